"""What each construct comes to, node by node; the notation is that of notation.py."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import pytest
from mutoscope.lang import compile_story, ir, print_story

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.lang.notation import expr, film_of, nodes

CAST = "CAST\nMARA  a ferrywoman. Voice: low.\nOTTO  an inspector\nTHE OLD MAN\n\n"
STATE = "STATE\ntrust  0..5 = 2\nticket  yes | no = no\n\n"
VIEWER = 'VIEWER\npace  slow | quick = quick  "How fast?"\nbold  0..9 = 5  learned\n\n'
QUAY = "EXT. QUAY - NIGHT #q#\n"
DAWN = "> END dawn\n"


def _story(lines: str) -> str:
    return CAST + STATE + VIEWER + QUAY + lines.strip("\n") + "\n\n" + DAWN


def _before_the_end(story: str) -> list[str]:
    """The nodes between the first scene's beginning and the last ending, after a journey through JSON."""
    film = film_of(story)
    again = ir.Film.model_validate_json(film.model_dump_json())
    assert again == film
    found = nodes(again)
    assert found[0] == "0 enter q > 1"
    return found[1:-5]


def _check(lines: str, expected: str) -> None:
    story = _story(lines)
    assert "\n".join(_before_the_end(story)) == expected.strip("\n")
    tree = compile_story(story).tree
    assert tree is not None
    assert "\n".join(_before_the_end(print_story(tree))) == expected.strip("\n")


def test_an_ending_fades_the_layers_and_dissolves_to_black() -> None:
    assert nodes(film_of(QUAY + "SHOT a 4s: A boat.\n> END dawn\n")) == [
        "0 enter q > 1",
        "1 play a* 100 > 2",
        "2 music - 100 > 3",
        "3 sound - 100 > 4",
        "4 dissolve 50 > 5",
        "5 play black* 100 > 6",
        "6 end dawn",
    ]


def test_equal_endings_share_their_nodes() -> None:
    story = QUAY + 'SHOT a 4s: A boat.\nCHOICE\n* Wait\n  > END dawn "Light."\n* Go\n  > END dawn\n'
    film = film_of(story)
    assert nodes(film)[1:] == [
        "1 play a* 100 {q/wait held 0..96; wait > 2; go > 2; or > 2} > 2",
        "2 music - 100 > 3",
        "3 sound - 100 > 4",
        "4 dissolve 50 > 5",
        "5 play black* 100 > 6",
        "6 end dawn",
    ]
    assert film.endings == (ir.Ending(id="dawn", text="Light."),)


def test_a_run_gathers_speeches_layers_sounds_and_titles() -> None:
    _check(
        """
MUSIC low strings, fade 2s
SHOT a 4s: A boat.
SOUND rain

MARA
(low)
We are late.

SOUND bell, once
TITLE One
MUSIC none

OTTO (V.O.)
No, Mara.
Not yet.
""",
        """
1 music low strings 50 > 2
2 play a* 147 [0 sound rain 25] [12+35 MARA: We are late.] [47 once bell] [47+100 title One] """
        """[47 music - 25] [57+53 OTTO: No, Mara. Not yet.] > 3
""",
    )


def test_a_range_is_as_long_as_its_speeches_need() -> None:
    _check("SHOT a 1s..9s: A boat.\n\nMARA\nLate.\n", "1 play a* 51 [12+24 MARA: Late.] > 2")
    _check("SHOT a 3s..9s: A boat.\n\nMARA\nLate.\n", "1 play a* 75 [12+24 MARA: Late.] > 2")


def test_paragraphs_make_shots_where_none_is_written_and_add_to_one_that_is() -> None:
    _check(
        "A boat.\n\nMARA\nLate.\n\nA gull\nlands.\n",
        "1 play q.1* 75 [12+24 MARA: Late.] > 2\n2 play q.2* 75 > 3",
    )
    film = film_of(_story("SHOT a 4s: A boat.\n  It leaks.\n\nA gull.\n"))
    assert [shot.prose for shot in film.shots] == ["A boat. It leaks. A gull.", ""]


