"""What is on while a story is walked through: the nodes so far, the open run, the picture on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from . import ir, timing, tree
from .camera import Camera, Take
from .graph import Graph
from .meaning import Meaning
from .run import Run
from .timing import frames

Block = tuple[tree.Statement, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Lines that follow from an answer or a condition, and the label that leads to them."""

    label: int
    block: Block = ()
    effects: tree.Effects | None = None


class Stage:
    """Runs begin and end here; `rate` is in frames a second."""

    def __init__(self, file: str, meaning: Meaning, camera: Camera, rate: int) -> None:
        self.file = file
        self.meaning = meaning
        self.camera = camera
        self.rate = rate
        self.graph = Graph()
        self.run: Run | None = None
        self.waiting: list[tree.Layer | tree.Title] = []
        """Sounds heard once, and titles, that the next run begins with."""
        self.turn = 0
        """Frames of the transition with which the next play begins."""
        self.scene = ""
        self.place = ""
        self.heading = ir.Source(file=file, line=1)
        self.screen: str | None = None
        """The shot that lines without a shot of their own go on with."""
        self.possible: set[str] | None = None
        """The shots one of which is on the screen; None where any may be."""
        self._made = 0
        self._sets: tuple[int | None, list[ir.Effect]] = (None, [])
        """The last node of effects: the label after it, and its list, which may still grow."""

    def enter(self, id: str, scene: tree.Scene) -> None:
        """Begin a scene: what is on the screen is no longer known."""
        self.scene, self.heading = id, self.source(scene)
        self.place = f"{scene.place}, {scene.time}" if scene.time else scene.place
        self.screen, self.possible, self._made = None, None, 0
        self.graph.emit(lambda at, following: ir.Enter(scene=id, next=following))

    def source(self, node: Any) -> ir.Source:
        return ir.Source(file=self.file, line=node.line, column=node.column)

    # --- runs ----------------------------------------------------------------------------------------

    def begin(self, run: Run) -> None:
        self.run = run
        self.screen, self.possible = run.shot, {run.shot}
        waiting, self.waiting = self.waiting, []
        for cue in waiting:
            self.cue(run, cue)

    def open(self) -> Run:
        """The open run, or one that goes on with the picture on the screen."""
        if self.run is None:
            if self.screen is None:
                self.make_shot(self.place, 0, self.heading)
            else:
                self.begin(Run(self.screen, False, 0, self.rate))
        assert self.run is not None
        return self.run

    def end_run(self) -> None:
        if self.waiting:
            run = self.open()
            run.minimum = max(run.minimum, frames(timing.SOUND, self.rate))
        if self.run is not None and self.run.nothing:
            self.run = None
        elif self.run is not None:
            self.play(self.run, self.run.frames)

    def play(self, run: Run, length: int) -> None:
        self._measure(run, length)
        shot, begin, cues = run.shot, run.begin, tuple(run.cues)
        self.graph.emit(
            lambda at, following: ir.Play(shot=shot, begin=begin, frames=length, cues=cues, next=following)
        )
        self.run, self.turn = None, 0

    def _measure(self, run: Run, length: int) -> None:
        """A shot is as long as the longest run that begins it."""
        if run.begin:
            take = self.camera.takes[run.shot]
            take.frames = max(take.frames, length)

    def cue(self, run: Run, statement: tree.Layer | tree.Title) -> None:
        """A layer's change, a sound or a title, where the run has come to."""
        when = self.when(statement.when, run.reads)
        if isinstance(statement, tree.Title):
            run.title(statement.words, when)
        elif statement.once:
            run.cues.append(ir.SoundEffect(at=run.offset, words=statement.words, when=when))
        else:
            layer: Any = statement.layer
            fade = self.length(statement.fade, timing.FADE)
            run.cues.append(
                ir.LayerChange(at=run.offset, layer=layer, words=statement.words, fade=fade, when=when)
            )

    def when(self, condition: tree.Condition | None, reads: set[str] | None = None) -> ir.Expr | None:
        if condition is None:
            return None
        meant = self.meaning.condition(condition)
        assert meant is not None
        if reads is not None:
            reads |= meant.reads
        return meant.expression

    def length(self, length: tree.Length | None, default: float) -> int:
        return frames(length.seconds if length else default, self.rate)

    def make_shot(self, prose: str, length: int, source: ir.Source) -> None:
        """A shot that the author has not written: a paragraph's, or of the place itself."""
        self._made += 1
        take = Take(f"{self.scene}.{self._made}", self.scene, max(1, length), source, [prose])
        self.camera.takes[take.id] = take
        self.begin(Run(take.id, True, length, self.rate))

    # --- effects -------------------------------------------------------------------------------------

    def effects(self, effects: tuple[ir.Effect, ...]) -> None:
        label, last = self._sets
        if label is not None and label == self.graph.flow:
            last.extend(effects)
            return
        changing = list(effects)
        self.graph.emit(lambda at, following: ir.SetNode(effects=tuple(changing), next=following))
        self._sets = (self.graph.flow, changing)

    def end_readers(self, writes: frozenset[str]) -> None:
        """Let time pass for conditions that stand above a change of what they read."""
        if any(self._reads(cue) & writes for cue in self.waiting):
            self.end_run()
        elif self.run is not None and self.run.reads & writes:
            self._measure(self.run, self.run.frames)
            length, rest = self.run.split(self.turn)
            self.play(self.run, length)
            self.run = rest

    def _reads(self, statement: tree.Layer | tree.Title) -> set[str]:
        reads: set[str] = set()
        self.when(statement.when, reads)
        return reads

    def branch(self, when: ir.Expr, then: int) -> None:
        self.graph.emit(lambda at, following: ir.Branch(when=when, then=at(then), next=following))
