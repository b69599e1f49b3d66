"""What conditions and effects mean: names resolved, types checked, in the terms of the IR."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal

from . import ir, tree
from .outline import Declared, Outline
from .page import Page

_Kind = Literal["number", "word", "truth"]
_ARTICLE = {"number": "a number", "word": "a word", "truth": "a condition"}


@dataclass(frozen=True, slots=True)
class Meant:
    """A condition: its expression, and the variables that it reads."""

    expression: ir.Expr
    reads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Changes:
    """Effects, and the variables that they change."""

    effects: tuple[ir.Effect, ...]
    writes: frozenset[str]


class Meaning:
    """Resolves the expressions of one story; what is wrong with one is reported where it stands."""

    def __init__(self, page: Page, outline: Outline) -> None:
        self._page = page
        self._variables = outline.variables
        self._scenes = outline.scenes
        self._conditions: dict[str, Meant] = {}
        self._changes: dict[str, Changes] = {}
        self.used: set[str] = set()
        """Variables that some condition or effect reads."""

    def condition(self, when: tree.Condition) -> Meant | None:
        """None where the condition is wrong, which has then been reported."""
        if known := self._conditions.get(when.text):
            return known
        reading = _Reading(self._page, self._variables, self._scenes, when)
        found = reading.truth(when.expression)
        self.used |= reading.reads
        if found is None:
            return None
        meant = Meant(found, frozenset(reading.reads))
        self._conditions[when.text] = meant
        return meant

    def changes(self, effects: tree.Effects) -> Changes | None:
        """None where an effect is wrong, which has then been reported."""
        if known := self._changes.get(effects.text):
            return known
        reading = _Reading(self._page, self._variables, self._scenes, effects)
        found = [reading.effect(effect) for effect in effects.effects]
        self.used |= reading.reads
        good = tuple(effect for effect in found if effect is not None)
        if len(good) < len(found):
            return None
        changes = Changes(good, frozenset(effect.variable for effect in good))
        self._changes[effects.text] = changes
        return changes


@dataclass(frozen=True, slots=True)
class _Typed:
    """An expression, and what it is; `variable` where it is no more than one."""

    expression: Any
    kind: _Kind
    variable: tree.Variable | None = None


class _Reading:
    """Reads one condition or one list of effects."""

    def __init__(
        self,
        page: Page,
        variables: dict[str, Declared],
        scenes: dict[str, tree.Scene],
        within: tree.Condition | tree.Effects,
    ) -> None:
        self._page = page
        self._variables = variables
        self._scenes = scenes
        self._within = within
        self.reads: set[str] = set()

    def _near(self, word: str, known: Collection[str]) -> str:
        return self._page.suggestions.nearest(word, known)

    def _wrong(self, code: str, column: int, length: int, **words: Any) -> None:
        self._page.report(code, self._within.line, self._within.column + column, length, **words)

    # --- expressions ---------------------------------------------------------------------------------

    def truth(self, node: tree.Expression) -> Any:
        """A condition's IR; `seen` alone asks whether the scene has been entered at all."""
        if isinstance(node, tree.Seen):
            found = self._read(node)
            return found and ir.Binary(op=">", left=found.expression, right=ir.Value(value=0))
        found = self._read(node)
        if found is not None and found.kind != "truth":
            example = found.variable.values[0] if found.variable and found.variable.values else "1"
            self._wrong("not-a-condition", _start(node), _size(node), seen=_spelt(node), example=example)
            return None
        return found and found.expression

    def _number(self, node: tree.Expression) -> Any:
        found = self._read(node)
        if found is not None and found.kind != "number":
            self._wrong(
                "not-a-number", _start(node), _size(node), seen=_spelt(node), kind=_ARTICLE[found.kind]
            )
            return None
        return found and found.expression

    def _read(self, node: tree.Expression) -> _Typed | None:
        match node:
            case tree.Number(value=value):
                return _Typed(ir.Value(value=value), "number")
            case tree.Name():
                return self._variable(node)
            case tree.Seen(scene=scene):
                if scene not in self._scenes:
                    near = self._near(scene, self._scenes)
                    self._wrong("unknown-scene", node.column, len(f"seen #{scene}#"), seen=scene, near=near)
                    return None
                return _Typed(ir.Seen(scene=scene), "number")
            case tree.Not(of=of):
                inner = self.truth(of)
                return inner and _Typed(ir.Not(of=inner), "truth")
            case tree.Operation(operator="and" | "or"):
                return self._both(node, self.truth(node.left), self.truth(node.right), "truth")
            case tree.Operation(operator="=" | "!="):
                return self._equality(node)
            case tree.Operation(operator="+" | "-"):
                return self._both(node, self._number(node.left), self._number(node.right), "number")
        self._check_sense(node)
        left = self._number(node.left)
        if left is None and self._unknown(node.right):
            return None
        return self._both(node, left, self._number(node.right), "truth")

    def _unknown(self, node: tree.Expression) -> bool:
        return isinstance(node, tree.Name) and node.text not in self._variables

    def _both(self, node: tree.Operation, left: Any, right: Any, kind: _Kind) -> _Typed | None:
        if left is None or right is None:
            return None
        return _Typed(ir.Binary(op=node.operator, left=left, right=right), kind)  # type: ignore[arg-type]

    def _variable(self, node: tree.Name) -> _Typed | None:
        declared = self._declared(node)
        if declared is None:
            return None
        if not node.viewer and declared.scope != "state" and isinstance(self._within, tree.Condition):
            self._wrong("viewer-left-out", node.column, len(node.text), seen=node.text)
            return None
        if node.viewer and declared.scope == "state":
            self._wrong("not-a-viewer", node.column, _size(node), seen=node.text)
            return None
        return self._typed(node.text)

    def _typed(self, name: str) -> _Typed:
        self.reads.add(name)
        variable = self._variables[name].variable
        return _Typed(ir.Var(name=name), "word" if variable.values else "number", variable)

    def _declared(self, node: tree.Name) -> Declared | None:
        found = self._variables.get(node.text)
        if found is None:
            near = self._near(node.text, self._variables)
            if near and self._variables[near].scope != "state" and node.viewer:
                near = f"viewer.{near}"
            words = {"seen": _spelt(node), "name": node.text, "near": near}
            self._wrong("unknown-variable", node.column, _size(node), **words)
        return found

    def _equality(self, node: tree.Operation) -> _Typed | None:
        if self._unknown(node.left) and self._unknown(node.right):
            self._read(node.left)
            return None
        left, right = self._side(node.left, node.right), self._side(node.right, node.left)
        if left is None or right is None:
            return None
        if left.kind != right.kind or left.kind == "truth":
            kinds = {"left": _ARTICLE[left.kind], "right": _ARTICLE[right.kind]}
            seen = self._within.text[_start(node) : _start(node.right) + _size(node.right)]
            self._wrong("unlike", _start(node), len(seen), seen=seen, **kinds)
            return None
        if left.kind == "number":
            self._check_sense(node)
        return self._both(node, left.expression, right.expression, "truth")

    def _side(self, node: tree.Expression, other: tree.Expression) -> _Typed | None:
        """One side of an equation, where a word may stand for a value of the variable on the other side."""
        values = self._values(other)
        if not isinstance(node, tree.Name) or node.viewer:
            return self._read(node)
        if not values:
            if self._unknown(node) and isinstance(other, tree.Name):
                self._number_wanted(node, self._variables[other.text].variable)
                return None
            return self._read(node)
        if node.text in values:
            return _Typed(ir.Value(value=node.text), "word")
        if node.text in self._variables:
            return self._read(node)
        assert isinstance(other, tree.Name)
        self._unknown_value(node, other.text, values)
        return None

    def _unknown_value(self, node: tree.Name, variable: str, values: tuple[str, ...]) -> None:
        words = {"seen": node.text, "variable": variable, "values": ", ".join(values)}
        self._wrong(
            "unknown-value",
            node.column,
            _size(node),
            near=self._near(node.text, values),
            **words,
        )

    def _number_wanted(self, node: tree.Name, variable: tree.Variable) -> None:
        near = _spelt(node) if node.text in self._variables else ""
        words = {"variable": variable.name.text, "low": variable.low, "high": variable.high, "near": near}
        self._wrong("number-wanted", node.column, _size(node), seen=_spelt(node), **words)

    def _values(self, node: tree.Expression) -> tuple[str, ...]:
        declared = self._variables.get(node.text) if isinstance(node, tree.Name) else None
        return declared.variable.values if declared else ()

    def _check_sense(self, node: tree.Operation) -> None:
        """Warn of a comparison with a number that the variable's domain decides once and for all."""
        if not (isinstance(node.left, tree.Name) and isinstance(node.right, tree.Number)):
            return
        declared = self._variables.get(node.left.text)
        if declared is None or declared.variable.values:
            return
        low, high, number = declared.variable.low, declared.variable.high, node.right.value
        outcomes = {
            "=": (low <= number <= high, low == high == number),
            "!=": (not low == high == number, not low <= number <= high),
            "<": (low < number, high < number),
            "<=": (low <= number, high <= number),
            ">": (high > number, low > number),
            ">=": (high >= number, low >= number),
        }[node.operator]
        possible, certain = outcomes
        if not possible or certain:
            start = node.left.column
            seen = self._within.text[start : node.right.column + len(str(number))]
            words = {"variable": node.left.text, "low": low, "high": high}
            answer = "true" if certain else "false"
            self._wrong("foregone", start, len(seen), seen=seen, answer=answer, **words)

    # --- effects -------------------------------------------------------------------------------------

    def effect(self, effect: tree.Effect) -> ir.Effect | None:
        name = effect.name
        declared = self._declared(name)
        if declared is None:
            return None
        if declared.scope in ("asked", "given"):
            how = "is asked of the viewer" if declared.scope == "asked" else "comes from the player"
            self._wrong("read-only", name.column, _size(name), seen=name.text, how=how)
            return None
        if name.viewer and declared.scope == "state":
            self._wrong("not-a-viewer", name.column, _size(name), seen=name.text)
            return None
        value = self._new_value(effect, declared.variable)
        return None if value is None else ir.Effect(variable=name.text, value=value)

    def _new_value(self, effect: tree.Effect, variable: tree.Variable) -> Any:
        value = effect.value
        if effect.operator in ("+", "-"):
            if variable.values:
                name, values = variable.name.text, ", ".join(variable.values)
                self._wrong("not-countable", effect.name.column, _size(effect.name), seen=name, values=values)
                return None
            assert isinstance(value, tree.Number)
            return ir.Binary(
                op="+" if effect.operator == "+" else "-",
                left=ir.Var(name=variable.name.text),
                right=ir.Value(value=value.value),
            )
        if variable.values:
            return self._new_word(value, variable)
        if effect.operator == "to" and isinstance(value, tree.Name):
            self._number_wanted(value, variable)
            return None
        if isinstance(value, tree.Number) and not variable.low <= value.value <= variable.high:
            words = {"variable": variable.name.text, "low": variable.low, "high": variable.high}
            self._wrong("outside", value.column, len(str(value.value)), seen=value.value, **words)
            return None
        return self._number(value)

    def _new_word(self, value: tree.Expression, variable: tree.Variable) -> Any:
        name = variable.name.text
        if isinstance(value, tree.Name):
            if value.text in variable.values and not value.viewer:
                return ir.Value(value=value.text)
            other = self._variables.get(value.text)
            if other is not None and set(other.variable.values) <= set(variable.values) != set():
                found = self._read(value) if other.variable.values else None
                if found is not None:
                    return found.expression
            self._unknown_value(value, name, variable.values)
            return None
        words = {"variable": name, "values": ", ".join(variable.values)}
        self._wrong("word-wanted", _start(value), _size(value), seen=_spelt(value), **words)
        return None


def _start(node: tree.Expression) -> int:
    """The column of an expression's first character, but for opening brackets."""
    return _start(node.left) if isinstance(node, tree.Operation) else node.column


def _size(node: tree.Expression) -> int:
    return len(_spelt(node))


def _spelt(node: tree.Expression) -> str:
    """An expression as messages quote it."""
    match node:
        case tree.Number(value=value):
            return str(value)
        case tree.Name(text=text, viewer=viewer):
            return f"viewer.{text}" if viewer else text
        case tree.Seen(scene=scene):
            return f"seen #{scene}#"
        case tree.Not(of=of):
            return f"not {_spelt(of)}"
        case tree.Operation(operator=operator, left=left, right=right):
            return f"{_spelt(left)} {operator} {_spelt(right)}"
