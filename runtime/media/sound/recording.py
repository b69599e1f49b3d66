"""The recorded world: microphones, valves, lines and rooms that a voice is heard through."""

from __future__ import annotations

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from .casting import Timbre, VoiceSpec
from .dsp import (
    Response,
    Signal,
    at_loudness,
    band_pass,
    bell,
    chain,
    convolved,
    decibels,
    fade,
    fast_length,
    filtered,
    generator,
    high_pass,
    low_pass,
    noise,
    read_at,
    room,
    samples,
    saturated,
    slow,
    unit,
)

SPEECH_LUFS = -16.5

COLOURS: dict[str, Response] = {
    "": chain(high_pass(90), bell(190, 2.5, 1.6), bell(3400, -4, 1.2), low_pass(7200, 2)),
    "V.O.": chain(high_pass(140), bell(240, 2, 1.2), bell(1500, 2, 1.6), low_pass(4800, 3)),
    "O.S.": chain(high_pass(150), bell(1200, 1, 2), low_pass(2600, 1.5)),
    "phone": chain(band_pass(420, 2900, 4), bell(1600, 4, 1.2)),
    "radio": chain(band_pass(260, 3600, 3), bell(1100, 3, 1.5)),
}
"""A ribbon microphone; a valve announcer; behind a door; a telephone; a wireless set."""

DRIVE = {"": 1.2, "V.O.": 2.0, "O.S.": 1.0, "phone": 3.5, "radio": 3.0}
WET = {"": -15.0, "V.O.": -26.0, "O.S.": -6.0, "phone": -40.0, "radio": -24.0}
HISS = {"": -66.0, "V.O.": -50.0, "O.S.": -70.0, "phone": -48.0, "radio": -44.0}
UNREST, SMEAR = 0.02, 0.0045
"""How far pitch wanders (as a share, both ways together); the longest delay of the smear in seconds."""

WOW = {"": 0.0, "V.O.": 0.0018, "O.S.": 0.0, "phone": 0.0, "radio": 0.0012}


def recorded(dry: Signal, spec: VoiceSpec, voice: Timbre) -> Signal:
    """`dry` as its world lets it be heard, of the same length, at SPEECH_LUFS."""
    kind = spec.filtered
    random = generator("recording", spec.name, kind, len(dry))
    alive = _living(dry, random, WOW[kind], voice)
    x = unit(_levelled(_softened(alive))) * np.float32(0.16)
    x = filtered(saturated(_breathing(x, random, voice.breath), DRIVE[kind]), COLOURS[kind])
    tail = room(generator("room", kind), 0.34 if kind != "O.S." else 0.5, 3800)[:, 0]
    wet = filtered(convolved(x, tail)[: len(x)], low_pass(3600, 1))
    x = x + wet * np.float32(decibels(WET[kind]))
    x = x + _hiss(x, random, HISS[kind])
    return at_loudness(fade(x, 0.02, 0.12), SPEECH_LUFS)


def _levelled(x: Signal) -> Signal:
    """The ups and downs of syllables halved, as a broadcaster's leveller does."""
    envelope = _envelope(x, 0.08)
    return np.asarray(x / np.sqrt(envelope + 0.15 * float(envelope.max()) + 1e-6), dtype=np.float32)


def _envelope(x: Signal, seconds: float) -> Signal:
    """RMS over a sliding raised-cosine window."""
    window = np.hanning(samples(seconds) | 1)
    power = convolved(np.square(x), (window / window.sum()).astype(np.float32))
    return np.sqrt(np.maximum(power[len(window) // 2 :][: len(x)], 0)).astype(np.float32)


def _living(x: Signal, random: np.random.Generator, wow: float, voice: Timbre) -> Signal:
    """Pitch and loudness that are never quite still: the slow wow of a machine, the unrest of a throat."""
    t = np.arange(len(x)) / SAMPLE_RATE
    speed = wow * np.sin(2 * np.pi * (0.55 * t + random.random()))
    speed += 0.004 * voice.tremor * np.sin(2 * np.pi * (5.1 * t + random.random()))
    speed += UNREST * (1 + voice.rough) * (slow(len(x), random, 9) - 0.5)
    # Speeds that average to nothing leave every word where it was.
    drift = np.cumsum(speed - speed.mean())
    shimmer = 1 + (0.12 + 0.2 * voice.rough) * (slow(len(x), random, 14) - 0.5)
    return np.asarray(read_at(x, np.arange(len(x)) + drift) * shimmer, dtype=np.float32)


def _softened(x: Signal) -> Signal:
    """The pulses of the synthetic throat smeared over a few milliseconds, low tones latest: less buzz."""
    size = fast_length(len(x) + 1024)
    f = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    # The phase whose group delay is SMEAR at 0 Hz and falls away over an octave or two.
    phase = 2 * np.pi * SMEAR * 900 * (1 - np.exp(-f / 900))
    smeared = np.fft.rfft(x, size) * np.exp(-1j * phase).astype(np.complex64)
    return np.asarray(np.fft.irfft(smeared, size)[: len(x)], dtype=np.float32)


def _breathing(x: Signal, random: np.random.Generator, amount: float) -> Signal:
    """Air in the voice: noise that follows its loudness."""
    air = noise(len(x), random, band_pass(1800, 6500, 2))
    return np.asarray(x + air * _envelope(x, 0.03) * np.float32(0.16 * amount), dtype=np.float32)


def _hiss(x: Signal, random: np.random.Generator, level: float) -> Signal:
    """Surface noise that comes and goes with the line."""
    hiss = noise(len(x), random, chain(high_pass(500), low_pass(6000, 1)))
    body = 0.7 + 0.3 * slow(len(x), random, 1.5)
    return fade(np.asarray(hiss * body * np.float32(decibels(level)), dtype=np.float32), 0.08, 0.15)
