"""The whole way from a text to a film."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from . import ir, titlepage, tree
from .check import check_footage, check_story
from .diagnostics import Diagnostic
from .limits import MAX_BYTES, MAX_LINE, MAX_LINES
from .loops import check_loops
from .lower import lower
from .meaning import Meaning
from .outline import Outline
from .page import Page, page_of
from .parse import parse

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Compiled:
    """`film` is there if no diagnostic is an error; `tree` if the text could be read as lines at all."""

    film: ir.Film | None
    diagnostics: tuple[Diagnostic, ...]
    tree: tree.Story | None

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if d.severity == "error")


def compile_story(
    text: str, file: str = "story", has_footage: Callable[[str], bool] | None = None
) -> Compiled:
    """The film of a story's text; never raises for what the text says.

    `file` is the name that diagnostics bear, and the title of a story without one. `has_footage` tells
    whether a footage file is there; without it, all are taken to be.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    page = _readable(text, file)
    if page.has_errors:
        return Compiled(None, _sorted(page), None)
    story = parse(page)
    if page.cut_short:
        return Compiled(None, _sorted(page), story)
    title = titlepage.read(page, story.title)
    outline = Outline(story)
    meaning = Meaning(page, outline)
    check_story(page, outline, meaning)
    if has_footage is not None:
        check_footage(page, outline, has_footage)
    if page.has_errors:
        return Compiled(None, _sorted(page), story)
    film = lower(page, outline, meaning, title)
    check_loops(page, film)
    return Compiled(None if page.has_errors else film, _sorted(page), story)


def _sorted(page: Page) -> tuple[Diagnostic, ...]:
    return tuple(sorted(page.diagnostics, key=lambda d: (d.source.line, d.source.column)))


def _readable(text: str, file: str) -> Page:
    """The page of a text; one that is no story at all has an error."""
    if len(text) > MAX_BYTES:
        page = Page(file)
        page.report("file-too-large", 1, limit=MAX_BYTES)
        return page
    page = page_of(text, file)
    if len(page.written) > MAX_LINES:
        page.report("too-many-lines", MAX_LINES + 1, 1, 1, limit=MAX_LINES)
    if not text.strip():
        page.report("empty-file", 1)
    for number, line in enumerate(page.written, 1):
        if len(line) > MAX_LINE:
            page.report("line-too-long", number, MAX_LINE + 1, size=len(line), limit=MAX_LINE)
    for match in _CONTROL.finditer(text):
        number = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        page.report("control-character", number, column, seen=f"U+{ord(match[0]):04X}")
        break
    return page