def test_a_speech_without_a_shot_is_heard_over_the_place() -> None:
    _check("MARA\nLate.\n", "1 play q.1* 51 [12+24 MARA: Late.] > 2")
    assert film_of(_story("MARA\nLate.\n")).shots[0].prose == "QUAY, NIGHT"


def test_effects_inside_a_run_happen_as_it_begins() -> None:
    _check(
        "SHOT a 4s: A boat.\nSET ticket yes\n\nMARA\nLate.\n\n"
        "SET trust +1, bold -2\nSOUND rain IF trust > 2\n",
        """
1 set ticket := yes, trust := (trust + 1), bold := (bold - 2) > 2
2 play a* 100 [12+24 MARA: Late.] [36 sound rain 25 if (trust > 2)] > 3
""",
    )


def test_a_run_is_split_where_an_effect_changes_what_was_read_above_it() -> None:
    _check(
        "SHOT a 4s: A boat.\nSOUND rain IF trust > 2\n\nMARA\nLate.\n\n"
        "SET trust 0 IF ticket is yes\n\nMARA\nSo.\n",
        """
1 play a* 46 [0 sound rain 25 if (trust > 2)] [12+24 MARA: Late.] > 2
2 if (ticket = yes) > 3 else > 4
3 set trust := 0 > 4
4 play a 54 [0+21 MARA: So.] > 5
""",
    )


def test_a_title_is_not_cut_by_a_split() -> None:
    _check(
        "SHOT a 2s: A boat.\nTITLE One IF trust > 2\nSET trust 0\n",
        "1 play a* 100 [0+100 title One if (trust > 2)] > 2\n2 set trust := 0 > 3",
    )


def test_conditions_branch_and_the_picture_returns() -> None:
    _check(
        """
SHOT a 4s: A boat.
IF trust > 2
  SHOT b 2s: A gull.
ELSE IF seen #q#
  SET trust 5
ELSE
  > CUT TO #q#

MARA
Late.
""",
        """
1 play a* 100 > 2
2 if (trust > 2) > 4 else > 3
3 if (seen q > 0) > 5 else > 0
4 play b* 50 > 6
5 set trust := 5 > 6
6 play a 51 [12+24 MARA: Late.] > 7
""",
    )


def test_a_picture_that_every_way_leaves_on_the_screen_goes_on() -> None:
    _check(
        "SHOT a 4s: A boat.\nIF trust > 2\n  SHOT b 2s: A gull.\nELSE\n  > END dusk\n\nMARA\nLate.\n",
        """
1 play a* 100 > 2
2 if (trust > 2) > 3 else > 4
3 play b* 50 > 9
4 music - 100 > 5
5 sound - 100 > 6
6 dissolve 50 > 7
7 play black* 100 > 8
8 end dusk
9 play b 51 [12+24 MARA: Late.] > 10
""",
    )


def test_a_timed_choice_stands_over_the_end_of_its_run_and_lengthens_it() -> None:
    _check(
        """
SHOT a 4s: A boat.

CHOICE 6s #way# "Well?"
* Wait (trust +1)
  SET ticket yes
* Go on! IF trust < 4
  MARA
  Late.
* SILENCE AS 2

MARA
So.
""",
        """
1 play a* 154 {way 0..150; wait > 2; go-on if (trust < 4) > 3; silence > 3; or > 4} > 4
2 set trust := (trust + 1), ticket := yes > 4
3 play a 51 [12+24 MARA: Late.] > 4
4 play a 48 [12+21 MARA: So.] > 5
""",
    )
    choice = next(
        n.choice for n in film_of(_story('CHOICE #w# "Well?"\n* Wait\n')).nodes if isinstance(n, ir.Play)
    )
    assert choice is not None
    assert choice.prompt == "Well?"


