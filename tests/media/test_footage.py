"""Footage: conformed to the film; what is wrong with a file is told, and the shot drawn instead."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
from mutoscope.lang import ir
from mutoscope.runtime.media import draw, ffmpeg
from mutoscope.runtime.media.footage import FootageError, FootageSpec, footage, frames
from mutoscope.runtime.media.picture import PictureSpec
from mutoscope.runtime.media.piece import Filmed, Piece
from mutoscope.runtime.media.sound import Plan, RecordingItem, SoundSource, mix
from mutoscope.runtime.media.store import Store

FRAME = (160, 120, 25)
"""The film's width, height and rate."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of 30 frames/s, 160x90, each frame as bright as it is late, with a quiet tone."""
    folder = tmp_path_factory.mktemp("footage")
    sources = ["nullsrc=s=160x90:r=30,geq=lum='16+N*3':cb=128:cr=128", "sine=f=440:r=44100,volume=-12dB"]
    inputs = [word for source in sources for word in ("-f", "lavfi", "-i", source)]
    command = [ffmpeg.executable(), "-v", "error", *inputs, "-t", "2", "-pix_fmt", "yuv420p", "-crf", "1"]
    subprocess.run([*command, str(folder / "take.mp4")], check=True)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def cut(folder: Path, start: float = 0, end: float | None = None, file: str = "take.mp4") -> FootageSpec:
    return footage(folder, ir.Footage(file=file, start=start, end=end))


def grey(frame: bytes) -> float:
    """How bright the middle of a frame is."""
    picture = np.frombuffer(frame, np.uint8)[: 160 * 120].reshape(120, 160)
    return float(picture[40:80].mean())


def test_rate_and_frame_are_the_films(folder: Path, store: Store) -> None:
    shown = frames(cut(folder), 0, 50, FRAME, store)
    assert [len(frame) for frame in shown] == [160 * 120 * 3 // 2] * 50
    expected = [16 + 3 * (index * 30 / 25) for index in range(50)]
    assert max(abs(grey(frame) - light) for frame, light in zip(shown, expected, strict=True)) < 5
    picture = np.frombuffer(shown[0], np.uint8)[: 160 * 120].reshape(120, 160)
    assert picture[:14].max() <= 18, "letter-boxed: the picture is wider than the frame"


def test_pieces_of_a_cut_go_on_where_the_last_one_ended(folder: Path, store: Store) -> None:
    whole = frames(cut(folder, 0.4, 1.6), 0, 30, FRAME, store)
    parts = [
        frame for at in range(0, 30, 10) for frame in frames(cut(folder, 0.4, 1.6), at, 10, FRAME, store)
    ]
    assert parts == whole


def test_past_its_end_the_last_frame_stands(folder: Path, store: Store) -> None:
    whole = frames(cut(folder, 0, 1), 0, 25, FRAME, store)
    assert frames(cut(folder, 0, 1), 20, 10, FRAME, store) == whole[20:] + [whole[-1]] * 5
    assert frames(cut(folder, 0, 1), 40, 2, FRAME, store) == [whole[-1]] * 2


def test_a_missing_file_is_named(folder: Path) -> None:
    with pytest.raises(
        FootageError, match=r"lost.mp4: No such file or directory; put the file beside the story"
    ):
        cut(folder, file="lost.mp4")


def broken(folder: Path, kind: str) -> FootageSpec:
    whole = (folder / "take.mp4").read_bytes()
    contents = {
        "text": b"a letter, not a film",
        "cut off": whole[: len(whole) // 3],
        "empty": b"",
        "sound": b"",
    }
    path = folder / f"{kind}.mp4"
    if kind == "sound":
        command = [ffmpeg.executable(), "-v", "error", "-i", str(folder / "take.mp4"), "-vn", "-y", str(path)]
        subprocess.run(command, check=True)
    else:
        path.write_bytes(contents[kind])
    return cut(folder, file=path.name)


@pytest.mark.parametrize("kind", ["text", "cut off", "empty", "sound"])
def test_a_file_that_is_no_film_is_named_with_the_cure(folder: Path, store: Store, kind: str) -> None:
    with pytest.raises(FootageError) as caught:
        frames(broken(folder, kind), 0, 1, FRAME, store)
    message = str(caught.value)
    assert message.startswith(f"{kind}.mp4 cannot be used as footage (")
    assert message.endswith("); export it again, or mend the cut")


def test_a_cut_that_begins_after_the_end_is_named(folder: Path, store: Store) -> None:
    with pytest.raises(
        FootageError, match=r"take.mp4 cannot be used as footage .*; export it again, or mend the cut"
    ):
        frames(cut(folder, 5), 0, 1, FRAME, store)


def test_a_shot_whose_file_is_broken_is_drawn(
    folder: Path, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    instead = PictureSpec(
        shot="lane", prose="A lane.", setting="EXT", place="LANE", time="NIGHT", style="", seed=1,
        width=160, height=120, fps=25, frames=50,
    )  # fmt: skip
    filmed = Filmed(cut=broken(folder, "text"), instead=instead)
    piece = Piece(picture=filmed, first=0, count=2, width=160, height=120, rate=25)
    drawn = list(draw.pictures(piece, store))
    assert len(drawn) == 2
    assert drawn[0].std() > 1
    assert "the shot lane is drawn instead" in caplog.text


def recording(folder: Path, length: int, file: str = "take.mp4") -> Plan:
    item = RecordingItem(at=4800, skip=0, length=length, **cut(folder, file=file).model_dump())
    return Plan(seed=1, recordings=(item,))


def test_its_sound_has_the_loudness_of_the_film(folder: Path) -> None:
    heard = mix(recording(folder, 96_000), 4800, 100_800, SoundSource())
    assert ffmpeg.loudness(heard.tobytes()) == pytest.approx(-19, abs=0.5)


def test_its_sound_is_heard_while_it_is_seen_and_does_not_click(folder: Path) -> None:
    heard = mix(recording(folder, 24_000), 0, 48_000, SoundSource())
    assert np.abs(heard[:4800]).max() == 0
    assert np.abs(heard[29_100:]).max() == 0
    assert np.abs(heard[6000:28_000]).max() > 0.05
    assert np.abs(np.diff(heard[:, 0])).max() < 0.05


def test_a_file_without_sound_is_silent(folder: Path) -> None:
    command = [ffmpeg.executable(), "-v", "error", "-i", str(folder / "take.mp4"), "-an", "-y"]
    subprocess.run([*command, str(folder / "mute.mp4")], check=True)
    assert np.abs(mix(recording(folder, 24_000, "mute.mp4"), 0, 48_000, SoundSource())).max() == 0
