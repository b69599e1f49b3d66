"""Turns a story without errors into a film: the "Meaning, exactly" of docs/language.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from . import ir, timing, tree
from .camera import Camera, Take
from .graph import Graph, Resolve
from .meaning import Meaning
from .outline import Outline, heading
from .page import Page
from .run import Run
from .slug import Unique, slug
from .timing import frames

Block = tuple[tree.Statement, ...]


def lower(page: Page, outline: Outline, meaning: Meaning, title: dict[str, Any]) -> ir.Film:
    """The film of a story in which no check has found an error."""
    return _Lowering(page, outline, meaning, title).film()


class _Lowering:
    """Walks the story once, from its first scene to its last."""

    def __init__(self, page: Page, outline: Outline, meaning: Meaning, title: dict[str, Any]) -> None:
        self.file = page.file
        self.outline = outline
        self.meaning = meaning
        self.title = title
        self.rate: int = title.get("frame", ir.Frame()).rate
        self.camera = Camera(outline.people, _takes(page.file, self.rate, outline))
        self.graph = Graph()
        self.run: Run | None = None
        self.waiting: list[tree.Layer | tree.Title] = []
        """Sounds heard once, and titles, that the next run begins with."""
        self.turn: int = 0
        """Frames of the transition with which the next play begins."""
        self.screen: str | None = None
        """The shot that lines without a shot of their own go on with."""
        self.possible: set[str] | None = None
        """The shots one of which is on the screen; None where any may be."""
        self.sets: tuple[int | None, list[ir.Effect]] = (None, [])
        """The last node of effects: the label after it, and its list, which may still grow."""
        self.scene = ""
        self.made_shots = 0
        self.endings: dict[str, ir.Ending] = {}
        self.ends: dict[str, int] = {}
        self.line_ids = Unique()
        self.choice_ids = Unique({choice.id.text for choice in outline.all(tree.Choice) if choice.id})
        self.starts = {id: self.graph.label() for id in outline.scene_ids}

    def film(self) -> ir.Film:
        for id, scene in zip(self.outline.scene_ids, self.outline.story.scenes, strict=True):
            self._scene(id, scene)
        length = frames(timing.ENDING, self.rate)
        self.camera.takes[ir.BLACK] = Take(ir.BLACK, "", length, ir.Source(file=self.file, line=1))
        return ir.Film(
            **self.title,
            cast=tuple(self._cast()),
            variables=tuple(self._variables()),
            scenes=tuple(self._scenes()),
            shots=self.camera.shots(),
            endings=tuple(self.endings.values()),
            nodes=self.graph.nodes(),
            start=self.graph.index(self.starts[self.outline.scene_ids[0]]),
        )

    # --- declarations --------------------------------------------------------------------------------

    def _source(self, node: Any) -> ir.Source:
        return ir.Source(file=self.file, line=node.line, column=node.column)

    def _cast(self) -> list[ir.CastMember]:
        return [
            ir.CastMember(name=p.name, look=p.look, voice=p.voice, source=self._source(p))
            for p in self.outline.people.values()
        ]

    def _variables(self) -> list[ir.Variable]:
        return [
            ir.Variable(
                name=name,
                scope=declared.scope,  # type: ignore[arg-type]
                values=declared.variable.values,
                low=declared.variable.low,
                high=declared.variable.high,
                initial=declared.variable.initial.text
                if declared.variable.values
                else int(declared.variable.initial.text),
                question=declared.variable.question,
                source=self._source(declared.variable),
            )
            for name, declared in self.outline.variables.items()
        ]

    def _scenes(self) -> list[ir.Scene]:
        return [
            ir.Scene(
                id=id,
                heading=heading(scene),
                setting="EXT" if scene.setting == "EST" else scene.setting,
                place=scene.place,
                time=scene.time,
                first=self.graph.index(self.starts[id]),
                source=self._source(scene),
            )
            for id, scene in zip(self.outline.scene_ids, self.outline.story.scenes, strict=True)
        ]

    # --- blocks --------------------------------------------------------------------------------------

    def _scene(self, id: str, scene: tree.Scene) -> None:
        self.graph.jump(self.starts[id])
        self.graph.resume(self.starts[id])
        self.scene, self.screen, self.possible, self.made_shots = id, None, None, 0
        self.place = scene
        self.graph.emit(lambda at, following: ir.Enter(scene=id, next=following))
        self._block(scene.block)

    def _block(self, block: Block) -> None:
        """The statements of a block, with the run that its last line leaves open ended."""
        for statement in block:
            if self.graph.flow is None:
                return
            _STATEMENTS[type(statement)](self, statement)
        if self.graph.flow is not None:
            self._end_run()

    def _follow(self, paths: list[_Path], join: int) -> None:
        """Lower each path from its label on; afterwards the flow goes on at the join, if any leads there."""
        screen, before = self.screen, self.possible
        left: list[tuple[str | None, set[str] | None]] = []
        for path in paths:
            self.screen, self.possible = screen, before
            self.graph.resume(path.label)
            if path.effects is not None:
                changes = self.meaning.changes(path.effects)
                assert changes is not None
                self._effects(changes.effects)
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

    # --- runs ----------------------------------------------------------------------------------------

    def _begin(self, run: Run) -> None:
        self.run = run
        self.screen, self.possible = run.shot, {run.shot}
        waiting, self.waiting = self.waiting, []
        for cue in waiting:
            self._cue(run, cue)

    def _open(self) -> Run:
        """The open run, or one that goes on with the picture on the screen."""
        if self.run is None:
            if self.screen is None:
                place = f"{self.place.place}, {self.place.time}" if self.place.time else self.place.place
                self._make_shot(place, 0, self.place)
            else:
                self._begin(Run(self.screen, False, 0, self.rate))
        assert self.run is not None
        return self.run

    def _end_run(self) -> None:
        if self.waiting:
            run = self._open()
            run.minimum = max(run.minimum, frames(timing.SOUND, self.rate))
        if self.run is not None:
            self._play(self.run, self.run.frames)

    def _play(self, run: Run, length: int) -> None:
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

    def _cue(self, run: Run, statement: tree.Layer | tree.Title) -> None:
        """A layer's change, a sound or a title, where the run has come to."""
        when = self._when(statement.when, run.reads)
        if isinstance(statement, tree.Title):
            run.title(statement.words, when)
        elif statement.once:
            run.cues.append(ir.SoundEffect(at=run.offset, words=statement.words, when=when))
        else:
            layer: Any = statement.layer
            fade = self._length(statement.fade, timing.FADE)
            run.cues.append(
                ir.LayerChange(at=run.offset, layer=layer, words=statement.words, fade=fade, when=when)
            )

    def _when(self, condition: tree.Condition | None, reads: set[str] | None = None) -> ir.Expr | None:
        if condition is None:
            return None
        meant = self.meaning.condition(condition)
        assert meant is not None
        if reads is not None:
            reads |= meant.reads
        return meant.expression

    def _length(self, length: tree.Length | None, default: float) -> int:
        return frames(length.seconds if length else default, self.rate)

    # --- statements ----------------------------------------------------------------------------------

    def _shot(self, shot: tree.Shot) -> None:
        if self.run is not None:
            self._end_run()
        self._begin(Run(shot.id.text, True, self.camera.takes[shot.id.text].period, self.rate, written=True))

    def _action(self, action: tree.Action) -> None:
        words = " ".join(action.lines)
        if self.run is not None and self.run.written:
            self.camera.takes[self.run.shot].prose.append(words)
            return
        if self.run is not None:
            self._end_run()
        self._make_shot(words, frames(timing.reading(words), self.rate), action)

    def _make_shot(self, prose: str, length: int, source: tree.Action | tree.Scene) -> None:
        """A shot that the author has not written: a paragraph's, or of the place itself."""
        self.made_shots += 1
        take = Take(
            f"{self.scene}.{self.made_shots}", self.scene, max(1, length), self._source(source), [prose]
        )
        self.camera.takes[take.id] = take
        self._begin(Run(take.id, True, length, self.rate))

    def _speech(self, speech: tree.Speech) -> None:
        run = self._open()
        text = " ".join(speech.words)
        length = frames(timing.speech(text), self.rate)
        self.camera.takes[run.shot].hear(speech.name, speech.extension, length)
        run.cues.append(
            ir.Line(
                id=self.line_ids(f"{self.scene}/{slug(speech.name)}-{slug(text, 4)}"),
                at=run.slot(length),
                frames=length,
                speaker=speech.name,
                extension=speech.extension,
                manner=speech.manner,
                text=text,
                source=self._source(speech),
            )
        )

    def _layer(self, layer: tree.Layer) -> None:
        if self.run is not None:
            self._cue(self.run, layer)
        elif layer.once:
            self.waiting.append(layer)
        else:
            when = self._when(layer.when)
            name: Any = layer.layer
            words, fade = layer.words, self._length(layer.fade, timing.FADE)
            self.graph.emit(
                lambda at, following: ir.LayerNode(
                    layer=name, words=words, fade=fade, when=when, next=following
                )
            )

    def _title(self, title: tree.Title) -> None:
        if self.run is None:
            self.waiting.append(title)
        else:
            self._cue(self.run, title)

    def _set(self, statement: tree.Set) -> None:
        """Effects inside a run happen as it begins: before its play, which is written when it ends."""
        changes = self.meaning.changes(statement.effects)
        assert changes is not None
        self._end_readers(changes.writes)
        when = self._when(statement.when)
        if when is None:
            self._effects(changes.effects)
            return
        graph, then, join = self.graph, self.graph.label(), self.graph.label()
        self._branch(when, then)
        graph.jump(join)
        graph.resume(then)
        self._effects(changes.effects)
        graph.jump(join)
        graph.resume(join)

    def _end_readers(self, writes: frozenset[str]) -> None:
        """Let time pass for conditions that stand above a change of what they read."""
        if any(self._reads(cue) & writes for cue in self.waiting):
            self._end_run()
        elif self.run is not None and self.run.reads & writes:
            length, rest = self.run.split(self.turn)
            self._play(self.run, length)
            self.run = rest

    def _reads(self, statement: tree.Layer | tree.Title) -> set[str]:
        reads: set[str] = set()
        self._when(statement.when, reads)
        return reads

    def _effects(self, effects: tuple[ir.Effect, ...]) -> None:
        label, last = self.sets
        if label is not None and label == self.graph.flow:
            last.extend(effects)
            return
        changing = list(effects)
        self.graph.emit(lambda at, following: ir.SetNode(effects=tuple(changing), next=following))
        self.sets = (self.graph.flow, changing)

    def _if(self, statement: tree.If) -> None:
        self._end_run()
        join = self.graph.label()
        paths: list[_Path] = []
        for arm in statement.arms:
            when = self._when(arm.when)
            if when is None:
                assert self.graph.flow is not None
                paths.append(_Path(self.graph.flow, arm.block))
                break
            then = self.graph.label()
            self._branch(when, then)
            paths.append(_Path(then, arm.block))
        else:
            assert self.graph.flow is not None
            paths.append(_Path(self.graph.flow))
        self._follow(paths, join)

    def _branch(self, when: ir.Expr, then: int) -> None:
        self.graph.emit(lambda at, following: ir.Branch(when=when, then=at(then), next=following))

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
        source, timed = self._source(choice), choice.length is not None
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
            paths.append(_Path(self.graph.flow))
        self._follow(paths, join)

    def _under_choice(self, choice: tree.Choice) -> Run:
        """The run whose end the choice stands over."""
        over = choice.over.text if choice.over else None
        if over is None or (self.run is not None and self.run.shot == over):
            return self._open()
        if self.run is not None:
            self._end_run()
        begin = self.possible is not None and over not in self.possible
        run = Run(over, begin, 0, self.rate)
        self._begin(run)
        return run

    def _choice_id(self, choice: tree.Choice) -> str:
        if choice.id:
            return choice.id.text
        first = next(option for option in choice.options if isinstance(option, tree.Option))
        return self.choice_ids(f"{self.scene}/{slug(first.text)}")

    def _answers(self, choice: tree.Choice) -> tuple[list[_Answer], int | None, list[_Path]]:
        """The options, the label of the silence, and the paths that follow from them."""
        unique = Unique()
        answers: list[_Answer] = []
        paths: list[_Path] = []
        silence: tree.Silence | None = None
        for option in choice.options:
            if isinstance(option, tree.Silence):
                silence = option
                continue
            label = self.graph.label()
            answers.append(_Answer(unique(slug(option.text)), option.text, self._when(option.when), label))
            paths.append(_Path(label, option.block, option.effects))
        if silence is None:
            return answers, None, paths
        if silence.same is not None:
            return answers, answers[int(silence.same.text) - 1].label, paths
        label = self.graph.label()
        return answers, label, [*paths, _Path(label, silence.block)]

    # --- jumps ---------------------------------------------------------------------------------------

    def _jump(self, jump: tree.Jump) -> None:
        self._end_run()
        if jump.style != "CUT":
            style: Any = jump.style.lower()
            length = self._length(jump.length, timing.TRANSITION[jump.style])
            self.graph.emit(lambda at, following: ir.Transition(style=style, frames=length, next=following))
            self.turn = length
        if jump.target:
            self.graph.jump(self.starts[jump.target.text])

    def _end(self, end: tree.End) -> None:
        self._end_run()
        id = end.id.text
        if id not in self.endings or end.text:
            self.endings[id] = ir.Ending(id=id, text=end.text)
        if id in self.ends:
            self.graph.jump(self.ends[id])
            return
        assert self.graph.flow is not None
        self.ends[id] = self.graph.flow
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
class _Path:
    """Lines that follow from an answer or a condition, and the label that leads to them."""

    label: int
    block: Block = ()
    effects: tree.Effects | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    id: str
    text: str
    when: ir.Expr | None
    label: int


