"""The engine: what a viewer sees, in which order, for which answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mutoscope.runtime.session import Decision, Engine, Refused, ViewerError
from mutoscope.runtime.session.engine import EndlessFilm

Watch = Callable[..., str]
Make = Callable[[str], Engine]

OFFER = """STATE
trust 0..5 = 2

INT. ROOM - DAY #room#
SHOT door 8s: A door.
CHOICE 4s #ask#
* Open it (trust +1)
  SHOT hall 2s: A hall.
* Knock (trust +9) IF trust > 2
  SHOT ear 2s: An ear.
* SILENCE
  > CUT TO #dark#
SHOT lamp 2s: A lamp.
IF trust >= 3
  > END warm "Warm."
> CUT TO #room#

INT. CELLAR - NIGHT #dark#
SHOT dark 2s: Nothing.
> END cold "Cold."
"""


def test_an_option_leads_on_below_its_choice(watch: Watch) -> None:
    assert watch(OFFER) == "door?"
    assert watch(OFFER, "open-it") == "door? hall lamp black> = warm"


def test_silence_has_its_own_branch(watch: Watch) -> None:
    assert watch(OFFER, "-") == "door? dark black> = cold"


def test_effects_come_before_the_lines_of_an_option(watch: Watch) -> None:
    text = OFFER.replace("  SHOT hall 2s: A hall.", "  IF trust is 3\n    SHOT hall 2s: A hall.")
    assert watch(text, "open-it") == "door? hall lamp black> = warm"


def test_an_option_whose_condition_fails_is_refused(engine: Make) -> None:
    machine = engine(OFFER)
    step = machine.start()
    offer = machine.offer(step.state)
    assert offer is not None
    assert [option.id for option in offer.options] == ["open-it"]
    with pytest.raises(Refused, match=r"'knock' is not an option of 'ask' now \(options: open-it\)"):
        machine.decide(step.state, Decision("ask", "knock"))


def test_a_decision_for_another_choice_is_refused(engine: Make) -> None:
    machine = engine(OFFER)
    with pytest.raises(Refused, match="the open choice is 'ask', not 'other'"):
        machine.decide(machine.start().state, Decision("other", "open-it"))


def test_nothing_can_be_chosen_after_the_end(engine: Make) -> None:
    machine = engine(OFFER)
    step = machine.decide(machine.start().state, Decision("ask", None))
    assert step.state.ending == "cold"
    with pytest.raises(Refused, match="the film has ended"):
        machine.decide(step.state, Decision("ask", None))


def test_numbers_stop_at_their_bounds(engine: Make) -> None:
    machine = engine(OFFER.replace("IF trust > 2", ""))
    step = machine.decide(machine.start().state, Decision("ask", "knock"))
    assert step.state.values == (5,)


def test_a_choice_without_an_available_option_is_not_shown(watch: Watch) -> None:
    text = OFFER.replace("* Open it (trust +1)", "* Open it (trust +1) IF trust > 4")
    assert watch(text) == "door dark black> = cold"


def test_clips_follow_one_another_without_a_hole(engine: Make) -> None:
    machine = engine(OFFER)
    step = machine.start()
    clips = list(step.clips)
    clips += machine.decide(step.state, Decision("ask", "open-it")).clips
    assert [clip.start for clip in clips] == [0, *(clip.end for clip in clips[:-1])]
    assert step.clips[0].entered == ("room",)


def test_the_same_decisions_give_the_same_viewing(engine: Make) -> None:
    machine = engine(OFFER)
    first = machine.start()
    second = machine.decide(first.state, Decision("ask", "open-it"))
    again = machine.replay({}, [Decision("ask", "open-it")])
    assert again.state == second.state
    assert again.clips == first.clips + second.clips


HELD = """INT. ROOM - DAY #room#
SHOT clock hold: A clock.
CHOICE #ask#
* Go
SHOT door 2s: A door.
> END out "Out."
"""


def test_a_held_picture_moves_the_timeline_on(engine: Make) -> None:
    machine = engine(HELD)
    step = machine.start()
    clip = step.clips[-1]
    assert clip.period > 0
    after = machine.decide(step.state, Decision("ask", "go", held=75))
    assert after.clips[0].start == clip.end + 75


def test_an_untimed_choice_has_no_silence(engine: Make) -> None:
    machine = engine(HELD)
    with pytest.raises(Refused, match="waits for an answer"):
        machine.decide(machine.start().state, Decision("ask", None))


def test_only_a_held_picture_can_be_held(engine: Make) -> None:
    machine = engine(OFFER)
    with pytest.raises(Refused, match="its length is fixed"):
        machine.decide(machine.start().state, Decision("ask", None, held=5))


def test_a_timed_choice_over_a_held_picture_comes_to_its_end(engine: Make) -> None:
    machine = engine(HELD.replace("CHOICE", "CHOICE 3s").replace("* Go", "* Go\n* SILENCE AS 1"))
    step = machine.start()
    assert step.clips[-1].period == 0
    assert step.clips[-1].frames >= 75
    with pytest.raises(Refused, match="its length is fixed"):
        machine.decide(step.state, Decision("ask", None, held=25))
    assert machine.decide(step.state, Decision("ask", None)).clips[0].start == step.clips[-1].end


def test_a_title_may_depend_on_the_viewer(engine: Make) -> None:
    text = """VIEWER
