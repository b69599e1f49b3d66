"""Score: a cue composed from a few words, as a loop."""

from __future__ import annotations

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from .dsp import at_loudness, chain, convolved, filtered, generator, high_pass, low_pass, room, samples
from .loop import Loop

MUSIC_LUFS = -26.0


def music(words: str, seed: int) -> Loop:
    """The cue those words ask for; the same seed gives the cues of one film their common theme."""
    random = generator("music", words.lower(), seed)
    bar, bars = 3.2, 8
    n = samples(bar * bars)
    out = np.zeros((n, 2), np.float32)
    root = 45 + int(random.integers(7))
    for i, degree in enumerate((0, 5, 3, 7, 0, 8, 5, 7)):
        for interval in (0, 7, 12, 15 if degree in (0, 5) else 16):
            hertz = 440 * 2 ** ((root + degree + interval - 69) / 12)
            length = samples(bar * 1.3)
            t = np.arange(length) / SAMPLE_RATE
            shape = np.minimum(1, t / 0.9) * np.clip((bar * 1.3 - t) / 1.2, 0, 1)
            for side, cents in ((0, -4), (1, 4)):
                f = hertz * 2 ** (cents / 1200)
                tone = sum(np.sin(2 * np.pi * f * k * t + k) / k**1.6 for k in range(1, 8)) * shape
                at = (samples(bar * i) + np.arange(length)) % n
                out[at, side] += np.asarray(tone, dtype=np.float32)
    wet = convolved(out, np.pad(room(generator("hall"), 1.8, 3000), ((0, 0), (0, 0))), periodic=True)
    mixed = filtered(out + wet * np.float32(0.4), chain(high_pass(60), low_pass(2500, 1)), periodic=True)
    return Loop(at_loudness(mixed, MUSIC_LUFS), bar / 4, bar, "")
