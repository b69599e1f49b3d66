"""The engine: runs a film from decision to decision.

`Engine(film)` compiles the film's nodes to functions once; `start` and `decide` are then pure: the same
film, viewer and decisions give the same clips anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from ...lang import ir
from .clip import Clip, Offer, TransitionFrom
from .decision import Decision, Refused
from .expression import Function, Names, compiled
from .state import State
from .viewer import viewer_values

NODES_PER_TURN = 100_000
"""Nodes run without a decision before the film is said to be endless."""

NO_LAYERS = (("music", ""), ("sound", ""))


class EndlessFilm(Exception):
    """The film goes round for NODES_PER_TURN nodes without asking anything or ending."""


@dataclass(frozen=True, slots=True)
class Step:
    """What followed from a decision: the clips up to the next offer or the end, and the state there."""

    state: State
    clips: tuple[Clip, ...]


class _Run:
    """A turn under way: the parts of a state, free to change until the turn is over."""

    __slots__ = (
        "clips",
        "clock",
        "cues",
        "ending",
        "entered",
        "layers",
        "offset",
        "scene",
        "shot",
        "transition",
        "values",
        "visits",
    )

    def __init__(self, state: State) -> None:
        self.values = list(state.values)
        self.visits = list(state.visits)
        self.layers = dict(state.layers)
        self.scene, self.shot, self.offset, self.clock = state.scene, state.shot, state.offset, state.clock
        self.clips: list[Clip] = []
        self.cues: list[ir.Cue] = []
        self.entered: list[str] = []
        self.transition: ir.Transition | None = None
        self.ending: str | None = None


STOP = -1
_Operation = Callable[[_Run], int]


class Engine:
    """Runs one film; holds no viewing, so that one engine serves any number of them."""

    def __init__(self, film: ir.Film) -> None:
        self.film = film
        self._names = Names(film)
        self._periods = {shot.id: shot.frames if shot.hold else 0 for shot in film.shots}
        self._guards: dict[int, tuple[Function | None, ...]] = {}
        self._operations = [self._operation(index, node) for index, node in enumerate(film.nodes)]

    def start(self, viewer: Mapping[str, int | str] | None = None) -> Step:
        """The first turn. Raises ViewerError for viewer values that the film does not know."""
        values = viewer_values(self.film, viewer or {})
        visits = (0,) * len(self.film.scenes)
        state = State(self.film.start, values, visits, NO_LAYERS, "", ir.BLACK, 0, 0, 0)
        return self._turn(state, self.film.start)

    def decide(self, state: State, decision: Decision) -> Step:
        """The turn that follows a decision. Raises Refused where the decision does not fit the state."""
        node = self.film.nodes[state.node]
        if state.ending is not None or not isinstance(node, ir.Play) or node.choice is None:
            raise Refused("the film has ended: there is nothing left to choose")
        choice = node.choice
        if decision.choice != choice.id:
            raise Refused(f"the open choice is {choice.id!r}, not {decision.choice!r}")
        if decision.held and (choice.timed or not self._periods[node.shot]):
            raise Refused(f"the picture under {choice.id!r} is not held: its length is fixed")
        target = self._target(state, choice, decision.option)
        held = decision.held
        return self._turn(replace(state, clock=state.clock + held, offset=state.offset + held), target)

    def replay(self, viewer: Mapping[str, int | str], decisions: Iterable[Decision]) -> Step:
        """A whole viewing again, from its log: all its clips, and the state it leads to."""
        step = self.start(viewer)
        clips = list(step.clips)
        for decision in decisions:
            step = self.decide(step.state, decision)
            clips += step.clips
        return Step(step.state, tuple(clips))

    def offer(self, state: State) -> Offer | None:
        """The open choice with its available options; None at the end of the film."""
        node = self.film.nodes[state.node]
        if not isinstance(node, ir.Play) or node.choice is None:
            return None
        return Offer(node.choice, self._available(state.node, node.choice, state.values, state.visits))

    def _target(self, state: State, choice: ir.Choice, option: str | None) -> int:
        if option is None:
            if choice.silence is None:
                raise Refused(f"{choice.id!r} waits for an answer: silence is none")
            return choice.silence
        available = self._available(state.node, choice, state.values, state.visits)
        for candidate in available:
            if candidate.id == option:
                return candidate.next
        names = ", ".join(o.id for o in available)
        raise Refused(f"{option!r} is not an option of {choice.id!r} now (options: {names})")

    def _available(
        self, node: int, choice: ir.Choice, values: Iterable[int | str], visits: Iterable[int]
    ) -> tuple[ir.Option, ...]:
        guards = self._guards[node]
        return tuple(
            option
            for option, guard in zip(choice.options, guards, strict=True)
            if guard is None or guard(values, visits)  # type: ignore[arg-type]
        )

    def _turn(self, state: State, node: int) -> Step:
        run = _Run(state)
        operations = self._operations
        for _ in range(NODES_PER_TURN):
            following = operations[node](run)
            if following == STOP:
                return Step(self._state(run, node, state.turn), tuple(run.clips))
            node = following
        raise EndlessFilm(f"the film runs {NODES_PER_TURN} nodes from scene {state.scene!r} without a choice")

    def _state(self, run: _Run, node: int, turn: int) -> State:
        return State(
            node,
            tuple(run.values),
            tuple(run.visits),
            tuple(run.layers.items()),
            run.scene,
            run.shot,
            run.offset,
            run.clock,
            turn + 1,
            run.ending,
        )

    # --- one function for each node ------------------------------------------------------------------

    def _operation(self, index: int, node: ir.Node) -> _Operation:
        match node:
            case ir.Enter():
                return self._enter(node)
            case ir.SetNode():
                return self._set(node)
            case ir.Branch():
                when, then, otherwise = compiled(node.when, self._names), node.then, node.next
                return lambda run: then if when(run.values, run.visits) else otherwise
            case ir.LayerNode():
                change = ir.LayerChange(
                    at=0, layer=node.layer, words=node.words, fade=node.fade, when=node.when
                )
                return self._layer(change, node.next)
            case ir.Transition():
                return self._transition(node)
            case ir.Play():
                return self._play(index, node)
            case ir.End():
                return self._end(node)

    def _enter(self, node: ir.Enter) -> _Operation:
        place, scene, following = self._names.scenes[node.scene], node.scene, node.next

        def enter(run: _Run) -> int:
            run.visits[place] += 1
            run.scene = scene
            run.entered.append(scene)
            return following

        return enter

    def _set(self, node: ir.SetNode) -> _Operation:
        effects = [self._effect(effect) for effect in node.effects]
        following = node.next

        def set_(run: _Run) -> int:
            for effect in effects:
                effect(run)
            return following

        return set_

    def _effect(self, effect: ir.Effect) -> Callable[[_Run], None]:
        index = self._names.variables[effect.variable]
        variable = self.film.variables[index]
        value = compiled(effect.value, self._names)
        if variable.values:

            def assign(run: _Run) -> None:
                run.values[index] = value(run.values, run.visits)

            return assign
        low, high = variable.low, variable.high

        def bounded(run: _Run) -> None:
            run.values[index] = min(high, max(low, value(run.values, run.visits)))

        return bounded

    def _layer(self, change: ir.LayerChange, following: int) -> _Operation:
        resolve = self._cue(change)

        def layer(run: _Run) -> int:
            resolve(run)
            return following

        return layer

    def _transition(self, node: ir.Transition) -> _Operation:
        def transition(run: _Run) -> int:
            run.transition = node
            return node.next

        return transition

    def _end(self, node: ir.End) -> _Operation:
        def end(run: _Run) -> int:
            run.ending = node.ending
            return STOP

        return end

    def _cue(self, cue: ir.Cue) -> Callable[[_Run], None]:
        """What puts a cue on the clip: a layer that plays these words already is left alone."""
        if isinstance(cue, ir.Line):
            return lambda run: run.cues.append(cue)
        when = compiled(cue.when, self._names) if cue.when is not None else None
        if isinstance(cue, ir.SoundEffect | ir.Title):

            def once(run: _Run) -> None:
                if when is None or when(run.values, run.visits):
                    run.cues.append(cue)

            return once
        name, words = cue.layer, cue.words

        def layer(run: _Run) -> None:
            if run.layers[name] != words and (when is None or when(run.values, run.visits)):
                run.layers[name] = words
                run.cues.append(cue)

        return layer

    def _play(self, index: int, node: ir.Play) -> _Operation:
        cues = [self._cue(cue) for cue in node.cues]
        choice = node.choice
        if choice is not None:
            self._guards[index] = tuple(
                None if option.when is None else compiled(option.when, self._names)
                for option in choice.options
            )

        def play(run: _Run) -> int:
            for cue in cues:
                cue(run)
            offer = None
            if choice is not None:
                options = self._available(index, choice, run.values, run.visits)
                offer = Offer(choice, options) if options else None
            run.clips.append(self._clip(run, index, node, offer))
            if offer is not None:
                return STOP
            if choice is None:
                return node.next
            return choice.otherwise if choice.silence is None else choice.silence

        return play

    def _clip(self, run: _Run, index: int, node: ir.Play, offer: Offer | None) -> Clip:
        transition = None
        if run.transition is not None:
            frames = min(run.transition.frames, node.frames)
            transition = TransitionFrom(run.transition.style, frames, run.shot, run.offset)
        if node.begin or run.shot != node.shot:
            run.offset = 0
        clip = Clip(
            index,
            run.scene,
            node.shot,
            run.clock,
            run.offset,
            node.frames,
            self._periods.get(node.shot, 0) if offer is not None and not offer.choice.timed else 0,
            tuple(run.entered),
            transition,
            run.layers["sound"],
            tuple(run.cues),
            offer,
        )
        run.shot = node.shot
        run.offset += node.frames
        run.clock += node.frames
        run.transition = None
        run.cues, run.entered = [], []
        return clip
