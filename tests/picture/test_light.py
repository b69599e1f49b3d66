"""Hours, palettes, conversion to video and the limits of flashing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from mutoscope.runtime.media.picture import PictureSpec, black, blend, open_picture, to_bgr
from mutoscope.runtime.media.picture.clock import moment
from mutoscope.runtime.media.picture.palette import palette
from mutoscope.runtime.media.picture.sprite import to_video
from mutoscope.runtime.media.picture.weather import flash

Make = Callable[..., PictureSpec]


def _brightness(make: Make, time: str, place: str, setting: str = "EXT") -> float:
    return float(open_picture(make(time=time, place=place, setting=setting)).frame(10)[:180].mean())


@pytest.mark.parametrize("place", ["TRAM STOP", "FOREST", "SEA", "MOUNTAIN", "NOWHERE IN PARTICULAR"])
def test_nights_are_darker_than_dusk_and_days_brightest(make: Make, place: str) -> None:
    night, dusk, dawn, day = (_brightness(make, time, place) for time in ("NIGHT", "DUSK", "DAWN", "DAY"))
    assert night + 8 < dusk < day - 8
    assert night + 8 < dawn < day - 4


def test_style_words_change_the_palette() -> None:
    def colourfulness(style: str) -> float:
        return sum(
            tone.chroma
            for tone in (palette("dusk", (style,), False).glow, palette("dusk", (style,), False).far)
        )

    assert colourfulness("monochrome") < 0.2 * colourfulness("neon")
    hue = palette("day", ("green",), False).far.hue
    assert 140 < hue < 215


@pytest.mark.parametrize(
    ("bgr", "ycc"),
    [
        ((0, 0, 0), (16, 128, 128)),
        ((255, 255, 255), (235, 128, 128)),
        ((0, 0, 255), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((255, 0, 0), (32, 240, 118)),
    ],
)
def test_colours_become_bt709_limited_range(bgr: tuple[int, int, int], ycc: tuple[int, int, int]) -> None:
    video = to_video(np.array([[[*bgr, 255]]], np.uint8))[0, 0].astype(int)
    assert np.abs(video[:3] - ycc).max() <= 1
    assert video[3] == 0


def test_stills_come_back_from_video() -> None:
    frame = np.empty((12, 8), np.uint8)
    frame[:8], frame[8:10], frame[10:] = 63, 102, 240
    assert np.abs(to_bgr(frame).astype(int) - (0, 0, 255)).max() <= 3


def test_lightning_never_flashes_more_than_once_a_second() -> None:
    light = np.array([flash(moment(i, 25 * 60, 25, False)) for i in range(25 * 60)])
    rises = np.flatnonzero((light[1:] > 0.1) & (light[:-1] <= 0.1))
    assert 5 < len(rises) < 12
    assert np.diff(rises).min() > 25
    assert np.abs(np.diff(light)).max() < 0.5


@pytest.mark.parametrize("frames", [5, 25, 60, 100])
def test_short_loops_do_not_flash_at_all(frames: int) -> None:
    assert max(flash(moment(i, frames, 25, True)) for i in range(frames)) == 0


def test_lightning_is_seen(make: Make) -> None:
    picture = open_picture(make("Still. Lightning.", place="SEA", frames=250))
    means = [float(picture.frame(i)[:180].mean()) for i in range(70, 100)]
    assert max(means) - min(means) > 12


def test_a_blend_begins_and_ends_exactly() -> None:
    random = np.random.default_rng(1)
    a, b = (random.integers(0, 256, (54, 64), np.uint8) for _ in range(2))
    assert np.array_equal(blend(a, b, 0.0), a)
    assert np.array_equal(blend(a, b, 1.0), b)
    middle = blend(a, b, 0.5).astype(int)
    assert np.abs(middle * 2 - a.astype(int) - b).max() <= 1
    with pytest.raises(ValueError, match="same size"):
        blend(a, b[:-2], 0.5)


def test_black_is_video_black() -> None:
    assert to_bgr(black(16, 16)).max() == 0
