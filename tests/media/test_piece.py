"""Pieces: any may follow any other, none loses a frame, and only what changed is made again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
from mutoscope.lang import compile_story, ir
from mutoscope.runtime.media import draw, ffmpeg
from mutoscope.runtime.media.fragment import moved
from mutoscope.runtime.media.piece import Cutter, Piece
from mutoscope.runtime.media.reach import all_pieces
from mutoscope.runtime.media.store import Store
from mutoscope.runtime.session import Clip, Decision, Engine

STORY = """Title: Pieces
Frame: 160x90 25

INT. ROOM - DAY #room#
SHOT door 5s: A door.
> DISSOLVE 1s
SHOT lamp 3s: A lamp.
> FADE 1s
SHOT clock hold 2s: A clock.
CHOICE #ask#
* Go
SHOT tree 1.4s: A tree.
> END out "Out."
"""


def film(text: str = STORY) -> ir.Film:
    compiled = compile_story(text)
    assert compiled.film is not None, "\n".join(map(str, compiled.diagnostics))
    return compiled.film


def clips(of: ir.Film, held: int = 50) -> list[Clip]:
    engine = Engine(of)
    step = engine.start()
    return [*step.clips, *engine.decide(step.state, Decision("ask", "go", held)).clips]


def pieces(of: ir.Film) -> list[Piece]:
    cutter = Cutter(of, Path())
    return [piece for clip in clips(of) for piece in cutter.pieces(clip)]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def frames(data: bytes) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    command = [
        ffmpeg.executable(),
        "-v",
        "error",
        "-i",
        "pipe:",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "yuv420p",
        "-",
    ]
    run = subprocess.run(command, input=data, capture_output=True, check=True)
    assert run.stderr == b""
    return list(np.frombuffer(run.stdout, np.uint8).reshape(-1, 90 * 3 // 2, 160))


def test_pieces_cover_their_clip(store: Store) -> None:
    cutter = Cutter(film(), Path())
    for clip in clips(cutter.film):
        assert sum(piece.count for piece in cutter.pieces(clip)) == clip.frames
        assert all(piece.count > 0 for piece in cutter.pieces(clip))


def test_pieces_in_any_order_lose_no_frame(store: Store) -> None:
    """Joined backwards, each picture of each piece is still there, and is the one that was drawn."""
    chosen = [piece for piece in pieces(film()) if piece.count <= 50][::-1]
    data, at = draw.init(160, 90, 25), 0
    expected = []
    for piece in chosen:
        data += moved(draw.encode(piece, store), at * 1000)
        expected += list(draw.pictures(piece, store))
        at += piece.count
    shown = frames(data)
    assert len(shown) == len(expected)
    apart = [np.abs(a.astype(int) - b).mean() for a, b in zip(shown, expected, strict=True)]
    assert max(apart) < 3


def test_a_piece_is_the_same_bytes_every_time(store: Store) -> None:
    piece = pieces(film())[0]
    assert draw.encode(piece, store) == draw.encode(piece, store)


def test_a_dissolve_begins_like_the_one_picture_and_ends_like_the_other(store: Store) -> None:
    cutter = Cutter(film(), Path())
    door, lamp, *_ = clips(cutter.film)
    mixing, *rest = cutter.pieces(lamp)
    assert mixing.mix is not None
    mixed = list(draw.pictures(mixing, store))
    before = list(draw.pictures(cutter.pieces(door)[-1], store))[-1]
    after = next(draw.pictures(rest[0], store))

    def apart(
        a: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], b: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
    ) -> float:
        return float(np.abs(a.astype(int) - b).mean())

    assert apart(mixed[0], before) < 0.2 * apart(before, after)
    assert apart(mixed[-1], after) < 0.2 * apart(before, after)


def test_a_held_picture_comes_back_to_its_first_piece() -> None:
    cutter = Cutter(film(), Path())
    held = next(clip for clip in clips(cutter.film) if clip.period)
    assert held.period == 50
    assert cutter.held(held, 50).key == cutter.held(held, 0).key
    assert cutter.held(held, 75).key == cutter.held(held, 25).key


def test_a_changed_line_makes_only_what_depends_on_it_again() -> None:
    before = {piece.key for piece in pieces(film())}
    after = {piece.key for piece in pieces(film(STORY.replace("A tree.", "A tall tree.")))}
    tree = [piece.key for piece in pieces(film()) if "A tree." in piece.model_dump_json()]
    assert before - after == set(tree)
    assert 0 < len(tree) < len(before) / 2


def test_all_that_a_viewing_shows_was_foreseen() -> None:
    foreseen = {piece.key for piece in all_pieces(film(), Cutter(film(), Path()))}
    assert {piece.key for piece in pieces(film())} <= foreseen
