"""Paper ready to be laid on the frame: video-range BT.709 colour, weighted by its own cover."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Matrix = NDArray[np.float64]

# Rows give Y, Cb, Cr and 255 - alpha from premultiplied B, G, R, alpha (all 0..255), BT.709 limited range.
_TO_VIDEO = np.array(
    [
        [0.0722 * 219 / 255, 0.7152 * 219 / 255, 0.2126 * 219 / 255, 16 / 255, 0],
        [224 / 255 * 0.5, -224 / 255 * 0.7152 / 1.8556, -224 / 255 * 0.2126 / 1.8556, 128 / 255, 0],
        [-224 / 255 * 0.0722 / 1.5748, -224 / 255 * 0.7152 / 1.5748, 224 / 255 * 0.5, 128 / 255, 0],
        [0, 0, 0, -1, 255],
    ],
    np.float32,
)


_TILE = 128


@dataclass(frozen=True)
class Part:
    """A rectangle of a sprite that is worth drawing; what is opaque everywhere needs no blending."""

    left: int
    top: int
    right: int
    bottom: int
    opaque: bool


@dataclass(frozen=True)
class Sprite:
    """`paper` is (h, w, 4): Y, Cb, Cr times cover, and 255 - cover.

    `parts` hold all of its cover. `solid_from` is the first row from which every pixel down to the last is
    opaque (h when there is none). `bleeds` tells that the paper goes on beyond its edges, which are then
    repeated outwards.
    """

    paper: Bytes
    parts: tuple[Part, ...]
    solid_from: int
    bleeds: bool

    @property
    def size(self) -> tuple[int, int]:
        return self.paper.shape[1], self.paper.shape[0]


def to_video(bgra: Bytes) -> Bytes:
    """Premultiplied BGRA (h, w, 4) to premultiplied video-range YCbCr with inverse alpha, same shape."""
    return np.asarray(cv2.transform(bgra, _TO_VIDEO), np.uint8)


def sprite(bgra: Bytes, bleeds: bool = False) -> Sprite:
    """A sprite of premultiplied BGRA paper. Paper that does not bleed gets an empty border of one pixel."""
    if not bleeds:
        bgra = np.asarray(
            cv2.copyMakeBorder(bgra, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0)), np.uint8
        )
    cover = bgra[..., 3]
    gaps = np.flatnonzero(cover.min(axis=1) < 255)
    solid = 0 if gaps.size == 0 else int(gaps[-1]) + 1
    return Sprite(to_video(bgra), _parts(cover), solid if bleeds else cover.shape[0], bleeds)


def _parts(cover: Bytes) -> tuple[Part, ...]:
    """The cover cut into few rectangles: equal neighbours in a row of tiles are joined, then equal rows."""
    height, width = cover.shape
    # Interpolation looks one pixel over a tile's edge, so that pixel must be as the tile is.
    low = np.asarray(cv2.erode(cover, np.ones((3, 3), np.uint8)), np.uint8)
    high = np.asarray(cv2.dilate(cover, np.ones((3, 3), np.uint8)), np.uint8)
    parts: list[Part] = []
    before: list[Part] = []
    for top in range(0, height, _TILE):
        bottom = min(height, top + _TILE)
        row = _row(low[top:bottom], high[top:bottom], width, top, bottom)
        if [(p.left, p.right, p.opaque) for p in row] == [(p.left, p.right, p.opaque) for p in before]:
            row = [replace(part, bottom=bottom) for part in before]
            del parts[len(parts) - len(before) :]
        parts += row
        before = row
    return tuple(parts)


def _row(low: Bytes, high: Bytes, width: int, top: int, bottom: int) -> list[Part]:
    row: list[Part] = []
    for left in range(0, width, _TILE):
        right = min(width, left + _TILE)
        if high[:, left:right].max() == 0:
            continue
        opaque = bool(low[:, left:right].min() == 255)
        if row and row[-1].right == left and row[-1].opaque == opaque:
            row[-1] = replace(row[-1], right=right)
        else:
            row.append(Part(left, top, right, bottom, opaque))
    return row


def cropped(bgra: Bytes) -> tuple[Bytes, int, int]:
    """The smallest part of the paper that holds all cover, with its left and top in the whole."""
    cover = bgra[..., 3]
    rows = np.flatnonzero(cover.max(axis=1))
    columns = np.flatnonzero(cover.max(axis=0))
    if rows.size == 0:
        return np.ascontiguousarray(bgra[:1, :1]), 0, 0
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    return np.ascontiguousarray(bgra[top:bottom, left:right]), int(left), int(top)
