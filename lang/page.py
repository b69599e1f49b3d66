"""A story's text as lines, with what has been said against it so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from .diagnostics import Diagnostic, diagnosed
from .tree import Remark

_REMARK = re.compile(r"/\*.*?\*/|\[\[.*?\]\]", re.DOTALL)
_OPENING = re.compile(r"/\*|\[\[")
_VISIBLE = re.compile(r"[^\n]")


@dataclass(slots=True)
class Page:
    """`lines` have their comments and notes blanked out, so that columns stay true."""

    file: str
    written: list[str] = field(default_factory=list)
    """The lines as the author wrote them."""
    lines: list[str] = field(default_factory=list)
    hidden: frozenset[int] = frozenset()
    """Numbers of lines that hold nothing but comments: they end no paragraph."""
    remarks: list[Remark] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    """Names of the cast, as far as they have been read."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    cut_short: bool = False
    """Whether reading stopped before the last line."""

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity == "error" for diagnostic in self.diagnostics)

    def report(self, code: str, line: int, column: int = 1, length: int = 1, /, **words: Any) -> None:
        """Say something against the text; `words` fill the message and the cure of this code."""
        excerpt = self.written[line - 1] if 0 < line <= len(self.written) else ""
        self.diagnostics.append(diagnosed(code, self.file, line, column, length, excerpt, words))


def page_of(text: str, file: str) -> Page:
    """The page of a text whose line ends are `\\n`."""
    written = text.split("\n")
    if "/*" not in text and "[[" not in text:
        return Page(file, written, written, frozenset(), [])
    starts = list(accumulate((len(line) + 1 for line in written), initial=0))
    remarks: list[Remark] = []
    covered: set[int] = set()

    def blank(match: re.Match[str]) -> str:
        line = bisect_right(starts, match.start())
        remarks.append(Remark(match[0], line, match.start() - starts[line - 1] + 1))
        covered.update(range(line, bisect_right(starts, match.end() - 1) + 1))
        return _VISIBLE.sub(" ", match[0])

    lines = _REMARK.sub(blank, text).split("\n")
    hidden = frozenset(number for number in covered if not lines[number - 1].strip())
    page = Page(file, written, lines, hidden, remarks)
    for number, line in enumerate(lines, 1):
        for opening in _OPENING.finditer(line):
            page.report("open-comment", number, opening.start() + 1, 2, seen=opening[0])
            lines[number - 1] = _OPENING.sub("  ", line)
    return page