pace slow | quick = quick "How?"

INT. ROOM - DAY #room#
SHOT a 6s: A.
TITLE Slowly IF viewer.pace is slow
> END out "Out."
"""
    assert engine(text).start({"pace": "quick"}).clips[0].cues == ()
    assert len(engine(text).start({"pace": "slow"}).clips[0].cues) == 1


def test_layers_are_not_begun_again(engine: Make) -> None:
    text = """INT. ROOM - DAY #room#
MUSIC piano, fade 1s
SHOT a 2s: A.
MUSIC piano, fade 1s
SHOT b 2s: B.
MUSIC none
SHOT c 2s: C.
> END out "Out."
"""
    clips = engine(text).start().clips
    assert [len(clip.cues) for clip in clips[:3]] == [1, 1, 0]


def test_a_dissolve_mixes_with_the_picture_before(engine: Make) -> None:
    text = """INT. ROOM - DAY #room#
SHOT a 3s: A.
> DISSOLVE 1s
SHOT b 3s: B.
> END out "Out."
"""
    mixed = engine(text).start().clips[1].transition
    assert mixed is not None
    assert (mixed.style, mixed.frames, mixed.shot, mixed.offset) == ("dissolve", 25, "a", 75)


def test_viewer_values_choose(watch: Watch) -> None:
    text = """VIEWER
pace slow | quick = quick "How?"

INT. ROOM - DAY #room#
SHOT a 2s: A.
IF viewer.pace is slow
  SHOT b 2s: B.
> END out "Out."
"""
    assert watch(text) == "a black> = out"
    assert watch(text, pace="slow") == "a b black> = out"


@pytest.mark.parametrize(
    ("viewer", "message"),
    [
        ({"pace": "fast"}, "pace is one of slow, quick, not 'fast'"),
        ({"pace": 3}, "pace is one of slow, quick, not 3"),
        ({"size": 11}, "size is a whole number from 0 to 10, not 11"),
        ({"size": "big"}, "size is a whole number from 0 to 10, not 'big'"),
        ({"trust": 1}, "'trust' is not a viewer variable of this film (known: pace, size)"),
    ],
)
def test_viewer_values_are_checked(engine: Make, viewer: dict[str, int | str], message: str) -> None:
    text = """STATE
trust 0..5 = 2

VIEWER
pace slow | quick = quick "How?"
size 0..10 = 5 given

INT. ROOM - DAY #room#
SHOT a 2s: A.
IF viewer.pace is slow and viewer.size > 3 and trust > 1
  SHOT b 2s: B.
> END out "Out."
"""
    with pytest.raises(ViewerError) as caught:
        engine(text).start(viewer)
    assert str(caught.value) == message


def test_how_often_a_scene_was_seen(watch: Watch) -> None:
    text = """INT. ROOM - DAY #room#
IF seen #room# > 2
  > END out "Out."
SHOT a 2s: A.
> CUT TO #room#
"""
    assert watch(text) == "a a black> = out"


def test_a_film_that_never_asks_nor_ends_is_told(engine: Make) -> None:
    text = """INT. ROOM - DAY #room#
SHOT a 2s: A.
> CUT TO #room#

INT. HALL - DAY #hall#
SHOT b 2s: B.
> END out "Out."
"""
    with pytest.raises(EndlessFilm, match="without a choice"):
        engine(text).start()