def _takes(file: str, rate: int, outline: Outline) -> Iterator[Take]:
    """A take for each `SHOT` line."""
    for id, shot in outline.shots.items():
        sources = [under for under in shot.under if isinstance(under, tree.From)]
        footage = None
        if sources:
            start, end = sources[0].start, sources[0].end
            footage = ir.Footage(
                file=sources[0].file, start=start.seconds if start else 0.0, end=end.seconds if end else None
            )
        seconds = timing.HOLD
        if shot.length:
            seconds = shot.length.seconds
        elif footage and footage.end is not None:
            seconds = footage.end - footage.start
        words = [" ".join(under.lines) for under in shot.under if isinstance(under, tree.Action)]
        source = ir.Source(file=file, line=shot.line, column=shot.column)
        scene = outline.shot_scenes[id]
        yield Take(id, scene, frames(seconds, rate), source, [shot.prose, *words], shot.hold, footage)


_STATEMENTS: dict[type, Callable[[_Lowering, Any], None]] = {
    tree.Shot: _Lowering._shot,
    tree.Action: _Lowering._action,
    tree.Speech: _Lowering._speech,
    tree.Layer: _Lowering._layer,
    tree.Title: _Lowering._title,
    tree.Set: _Lowering._set,
    tree.If: _Lowering._if,
    tree.Choice: _Lowering._choice,
    tree.Jump: _Lowering._jump,
    tree.End: _Lowering._end,
}
