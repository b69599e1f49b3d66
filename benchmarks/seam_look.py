"""Pictures judged: which were lost or repeated at a join, and how long the picture stood still there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from benchmarks.seam_marks import RATE, name

FRAME_MS = 1000 / RATE

NEAR = 3
"""Pictures on either side of a join that belong to it."""


class Presented(Protocol):
    """A picture as it was presented: its mark, and when in milliseconds."""

    @property
    def mark(self) -> int | None: ...
    @property
    def at(self) -> float: ...


@dataclass(frozen=True)
class Faults:
    """How pictures that were read differ from those that should be there."""

    lost: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    """Pictures that belong elsewhere, stand in the wrong order, or carry no mark."""

    def __bool__(self) -> bool:
        return bool(self.lost or self.repeated or self.foreign)


def faults(read: Sequence[int | None], expected: Sequence[int]) -> Faults:
    """What is wrong with pictures read one by one, where `expected` should be, each once and in order."""
    counted = Counter(read)
    lost = [mark for mark in expected if not counted[mark]]
    repeated = [mark for mark in expected if counted[mark] > 1]
    places = {mark: place for place, mark in enumerate(expected)}
    found = [places.get(mark, -1) if mark is not None else -1 for mark in read]
    foreign = [read[i] for i, place in enumerate(found) if place < 0 or place < max(found[:i], default=0)]
    return Faults(*([name(mark) for mark in marks] for marks in (lost, repeated, foreign)))


@dataclass(frozen=True)
class SeenJoin:
    """What a viewer saw of a join."""

    gap_ms: float
    """Time from the last picture before the join to the first after it, beyond that of one picture."""
    missing: int
    """Of the pictures within NEAR of the join, those that were never presented."""


def seen_joins(shown: Sequence[Presented], expected: Sequence[int], joins: Sequence[int]) -> list[SeenJoin]:
    """Every join as it was presented. `joins` are the frames of `expected` that come first after one."""
    places = {mark: place for place, mark in enumerate(expected)}
    times: dict[int, float] = {}
    for picture in shown:
        if picture.mark in places:
            times.setdefault(places[picture.mark], picture.at)
    return [_seen(times, join) for join in joins]


def missing_elsewhere(shown: Sequence[Presented], expected: Sequence[int], joins: Sequence[int]) -> float:
    """Pictures never presented in as long a stretch away from joins, on average: the machine's own noise."""
    marks = {picture.mark for picture in shown}
    last = max((place for place, mark in enumerate(expected) if mark in marks), default=0)
    away = [f for f in range(last) if all(not -NEAR <= f - join < NEAR for join in joins)]
    return 2 * NEAR * sum(expected[f] not in marks for f in away) / max(1, len(away))


def _seen(times: dict[int, float], join: int) -> SeenJoin:
    near = range(join - NEAR, join + NEAR)
    before = max((times[place] for place in times if place < join), default=0.0)
    after = min((times[place] for place in times if place >= join), default=float("inf"))
    return SeenJoin(max(0.0, after - before - FRAME_MS), sum(place not in times for place in near))
