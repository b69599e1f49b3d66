"""The air of a place, as a loop."""

from __future__ import annotations

import numpy as np

from .dsp import Signal, at_loudness, band_pass, chain, generator, low_pass, noise, samples, slow, tilt
from .loop import Loop

ATMOSPHERE_LUFS = -34.0


def atmosphere(words: str, seed: int) -> Loop:
    """The sounds those words name, together; words that are not known are a quiet room."""
    random = generator("atmosphere", words.lower(), seed)
    n = samples(16.0)
    wash: list[Signal] = []
    for _ in range(2):
        air = noise(n, random, chain(tilt(-4), band_pass(60, 5000, 1), low_pass(3000, 1)))
        wash.append(air * (0.8 + 0.4 * slow(n, random, 0.2)))
    return Loop(at_loudness(np.stack(wash, axis=1), ATMOSPHERE_LUFS))
