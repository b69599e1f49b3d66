"""Where a viewing stands. A value: it serialises, compares, and is never changed in place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    node: int
    """The play whose offer is open, or the end that was reached."""
    values: tuple[int | str, ...]
    """One for each of the film's variables, in its order."""
    visits: tuple[int, ...]
    """How often each of the film's scenes has begun, in its order."""
    layers: tuple[tuple[str, str], ...]
    """What each layer plays: ("music", "low strings")."""
    scene: str
    shot: str
    offset: int
    """Frames of the shot that have been shown when the last clip ends."""
    clock: int
    """The timeline frame at which the last clip ends."""
    turn: int
    """Decisions taken so far."""
    ending: str | None = None
