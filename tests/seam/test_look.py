"""Faults of pictures are found: each test injects one into a sequence that is otherwise right."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from benchmarks.seam_look import Faults, SeenJoin, faults, missing_elsewhere, seen_joins
from benchmarks.seam_marks import mark

EXPECTED = [mark(1, n) for n in range(30)] + [mark(2, n) for n in range(30)]
JOIN = 30


class Picture(NamedTuple):
    mark: int | None
    at: float


def presented(marks: list[int]) -> list[Picture]:
    return [Picture(mark, 1000 + 40.0 * place) for place, mark in enumerate(marks)]


def test_a_right_sequence_has_no_fault() -> None:
    assert not faults(EXPECTED, EXPECTED)


@pytest.mark.parametrize(
    ("read", "found"),
    [
        ([*EXPECTED[:29], *EXPECTED[30:]], Faults(lost=["1:29"])),
        ([*EXPECTED[:30], *EXPECTED[31:]], Faults(lost=["2:0"])),
        ([*EXPECTED[:30], EXPECTED[29], *EXPECTED[30:]], Faults(repeated=["1:29"])),
        ([*EXPECTED[:29], EXPECTED[28], *EXPECTED[30:]], Faults(lost=["1:29"], repeated=["1:28"])),
        ([*EXPECTED[:30], mark(3, 0), *EXPECTED[31:]], Faults(lost=["2:0"], foreign=["3:0"])),
        ([*EXPECTED[:30], None, *EXPECTED[31:]], Faults(lost=["2:0"], foreign=["no mark"])),
        ([*EXPECTED[:29], EXPECTED[30], EXPECTED[29], *EXPECTED[31:]], Faults(foreign=["1:29"])),
    ],
)
def test_a_fault_is_named(read: list[int | None], found: Faults) -> None:
    assert faults(read, EXPECTED) == found


def test_a_join_shown_in_time() -> None:
    assert seen_joins(presented(EXPECTED), EXPECTED, [JOIN]) == [SeenJoin(gap_ms=0, missing=0)]


def test_a_picture_that_stood_still_is_measured() -> None:
    late = [
        Picture(p.mark, p.at + (55 if place >= JOIN else 0)) for place, p in enumerate(presented(EXPECTED))
    ]
    assert seen_joins(late, EXPECTED, [JOIN]) == [SeenJoin(gap_ms=55, missing=0)]


def test_pictures_that_were_not_presented_are_counted_where_they_belong() -> None:
    at_join = [p for p in presented(EXPECTED) if p.mark not in (EXPECTED[29], EXPECTED[31])]
    assert seen_joins(at_join, EXPECTED, [JOIN]) == [SeenJoin(gap_ms=40, missing=2)]
    assert missing_elsewhere(at_join, EXPECTED, [JOIN]) == 0
    away = [p for p in presented(EXPECTED) if p.mark != EXPECTED[10]]
    assert seen_joins(away, EXPECTED, [JOIN]) == [SeenJoin(gap_ms=0, missing=0)]
    assert missing_elsewhere(away, EXPECTED, [JOIN]) == pytest.approx(6 / 53)
