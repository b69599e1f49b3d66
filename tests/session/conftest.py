"""Viewings in one line: a story, the answers, and what is then seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from mutoscope.lang import compile_story, ir
from mutoscope.runtime.session import Clip, Decision, Engine

HEAD = """Title: Test
Frame: 640x360 25

CAST
ANNA    tall. Voice: low.

"""


def film(text: str) -> ir.Film:
    compiled = compile_story(HEAD + text)
    assert compiled.film is not None, "\n".join(map(str, compiled.diagnostics))
    return compiled.film


def direct(found: ir.Film) -> ir.Film:
    return found


def round_trip(found: ir.Film) -> ir.Film:
    return ir.Film.model_validate_json(found.model_dump_json())


@pytest.fixture(params=[direct, round_trip])
def engine(request: pytest.FixtureRequest) -> Callable[[str], Engine]:
    """Compiles a story to an engine: each test runs on the film itself, and on its IR read back."""
    return lambda text: Engine(request.param(film(text)))


@pytest.fixture
def watch(engine: Callable[[str], Engine]) -> Callable[..., str]:
    """Watches a story with answers ("-" is silence) and tells the shots seen, and the ending."""

    def watch(text: str, answers: str = "", **viewer: int | str) -> str:
        machine = engine(text)
        step = machine.start(viewer)
        seen = list(step.clips)
        for answer in answers.split():
            offer = seen[-1].offer
            assert offer is not None
            option = None if answer == "-" else answer
            step = machine.decide(step.state, Decision(offer.choice.id, option))
            seen += step.clips
        return told(seen, step.state.ending)

    return watch


def told(clips: Iterable[Clip], ending: str | None) -> str:
    shots = [f"{clip.shot}{_mark(clip)}" for clip in clips]
    return " ".join(shots) + (f" = {ending}" if ending else "")


def _mark(clip: Clip) -> str:
    """`?` where something is asked, `~` where the picture runs on, `>` where it comes by a transition."""
    return ("~" if clip.offset else "") + (">" if clip.transition else "") + ("?" if clip.offer else "")
