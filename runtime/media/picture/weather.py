"""What falls or drifts before the scene. It only adds light, so it is laid without blending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np

from .camera import Camera
from .clock import Moment
from .seeds import seeded
from .sprite import Bytes
from .world import World


class Effect(Protocol):
    """Something in the air."""

    def fall(self, picture: Bytes, camera: Camera, now: Moment) -> None:
        """Draw it on a (h, w, 4) YCbCr picture, in place."""


@dataclass(frozen=True)
class Rain:
    """A seamless sheet of streaks, pulled down past the camera by whole pixels."""

    sheet: Bytes
    period: float

    def fall(self, picture: Bytes, camera: Camera, now: Moment) -> None:
        height, width = picture.shape[:2]
        tall = self.sheet.shape[0] // 2
        at = tall - 1 - int(now.sawtooth(self.period) * tall)
        rows = self.sheet[at : at + height, :width]
        cv2.add(picture, cv2.merge([rows, *[np.zeros_like(rows)] * 3]), dst=picture)


def rain(world: World, count: int, length: float, light: int, period: float, key: str) -> Rain:
    """A sheet of `count` streaks, `length` frame heights long, passing once in `period` seconds."""
    width, height = world.spec.width, world.spec.height
    tall = height * 2
    random = seeded(world.spec.seed, "rain", key)
    sheet = np.zeros((tall * 2, width), np.uint8)
    for _ in range(count):
        x, y = random.uniform(-0.05, 1.05) * width, random.uniform(0, tall)
        drop = length * height * random.uniform(0.7, 1.3)
        tone = int(light * random.uniform(0.4, 1))
        for base in (-tall, 0, tall):
            ends = np.array([[x, y + base], [x - drop * 0.1, y + base + drop]]) * 16
            cv2.line(
                sheet,
                *(tuple(int(v) for v in end) for end in np.round(ends)),
                tone,
                max(1, height // 600),
                cv2.LINE_AA,
                4,
            )
    return Rain(np.asarray(cv2.GaussianBlur(sheet, (0, 0), 0.7), np.uint8), period)


def weather(world: World) -> Sequence[Effect]:
    """Everything in the air of a shot, from the words read."""
    effects: list[Effect] = []
    if {"rain", "storm"} & set(world.reading.weathers):
        effects += [rain(world, 260, 0.05, 46, 1.5, "far"), rain(world, 60, 0.13, 60, 0.9, "near")]
    return effects
