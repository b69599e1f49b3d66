"""Lays sprites on a frame, back to front, touching no pixel that a nearer sprite will hide."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from .sprite import Bytes, Matrix, Part, Sprite

_CLEAR = (0, 0, 0, 255)


@dataclass(frozen=True)
class Laid:
    """A sprite in its place: `matrix` (2x3) takes sprite pixels to frame pixels."""

    sprite: Sprite
    matrix: Matrix
    cover: float = 1.0

    def same(self, other: Laid) -> bool:
        return (
            self.sprite is other.sprite
            and self.cover == other.cover
            and bool(np.array_equal(self.matrix, other.matrix))
        )


class Compositor:
    """Draws frames of one size. It keeps the picture of the rear items while they do not move."""

    def __init__(self, width: int, height: int) -> None:
        self._size = (height, width, 4)
        self._last: list[Laid] = []
        self._kept = 0
        self._base = self._blank()

    def draw(self, items: Sequence[Laid]) -> Bytes:
        """The frame as (h, w, 4) YCbCr; the last channel means nothing."""
        still = _common(self._last, items)
        if still < self._kept:
            self._kept, self._base = 0, self._blank()
        if still > max(1, self._kept):
            _lay_all(self._base, items[self._kept : still])
            self._kept = still
        self._last = list(items)
        frame = self._base.copy()
        _lay_all(frame, items[self._kept :])
        return frame

    def _blank(self) -> Bytes:
        frame = np.empty(self._size, np.uint8)
        frame[:] = (16, 128, 128, 255)
        return frame


def _common(last: Sequence[Laid], items: Sequence[Laid]) -> int:
    count = 0
    for a, b in zip(last, items, strict=False):
        if not a.same(b):
            break
        count += 1
    return count


def _lay_all(frame: Bytes, items: Sequence[Laid]) -> None:
    limit = frame.shape[0]
    limits = []
    for item in reversed(items):
        limits.append(limit)
        limit = min(limit, _solid_from(item, frame.shape[0]))
    for item, below in zip(items, reversed(limits), strict=True):
        _lay(frame, item, below)


def _solid_from(item: Laid, height: int) -> int:
    """First frame row from which the item hides everything down to the frame's edge."""
    sprite, matrix = item.sprite, item.matrix
    if not sprite.bleeds or item.cover < 1 or matrix[0, 1] or matrix[1, 0]:
        return height
    rows = sprite.paper.shape[0]
    if sprite.solid_from >= rows - 1:
        return height
    first: float = sprite.solid_from * matrix[1, 1] + matrix[1, 2]
    return max(0, math.ceil(first) + 1)


def _lay(frame: Bytes, item: Laid, limit: int) -> None:
    height, width = frame.shape[:2]
    if item.cover <= 0:
        return
    upright = not (item.matrix[0, 1] or item.matrix[1, 0])
    parts = item.sprite.parts if upright else (Part(0, 0, *item.sprite.size, False),)
    for part in parts:
        left, top, right, bottom = (
            _reach(item, part, width, height) if upright else _turned_reach(item, width, height)
        )
        bottom = min(bottom, limit)
        if left >= right or top >= bottom:
            continue
        here = frame[top:bottom, left:right]
        paper = _seen(item, left, top, right - left, bottom - top)
        if part.opaque and item.cover >= 1:
            here[:] = paper
        else:
            _over(here, paper)


def _reach(item: Laid, part: Part, width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the frame's pixels that a part covers; neighbours share none."""
    (scale_x, _, x), (_, scale_y, y) = item.matrix
    w, h = item.sprite.size
    bleeds = item.sprite.bleeds
    left = 0 if bleeds and part.left == 0 else max(0, math.ceil(part.left * scale_x + x))
    top = 0 if bleeds and part.top == 0 else max(0, math.ceil(part.top * scale_y + y))
    right = width if bleeds and part.right == w else min(width, math.ceil(part.right * scale_x + x))
    bottom = height if bleeds and part.bottom == h else min(height, math.ceil(part.bottom * scale_y + y))
    return left, top, right, bottom


def _turned_reach(item: Laid, width: int, height: int) -> tuple[int, int, int, int]:
    w, h = item.sprite.size
    corners = item.matrix @ np.array([[0, w, 0, w], [0, 0, h, h], [1, 1, 1, 1]], np.float64)
    left, top = np.floor(corners.min(axis=1)).astype(int)
    right, bottom = np.ceil(corners.max(axis=1)).astype(int)
    return max(0, int(left)), max(0, int(top)), min(width, int(right)), min(height, int(bottom))


def _seen(item: Laid, left: int, top: int, width: int, height: int) -> Bytes:
    """The item's pixels in a part of the frame."""
    matrix = item.matrix.copy()
    matrix[:, 2] -= (left, top)
    border = cv2.BORDER_REPLICATE if item.sprite.bleeds else cv2.BORDER_CONSTANT
    paper = cv2.warpAffine(
        item.sprite.paper,
        matrix,
        (width, height),
        flags=cv2.INTER_LINEAR,
        borderMode=border,
        borderValue=_CLEAR,
    )
    if item.cover < 1:
        clear = np.empty_like(paper)
        clear[:] = _CLEAR
        paper = cv2.addWeighted(paper, item.cover, clear, 1 - item.cover, 0)
    return np.asarray(paper, np.uint8)


def _over(part: Bytes, paper: Bytes) -> None:
    through = cv2.extractChannel(paper, 3)
    cv2.multiply(part, cv2.cvtColor(through, cv2.COLOR_GRAY2BGRA), dst=part, scale=1 / 255)
    cv2.add(part, paper, dst=part)
