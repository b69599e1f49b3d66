"""Words become places, hours, sizes and things; words that mean nothing are passed over."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutoscope.runtime.media.picture import Figure, PictureSpec, open_picture
from mutoscope.runtime.media.picture.places import PLACES
from mutoscope.runtime.media.picture.props import DRAWINGS
from mutoscope.runtime.media.picture.reading import read
from mutoscope.runtime.media.picture.words import HELD, HOURS, PROPS
from mutoscope.runtime.media.picture.words import PLACES as PLACE_WORDS

Make = Callable[..., PictureSpec]


MARA = Figure(name="MARA", look="sixty, wet oilskin coat, silver plait")


@pytest.mark.parametrize(
    ("setting", "place", "kind"),
    [
        ("EXT", "TRAM STOP", "stop"),
        ("INT", "TRAM", "vehicle"),
        ("INT", "THE LAST TRAM", "vehicle"),
        ("INT", "DRIVER'S CAB", "cab"),
        ("EXT", "CITY STREETS", "street"),
        ("INT", "MARA'S KITCHEN", "kitchen"),
        ("EXT", "TRAM DEPOT", "depot"),
        ("EXT", "RIVER BRIDGE", "bridge"),
        ("EXT", "THE CEMETERIES", "cemetery"),
        ("INT", "CAFÉ", "bar"),
        ("EXT", "QWERTZ", None),
    ],
)
def test_places(make: Make, setting: str, place: str, kind: str | None) -> None:
    assert read(make("", setting=setting, place=place)).place == kind


@pytest.mark.parametrize(
    ("shot", "prose", "size", "subject"),
    [
        ("wide_stop", "An empty stop.", "wide", None),
        ("close_ticket", "A wet ticket in Mara's palm.", "close", "ticket"),
        ("x", "Insert: a key.", "insert", "key"),
        ("x", "The letter.", "insert", "letter"),
        ("x", "Over the shoulder.", "over", None),
        ("x", "Nothing known.", "wide", None),
    ],
)
def test_sizes_and_subjects(make: Make, shot: str, prose: str, size: str, subject: str | None) -> None:
    reading = read(make(prose, shot=shot))
    assert (reading.size, reading.subject) == (size, subject)


@pytest.mark.parametrize(
    ("prose", "pane"),
    [("Rain on the glass.", True), ("Rain against the window.", True), ("Reflections of windows.", False)],
)
def test_rain_runs_down_panes_that_are_looked_through(make: Make, prose: str, pane: bool) -> None:
    assert read(make(prose, weather="rain")).pane is pane


def test_every_place_word_has_a_builder() -> None:
    assert set(PLACE_WORDS) == set(PLACES)


def test_everything_that_fits_a_hand_can_be_drawn() -> None:
    assert set(HELD) <= set(DRAWINGS)
    assert set(DRAWINGS) <= set(PROPS)


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_every_place_is_drawn_at_every_hour(make: Make, kind: str) -> None:
    word = PLACE_WORDS[kind][0]
    inside = kind in ("vehicle", "cab", "kitchen", "bedroom", "office", "bar", "church", "room", "corridor")
    luma = {}
    for hour in HOURS:
        spec = make(
            "Still.",
            place=word,
            setting="INT" if inside else "EXT",
            time=hour,
            figures=(MARA,),
            width=160,
            height=90,
        )
        luma[hour] = open_picture(spec).frame(4)[:90]
        assert luma[hour].std() > 6
    assert len({frame.tobytes() for frame in luma.values()}) == len(HOURS)


@pytest.mark.parametrize("thing", sorted(DRAWINGS))
def test_every_thing_is_drawn_large(make: Make, thing: str) -> None:
    def frame(prose: str) -> np.ndarray:
        return open_picture(
            make(prose, shot="insert", place="ROOM", setting="INT", width=160, height=90)
        ).frame(4)

    word = next(word for word in PROPS[thing] if word not in ("note", "pass", "case"))
    assert not np.array_equal(frame(f"Insert: {word}."), frame("Insert."))


_text = st.text(max_size=60)
_side = st.integers(16, 160).map(lambda n: n * 2)
_specs = st.builds(
    PictureSpec,
    shot=_text,
    prose=_text,
    setting=st.sampled_from(["INT", "EXT", "INT/EXT", ""]),
    place=_text,
    time=_text,
    style=_text,
    figures=st.builds(Figure, name=_text, look=_text).map(lambda figure: (figure,)),
    seed=st.integers(),
    width=_side,
    height=_side,
    fps=st.integers(1, 60),
    frames=st.integers(1, 300),
    loop=st.booleans(),
)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(spec=_specs, index=st.integers(0, 500))
def test_any_words_and_sizes_give_a_picture(spec: PictureSpec, index: int) -> None:
    assert open_picture(spec).frame(index).shape == (spec.height * 3 // 2, spec.width)
