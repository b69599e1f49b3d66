"""What furnishes rooms. Each piece is cut onto a board, standing on `floor` about `x`."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .paper import Board
from .shapes import box, curve, limb, oval, points

Random = np.random.Generator


def table(board: Board, x: float, floor: float, width: float, tone: Tone, height: float = 0.17) -> None:
    top = floor - height
    for leg in (-0.44, 0.44):
        lx = x + leg * width
        board.cut(
            points((lx - 0.009, top), (lx + 0.009, top), (lx + 0.005, floor), (lx - 0.005, floor)),
            tone.lit(-0.03),
        )
    board.cut(box(x - width * 0.46, top, x + width * 0.46, top + 0.028), tone.lit(-0.02))
    board.cut(box(x - width / 2, top - 0.014, x + width / 2, top + 0.004), tone.lit(0.04), rim=0.7)


def chair(board: Board, x: float, floor: float, side: int, tone: Tone) -> None:
    seat = floor - 0.098
    board.cut(
        limb(
            [(x - 0.045 * side, floor), (x - 0.040 * side, seat), (x - 0.056 * side, seat - 0.125)],
            [0.010, 0.011, 0.009],
        ),
        tone,
    )
    board.cut(limb([(x + 0.040 * side, floor), (x + 0.036 * side, seat)], [0.009, 0.010]), tone)
    board.cut(box(x - 0.052, seat - 0.006, x + 0.052, seat + 0.010), tone.lit(0.04))
    for row in (0.05, 0.085, 0.115):
        board.cut(
            limb(
                [(x - 0.045 * side - 0.004 * side, seat - row), (x - 0.058 * side, seat - row - 0.004)],
                [0.012, 0.012],
            ),
            tone.lit(0.03),
            shadow=0.2,
        )


def picture(board: Board, x: float, y: float, width: float, height: float, tone: Tone, paper: Tone) -> None:
    board.cut(box(x - width / 2, y - height / 2, x + width / 2, y + height / 2), tone)
    inner = box(x - width * 0.4, y - height * 0.4, x + width * 0.4, y + height * 0.4)
    board.cut(inner, paper, shadow=0.2, rim=0)
    hill = curve(
        [
            (x - width * 0.4, y + height * 0.4),
            (x - width * 0.38, y + height * 0.1),
            (x - width * 0.1, y - height * 0.08),
            (x + width * 0.15, y + height * 0.15),
            (x + width * 0.38, y),
            (x + width * 0.4, y + height * 0.4),
        ],
        4,
    )
    board.cut(hill, tone.toward(paper, 0.4), shadow=0.2, rim=0)


def clock(board: Board, x: float, y: float, radius: float, rim: Tone, face: Tone, ink: Tone) -> None:
    board.cut(oval(x, y, radius), rim)
    board.cut(oval(x, y, radius * 0.84), face, shadow=0.25, rim=0)
    for tick in range(12):
        angle = tick * np.pi / 6
        board.cut(
            oval(x + 0.7 * radius * np.sin(angle), y - 0.7 * radius * np.cos(angle), radius * 0.05, count=6),
            ink,
            shadow=0,
            rim=0,
        )
    board.cut(
        limb([(x, y), (x + 0.32 * radius, y + 0.26 * radius)], [radius * 0.12, radius * 0.07]),
        ink,
        shadow=0.3,
        rim=0,
    )
    board.cut(
        limb([(x, y + 0.1 * radius), (x - 0.1 * radius, y - 0.64 * radius)], [radius * 0.09, radius * 0.05]),
        ink,
        shadow=0.3,
        rim=0,
    )


def shelf(
    board: Board,
    random: Random,
    x: float,
    top: float,
    width: float,
    rows: int,
    tone: Tone,
    what: str,
    colours: tuple[Tone, ...],
) -> None:
    """Boards with books, bottles, jars or boxes on them."""
    step = 0.095
    board.cut(
        box(x - width / 2 - 0.008, top - 0.02, x + width / 2 + 0.008, top + rows * step + 0.008),
        tone.lit(-0.03),
    )
    for row in range(rows):
        base = top + (row + 1) * step
        board.cut(
            box(x - width / 2, base - step + 0.012, x + width / 2, base), tone.lit(-0.065), shadow=0, rim=0
        )
        at = x - width / 2 + 0.010
        while at < x + width / 2 - 0.02:
            at += _shelved(board, random, at, base, what, colours[int(random.integers(len(colours)))])
        board.cut(
            box(x - width / 2 - 0.008, base - 0.002, x + width / 2 + 0.008, base + 0.008),
            tone.lit(0.03),
            shadow=0.3,
        )


def _shelved(board: Board, random: Random, x: float, base: float, what: str, tone: Tone) -> float:
    if what == "books":
        wide, tall = random.uniform(0.008, 0.017), random.uniform(0.045, 0.072)
        board.cut(
            box(x, base - tall, x + wide, base), tone.lit(random.uniform(-0.05, 0.05)), shadow=0.2, rim=0.2
        )
        return float(wide + (0.03 if random.uniform() < 0.08 else 0.001))
    if what == "bottles":
        wide, tall = random.uniform(0.016, 0.022), random.uniform(0.052, 0.075)
        neck = [
            (x, base),
            (x, base - tall * 0.6),
            (x + wide * 0.36, base - tall * 0.74),
            (x + wide * 0.36, base - tall),
            (x + wide * 0.64, base - tall),
            (x + wide * 0.64, base - tall * 0.74),
            (x + wide, base - tall * 0.6),
            (x + wide, base),
        ]
        board.cut(np.array(neck), tone.lit(random.uniform(-0.03, 0.06)), shadow=0.25, rim=0.7)
        return float(wide + 0.008)
    wide, tall = random.uniform(0.03, 0.07), random.uniform(0.03, 0.06)
    board.cut(box(x, base - tall, x + wide, base), tone.lit(random.uniform(-0.06, 0.02)), shadow=0.3)
    return float(wide + 0.006)


def stove(board: Board, x: float, floor: float, tone: Tone, fire: Tone) -> None:
    board.cut(box(x - 0.085, floor - 0.20, x + 0.085, floor), tone)
    board.cut(box(x - 0.095, floor - 0.215, x + 0.095, floor - 0.198), tone.lit(0.05))
    board.cut(box(x - 0.055, floor - 0.13, x + 0.055, floor - 0.05), tone.lit(-0.04), shadow=0.2)
    board.cut(
        [box(x - 0.045 + i * 0.024, floor - 0.115, x - 0.031 + i * 0.024, floor - 0.065) for i in range(4)],
        fire,
        shadow=0,
        rim=0,
    )
    board.cut(limb([(x + 0.05, floor - 0.21), (x + 0.05, floor - 0.75)], [0.034, 0.034]), tone.lit(-0.01))
    pot = curve(
        [
            (x - 0.065, floor - 0.215),
            (x - 0.068, floor - 0.26),
            (x - 0.01, floor - 0.268),
            (x + 0.012, floor - 0.255),
            (x + 0.01, floor - 0.215),
        ],
        4,
    )
    board.cut(pot, tone.lit(0.08))


def sink(board: Board, x: float, floor: float, width: float, tone: Tone, light: Tone) -> None:
    board.cut(box(x - width / 2, floor - 0.21, x + width / 2, floor), tone)
    doors = int(width / 0.11)
    for door in range(doors):
        left = x - width / 2 + 0.01 + door * (width - 0.02) / doors
        board.cut(
            box(left + 0.005, floor - 0.185, left + (width - 0.02) / doors - 0.005, floor - 0.02),
            tone.lit(0.03),
            shadow=0.25,
        )
        board.cut(
            oval(left + (width - 0.02) / doors - 0.018, floor - 0.12, 0.005, count=8),
            light,
            shadow=0.2,
            rim=0,
        )
    board.cut(
        box(x - width / 2 - 0.01, floor - 0.222, x + width / 2 + 0.01, floor - 0.205), tone.lit(0.07), rim=0.7
    )
    board.cut(
        limb(
            [(x, floor - 0.22), (x, floor - 0.275), (x + 0.025, floor - 0.29), (x + 0.042, floor - 0.268)],
            [0.008] * 4,
        ),
        light.toward(tone, 0.3),
    )


def bed(board: Board, x: float, floor: float, tone: Tone, linen: Tone) -> None:
    board.cut(
        curve(
            [
                (x - 0.27, floor),
                (x - 0.275, floor - 0.21),
                (x - 0.265, floor - 0.24),
                (x - 0.245, floor - 0.24),
                (x - 0.24, floor),
            ],
            3,
        ),
        tone,
    )
    board.cut(box(x + 0.25, floor - 0.15, x + 0.272, floor), tone)
    board.cut(box(x - 0.25, floor - 0.085, x + 0.26, floor - 0.045), tone.lit(-0.03))
    board.cut(
        curve(
            [
                (x - 0.235, floor - 0.085),
                (x - 0.23, floor - 0.155),
                (x - 0.12, floor - 0.165),
                (x - 0.11, floor - 0.09),
            ],
            4,
        ),
        linen.lit(0.03),
    )
    board.cut(
        curve(
            [
                (x - 0.13, floor - 0.06),
                (x - 0.12, floor - 0.125),
                (x + 0.05, floor - 0.135),
                (x + 0.25, floor - 0.118),
                (x + 0.262, floor - 0.05),
                (x + 0.1, floor - 0.04),
            ],
            4,
        ),
        linen.lit(-0.06),
    )


def counter(board: Board, left: float, right: float, floor: float, tone: Tone, trim: Tone) -> None:
    board.cut(box(left, floor - 0.235, right, floor), tone)
    for x in np.arange(left + 0.02, right - 0.05, 0.10):
        board.cut(box(x, floor - 0.205, x + 0.085, floor - 0.03), tone.lit(0.025), shadow=0.25)
    board.cut(box(left - 0.015, floor - 0.252, right + 0.015, floor - 0.232), trim, rim=0.8)


def stool(board: Board, x: float, floor: float, tone: Tone) -> None:
    board.cut(limb([(x, floor - 0.13), (x, floor)], [0.009, 0.009]), tone)
    board.cut(box(x - 0.03, floor - 0.008, x + 0.03, floor), tone)
    board.cut(
        curve(
            [
                (x - 0.042, floor - 0.128),
                (x - 0.04, floor - 0.148),
                (x + 0.04, floor - 0.148),
                (x + 0.042, floor - 0.128),
            ],
            4,
        ),
        tone.lit(0.06),
    )


def door(board: Board, x: float, floor: float, tone: Tone, knob: Tone, height: float = 0.46) -> None:
    board.cut(box(x - 0.105, floor - height - 0.02, x + 0.105, floor), tone.lit(0.04))
    board.cut(box(x - 0.088, floor - height, x + 0.088, floor), tone, shadow=0.3)
    for top, low in ((0.93, 0.56), (0.46, 0.08)):
        board.cut(
            box(x - 0.062, floor - height * top, x + 0.062, floor - height * low),
            tone.lit(-0.025),
            shadow=0.2,
        )
    board.cut(oval(x + 0.070, floor - height * 0.5, 0.008, count=12), knob, shadow=0.4, rim=0)


def crate(board: Board, x: float, floor: float, width: float, height: float, tone: Tone) -> None:
    board.cut(box(x - width / 2, floor - height, x + width / 2, floor), tone)
    board.cut(
        box(x - width / 2, floor - height * 0.72, x + width / 2, floor - height * 0.60),
        tone.lit(0.04),
        shadow=0.25,
    )
    board.cut(
        box(x - width / 2, floor - height * 0.34, x + width / 2, floor - height * 0.22),
        tone.lit(0.04),
        shadow=0.25,
    )


def column(board: Board, x: float, floor: float, top: float, width: float, tone: Tone) -> None:
    board.cut(box(x - width / 2, top, x + width / 2, floor), tone)
    for line in (-0.28, 0.0, 0.28):
        board.cut(
            box(x + line * width - width * 0.06, top + 0.03, x + line * width + width * 0.06, floor - 0.04),
            tone.lit(-0.025),
            shadow=0.15,
            rim=0.2,
        )
    board.cut(box(x - width * 0.72, floor - 0.035, x + width * 0.72, floor), tone.lit(0.03))


def plant(board: Board, random: Random, x: float, floor: float, height: float, pot: Tone, leaf: Tone) -> None:
    board.cut(
        points(
            (x - 0.035, floor - 0.075), (x + 0.035, floor - 0.075), (x + 0.026, floor), (x - 0.026, floor)
        ),
        pot,
    )
    for index in range(7):
        lean = (index - 3) / 3 * 0.10 + random.uniform(-0.015, 0.015)
        tip = floor - 0.07 - height * (1 - 0.5 * abs(index - 3) / 3) * random.uniform(0.8, 1.1)
        board.cut(
            curve(
                [
                    (x, floor - 0.07),
                    (x + lean * 0.4 - 0.012, floor - 0.07 + (tip - floor) * 0.5),
                    (x + lean, tip),
                    (x + lean * 0.7 + 0.012, floor - 0.07 + (tip - floor) * 0.5),
                ],
                4,
            ),
            leaf.lit(random.uniform(-0.04, 0.04)),
            shadow=0.3,
        )


def pew(board: Board, x: float, floor: float, width: float, tone: Tone) -> None:
    board.cut(box(x - width / 2, floor - 0.12, x + width / 2, floor), tone)
    board.cut(box(x - width / 2 - 0.006, floor - 0.132, x + width / 2 + 0.006, floor - 0.115), tone.lit(0.05))
    for end in (-1, 1):
        cx = x + end * width / 2
        board.cut(
            curve(
                [
                    (cx - 0.014, floor),
                    (cx - 0.014, floor - 0.14),
                    (cx, floor - 0.16),
                    (cx + 0.014, floor - 0.14),
                    (cx + 0.014, floor),
                ],
                3,
            ),
            tone.lit(0.03),
        )
