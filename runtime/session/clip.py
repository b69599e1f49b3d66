"""What the engine puts out: plays, resolved and placed on the viewing's one timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...lang import ir


@dataclass(frozen=True, slots=True)
class TransitionFrom:
    """The clip's first frames mix with the picture before it, which runs on from `offset` of `shot`."""

    style: Literal["dissolve", "fade"]
    frames: int
    shot: str
    offset: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice as this viewer gets it: only the options that are available."""

    choice: ir.Choice
    options: tuple[ir.Option, ...]


@dataclass(frozen=True, slots=True)
class Clip:
    """A play on the timeline. Frames; `start` counts from the viewing's first, `offset` from the shot's.

    Cues stand at frames counted from `start`; those whose condition failed are gone. A clip with a `period`
    is held: its picture repeats with that period until its offer is answered.
    """

    node: int
    scene: str
    shot: str
    start: int
    offset: int
    frames: int
    period: int
    entered: tuple[str, ...]
    """Scenes that began since the clip before, in order."""
    transition: TransitionFrom | None
    sound: str
    """What the sound layer plays when the clip begins: weather is seen as well as heard."""
    cues: tuple[ir.Cue, ...]
    offer: Offer | None

    @property
    def end(self) -> int:
        return self.start + self.frames
