"""Outlines as a knife would cut them. Every outline is an (n, 2) array of points, y down."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .paper import Points


def points(*pairs: tuple[float, float]) -> Points:
    """An outline through the given points, with straight cuts."""
    return np.array(pairs, np.float64)


def path(text: str) -> Points:
    """An outline written as "x,y x,y …"."""
    return np.array([[float(value) for value in pair.split(",")] for pair in text.split()], np.float64)


def box(left: float, top: float, right: float, bottom: float) -> Points:
    return points((left, top), (right, top), (right, bottom), (left, bottom))


def oval(x: float, y: float, rx: float, ry: float | None = None, count: int = 36) -> Points:
    turn = np.linspace(0, 2 * math.pi, count, endpoint=False)
    return np.stack([x + rx * np.cos(turn), y + (rx if ry is None else ry) * np.sin(turn)], axis=1)


def curve(pairs: Sequence[tuple[float, float]] | Points, steps: int = 6, closed: bool = True) -> Points:
    """A smooth outline through the given points (Catmull-Rom)."""
    knots = np.asarray(pairs, np.float64)
    if closed:
        before, after, later = np.roll(knots, 1, 0), np.roll(knots, -1, 0), np.roll(knots, -2, 0)
    else:
        padded = np.concatenate([knots[:1], knots, knots[-1:]])
        before, knots, after, later = padded[:-3], padded[1:-2], padded[2:-1], padded[3:]
    t = np.linspace(0, 1, steps, endpoint=False)[None, :, None]
    a, b, c, d = (part[:, None, :] for part in (before, knots, after, later))
    smooth = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
    result = smooth.reshape(-1, 2)
    return result if closed else np.concatenate([result, after[-1:]])


def limb(joints: Sequence[tuple[float, float]] | Points, widths: Sequence[float], steps: int = 5) -> Points:
    """A band along a line of joints, as wide at each joint as told: arms, branches, rails."""
    line = np.asarray(joints, np.float64)
    step = np.gradient(line, axis=0)
    step /= np.maximum(1e-9, np.hypot(step[:, 0], step[:, 1]))[:, None]
    normal = np.stack([-step[:, 1], step[:, 0]], axis=1) * np.asarray(widths)[:, None] / 2
    one, other = line + normal, line - normal
    if len(line) > 2:
        one, other = curve(one, steps, closed=False), curve(other, steps, closed=False)
    return np.concatenate([one, other[::-1]])


def ridge(
    random: np.random.Generator,
    left: float,
    right: float,
    y: float,
    height: float,
    rough: float,
    bottom: float,
) -> Points:
    """A line of hills from `left` to `right` around `y`, filled down to `bottom`. Roughness 0 is soft."""
    count = max(24, int((right - left) * 40))
    x = np.linspace(left, right, count)
    line = np.zeros(count)
    for octave in range(5):
        wave = 0.9 * 2**octave
        weight = (0.28 + 0.34 * rough) ** octave
        line += weight * np.sin(2 * math.pi * (x * wave * 0.55 + random.uniform(0, 1)))
    line = y - height * 0.5 * (1 + line / 1.6)
    return np.concatenate([np.stack([x, line], axis=1), points((right, bottom), (left, bottom))])


def moved(outline: Points, x: float = 0.0, y: float = 0.0, scale: float = 1.0, flip: bool = False) -> Points:
    """Scaled about the origin, mirrored when `flip`, then shifted."""
    return outline * (-scale if flip else scale, scale) + (x, y)


def turned(outline: Points, degrees: float, about: tuple[float, float] = (0.0, 0.0)) -> Points:
    angle = math.radians(degrees)
    matrix = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    return np.asarray((outline - about) @ matrix + about, np.float64)


def cut_by_hand(outline: Points, random: np.random.Generator, amount: float) -> Points:
    """The same outline with the small errors of a knife."""
    return np.asarray(outline + random.normal(0, amount, outline.shape), np.float64)


def halo(random: np.random.Generator, x: float, y: float, radius: float, wobble: float) -> Points:
    """A loose ring around a light."""
    turn = np.linspace(0, 2 * math.pi, 40, endpoint=False)
    radii = np.full(40, radius)
    for wave in (2, 3, 5):
        radii += radius * wobble / wave * np.sin(wave * turn + random.uniform(0, 2 * math.pi))
    return curve(np.stack([x + radii * np.cos(turn), y + radii * np.sin(turn)], axis=1), 3)