def test_a_long_shot_has_its_window_at_the_end() -> None:
    _check(
        "SHOT a 10s: A boat.\nCHOICE 2s\n* Wait\n* SILENCE\n  > CUT TO #q#\n",
        "1 play a* 250 {q/wait 196..246; wait > 2; silence > 0; or > 2} > 2",
    )


def test_a_choice_that_waits_holds_its_shot_in_whole_periods() -> None:
    _check(
        "SHOT a 4s: A boat.\n\nMARA\nIs it late, or is it only dark? Nobody says.\n\n"
        "CHOICE\n* Wait IF seen #q# > 1\n* Go IF ticket is yes\n",
        "1 play a* 200 [12+93 MARA: Is it late, or is it only dark? Nobody says.] "
        "{q/wait held 105..196; wait if (seen q > 1) > 2; go if (ticket = yes) > 2; or > 2} > 2",
    )
    shot = film_of(_story("SHOT a 4s: A boat.\n\nCHOICE\n* Wait\n")).shots[0]
    assert (shot.hold, shot.frames) == (True, 100)


@pytest.mark.parametrize(
    ("lines", "period"),
    [
        ("SHOT a hold: A boat.", 150),
        ("SHOT a hold 2s: A boat.", 50),
        ("SHOT a hold: A boat.\n  FROM a.mp4 IN 2s OUT 5s", 75),
        ("SHOT a 2s..9s: A boat.", 50),
    ],
)
def test_the_period_of_a_held_shot(lines: str, period: int) -> None:
    _check(
        f"{lines}\nCHOICE\n* Wait\n",
        f"1 play a* {period} {{q/wait held 0..{period - 4}; wait > 2; or > 2}} > 2",
    )


def test_a_choice_over_another_shot_returns_to_it() -> None:
    _check(
        "SHOT a 4s: A boat.\nSHOT b 2s: A gull.\n"
        "CHOICE 2s OVER a\n* Wait\n* SILENCE\nCHOICE 2s\n* Wait\n* SILENCE AS 1\n",
        """
1 play a* 100 > 2
2 play b* 50 > 3
3 play a* 54 {q/wait 0..50; wait > 4; silence > 4; or > 4} > 4
4 play a 54 {q/wait-2 0..50; wait > 5; silence > 5; or > 5} > 5
""",
    )


def test_a_choice_over_a_shot_that_may_be_on_the_screen_does_not_begin_it_again() -> None:
    _check(
        "SHOT a 4s: A boat.\nIF trust > 2\n  SHOT b 2s: A gull.\n\nCHOICE 2s OVER b\n* Wait\n* SILENCE\n",
        """
1 play a* 100 > 2
2 if (trust > 2) > 3 else > 4
3 play b* 50 > 4
4 play b 54 {q/wait 0..50; wait > 5; silence > 5; or > 5} > 5
""",
    )


def test_sounds_and_titles_above_a_shot_wait_for_it() -> None:
    _check(
        "TITLE One\nSOUND bell, once\nSHOT a 4s: A boat.\n",
        "1 play a* 100 [0+100 title One] [0 once bell] > 2",
    )


def test_a_sound_that_nothing_follows_is_heard_over_the_picture() -> None:
    _check(
        "SHOT a 4s: A boat.\nIF trust > 2\n  SOUND bell, once\n",
        """
1 play a* 100 > 2
2 if (trust > 2) > 3 else > 4
3 play a 50 [0 once bell] > 4
""",
    )


def test_transitions_lead_to_scenes_or_to_the_next_shot() -> None:
    story = (
        QUAY + "SHOT a 4s: A boat.\n> DISSOLVE TO #r#\n\nINT. SHED #r#\n> FADE 1.5s\nSHOT b 2s: A rat.\n"
        "> CUT TO #q#\n"
    )
    assert nodes(film_of(story)) == [
        "0 enter q > 1",
        "1 play a* 100 > 2",
        "2 dissolve 25 > 3",
        "3 enter r > 4",
        "4 fade 38 > 5",
        "5 play b* 50 > 0",
    ]


