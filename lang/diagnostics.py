"""What an author is told: errors are values with a place, a message and a cure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .ir import Source
from .messages import MESSAGES

_TAB = " " * 4
_UNSEEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_WIDTH = 100
"""Columns of an excerpt; a longer line is shown around its fault."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """`length` characters from `source` on are at fault; an error keeps the story from becoming a film."""

    code: str
    severity: Literal["error", "warning"]
    message: str
    cure: str
    source: Source
    length: int = 1
    excerpt: str = ""
    """The author's line."""

    def __str__(self) -> str:
        place = f"{self.source.file}:{self.source.line}:{self.source.column}"
        said = f"{place}: {self.severity}[{self.code}]: {self.message}\n"
        return said + self._marked() + f"  cure: {self.cure}"

    def _marked(self) -> str:
        if not self.excerpt.strip():
            return ""
        start = self.source.column - 1
        first = max(0, start - _WIDTH // 2) if len(self.excerpt) > _WIDTH else 0
        before, shown = self.excerpt[first:start], self.excerpt[first : first + _WIDTH]
        margin = " " * len(str(self.source.line))
        width = max(1, min(self.length, first + len(shown) - start))
        gap = " " * len(before.replace("\t", _TAB))
        text = _UNSEEN.sub("�", shown).replace("\t", _TAB).rstrip()
        return f"  {self.source.line} | {text}\n  {margin} | {gap}{'^' * width}\n"


def diagnosed(
    code: str, file: str, line: int, column: int, length: int, excerpt: str, words: Mapping[str, Any]
) -> Diagnostic:
    """The diagnostic of this code; `words` fill its message and its cure.

    Where `words` hold a `near`, the cure is the one that proposes it.
    """
    kind = MESSAGES[code]
    cure = kind.near if kind.near and words.get("near") else kind.cure
    source = Source(file=file, line=max(1, line), column=max(1, column))
    return Diagnostic(
        code,
        kind.severity,
        kind.message.format_map(words),
        cure.format_map(words),
        source,
        max(1, length),
        excerpt,
    )
