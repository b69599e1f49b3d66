"""What stands on tables and hangs on hooks. Units: the thing's height, standing on y = 0."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .knife import Knife
from .shapes import box, curve, limb, oval, path


def cup(k: Knife) -> None:
    k.cut(k.paper.lit(-0.06), oval(0, -0.02, 0.56, 0.075, 24))
    k.cut(k.paper.lit(-0.03), oval(0.42, -0.40, 0.20, 0.19, 20), oval(0.42, -0.40, 0.12, 0.115, 20))
    k.cut(
        k.paper,
        curve(path("-0.42,-0.7 -0.4,-0.3 -0.24,-0.06 0.24,-0.06 0.4,-0.3 0.42,-0.7"), 4),
    )
    k.cut(k.accent, curve(path("-0.4,-0.44 -0.38,-0.34 0.38,-0.34 0.4,-0.44"), 3), shadow=0, rim=0)
    k.cut(k.wood, oval(0, -0.69, 0.40, 0.055, 24), shadow=0.2, rim=0.3)
    for x in (-0.12, 0.10):
        k.cut(
            k.paper.toward(k.colours.far, 0.5),
            limb(
                [(x, -0.78), (x + 0.06, -0.90), (x - 0.03, -1.02), (x + 0.03, -1.14)],
                [0.03, 0.035, 0.028, 0.006],
            ),
            shadow=0,
            rim=0,
        )


def glass(k: Knife) -> None:
    k.cut(
        k.paper.toward(k.colours.far, 0.4),
        curve(
            path(
                "-0.26,-1 -0.28,-0.7 -0.12,-0.48 -0.03,-0.44 -0.03,-0.06 -0.2,-0.01 0.2,-0.01 "
                "0.03,-0.06 0.03,-0.44 0.12,-0.48 0.28,-0.7 0.26,-1"
            ),
            4,
        ),
        rim=0.9,
    )
    k.cut(
        Tone(0.45, 0.15, 18),
        curve(path("-0.265,-0.82 -0.25,-0.68 -0.1,-0.51 0.1,-0.51 0.25,-0.68 0.265,-0.82"), 4),
        shadow=0.1,
    )


def bottle(k: Knife) -> None:
    k.cut(
        Tone(0.42, 0.07, 155).toward(k.colours.near, 0.2),
        curve(
            path("-0.17,0 -0.18,-0.52 -0.06,-0.7 -0.055,-0.98 0.055,-0.98 0.06,-0.7 0.18,-0.52 0.17,0"),
            4,
        ),
        rim=0.9,
    )
    k.cut(k.paper, box(-0.165, -0.44, 0.165, -0.16), shadow=0.2, rim=0)
    k.cut(k.accent, box(-0.12, -0.36, 0.12, -0.29), shadow=0, rim=0)
    k.cut(k.wood, box(-0.045, -1.04, 0.045, -0.96), shadow=0.2)


def candle(k: Knife) -> None:
    k.shine(0, -0.85, 1.5, 0.5)
    k.shine(0, -0.85, 0.5, 0.5)
    k.cut(k.metal, oval(0, -0.03, 0.30, 0.05, 20))
    k.cut(
        k.paper,
        curve(path("-0.09,-0.04 -0.09,-0.6 -0.06,-0.66 0.05,-0.63 0.1,-0.66 0.09,-0.04"), 3),
        rim=0.8,
    )
    k.cut(
        k.light.lit(0.03),
        curve(path("0,-1 0.075,-0.8 0.045,-0.69 -0.045,-0.69 -0.07,-0.8"), 5),
        shadow=0,
        rim=0,
    )
    k.cut(
        Tone(0.72, 0.17, 52),
        curve(path("0,-0.84 0.03,-0.75 0,-0.69 -0.03,-0.75"), 4),
        shadow=0,
        rim=0,
    )


def umbrella(k: Knife) -> None:
    k.cut(
        k.wood,
        limb(
            path("0,-0.95 0,-0.08 0.05,-0.01 0.11,-0.04 0.115,-0.1"),
            [0.022, 0.026, 0.03, 0.03, 0.02],
        ),
    )
    k.cut(
        k.accent,
        curve(
            path(
                "-0.66,-0.52 -0.52,-0.8 -0.22,-0.97 0.22,-0.97 0.52,-0.8 0.66,-0.52 0.44,-0.575 "
                "0.22,-0.52 0,-0.575 -0.22,-0.52 -0.44,-0.575"
            ),
            4,
        ),
    )
    for x in (-0.22, 0.22):
        k.cut(
            k.accent.lit(-0.07),
            limb([(x * 0.2, -0.99), (x * 0.8, -0.80), (x, -0.52)], [0.006, 0.016, 0.012]),
            shadow=0,
            rim=0,
        )


def suitcase(k: Knife) -> None:
    k.cut(k.ink, limb(path("-0.16,-0.76 -0.13,-0.9 0.13,-0.9 0.16,-0.76"), [0.05] * 4))
    k.cut(
        k.accent.toward(k.wood, 0.55),
        curve(path("-0.6,0 -0.61,-0.76 -0.56,-0.79 0.56,-0.79 0.61,-0.76 0.6,0"), 3),
    )
    for x in (-0.36, 0.36):
        k.cut(k.wood, box(x - 0.055, -0.79, x + 0.055, 0), shadow=0.3)
        k.cut(k.metal, box(x - 0.04, -0.66, x + 0.04, -0.56), shadow=0.3)


def hat(k: Knife) -> None:
    k.cut(
        k.wood,
        curve(
            path("-0.62,-0.2 -0.58,-0.75 -0.3,-1 0,-0.93 0.3,-1 0.58,-0.75 0.62,-0.2"),
            4,
        ),
    )
    k.cut(k.accent, curve(path("-0.635,-0.42 -0.63,-0.18 0.63,-0.18 0.635,-0.42"), 3), shadow=0.2)
    k.cut(
        k.wood.lit(-0.03),
        curve(path("-1.1,-0.18 -0.5,-0.25 0.5,-0.25 1.1,-0.18 0.5,0 -0.5,0"), 5),
    )


def bell(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.96, 0.09, count=14), oval(0, -0.96, 0.04, count=12))
    k.cut(k.ink, oval(0, -0.06, 0.10, count=16))
    k.cut(
        k.metal,
        curve(
            path("-0.5,-0.08 -0.36,-0.3 -0.3,-0.7 -0.12,-0.9 0.12,-0.9 0.3,-0.7 0.36,-0.3 0.5,-0.08"),
            4,
        ),
        rim=0.9,
    )


def flower(k: Knife) -> None:
    green = Tone(0.45, 0.09, 148).toward(k.colours.near, 0.25)
    k.cut(green, limb(path("0.05,0 -0.02,-0.35 0,-0.72"), [0.035, 0.03, 0.025]))
    k.cut(green, curve(path("-0.01,-0.32 0.18,-0.48 0.32,-0.44 0.16,-0.32"), 4))
    for turn in range(7):
        a = turn * 2 * np.pi / 7
        k.cut(
            k.accent.lit(0.03 * (turn % 2)),
            oval(0.13 * np.cos(a), -0.80 + 0.13 * np.sin(a), 0.105, count=14),
            shadow=0.4,
        )
    k.cut(k.light, oval(0, -0.80, 0.065, count=14))


def shoe(k: Knife) -> None:
    k.cut(
        k.wood,
        curve(
            path("-0.7,-0.08 -0.72,-0.92 -0.2,-0.96 -0.12,-0.52 0.4,-0.4 0.78,-0.22 0.8,-0.06"),
            4,
        ),
    )
    k.cut(k.ink, curve(path("-0.72,0 -0.72,-0.09 0.82,-0.09 0.82,0"), 2))
    for i in range(3):
        k.cut(
            k.paper,
            limb([(-0.10 + 0.11 * i, -0.60 + 0.07 * i), (0.04 + 0.11 * i, -0.52 + 0.06 * i)], [0.035, 0.03]),
            shadow=0.2,
            rim=0,
        )


def apple(k: Knife) -> None:
    k.cut(
        k.accent,
        curve(
            path("0,-0.78 0.28,-0.86 0.5,-0.56 0.4,-0.14 0.12,0 -0.12,0 -0.4,-0.14 -0.5,-0.56 -0.28,-0.86"),
            5,
        ),
        rim=0.8,
    )
    k.cut(k.wood, limb([(0, -0.76), (0.05, -1.0)], [0.05, 0.04]))
    k.cut(Tone(0.5, 0.10, 145), curve(path("0.04,-0.9 0.22,-1.04 0.42,-0.98 0.24,-0.88"), 4))


def feather(k: Knife) -> None:
    k.cut(
        k.paper,
        curve(path("0,0 -0.1,-0.3 -0.14,-0.7 0.02,-1 0.14,-0.7 0.11,-0.3"), 5),
        rim=0.8,
    )
    k.cut(k.wood, limb(path("0,0.05 0.01,-0.5 0.02,-0.94"), [0.022, 0.018, 0.006]), shadow=0.2, rim=0)


def lantern(k: Knife) -> None:
    k.shine(0, -0.45, 1.6, 0.5)
    k.cut(k.ink, limb(path("-0.14,-0.82 0,-1 0.14,-0.82"), [0.03] * 3))
    k.cut(
        k.light,
        curve(path("-0.24,-0.16 -0.27,-0.46 -0.16,-0.72 0.16,-0.72 0.27,-0.46 0.24,-0.16"), 4),
        shadow=0.3,
        rim=0,
    )
    k.cut(
        k.ink,
        path("-0.3,0 -0.28,-0.16 0.28,-0.16 0.3,0"),
        path("-0.2,-0.72 -0.12,-0.84 0.12,-0.84 0.2,-0.72"),
    )
    k.cut(k.ink, box(-0.015, -0.72, 0.015, -0.16), shadow=0, rim=0)
