"""A mark is read from any picture that a codec or a dissolve has left of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from mutoscope.runtime.media.ffmpeg import encode_video, frames_of

from benchmarks.seam_film import DISSOLVE
from benchmarks.seam_marks import HEIGHT, RATE, WIDTH, Luma, mark, pictures, read

SIZE = (WIDTH, HEIGHT, RATE)


def luma(picture: bytes) -> Luma:
    return np.frombuffer(picture, np.uint8)[: WIDTH * HEIGHT].reshape(HEIGHT, WIDTH)


def test_marks_survive_coding(tmp_path: Path) -> None:
    numbers = [0, 1, 2, 511, 512, 1023]
    film = tmp_path / "film.mp4"
    film.write_bytes(encode_video([*pictures(0, numbers), *pictures(63, numbers)], *SIZE))
    decoded = [read(luma(picture)) for picture in frames_of(film, 0, 12, SIZE)]
    assert decoded == [mark(shot, number) for shot in (0, 63) for number in numbers]


@pytest.mark.parametrize("place", range(DISSOLVE))
def test_the_stronger_picture_of_a_dissolve_is_read(place: int) -> None:
    share = (place + 1) / (DISSOLVE + 1)
    before, after = (luma(next(pictures(shot, [40 + shot]))) for shot in (5, 6))
    mixed = (before * (1 - share) + after * share).astype(np.uint8)
    assert read(mixed) == (mark(5, 45) if share < 0.5 else mark(6, 46))


def test_a_picture_without_a_mark_is_read_as_none() -> None:
    assert read(np.full((HEIGHT, WIDTH), 128, np.uint8)) is None


@pytest.mark.parametrize(("shot", "number"), [(64, 0), (0, 1024), (-1, 0)])
def test_numbers_that_do_not_fit_are_refused(shot: int, number: int) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        mark(shot, number)
