"""How large and how deep a story may be; past these an author gets an error, not a slow compile."""

MAX_BYTES = 8_000_000
"""Bytes of one file."""

MAX_LINES = 200_000
"""Lines of one file."""

MAX_LINE = 10_000
"""Characters of one line."""

MAX_DEPTH = 32
"""Blocks inside one another."""

MAX_EXPRESSION = 2_000
"""Characters of one condition or list of effects."""

MAX_EXPRESSION_DEPTH = 40
"""Operations inside one another in one expression."""

MAX_NUMBER = 1_000_000
"""The largest whole number, either side of zero."""

MAX_SECONDS = 3_600
"""The longest length."""

MAX_OPTIONS = 9
"""Options of one choice: one for each digit key."""

MAX_COMPARISONS = 50_000
"""Known words that unknown ones are compared with; past these, errors come without a suggestion."""
