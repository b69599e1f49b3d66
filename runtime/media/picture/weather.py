"""What is in the air. It only adds light, so it is laid on the finished brightness without blending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from .clock import Moment
from .seeds import seeded
from .sprite import Bytes
from .world import World

_SHIFT = 4
_FLASHES = 7.0
"""Seconds between two strokes of lightning: far below what can harm a viewer."""


class Effect(Protocol):
    """Something in the air."""

    def fall(self, luma: Bytes, now: Moment) -> None:
        """Draw it on the frame's brightness (h, w), in place."""


@dataclass(frozen=True)
class Sheet:
    """A seamless sheet of streaks or drops, pulled down past the lens by whole pixels."""

    light: Bytes
    period: float

    def fall(self, luma: Bytes, now: Moment) -> None:
        height = luma.shape[0]
        tall = self.light.shape[0] - height
        top = tall - 1 - int(now.sawtooth(self.period) * tall)
        cv2.add(luma, self.light[top : top + height], dst=luma)


@dataclass(frozen=True)
class Pane:
    """What stays on the glass."""

    light: Bytes

    def fall(self, luma: Bytes, now: Moment) -> None:
        cv2.add(luma, self.light, dst=luma)


@dataclass(frozen=True)
class Flakes:
    """Soft dots that fall, rise or hang: snow, dust, sparks. Columns: x, y, size, period, phase, light."""

    dots: NDArray[np.float64]
    fall_by: float
    sway: float

    def fall(self, luma: Bytes, now: Moment) -> None:
        height, width = luma.shape
        light = np.zeros_like(luma)
        for x, y, size, period, phase, tone in self.dots:
            down = (y + self.fall_by * now.sawtooth(period, phase)) % 1.0
            aside = x + self.sway * now.wave(period * 0.37 + 1.5, phase)
            centre = (round(aside * width * 16), round((down * 1.1 - 0.05) * height * 16))
            cv2.circle(
                light, centre, round(size * height * 16), int(tone * _seen(down)), -1, cv2.LINE_AA, _SHIFT
            )
        cv2.add(luma, light, dst=luma)


@dataclass(frozen=True)
class Lightning:
    """A slow double stroke, seldom, over the whole frame."""

    strength: float

    def fall(self, luma: Bytes, now: Moment) -> None:
        light = self.strength * flash(now)
        if light >= 1:
            cv2.add(luma, np.full_like(luma, round(light)), dst=luma)


def flash(now: Moment) -> float:
    """Brightness of the lightning at an instant, 0..1: one swell of two thirds of a second in each period."""
    if not now.fits(_FLASHES):
        return 0.0
    since = now.sawtooth(_FLASHES, 0.55) * _FLASHES
    rise, decay = min(1.0, since / 0.12), max(0.0, 1 - (since - 0.12) / 0.55)
    return rise * decay**2 if since < 0.67 else 0.0


def _seen(down: float) -> float:
    return min(1.0, down * 8, (1 - down) * 8)


def _streaks(world: World, count: int, length: float, light: int, period: float, key: str) -> Sheet:
    """A sheet of rain: `count` streaks, `length` frame heights long."""
    width, height = world.spec.width, world.spec.height
    tall, random = height * 2, seeded(world.spec.seed, "rain", key)
    sheet = np.zeros((tall, width), np.uint8)
    slant = 0.10
    for x, y, long, tone in random.uniform((-0.05, 0, 0.7, 0.45), (1.15, 1, 1.3, 1.0), (count, 4)):
        drop = long * length * height
        for base in (0, -tall):
            start = np.array([x * width, y * tall + base]) * 16
            end = start + np.array([-slant * drop, drop]) * 16
            _line(sheet, start, end, int(light * tone), max(1, round(height / 720)))
    sheet = np.asarray(cv2.GaussianBlur(sheet, (0, 0), 0.6, borderType=cv2.BORDER_REPLICATE), np.uint8)
    return Sheet(np.concatenate([sheet, sheet[:height]]), period)


def _line(sheet: Bytes, start: NDArray[np.float64], end: NDArray[np.float64], tone: int, thick: int) -> None:
    first, last = (tuple(round(v) for v in point) for point in (start, end))
    cv2.line(sheet, first, last, tone, thick, cv2.LINE_AA, _SHIFT)


def _rivulets(world: World) -> list[Effect]:
    """Rain on a pane: drops that hang, and some that run down."""
    width, height = world.spec.width, world.spec.height
    effects: list[Effect] = []
    for key, count, run in (("hang", 240, 0.0), ("run", 26, 0.16)):
        random = seeded(world.spec.seed, "pane", key)
        tall = height if not run else height * 2
        sheet = np.zeros((tall, width), np.uint8)
        for x, y, size, tone in random.uniform((0, 0, 0.4, 0.4), (1, 1, 1.0, 1.0), (count, 4)):
            radius = size**2 * 0.013 * height
            for base in (0, -tall) if run else (0,):
                centre = np.array([x * width, y * tall + base])
                if run:
                    _line(
                        sheet,
                        (centre - (0, run * height * size)) * 16,
                        centre * 16,
                        int(24 * tone),
                        max(1, round(radius * 0.7)),
                    )
                place = tuple(round(v * 16) for v in centre)
                cv2.circle(sheet, place, round(radius * 16), int(34 * tone), -1, cv2.LINE_AA, _SHIFT)
                spark = tuple(round(v * 16) for v in centre + radius * np.array([0.3, -0.3]))
                cv2.circle(sheet, spark, round(radius * 5), int(120 * tone), -1, cv2.LINE_AA, _SHIFT)
        sheet = np.asarray(cv2.GaussianBlur(sheet, (0, 0), 0.8), np.uint8)
        effects.append(Sheet(np.concatenate([sheet, sheet[:height]]), 7.0) if run else Pane(sheet))
    return effects


def _dots(
    world: World, kind: str, count: int, size: tuple[float, float], period: float, light: int
) -> NDArray[np.float64]:
    random = seeded(world.spec.seed, world.spec.shot, kind)
    low = (-0.03, 0.0, size[0], period * 0.6, 0.0, light * 0.5)
    high = (1.03, 1.0, size[1], period * 1.5, 1.0, light)
    return random.uniform(low, high, (count, 6))


def weather(world: World) -> Sequence[Effect]:
    """Everything in the air of a shot, from the words read. Indoors it stays outside."""
    told = set(world.reading.weathers)
    effects: list[Effect] = []
    if told & {"rain", "storm"} and world.reading.pane:
        effects += _rivulets(world)
    if not world.reading.indoors:
        if told & {"rain", "storm"}:
            effects += [
                _streaks(world, 330, 0.045, 34, 1.45, "far"),
                _streaks(world, 54, 0.12, 46, 0.95, "near"),
            ]
        if "snow" in told:
            effects += [
                Flakes(_dots(world, "snow", 110, (0.0012, 0.0032), 9.0, 120), 1.0, 0.02),
                Flakes(_dots(world, "flakes", 26, (0.003, 0.006), 6.0, 130), 1.0, 0.04),
            ]
        if "storm" in told:
            effects.append(Lightning(46.0))
    if told & {"dust", "rays"}:
        effects.append(Flakes(_dots(world, "dust", 34, (0.0009, 0.0022), 16.0, 70), -0.35, 0.03))
    return effects
