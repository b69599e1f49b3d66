"""Signal helpers in numpy: seeds, filters by FFT, noise, rooms and loudness.

Signals are float32 at SAMPLE_RATE, shaped (n,) for mono or (n, 2) for stereo. Whatever is *periodic*
treats its input as one turn of a loop, so that what it returns loops without a seam.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..ffmpeg import SAMPLE_RATE

Signal = NDArray[np.float32]
Response = Callable[[NDArray[Any]], NDArray[Any]]
"""Gain at each frequency in Hz."""

BLOCK, HOP = int(0.4 * SAMPLE_RATE), int(0.1 * SAMPLE_RATE)


def generator(*key: object) -> np.random.Generator:
    """Random numbers that depend on nothing but the key."""
    digest = hashlib.sha256(repr(key).encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "big")))


def samples(seconds: float) -> int:
    return round(seconds * SAMPLE_RATE)


def decibels(level: float) -> float:
    """The amplitude of a level in dB."""
    return float(10.0 ** (level / 20.0))


# --- filters -----------------------------------------------------------------------------------------------


def low_pass(cutoff: float, order: float = 2) -> Response:
    return lambda f: 1.0 / np.sqrt(1.0 + (f / cutoff) ** (2 * order))


def high_pass(cutoff: float, order: float = 2) -> Response:
    return lambda f: 1.0 / np.sqrt(1.0 + (cutoff / np.maximum(f, 1e-3)) ** (2 * order))


def band_pass(low: float, high: float, order: float = 2) -> Response:
    return chain(high_pass(low, order), low_pass(high, order))


def bell(centre: float, gain_db: float, octaves: float = 1.0) -> Response:
    """A bump or a dip, Gaussian over octaves."""
    return lambda f: (
        10 ** (gain_db / 20 * np.exp(-2 * (np.log2(np.maximum(f, 1e-3) / centre) / octaves) ** 2))
    )


def tilt(db_per_octave: float, pivot: float = 1000.0) -> Response:
    return lambda f: 10 ** (db_per_octave / 20 * np.log2(np.maximum(f, 20.0) / pivot))


def chain(*responses: Response) -> Response:
    def product(f: NDArray[Any]) -> NDArray[Any]:
        gain = np.ones_like(f)
        for response in responses:
            gain = gain * response(f)
        return gain

    return product


def filtered(x: Signal, response: Response, periodic: bool = False, minimum_phase: bool = False) -> Signal:
    """`x` through a filter of that gain, of the same length; zero phase unless minimum phase is asked for."""
    n = len(x)
    size = n if periodic else fast_length(n + SAMPLE_RATE // 4)
    gain: NDArray[Any] = response(np.fft.rfftfreq(size, 1 / SAMPLE_RATE))
    if minimum_phase:
        gain = _minimum_phase(gain, size)
    spectrum = np.fft.rfft(x, size, axis=0)
    shaped = spectrum * (gain if x.ndim == 1 else gain[:, None])
    return np.asarray(np.fft.irfft(shaped, size, axis=0)[:n], dtype=np.float32)


def _minimum_phase(gain: NDArray[Any], size: int) -> NDArray[Any]:
    """The causal filter of that gain, by folding the cepstrum."""
    cepstrum = np.fft.irfft(np.log(np.maximum(gain, 1e-5)), size)
    half = (size + 1) // 2
    cepstrum[1:half] *= 2
    cepstrum[size // 2 + 1 :] = 0
    return np.asarray(np.exp(np.fft.rfft(cepstrum)))


def fast_length(n: int) -> int:
    """The least length >= n that has no prime factor above 5."""
    best = 1 << max(n - 1, 1).bit_length()
    five = 1
    while five < best:
        three = five
        while three < best:
            best = min(best, three << max(0, (-(-n // three) - 1).bit_length()))
            three *= 3
        five *= 5
    return best


def resampled(x: Signal, ratio: float) -> Signal:
    """`x` played `ratio` times as long, band-limited."""
    size = fast_length(len(x) + 256)
    spectrum = np.fft.rfft(x, size)
    longer = fast_length(round(size * ratio))
    keep = min(len(spectrum), longer // 2 + 1)
    wider = np.zeros(longer // 2 + 1, dtype=spectrum.dtype)
    wider[:keep] = spectrum[:keep]
    # The FFT's length is rounded up to a fast one, so the last step to the exact ratio is interpolation.
    y = np.fft.irfft(wider, longer) * (longer / size)
    return read_at(
        np.asarray(y, dtype=np.float32), np.arange(round(len(x) * ratio)) * (longer / size / ratio)
    )


def read_at(x: Signal, positions: NDArray[Any]) -> Signal:
    """`x` read between its samples, by cubic interpolation; silence outside it."""
    padded = np.concatenate([np.zeros(2, np.float32), x, np.zeros(4, np.float32)])
    positions = np.clip(positions, -1, len(x) + 1)
    whole = np.floor(positions).astype(np.int64)
    t = (positions - whole).astype(np.float32)
    a, b, c, d = (padded[whole + k] for k in (1, 2, 3, 4))
    slope = 0.5 * (c - a)
    bend = a - 2.5 * b + 2 * c - 0.5 * d
    twist = 0.5 * (d - a) + 1.5 * (b - c)
    return np.asarray(((twist * t + bend) * t + slope) * t + b, dtype=np.float32)


# --- noise, rooms, shapes ----------------------------------------------------------------------------------


def noise(n: int, random: np.random.Generator, response: Response | None = None) -> Signal:
    """Periodic Gaussian noise of unit RMS, shaped by a response."""
    if response is None:
        return random.standard_normal(n).astype(np.float32)
    return unit(
        np.asarray(np.fft.irfft(noise_spectrum(n, random) * _gains(n, response), n), dtype=np.float32)
    )


def wide_noise(n: int, random: np.random.Generator, response: Response, shared: float = 0.5) -> Signal:
    """Periodic stereo noise of unit RMS, `shared` of whose power is the same in both ears."""
    gain = _gains(n, response)
    middle = noise_spectrum(n, random) * np.float32(np.sqrt(shared))
    ears = [
        np.fft.irfft((middle + np.float32(np.sqrt(1 - shared)) * noise_spectrum(n, random)) * gain, n)
        for _ in range(2)
    ]
    return unit(np.stack(ears, axis=1).astype(np.float32))


def noise_spectrum(n: int, random: np.random.Generator) -> NDArray[np.complex64]:
    """The spectrum of white noise of n samples, of any level."""
    parts = random.standard_normal((2, n // 2 + 1), dtype=np.float32)
    return np.asarray(parts[0] + 1j * parts[1], dtype=np.complex64)


def _gains(n: int, response: Response) -> Signal:
    gain = response(np.fft.rfftfreq(n, 1 / SAMPLE_RATE)).astype(np.float32)
    gain[0] = 0
    return np.asarray(gain)


def slow(n: int, random: np.random.Generator, hertz: float) -> Signal:
    """A periodic wandering curve in 0..1 whose changes are no faster than about `hertz`."""
    turns = max(1, round(n / SAMPLE_RATE * hertz))
    spectrum = np.zeros(n // 2 + 1, np.complex64)
    top = min(turns + 1, len(spectrum))
    spectrum[1:top] = np.exp(2j * np.pi * random.random(top - 1))
    curve = np.fft.irfft(spectrum, n)
    curve -= curve.min()
    return np.asarray(curve / max(float(curve.max()), 1e-9), dtype=np.float32)


def convolved(x: Signal, impulse: Signal, periodic: bool = False, response: Response | None = None) -> Signal:
    """`x` heard through an impulse response and a filter: longer by its tail, unless it is periodic."""
    n = len(x) if periodic else len(x) + len(impulse) - 1
    size = n if periodic else fast_length(n)
    a, b = np.fft.rfft(x, size, axis=0), np.fft.rfft(impulse, size, axis=0)
    if a.ndim < b.ndim:
        a = a[:, None]
    elif b.ndim < a.ndim:
        b = b[:, None]
    a = a * b
    if response is not None:
        gain = response(np.fft.rfftfreq(size, 1 / SAMPLE_RATE)).astype(np.float32)
        a *= gain if a.ndim == 1 else gain[:, None]
    return np.asarray(np.fft.irfft(a, size, axis=0)[:n], dtype=np.float32)


def room(random: np.random.Generator, seconds: float, brightness: float, reflections: int = 12) -> Signal:
    """The impulse response of a room in stereo, without the direct sound, of unit energy.

    `seconds` is the time to decay by 60 dB; `brightness` in Hz is where its colour ends.
    """
    n = samples(seconds)
    t = np.arange(n) / SAMPLE_RATE
    tail = random.standard_normal((n, 2)) * np.exp(-6.9 * t / seconds)[:, None]
    tail *= np.minimum(1.0, t / 0.02)[:, None] ** 2
    for _ in range(reflections):
        at = samples(float(random.uniform(0.004, 0.035)))
        if at < n:
            tail[at, random.integers(2)] += random.choice([-1, 1]) * 6 * np.exp(-at / samples(0.03))
    shaped = filtered(
        tail.astype(np.float32), chain(high_pass(160), low_pass(brightness, 1)), minimum_phase=True
    )
    return np.asarray(shaped / np.sqrt(np.sum(shaped**2) / 2), dtype=np.float32)


def fade(x: Signal, head: float, tail: float) -> Signal:
    """`x` with raised-cosine edges of so many seconds."""
    y = x.copy()
    for count, edge in ((samples(head), slice(None)), (samples(tail), slice(None, None, -1))):
        count = min(count, len(x) // 2)
        ramp = (0.5 - 0.5 * np.cos(np.pi * np.arange(count) / max(count, 1))).astype(np.float32)
        view = y[edge][:count]
        view *= ramp if x.ndim == 1 else ramp[:, None]
    return y


def saturated(x: Signal, drive: float) -> Signal:
    """A valve's soft curve: slightly asymmetric, unity gain for small signals."""
    bias = 0.12
    level = np.tanh(drive * x + bias) - np.tanh(bias)
    return np.asarray(level / (drive * (1 - np.tanh(bias) ** 2)), dtype=np.float32)


