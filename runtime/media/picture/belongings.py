"""What people carry and keep: papers, keys, instruments. Units: the thing's height, standing on y = 0."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .knife import Knife
from .shapes import box, curve, limb, oval, path, points, turned


def ticket(k: Knife) -> None:
    notches = [(0.62, -0.12 - i * 0.127) for i in range(7)]
    edge = [p for x, y in notches for p in ((x, y), (x - 0.035, y - 0.032), (x, y - 0.064))]
    k.cut(
        k.paper,
        np.array(
            [
                (-0.62, -0.02),
                (0.62, -0.02),
                *edge,
                (0.62, -0.98),
                (-0.62, -0.98),
                (-0.62, -0.62),
                (-0.57, -0.56),
                (-0.55, -0.5),
                (-0.57, -0.44),
                (-0.62, -0.38),
            ]
        ),
    )
    k.cut(k.accent, box(-0.50, -0.86, 0.50, -0.72), shadow=0, rim=0)
    for row, wide in enumerate((0.62, 0.44, 0.54)):
        k.cut(k.ink, box(-0.46, -0.60 + row * 0.14, -0.46 + wide, -0.55 + row * 0.14), shadow=0, rim=0)
    ring = oval(0.34, -0.36, 0.15)
    k.cut(k.accent, ring, oval(0.34, -0.36, 0.115), shadow=0, rim=0)
    k.cut(k.ink, oval(0.34, -0.36, 0.035), shadow=0, rim=0)


def letter(k: Knife) -> None:
    k.cut(k.paper, box(-0.72, -1.0, 0.72, 0))
    k.cut(k.paper.lit(-0.05), path("-0.72,-1 0,-0.4 0.72,-1"), shadow=0.5)
    k.cut(k.accent, oval(0, -0.44, 0.10, count=14), shadow=0.4)
    k.cut(k.accent.lit(0.05), oval(0, -0.44, 0.06, count=12), shadow=0.3)


def photograph(k: Knife) -> None:
    k.cut(k.paper, box(-0.44, -1.0, 0.44, 0))
    k.cut(k.colours.depth(0.55), box(-0.36, -0.93, 0.36, -0.24), shadow=0.2, rim=0)
    k.cut(k.colours.glow, oval(0.12, -0.70, 0.13), shadow=0, rim=0)
    k.cut(
        k.ink,
        curve(
            path(
                "-0.3,-0.24 -0.27,-0.44 -0.17,-0.5 -0.2,-0.66 -0.08,-0.72 0.03,-0.64 0,-0.5 "
                "0.12,-0.42 0.16,-0.24"
            ),
            4,
        ),
        shadow=0.2,
        rim=0,
    )


def newspaper(k: Knife) -> None:
    k.cut(k.paper.lit(-0.06), path("-0.52,-0.95 0.5,-1 0.54,-0.02 -0.5,0"))
    k.cut(k.ink, box(-0.40, -0.88, 0.40, -0.76), shadow=0, rim=0)
    for row in range(7):
        for left in (-0.40, 0.03):
            if row < 4 and left > 0:
                continue
            k.cut(
                k.ink.lit(0.2),
                box(left, -0.66 + row * 0.085, left + 0.36, -0.63 + row * 0.085),
                shadow=0,
                rim=0,
            )
    k.cut(k.colours.depth(0.5), box(0.03, -0.68, 0.40, -0.36), shadow=0, rim=0)


def key(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.80, 0.20, 0.20, 24), oval(0, -0.80, 0.115, 0.115, 20))
    k.cut(k.metal, box(-0.045, -0.62, 0.045, 0))
    k.cut(
        k.metal,
        path("0.04,0 0.2,0 0.2,-0.07 0.13,-0.07 0.13,-0.11 0.2,-0.11 0.2,-0.19 0.04,-0.19"),
    )


def watch(k: Knife) -> None:
    k.cut(k.metal, box(-0.05, -1.0, 0.05, -0.88), oval(0, -1.02, 0.07, count=14))
    k.cut(k.metal, oval(0, -0.45, 0.45))
    k.cut(k.paper, oval(0, -0.45, 0.38), shadow=0.4, rim=0)
    for tick in range(12):
        a = tick * np.pi / 6
        k.cut(
            k.ink,
            turned(box(-0.012, -0.345, 0.012, -0.29 if tick % 3 else -0.26), -np.degrees(a))
            - np.array([0.0, 0.45]),
            shadow=0,
            rim=0,
        )
    k.cut(k.ink, limb([(0.0, -0.45), (0.12, -0.60)], [0.045, 0.02]), shadow=0.4, rim=0)
    k.cut(k.ink, limb(path("-0.03,-0.4 0,-0.45 0.06,-0.75"), [0.02, 0.035, 0.015]), shadow=0.4, rim=0)
    k.cut(k.accent, oval(0, -0.45, 0.03, count=12), shadow=0.3, rim=0)


def phone(k: Knife) -> None:
    k.cut(
        k.ink.lit(0.05),
        curve(path("-0.5,0 -0.42,-0.34 -0.24,-0.56 0.24,-0.56 0.42,-0.34 0.5,0"), 3),
    )
    k.cut(k.paper, oval(0, -0.26, 0.21))
    k.cut(
        k.ink,
        oval(0, -0.26, 0.09),
        *(
            oval(0.145 * np.cos(a), -0.26 + 0.145 * np.sin(a), 0.033, count=10)
            for a in np.linspace(0.6, 6.0, 9)
        ),
        shadow=0,
        rim=0,
    )
    k.cut(
        k.ink.lit(0.09),
        curve(
            path(
                "-0.6,-0.5 -0.62,-0.72 -0.4,-0.8 0,-0.86 0.4,-0.8 0.62,-0.72 0.6,-0.5 "
                "0.36,-0.52 0.32,-0.64 0,-0.68 -0.32,-0.64 -0.36,-0.52"
            ),
            4,
        ),
    )


def book(k: Knife) -> None:
    k.cut(k.accent, path("-0.8,-0.02 0,0.05 0.8,-0.02 0.84,-0.86 0,-0.8 -0.84,-0.86"))
    for s in (-1, 1):
        k.cut(
            k.paper.lit(-0.02 * s),
            curve(
                [
                    (0, 0),
                    (0.36 * s, -0.08),
                    (0.76 * s, -0.05),
                    (0.78 * s, -0.86),
                    (0.36 * s, -0.90),
                    (0, -0.80),
                ],
                5,
            ),
        )
        for row in range(6):
            k.cut(
                k.ink.lit(0.25),
                limb(
                    [
                        (0.12 * s, -0.70 + row * 0.11),
                        (0.40 * s, -0.76 + row * 0.11),
                        (0.66 * s, -0.73 + row * 0.11),
                    ],
                    [0.022] * 3,
                ),
                shadow=0,
                rim=0,
            )


def radio(k: Knife) -> None:
    k.cut(
        k.wood.lit(0.06),
        curve(
            path("-0.72,0 -0.74,-0.6 -0.6,-0.88 0,-0.94 0.6,-0.88 0.74,-0.6 0.72,0"),
            4,
        ),
    )
    k.cut(k.paper.lit(-0.12), oval(-0.26, -0.48, 0.30))
    k.cut(
        k.wood,
        *(
            limb([(-0.26 - w, -0.48 + y), (-0.26 + w, -0.48 + y)], [0.03, 0.03])
            for y, w in ((-0.18, 0.2), (-0.06, 0.27), (0.06, 0.27), (0.18, 0.2))
        ),
        shadow=0.2,
        rim=0,
    )
    k.cut(k.light, box(0.16, -0.72, 0.58, -0.44), shadow=0.3, rim=0)
    k.cut(k.accent, box(0.38, -0.72, 0.40, -0.44), shadow=0, rim=0)
    for x in (0.24, 0.50):
        k.cut(k.metal, oval(x, -0.22, 0.09, count=16))


def mirror(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.62, 0.36, 0.40))
    k.cut(k.colours.glow, oval(0, -0.62, 0.30, 0.34), shadow=0.3, rim=0)
    k.cut(
        k.colours.glow.lit(0.08),
        path("-0.16,-0.42 0.06,-0.88 0.14,-0.85 -0.06,-0.38"),
        shadow=0,
        rim=0,
    )
    k.cut(k.metal, curve(path("-0.05,-0.24 -0.07,0 0.07,0 0.05,-0.24"), 3))


def lever(k: Knife) -> None:
    k.cut(k.ink.lit(0.05), curve(path("-0.52,0 -0.45,-0.22 0,-0.32 0.45,-0.22 0.52,0"), 4))
    k.cut(
        k.metal.lit(-0.1),
        curve(path("-0.34,-0.1 -0.28,-0.19 0.28,-0.19 0.34,-0.1"), 3),
        shadow=0.2,
    )
    k.cut(k.metal, limb(path("0,-0.14 0.14,-0.5 0.24,-0.86"), [0.10, 0.07, 0.06]))
    k.cut(k.accent, oval(0.26, -0.90, 0.13, 0.12, 24), rim=0.9)


def knife(k: Knife) -> None:
    k.cut(k.wood, curve(path("-0.06,0 -0.07,-0.34 0.07,-0.34 0.06,0"), 3))
    k.cut(Tone(0.80, 0.015, 240), path("-0.07,-0.34 -0.06,-0.84 0.05,-1 0.075,-0.34"), rim=1.0)


def gun(k: Knife) -> None:
    k.cut(k.wood, curve(path("-0.42,0 -0.3,-0.44 -0.08,-0.44 -0.2,0"), 3))
    k.cut(
        k.ink.lit(0.08),
        path("-0.36,-0.42 -0.38,-0.66 0.8,-0.66 0.8,-0.52 0.2,-0.5 0.08,-0.4"),
    )
    k.cut(k.ink.lit(0.12), oval(0.0, -0.54, 0.13, 0.11, 18))
    k.cut(k.ink, limb(path("-0.05,-0.42 0.02,-0.3 0.13,-0.34 0.12,-0.46"), [0.035] * 4))


def ring(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.36, 0.36), oval(0, -0.36, 0.28), rim=0.9)
    k.cut(
        k.light.lit(0.05),
        path("-0.17,-0.86 -0.09,-0.98 0.09,-0.98 0.17,-0.86 0,-0.68"),
        rim=1.0,
    )


def coins(k: Knife) -> None:
    for x, y, size in ((0.24, -0.3, 0.26), (-0.26, -0.34, 0.3), (0.02, -0.66, 0.28)):
        k.cut(k.metal, oval(x, y, size), rim=0.9)
        k.cut(k.metal.lit(-0.06), oval(x, y, size * 0.8), shadow=0.3, rim=0)
        k.cut(k.metal.lit(0.04), oval(x, y, size * 0.34), shadow=0.3, rim=0)


def glasses(k: Knife) -> None:
    for x in (-0.52, 0.52):
        k.cut(k.metal, oval(x, -0.45, 0.42), oval(x, -0.45, 0.36))
        k.cut(
            k.colours.glow.lit(0.04),
            points((x - 0.18, -0.28), (x + 0.06, -0.72), (x + 0.14, -0.68), (x - 0.08, -0.24)),
            shadow=0,
            rim=0,
        )
    k.cut(k.metal, limb(path("-0.12,-0.5 0,-0.58 0.12,-0.5"), [0.05] * 3))


def camera(k: Knife) -> None:
    k.cut(k.ink.lit(0.06), box(-0.75, -0.78, 0.75, 0))
    k.cut(k.ink.lit(0.08), path("-0.28,-0.78 -0.2,-0.97 0.2,-0.97 0.28,-0.78"))
    k.cut(k.metal, oval(0, -0.38, 0.33))
    k.cut(k.ink, oval(0, -0.38, 0.26), shadow=0.3)
    k.cut(k.colours.glow, oval(-0.07, -0.46, 0.07, count=14), shadow=0, rim=0)
    k.cut(k.accent, oval(0.58, -0.64, 0.055, count=12), shadow=0.2, rim=0)
