"""A frame is a function of its spec and its number, in any order, in any process."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest
from mutoscope.runtime.media.picture import Figure, PictureSpec, open_picture, poster, to_bgr

Make = Callable[..., PictureSpec]


MARA = Figure(name="MARA", look="sixty, wet oilskin coat, silver plait")

BUSY = (
    ("Mara walks in the rain. Birds. A car.", "EXT", "CITY STREET", "EVENING"),
    ("Mara sits. The lights pass.", "INT", "TRAM", "NIGHT"),
    ("A boat in the storm. Lightning. Fog.", "EXT", "SEA", "NIGHT"),
    ("Leaves on the wind. Snow.", "EXT", "PARK", "DAY"),
    ("A ticket in Mara's palm. Close.", "INT", "KITCHEN", "DAY"),
    ("The driver's hands on the lever.", "INT", "DRIVER'S CAB", "NIGHT"),
)


@pytest.mark.parametrize(("width", "height"), [(640, 360), (1920, 1080), (720, 1280), (62, 34)])
def test_a_frame_is_i420_of_the_asked_size(make: Make, width: int, height: int) -> None:
    frame = open_picture(make(width=width, height=height)).frame(3)
    assert frame.dtype == np.uint8
    assert frame.shape == (height * 3 // 2, width)


def test_frames_stay_in_video_range(make: Make) -> None:
    frame = open_picture(make("Rain. Lightning.", place="SEA", weather="storm")).frame(20)
    luma, chroma = frame[:180], frame[180:]
    assert luma.min() >= 14
    assert luma.max() <= 240
    assert chroma.min() >= 14
    assert chroma.max() <= 242


@pytest.mark.parametrize(("prose", "setting", "place", "time"), BUSY)
def test_order_does_not_matter(make: Make, prose: str, setting: str, place: str, time: str) -> None:
    spec = make(prose, setting=setting, place=place, time=time, figures=(MARA,))
    forward, backward = open_picture(spec), open_picture(spec)
    wanted = [0, 1, 7, 31, 49, 50, 90]
    there = {i: forward.frame(i) for i in wanted}
    back = {i: backward.frame(i) for i in reversed(wanted)}
    assert all(np.array_equal(there[i], back[i]) for i in wanted)


def test_still_cameras_take_the_same_path_from_any_frame(make: Make) -> None:
    spec = make("Still. Mara breathes.", figures=(MARA,))
    played = open_picture(spec)
    for index in range(12):
        last = played.frame(index)
    assert np.array_equal(last, open_picture(spec).frame(11))


def test_another_process_draws_the_same_bytes(make: Make) -> None:
    spec = make("Mara stands in the rain.", figures=(MARA,), weather="rain")
    program = (
        "import sys, hashlib; from mutoscope.runtime.media.picture import *;"
        "s = PictureSpec.model_validate_json(sys.stdin.read());"
        "print(hashlib.sha256(open_picture(s).frame(17).tobytes()).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        input=spec.model_dump_json(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == hashlib.sha256(open_picture(spec).frame(17).tobytes()).hexdigest()


@pytest.mark.parametrize(("prose", "setting", "place", "time"), BUSY)
@pytest.mark.parametrize("frames", [33, 200])
def test_a_loop_closes_exactly(
    make: Make, prose: str, setting: str, place: str, time: str, frames: int
) -> None:
    spec = make(prose, setting=setting, place=place, time=time, figures=(MARA,), loop=True, frames=frames)
    picture = open_picture(spec)
    for index in (0, 5, frames - 1):
        assert np.array_equal(picture.frame(index), picture.frame(index + frames))
    assert not np.array_equal(picture.frame(0), picture.frame(frames // 2))


def test_a_spec_survives_its_json(make: Make) -> None:
    spec = make(figures=(MARA,), speaker="MARA")
    assert PictureSpec.model_validate_json(spec.model_dump_json()) == spec


def test_odd_sizes_are_refused(make: Make) -> None:
    with pytest.raises(ValueError, match="multiple of 2"):
        make(width=321)


def test_a_poster_is_the_middle_frame(make: Make) -> None:
    spec = make()
    assert poster(spec).shape == (180, 320, 3)
    assert np.array_equal(poster(spec), to_bgr(open_picture(spec).frame(25)))
