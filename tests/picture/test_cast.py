"""The cast is recognised from shot to shot by its colours."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from mutoscope.runtime.media.picture import Figure, PictureSpec, open_picture, to_bgr
from mutoscope.runtime.media.picture.looks import bearing, look
from mutoscope.runtime.media.picture.palette import palette

Make = Callable[..., PictureSpec]


MARA = Figure(name="MARA", look="sixty, wet oilskin coat, silver plait")
RED = Figure(name="RED", look="woman, red coat")

YELLOW, CRIMSON = (18, 34), (170, 8)


def _share(frame: np.ndarray, hues: tuple[int, int]) -> float:
    """The part of the frame whose hue (0..180) is in the range and whose colour is strong."""
    hue, strength, value = cv2.split(cv2.cvtColor(to_bgr(frame), cv2.COLOR_BGR2HSV))
    low, high = hues
    within = (hue >= low) & (hue <= high) if low <= high else (hue >= low) | (hue <= high)
    return float((within & (strength > 110) & (value > 70)).mean())


@pytest.mark.parametrize(
    ("shot", "place", "setting", "least"),
    [
        ("wide", "TRAM STOP", "EXT", 0.004),
        ("medium", "FOREST", "EXT", 0.02),
        ("close", "STREET", "EXT", 0.08),
    ],
)
def test_a_yellow_oilskin_is_yellow_in_every_shot(
    make: Make, shot: str, place: str, setting: str, least: float
) -> None:
    def frame(*figures: Figure) -> np.ndarray:
        spec = make("Still.", shot=f"{shot}_mara", place=place, setting=setting, figures=figures, time="DAY")
        return open_picture(spec).frame(10)

    assert _share(frame(MARA), YELLOW) > _share(frame(), YELLOW) + least


def test_two_coats_stay_apart(make: Make) -> None:
    frame = open_picture(make("Still.", shot="medium", place="FOREST", time="DAY", figures=(RED,))).frame(0)
    assert _share(frame, CRIMSON) > 0.02
    assert _share(frame, YELLOW) < 0.01


def test_a_look_is_the_same_wherever_it_stands() -> None:
    colours = palette("night", (), False)
    assert look(MARA, colours, 7) == look(MARA, colours, 7)
    unnamed = Figure(name="OTTO", look="courteous")
    assert look(unnamed, colours, 7).accent == look(unnamed, colours, 7).accent
    assert look(MARA, colours, 7).traits >= {"hood", "coat", "plait", "old"}


def test_hair_and_eyes_do_not_dress_anybody() -> None:
    colours = palette("day", (), False)
    dressed = look(Figure(name="A", look="green coat, red hair, blue eyes"), colours, 1)
    assert 130 < dressed.accent.hue < 170


@pytest.mark.parametrize(
    ("prose", "name", "posture"),
    [
        ("Mara sits. Otto walks to her.", "MARA", "sit"),
        ("Mara sits. Otto walks to her.", "OTTO", "walk"),
        ("She leans on the rail.", "MARA", "lean"),
        ("The rails run into the dark.", "MARA", "stand"),
        ("Mara lies asleep while Otto stands.", "MARA", "lie"),
        ("Two figures cross the bridge.", "OTTO", "walk"),
    ],
)
def test_posture_belongs_to_whom_it_is_said_of(make: Make, prose: str, name: str, posture: str) -> None:
    figures = (MARA, Figure(name="OTTO", look="the night inspector"))
    spec = make(prose, figures=figures)
    who = next(figure for figure in figures if figure.name == name)
    assert bearing(who, spec).posture == posture


def _coloured_middle(frame: np.ndarray) -> float:
    """Where the yellow in a frame is, 0 at the left and 1 at the right."""
    hue, strength, value = cv2.split(cv2.cvtColor(to_bgr(frame), cv2.COLOR_BGR2HSV))
    columns = ((hue > 18) & (hue < 34) & (strength > 110) & (value > 70)).sum(axis=0)
    return float((columns * np.arange(columns.size)).sum() / columns.sum() / columns.size)


def test_a_walker_arrives_and_stays(make: Make) -> None:
    spec = make("Still. Mara walks.", place="FOREST", time="DAY", figures=(MARA,), frames=100)
    picture = open_picture(spec)
    on_the_way, arrived, later = (_coloured_middle(picture.frame(i)) for i in (45, 100, 300))
    assert arrived - on_the_way > 0.05
    assert abs(later - arrived) < 0.01


def test_who_walks_away_is_gone_in_the_end(make: Make) -> None:
    spec = make("Still. Mara walks away.", place="FOREST", time="DAY", figures=(MARA,), frames=100)
    picture = open_picture(spec)
    assert _share(picture.frame(0), YELLOW) > _share(picture.frame(400), YELLOW) + 0.004


@pytest.mark.parametrize("prose", ["An old man in a yellow coat waits.", "Passengers sleep."])
def test_people_without_names_are_seen_too(make: Make, prose: str) -> None:
    def frame(words: str) -> np.ndarray:
        return open_picture(make(words, shot="wide", place="TRAM", setting="INT")).frame(0)

    changed = np.abs(frame(prose).astype(int) - frame("Seats.")).max(axis=0) > 12
    assert changed.mean() > 0.02
