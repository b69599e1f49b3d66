"""Sound made shorter without changing its pitch, by waveform-similarity overlap-add."""

from __future__ import annotations

import numpy as np

from .dsp import Signal

FRAME, STEP, SEARCH = 1440, 720, 360


def stretched(x: Signal, length: int) -> Signal:
    """Mono `x` in exactly `length` samples, all of it heard. A length of 0 is no sound."""
    if length <= 0 or len(x) == 0:
        return np.zeros(max(0, length), np.float32)
    if length < 2 * FRAME or len(x) < 2 * FRAME:
        # Too short for overlapping frames: play it faster.
        return np.interp(np.linspace(0, len(x) - 1, length), np.arange(len(x)), x).astype(np.float32)
    window = np.hanning(FRAME + 1)[:FRAME].astype(np.float32)
    padded = np.concatenate([np.zeros(SEARCH, np.float32), x, np.zeros(FRAME + SEARCH, np.float32)])
    out = np.zeros(length + FRAME, np.float32)
    weight = np.full(length + FRAME, 1e-6, np.float32)
    expected: Signal | None = None
    for at in range(0, length, STEP):
        ideal = round(at / length * len(x)) + SEARCH
        start = ideal if expected is None else ideal + _best_shift(padded, ideal, expected)
        out[at : at + FRAME] += padded[start : start + FRAME] * window
        weight[at : at + FRAME] += window
        expected = padded[start + STEP : start + STEP + FRAME]
    return out[:length] / weight[:length]


def _best_shift(x: Signal, ideal: int, expected: Signal) -> int:
    """How far from `ideal` the sound goes on most like what was expected."""
    region = x[ideal - SEARCH : ideal + SEARCH + FRAME]
    if len(expected) < FRAME or len(region) < FRAME + 2 * SEARCH:
        return 0
    score = np.correlate(region, expected, "valid")
    return int(np.argmax(score)) - SEARCH