# --- levels ------------------------------------------------------------------------------------------------


def unit(x: Signal) -> Signal:
    """`x` at an RMS of 1; silence stays silence."""
    rms = float(np.sqrt(np.mean(np.square(x, dtype=np.float64)))) if len(x) else 0.0
    return np.asarray(x / rms, dtype=np.float32) if rms > 1e-9 else x


def k_weighting(f: NDArray[Any]) -> NDArray[Any]:
    """The gain that ITU-R BS.1770 gives each frequency before it measures loudness, at 48 kHz."""
    z = np.exp(-2j * np.pi * f / SAMPLE_RATE)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    high = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.asarray(np.abs(shelf * high))


def block_powers(x: Signal) -> NDArray[Any]:
    """K-weighted power of each 400 ms block, the channels added; mono counts as two equal channels."""
    weighted = np.square(filtered(x, k_weighting), dtype=np.float64)
    power = weighted * 2 if x.ndim == 1 else weighted.sum(axis=1)
    if len(power) < BLOCK:
        power = np.pad(power, (0, BLOCK - len(power)))
    total = np.concatenate([[0.0], np.cumsum(power)])
    starts = np.arange(0, len(power) - BLOCK + 1, HOP)
    return np.asarray((total[starts + BLOCK] - total[starts]) / BLOCK)


def loudness(x: Signal) -> float:
    """Integrated loudness in LUFS with the gates of BS.1770; -inf for silence."""
    powers = block_powers(x)
    powers = powers[powers > 10 ** ((-70 + 0.691) / 10)]
    if len(powers) == 0:
        return float("-inf")
    powers = powers[powers > powers.mean() * 0.1]
    return float(-0.691 + 10 * np.log10(powers.mean()))


def at_loudness(x: Signal, target: float) -> Signal:
    """`x` brought to a loudness in LUFS; silence stays silence."""
    now = loudness(x)
    return x if now == float("-inf") else np.asarray(x * decibels(target - now), dtype=np.float32)
