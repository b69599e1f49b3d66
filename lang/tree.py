"""A story as it is written: one class for each construct, in the order of the text.

Positions (`line`, `column`, both from 1) do not take part in comparison, so two trees are equal where their
texts mean the same. Columns inside an expression count from its first character, at 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias


def _position() -> int:
    return field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Word:
    """A name or id, and where it stands."""

    text: str
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Length:
    seconds: float
    line: int = _position()
    column: int = _position()


# --- expressions ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Number:
    value: int
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Name:
    """A variable or one of its values; `viewer` where `viewer.` stood before it."""

    text: str
    viewer: bool = False
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Seen:
    scene: str
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Not:
    of: Expression
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Operation:
    """`operator` is one of and, or, =, !=, <, <=, >, >=, +, -; `column` is that of the operator."""

    operator: str
    left: Expression
    right: Expression
    column: int = _position()


Expression: TypeAlias = Number | Name | Seen | Not | Operation


@dataclass(frozen=True, slots=True)
class Condition:
    expression: Expression
    text: str = field(compare=False)
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Effect:
    """`operator` is `to` (a value), `+`, `-` (by a number) or `=` (an expression)."""

    name: Name
    operator: str
    value: Expression
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Effects:
    effects: tuple[Effect, ...]
    text: str = field(compare=False)
    line: int = _position()
    column: int = _position()


# --- title page and declarations ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Key:
    key: str
    value: str
    line: int = _position()
    column: int = _position()
    value_column: int = _position()


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    look: str
    voice: str
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Cast:
    people: tuple[Person, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Variable:
    """A domain is `values`, or the whole numbers low..high where there are none."""

    name: Word
    values: tuple[str, ...]
    low: int
    high: int
    initial: Word
    question: str
    filled: Literal["given", "learned", ""]
    domain: Word
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Variables:
    """A `STATE` or `VIEWER` block."""

    block: str
    variables: tuple[Variable, ...]
    line: int = _position()
    column: int = _position()


# --- statements -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Action:
    """A paragraph, line by line."""

    lines: tuple[str, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class From:
    file: str
    start: Length | None
    end: Length | None
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Shot:
    """`length` is None for a bare `hold`; `high` is the upper end of a range."""

    id: Word
    length: Length | None
    high: Length | None
    hold: bool
    prose: str
    under: tuple[Statement, ...]
    """`FROM` and paragraphs; anything else is an author's mistake."""
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Speech:
    name: str
    extension: str
    manner: str
    words: tuple[str, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Layer:
    """`MUSIC` or `SOUND`; `words` is empty for `none`."""

    layer: str
    words: str
    fade: Length | None
    once: bool
    when: Condition | None
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Title:
    words: str
    when: Condition | None
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Set:
    effects: Effects
    when: Condition | None
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Arm:
    """`IF`, `ELSE IF`, or `ELSE` (which has no condition), and what is indented under it."""

    when: Condition | None
    block: tuple[Statement, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class If:
    arms: tuple[Arm, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Option:
    text: str
    effects: Effects | None
    when: Condition | None
    block: tuple[Statement, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Silence:
    """`same` is the number in `* SILENCE AS 2`."""

    same: Word | None
    block: tuple[Statement, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Choice:
    length: Length | None
    over: Word | None
    id: Word | None
    prompt: str
    options: tuple[Option | Silence, ...]
    stray: tuple[Statement, ...]
    """What stands among the options and is none."""
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Jump:
    """`style` is CUT, DISSOLVE or FADE; without a target it says how the next shot begins."""

    style: str
    target: Word | None
    length: Length | None
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class End:
    id: Word
    text: str
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Stray:
    """Lines that can be read but stand where they mean nothing: an option without a choice, say."""

    kind: str
    text: str
    block: tuple[Statement, ...]
    line: int = _position()
    column: int = _position()


Statement: TypeAlias = (
    Action | Shot | From | Speech | Layer | Title | Set | If | Choice | Jump | End | Stray | Cast | Variables
)


@dataclass(frozen=True, slots=True)
class Scene:
    """`id` is None where the heading makes it."""

    setting: str
    place: str
    time: str
    id: Word | None
    block: tuple[Statement, ...]
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Remark:
    """What is for the author alone: a comment, a note, a section or a synopsis, with its marks."""

    text: str
    line: int = _position()
    column: int = _position()


@dataclass(frozen=True, slots=True)
class Story:
    title: tuple[Key, ...]
    prelude: tuple[Statement, ...]
    scenes: tuple[Scene, ...]
    remarks: tuple[Remark, ...]
