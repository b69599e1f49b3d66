"""Reads a page into a tree. The grammar is story.lark; here each of its rules becomes a construct."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, cast

from lark import Lark

from . import tree
from .expression import RESERVED
from .fields import (
    FORMS,
    NAME,
    checked_id,
    condition,
    effects,
    identity,
    length,
    length_of,
    marked_id,
    prose,
    rest,
    seconds,
)
from .limits import MAX_NUMBER
from .lines import LineLexer, Row, anywhere, begins_with_name
from .page import Page

_RANGE = re.compile(r"(-?\d{1,9})\s*\.\.\s*(-?\d{1,9})")
_Filled = Literal["given", "learned", ""]
_TAIL = re.compile(r",\s*((?:once|fade)\b[^,]*)$")
_STYLES = ("CUT", "DISSOLVE", "FADE")


class _Build:
    """A method for each rule of story.lark; `children` are rows, and what lower rules became."""

    def story(self, children: list[Any]) -> tree.Story:
        title = children.pop(0) if children and isinstance(children[0], tuple) else ()
        first = next((i for i, c in enumerate(children) if isinstance(c, tree.Scene)), len(children))
        return tree.Story(title, tuple(children[:first]), tuple(children[first:]), ())

    # --- title page and declarations -----------------------------------------------------------------

    def title(self, children: list[tree.Key]) -> tuple[tree.Key, ...]:
        return tuple(children)

    def key(self, rows: list[Row]) -> tree.Key:
        row = rows[0]
        parts = [row.field("value"), *(more.text for more in rows[1:])]
        value = " ".join(part for part in parts if part)
        return tree.Key(row.field("key"), prose(value), row.line, row.column, row.at("value"))

    def cast(self, children: list[Any]) -> tree.Cast:
        row = children[0]
        return tree.Cast(tuple(children[1:]), row.line, row.column)

    def person(self, rows: list[Row]) -> tree.Person:
        row = rows[0]
        words = prose(" ".join([row.field("look"), *(more.text for more in rows[1:])]))
        look, _, voice = words.partition("Voice:")
        return tree.Person(row.name(), look.strip(), voice.strip(), row.line, row.column)

    def variables(self, children: list[Any]) -> tree.Variables:
        row = children[0]
        found = tuple(child for child in children[1:] if child is not None)
        return tree.Variables(row.type, found, row.line, row.column)

    def variable(self, rows: list[Row]) -> tree.Variable | None:
        row = rows[0]
        for more in rows[1:]:
            more.page.report("bad-variable", more.line, more.column, len(more.text), seen=more.text)
        name, domain = row.field("name"), row.field("domain")
        if not NAME.fullmatch(name) or name in RESERVED:
            row.page.report("bad-name", row.line, row.column, len(name), seen=name)
            return None
        found = _domain(row, domain)
        if found is None:
            return None
        values, low, high = found
        word = tree.Word(row.field("initial"), row.line, row.at("initial"))
        return tree.Variable(
            tree.Word(name, row.line, row.column),
            values,
            low,
            high,
            word,
            row.field("question").strip(),
            cast(_Filled, row.field("filled")),
            tree.Word(domain, row.line, row.at("domain")),
            row.line,
            row.column,
        )

    # --- scenes --------------------------------------------------------------------------------------

    def scene(self, children: list[Any]) -> tree.Scene:
        row = children[0]
        setting = row.field("setting").upper().rstrip(".").replace("INT./EXT", "INT/EXT")
        where = prose(row.field("where"))
        place, _, time = where.rpartition(" - ") if " - " in where else (where, "", "")
        if not place:
            row.page.report("no-place", row.line, row.column, len(row.text))
        return tree.Scene(
            setting,
            place.strip(),
            time.strip(),
            identity(row, "id"),
            tuple(children[1:]),
            row.line,
            row.column,
        )

    def block(self, children: list[Any]) -> tuple[tree.Statement, ...]:
        return tuple(children)

    def shot(self, children: list[Any]) -> tree.Shot:
        row: Row = children[0]
        name, text = row.field("id"), row.field("length")
        if not name:
            row.page.report("bad-shot", row.line, row.column, len(row.text), seen=row.text)
        low, high, hold = self._shot_length(row, text)
        words = prose(row.field("prose"))
        if not words and name and text:
            row.page.report("no-prose", row.line, row.column, len(row.text), id=name)
        return tree.Shot(
            checked_id(row, name, row.at("id")) if name else tree.Word("", row.line, row.column),
            low,
            high,
            hold,
            words,
            children[1] if len(children) > 1 else (),
            row.line,
            row.column,
        )

    def _shot_length(self, row: Row, text: str) -> tuple[tree.Length | None, tree.Length | None, bool]:
        at = row.at("length")
        if not text and row.field("id"):
            row.page.report("no-length", row.line, at, 1, id=row.field("id"))
        if text == "hold":
            return None, None, True
        if text.startswith("hold "):
            return length_of(row, text[5:].strip(), at + 5), None, True
        low, dots, high = text.partition("..")
        if dots:
            return length_of(row, low, at), length_of(row, high, at + len(low) + 2), False
        return length_of(row, text, at) if text else None, None, False

    def footage(self, rows: list[Row]) -> tree.From:
        row = rows[0]
        file = row.field("file").strip()
        if not file:
            row.page.report("no-footage-name", row.line, row.column, len(row.text))
        return tree.From(file, length(row, "start"), length(row, "end"), row.line, row.column)

    def action(self, rows: list[Row]) -> tree.Action:
        row = rows[0]
        lines = tuple(prose(row.text.removeprefix("!").lstrip()) for row in rows)
        for place, line in enumerate(lines):
            if not line:
                rows[place].page.report("no-action", rows[place].line, rows[place].column, 1)
        return tree.Action(lines, row.line, row.column)

    def speech(self, rows: list[Row]) -> tree.Speech:
        cue = rows[0]
        manner, words = "", rows[1:]
        if words and words[0].type == "MANNER":
            manner, words = words[0].field("manner").strip(), words[1:]
        return tree.Speech(
            cue.name(),
            cue.field("extension").strip(),
            manner,
            tuple(prose(row.text) for row in words),
            cue.line,
            cue.column,
        )

    def layer(self, rows: list[Row]) -> tree.Layer:
        row = rows[0]
        words = prose(row.field("words")).rstrip(",")
        if tail := _TAIL.search(words):
            at = row.at("words") + tail.start(1)
            row.page.report("extra-words", row.line, at, len(tail[1]), seen=tail[1], form=FORMS[row.type])
        once = row.type == "SOUND" and bool(row.field("once"))
        if not words:
            row.page.report("no-layer", row.line, row.column, len(row.text), layer=row.type)
        if once and (row.field("fade") or words == "none"):
            row.page.report("once-only", row.line, row.at("once"), 4)
        words = "" if words == "none" else words
        return tree.Layer(
            row.type.lower(), words, length(row, "fade"), once, condition(row), row.line, row.column
        )

    def caption(self, rows: list[Row]) -> tree.Title:
        row = rows[0]
        words = prose(row.field("quoted") or row.field("words")).strip()
        if not words:
            row.page.report("no-title", row.line, row.column, len(row.text))
        return tree.Title(words, condition(row), row.line, row.column)

    def set(self, rows: list[Row]) -> tree.Set:
        row = rows[0]
        return tree.Set(effects(row) or tree.Effects((), ""), condition(row), row.line, row.column)

    # --- conditions and choices ----------------------------------------------------------------------

    def conditional(self, children: list[Any]) -> tree.If:
        row: Row = children[0]
        arms = children[1:]
        under = arms.pop(0) if arms and isinstance(arms[0], tuple) else ()
        return tree.If((self._arm(row, condition(row), under), *arms), row.line, row.column)

    def else_if(self, children: list[Any]) -> tree.Arm:
        row: Row = children[0]
        return self._arm(row, condition(row), children[1] if len(children) > 1 else ())

    def otherwise(self, children: list[Any]) -> tree.Arm:
        row: Row = children[0]
        rest(row, "ELSE")
        return self._arm(row, None, children[1] if len(children) > 1 else ())

    def _arm(self, row: Row, when: tree.Condition | None, under: tuple[tree.Statement, ...]) -> tree.Arm:
        if not under and not row.page.cut_short:
            row.page.report("nothing-under", row.line, row.column, len(row.text), seen=row.text.split()[0])
        return tree.Arm(when, under, row.line, row.column)

    def choice(self, children: list[Any]) -> tree.Choice:
        row: Row = children[0]
        rest(row, "CHOICE")
        over = row.field("over")
        return tree.Choice(
            length(row, "length"),
            checked_id(row, over, row.at("over")) if over else None,
            identity(row, "id"),
            row.field("prompt").strip(),
            tuple(child for child in children[1:] if isinstance(child, tree.Option | tree.Silence)),
            tuple(child for child in children[1:] if not isinstance(child, tree.Option | tree.Silence)),
            row.line,
            row.column,
        )

    def option(self, children: list[Any]) -> tree.Option:
        row: Row = children[0]
        text = prose(row.field("text"))
        if not text:
            row.page.report("no-option", row.line, row.column, len(row.text))
        return tree.Option(
            text,
            effects(row),
            condition(row),
            children[1] if len(children) > 1 else (),
            row.line,
            row.column,
        )

    def silence(self, children: list[Any]) -> tree.Silence:
        row: Row = children[0]
        rest(row, "SILENCE")
        assert row.match is not None
        same = row.match["SILENCE_same"]
        word = None if same is None else tree.Word(same, row.line, row.at("same"))
        return tree.Silence(word, children[1] if len(children) > 1 else (), row.line, row.column)

    # --- jumps ---------------------------------------------------------------------------------------

    def jump(self, rows: list[Row]) -> tree.Jump | tree.End:
        row = rows[0]
        style, target = row.field("style"), row.field("target")
        assert row.match is not None
        if style not in _STYLES:
            near = row.page.suggestions.nearest(style, (*_STYLES, "END"))
            row.page.report("unknown-jump", row.line, row.at("style"), len(style), seen=style, near=near)
            if near not in _STYLES:
                return tree.Jump("CUT", None, None, row.line, row.column)
            style = near
        word = None
        if row.match["JUMP_target"] is not None:
            word = marked_id(row, target, row.at("target"))
        return tree.Jump(style, word, self._jump_length(row, style), row.line, row.column)

    def _jump_length(self, row: Row, style: str) -> tree.Length | None:
        text = row.field("length")
        if not text:
            return None
        at = row.at("length")
        if style == "CUT" or seconds(text.split()[0]) is None or " " in text:
            row.page.report("extra-words", row.line, at, len(text), seen=text, form=_JUMP_FORMS[style])
            return None
        return length_of(row, text, at)

    def end(self, rows: list[Row]) -> tree.End:
        row = rows[0]
        rest(row, "END")
        name = row.field("id").strip("#") or "end"
        return tree.End(
            checked_id(row, name, row.at("id")), prose(row.field("text").strip()), row.line, row.column
        )

    def stray(self, children: list[Any]) -> tree.Stray:
        head = children[0] if children else ()
        if isinstance(head, tuple):
            return tree.Stray("", "", head, head[0].line if head else 0, head[0].column if head else 0)
        under = children[1] if len(children) > 1 else ()
        return tree.Stray(head.type, head.text, under, head.line, head.column)

    orphan = stray


_JUMP_FORMS = {"CUT": FORMS["CUT"], "DISSOLVE": "> DISSOLVE TO #id# 1s", "FADE": "> FADE TO #id# 2s"}


def _domain(row: Row, text: str) -> tuple[tuple[str, ...], int, int] | None:
    """The values, low and high of a domain; None, reported, where it is none."""
    line, column, size = row.line, row.at("domain"), max(1, len(text))
    if match := _RANGE.fullmatch(text):
        low, high = int(match[1]), int(match[2])
        if low > high:
            row.page.report("domain-order", line, column, size, low=low, high=high)
        elif max(abs(low), abs(high)) > MAX_NUMBER:
            row.page.report("large-number", line, column, size, seen=text)
        else:
            return (), low, high
        return None
    values = tuple(value.strip() for value in text.split("|"))
    if len(values) < 2 or not all(NAME.fullmatch(value) and value not in RESERVED for value in values):
        row.page.report("bad-domain", line, column, size, seen=text)
        return None
    twice = next((value for value in values if values.count(value) > 1), None)
    if twice is not None:
        row.page.report("value-twice", line, column, size, value=twice)
        return None
    return values, 0, 0


_PARSER = Lark(
    Path(__file__).with_name("story.lark").read_text(encoding="utf-8"),
    parser="lalr",
    lexer=LineLexer,
    start="story",
    transformer=_Build(),
)


_kind = anywhere(_PARSER.terminals)


def is_action(text: str, names: Iterable[str]) -> bool:
    """Whether a line by itself is action; `names` are those of the cast."""
    match = _kind(text)
    kind = match.lastgroup if match and text[:1] != "!" else ""
    return kind == "ACTION" or (kind == "UNKNOWN" and begins_with_name(text, names))


def parse(page: Page) -> tree.Story:
    """The tree of a page; what cannot be read is reported on the page and left out."""
    story = cast(tree.Story, _PARSER.parse(cast(str, page)))
    remarks = tuple(sorted(page.remarks, key=lambda remark: (remark.line, remark.column)))
    return tree.Story(story.title, story.prelude, story.scenes, remarks)
