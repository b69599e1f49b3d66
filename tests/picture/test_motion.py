"""What moves moves smoothly, and what is at rest stays there."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import cv2
import numpy as np
import pytest
from mutoscope.runtime.media.picture import Figure, PictureSpec, open_picture

Make = Callable[..., PictureSpec]


OTTO = Figure(name="OTTO", look="the night inspector, thin")


def _steps(frames: list[np.ndarray]) -> np.ndarray:
    return np.array([np.abs(b.astype(int) - a).mean() for a, b in pairwise(frames)])


@pytest.mark.parametrize(
    ("prose", "setting", "place"),
    [
        ("Slow push in.", "EXT", "TRAM STOP"),
        ("Pan right over the hills.", "EXT", "HILL"),
        ("Pull back.", "INT", "KITCHEN"),
        ("Otto walks.", "EXT", "STREET"),
        ("The sea.", "EXT", "SEA"),
        ("Handheld.", "INT", "CORRIDOR"),
    ],
)
def test_no_frame_jumps(make: Make, prose: str, setting: str, place: str) -> None:
    spec = make(prose, setting=setting, place=place, figures=(OTTO,) if "Otto" in prose else (), frames=75)
    picture = open_picture(spec)
    steps = _steps([picture.frame(i)[:180] for i in range(20, 56)])
    assert steps.max() < 4.0
    assert steps.max() < 2.2 * np.median(steps) + 0.25


def test_a_pan_moves_the_picture_evenly(make: Make) -> None:
    picture = open_picture(make("Pan right.", place="HILL", width=640, height=360, frames=75))
    window = np.hanning(360)[:, None] * np.hanning(640)[None, :]
    frames = [picture.frame(i)[:360].astype(np.float64) for i in range(28, 44)]
    shifts = [cv2.phaseCorrelate(a, b, window)[0][0] for a, b in pairwise(frames)]
    assert np.mean(shifts) < -0.2
    assert np.std(shifts) < 0.25 * abs(np.mean(shifts))


def test_the_camera_settles_when_the_shot_runs_on(make: Make) -> None:
    picture = open_picture(make("Push in.", place="HILL", frames=50))
    assert np.array_equal(picture.frame(50), picture.frame(400))
    assert not np.array_equal(picture.frame(30), picture.frame(31))


def test_a_still_shot_is_still(make: Make) -> None:
    picture = open_picture(make("Still.", place="HILL"))
    assert np.array_equal(picture.frame(0), picture.frame(49))


def test_rain_falls_while_the_camera_rests(make: Make) -> None:
    picture = open_picture(make("Still. Rain.", place="HILL"))
    assert not np.array_equal(picture.frame(0), picture.frame(1))
