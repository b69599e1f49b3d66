"""A run: one piece of time, from a shot or a continued picture up to whatever ends it."""

from __future__ import annotations

from . import ir, timing
from .timing import frames


class Run:
    """Cues gather at `offset`, the end of what has been said so far; all times in frames."""

    def __init__(self, shot: str, begin: bool, minimum: int, rate: int, written: bool = False) -> None:
        self.shot = shot
        self.begin = begin
        self.minimum = minimum
        self.rate = rate
        self.written = written
        """Whether a `SHOT` line began it, so that paragraphs add to what the shot shows."""
        self.offset = 0
        self.cues: list[ir.Cue] = []
        self.reads: set[str] = set()
        """Variables that the conditions of its cues read."""
        self._speeches = 0
        self._next_speech = frames(timing.LEAD, rate)
        self._titled = 0

    def slot(self, length: int) -> int:
        """Takes the next place for a speech of this length; returns the frame at which it begins."""
        at = self._next_speech
        self.offset = at + length
        self._next_speech = self.offset + frames(timing.GAP, self.rate)
        self._speeches += 1
        return at

    def title(self, text: str, when: ir.Expr | None) -> None:
        length = frames(timing.TITLE, self.rate)
        self.cues.append(ir.Title(at=self.offset, frames=length, text=text, when=when))
        self._titled = max(self._titled, self.offset + length)

    @property
    def nothing(self) -> bool:
        """Whether it would show and say nothing: the rest of a run that has said everything."""
        return not (self.begin or self.minimum or self.cues)

    @property
    def frames(self) -> int:
        """The length of the run: what its shot asks for, or what is heard and read in it."""
        return max(self.minimum, self._needed, 1)

    @property
    def _needed(self) -> int:
        tail = self.offset + frames(timing.TAIL, self.rate) if self._speeches else 0
        return max(tail, self._titled)

    def split(self, at_least: int) -> tuple[int, Run]:
        """Ends the run here; returns the length of this part, and the run that goes on with its picture.

        A rest too short for a speech to begin in belongs to this part.
        """
        here = max(self._next_speech, self._titled, at_least)
        if self.frames - here < frames(timing.LEAD, self.rate):
            here = max(here, self.frames)
        rest = Run(self.shot, False, self.frames - here if self.frames > here else 0, self.rate, self.written)
        rest._next_speech = max(0, self._next_speech - here)
        return here, rest

    def timed(self, window: int) -> tuple[int, int, int]:
        """When a timed choice opens and closes, and the run's length, which it may lengthen; frames."""
        lock = frames(timing.LOCK, self.rate)
        length = max(self.frames, window + lock)
        return length - lock - window, length - lock, length

    def held(self, period: int) -> tuple[int, int, int]:
        """The same for a choice that waits: whole periods, and open once everything has been said."""
        lock = frames(timing.LOCK, self.rate)
        length = -(-max(self._needed, self.offset + lock + 1, period) // period) * period
        return self.offset, length - lock, length
