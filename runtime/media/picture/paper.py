"""A board: one depth of the shadow box, on which cut sheets of paper are laid before it is photographed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from .colour import Tone
from .seeds import seeded
from .sprite import Bytes, Sprite, cropped, sprite

Points = NDArray[np.float64]
_SHIFT = 4
_TILE = 512


@dataclass(frozen=True)
class Lens:
    """World to board. Units are frame heights: y down from the frame's top, x from its middle."""

    scale: float
    left: float
    top: float

    def pixels(self, points: Points) -> Points:
        return np.asarray(points, np.float64) * self.scale + (self.left, self.top)


@dataclass(frozen=True)
class Lamp:
    """The shot's light, in world units: where it is, how far it reaches, its colour, the shade elsewhere."""

    x: float
    y: float
    reach: float
    tone: Tone
    strength: float
    ambient: float = 1.0


class Board:
    """Sheets laid so far, as premultiplied BGRA."""

    def __init__(self, width: int, height: int, lens: Lens, lamp: Lamp) -> None:
        self.paper: Bytes = np.zeros((height, width, 4), np.uint8)
        self.lens, self.lamp = lens, lamp

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The board in world units: left, top, right, bottom."""
        height, width = self.paper.shape[:2]
        lens = self.lens
        return (
            -lens.left / lens.scale,
            -lens.top / lens.scale,
            (width - lens.left) / lens.scale,
            (height - lens.top) / lens.scale,
        )

    def cut(
        self,
        shapes: Points | Sequence[Points],
        tone: Tone,
        shadow: float = 0.5,
        rim: float = 0.35,
        lift: float = 0.012,
    ) -> None:
        """Lay one sheet. Shapes inside shapes are holes.

        `shadow` is the darkness cast on what lies behind, `lift` its throw in world units,
        `rim` the light caught by the sheet's edge.
        """
        outlines = [shapes] if isinstance(shapes, np.ndarray) else list(shapes)
        pixels = [self.lens.pixels(outline) for outline in outlines if len(outline) > 2]
        throw = lift * self.lens.scale if shadow else 0.0
        box = self._box(pixels, int(throw * 3) + 3)
        if box is None:
            return
        left, top, right, bottom = box
        mask = _mask(pixels, left, top, right, bottom)
        roi = self.paper[top:bottom, left:right]
        middle = self._middle(box)
        if shadow and throw >= 0.5:
            _lay(roi, (0, 0, 0), _shade(mask, middle, throw, shadow))
        _lay(roi, tone.bgr, mask)
        if rim:
            edge = cv2.subtract(mask, _moved(mask, middle[0] * self._edge, middle[1] * self._edge))
            lit = tone.toward(self.lamp.tone, 0.55).lit(0.06)
            _lay(roi, lit.bgr, np.asarray(cv2.convertScaleAbs(edge, alpha=rim), np.uint8))

    def shine(self, x: float, y: float, reach: tuple[float, float], tone: Tone, strength: float) -> None:
        """A soft oval light, laid as a veil; `reach` is its half width and half height."""
        cx, cy = self.lens.pixels(np.array([[x, y]]))[0]
        rx, ry = reach[0] * self.lens.scale, reach[1] * self.lens.scale
        box = self._box([np.array([[cx - rx, cy - ry], [cx + rx, cy + ry]])], 0)
        if box is not None:
            left, top, right, bottom = box
            _lay(
                self.paper[top:bottom, left:right], _veil(tone).bgr, _halo(box, (cx, cy), (rx, ry), strength)
            )

    def beam(self, shape: Points, tone: Tone, strength: float, soft: float) -> None:
        """A shaft of light with soft edges, laid as a veil; `soft` in world units."""
        pixels, sigma = [self.lens.pixels(shape)], max(0.5, soft * self.lens.scale)
        box = self._box(pixels, int(sigma * 3))
        if box is not None:
            left, top, right, bottom = box
            mask = cv2.GaussianBlur(_mask(pixels, left, top, right, bottom), (0, 0), sigma)
            veil = np.asarray(cv2.convertScaleAbs(mask, alpha=strength), np.uint8)
            _lay(self.paper[top:bottom, left:right], _veil(tone).bgr, veil)

    def erase(self, shape: Points) -> None:
        """Cut a hole through everything on the board."""
        pixels = [self.lens.pixels(shape)]
        box = self._box(pixels, 2)
        if box is not None:
            left, top, right, bottom = box
            roi = self.paper[top:bottom, left:right]
            rest = 255 - _mask(pixels, left, top, right, bottom)
            cv2.multiply(roi, cv2.merge([rest] * 4), dst=roi, scale=1 / 255)

    def light(self, dim: float = 1.0) -> None:
        """Let the lamp fall on the board, and show the fibre of the paper."""
        height, width = self.paper.shape[:2]
        gain = _falloff(width, height, self.lens, self.lamp, dim)
        tiles = cv2.repeat(_fibre(), height // _TILE + 1, width // _TILE + 1)[:height, :width]
        fibre = cv2.cvtColor(tiles, cv2.COLOR_GRAY2BGR)
        light = cv2.multiply(gain, fibre, scale=1 / 128)
        cover = cv2.extractChannel(self.paper, 3)
        colour = cv2.multiply(cv2.cvtColor(self.paper, cv2.COLOR_BGRA2BGR), light, scale=1 / 128)
        # Premultiplied colour never exceeds its cover.
        colour = cv2.min(colour, cv2.cvtColor(cover, cv2.COLOR_GRAY2BGR))
        self.paper = np.asarray(cv2.merge([*cv2.split(colour), cover]), np.uint8)

    def blur(self, radius: float) -> None:
        """Put the board out of focus; `radius` in world units."""
        sigma = radius * self.lens.scale
        if sigma >= 0.6:
            self.paper = np.asarray(
                cv2.GaussianBlur(self.paper, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE), np.uint8
            )

    def photograph(self, bleeds: bool = True) -> tuple[Sprite, float, float]:
        """The finished sprite with its left and top on the board, in pixels."""
        if bleeds:
            return sprite(self.paper, bleeds=True), 0.0, 0.0
        part, left, top = cropped(self.paper)
        return sprite(part), left - 1.0, top - 1.0

    @property
    def _edge(self) -> float:
        return max(0.8, self.lens.scale * 0.0022)

    def _box(self, pixels: Sequence[Points], pad: int) -> tuple[int, int, int, int] | None:
        if not pixels:
            return None
        points = np.concatenate(pixels)
        height, width = self.paper.shape[:2]
        (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
        left, top = max(0, math.floor(x0) - pad), max(0, math.floor(y0) - pad)
        right, bottom = min(width, math.ceil(x1) + pad + 1), min(height, math.ceil(y1) + pad + 1)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _middle(self, box: tuple[int, int, int, int]) -> tuple[float, float]:
        """The direction in which the lamp throws shadows at this box: a unit vector, y down."""
        lamp = self.lens.pixels(np.array([[self.lamp.x, self.lamp.y]]))[0]
        away = np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]) - lamp
        away[1] += 0.4 * self.lens.scale
        length = float(np.hypot(*away)) or 1.0
        return float(away[0] / length), float(away[1] / length)


def _veil(tone: Tone) -> Tone:
    """Light in the air: redder than its lamp, or yellow over blue would turn green."""
    return tone.lit(-0.05).turned(-26.0, 1.25) if 40 < tone.hue < 110 else tone


def _mask(pixels: Sequence[Points], left: int, top: int, right: int, bottom: int) -> Bytes:
    mask = np.zeros((bottom - top, right - left), np.uint8)
    limit = 2.0**24
    fixed = [
        np.clip(np.round((outline - (left, top)) * (1 << _SHIFT)), -limit, limit).astype(np.int32)
        for outline in pixels
    ]
    cv2.fillPoly(mask, fixed, 255, cv2.LINE_AA, _SHIFT)
    return mask


def _lay(roi: Bytes, bgr: tuple[int, int, int], mask: Bytes) -> None:
    """Lay a flat colour through a mask over premultiplied paper."""
    cv2.multiply(roi, cv2.merge([255 - mask] * 4), dst=roi, scale=1 / 255)
    paper = cv2.merge([cv2.convertScaleAbs(mask, alpha=part / 255) for part in (*bgr, 255)])
    cv2.add(roi, paper, dst=roi)


def _moved(mask: Bytes, x: float, y: float) -> Bytes:
    matrix = np.array([[1, 0, x], [0, 1, y]], np.float64)
    return np.asarray(
        cv2.warpAffine(mask, matrix, (mask.shape[1], mask.shape[0]), borderMode=cv2.BORDER_REPLICATE),
        np.uint8,
    )


def _shade(mask: Bytes, away: tuple[float, float], throw: float, strength: float) -> Bytes:
    height, width = mask.shape
    step = max(1, int(throw / 2.5))
    small = (max(1, width // step), max(1, height // step))
    shade = cv2.resize(_moved(mask, away[0] * throw, away[1] * throw), small, interpolation=cv2.INTER_AREA)
    shade = cv2.GaussianBlur(shade, (0, 0), max(0.6, throw * 0.75 / step), borderType=cv2.BORDER_REPLICATE)
    shade = cv2.resize(shade, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.convertScaleAbs(shade, alpha=strength), np.uint8)


def _halo(
    box: tuple[int, int, int, int], middle: tuple[float, float], reach: tuple[float, float], strength: float
) -> Bytes:
    left, top, right, bottom = box
    x = (np.arange(left, right, dtype=np.float32) - np.float32(middle[0])) / np.float32(reach[0])
    y = (np.arange(top, bottom, dtype=np.float32) - np.float32(middle[1])) / np.float32(reach[1])
    far = np.minimum(1, x[None, :] ** 2 + y[:, None] ** 2)
    return np.asarray(np.round(255 * strength * (1 - far) ** 2), np.uint8)


def _falloff(width: int, height: int, lens: Lens, lamp: Lamp, dim: float) -> Bytes:
    small = (max(2, width // 8), max(2, height // 8))
    x = ((np.arange(small[0]) + 0.5) * width / small[0] - lens.left) / lens.scale - lamp.x
    y = ((np.arange(small[1]) + 0.5) * height / small[1] - lens.top) / lens.scale - lamp.y
    near = 1 / (1 + (x[None, :] ** 2 + y[:, None] ** 2) / lamp.reach**2) ** 1.5
    tint = np.array(lamp.tone.bgr) / max(lamp.tone.bgr)
    gain = lamp.ambient * dim * (1 - 0.25 * lamp.strength) + lamp.strength * near[..., None] * tint
    small_gain = np.clip(np.round(gain * 128), 0, 255).astype(np.uint8)
    return np.asarray(cv2.resize(small_gain, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


@cache
def _fibre() -> Bytes:
    """Paper grain: a seamless tile around 128, a few per cent strong, too soft to cost bits."""
    random = seeded("paper fibre")
    noise = random.standard_normal((_TILE, _TILE)).astype(np.float32)
    wide = np.tile(noise, (3, 3))[_TILE - 64 : 2 * _TILE + 64, _TILE - 64 : 2 * _TILE + 64]
    grain = np.zeros_like(wide)
    for weight, sx, sy in ((0.8, 2.2, 1.6), (0.9, 14, 10), (0.6, 1.4, 7)):
        soft = np.asarray(cv2.GaussianBlur(wide, (0, 0), sx, sigmaY=sy), np.float32)
        grain += np.float32(weight) * soft / soft.std()
    return np.asarray(np.clip(128 + grain[64:-64, 64:-64], 112, 144), np.uint8)
