"""Turns a text into rows: one for each line that says something, between marks of indentation.

A line's kind is found by the terminals of story.lark. What a line may be depends on the block that it stands
in: a speech and a declaration take every line up to the first blank one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from lark.lexer import Lexer, LexerState, TerminalDef

from .limits import MAX_DEPTH
from .page import Page
from .tree import Remark

_WITHIN = frozenset({"KEY", "PERSON", "VARIABLE", "MANNER", "WORDS", "MORE"})
"""Kinds of line that only stand inside a block that has begun."""

BLOCKS = {"CAST": "PERSON", "STATE": "VARIABLE", "VIEWER": "VARIABLE"}
_UNREADABLE = {"KEY": "bad-title-line", "PERSON": "bad-cast", "VARIABLE": "bad-variable"}

STATEMENTS = ("SHOT", "FROM", "MUSIC", "SOUND", "TITLE", "SET", "IF", "ELSE", "CHOICE")
ALONE = ("CAST", "STATE", "VIEWER", "CHOICE", "ELSE")
"""Statements that may be a single word, as a cue is."""

_Match = Callable[[str], re.Match[str] | None]


def first_word(text: str) -> str:
    return re.split(r"[\s:#(]", text, maxsplit=1)[0] or text[0]


class Row:
    """One line: its kind is `type`, as Lark wants it; `match` holds its fields."""

    __slots__ = ("column", "line", "match", "page", "text", "type")

    start_pos = end_pos = end_line = end_column = None  # Lark copies these to its mark of the end.

    def __init__(
        self,
        type: str,
        page: Page,
        line: int,
        column: int,
        text: str = "",
        match: re.Match[str] | None = None,
    ) -> None:
        self.type = type
        self.page = page
        self.line = line
        self.column = column
        self.text = text
        self.match = match

    def field(self, name: str) -> str:
        """The text of a field of this line's terminal, or nothing."""
        assert self.match is not None
        return self.match[f"{self.type}_{name}"] or ""

    def name(self) -> str:
        """The name at the beginning of a cue or a cast entry."""
        assert self.match is not None
        start = self.match.start(f"{self.type}_{'look' if self.type == 'PERSON' else 'extension'}")
        return self.text[:start].rstrip(" \t(") if start >= 0 else self.text

    def at(self, name: str) -> int:
        """The column at which a field begins; where there is none, the end of the line."""
        assert self.match is not None
        start = self.match.start(f"{self.type}_{name}")
        return self.column + (start if start >= 0 else len(self.text))


class LineLexer(Lexer):
    """The rows of a Page."""

    __future_interface__ = 2

    def __init__(self, conf: Any) -> None:
        self._kind = anywhere(conf.terminals)
        self._within = {t.name: re.compile(_named(t)).fullmatch for t in conf.terminals if t.name in _WITHIN}

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Any]:
        page: Any = lexer_state.text
        yield from _Reader(page, self._kind, self._within).read()


def anywhere(terminals: Iterable[TerminalDef]) -> _Match:
    """A function that finds what kind of line a text is, where no block is open: `lastgroup` of its match."""
    ranked = sorted(terminals, key=lambda t: -t.priority)
    return re.compile(
        "|".join(_named(t) for t in ranked if t.name[0] != "_" and t.name not in _WITHIN)
    ).fullmatch


def _named(terminal: TerminalDef) -> str:
    """The pattern as a group of its kind's name, its fields named after the kind as well."""
    kind, pattern = terminal.name, terminal.pattern.to_regexp()
    return f"(?P<{kind}>{pattern.replace('(?P<', f'(?P<{kind}_')})"


def begins_with_name(text: str, names: Iterable[str]) -> bool:
    """Action may begin with someone's name in capitals."""
    return any(text.startswith(name) and not text[len(name) : len(name) + 1].isalnum() for name in names)


