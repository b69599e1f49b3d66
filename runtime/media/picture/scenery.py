"""What stands about in the world: lamps, trees, houses, benches, rails. Each is cut onto a board."""

from __future__ import annotations

import math

import numpy as np

from .colour import Tone
from .paper import Board, Points
from .shapes import box, curve, cut_by_hand, limb, oval, points
from .world import World

Random = np.random.Generator


def lamp_post(
    board: Board, x: float, ground: float, height: float, side: int, ink: Tone, light: Tone
) -> None:
    """A street lamp leaning over to a side."""
    top, reach = ground - height, 0.17 * height * side
    board.cut(limb([(x, ground), (x, ground - height * 0.5), (x, top + 0.04)], [0.016, 0.011, 0.009]), ink)
    arm = [(x, top + 0.05), (x + reach * 0.12, top + 0.004), (x + reach * 0.6, top), (x + reach, top + 0.018)]
    board.cut(limb(arm, [0.009, 0.008, 0.007, 0.006]), ink)
    board.cut(
        points(
            (x - 0.018, ground), (x - 0.011, ground - 0.05), (x + 0.011, ground - 0.05), (x + 0.018, ground)
        ),
        ink,
    )
    lx, ly = x + reach, top + 0.03
    board.cut(
        points(
            (lx - 0.036, ly + 0.012),
            (lx - 0.014, ly - 0.014),
            (lx + 0.014, ly - 0.014),
            (lx + 0.036, ly + 0.012),
        ),
        ink,
    )
    board.cut(
        curve([(lx - 0.026, ly + 0.013), (lx, ly + 0.030), (lx + 0.026, ly + 0.013), (lx, ly + 0.009)], 4),
        light,
        shadow=0,
        rim=0,
    )


def cone(board: Board, x: float, y: float, ground: float, spread: float, tone: Tone, strength: float) -> None:
    """The light that falls from a lamp, and its pool on the ground."""
    beam = points((x - 0.02, y), (x + 0.02, y), (x + spread, ground), (x - spread, ground))
    board.beam(beam, tone, strength * 0.22, 0.03)
    board.shine(x, y, (0.30, 0.30), tone, strength * 0.42)
    board.shine(x, y, (0.09, 0.09), tone.lit(0.05), strength * 0.7)


def pool(board: Board, x: float, y: float, reach: float, tone: Tone, strength: float) -> None:
    board.shine(x, y, (reach, reach * 0.16), tone, strength)


def bench(board: Board, x: float, ground: float, width: float, ink: Tone) -> None:
    seat = ground - 0.098
    for leg in (-0.42, 0.42):
        lx = x + leg * width
        board.cut(
            points((lx - 0.007, ground), (lx - 0.007, seat), (lx + 0.007, seat), (lx + 0.007, ground)), ink
        )
        board.cut(limb([(lx - 0.004, seat), (lx - 0.012, seat - 0.11)], [0.010, 0.007]), ink)
    for row in (0.035, 0.068, 0.10):
        board.cut(
            box(x - width / 2, seat - row - 0.011, x + width / 2, seat - row + 0.011),
            ink.lit(0.035),
            lift=0.006,
        )
    board.cut(box(x - width / 2 - 0.008, seat - 0.006, x + width / 2 + 0.008, seat + 0.012), ink.lit(0.05))


def house(
    board: Board,
    random: Random,
    left: float,
    right: float,
    top: float,
    bottom: float,
    tone: Tone,
    lit: Tone | None,
) -> None:
    """A house front with a roof line of its own and windows, some of them lit."""
    kind = int(random.integers(4))
    roof = 0.25 * (right - left)
    if kind == 0:
        outline = points(
            (left, bottom), (left, top), ((left + right) / 2, top - roof), (right, top), (right, bottom)
        )
    elif kind == 1:
        step = (right - left) / 6
        stairs = [(left + i * step, top - min(i, 5 - i) * roof * 0.42) for i in range(6)]
        outline = np.array(
            [
                (left, bottom),
                *[c for i, (x, y) in enumerate(stairs) for c in ((x, y), (left + (i + 1) * step, y))],
                (right, bottom),
            ]
        )
    elif kind == 2:
        outline = points(
            (left, bottom),
            (left, top),
            (left + 0.012, top - 0.05),
            (right - 0.012, top - 0.05),
            (right, top),
            (right, bottom),
        )
    else:
        outline = points((left, bottom), (left, top), (right, top), (right, bottom))
    board.cut(outline, tone)
    if random.uniform() < 0.7:
        cx = left + (right - left) * random.uniform(0.2, 0.75)
        board.cut(box(cx, top - roof * 0.9 - 0.02, cx + 0.022, top + 0.01), tone.lit(-0.015), shadow=0.3)
    if random.uniform() < 0.35:
        cx = left + (right - left) * random.uniform(0.3, 0.7)
        board.cut(limb([(cx, top), (cx, top - roof - 0.06)], [0.003, 0.003]), tone, shadow=0)
    _windows(board, random, (left, right, top, bottom), tone, lit)


def _windows(
    board: Board, random: Random, wall: tuple[float, float, float, float], tone: Tone, lit: Tone | None
) -> None:
    left, right, top, bottom = wall
    columns = max(1, int((right - left) / 0.062))
    rows = max(1, int((bottom - top) / 0.085))
    wide, high = (right - left) / columns, 0.085
    shut: list[Points] = []
    panes: list[Points] = []
    bars: list[Points] = []
    for column in range(columns):
        for row in range(rows):
            x, y = left + (column + 0.5) * wide, top + 0.05 + row * high
            pane = box(x - 0.013, y - 0.021, x + 0.013, y + 0.021)
            burning = random.uniform() < 0.26
            (panes if lit is not None and burning else shut).append(pane)
            if lit is not None and burning:
                bars += [
                    box(x - 0.0012, y - 0.021, x + 0.0012, y + 0.021),
                    box(x - 0.013, y - 0.005, x + 0.013, y - 0.003),
                ]
    if shut:
        board.cut(shut, tone.lit(-0.045), shadow=0, rim=0)
    if lit is not None and panes:
        for pane in panes:
            x, y = pane.mean(axis=0)
            board.shine(x, y, (0.06, 0.07), lit, 0.28)
        board.cut(panes, lit, shadow=0, rim=0)
        board.cut(bars, tone, shadow=0, rim=0)


