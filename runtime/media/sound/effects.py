"""Sounds that are heard once, made from noise bursts and ringing modes."""

from __future__ import annotations

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from .dsp import (
    Signal,
    at_loudness,
    band_pass,
    convolved,
    fade,
    filtered,
    generator,
    low_pass,
    noise,
    room,
    samples,
)

EFFECT_LUFS = -22.0


def effect(words: str, seed: int) -> Signal:
    """A one-shot for those words, (n, 2); words that are not known are a soft thump."""
    random = generator("effect", words.lower(), seed)
    n = samples(0.5)
    t = np.arange(n) / SAMPLE_RATE
    body = np.sin(2 * np.pi * 90 * t) * np.exp(-t * 18)
    knock = noise(n, random, band_pass(200, 1500)) * np.exp(-t * 40) * 0.3
    dry = filtered((body + knock).astype(np.float32), low_pass(3000))
    wet = convolved(dry, room(generator("foley"), 0.5, 3000)) * np.float32(0.4)
    wet[:n] += dry[:, None]
    return at_loudness(fade(wet, 0.002, 0.1), EFFECT_LUFS)
