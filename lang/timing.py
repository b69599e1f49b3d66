"""How long things take, in seconds; the constants of docs/language.md, "Time"."""

from __future__ import annotations

import re

LEAD = 0.5
"""From the beginning of a run to its first speech."""
GAP = 0.4
"""Between two speeches."""
TAIL = 0.6
"""From the last speech of a run to its end."""
TITLE = 4.0
"""A title is over the picture."""
HOLD = 6.0
"""The period of a held shot that names none."""
SOUND = 2.0
"""The picture goes on for a sound, or a title's cue, that no shot or speech follows."""
LOCK = 0.16
"""From the last moment for an answer to the join."""
ENDING = 4.0
"""Black, while the layers fade."""
ENDING_DISSOLVE = 2.0
FADE = 1.0
"""A layer's change, where no fade is written."""
TRANSITION = {"DISSOLVE": 1.0, "FADE": 2.0}
READING = 3.0
"""The shortest shot that a paragraph makes."""

_SENTENCE = re.compile(r"[.!?…]+")


def frames(seconds: float, rate: int) -> int:
    """The nearest whole number of frames, at least one."""
    return max(1, round(seconds * rate))


def speech(text: str) -> float:
    """Seconds that a speech is given."""
    commas, sentences = text.count(","), len(_SENTENCE.findall(text))
    return 0.45 + 0.062 * len(text) + 0.12 * commas + 0.22 * sentences


def reading(text: str) -> float:
    """Seconds in which a paragraph of action is read."""
    return max(READING, 0.06 * len(text))
