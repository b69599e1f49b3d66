"""Water as paper theatres make it: rows of cut waves that slide against each other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .clock import Moment
from .colour import Tone
from .paper import Board
from .shapes import box, curve, limb, path, points, ridge
from .sky import heaven
from .world import Pose, World


def waves(
    world: World,
    top: float,
    bottom: float,
    rows: int,
    swell: float,
    nearest: float = 0.95,
    length: float = 1.0,
) -> None:
    """Rows of waves from the horizon to the front, with the light's road across them."""
    lamp = world.lamp
    for row in range(rows):
        part = (row + 1) / rows
        depth = 0.2 + (nearest - 0.2) * part
        random = world.random("waves", row)
        y = top + (bottom - top) * (row / rows) ** 1.25
        board = world.board(depth)
        left, _, right, low = board.bounds
        tone = _water(world, 1 - part)
        board.cut(
            _crests(
                random,
                left - 0.2,
                right + 0.2,
                y,
                swell * (0.25 + 0.75 * part),
                length * (0.05 + 0.13 * part),
                low + 0.1,
            ),
            tone,
            rim=0.55,
            shadow=0.4,
        )
        for glint in range(4):
            gx = lamp.x + random.uniform(-0.10, 0.10) * (0.5 + part)
            gy = y + swell * part + 0.012 + glint * 0.011
            wide = random.uniform(0.02, 0.07) * (0.5 + part)
            board.cut(
                curve([(gx - wide, gy), (gx, gy - 0.003), (gx + wide, gy), (gx, gy + 0.003)], 4),
                world.palette.lamp.toward(tone, 0.25 + 0.12 * glint),
                shadow=0,
                rim=0,
            )
        world.add(board, depth, motion=_slide(row, swell, part))


def _water(world: World, far: float) -> Tone:
    tone = world.palette.depth(0.12 + 0.72 * far)
    return tone.toward(Tone(tone.light, 0.07, 225), 0.45)


def _slide(row: int, swell: float, part: float) -> Callable[[Moment], Pose]:
    side, period, phase = (1 if row % 2 else -1), 4.6 + 0.7 * (row % 3), row * 0.23

    def motion(now: Moment) -> Pose:
        reach = (0.010 + 0.35 * swell) * (0.4 + part)
        return Pose(
            x=side * reach * now.wave(period, phase),
            y=0.25 * swell * part * now.wave(period * 0.75, phase + 0.25),
        )

    return motion


