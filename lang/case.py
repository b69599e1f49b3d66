"""A story under examination, and what several checks need to ask of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from . import tree
from .meaning import Meaning
from .outline import Outline
from .page import Page


@dataclass(frozen=True, slots=True)
class Case:
    """The story's page, its outline and the meaning of its expressions."""

    page: Page
    outline: Outline
    meaning: Meaning

    def near(self, word: str, known: Collection[str]) -> str:
        return self.page.suggestions.nearest(word, known)

    def wrong(self, code: str, at: Any, length: int = 0, /, **words: Any) -> None:
        """Report at a node; without a length, as much of it as is its name."""
        size = length or len(getattr(at, "text", "")) or 1
        self.page.report(code, at.line, at.column, size, **words)


def repeated(nodes: Iterable[Any], name: Callable[[Any], str]) -> Iterator[tuple[Any, Any]]:
    """Each node whose name an earlier one has, with that first one."""
    first: dict[str, Any] = {}
    for node in nodes:
        earlier = first.setdefault(name(node), node)
        if earlier is not node:
            yield node, earlier


def whole(text: str) -> bool:
    return text.lstrip("-").isascii() and text.removeprefix("-").isdigit() and len(text) < 10


def unknown_statement(statement: tree.Statement) -> bool:
    return isinstance(statement, tree.Stray) and statement.kind == "UNKNOWN"
