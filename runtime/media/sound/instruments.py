"""Instruments: how one note sounds, in stereo. Notes of all instruments are made equally loud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..ffmpeg import SAMPLE_RATE
from .dsp import (
    Response,
    Signal,
    band_pass,
    bell,
    chain,
    decibels,
    filtered,
    generator,
    high_pass,
    loudness,
    low_pass,
    noise,
    samples,
)

NOTE_LUFS = -14.0
"""Loudness of the first second of any note at level 1."""

INAUDIBLE = 1e-3
"""A harmonic this far below the strongest is left out."""

TABLE = 1 << 18
"""Samples in a sustained sound before it repeats: 5.5 s."""


class Spectrum(Protocol):
    """Amplitude of harmonics k=1, 2, … of a note of a frequency."""

    __name__: str

    def __call__(self, k: NDArray[Any], f0: float, /) -> NDArray[Any]: ...


def hertz(pitch: float) -> float:
    return float(440.0 * 2 ** ((pitch - 69) / 12))


@dataclass(frozen=True)
class Instrument:
    """`sustained` notes are held as long as they are written, others ring for `ring` seconds at middle C."""

    note: Callable[[int], Signal]
    sustained: bool
    attack: float = 0.005
    release: float = 0.1
    low: int = 36
    high: int = 96
    vibrato: float = 0.0
    """Cents either way, growing in as the note is held."""


def even(sound: Signal) -> Signal:
    """The sound at the loudness that all notes have."""
    return np.asarray(sound * decibels(NOTE_LUFS - loudness(sound[:SAMPLE_RATE])), dtype=np.float32)


def play(instrument: Instrument, sound: Signal, seconds: float, random: np.random.Generator) -> Signal:
    """One note, (n, 2), including its release or ring, from what `instrument.note` made of its pitch."""
    if not instrument.sustained:
        return sound
    n = samples(seconds + instrument.release)
    start = int(random.integers(len(sound)))
    t = np.arange(n, dtype=np.float32) / np.float32(SAMPLE_RATE)
    held = _vibrating(sound, start, t, instrument.vibrato, random)
    rise = np.sin(np.pi / 2 * np.minimum(t / instrument.attack, 1)) ** 2
    fall = np.sin(np.pi / 2 * np.clip((seconds + instrument.release - t) / instrument.release, 0, 1)) ** 2
    swell = 0.86 + 0.14 * np.sin(np.pi * np.clip(t / max(seconds, 0.1), 0, 1))
    return np.asarray(held * (rise * fall * swell)[:, None], dtype=np.float32)


def _vibrating(sound: Signal, start: int, t: Signal, cents: float, random: np.random.Generator) -> Signal:
    """The periodic sound from `start` on, read a little faster and slower in turn."""
    if not cents:
        return np.take(sound, np.arange(start, start + len(t)), axis=0, mode="wrap")
    pace = random.uniform(4.8, 5.6)
    grown = np.clip((t - 0.15) / 0.5, 0, 1)
    swing = cents * np.log(2) / 1200 / (2 * np.pi * pace) * SAMPLE_RATE
    positions = start + np.arange(len(t)) + grown * swing * np.sin(2 * np.pi * pace * t)
    whole = np.floor(positions).astype(np.int64)
    part = (positions - whole).astype(np.float32)[:, None]
    first, second = (np.take(sound, whole + k, axis=0, mode="wrap") for k in (0, 1))
    return np.asarray(first + (second - first) * part, dtype=np.float32)


# --- sustained: harmonics blurred as a section of players blurs them ---------------------------------------


def section(
    pitch: int, spectrum: Spectrum, colour: Response, cents: float, air: float = 0.0, solo: float = 0.0
) -> Signal:
    """A periodic ensemble sound: each harmonic is a narrow band of random phases, wider the higher it is.

    `solo` is how much of each harmonic stands still in the middle of its band, as one player's does.
    """
    random = generator("section", spectrum.__name__, cents, pitch)
    f0 = hertz(pitch)
    harmonics = np.arange(1, max(2, int(min(40, 11000 / f0)) + 1))
    amplitudes = spectrum(harmonics, f0) * colour(harmonics * f0)
    step = SAMPLE_RATE / TABLE
    out = np.zeros((TABLE // 2 + 1, 2), np.complex64)
    for k, amplitude in zip(harmonics, amplitudes, strict=True):
        if amplitude < amplitudes.max() * INAUDIBLE:
            continue
        width = max((2 ** (cents / 1200) - 1) * f0 * k**0.9, 1.5 * step)
        reach = int(4 * width / step) + 2
        centre = round(f0 * k / step)
        bins = np.arange(max(1, centre - reach), min(TABLE // 2, centre + reach))
        shape = np.exp(-0.5 * ((bins * step - f0 * k) / width) ** 2)
        phases = np.exp(2j * np.pi * random.random((len(bins), 2)))
        out[bins] += ((1 - solo) * amplitude * shape / np.sqrt(np.sum(shape**2)))[:, None] * phases
        out[centre] += solo * amplitude * np.exp(2j * np.pi * random.random())
    # What both ears share keeps the sound in the room rather than inside the head.
    out = 0.6 * out + 0.7 * out.mean(axis=1, keepdims=True)
    if air:
        f = np.arange(len(out)) * step
        breath = band_pass(f0 * 2, 6000, 1)(f) ** 2
        hiss = random.standard_normal((len(out), 2)) + 1j * random.standard_normal((len(out), 2))
        out += (hiss * (air * np.linalg.norm(out) / np.linalg.norm(breath) / 2 * breath)[:, None]).astype(
            np.complex64
        )
    pcm = np.fft.irfft(out, TABLE, axis=0).astype(np.float32)
    return np.asarray(pcm / np.sqrt(np.mean(pcm**2)), dtype=np.float32)


def bowed(k: NDArray[Any], f0: float) -> NDArray[Any]:
    f = k * f0
    body = 0.55 + np.exp(-(np.log2(f / 300) ** 2) * 2) + 0.7 * np.exp(-(np.log2(f / 900) ** 2) * 5)
    return np.asarray(body * k**-1.05 * np.exp(-f / 2600))


def muted(k: NDArray[Any], f0: float) -> NDArray[Any]:
    return np.asarray(bowed(k, f0) * np.exp(-k * f0 / 1500))


def reed(k: NDArray[Any], f0: float) -> NDArray[Any]:
    f = k * f0
    return np.asarray(k**-0.75 * (0.4 + np.exp(-(np.log2(f / 850) ** 2) * 1.5)) * np.exp(-f / 2400))


def hollow(k: NDArray[Any], f0: float) -> NDArray[Any]:
    """Odd harmonics, as in a clarinet."""
    return np.asarray(np.where(k % 2 == 1, 1.0, 0.06 + 0.04 * k) * k**-1.2 * np.exp(-k * f0 / 2000))


def piped(k: NDArray[Any], f0: float) -> NDArray[Any]:
    return np.asarray(np.array([1.0, 0.28, 0.1, 0.04])[np.minimum(k, 4) - 1] * np.where(k > 4, 0, 1.0))


def blown(k: NDArray[Any], f0: float) -> NDArray[Any]:
    """A horn heard across a valley."""
    f = k * f0
    return np.asarray((0.5 + np.exp(-(np.log2(f / 450) ** 2))) * k**-0.9 * np.exp(-f / 950))


def sung(k: NDArray[Any], f0: float) -> NDArray[Any]:
    f = k * f0
    vowel = sum(
        a * np.exp(-(((f - c) / w) ** 2)) for c, a, w in ((480, 1, 170), (850, 0.6, 200), (2500, 0.12, 400))
    )
    return np.asarray((vowel + 0.05) * k**-0.5)


def deep(k: NDArray[Any], f0: float) -> NDArray[Any]:
    return np.asarray(k**-1.3 * np.exp(-k * f0 / 420))


# --- struck: partials that die away ------------------------------------------------------------------------


@dataclass(frozen=True)
class Struck:
    """Partials by ratio, level and decay: seconds to fall by 60 dB at middle C, fewer above it."""

    ratios: tuple[float, ...]
    levels: tuple[float, ...]
    decays: tuple[float, ...]
    twang: float = 0.0
    beating: float = 0.0
    knock: float = 0.0
    knock_band: tuple[float, float] = (150.0, 700.0)
    soft: float = 0.003
    brightness: float = 6000.0


def struck(pitch: int, kind: Struck) -> Signal:
    random = generator("struck", kind.ratios, pitch)
    f0 = hertz(pitch)
    longer = (261.6 / f0) ** 0.45
    out = np.zeros((samples(min(4.5, max(kind.decays) * longer)), 2), np.float32)
    for ratio, level, decay in zip(kind.ratios, kind.levels, kind.decays, strict=True):
        f = f0 * ratio * float(np.sqrt(1 + kind.twang * ratio**2))
        if f < 15000:
            loud = level * float(np.exp(-f / kind.brightness))
            _add_partial(out, f, loud, decay * longer, kind.beating, random)
    n = min(len(out), samples(0.08))
    t = np.arange(n, dtype=np.float32) / np.float32(SAMPLE_RATE)
    if kind.knock:
        thump = noise(n, random, band_pass(*kind.knock_band)) * np.exp(-70 * t)
        out[:n] += (np.float32(kind.knock) * thump)[:, None]
    out[:n] *= np.minimum(1, t / np.float32(kind.soft))[:, None] ** 2
    tail = samples(0.15)
    out[-tail:] *= np.linspace(1, 0, tail, dtype=np.float32)[:, None]
    return out


def _add_partial(
    out: Signal, f: float, level: float, decay: float, beating: float, random: np.random.Generator
) -> None:
    """Two strings a hair apart, heard differently by each ear, until they cannot be heard."""
    n = min(len(out), samples(decay))
    t = np.arange(n, dtype=np.float32) / np.float32(SAMPLE_RATE)
    fall = np.exp(np.float32(-6.9 / decay) * t) * np.float32(level)
    fall *= np.float32(1) - t / np.float32(n / SAMPLE_RATE)
    for side in range(2):
        apart = beating * (0.8 + 0.4 * float(random.random())) * (1 if side else -1)
        phase = np.float32(2 * np.pi * 0.2 * float(random.random()))
        out[:n, side] += fall * np.sin(np.float32(2 * np.pi * (f + apart)) * t + phase)


def _harmonics(count: int, slope: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    return tuple(float(k) for k in range(1, count + 1)), tuple(float(k**-slope) for k in range(1, count + 1))


def _strings(count: int, slope: float, decay: float, shortening: float, **more: Any) -> Struck:
    ratios, levels = _harmonics(count, slope)
    return Struck(ratios, levels, tuple(decay / k**shortening for k in range(1, count + 1)), **more)


FELT_PIANO = _strings(
    12,
    1.15,
    5.0,
    0.75,
    twang=0.00035,
    beating=0.22,
    knock=0.16,
    knock_band=(110, 420),
    soft=0.006,
    brightness=1300,
)
HARP = _strings(10, 1.0, 3.2, 0.9, twang=0.0001, beating=0.08, knock=0.02, soft=0.002, brightness=2600)
PLUCKED_BASS = _strings(8, 1.2, 1.3, 0.7, twang=0.0002, beating=0.05, knock=0.1, soft=0.006, brightness=700)
MUSIC_BOX = Struck(
    (1, 2.002, 3.01, 6.27), (1, 0.2, 0.1, 0.16), (2.4, 1.3, 0.7, 0.16), beating=0.35, knock=0.02,
    knock_band=(2500, 6000), soft=0.001, brightness=7000,
)  # fmt: skip
CELESTA = Struck((1, 2, 4.0, 5.4), (1, 0.16, 0.16, 0.05), (2.2, 1.2, 0.5, 0.2), beating=0.2, soft=0.003)
BELL = Struck(
    (0.5, 1, 1.19, 1.5, 2, 2.51, 3.0), (0.35, 0.8, 0.4, 0.25, 0.5, 0.2, 0.1), (7, 5, 4, 3, 2.5, 1.6, 1.0),
    beating=0.3, soft=0.002, brightness=3500,
)  # fmt: skip

STRING_COLOUR = chain(high_pass(45), bell(2600, -3, 1.5), low_pass(6500, 1.5))


WOOD = low_pass(4000, 1)
OPEN = low_pass(9000, 1)


def _held(
    spectrum: Spectrum, colour: Response, cents: float, air: float = 0.0, solo: float = 0.0
) -> Callable[[int], Signal]:
    return partial(section, spectrum=spectrum, colour=colour, cents=cents, air=air, solo=solo)


INSTRUMENTS: dict[str, Instrument] = {
    "strings": Instrument(_held(bowed, STRING_COLOUR, 22, 0.025), True, 0.55, 0.9, 48, 84),
    "low strings": Instrument(_held(muted, STRING_COLOUR, 20, 0.02), True, 0.7, 1.1, 31, 64),
    "violin": Instrument(_held(bowed, STRING_COLOUR, 12, 0.03, 0.75), True, 0.22, 0.45, 55, 84, 14),
    "cello": Instrument(_held(bowed, STRING_COLOUR, 12, 0.03, 0.75), True, 0.2, 0.5, 36, 67, 12),
    "accordion": Instrument(_held(reed, WOOD, 16, 0.0, 0.6), True, 0.09, 0.16, 43, 84, 5),
    "organ": Instrument(_held(piped, OPEN, 8, 0.01, 0.8), True, 0.12, 0.3, 36, 84),
    "clarinet": Instrument(_held(hollow, WOOD, 8, 0.02, 0.85), True, 0.09, 0.22, 50, 81, 5),
    "flute": Instrument(_held(piped, OPEN, 10, 0.06, 0.8), True, 0.1, 0.25, 60, 88, 10),
    "horn": Instrument(_held(blown, low_pass(2600, 1), 12, 0.01, 0.7), True, 0.25, 0.5, 41, 72, 3),
    "choir": Instrument(_held(sung, OPEN, 26, 0.03), True, 0.6, 1.2, 48, 79),
    "drone": Instrument(_held(deep, low_pass(900, 1), 14, 0.015), True, 2.0, 2.5, 26, 55),
    "piano": Instrument(partial(struck, kind=FELT_PIANO), False, low=33, high=88),
    "harp": Instrument(partial(struck, kind=HARP), False, low=36, high=91),
    "music box": Instrument(partial(struck, kind=MUSIC_BOX), False, low=69, high=100),
    "celesta": Instrument(partial(struck, kind=CELESTA), False, low=64, high=96),
    "bell": Instrument(partial(struck, kind=BELL), False, low=48, high=84),
    "bass": Instrument(partial(struck, kind=PLUCKED_BASS), False, low=28, high=52),
}


def tick(seed: int, low: float, high: float, seconds: float) -> Signal:
    """A short unpitched stroke: a clock, a brush, a soft drum."""
    n = samples(seconds)
    t = np.arange(n, dtype=np.float32) / SAMPLE_RATE
    grain = noise(n, generator("tick", seed, low, high), band_pass(low, high, 1.5))
    stroke = (
        grain
        * np.sin(np.pi / 2 * np.minimum(1, t / (0.06 * seconds + 0.002))) ** 2
        * np.exp(-6.9 * t / seconds)
    )
    return np.repeat(filtered(stroke.astype(np.float32), low_pass(high, 1.5))[:, None], 2, axis=1)
