"""Random films, watched at random: no viewing gets stuck, and a log gives the same viewing again."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from mutoscope.lang import compile_story, ir
from mutoscope.runtime.session import Clip, Decision, Engine, State
from mutoscope.runtime.session.engine import EndlessFilm

from tests.strategies import stories

TURNS = 40
ROOMY = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@dataclass
class Viewing:
    engine: Engine
    viewer: dict[str, int | str]
    state: State
    clips: list[Clip]
    decisions: list[Decision] = field(default_factory=list)


def watch(film: ir.Film, seed: int) -> Viewing:
    """A viewing with answers drawn from a seed, to its end or for TURNS turns."""
    chance = random.Random(seed)
    engine = Engine(film)
    viewer = {v.name: _value(v, chance) for v in film.variables if v.scope != "state"}
    step = engine.start(viewer)
    viewing = Viewing(engine, viewer, step.state, list(step.clips))
    while viewing.state.ending is None and len(viewing.decisions) < TURNS:
        decision = _decision(viewing.clips[-1], chance)
        step = engine.decide(viewing.state, decision)
        viewing.decisions.append(decision)
        viewing.clips += step.clips
        viewing.state = step.state
    return viewing


def _value(variable: ir.Variable, chance: random.Random) -> int | str:
    domain: Sequence[int | str] = variable.values or range(variable.low, variable.high + 1)
    return chance.choice(domain)


def _decision(clip: Clip, chance: random.Random) -> Decision:
    assert clip.offer is not None, "the viewing is stuck: it has not ended, and nothing is asked"
    answers: list[str | None] = [option.id for option in clip.offer.options]
    if clip.offer.choice.silence is not None:
        answers.append(None)
    assert answers
    return Decision(clip.offer.choice.id, chance.choice(answers), clip.period * chance.randint(0, 2))


@st.composite
def viewings(draw: st.DrawFn) -> Viewing:
    compiled = compile_story(draw(stories()))
    assert compiled.film is not None, "\n".join(map(str, compiled.diagnostics))
    try:
        return watch(compiled.film, draw(st.integers(0, 2**32)))
    except EndlessFilm:
        assume(False)
        raise


@ROOMY
@given(viewings())
def test_no_viewing_gets_stuck(viewing: Viewing) -> None:
    ended = viewing.state.ending is not None
    assert ended or viewing.clips[-1].offer is not None


@ROOMY
@given(viewings())
def test_the_log_gives_the_same_viewing(viewing: Viewing) -> None:
    again = viewing.engine.replay(viewing.viewer, viewing.decisions)
    assert again.clips == tuple(viewing.clips)
    assert again.state == viewing.state


@ROOMY
@given(viewings())
def test_the_ir_read_back_gives_the_same_viewing(viewing: Viewing) -> None:
    film = ir.Film.model_validate_json(viewing.engine.film.model_dump_json())
    again = Engine(film).replay(viewing.viewer, viewing.decisions)
    assert again.clips == tuple(viewing.clips)
    assert again.state == viewing.state


@ROOMY
@given(viewings())
def test_the_timeline_has_no_hole_and_no_overlap(viewing: Viewing) -> None:
    assert viewing.clips[0].start == 0
    for clip, following in pairwise(viewing.clips):
        held = following.start - clip.end
        assert held >= 0
        assert held == 0 or clip.period
        assert clip.frames > 0
        assert clip.transition is None or 0 < clip.transition.frames <= clip.frames
    for clip in viewing.clips:
        assert all(0 <= cue.at <= clip.frames for cue in clip.cues)


@ROOMY
@given(viewings())
def test_variables_stay_in_their_domains(viewing: Viewing) -> None:
    for variable, value in zip(viewing.engine.film.variables, viewing.state.values, strict=True):
        if variable.values:
            assert value in variable.values
        else:
            assert isinstance(value, int)
            assert variable.low <= value <= variable.high


@ROOMY
@given(viewings())
def test_a_choice_window_lies_within_its_clip(viewing: Viewing) -> None:
    for clip in viewing.clips:
        if clip.offer is not None:
            choice = clip.offer.choice
            assert 0 <= choice.show <= choice.open < choice.close <= clip.frames
