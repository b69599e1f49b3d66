"""A loop: a piece of stereo sound whose end leads into its beginning."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .dsp import Signal


@dataclass(frozen=True)
class Loop:
    """`pcm` is (n, 2) float32 at SAMPLE_RATE; beats and key are those of music, 0 and "" elsewhere."""

    pcm: Signal
    beat_seconds: float = 0.0
    bar_seconds: float = 0.0
    key: str = ""

    def read(self, start: int, stop: int) -> Signal:
        """Samples start..stop of the loop repeated for ever, counted from its first turn."""
        n = len(self.pcm)
        start_in, count = start % n, stop - start
        if start_in + count <= n:
            return self.pcm[start_in : start_in + count]
        return np.take(self.pcm, np.arange(start_in, start_in + count), axis=0, mode="wrap")
