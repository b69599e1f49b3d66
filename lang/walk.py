"""Walks through a story once, from its first scene to its last, and says what each statement comes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import ir, timing, tree
from .camera import Camera
from .graph import Resolve
from .meaning import Meaning
from .outline import Outline
from .run import Run
from .slug import Unique, slug
from .stage import Block, Path, Stage
from .timing import frames


class Walk(Stage):
    """One method for each kind of statement; `story` walks, and the nodes are then in `graph`."""

    def __init__(self, file: str, outline: Outline, meaning: Meaning, camera: Camera, rate: int) -> None:
        super().__init__(file, meaning, camera, rate)
        self.endings: dict[str, ir.Ending] = {}
        self.starts = {id: self.graph.label() for id in outline.scene_ids}
        self._outline = outline
        self._ends: dict[str, int] = {}
        self._line_ids = Unique()
        self._choice_ids = Unique({choice.id.text for choice in outline.all(tree.Choice) if choice.id})

    def story(self) -> None:
        for id, scene in zip(self._outline.scene_ids, self._outline.story.scenes, strict=True):
            self.graph.jump(self.starts[id])
            self.graph.resume(self.starts[id])
            self.enter(id, scene)
            self._block(scene.block)

    def _block(self, block: Block) -> None:
        """The statements of a block, with the run that its last line leaves open ended."""
        for statement in block:
            if self.graph.flow is None:
                return
            _STATEMENTS[type(statement)](self, statement)
        if self.graph.flow is not None:
            self.end_run()

    def _follow(self, paths: list[Path], join: int) -> None:
        """Lower each path from its label on; afterwards the flow goes on at the join, if any leads there."""
        screen, before = self.screen, self.possible
        left: list[tuple[str | None, set[str] | None]] = []
        for path in paths:
            self.screen, self.possible = screen, before
            self.graph.resume(path.label)
            if path.effects is not None:
                changes = self.meaning.changes(path.effects)
                assert changes is not None
                self.effects(changes.effects)
            self._block(path.block)
            if self.graph.flow is not None:
                left.append((self.screen, self.possible))
                self.graph.jump(join)
        screens = {shown for shown, _ in left}
        self.screen = screens.pop() if len(screens) == 1 else screen
        known = [possible for _, possible in left if possible is not None]
        self.possible = set().union(*known) if len(known) == len(left) else None
        if left:
            self.graph.resume(join)

    # --- statements ----------------------------------------------------------------------------------

    def _shot(self, shot: tree.Shot) -> None:
        if self.run is not None:
            self.end_run()
        self.begin(Run(shot.id.text, True, self.camera.takes[shot.id.text].period, self.rate, written=True))

    def _action(self, action: tree.Action) -> None:
        words = " ".join(action.lines)
        if self.run is not None and self.run.written:
            self.camera.takes[self.run.shot].prose.append(words)
            return
        if self.run is not None:
            self.end_run()
        self.make_shot(words, frames(timing.reading(words), self.rate), self.source(action))

    def _speech(self, speech: tree.Speech) -> None:
        run = self.open()
        text = " ".join(speech.words)
        length = frames(timing.speech(text), self.rate)
        self.camera.takes[run.shot].hear(speech.name, speech.extension, length)
        run.cues.append(
            ir.Line(
                id=self._line_ids(f"{self.scene}/{slug(speech.name)}-{slug(text, 4)}"),
                at=run.slot(length),
                frames=length,
                speaker=speech.name,
                extension=speech.extension,
                manner=speech.manner,
                text=text,
                source=self.source(speech),
            )
        )

    def _layer(self, layer: tree.Layer) -> None:
        if self.run is not None:
            self.cue(self.run, layer)
        elif layer.once:
            self.waiting.append(layer)
        else:
            when = self.when(layer.when)
            name: Any = layer.layer
            words, fade = layer.words, self.length(layer.fade, timing.FADE)
            self.graph.emit(
                lambda at, following: ir.LayerNode(
                    layer=name, words=words, fade=fade, when=when, next=following
                )
            )

    def _title(self, title: tree.Title) -> None:
        if self.run is None:
            self.waiting.append(title)
        else:
            self.cue(self.run, title)

    def _set(self, statement: tree.Set) -> None:
        """Effects inside a run happen as it begins: before its play, which is written when it ends."""
        changes = self.meaning.changes(statement.effects)
        assert changes is not None
        self.end_readers(changes.writes)
        when = self.when(statement.when)
        if when is None:
            self.effects(changes.effects)
            return
        graph, then, join = self.graph, self.graph.label(), self.graph.label()
        self.branch(when, then)
        graph.jump(join)
        graph.resume(then)
        self.effects(changes.effects)
        graph.jump(join)
        graph.resume(join)

    def _if(self, statement: tree.If) -> None:
        self.end_run()
        join = self.graph.label()
        paths: list[Path] = []
        for arm in statement.arms:
            when = self.when(arm.when)
            if when is None:
                assert self.graph.flow is not None
                paths.append(Path(self.graph.flow, arm.block))
                break
            then = self.graph.label()
            self.branch(when, then)
            paths.append(Path(then, arm.block))
        else:
            assert self.graph.flow is not None
            paths.append(Path(self.graph.flow))
        self._follow(paths, join)

    # --- choices -------------------------------------------------------------------------------------

    def _choice(self, choice: tree.Choice) -> None:
        run = self._under_choice(choice)
        take = self.camera.takes[run.shot]
        if choice.length:
            opens, closes, length = run.timed(frames(choice.length.seconds, self.rate))
        else:
            take.hold = True
            opens, closes, length = run.held(take.period)
        self._measure(run, length)
        join = self.graph.label()
        answers, silence, paths = self._answers(choice)
        source, timed = self.source(choice), choice.length is not None
        id, prompt, shot, begin, cues = (
            self._choice_id(choice),
            choice.prompt,
            run.shot,
            run.begin,
            tuple(run.cues),
        )

        def make(at: Resolve, following: int) -> ir.Play:
            onward = at(join)
            if onward < 0:
                onward = at(answers[0].label if silence is None else silence)
            offered = ir.Choice(
                id=id,
                prompt=prompt,
                timed=timed,
                show=opens,
                open=opens,
                close=closes,
                options=tuple(
                    ir.Option(id=answer.id, text=answer.text, when=answer.when, next=at(answer.label))
                    for answer in answers
                ),
                silence=None if silence is None else at(silence),
                otherwise=onward,
                source=source,
            )
            return ir.Play(shot=shot, begin=begin, frames=length, cues=cues, choice=offered, next=onward)

        self.graph.emit(make)
        self.run, self.turn = None, 0
        if not timed and all(option.when for option in choice.options if isinstance(option, tree.Option)):
            assert self.graph.flow is not None
            paths.append(Path(self.graph.flow))
        self._follow(paths, join)

    def _under_choice(self, choice: tree.Choice) -> Run:
        """The run whose end the choice stands over."""
        over = choice.over.text if choice.over else None
        if over is None or (self.run is not None and self.run.shot == over):
            return self.open()
        if self.run is not None:
            self.end_run()
        begin = self.possible is not None and over not in self.possible
        run = Run(over, begin, 0, self.rate)
        self.begin(run)
        return run

    def _choice_id(self, choice: tree.Choice) -> str:
        if choice.id:
            return choice.id.text
        first = next(option for option in choice.options if isinstance(option, tree.Option))
        return self._choice_ids(f"{self.scene}/{slug(first.text)}")

    def _answers(self, choice: tree.Choice) -> tuple[list[_Answer], int | None, list[Path]]:
        """The options, the label of the silence, and the paths that follow from them."""
        unique = Unique()
        answers: list[_Answer] = []
        paths: list[Path] = []
        silence: tree.Silence | None = None
        for option in choice.options:
            if isinstance(option, tree.Silence):
                silence = option
                continue
            label = self.graph.label()
            answers.append(_Answer(unique(slug(option.text)), option.text, self.when(option.when), label))
            paths.append(Path(label, option.block, option.effects))
        if silence is None:
            return answers, None, paths
        if silence.same is not None:
            return answers, answers[int(silence.same.text) - 1].label, paths
        label = self.graph.label()
        return answers, label, [*paths, Path(label, silence.block)]

    # --- jumps ---------------------------------------------------------------------------------------

    def _jump(self, jump: tree.Jump) -> None:
        self.end_run()
        if jump.style != "CUT":
            style: Any = jump.style.lower()
            length = self.length(jump.length, timing.TRANSITION[jump.style])
            self.graph.emit(lambda at, following: ir.Transition(style=style, frames=length, next=following))
            self.turn = length
        if jump.target:
            self.graph.jump(self.starts[jump.target.text])

    def _end(self, end: tree.End) -> None:
        self.end_run()
        id = end.id.text
        if id not in self.endings or end.text:
            self.endings[id] = ir.Ending(id=id, text=end.text)
        if id in self._ends:
            self.graph.jump(self._ends[id])
            return
        assert self.graph.flow is not None
        self._ends[id] = self.graph.flow
        length, dissolve = frames(timing.ENDING, self.rate), frames(timing.ENDING_DISSOLVE, self.rate)
        self._fade_out("music", length)
        self._fade_out("sound", length)
        self.graph.emit(
            lambda at, following: ir.Transition(style="dissolve", frames=dissolve, next=following)
        )
        self.graph.emit(
            lambda at, following: ir.Play(shot=ir.BLACK, begin=True, frames=length, next=following)
        )
        self.graph.emit(lambda at, following: ir.End(ending=id))
        self.graph.flow = None

    def _fade_out(self, layer: Any, length: int) -> None:
        self.graph.emit(
            lambda at, following: ir.LayerNode(layer=layer, words="", fade=length, next=following)
        )


@dataclass(frozen=True, slots=True)
class _Answer:
    id: str
    text: str
    when: ir.Expr | None
    label: int


_STATEMENTS: dict[type, Callable[[Walk, Any], None]] = {
    tree.Shot: Walk._shot,
    tree.Action: Walk._action,
    tree.Speech: Walk._speech,
    tree.Layer: Walk._layer,
    tree.Title: Walk._title,
    tree.Set: Walk._set,
    tree.If: Walk._if,
    tree.Choice: Walk._choice,
    tree.Jump: Walk._jump,
    tree.End: Walk._end,
}
