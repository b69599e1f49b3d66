"""Film for tests: every picture carries its own number, so that a browser can say which ones it has shown."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import cv2
import numpy as np
from mutoscope.runtime.media.ffmpeg import encode_aac, encode_video
from mutoscope.runtime.media.fragment import split
from mutoscope.runtime.media.sound import PACKET, audio_init, fmp4
from numpy.typing import NDArray

WIDTH, HEIGHT, RATE = 640, 360, 25
SEGMENT_FRAMES, SEGMENT_PACKETS = 32, 60
"""1.28 s in both clocks."""

BLOCK, BITS = 16, 16
"""The number stands in the top left corner, in squares: white, the bits from the highest on, black."""

INDEX_BITS = 10
VIDEO_MIME = 'video/mp4; codecs="avc1.640028"'
AUDIO_MIME = 'audio/mp4; codecs="mp4a.40.2"'

TINTS = [(118, 140), (134, 118), (112, 132), (140, 124), (124, 146), (128, 128)]


def mark(label: int, index: int) -> int:
    """The number of picture `index` of the shot `label`."""
    return label << INDEX_BITS | index


@cache
def video_init() -> bytes:
    return split(encode_video(_pictures(0, 0, 2), WIDTH, HEIGHT, RATE))[0]


@cache
def video(label: int, number: int) -> bytes:
    """Segment `number` of a shot, decode time 0."""
    first = number * SEGMENT_FRAMES
    return split(encode_video(_pictures(label, first, SEGMENT_FRAMES), WIDTH, HEIGHT, RATE))[1]


@cache
def audio() -> tuple[bytes, bytes]:
    """Init segment, and a segment of a quiet tone that may follow itself."""
    samples = np.arange((SEGMENT_PACKETS + 12) * PACKET)
    # 375 Hz comes to a whole number of periods in a packet.
    tone = 0.05 * np.sin(2 * np.pi * 375 * samples / 48000)
    packets = fmp4.adts_packets(encode_aac(np.repeat(tone, 2).astype("<f4").tobytes()))
    return audio_init(), fmp4.media_segment(packets[6 : 6 + SEGMENT_PACKETS])


@cache
def poster() -> bytes:
    luma = _backdrop(0)
    done, jpeg = cv2.imencode(".jpg", np.clip(luma, 0, 255).astype(np.uint8))
    assert done
    return jpeg.tobytes()


def _pictures(label: int, first: int, count: int) -> Iterator[bytes]:
    u, v = TINTS[label % len(TINTS)]
    chroma = np.repeat(np.array([u, v], np.uint8), WIDTH * HEIGHT // 4).tobytes()
    for index in range(first, first + count):
        luma = _backdrop(index).astype(np.uint8)
        _write(luma, mark(label, index))
        yield luma.tobytes() + chroma


def _backdrop(index: int) -> NDArray[np.float64]:
    """Night, and a lamp that drifts."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    lamp = np.hypot((x - 250 - 0.5 * index) / 1.5, y - 130)
    return np.asarray(26 + 60 * (y / HEIGHT) + 140 * np.exp(-lamp / 40))


def _write(luma: NDArray[np.uint8], number: int) -> None:
    bits = [1, *(number >> place & 1 for place in reversed(range(BITS))), 0]
    for place, bit in enumerate(bits):
        luma[:BLOCK, place * BLOCK : (place + 1) * BLOCK] = 235 if bit else 16