def test_a_scene_goes_on_to_the_next_and_a_film_starts_at_the_first() -> None:
    story = (
        QUAY
        + "SHOT a 1s: A boat.\n\nINT./EXT. SHED - DAY\nSHOT b 1s: A rat.\n\nEST. TOWN\nSHOT c 1s: Roofs.\n"
        + DAWN
    )
    film = film_of(story)
    assert nodes(film)[:6] == [
        "0 enter q > 1",
        "1 play a* 25 > 2",
        "2 enter int-ext-shed-day > 3",
        "3 play b* 25 > 4",
        "4 enter est-town > 5",
        "5 play c* 25 > 6",
    ]
    assert [(s.heading, s.setting, s.place, s.time, s.first) for s in film.scenes] == [
        ("EXT. QUAY - NIGHT", "EXT", "QUAY", "NIGHT", 0),
        ("INT./EXT. SHED - DAY", "INT/EXT", "SHED", "DAY", 2),
        ("EST. TOWN", "EXT", "TOWN", "", 4),
    ]
    assert film.start == 0


@pytest.mark.parametrize(
    ("condition", "meaning"),
    [
        ("trust >= 3", "(trust >= 3)"),
        ("trust is 3", "(trust = 3)"),
        ("ticket is not yes", "(ticket != yes)"),
        ("yes = ticket", "(yes = ticket)"),
        ("viewer.pace is slow", "(pace = slow)"),
        ("seen #q#", "(seen q > 0)"),
        ("not seen #q# > 2", "not((seen q > 2))"),
        ("trust + 1 - 2 < -1", "(((trust + 1) - 2) < -1)"),
        ("trust - (1 - 2) < 4", "((trust - (1 - 2)) < 4)"),
        ("trust = 1 or trust = 2 and ticket is no", "((trust = 1) or ((trust = 2) and (ticket = no)))"),
        ("(trust = 1 or trust = 2) and ticket is no", "(((trust = 1) or (trust = 2)) and (ticket = no))"),
        ("trust < viewer.bold", "(trust < bold)"),
    ],
)
def test_conditions(condition: str, meaning: str) -> None:
    film = film_of(_story(f"IF {condition}\n  SHOT a 1s: A boat.\n"))
    branch = film.nodes[1]
    assert isinstance(branch, ir.Branch)
    assert expr(branch.when) == meaning


@pytest.mark.parametrize(
    ("effect", "meaning"),
    [
        ("trust +1", "trust := (trust + 1)"),
        ("trust -2", "trust := (trust - 2)"),
        ("trust 4", "trust := 4"),
        ("trust = viewer.bold - trust", "trust := (bold - trust)"),
        ("bold = bold + 1", "bold := (bold + 1)"),
        ("viewer.bold 3", "bold := 3"),
        ("ticket yes", "ticket := yes"),
        ("ticket = no", "ticket := no"),
    ],
)
def test_effects(effect: str, meaning: str) -> None:
    _check(f"SET {effect}\nSHOT a 1s: A boat.\n", f"1 set {meaning} > 2\n2 play a* 25 > 3")


def test_who_is_seen_and_who_speaks() -> None:
    lines = (
        "SHOT a 4s: Otto's lamp, and the old man.\n\nMARA (V.O.)\nIt is late, as ever.\n\nOTTO\nSo.\n\n"
        "SHOT b 1s: Motto.\n"
    )
    shots = film_of(_story(lines)).shots
    assert [(shot.id, shot.figures, shot.speaker) for shot in shots] == [
        ("a", ("OTTO", "THE OLD MAN"), "OTTO"),
        ("b", (), None),
        ("black", (), None),
    ]


