"""Reads conditions and effects: text to tree. Each text is read once, however often it stands in a story."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from lark import Lark, Token
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from . import tree
from .limits import MAX_EXPRESSION, MAX_EXPRESSION_DEPTH, MAX_NUMBER

RESERVED = frozenset({"and", "or", "not", "is", "seen", "viewer"})
"""Words of the expression grammar, which no variable and no value may be called."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an expression cannot be read: a diagnostic code, and where, counted from the text's start at 0."""

    code: str
    column: int
    seen: str


class _Build:
    """Makes the tree while the parser reduces; a method for each rule of expression.lark."""

    def number(self, children: list[Token]) -> tree.Number:
        token = children[0]
        return tree.Number(_whole(token), _column(token))

    def signed(self, children: list[Token]) -> tree.Number:
        sign, digits = children
        return tree.Number(-_whole(digits) if sign == "-" else _whole(digits), _column(sign))

    def name(self, children: list[Token]) -> tree.Name:
        return tree.Name(str(children[0]), False, _column(children[0]))

    def viewer_name(self, children: list[Token]) -> tree.Name:
        return tree.Name(children[0].partition(".")[2], True, _column(children[0]))

    def seen(self, children: list[Token]) -> tree.Seen:
        return tree.Seen(children[1].strip("#").strip(), _column(children[0]))

    def negation(self, children: list[Any]) -> tree.Not:
        return tree.Not(children[1], _column(children[0]))

    def operation(self, children: list[Any]) -> tree.Operation:
        left, sign, right = children
        spelling = " ".join(sign.split())
        return tree.Operation({"is": "=", "is not": "!="}.get(spelling, spelling), left, right, _column(sign))

    def effect(self, children: list[Any]) -> tree.Effect:
        if len(children) == 2:
            name, value = children
            return tree.Effect(name, "to", value, name.column)
        name, sign, value = children
        if isinstance(value, Token):
            value = tree.Number(_whole(value), _column(value))
        return tree.Effect(name, str(sign), value, name.column)

    def effects(self, children: list[tree.Effect]) -> tuple[tree.Effect, ...]:
        return tuple(children)


def _whole(token: Token) -> int:
    """Numbers past the limit stay past it, however many digits they have."""
    return int(token[:12])


def _column(token: Token) -> int:
    return token.start_pos or 0


_PARSER = Lark(
    Path(__file__).with_name("expression.lark").read_text(encoding="utf-8"),
    parser="lalr",
    start=["condition", "effects"],
    transformer=_Build(),
)


@lru_cache(maxsize=4096)
def condition(text: str) -> tree.Expression | Fault:
    return _read(text, "condition")  # type: ignore[no-any-return]


@lru_cache(maxsize=4096)
def effects(text: str) -> tuple[tree.Effect, ...] | Fault:
    return _read(text, "effects")  # type: ignore[no-any-return]


def _read(text: str, start: str) -> Any:
    if len(text) > MAX_EXPRESSION:
        return Fault("long-expression", MAX_EXPRESSION, "")
    try:
        found = _PARSER.parse(text, start=start)
    except UnexpectedInput as error:
        return _fault(text, start, error)
    return _too_much(found if isinstance(found, tuple) else (found,)) or found


def _fault(text: str, start: str, error: UnexpectedInput) -> Fault:
    code = f"bad-{start}"
    if isinstance(error, UnexpectedToken) and error.token.type != "$END":
        return Fault(code, error.token.start_pos or 0, str(error.token))
    if isinstance(error, UnexpectedCharacters):
        at = error.pos_in_stream or 0
        return Fault(code, at, text[at])
    return Fault(f"short-{start}", len(text.rstrip()), "")


def _too_much(roots: tuple[Any, ...]) -> Fault | None:
    """The first number or operation past the limits."""
    pending = [(root, 0) for root in roots]
    while pending:
        node, depth = pending.pop()
        if depth > MAX_EXPRESSION_DEPTH:
            return Fault("deep-expression", node.column, "")
        match node:
            case tree.Number(value=value) if abs(value) > MAX_NUMBER:
                return Fault("large-number", node.column, str(value))
            case tree.Operation(left=left, right=right):
                pending += [(left, depth + 1), (right, depth + 1)]
            case tree.Not(of=inner):
                pending.append((inner, depth + 1))
            case tree.Effect(value=value):
                pending.append((value, depth + 1))
    return None
