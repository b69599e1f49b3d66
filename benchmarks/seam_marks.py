"""Marks: numbers that every picture of a measured film carries, so that a browser can say which it showed.

The mark stands in the top rows, one square for each bit, and its complement stands below it: a bit is read
as the difference of the two, which survives lossy coding, and a picture that carries no mark reads as none.
While two pictures dissolve into one another, the mark is that of the stronger one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT, RATE = 640, 360, 25

BLOCK, BITS, NUMBER_BITS = 40, 16, 10

LEAST = 10
"""Levels of luma by which a square must differ from its complement to be read."""

Luma = NDArray[np.uint8]


def mark(shot: int, number: int) -> int:
    """The mark of picture `number` (below 1024) of a shot (below 64)."""
    if not (0 <= shot < 1 << BITS - NUMBER_BITS and 0 <= number < 1 << NUMBER_BITS):
        raise ValueError(f"picture {number} of shot {shot} does not fit into a mark")
    return shot << NUMBER_BITS | number


def name(marked: int | None) -> str:
    """A mark in words, for messages."""
    return "no mark" if marked is None else f"{marked >> NUMBER_BITS}:{marked & (1 << NUMBER_BITS) - 1}"


def pictures(shot: int, numbers: Iterable[int]) -> Iterator[bytes]:
    """I420 pictures of a shot: its mark over a slope whose tint and drift tell shots apart to the eye."""
    chroma = np.repeat(np.array([100 + 7 * shot % 56, 156 - 11 * shot % 56], np.uint8), WIDTH * HEIGHT // 4)
    for number in numbers:
        luma = _backdrop()[:, 2 * number : 2 * number + WIDTH].copy()
        write(luma, mark(shot, number))
        yield luma.tobytes() + chroma.tobytes()


@cache
def _backdrop() -> Luma:
    """A picture wide enough to drift over for every number."""
    y, x = np.mgrid[0:HEIGHT, 0 : WIDTH + 2 * (1 << NUMBER_BITS)]
    return np.asarray(60 + y / 6 + 40 * np.sin(x / 90)).astype(np.uint8)


def write(luma: Luma, marked: int) -> None:
    """Write a mark into the top of a picture, shape (HEIGHT, WIDTH)."""
    for place in range(BITS):
        bit = marked >> BITS - 1 - place & 1
        columns = slice(place * BLOCK, (place + 1) * BLOCK)
        luma[:BLOCK, columns] = 235 if bit else 16
        luma[BLOCK : 2 * BLOCK, columns] = 16 if bit else 235


def read(luma: Luma) -> int | None:
    """The mark of a picture, None where there is none. The page's own reader works in the same way."""
    marked = 0
    for place in range(BITS):
        column = place * BLOCK + BLOCK // 2
        difference = int(luma[BLOCK // 2, column]) - int(luma[BLOCK * 3 // 2, column])
        if abs(difference) < LEAST:
            return None
        marked = marked << 1 | int(difference > 0)
    return marked
