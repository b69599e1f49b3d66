"""What effects and atmospheres are made of: bursts of noise, ringing bodies, many small events at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from .dsp import Response, Signal, band_pass, convolved, fade, filtered, noise, samples

Random = np.random.Generator


def clock(seconds: float) -> Signal:
    """Time in seconds of each sample."""
    return np.arange(samples(seconds), dtype=np.float32) / np.float32(SAMPLE_RATE)


def burst(random: Random, seconds: float, low: float, high: float, attack: float = 0.001) -> Signal:
    """Noise between two frequencies that dies away over that time."""
    t = clock(seconds)
    grain = noise(len(t), random, band_pass(low, high, 1.5))
    shape = np.minimum(1, t / np.float32(attack)) * np.exp(-6.9 / seconds * t)
    return np.asarray(grain * shape, dtype=np.float32)


def breath(random: Random, seconds: float, low: float, high: float, rise: float, fall: float) -> Signal:
    """Noise that swells and dies like a hiss of air."""
    return fade(noise(samples(seconds), random, band_pass(low, high, 1)), rise, fall)


def ring(
    hertz: Sequence[float], levels: Sequence[float], decays: Sequence[float], attack: float = 0.0008
) -> Signal:
    """A struck body: its modes, each falling by 60 dB in its own time."""
    t = clock(max(decays))
    out = np.zeros(len(t), np.float32)
    for f, level, decay in zip(hertz, levels, decays, strict=True):
        out += (
            np.float32(level) * np.sin(np.float32(2 * np.pi * f) * t) * np.exp(np.float32(-6.9 / decay) * t)
        )
    return np.asarray(fade(out * np.minimum(1, t / np.float32(attack)), 0.0, 0.05), dtype=np.float32)


def wood(random: Random, hertz: float, seconds: float = 0.16) -> Signal:
    """A knock on something of wood."""
    ratios = (1.0, 2.32, 4.25, 6.63)
    bent = [hertz * r * float(random.uniform(0.96, 1.04)) for r in ratios]
    body = ring(bent, (1, 0.5, 0.22, 0.1), (seconds, seconds * 0.7, seconds * 0.5, seconds * 0.3))
    skin = burst(random, 0.03, 300, 2500) * np.float32(0.25)
    body[: len(skin)] += skin[: len(body)]
    return body


def glide(start: float, stop: float, seconds: float, harmonics: Sequence[float] = (1.0,)) -> Signal:
    """A tone whose pitch moves from one frequency to another."""
    t = clock(seconds)
    f = start * (stop / start) ** (t / seconds)
    phase = 2 * np.pi * np.cumsum(f, dtype=np.float64) / SAMPLE_RATE
    tone = sum(level * np.sin((k + 1) * phase) for k, level in enumerate(harmonics))
    return np.asarray(tone, dtype=np.float32)


def put(out: Signal, sound: Signal, seconds: float, level: float = 1.0) -> None:
    """Add a mono sound to a mono track at a time; what lies past its end is lost."""
    at = samples(seconds)
    piece = sound[: max(0, len(out) - at)]
    out[at : at + len(piece)] += piece * np.float32(level)


def track(seconds: float) -> Signal:
    return np.zeros(samples(seconds), np.float32)


def scattered(
    n: int, random: Random, per_second: float, grains: Sequence[Signal], spread: float = 0.8
) -> Signal:
    """Periodic stereo rain of grains: Poisson in time, uneven in loudness, each at a place of its own."""
    out = np.zeros((n, 2), np.float32)
    for grain in grains:
        count = int(random.poisson(per_second * n / SAMPLE_RATE / len(grains)))
        events = np.zeros((n, 2), np.float32)
        at = random.integers(0, n, count)
        level = np.minimum(random.exponential(1.0, count) ** 1.3, 4)
        side = np.pi / 4 * (1 + spread * random.uniform(-1, 1, count))
        np.add.at(events[:, 0], at, level * np.cos(side))
        np.add.at(events[:, 1], at, level * np.sin(side))
        whole = np.zeros(n, np.float32)
        whole[: len(grain)] = grain[:n]
        out += convolved(events, whole, periodic=True)
    return out


def dulled(x: Signal, response: Response) -> Signal:
    return filtered(x, response, minimum_phase=True)
