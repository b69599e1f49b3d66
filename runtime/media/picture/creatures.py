"""Beasts, vehicles and other large things. Units: the thing's height, standing on y = 0."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .knife import Knife
from .shapes import box, curve, limb, oval, path


def cat(k: Knife) -> None:
    k.cut(k.ink, limb(path("0.3,-0.08 0.58,-0.1 0.66,-0.34 0.56,-0.5"), [0.08, 0.08, 0.07, 0.04]))
    k.cut(k.ink, curve(path("-0.22,0 -0.24,-0.36 -0.16,-0.58 0.06,-0.62 0.3,-0.36 0.36,0"), 4))
    k.cut(
        k.ink.lit(0.02),
        path(
            "-0.36,-0.74 -0.34,-1 -0.22,-0.88 -0.1,-0.89 0.02,-1 0.04,-0.74 -0.03,-0.6 -0.16,-0.55 -0.3,-0.6"
        ),
    )
    for x in (-0.24, -0.07):
        k.cut(
            k.light, curve([(x - 0.04, -0.74), (x, -0.77), (x + 0.04, -0.74), (x, -0.72)], 3), shadow=0, rim=0
        )


def dog(k: Knife) -> None:
    for x in (-0.42, -0.26, 0.36, 0.50):
        k.cut(
            k.wood.lit(-0.02),
            limb([(x, -0.42), (x + 0.01, -0.2), (x - 0.01, 0)], [0.13, 0.085, 0.07]),
            shadow=0.2,
        )
    k.cut(
        k.wood,
        curve(
            path("-0.56,-0.58 -0.46,-0.36 0.1,-0.34 0.52,-0.36 0.6,-0.6 0.3,-0.7 -0.3,-0.68"),
            5,
        ),
    )
    k.cut(k.wood, limb(path("0.55,-0.58 0.74,-0.74 0.8,-0.92"), [0.09, 0.07, 0.03]))
    k.cut(
        k.wood.lit(0.02),
        curve(
            path("-0.46,-0.58 -0.52,-0.84 -0.66,-0.98 -0.8,-0.9 -1.02,-0.8 -1,-0.7 -0.74,-0.66 -0.62,-0.5"),
            4,
        ),
    )
    k.cut(k.wood.lit(-0.05), curve(path("-0.6,-0.96 -0.5,-0.9 -0.48,-0.7 -0.6,-0.74"), 4))
    k.cut(k.accent, limb([(-0.66, -0.58), (-0.48, -0.70)], [0.07, 0.07]), shadow=0.2)


def horse(k: Knife) -> None:
    for x in (-0.30, -0.20, 0.32, 0.42):
        k.cut(
            k.wood.lit(-0.02), limb([(x, -0.44), (x + 0.02, -0.22), (x, 0)], [0.10, 0.05, 0.045]), shadow=0.2
        )
    k.cut(
        k.wood,
        curve(
            path("-0.38,-0.62 -0.34,-0.4 0.05,-0.38 0.42,-0.4 0.5,-0.62 0.2,-0.66 -0.15,-0.66"),
            5,
        ),
    )
    k.cut(
        k.wood,
        curve(
            path("-0.2,-0.62 -0.38,-0.9 -0.44,-1 -0.52,-0.94 -0.7,-0.78 -0.66,-0.72 -0.5,-0.76 -0.4,-0.48"),
            4,
        ),
    )
    k.cut(k.ink, curve(path("0.48,-0.62 0.62,-0.5 0.6,-0.2 0.54,-0.4"), 4))
    k.cut(k.ink, curve(path("-0.46,-1.02 -0.3,-0.86 -0.12,-0.64 -0.24,-0.7 -0.38,-0.88"), 4))


def fish(k: Knife) -> None:
    k.cut(
        k.accent,
        curve(path("-0.8,-0.5 -0.4,-0.8 0.2,-0.78 0.6,-0.5 0.2,-0.22 -0.4,-0.2"), 5),
    )
    k.cut(k.accent.lit(-0.05), path("0.5,-0.5 0.95,-0.85 0.85,-0.5 0.95,-0.15"))
    k.cut(k.light, oval(-0.55, -0.56, 0.05, count=12), shadow=0, rim=0)


def car(k: Knife) -> None:
    k.cut(
        k.accent.toward(k.colours.near, 0.2),
        curve(
            path("-1.25,-0.16 -1.26,-0.48 -0.8,-0.58 -0.52,-0.96 0.42,-0.98 0.74,-0.6 1.22,-0.5 1.28,-0.16"),
            4,
        ),
    )
    k.cut(
        k.light if k.colours.dark else k.colours.glow,
        path("-0.62,-0.6 -0.44,-0.88 -0.06,-0.9 -0.06,-0.6"),
        path("0.02,-0.6 0.02,-0.9 0.36,-0.9 0.58,-0.6"),
        shadow=0,
        rim=0,
    )
    for x in (-0.76, 0.76):
        k.cut(k.ink, oval(x, -0.18, 0.21))
        k.cut(k.metal, oval(x, -0.18, 0.09, count=14), shadow=0.2)
    if k.colours.dark:
        k.shine(1.3, -0.38, 0.9, 0.5)
    k.cut(k.light, oval(1.22, -0.38, 0.06, 0.08, 12), shadow=0, rim=0)


def bicycle(k: Knife) -> None:
    for x in (-0.52, 0.52):
        k.cut(k.ink, oval(x, -0.36, 0.36), oval(x, -0.36, 0.32))
        for a in np.linspace(0, np.pi, 5)[:-1]:
            k.cut(
                k.ink,
                limb(
                    [
                        (x - 0.33 * np.cos(a), -0.36 - 0.33 * np.sin(a)),
                        (x + 0.33 * np.cos(a), -0.36 + 0.33 * np.sin(a)),
                    ],
                    [0.008, 0.008],
                ),
                shadow=0,
                rim=0,
            )
    for a, b in (
        ((-0.52, -0.36), (-0.02, -0.36)),
        ((-0.02, -0.36), (-0.20, -0.82)),
        ((-0.52, -0.36), (-0.18, -0.74)),
        ((-0.18, -0.74), (0.36, -0.78)),
        ((-0.02, -0.36), (0.36, -0.74)),
        ((0.52, -0.36), (0.34, -0.92)),
        ((0.34, -0.92), (0.22, -0.98)),
    ):
        k.cut(k.accent, limb([a, b], [0.045, 0.04]), shadow=0.2)
    k.cut(k.ink, curve(path("-0.34,-0.84 -0.1,-0.86 -0.12,-0.8 -0.3,-0.79"), 3))


def gravestone(k: Knife) -> None:
    k.cut(
        k.colours.depth(0.3),
        curve(path("-0.36,0 -0.36,-0.7 -0.2,-0.94 0.2,-0.94 0.36,-0.7 0.36,0"), 4),
    )
    k.cut(k.ink, box(-0.025, -0.76, 0.025, -0.40), box(-0.12, -0.66, 0.12, -0.61), shadow=0.2, rim=0)


def balloon(k: Knife) -> None:
    k.cut(k.ink, limb(path("0,-0.48 0.03,-0.2 -0.02,0"), [0.012] * 3), shadow=0, rim=0)
    k.cut(
        k.accent,
        curve(path("0,-0.47 -0.2,-0.66 -0.2,-0.88 0,-1 0.2,-0.88 0.2,-0.66"), 5),
        rim=0.8,
    )


def sign(k: Knife) -> None:
    k.cut(k.ink, box(-0.025, -0.72, 0.025, 0))
    k.cut(k.wood.lit(0.08), path("-0.34,-0.98 0.34,-0.98 0.48,-0.83 0.34,-0.68 -0.34,-0.68"))
    k.cut(k.paper, box(-0.26, -0.87, 0.24, -0.83), box(-0.26, -0.80, 0.10, -0.76), shadow=0, rim=0)


def piano(k: Knife) -> None:
    k.cut(k.ink, box(-0.75, -0.98, 0.75, 0))
    k.cut(k.ink.lit(0.05), box(-0.80, -0.52, 0.80, -0.40))
    k.cut(k.paper, box(-0.70, -0.50, 0.70, -0.44), shadow=0.2, rim=0)
    for i in range(9):
        k.cut(k.ink, box(-0.62 + i * 0.145, -0.50, -0.57 + i * 0.145, -0.465), shadow=0, rim=0)


def leafling(k: Knife) -> None:
    green = Tone(0.46, 0.09, 145).toward(k.colours.near, 0.25)
    k.cut(k.wood, limb(path("0,0 0.02,-0.4 0,-0.6"), [0.09, 0.06, 0.03]))
    for x, y, r in ((-0.18, -0.62, 0.2), (0.18, -0.64, 0.2), (0, -0.82, 0.21), (0, -0.58, 0.18)):
        k.cut(green.lit(-y * 0.04), oval(x, y, r, r * 0.9, 14))
