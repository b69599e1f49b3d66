"""A story's text as lines, with what has been said against it so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from .diagnostics import Diagnostic, diagnosed
from .suggestion import Suggestions
from .tree import Remark

_OPENING = re.compile(r"/\*|\[\[")
_CLOSING = {"/*": "*/", "[[": "]]"}
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
    suggestions: Suggestions = field(default_factory=Suggestions)
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
    unclosed: list[tuple[int, int, str]] = []
    pieces: list[str] = []
    done = 0
    for begin, end in _remarks(text):
        line = bisect_right(starts, begin)
        column = begin - starts[line - 1] + 1
        if end < 0:
            unclosed.append((line, column, text[begin : begin + 2]))
            end = begin + 2
        else:
            remarks.append(Remark(text[begin:end], line, column))
            covered.update(range(line, bisect_right(starts, end - 1) + 1))
        pieces += [text[done:begin], _VISIBLE.sub(" ", text[begin:end])]
        done = end
    lines = "".join([*pieces, text[done:]]).split("\n")
    hidden = frozenset(number for number in covered if not lines[number - 1].strip())
    page = Page(file, written, lines, hidden, remarks)
    for line, column, seen in unclosed:
        page.report("open-comment", line, column, 2, seen=seen)
    return page


def _remarks(text: str) -> Iterator[tuple[int, int]]:
    """Where each comment and note begins and ends; -1 for the end of one that has none."""
    done = 0
    endless: set[str] = set()
    for opening in _OPENING.finditer(text):
        if opening.start() < done:
            continue
        closing = _CLOSING[opening[0]]
        end = -1 if closing in endless else text.find(closing, opening.end())
        if end < 0:
            endless.add(closing)
            yield opening.start(), -1
        else:
            done = end + 2
            yield opening.start(), done
