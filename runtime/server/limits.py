"""Every limit of the server, by name."""

MESSAGE_BYTES = 64 * 1024
"""Longest message that a player may send; a longer one closes the connection with code 1009."""

MESSAGES_PER_SECOND = 50
"""Messages a connection may send in a second; more close it with code 1008."""

BAD_MESSAGES = 20
"""Malformed messages a connection may send before it is closed with code 1008."""

HELLO_SECONDS = 10
"""How long a new connection may take to say hello."""

LEAD_SECONDS = 12
"""How far ahead of the playhead a viewing is placed."""

BEGINNING_SECONDS = 6
"""How much of a film must be made before its first picture is sent."""

HOLD_LEAD_SECONDS = 1.2
"""How far ahead a held picture is placed: the less, the sooner an answer is seen."""

AHEAD_SECONDS = 3
"""How much of every option is made and sent before the answer is known."""

VIEWER_VALUES = 64
"""Viewer variables that one request may set."""

VIEWINGS_KEPT = 100_000
"""Viewings in one journal; the server asks to clear it before it begins more."""
