"""Builds the film's flat list of nodes while it is written front to back, before the targets are known."""

from __future__ import annotations

from collections.abc import Callable

from . import ir

Resolve = Callable[[int], int]
Make = Callable[[Resolve, int], ir.Node]
"""Makes a node, given a resolver of labels and the index of the node that follows."""


class Graph:
    """`flow` is the label that the next node will bear; None where nothing leads on."""

    def __init__(self) -> None:
        self._at: list[int | None] = []
        self._same: dict[int, int] = {}
        self._makes: list[tuple[Make, int]] = []
        self.flow: int | None = None

    def label(self) -> int:
        """A name for a place that is not known yet."""
        self._at.append(None)
        return len(self._at) - 1

    def emit(self, make: Make) -> None:
        """The next node of the flow; the flow goes on after it."""
        assert self.flow is not None
        self._at[self.flow] = len(self._makes)
        following = self.label()
        self._makes.append((make, following))
        self.flow = following

    def jump(self, label: int) -> None:
        """Lead the flow to a label; nothing leads on from here."""
        if self.flow is not None:
            self._same[self.flow] = label
        self.flow = None

    def resume(self, label: int) -> None:
        """Go on at a label, if anything leads there."""
        self.flow = label

    def _final(self, label: int) -> int:
        while label in self._same:
            label = self._same[label]
        return label

    def nodes(self) -> tuple[ir.Node, ...]:
        return tuple(make(self.index, self.index(following)) for make, following in self._makes)

    def index(self, label: int) -> int:
        """Where a label stands; -1 where nothing does."""
        at = self._at[self._final(label)]
        return -1 if at is None else at
