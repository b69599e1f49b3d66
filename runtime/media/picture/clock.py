"""Time inside a shot. Every motion asks the clock, so a looping shot closes without a seam."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Moment:
    """One instant of a shot."""

    index: int
    frames: int
    fps: int
    loop: bool

    @property
    def seconds(self) -> float:
        return self.index / self.fps

    @property
    def travel(self) -> float:
        """How far the camera has come, 0..1: eased out and then at rest; in a loop there and back."""
        if self.loop:
            return 0.5 - 0.5 * math.cos(2 * math.pi * self.index / self.frames)
        part = min(1.0, self.index / self.frames)
        return 0.35 * (1 - (1 - part) ** 3) + 0.65 * part * part * (3 - 2 * part)

    def turns(self, period: float, phase: float = 0.0) -> float:
        """Turns made by a motion of `period` seconds; a loop bends it to a whole number of them."""
        if not self.loop:
            return self.index / (self.fps * period) + phase
        whole = max(1, round(self.frames / (self.fps * period)))
        return whole * self.index / self.frames + phase

    def fits(self, period: float) -> bool:
        """Whether there is time for a motion of that period: a short loop would have to hurry it."""
        return not self.loop or self.frames >= 0.6 * period * self.fps

    def wave(self, period: float, phase: float = 0.0) -> float:
        """A sine of that motion, -1..1."""
        return math.sin(2 * math.pi * self.turns(period, phase))

    def sawtooth(self, period: float, phase: float = 0.0) -> float:
        """Where that motion is within its turn, 0..1."""
        return self.turns(period, phase) % 1.0


def moment(index: int, frames: int, fps: int, loop: bool) -> Moment:
    """The instant of frame `index`; a loop folds it into its length, so that it repeats exactly."""
    return Moment(index % frames if loop else max(0, index), frames, fps, loop)
