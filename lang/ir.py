"""The intermediate representation: what a story means, in the order in which it is executed.

A `Film` is a flat list of nodes that refer to one another by index, the shots and cast that the nodes name,
and the finite variables they read and write. It serialises to JSON; its JSON Schema is `schema()`.
Times are whole frames of the film's rate, counted from the start of the play they stand in.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

IR_VERSION = "1.0"
"""Major: a reader of the older major cannot read it. Minor: fields were added, which old readers ignore."""


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Model):
    """Where in the author's text something stands; lines and columns count from 1."""

    file: str
    line: int
    column: int = 1


# --- expressions: pure, over finite variables -----------------------------------------------------------


class Value(Model):
    op: Literal["value"] = "value"
    value: int | str


class Var(Model):
    op: Literal["var"] = "var"
    name: str


class Seen(Model):
    """How often a scene has been entered so far."""

    op: Literal["seen"] = "seen"
    scene: str


class Not(Model):
    op: Literal["not"] = "not"
    of: Expr


class Binary(Model):
    op: Literal["and", "or", "=", "!=", "<", "<=", ">", ">=", "+", "-"]
    left: Expr
    right: Expr


Expr = Annotated[Value | Var | Seen | Not | Binary, Field(discriminator="op")]


class Effect(Model):
    """Set a variable; an integer outside its bounds becomes the nearest bound."""

    variable: str
    value: Expr


# --- declarations ---------------------------------------------------------------------------------------


class Frame(Model):
    width: int = 1280
    height: int = 720
    rate: int = 25
    """Frames per second."""


class Runtime(Model):
    """The running time that the author aims at, in seconds."""

    low: int
    high: int


class CastMember(Model):
    name: str
    """As written in capitals above a speech."""
    look: str
    voice: str
    source: Source


class Variable(Model):
    """A state or viewer variable with a finite domain: named values, or the integers low..high."""

    name: str
    scope: Literal["state", "asked", "given", "learned"]
    values: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    initial: int | str
    question: str = ""
    source: Source


class Footage(Model):
    """A cut from a file that stands beside the story; seconds."""

    file: str
    start: float
    end: float | None


class Shot(Model):
    id: str
    scene: str
    prose: str
    frames: int
    """Nominal length: what a camera move is planned for, or the period of a held shot."""
    hold: bool = False
    footage: Footage | None = None
    figures: tuple[str, ...] = ()
    """Names of the cast who can be seen."""
    speaker: str | None = None
    source: Source


class Scene(Model):
    id: str
    heading: str
    setting: str
    """`INT`, `EXT` or `INT/EXT`."""
    place: str
    time: str
    first: int
    source: Source


class Ending(Model):
    id: str
    text: str


# --- cues: what happens inside a play, at a frame counted from its start ---------------------------------


class Line(Model):
    """A speech: `frames` is the slot that its sound is fitted into."""

    kind: Literal["line"] = "line"
    id: str
    at: int
    frames: int
    speaker: str
    extension: str = ""
    """`V.O.`, `O.S.` or another word that stood in brackets after the name."""
    manner: str = ""
    text: str
    source: Source


class LayerChange(Model):
    """A layer takes new words and keeps them over joins until it is changed; no words is silence."""

    kind: Literal["layer"] = "layer"
    at: int
    layer: Literal["music", "sound"]
    words: str
    fade: int
    when: Expr | None = None


class SoundEffect(Model):
    """A sound that is heard once."""

    kind: Literal["effect"] = "effect"
    at: int
    words: str
    when: Expr | None = None


class Title(Model):
    """Words set over the picture."""

    kind: Literal["title"] = "title"
    at: int
    frames: int
    text: str
    when: Expr | None = None


Cue = Annotated[Line | LayerChange | SoundEffect | Title, Field(discriminator="kind")]


class Option(Model):
    id: str
    text: str
    when: Expr | None = None
    next: int


class Choice(Model):
    """Options over the running picture; an answer is taken from `open` until just before `close`.

    A timed choice has a `silence` branch for the viewer who does not answer. A choice of which no option is
    available is not shown: the film goes on at `silence`, or at `otherwise` where there is none.
    """

    id: str
    prompt: str = ""
    timed: bool
    show: int
    open: int
    close: int
    options: tuple[Option, ...]
    silence: int | None
    otherwise: int
    source: Source


# --- nodes: executed from `Film.start`, each naming the next by its index --------------------------------


class Enter(Model):
    """A scene begins: its visit is counted."""

    kind: Literal["enter"] = "enter"
    scene: str
    next: int


class SetNode(Model):
    """Effects in written order."""

    kind: Literal["set"] = "set"
    effects: tuple[Effect, ...]
    next: int


class Branch(Model):
    kind: Literal["branch"] = "branch"
    when: Expr
    then: int
    next: int


class LayerNode(Model):
    """A layer change at the join, before the next play."""

    kind: Literal["layer"] = "layer"
    layer: Literal["music", "sound"]
    words: str
    fade: int
    when: Expr | None = None
    next: int


class Transition(Model):
    """How the next play begins: it dissolves from, or fades through black from, the picture before it."""

    kind: Literal["transition"] = "transition"
    style: Literal["dissolve", "fade"]
    frames: int
    next: int


class Play(Model):
    """Time passes: `frames` of a shot with its cues, then its choice or the next node.

    `begin` starts the shot's picture from its first frame; otherwise the picture runs on from where it was.
    A held play (its shot holds) repeats its picture until its choice is answered.
    """

    kind: Literal["play"] = "play"
    shot: str
    begin: bool
    frames: int
    cues: tuple[Cue, ...] = ()
    choice: Choice | None = None
    next: int


class End(Model):
    kind: Literal["end"] = "end"
    ending: str


Node = Annotated[Enter | SetNode | Branch | LayerNode | Transition | Play | End, Field(discriminator="kind")]

BLACK = "black"
"""Id of the shot that shows nothing; every film has it."""


class Film(Model):
    ir: str = IR_VERSION
    title: str
    author: str = ""
    logline: str = ""
    language: str = "en"
    frame: Frame = Frame()
    runtime: Runtime | None = None
    style: str = ""
    charter: tuple[str, ...] = ()
    seed: int
    """Keys every random thing in the film; from the title unless the author sets it."""
    cast: tuple[CastMember, ...]
    variables: tuple[Variable, ...]
    scenes: tuple[Scene, ...]
    shots: tuple[Shot, ...]
    endings: tuple[Ending, ...]
    nodes: tuple[Node, ...]
    start: int


def schema() -> dict[str, Any]:
    """The JSON Schema of a film, draft 2020-12."""
    return Film.model_json_schema()


for _model in (Not, Binary):
    _model.model_rebuild()
