"""Expressions of the IR as functions of a viewing's variables and visits."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ...lang import ir

Values = Sequence[int | str]
Visits = Sequence[int]
Function = Callable[[Values, Visits], Any]

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "+": operator.add,
    "-": operator.sub,
}


class Names:
    """Where each variable and scene stands in a state's tuples."""

    def __init__(self, film: ir.Film) -> None:
        self.variables: Mapping[str, int] = {v.name: i for i, v in enumerate(film.variables)}
        self.scenes: Mapping[str, int] = {s.id: i for i, s in enumerate(film.scenes)}


def compiled(expr: ir.Expr, names: Names) -> Function:
    """A function (values, visits) -> int, str or bool that answers as the expression does."""
    match expr:
        case ir.Value(value=value):
            return lambda values, visits: value
        case ir.Var(name=name):
            index = names.variables[name]
            return lambda values, visits: values[index]
        case ir.Seen(scene=scene):
            place = names.scenes[scene]
            return lambda values, visits: visits[place]
        case ir.Not(of=of):
            inner = compiled(of, names)
            return lambda values, visits: not inner(values, visits)
        case ir.Binary():
            return _binary(expr, names)


def _binary(expr: ir.Binary, names: Names) -> Function:
    left, right = compiled(expr.left, names), compiled(expr.right, names)
    if expr.op == "and":
        return lambda values, visits: bool(left(values, visits) and right(values, visits))
    if expr.op == "or":
        return lambda values, visits: bool(left(values, visits) or right(values, visits))
    apply = _OPERATORS[expr.op]
    return lambda values, visits: apply(left(values, visits), right(values, visits))
