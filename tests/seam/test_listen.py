"""Faults of sound are found, to the sample: each test injects one into a recording without any."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.seam_listen import (
    RATE,
    HeardJoin,
    Signal,
    beginning,
    heard_joins,
    longest_silence,
    residual,
    steady,
)

JOINS = [2 * RATE, 3 * RATE + 500]
BEFORE = 20_123
"""Samples of a recording before the film begins."""


@pytest.fixture(scope="module")
def expected() -> Signal:
    chance = np.random.default_rng(3)
    wash = np.convolve(chance.normal(0, 0.1, 5 * RATE), np.hanning(9) / 4, "same")
    tone = 0.1 * np.sin(2 * np.pi * 220 * np.arange(len(wash)) / RATE)
    return (wash + tone).astype(np.float32)


def recorded(expected: Signal) -> Signal:
    """As it comes out of a codec: a little noise on it, and silence around it."""
    noise = np.random.default_rng(4).normal(0, 0.004, len(expected))
    return np.pad((expected + noise).astype(np.float32), (BEFORE, RATE // 2))


def test_a_whole_recording_has_no_gap(expected: Signal) -> None:
    heard = recorded(expected)
    assert beginning(heard, expected) == BEFORE
    assert heard_joins(heard, expected, JOINS) == [HeardJoin(0, 0), HeardJoin(0, 0)]
    assert steady(heard, expected, len(expected)) == {BEFORE}
    near, away = residual(heard, expected, JOINS).at_joins, residual(heard, expected, JOINS).elsewhere
    assert near < 1.2 * away


@pytest.mark.parametrize("count", [1, 7, 1024])
def test_lost_samples_are_counted(expected: Signal, count: int) -> None:
    cut = np.delete(recorded(expected), range(BEFORE + JOINS[0], BEFORE + JOINS[0] + count))
    assert heard_joins(cut, expected, JOINS) == [HeardJoin(-count, 0), HeardJoin(0, 0)]
    assert steady(cut, expected, len(expected)) == {BEFORE, BEFORE - count}


@pytest.mark.parametrize("count", [1, 7, 1024])
def test_repeated_samples_are_counted(expected: Signal, count: int) -> None:
    heard, at = recorded(expected), BEFORE + JOINS[1]
    longer = np.concatenate([heard[:at], heard[at - count : at], heard[at:]])
    assert heard_joins(longer, expected, JOINS) == [HeardJoin(0, 0), HeardJoin(count, 0)]


def test_silence_of_a_packet_is_heard(expected: Signal) -> None:
    heard, at = recorded(expected), BEFORE + JOINS[0]
    heard[at - 300 : at + 724] = 0
    assert heard_joins(heard, expected, JOINS) == [HeardJoin(0, 1024), HeardJoin(0, 0)]


def test_a_pause_is_both_silence_and_delay(expected: Signal) -> None:
    heard, at = recorded(expected), BEFORE + JOINS[0]
    paused = np.concatenate([heard[:at], np.zeros(1008, np.float32), heard[at:]])
    found = heard_joins(paused, expected, JOINS)
    assert found == [HeardJoin(1008, 1008), HeardJoin(0, 0)]
    assert found[0].gap == 1008


def test_a_click_at_a_join_stands_out(expected: Signal) -> None:
    heard, at = recorded(expected), BEFORE + JOINS[1]
    heard[at - 1024 : at - 1000] += 0.3
    found = residual(heard, expected, JOINS)
    assert found.at_joins > 5 * found.elsewhere


def test_a_wave_that_passes_zero_is_not_silence() -> None:
    assert longest_silence(np.array([0.1, 0, 0, -0.1] * 500, np.float32)) == 0
    assert longest_silence(np.concatenate([np.ones(9), np.zeros(960), np.ones(9)]).astype(np.float32)) == 960


def test_another_sound_is_not_taken_for_the_film(expected: Signal) -> None:
    other = np.random.default_rng(5).normal(0, 0.1, 5 * RATE).astype(np.float32)
    with pytest.raises(ValueError, match="not heard"):
        beginning(other, expected)