def test_lines_and_choices_have_ids_made_from_their_words() -> None:
    lines = (
        "MARA\nIs it you? It is late.\n\nMARA\nIs it you? It is.\n\n"
        "CHOICE\n* It's me!\n* It's me?\n\nCHOICE\n* It's me!\n"
    )
    film = film_of(_story(lines))
    plays = [node for node in film.nodes if isinstance(node, ir.Play)]
    assert [cue.id for play in plays for cue in play.cues if isinstance(cue, ir.Line)] == [
        "q/mara-is-it-you-it",
        "q/mara-is-it-you-it-2",
    ]
    choices = [play.choice for play in plays if play.choice]
    assert [choice.id for choice in choices] == ["q/its-me", "q/its-me-2"]
    assert [option.id for option in choices[0].options] == ["its-me", "its-me-2"]


def test_the_title_page() -> None:
    page = """Title: The Last
  Tram
Authors: A. Writer
Logline: A tram, late.
Language: pt-BR
Frame: 640x360 30
Runtime: 1m30s to 2m
Style: paper
Charter: no-likeness, disclose-ai
Seed: 12
Draft date: today

"""
    film = film_of(page + QUAY + "SHOT a 1.5s: A boat.\n" + DAWN)
    assert (film.title, film.author, film.logline, film.language) == (
        "The Last Tram",
        "A. Writer",
        "A tram, late.",
        "pt-BR",
    )
    assert film.frame == ir.Frame(width=640, height=360, rate=30)
    assert film.runtime == ir.Runtime(low=90, high=120)
    assert (film.style, film.charter, film.seed) == ("paper", ("no-likeness", "disclose-ai"), 12)
    assert film.nodes[1] == ir.Play(shot="a", begin=True, frames=45, next=2)


def test_a_film_is_keyed_by_its_title_unless_it_has_a_seed() -> None:
    film = film_of("Title: Ferry\n\n" + QUAY + "A boat.\n\n" + DAWN)
    assert film.seed == zlib.crc32(b"Ferry")


def test_declarations() -> None:
    film = film_of(_story("SOUND rain IF viewer.pace is slow\nSET trust 1\n"))
    assert [(p.name, p.look, p.voice) for p in film.cast] == [
        ("MARA", "a ferrywoman.", "low."),
        ("OTTO", "an inspector", ""),
        ("THE OLD MAN", "", ""),
    ]
    assert [(v.name, v.scope, v.values, v.low, v.high, v.initial, v.question) for v in film.variables] == [
        ("trust", "state", (), 0, 5, 2, ""),
        ("ticket", "state", ("yes", "no"), 0, 0, "no", ""),
        ("pace", "asked", ("slow", "quick"), 0, 0, "quick", "How fast?"),
        ("bold", "learned", (), 0, 9, 5, ""),
    ]
    assert [v.source.line for v in film.variables] == [7, 8, 11, 12]


def test_comments_notes_sections_and_synopses_are_ignored() -> None:
    plain = _story("SHOT a 4s: A boat.\n\nMARA\nWe are late.\n\nA gull lands\nhere.\n")
    noted = plain.replace("A boat.", "A /* small */ boat.").replace("We are", "We [[no, I?]] are")
    noted = noted.replace("A gull", "# Act Two\n\n= The gull comes.\n\n/* or\n\na tern */\nA gull").replace(
        "lands\n", "lands\n[[hm]]\n"
    )
    assert nodes(film_of(noted)) == nodes(film_of(plain))
    tree = compile_story(noted).tree
    assert tree is not None
    assert [remark.text for remark in tree.remarks] == [
        "/* small */",
        "[[no, I?]]",
        "# Act Two",
        "= The gull comes.",
        "/* or\n\na tern */",
        "[[hm]]",
    ]
    assert compile_story(print_story(tree)).tree == tree


def test_action_may_begin_with_a_name_or_an_exclamation_mark() -> None:
    film = film_of(_story("MARA's lamp goes out.\n!BANG. The door.\n\n!OTTO\n"))
    assert [shot.prose for shot in film.shots] == ["MARA's lamp goes out. BANG. The door.", "OTTO", ""]
    tree = compile_story(_story("MARA waits.\n!BANG.\n\n!OTTO\n")).tree
    assert tree is not None
    assert print_story(tree).endswith("MARA waits.\n!BANG.\n\n!OTTO\n\n> END dawn\n")