class _Reader:
    """Reads one page from top to bottom; `take` is the reader of the block that the next line stands in."""

    def __init__(self, page: Page, kind: _Match, within: Mapping[str, _Match]) -> None:
        self.page = page
        self.kind = kind
        self.within = within
        self.rows: list[Row] = []
        self.indents = [0]
        self.take = self._statement
        self.entry = ""
        self.margin: int | None = None
        """Where the open block's lines begin; None before its first."""
        self.paragraph = False

    def read(self) -> list[Row]:
        hidden = self.page.hidden
        begun = False
        for number, line in enumerate(self.page.lines, 1):
            text = line.strip()
            if not text:
                if number not in hidden:
                    self.take = self._statement
                    self.paragraph = False
                continue
            column = line.index(text[0]) + 1
            indent = column - 1
            if "\t" in line:
                indent = len(line[:indent].expandtabs(4))
            if not begun:
                begun = True
                if self.within["KEY"](text):
                    self._open("KEY", None)
            self.take(text, number, column, indent)
            if len(self.indents) > MAX_DEPTH + 1:
                self.page.report("too-deep", number, column, len(text), limit=MAX_DEPTH)
                self.page.cut_short = True
                break
        self._close()
        return self.rows

    def _open(self, entry: str, margin: int | None) -> None:
        self.take = self._entry
        self.entry = entry
        self.margin = margin

    # --- readers of blocks ---------------------------------------------------------------------------

    def _entry(self, text: str, line: int, column: int, indent: int) -> None:
        """A line of the title page or of a declaration."""
        if self.margin is None:
            self.margin = indent
        elif indent > self.margin and self.rows[-1].type in (self.entry, "MORE"):
            self.rows.append(Row("MORE", self.page, line, column, text))
            return
        if match := self.within[self.entry](text):
            row = Row(self.entry, self.page, line, column, text, match)
            if self.entry == "PERSON":
                self.page.names.add(row.name())
            self.rows.append(row)
        elif self._is_statement(text):
            self.page.report("block-not-ended", line, column, len(text), seen=first_word(text))
            self.take = self._statement
            self._statement(text, line, column, indent)
        else:
            self.page.report(_UNREADABLE[self.entry], line, column, len(text), seen=text)

    def _spoken(self, text: str, line: int, column: int, indent: int) -> None:
        assert self.margin is not None
        if indent < self.margin:
            self.take = self._statement
            self._statement(text, line, column, indent)
            return
        if self.rows[-1].type == "CUE" and (match := self.within["MANNER"](text)):
            self.rows.append(Row("MANNER", self.page, line, column, text, match))
            return
        word = text.split(None, 1)[0]
        if (word[0] in "*>#=" or (len(word) > 1 and word.isupper())) and self._is_statement(text):
            self.page.report("statement-in-speech", line, column, len(word), seen=word)
            self.take = self._statement
            self._statement(text, line, column, indent)
            return
        self.rows.append(Row("WORDS", self.page, line, column, text))

    def _statement(self, text: str, line: int, column: int, indent: int) -> None:
        match = self.kind(text)
        assert match is not None
        assert match.lastgroup is not None
        kind = match.lastgroup
        if kind == "UNKNOWN" or kind == "CUE":
            known = self._known(kind, text, line, column)
            if known != text:
                # Moved, so that all fields keep their columns.
                self._statement(known, line, column + len(text) - len(known), indent)
                return
            if kind == "UNKNOWN" and begins_with_name(text, self.page.names):
                kind = "ACTION"
        if kind == "ACTION":
            if self.paragraph and self.margin is not None and indent >= self.margin:
                self.rows.append(Row("MORE", self.page, line, column, text))
                return
            self.paragraph = True
            self.margin = indent
        else:
            self.paragraph = False
            if kind == "SECTION" or kind == "SYNOPSIS":
                self.page.remarks.append(Remark(text, line, column))
                return
        if kind == "SCENE":
            if indent:
                self.page.report("indented-heading", line, column, len(text))
            self._close()
            self.indents[0] = indent
        elif indent != self.indents[-1]:
            self._indent(indent, line, column)
        self.rows.append(Row(kind, self.page, line, column, text, match))
        if kind == "CUE":
            self.take = self._spoken
            self.margin = indent
        elif kind in BLOCKS:
            self._open(BLOCKS[kind], None)

    # --- words ---------------------------------------------------------------------------------------

    def _is_statement(self, text: str) -> bool:
        match = self.kind(text)
        return match is not None and match.lastgroup not in ("ACTION", "CUE", "UNKNOWN")

    def _known(self, kind: str, text: str, line: int, column: int) -> str:
        """The line with its misspelt statement put right, once that has been reported."""
        if begins_with_name(text, self.page.names):
            return text
        word = first_word(text)
        nearest = self.page.suggestions.nearest
        if kind == "UNKNOWN":
            near = nearest(word, STATEMENTS, 0.7)
        elif word == text:
            near = nearest(word, ALONE, 0.75)
        else:
            near = ""
        if near and kind == "CUE" and nearest(word, self.page.names, 0.75):
            return text
        if near or kind == "UNKNOWN":
            seen = text.split(None, 1)[0] if near == word else word
            self.page.report("unknown-statement", line, column, len(seen), seen=seen, near=near)
        if not near:
            return text
        rest = text[len(word) :]
        return near + (rest if rest[:1].isspace() else f" {rest}".rstrip())

    # --- indentation ---------------------------------------------------------------------------------

    def _indent(self, indent: int, line: int, column: int) -> None:
        indents = self.indents
        if indent > indents[-1]:
            indents.append(indent)
            self.rows.append(Row("_INDENT", self.page, line, column))
            return
        while len(indents) > 1 and indents[-2] >= indent:
            indents.pop()
            self.rows.append(Row("_DEDENT", self.page, line, column))
        if indents[-1] != indent and len(indents) > 1:
            self.page.report("uneven-indent", line, column, 1, spaces=indent, above=indents[-1])
        indents[-1] = indent

    def _close(self) -> None:
        while len(self.indents) > 1:
            self.indents.pop()
            self.rows.append(Row("_DEDENT", self.page, 0, 0))