def broadleaf(
    board: Board, random: Random, x: float, ground: float, height: float, ink: Tone, leaf: Tone
) -> None:
    """A tree with a crown of cut clumps."""
    lean = random.uniform(-0.06, 0.06) * height
    trunk = [(x, ground + 0.01), (x + lean * 0.3, ground - height * 0.3), (x + lean, ground - height * 0.62)]
    board.cut(limb(trunk, [0.085 * height, 0.05 * height, 0.022 * height]), ink)
    for side in (-1, 1):
        fork = [
            (x + lean * 0.4, ground - height * 0.36),
            (x + lean + side * 0.12 * height, ground - height * 0.55),
        ]
        board.cut(limb(fork, [0.03 * height, 0.012 * height]), ink, shadow=0.2)
    for index in range(7):
        angle = index / 7 * 2 * math.pi + random.uniform(-0.3, 0.3)
        far = 0.19 * height * (0 if index == 6 else 1)
        cx, cy = x + lean + math.cos(angle) * far * 1.15, ground - height * 0.70 + math.sin(angle) * far
        clump = cut_by_hand(oval(cx, cy, 0.17 * height, 0.145 * height, 16), random, 0.010 * height)
        board.cut(
            curve(clump, 3),
            leaf.lit(random.uniform(-0.025, 0.035) - (cy - ground + height * 0.7) * 0.12),
            lift=0.014,
        )


def bare_tree(board: Board, random: Random, x: float, ground: float, height: float, ink: Tone) -> None:
    """A leafless tree, forked four times."""

    def grow(x: float, y: float, angle: float, length: float, width: float, forks: int) -> None:
        bend = random.uniform(-0.18, 0.18)
        mx, my = x + math.sin(angle) * length * 0.5, y - math.cos(angle) * length * 0.5
        ex, ey = mx + math.sin(angle + bend) * length * 0.5, my - math.cos(angle + bend) * length * 0.5
        board.cut(
            limb([(x, y), (mx, my), (ex, ey)], [width, width * 0.8, width * 0.6], 3),
            ink,
            shadow=0.2 if forks > 2 else 0,
            rim=0.4 if forks > 2 else 0,
        )
        if forks:
            for side in (-1, 1):
                grow(
                    ex,
                    ey,
                    angle + side * random.uniform(0.25, 0.62),
                    length * random.uniform(0.6, 0.8),
                    width * 0.58,
                    forks - 1,
                )

    grow(x, ground + 0.01, random.uniform(-0.07, 0.07), height * 0.38, height * 0.06, 4)


def conifer(board: Board, random: Random, x: float, ground: float, height: float, tone: Tone) -> None:
    board.cut(
        box(x - 0.012 * height, ground - 0.2 * height, x + 0.012 * height, ground + 0.01),
        tone.lit(-0.03),
        shadow=0.2,
    )
    tiers = 5
    for tier in range(tiers):
        low = ground - height * (0.10 + 0.165 * tier)
        wide = height * (0.20 - 0.032 * tier) * random.uniform(0.9, 1.1)
        top = low - height * 0.27
        edge = [(x, top)]
        for step in range(6):
            part = step / 5
            edge.append(
                (
                    x + wide * (1 - 2 * part),
                    low + (0.022 * height if step % 2 else 0.0) * random.uniform(0.6, 1.2),
                )
            )
        board.cut(np.array(edge), tone.lit(0.012 * tier), shadow=0.4, lift=0.008)


def grass(
    board: Board,
    random: Random,
    left: float,
    right: float,
    ground: float,
    height: float,
    tone: Tone,
    count: int,
) -> None:
    """Blades along a line, as one sheet each; they hide where the ground was cut."""
    for x in np.sort(random.uniform(left, right, count)):
        tall, lean = height * random.uniform(0.4, 1.0), random.uniform(-0.35, 0.35) * height
        blade = curve(
            [
                (x - 0.006, ground + 0.01),
                (x + lean * 0.4, ground - tall * 0.6),
                (x + lean, ground - tall),
                (x + lean * 0.4 + 0.005, ground - tall * 0.5),
                (x + 0.008, ground + 0.01),
            ],
            3,
        )
        board.cut(blade, tone, shadow=0, rim=0.2)


def rails(board: Board, world: World, y: float, tone: Tone) -> None:
    """Two tram rails along the ground, catching light."""
    left, _, right, _ = board.bounds
    for line, width in ((y, 0.004), (y + 0.034, 0.006)):
        board.cut(box(left, line, right, line + width), tone, shadow=0.4, rim=0, lift=0.006)


def wires(board: Board, random: Random, y: float, tone: Tone) -> None:
    """Sagging wires over the scene."""
    for index in range(2):
        height = y + 0.03 * index
        sag = random.uniform(0.02, 0.04)
        board.cut(
            limb(
                [
                    (-2.0, height - 0.03),
                    (-0.9, height + sag),
                    (0.15, height - 0.01),
                    (1.0, height + sag),
                    (2.0, height - 0.02),
                ],
                [0.0028] * 5,
                8,
            ),
            tone,
            shadow=0,
            rim=0,
        )
