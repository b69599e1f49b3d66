"""What a story declares and where each kind of statement stands, gathered in one walk over its tree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal, TypeVar

from . import tree
from .slug import Unique, slug

_Node = TypeVar("_Node")
Scope = Literal["state", "asked", "given", "learned"]


@dataclass(frozen=True, slots=True)
class Declared:
    """A variable and who may fill it."""

    variable: tree.Variable
    scope: Scope
    """`state`, `asked`, `given` or `learned`."""


class Outline:
    """`people`, `variables`, `shots` and `scenes` hold the first of each name."""

    def __init__(self, story: tree.Story) -> None:
        self.story = story
        self._found: dict[type, list[object]] = defaultdict(list)
        self.blocks: list[tuple[tree.Statement, ...]] = []
        """Every block of lines, those under conditions and options included."""
        self._walk(story.prelude)
        self.scene_ids = _scene_ids(story.scenes)
        """One id for each scene, in order."""
        self.shot_scenes: dict[str, str] = {}
        for id, scene in zip(self.scene_ids, story.scenes, strict=True):
            shots = len(self.all(tree.Shot))
            self._walk(scene.block)
            for shot in self.all(tree.Shot)[shots:]:
                self.shot_scenes.setdefault(shot.id.text, id)
        self.people: dict[str, tree.Person] = {}
        for cast in self.all(tree.Cast):
            for person in cast.people:
                self.people.setdefault(person.name, person)
        self.variables: dict[str, Declared] = {}
        for block in self.all(tree.Variables):
            for variable in block.variables:
                self.variables.setdefault(
                    variable.name.text, Declared(variable, _scope(block.block, variable))
                )
        self.shots: dict[str, tree.Shot] = {}
        for shot in self.all(tree.Shot):
            self.shots.setdefault(shot.id.text, shot)
        self.scenes = dict(zip(reversed(self.scene_ids), reversed(story.scenes), strict=True))

    def all(self, kind: type[_Node]) -> list[_Node]:
        """All nodes of a class, in the order of the text."""
        return self._found[kind]  # type: ignore[return-value]

    def _walk(self, block: tuple[tree.Statement, ...]) -> None:
        found = self._found
        self.blocks.append(block)
        for node in block:
            found[type(node)].append(node)
            match node:
                case tree.If(arms=arms):
                    for arm in arms:
                        self._walk(arm.block)
                case tree.Choice(options=options, stray=stray):
                    for option in options:
                        found[type(option)].append(option)
                        self._walk(option.block)
                    self._walk(stray)
                case tree.Shot(under=under) if under:
                    self._walk(under)
                case tree.Stray(block=under):
                    self._walk(under)


def _scope(block: str, variable: tree.Variable) -> Scope:
    if block == "STATE":
        return "state"
    return variable.filled or "asked"


def _scene_ids(scenes: tuple[tree.Scene, ...]) -> list[str]:
    """The written ids, and for the other scenes one made from the heading that no scene has yet."""
    unique = Unique({scene.id.text for scene in scenes if scene.id})
    return [scene.id.text if scene.id else unique(slug(heading(scene))) for scene in scenes]


def heading(scene: tree.Scene) -> str:
    time = f" - {scene.time}" if scene.time else ""
    return f"{scene.setting.replace('/', './')}. {scene.place}{time}"
