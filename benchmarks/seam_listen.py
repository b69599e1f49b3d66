"""Sound judged: whether a recording goes on over a join with no sample more or less, and no silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RATE = 48_000

WINDOW = RATE // 4
"""Samples that are looked for in the recording, on either side of a join."""

APART = RATE // 50
"""Samples between a join and the windows beside it: whatever happens at the join shall not be in them."""

SEARCH_BACK, SEARCH_ON = RATE // 4, 2 * RATE
"""How far from the last window's place the next one is looked for: sound is late more often than early."""

SILENCE = 1e-6
"""Amplitude. What is mixed is never this low for long; where nothing is played there are zeros."""

SHORTEST = RATE // 1000
"""A shorter run of silence can be a wave that passes through zero."""

STRETCH = RATE // 100
"""Samples of a stretch whose residual is measured."""

NEAR = RATE // 10
"""Samples around a join that belong to it: sound changes hands some packets before the picture does."""

LIKE = 0.5
"""Correlation from which a window counts as found; lossy coding leaves it above 0.9."""

Signal = NDArray[np.float32]


@dataclass(frozen=True)
class HeardJoin:
    """What a viewer heard of a join."""

    shift: int
    """Samples by which the sound after it comes later than it should; negative where samples were lost."""
    silence: int
    """The longest run of silence, in samples."""

    @property
    def gap(self) -> int:
        return max(abs(self.shift), self.silence)


def heard_joins(heard: Signal, expected: Signal, joins: Sequence[int]) -> list[HeardJoin]:
    """Every join as it was recorded. `joins` are samples of `expected`.

    Raises ValueError where the sound beside a join is not in the recording.
    """
    lag = beginning(heard, expected)
    found = []
    for join in joins:
        before = _lag(heard, expected, join - APART - WINDOW, lag)
        lag = _lag(heard, expected, join + APART, before)
        between = heard[max(0, before + join - APART) : lag + join + APART]
        found.append(HeardJoin(lag - before, longest_silence(between)))
    return found


def beginning(heard: Signal, expected: Signal) -> int:
    """Where sample 0 of what is expected lies in a recording. Raises ValueError where it is not found."""
    first = min(RATE // 2, len(expected) // 2)
    return _find(heard, expected[first : first + WINDOW]) - first


def steady(heard: Signal, expected: Signal, stop: int) -> set[int]:
    """The lags of windows all through [0, stop) of what is expected: one, where nothing is lost or added."""
    lags = [beginning(heard, expected)]
    for start in range(WINDOW, stop - WINDOW, WINDOW):
        lags.append(_lag(heard, expected, start, lags[-1]))
    return set(lags)


def longest_silence(signal: Signal) -> int:
    """Samples of the longest silence that is not a passing zero."""
    edges = np.flatnonzero(
        np.diff(np.concatenate([[False], np.abs(signal) < SILENCE, [False]]).astype(np.int8))
    )
    longest = max((int(b - a) for a, b in zip(edges[::2], edges[1::2], strict=True)), default=0)
    return longest if longest >= SHORTEST else 0


@dataclass(frozen=True)
class Residual:
    """What was heard and not expected: root mean squares of short stretches, as amplitudes."""

    at_joins: float
    """The worst stretch near any join."""
    elsewhere: float
    """The worst stretch away from joins: what coding does anyway."""


def residual(heard: Signal, expected: Signal, joins: Sequence[int]) -> Residual:
    """Whether joins can be heard: a click is a residual that is larger there than anywhere else."""
    lag = beginning(heard, expected)
    count = min(len(expected), len(heard) - lag, joins[-1] + NEAR) // STRETCH
    error = heard[lag : lag + count * STRETCH] - expected[: count * STRETCH]
    levels = np.sqrt(np.mean(error.reshape(count, STRETCH) ** 2, axis=1))
    places = (np.arange(count) + 0.5) * STRETCH
    near = np.any(np.abs(places[:, None] - np.asarray(joins)[None, :]) < NEAR, axis=1)
    return Residual(float(levels[near].max()), float(levels[~near].max()))


def _lag(heard: Signal, expected: Signal, start: int, near: int) -> int:
    """The lag of one window of what is expected, looked for around an earlier lag."""
    first = max(0, start + near - SEARCH_BACK)
    stretch = heard[first : start + near + WINDOW + SEARCH_ON]
    return first + _find(stretch, expected[start : start + WINDOW]) - start


def _find(heard: Signal, window: Signal) -> int:
    """Where a window lies in a recording, to the sample."""
    if len(heard) < len(window) or not len(window):
        raise ValueError("the recording ends before what is looked for in it")
    # Differences weigh high notes more than low ones: a low note resembles itself a few samples later.
    sought, all_heard = np.diff(window.astype(np.float64)), np.diff(heard.astype(np.float64))
    size = 1 << (len(all_heard) + len(sought)).bit_length()
    product = np.fft.irfft(np.fft.rfft(all_heard, size) * np.conj(np.fft.rfft(sought, size)), size)
    places = len(all_heard) - len(sought) + 1
    energy = np.concatenate([[0.0], np.cumsum(all_heard**2)])
    local = np.sqrt(np.maximum(energy[len(sought) : len(sought) + places] - energy[:places], 1e-12))
    likeness = product[:places] / local / max(1e-12, float(np.linalg.norm(sought)))
    best = int(np.argmax(likeness))
    if likeness[best] < LIKE:
        raise ValueError(f"a window of the sound was not heard (best likeness {likeness[best]:.2f})")
    return best
