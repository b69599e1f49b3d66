"""Paper ready to be laid on the frame: video-range BT.709 colour, weighted by its own cover."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Sprite:
    """`paper` is (h, w, 4): Y, Cb, Cr times cover, and 255 - cover.

    `solid_from` is the first row from which every pixel down to the last is opaque (h when there is none);
    `empty_above` counts the first rows without any cover; `bleeds` tells that the paper goes on beyond its edges, which are then repeated outwards.
    """

    paper: Bytes
    solid_from: int
    empty_above: int
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
    gaps = np.flatnonzero(bgra[..., 3].min(axis=1) < 255)
    covered = np.flatnonzero(bgra[..., 3].max(axis=1))
    solid = 0 if gaps.size == 0 else int(gaps[-1]) + 1
    empty = int(covered[0]) if covered.size else bgra.shape[0]
    return Sprite(to_video(bgra), solid, empty, bleeds)


def cropped(bgra: Bytes) -> tuple[Bytes, int, int]:
    """The smallest part of the paper that holds all cover, with its left and top in the whole."""
    cover = bgra[..., 3]
    rows = np.flatnonzero(cover.max(axis=1))
    columns = np.flatnonzero(cover.max(axis=0))
    if rows.size == 0:
        return np.ascontiguousarray(bgra[:1, :1]), 0, 0
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    return np.ascontiguousarray(bgra[top:bottom, left:right]), int(left), int(top)
