"""A shot as frames: reads the spec, builds its world once, then draws any frame of it."""

from __future__ import annotations

import cv2
import numpy as np

from . import stage
from .clock import moment
from .compositor import Compositor
from .spec import PictureSpec
from .sprite import Bytes


class Picture:
    """An opened shot. `frame(i)` depends only on the spec and `i`, in any order and any process."""

    def __init__(self, spec: PictureSpec) -> None:
        self.spec = spec
        self._camera, self._actors, self._weather = stage.built(spec)
        self._compositor = Compositor(spec.width, spec.height)

    def frame(self, index: int) -> Bytes:
        """Frame `index` as I420: (height * 3 // 2, width), BT.709 limited range. May exceed `spec.frames`."""
        spec = self.spec
        now = moment(index, spec.frames, spec.fps, spec.loop)
        items = [item for actor in self._actors for item in actor.laid(self._camera, now)]
        picture = self._compositor.draw(items)
        frame = _planes(picture)
        for effect in self._weather:
            effect.fall(frame[: spec.height], now)
        return frame


def open_picture(spec: PictureSpec) -> Picture:
    """Build the world of a shot. Every spec has a picture: words that are not known are passed over."""
    return Picture(spec)


def poster(spec: PictureSpec, index: int | None = None) -> Bytes:
    """One frame as BGR (height, width, 3), by default from the middle of the shot."""
    frame = open_picture(spec).frame(spec.frames // 2 if index is None else index)
    return to_bgr(frame)


def to_bgr(frame: Bytes) -> Bytes:
    """I420 in BT.709 limited range as full-range BGR (height, width, 3)."""
    rows, width = frame.shape
    height = rows * 2 // 3
    y, u, v = (plane.astype(np.float32) for plane in _split(frame, width, height))
    u, v = (np.asarray(cv2.resize(plane, (width, height)), np.float32) - 128 for plane in (u, v))
    y = (y - 16) * (255 / 219)
    u, v = u * (255 / 224), v * (255 / 224)
    bgr = np.stack([y + 1.8556 * u, y - 0.1873 * u - 0.4681 * v, y + 1.5748 * v], axis=-1)
    return np.asarray(np.clip(np.round(bgr), 0, 255), np.uint8)


def blend(a: Bytes, b: Bytes, t: float) -> Bytes:
    """A dissolve between two I420 frames of one size: `a` at t = 0, `b` at t = 1, exactly."""
    if a.shape != b.shape:
        raise ValueError(f"cannot blend frames of {a.shape} and {b.shape}: they must have the same size")
    t = min(1.0, max(0.0, t))
    if t in (0.0, 1.0):
        return (b if t else a).copy()
    return np.asarray(cv2.addWeighted(a, 1 - t, b, t, 0), np.uint8)


def black(width: int, height: int) -> Bytes:
    """A black I420 frame: what a fade comes from and goes to."""
    frame = np.full((height * 3 // 2, width), 128, np.uint8)
    frame[:height] = 16
    return frame


def _planes(picture: Bytes) -> Bytes:
    height, width = picture.shape[:2]
    frame = np.empty((height * 3 // 2, width), np.uint8)
    small = cv2.resize(picture, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    frame[:height] = cv2.extractChannel(picture, 0)
    chroma = frame[height:].reshape(2, height // 2, width // 2)
    chroma[0], chroma[1] = cv2.extractChannel(small, 1), cv2.extractChannel(small, 2)
    return frame


def _split(frame: Bytes, width: int, height: int) -> tuple[Bytes, Bytes, Bytes]:
    chroma = frame[height:].reshape(2, height // 2, width // 2)
    return frame[:height], chroma[0], chroma[1]