def _crests(
    random: np.random.Generator,
    left: float,
    right: float,
    y: float,
    height: float,
    length: float,
    bottom: float,
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """A line of scalloped crests."""
    line = []
    x = left
    while x < right:
        wide = length * random.uniform(0.8, 1.25)
        tall = height * random.uniform(0.7, 1.2)
        line += [
            (x, y),
            (x + wide * 0.3, y - tall * 0.35),
            (x + wide * 0.62, y - tall),
            (x + wide * 0.80, y - tall * 0.55),
        ]
        x += wide
    return np.concatenate(
        [curve([*line, (x, y)], 3, closed=False), points((right + 0.3, bottom), (left, bottom))]
    )


def sea(world: World) -> None:
    """The open sea."""
    heaven(world)
    storm = bool({"storm", "wind"} & set(world.reading.weathers))
    waves(world, 0.60, 0.93, 7, 0.060 if storm else 0.022, length=2.2 if storm else 1.0)


def harbour(world: World) -> None:
    """A quay with masts, a lighthouse, the sea behind."""
    heaven(world)
    waves(world, 0.62, 0.86, 4, 0.014, 0.7)
    random = world.random("harbour")
    board = world.board(0.34)
    tone = world.palette.depth(0.66)
    board.cut(
        curve(path("-1.9,0.66 -1.2,0.6 -0.75,0.625 -0.52,0.645 -0.52,0.67 -1.9,0.7"), 4),
        tone,
    )
    x = -0.72
    board.cut(
        points((x - 0.026, 0.63), (x - 0.017, 0.40), (x + 0.017, 0.40), (x + 0.026, 0.63)), tone.lit(-0.02)
    )
    board.cut(
        points((x - 0.024, 0.40), (x - 0.024, 0.392), (x + 0.024, 0.392), (x + 0.024, 0.40)), tone.lit(-0.05)
    )
    board.cut(box(x - 0.012, 0.36, x + 0.012, 0.392), world.palette.lamp)
    board.cut(points((x - 0.018, 0.36), (x, 0.335), (x + 0.018, 0.36)), tone.lit(-0.05))
    board.shine(x, 0.375, (0.14, 0.14), world.palette.lamp, 0.55)
    world.add(board, 0.34, bleeds=False)
    for index, (bx, size) in enumerate(((-0.46, 0.34), (0.62, 0.42))):
        board = world.board(0.74)
        sailboat(
            board,
            bx,
            0.80,
            size,
            world.palette.depth(0.26),
            world.palette.glow.toward(world.palette.depth(0.5), 0.35),
            furled=True,
        )
        world.add(board, 0.74, bleeds=False, motion=_rock(bx, 0.80, 3.7 + index))
    _quay(world, random)


def _rock(x: float, y: float, period: float) -> Callable[[Moment], Pose]:
    return lambda now: Pose(y=0.004 * now.wave(period), turn=1.3 * now.wave(period * 1.2, 0.3), pivot=(x, y))


def sailboat(
    board: Board, x: float, y: float, size: float, hull: Tone, sail: Tone, furled: bool = False
) -> None:
    s = size
    board.cut(limb([(x, y - 0.05 * s), (x, y - s)], [0.022 * s, 0.012 * s]), hull)
    if furled:
        board.cut(limb([(x, y - 0.25 * s), (x + 0.34 * s, y - 0.22 * s)], [0.04 * s, 0.03 * s]), sail)
        for end in (-0.42, 0.42):
            board.cut(
                limb([(x, y - 0.96 * s), (x + end * s, y - 0.09 * s)], [0.004, 0.004]), hull, shadow=0, rim=0
            )
    else:
        board.cut(
            curve(
                [
                    (x + 0.03 * s, y - 0.95 * s),
                    (x + 0.30 * s, y - 0.45 * s),
                    (x + 0.42 * s, y - 0.16 * s),
                    (x + 0.03 * s, y - 0.16 * s),
                ],
                4,
            ),
            sail,
            rim=0.7,
        )
        board.cut(
            curve(
                [
                    (x - 0.03 * s, y - 0.86 * s),
                    (x - 0.16 * s, y - 0.45 * s),
                    (x - 0.32 * s, y - 0.15 * s),
                    (x - 0.03 * s, y - 0.18 * s),
                ],
                4,
            ),
            sail.lit(-0.05),
            rim=0.7,
        )
    board.cut(
        curve(
            [
                (x - 0.46 * s, y - 0.10 * s),
                (x, y - 0.07 * s),
                (x + 0.48 * s, y - 0.12 * s),
                (x + 0.32 * s, y + 0.06 * s),
                (x - 0.34 * s, y + 0.06 * s),
            ],
            4,
        ),
        hull,
    )


def _quay(world: World, random: np.random.Generator) -> None:
    board = world.board(1.0)
    left, _, right, bottom = board.bounds
    tone, edge = world.palette.depth(0.15), world.ground - 0.03
    board.cut(box(left, edge, right, bottom + 0.1), tone, lift=0.02)
    for x in np.arange(-1.4, 1.4, 0.085):
        board.cut(
            limb([(x, edge + 0.002), (x * 1.25, bottom)], [0.003, 0.005]), tone.lit(-0.035), shadow=0, rim=0
        )
    for x in (-0.66, 0.40):
        board.cut(
            curve(
                [
                    (x - 0.026, edge + 0.02),
                    (x - 0.016, edge - 0.03),
                    (x - 0.03, edge - 0.05),
                    (x, edge - 0.06),
                    (x + 0.03, edge - 0.05),
                    (x + 0.016, edge - 0.03),
                    (x + 0.026, edge + 0.02),
                ],
                4,
            ),
            world.palette.near,
        )
        board.cut(
            limb([(x, edge - 0.02), (x + 0.10, edge + 0.02), (x + 0.24, edge - 0.005)], [0.007] * 3),
            world.palette.near.lit(0.06),
        )
    world.add(board, 1.0)


def beach(world: World) -> None:
    """Surf on sand."""
    heaven(world)
    waves(world, 0.60, 0.80, 5, 0.018, 0.8)
    board = world.board(1.0)
    _, _, _, bottom = board.bounds
    sand = world.palette.depth(0.34).toward(Tone(0.70, 0.07, 75), 0.35 if not world.palette.dark else 0.10)
    board.cut(
        ridge(world.random("beach"), -3, 3, world.ground - 0.02, 0.025, 0.15, bottom + 0.1), sand, lift=0.02
    )
    world.add(board, 1.0)
