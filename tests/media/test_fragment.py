"""Boxes of MP4: read, split, moved."""

from __future__ import annotations

import contextlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mutoscope.runtime.media import ffmpeg
from mutoscope.runtime.media.fragment import boxes, moved, split


def box(name: bytes, content: bytes) -> bytes:
    return (len(content) + 8).to_bytes(4, "big") + name + content


def fragment(version: int, time: int) -> bytes:
    size = 8 if version else 4
    tfdt = box(b"tfdt", bytes([version, 0, 0, 0]) + time.to_bytes(size, "big"))
    return box(b"moof", box(b"mfhd", bytes(8)) + box(b"traf", box(b"tfhd", bytes(8)) + tfdt)) + box(
        b"mdat", b"x"
    )


@given(st.sampled_from([0, 1]), st.integers(0, 2**31), st.integers(0, 2**30))
def test_moving_adds_to_the_decode_time_and_to_nothing_else(version: int, time: int, ticks: int) -> None:
    assert moved(fragment(version, time), ticks) == fragment(version, time + ticks)


def test_every_fragment_moves() -> None:
    both = fragment(1, 0) + fragment(1, 50)
    assert moved(both, 7) == fragment(1, 7) + fragment(1, 57)


def test_split_of_a_real_file() -> None:
    frame = np.full(160 * 90 * 3 // 2, 128, np.uint8).tobytes()
    data = ffmpeg.encode_video([frame] * 25, 160, 90, 25)
    init, media = split(data)
    assert init + media == data
    assert [name for name, _, _ in boxes(init)] == [b"ftyp", b"moov"]
    assert [name for name, _, _ in boxes(media)] == [b"moof", b"mdat"]


@given(st.binary(max_size=64))
def test_what_is_no_box_is_refused_or_read_but_never_loops(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert sum(end - start + 8 for _, start, end in boxes(data)) == len(data)


def test_a_box_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="no box at byte 0"):
        list(boxes(b"\x00\x00\x00\x20moof"))
