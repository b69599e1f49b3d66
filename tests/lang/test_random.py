"""Random stories, whole and broken: they compile, print and travel; nothing makes the compiler raise."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutoscope.lang import compile_story, ir, print_story

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.strategies import conditions, stories

_ODD = "|IF|  ELSE|* SILENCE AS|CHOICE 3s|SHOT|> END|>|/*|]]|MARA|CAST|\t* x|(|#|EXT. A #a#|Title: x"
_LINES = st.sampled_from(_ODD.split("|"))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(stories())
def test_random_stories_have_no_errors_and_travel_as_json(text: str) -> None:
    compiled = compile_story(text)
    assert compiled.errors == ()
    assert compiled.film is not None
    assert ir.Film.model_validate_json(compiled.film.model_dump_json()) == compiled.film


@settings(max_examples=60, deadline=None, derandomize=True)
@given(stories())
def test_what_is_printed_reads_as_the_same_story(text: str) -> None:
    tree = compile_story(text).tree
    assert tree is not None
    printed = print_story(tree)
    again = compile_story(printed).tree
    assert again == tree
    assert again is not None
    assert print_story(again) == printed


@settings(max_examples=60, deadline=None, derandomize=True)
@given(stories())
def test_every_node_leads_to_a_node_and_every_play_takes_time(text: str) -> None:
    film = compile_story(text).film
    assert film is not None
    places = range(len(film.nodes))
    shots = {shot.id: shot for shot in film.shots}
    for node in film.nodes:
        for way in _ways(node):
            assert way in places
        if isinstance(node, ir.Play):
            assert node.frames > 0
            _check_play(node, shots[node.shot])


def _ways(node: ir.Node) -> list[int]:
    match node:
        case ir.Branch():
            return [node.then, node.next]
        case ir.End():
            return []
        case ir.Play(choice=ir.Choice() as choice):
            silence = [] if choice.silence is None else [choice.silence]
            return [node.next, choice.otherwise, *silence, *(option.next for option in choice.options)]
    return [node.next]


def _check_play(play: ir.Play, shot: ir.Shot) -> None:
    end = 0
    for cue in play.cues:
        assert 0 <= cue.at < play.frames
        if isinstance(cue, ir.Line):
            assert cue.at >= end
            end = cue.at + cue.frames
            assert end < play.frames
    if play.choice is not None:
        choice = play.choice
        assert 0 <= choice.show <= choice.open < choice.close < play.frames
        assert choice.timed == (choice.silence is not None)
        if not choice.timed:
            assert shot.hold
            assert play.frames % shot.frames == 0


def _swapped(lines: list[str], chance: random.Random) -> None:
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def _deleted(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def _doubled(lines: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    lines.insert(place, lines[place])


def _shifted(lines: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    lines[place] = chance.choice(["  ", "\t", "   "]) + lines[place]


def _scratched(lines: list[str], chance: random.Random) -> None:
    place = chance.randrange(len(lines))
    line = lines[place]
    at = chance.randrange(len(line) + 1)
    lines[place] = line[:at] + chance.choice('#*>()=!|".:,/[]{}§ İ\u2028') + line[at + chance.randrange(3) :]


_BREAKS: tuple[Callable[[list[str], random.Random], None], ...] = (
    _swapped,
    _deleted,
    _doubled,
    _shifted,
    _scratched,
)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(stories(), st.integers(0, 9_999), st.integers(1, 6))
def test_broken_stories_get_diagnostics_and_nothing_else(text: str, seed: int, count: int) -> None:
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(count):
        chance.choice(_BREAKS)(lines, chance)
    _check_diagnosed("\n".join(lines))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text() | st.lists(_LINES, max_size=12).map("\n".join))
def test_any_text_gets_a_film_or_diagnostics(text: str) -> None:
    _check_diagnosed(text)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="trust<>=!+-()viewer.seen #s0# and or not is 0123", max_size=60))
def test_any_condition_gets_a_film_or_diagnostics(text: str) -> None:
    state = "STATE\ntrust  0..5 = 2\n\n"
    _check_diagnosed(f"{state}EXT. STOP #s0#\n\nSHOT a 4s: A stop.\nSET trust +1 IF {text}\n\n> END dawn\n")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(conditions(2))
def test_conditions_print_as_they_mean(condition: str) -> None:
    story = f"EXT. STOP #s0#\n\nIF {condition}\n  A stop.\n\n> END dawn\n"
    tree = compile_story(story).tree
    assert tree is not None
    assert compile_story(print_story(tree)).tree == tree


def _check_diagnosed(text: str) -> None:
    compiled = compile_story(text)
    assert (compiled.film is None) == bool(compiled.errors)
    for diagnostic in compiled.diagnostics:
        assert diagnostic.source.line >= 1
        assert diagnostic.message
        assert diagnostic.cure
        assert diagnostic.code in str(diagnostic)
    if compiled.film is not None:
        assert ir.Film.model_validate_json(compiled.film.model_dump_json()) == compiled.film


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "EXT. STOP #s0#\n" + "  " * 1_000 + "A stop.\n",
        "\n".join("  " * depth + "IF a is b" for depth in range(2_000)),
        "* " * 5_000,
        "SHOT " + " " * 9_000 + ":",
        "MUSIC " + ", fade" * 1_600,
        "CHOICE " + "#" * 9_000,
        "IF " + "(" * 1_900,
        "IF " + "not " * 480 + "a",
        "/*" * 5_000,
        "[[" * 5_000 + "]]" * 5_000,
        "/*\n" * 20_000,
        "* a (" + "(a)" * 3_000,
        "CAST\n" + "A " * 4_999,
        "CAST\n" + "\n".join(f"NAME{n}  x" for n in range(2_000)) + "\n\nNAMEX\nhi\n\n" * 2_000,
        "\n".join(f"EXT. A #scene{n}#\nA gull.\n\n> CUT TO #scen{n}#\n" for n in range(2_000)),
    ],
    ids=lambda text: text[:12],
)
def test_monstrous_texts_are_answered_at_once(text: str) -> None:
    start = time.process_time()
    _check_diagnosed(text)
    assert time.process_time() - start < 10
