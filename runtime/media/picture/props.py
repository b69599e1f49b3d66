"""Things, each cut from a few sheets. Units: the thing's own height; it stands on y = 0 about x = 0."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .colour import Tone
from .palette import Palette
from .paper import Board, Points
from .shapes import box, curve, limb, moved, oval, points, turned


@dataclass(frozen=True)
class Knife:
    """Cuts a thing onto a board, at a place, a size, a side and a tilt in the world."""

    board: Board
    colours: Palette
    x: float
    y: float
    size: float
    side: int = 1
    tilt: float = 0.0
    mark: Tone | None = None

    @property
    def ink(self) -> Tone:
        return self.colours.depth(0.05)

    @property
    def wood(self) -> Tone:
        return Tone(0.34, 0.06, 48).toward(self.colours.near, 0.45)

    @property
    def paper(self) -> Tone:
        return self.colours.letter.toward(self.colours.near, 0.10)

    @property
    def light(self) -> Tone:
        return self.colours.lamp

    @property
    def accent(self) -> Tone:
        return self.mark or Tone(0.58, 0.15, 28).toward(self.colours.near, 0.15)

    @property
    def metal(self) -> Tone:
        return self.colours.lamp.toward(Tone(0.6, 0.03, 80), 0.35)

    def cut(self, tone: Tone, *shapes: Points, shadow: float = 0.4, rim: float = 0.55) -> None:
        outlines = [moved(turned(shape, self.tilt), self.x, self.y, self.size, self.side < 0) for shape in shapes]
        self.board.cut(outlines, tone, shadow, rim, lift=min(0.012, 0.035 * self.size))

    def shine(self, x: float, y: float, reach: float, strength: float) -> None:
        self.board.shine(self.x + x * self.size * self.side, self.y + y * self.size, (reach * self.size, reach * self.size), self.light, strength)


def ticket(k: Knife) -> None:
    notches = [(0.62, -0.12 - i * 0.127) for i in range(7)]
    edge = [p for x, y in notches for p in ((x, y), (x - 0.035, y - 0.032), (x, y - 0.064))]
    k.cut(k.paper, np.array([(-0.62, -0.02), (0.62, -0.02), *edge, (0.62, -0.98), (-0.62, -0.98), (-0.62, -0.62), (-0.57, -0.56), (-0.55, -0.5), (-0.57, -0.44), (-0.62, -0.38)]))
    k.cut(k.accent, box(-0.50, -0.86, 0.50, -0.72), shadow=0, rim=0)
    for row, wide in enumerate((0.62, 0.44, 0.54)):
        k.cut(k.ink, box(-0.46, -0.60 + row * 0.14, -0.46 + wide, -0.55 + row * 0.14), shadow=0, rim=0)
    ring = oval(0.34, -0.36, 0.15)
    k.cut(k.accent, ring, oval(0.34, -0.36, 0.115), shadow=0, rim=0)
    k.cut(k.ink, oval(0.34, -0.36, 0.035), shadow=0, rim=0)


def letter(k: Knife) -> None:
    k.cut(k.paper, box(-0.72, -1.0, 0.72, 0))
    k.cut(k.paper.lit(-0.05), points((-0.72, -1.0), (0, -0.40), (0.72, -1.0)), shadow=0.5)
    k.cut(k.accent, oval(0, -0.44, 0.10, count=14), shadow=0.4)
    k.cut(k.accent.lit(0.05), oval(0, -0.44, 0.06, count=12), shadow=0.3)


def photograph(k: Knife) -> None:
    k.cut(k.paper, box(-0.44, -1.0, 0.44, 0))
    k.cut(k.colours.depth(0.55), box(-0.36, -0.93, 0.36, -0.24), shadow=0.2, rim=0)
    k.cut(k.colours.glow, oval(0.12, -0.70, 0.13), shadow=0, rim=0)
    k.cut(k.ink, curve([(-0.30, -0.24), (-0.27, -0.44), (-0.17, -0.50), (-0.20, -0.66), (-0.08, -0.72), (0.03, -0.64), (0.0, -0.50), (0.12, -0.42), (0.16, -0.24)], 4), shadow=0.2, rim=0)


def newspaper(k: Knife) -> None:
    k.cut(k.paper.lit(-0.06), points((-0.52, -0.95), (0.50, -1.0), (0.54, -0.02), (-0.50, 0)))
    k.cut(k.ink, box(-0.40, -0.88, 0.40, -0.76), shadow=0, rim=0)
    for row in range(7):
        for left in (-0.40, 0.03):
            if row < 4 and left > 0:
                continue
            k.cut(k.ink.lit(0.2), box(left, -0.66 + row * 0.085, left + 0.36, -0.63 + row * 0.085), shadow=0, rim=0)
    k.cut(k.colours.depth(0.5), box(0.03, -0.68, 0.40, -0.36), shadow=0, rim=0)


def key(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.80, 0.20, 0.20, 24), oval(0, -0.80, 0.115, 0.115, 20))
    k.cut(k.metal, box(-0.045, -0.62, 0.045, 0))
    k.cut(k.metal, points((0.04, 0), (0.20, 0), (0.20, -0.07), (0.13, -0.07), (0.13, -0.11), (0.20, -0.11), (0.20, -0.19), (0.04, -0.19)))


def watch(k: Knife) -> None:
    k.cut(k.metal, box(-0.05, -1.0, 0.05, -0.88), oval(0, -1.02, 0.07, count=14))
    k.cut(k.metal, oval(0, -0.45, 0.45))
    k.cut(k.paper, oval(0, -0.45, 0.38), shadow=0.4, rim=0)
    for tick in range(12):
        a = tick * np.pi / 6
        k.cut(k.ink, turned(box(-0.012, -0.345, 0.012, -0.29 if tick % 3 else -0.26), -np.degrees(a)) + (0, -0.45), shadow=0, rim=0)
    k.cut(k.ink, limb([(0.0, -0.45), (0.12, -0.60)], [0.045, 0.02]), shadow=0.4, rim=0)
    k.cut(k.ink, limb([(-0.03, -0.40), (0.0, -0.45), (0.06, -0.75)], [0.02, 0.035, 0.015]), shadow=0.4, rim=0)
    k.cut(k.accent, oval(0, -0.45, 0.03, count=12), shadow=0.3, rim=0)


def phone(k: Knife) -> None:
    k.cut(k.ink.lit(0.05), curve([(-0.50, 0), (-0.42, -0.34), (-0.24, -0.56), (0.24, -0.56), (0.42, -0.34), (0.50, 0)], 3))
    k.cut(k.paper, oval(0, -0.26, 0.21))
    k.cut(k.ink, oval(0, -0.26, 0.09), *(oval(0.145 * np.cos(a), -0.26 + 0.145 * np.sin(a), 0.033, count=10) for a in np.linspace(0.6, 6.0, 9)), shadow=0, rim=0)
    k.cut(k.ink.lit(0.09), curve([(-0.60, -0.50), (-0.62, -0.72), (-0.40, -0.80), (0, -0.86), (0.40, -0.80), (0.62, -0.72), (0.60, -0.50), (0.36, -0.52), (0.32, -0.64), (0, -0.68), (-0.32, -0.64), (-0.36, -0.52)], 4))


def cup(k: Knife) -> None:
    k.cut(k.paper.lit(-0.06), oval(0, -0.02, 0.56, 0.075, 24))
    k.cut(k.paper.lit(-0.03), oval(0.42, -0.40, 0.20, 0.19, 20), oval(0.42, -0.40, 0.12, 0.115, 20))
    k.cut(k.paper, curve([(-0.42, -0.70), (-0.40, -0.30), (-0.24, -0.06), (0.24, -0.06), (0.40, -0.30), (0.42, -0.70)], 4))
    k.cut(k.accent, curve([(-0.40, -0.44), (-0.38, -0.34), (0.38, -0.34), (0.40, -0.44)], 3), shadow=0, rim=0)
    k.cut(k.wood, oval(0, -0.69, 0.40, 0.055, 24), shadow=0.2, rim=0.3)
    for x in (-0.12, 0.10):
        k.cut(k.paper.toward(k.colours.far, 0.5), limb([(x, -0.78), (x + 0.06, -0.90), (x - 0.03, -1.02), (x + 0.03, -1.14)], [0.03, 0.035, 0.028, 0.006]), shadow=0, rim=0)


def glass(k: Knife) -> None:
    k.cut(k.paper.toward(k.colours.far, 0.4), curve([(-0.26, -1.0), (-0.28, -0.70), (-0.12, -0.48), (-0.03, -0.44), (-0.03, -0.06), (-0.20, -0.01), (0.20, -0.01), (0.03, -0.06), (0.03, -0.44), (0.12, -0.48), (0.28, -0.70), (0.26, -1.0)], 4), rim=0.9)
    k.cut(Tone(0.45, 0.15, 18), curve([(-0.265, -0.82), (-0.25, -0.68), (-0.10, -0.51), (0.10, -0.51), (0.25, -0.68), (0.265, -0.82)], 4), shadow=0.1)


def bottle(k: Knife) -> None:
    k.cut(Tone(0.42, 0.07, 155).toward(k.colours.near, 0.2), curve([(-0.17, 0), (-0.18, -0.52), (-0.06, -0.70), (-0.055, -0.98), (0.055, -0.98), (0.06, -0.70), (0.18, -0.52), (0.17, 0)], 4), rim=0.9)
    k.cut(k.paper, box(-0.165, -0.44, 0.165, -0.16), shadow=0.2, rim=0)
    k.cut(k.accent, box(-0.12, -0.36, 0.12, -0.29), shadow=0, rim=0)
    k.cut(k.wood, box(-0.045, -1.04, 0.045, -0.96), shadow=0.2)


def candle(k: Knife) -> None:
    k.shine(0, -0.85, 1.5, 0.5)
    k.shine(0, -0.85, 0.5, 0.5)
    k.cut(k.metal, oval(0, -0.03, 0.30, 0.05, 20))
    k.cut(k.paper, curve([(-0.09, -0.04), (-0.09, -0.60), (-0.06, -0.66), (0.05, -0.63), (0.10, -0.66), (0.09, -0.04)], 3), rim=0.8)
    k.cut(k.light.lit(0.03), curve([(0.0, -1.0), (0.075, -0.80), (0.045, -0.69), (-0.045, -0.69), (-0.07, -0.80)], 5), shadow=0, rim=0)
    k.cut(Tone(0.72, 0.17, 52), curve([(0.0, -0.84), (0.03, -0.75), (0.0, -0.69), (-0.03, -0.75)], 4), shadow=0, rim=0)


def book(k: Knife) -> None:
    k.cut(k.accent, points((-0.80, -0.02), (0, 0.05), (0.80, -0.02), (0.84, -0.86), (0, -0.80), (-0.84, -0.86)))
    for s in (-1, 1):
        k.cut(k.paper.lit(-0.02 * s), curve([(0, 0), (0.36 * s, -0.08), (0.76 * s, -0.05), (0.78 * s, -0.86), (0.36 * s, -0.90), (0, -0.80)], 5))
        for row in range(6):
            k.cut(k.ink.lit(0.25), limb([(0.12 * s, -0.70 + row * 0.11), (0.40 * s, -0.76 + row * 0.11), (0.66 * s, -0.73 + row * 0.11)], [0.022] * 3), shadow=0, rim=0)


def radio(k: Knife) -> None:
    k.cut(k.wood.lit(0.06), curve([(-0.72, 0), (-0.74, -0.60), (-0.60, -0.88), (0, -0.94), (0.60, -0.88), (0.74, -0.60), (0.72, 0)], 4))
    k.cut(k.paper.lit(-0.12), oval(-0.26, -0.48, 0.30))
    k.cut(k.wood, *(limb([(-0.26 - w, -0.48 + y), (-0.26 + w, -0.48 + y)], [0.03, 0.03]) for y, w in ((-0.18, 0.2), (-0.06, 0.27), (0.06, 0.27), (0.18, 0.2))), shadow=0.2, rim=0)
    k.cut(k.light, box(0.16, -0.72, 0.58, -0.44), shadow=0.3, rim=0)
    k.cut(k.accent, box(0.38, -0.72, 0.40, -0.44), shadow=0, rim=0)
    for x in (0.24, 0.50):
        k.cut(k.metal, oval(x, -0.22, 0.09, count=16))


def mirror(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.62, 0.36, 0.40))
    k.cut(k.colours.glow, oval(0, -0.62, 0.30, 0.34), shadow=0.3, rim=0)
    k.cut(k.colours.glow.lit(0.08), points((-0.16, -0.42), (0.06, -0.88), (0.14, -0.85), (-0.06, -0.38)), shadow=0, rim=0)
    k.cut(k.metal, curve([(-0.05, -0.24), (-0.07, 0), (0.07, 0), (0.05, -0.24)], 3))


def umbrella(k: Knife) -> None:
    k.cut(k.wood, limb([(0.0, -0.95), (0, -0.08), (0.05, -0.01), (0.11, -0.04), (0.115, -0.10)], [0.022, 0.026, 0.03, 0.03, 0.02]))
    k.cut(k.accent, curve([(-0.66, -0.52), (-0.52, -0.80), (-0.22, -0.97), (0.22, -0.97), (0.52, -0.80), (0.66, -0.52), (0.44, -0.575), (0.22, -0.52), (0, -0.575), (-0.22, -0.52), (-0.44, -0.575)], 4))
    for x in (-0.22, 0.22):
        k.cut(k.accent.lit(-0.07), limb([(x * 0.2, -0.99), (x * 0.8, -0.80), (x, -0.52)], [0.006, 0.016, 0.012]), shadow=0, rim=0)


def suitcase(k: Knife) -> None:
    k.cut(k.ink, limb([(-0.16, -0.76), (-0.13, -0.90), (0.13, -0.90), (0.16, -0.76)], [0.05] * 4))
    k.cut(k.accent.toward(k.wood, 0.55), curve([(-0.60, 0), (-0.61, -0.76), (-0.56, -0.79), (0.56, -0.79), (0.61, -0.76), (0.60, 0)], 3))
    for x in (-0.36, 0.36):
        k.cut(k.wood, box(x - 0.055, -0.79, x + 0.055, 0), shadow=0.3)
        k.cut(k.metal, box(x - 0.04, -0.66, x + 0.04, -0.56), shadow=0.3)


def lever(k: Knife) -> None:
    k.cut(k.ink.lit(0.05), curve([(-0.52, 0), (-0.45, -0.22), (0, -0.32), (0.45, -0.22), (0.52, 0)], 4))
    k.cut(k.metal.lit(-0.1), curve([(-0.34, -0.10), (-0.28, -0.19), (0.28, -0.19), (0.34, -0.10)], 3), shadow=0.2)
    k.cut(k.metal, limb([(0, -0.14), (0.14, -0.50), (0.24, -0.86)], [0.10, 0.07, 0.06]))
    k.cut(k.accent, oval(0.26, -0.90, 0.13, 0.12, 24), rim=0.9)


def hat(k: Knife) -> None:
    k.cut(k.wood, curve([(-0.62, -0.20), (-0.58, -0.75), (-0.30, -1.0), (0.0, -0.93), (0.30, -1.0), (0.58, -0.75), (0.62, -0.20)], 4))
    k.cut(k.accent, curve([(-0.635, -0.42), (-0.63, -0.18), (0.63, -0.18), (0.635, -0.42)], 3), shadow=0.2)
    k.cut(k.wood.lit(-0.03), curve([(-1.1, -0.18), (-0.5, -0.25), (0.5, -0.25), (1.1, -0.18), (0.5, 0.0), (-0.5, 0.0)], 5))


def bell(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.96, 0.09, count=14), oval(0, -0.96, 0.04, count=12))
    k.cut(k.ink, oval(0, -0.06, 0.10, count=16))
    k.cut(k.metal, curve([(-0.50, -0.08), (-0.36, -0.30), (-0.30, -0.70), (-0.12, -0.90), (0.12, -0.90), (0.30, -0.70), (0.36, -0.30), (0.50, -0.08)], 4), rim=0.9)


def knife(k: Knife) -> None:
    k.cut(k.wood, curve([(-0.06, 0), (-0.07, -0.34), (0.07, -0.34), (0.06, 0)], 3))
    k.cut(Tone(0.80, 0.015, 240), points((-0.07, -0.34), (-0.06, -0.84), (0.05, -1.0), (0.075, -0.34)), rim=1.0)


def gun(k: Knife) -> None:
    k.cut(k.wood, curve([(-0.42, 0), (-0.30, -0.44), (-0.08, -0.44), (-0.20, 0.0)], 3))
    k.cut(k.ink.lit(0.08), points((-0.36, -0.42), (-0.38, -0.66), (0.80, -0.66), (0.80, -0.52), (0.20, -0.50), (0.08, -0.40)))
    k.cut(k.ink.lit(0.12), oval(0.0, -0.54, 0.13, 0.11, 18))
    k.cut(k.ink, limb([(-0.05, -0.42), (0.02, -0.30), (0.13, -0.34), (0.12, -0.46)], [0.035] * 4))


def ring(k: Knife) -> None:
    k.cut(k.metal, oval(0, -0.36, 0.36), oval(0, -0.36, 0.28), rim=0.9)
    k.cut(k.light.lit(0.05), points((-0.17, -0.86), (-0.09, -0.98), (0.09, -0.98), (0.17, -0.86), (0, -0.68)), rim=1.0)


def flower(k: Knife) -> None:
    green = Tone(0.45, 0.09, 148).toward(k.colours.near, 0.25)
    k.cut(green, limb([(0.05, 0), (-0.02, -0.35), (0.0, -0.72)], [0.035, 0.03, 0.025]))
    k.cut(green, curve([(-0.01, -0.32), (0.18, -0.48), (0.32, -0.44), (0.16, -0.32)], 4))
    for turn in range(7):
        a = turn * 2 * np.pi / 7
        k.cut(k.accent.lit(0.03 * (turn % 2)), oval(0.13 * np.cos(a), -0.80 + 0.13 * np.sin(a), 0.105, count=14), shadow=0.4)
    k.cut(k.light, oval(0, -0.80, 0.065, count=14))


def glasses(k: Knife) -> None:
    for x in (-0.52, 0.52):
        k.cut(k.metal, oval(x, -0.45, 0.42), oval(x, -0.45, 0.36))
        k.cut(k.colours.glow.lit(0.04), points((x - 0.18, -0.28), (x + 0.06, -0.72), (x + 0.14, -0.68), (x - 0.08, -0.24)), shadow=0, rim=0)
    k.cut(k.metal, limb([(-0.12, -0.50), (0, -0.58), (0.12, -0.50)], [0.05] * 3))


def shoe(k: Knife) -> None:
    k.cut(k.wood, curve([(-0.70, -0.08), (-0.72, -0.92), (-0.20, -0.96), (-0.12, -0.52), (0.40, -0.40), (0.78, -0.22), (0.80, -0.06)], 4))
    k.cut(k.ink, curve([(-0.72, 0), (-0.72, -0.09), (0.82, -0.09), (0.82, 0)], 2))
    for i in range(3):
        k.cut(k.paper, limb([(-0.10 + 0.11 * i, -0.60 + 0.07 * i), (0.04 + 0.11 * i, -0.52 + 0.06 * i)], [0.035, 0.03]), shadow=0.2, rim=0)


def camera(k: Knife) -> None:
    k.cut(k.ink.lit(0.06), box(-0.75, -0.78, 0.75, 0))
    k.cut(k.ink.lit(0.08), points((-0.28, -0.78), (-0.20, -0.97), (0.20, -0.97), (0.28, -0.78)))
    k.cut(k.metal, oval(0, -0.38, 0.33))
    k.cut(k.ink, oval(0, -0.38, 0.26), shadow=0.3)
    k.cut(k.colours.glow, oval(-0.07, -0.46, 0.07, count=14), shadow=0, rim=0)
    k.cut(k.accent, oval(0.58, -0.64, 0.055, count=12), shadow=0.2, rim=0)


def apple(k: Knife) -> None:
    k.cut(k.accent, curve([(0, -0.78), (0.28, -0.86), (0.50, -0.56), (0.40, -0.14), (0.12, 0.0), (-0.12, 0.0), (-0.40, -0.14), (-0.50, -0.56), (-0.28, -0.86)], 5), rim=0.8)
    k.cut(k.wood, limb([(0, -0.76), (0.05, -1.0)], [0.05, 0.04]))
    k.cut(Tone(0.5, 0.10, 145), curve([(0.04, -0.90), (0.22, -1.04), (0.42, -0.98), (0.24, -0.88)], 4))


def feather(k: Knife) -> None:
    k.cut(k.paper, curve([(0.0, 0), (-0.10, -0.30), (-0.14, -0.70), (0.02, -1.0), (0.14, -0.70), (0.11, -0.30)], 5), rim=0.8)
    k.cut(k.wood, limb([(0, 0.05), (0.01, -0.5), (0.02, -0.94)], [0.022, 0.018, 0.006]), shadow=0.2, rim=0)


def cat(k: Knife) -> None:
    k.cut(k.ink, limb([(0.30, -0.08), (0.58, -0.10), (0.66, -0.34), (0.56, -0.50)], [0.08, 0.08, 0.07, 0.04]))
    k.cut(k.ink, curve([(-0.22, 0), (-0.24, -0.36), (-0.16, -0.58), (0.06, -0.62), (0.30, -0.36), (0.36, 0)], 4))
    k.cut(k.ink.lit(0.02), points((-0.36, -0.74), (-0.34, -1.0), (-0.22, -0.88), (-0.10, -0.89), (0.02, -1.0), (0.04, -0.74), (-0.03, -0.60), (-0.16, -0.55), (-0.30, -0.60)))
    for x in (-0.24, -0.07):
        k.cut(k.light, curve([(x - 0.04, -0.74), (x, -0.77), (x + 0.04, -0.74), (x, -0.72)], 3), shadow=0, rim=0)


def dog(k: Knife) -> None:
    for x in (-0.42, -0.26, 0.36, 0.50):
        k.cut(k.wood.lit(-0.02), limb([(x, -0.42), (x + 0.01, -0.2), (x - 0.01, 0)], [0.13, 0.085, 0.07]), shadow=0.2)
    k.cut(k.wood, curve([(-0.56, -0.58), (-0.46, -0.36), (0.1, -0.34), (0.52, -0.36), (0.60, -0.60), (0.30, -0.70), (-0.30, -0.68)], 5))
    k.cut(k.wood, limb([(0.55, -0.58), (0.74, -0.74), (0.80, -0.92)], [0.09, 0.07, 0.03]))
    k.cut(k.wood.lit(0.02), curve([(-0.46, -0.58), (-0.52, -0.84), (-0.66, -0.98), (-0.80, -0.90), (-1.02, -0.80), (-1.0, -0.70), (-0.74, -0.66), (-0.62, -0.50)], 4))
    k.cut(k.wood.lit(-0.05), curve([(-0.60, -0.96), (-0.50, -0.90), (-0.48, -0.70), (-0.60, -0.74)], 4))
    k.cut(k.accent, limb([(-0.66, -0.58), (-0.48, -0.70)], [0.07, 0.07]), shadow=0.2)


def horse(k: Knife) -> None:
    for x in (-0.30, -0.20, 0.32, 0.42):
        k.cut(k.wood.lit(-0.02), limb([(x, -0.44), (x + 0.02, -0.22), (x, 0)], [0.10, 0.05, 0.045]), shadow=0.2)
    k.cut(k.wood, curve([(-0.38, -0.62), (-0.34, -0.40), (0.05, -0.38), (0.42, -0.40), (0.50, -0.62), (0.20, -0.66), (-0.15, -0.66)], 5))
    k.cut(k.wood, curve([(-0.20, -0.62), (-0.38, -0.90), (-0.44, -1.0), (-0.52, -0.94), (-0.70, -0.78), (-0.66, -0.72), (-0.50, -0.76), (-0.40, -0.48)], 4))
    k.cut(k.ink, curve([(0.48, -0.62), (0.62, -0.50), (0.60, -0.20), (0.54, -0.40)], 4))
    k.cut(k.ink, curve([(-0.46, -1.02), (-0.30, -0.86), (-0.12, -0.64), (-0.24, -0.70), (-0.38, -0.88)], 4))


def fish(k: Knife) -> None:
    k.cut(k.accent, curve([(-0.8, -0.5), (-0.4, -0.8), (0.2, -0.78), (0.6, -0.5), (0.2, -0.22), (-0.4, -0.2)], 5))
    k.cut(k.accent.lit(-0.05), points((0.5, -0.5), (0.95, -0.85), (0.85, -0.5), (0.95, -0.15)))
    k.cut(k.light, oval(-0.55, -0.56, 0.05, count=12), shadow=0, rim=0)


def car(k: Knife) -> None:
    k.cut(k.accent.toward(k.colours.near, 0.2), curve([(-1.25, -0.16), (-1.26, -0.48), (-0.80, -0.58), (-0.52, -0.96), (0.42, -0.98), (0.74, -0.60), (1.22, -0.50), (1.28, -0.16)], 4))
    k.cut(k.light if k.colours.dark else k.colours.glow, points((-0.62, -0.60), (-0.44, -0.88), (-0.06, -0.90), (-0.06, -0.60)), points((0.02, -0.60), (0.02, -0.90), (0.36, -0.90), (0.58, -0.60)), shadow=0, rim=0)
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
            k.cut(k.ink, limb([(x - 0.33 * np.cos(a), -0.36 - 0.33 * np.sin(a)), (x + 0.33 * np.cos(a), -0.36 + 0.33 * np.sin(a))], [0.008, 0.008]), shadow=0, rim=0)
    for a, b in (((-0.52, -0.36), (-0.02, -0.36)), ((-0.02, -0.36), (-0.20, -0.82)), ((-0.52, -0.36), (-0.18, -0.74)), ((-0.18, -0.74), (0.36, -0.78)), ((-0.02, -0.36), (0.36, -0.74)), ((0.52, -0.36), (0.34, -0.92)), ((0.34, -0.92), (0.22, -0.98))):
        k.cut(k.accent, limb([a, b], [0.045, 0.04]), shadow=0.2)
    k.cut(k.ink, curve([(-0.34, -0.84), (-0.10, -0.86), (-0.12, -0.80), (-0.30, -0.79)], 3))


def gravestone(k: Knife) -> None:
    k.cut(k.colours.depth(0.3), curve([(-0.36, 0), (-0.36, -0.70), (-0.20, -0.94), (0.20, -0.94), (0.36, -0.70), (0.36, 0)], 4))
    k.cut(k.ink, box(-0.025, -0.76, 0.025, -0.40), box(-0.12, -0.66, 0.12, -0.61), shadow=0.2, rim=0)


def balloon(k: Knife) -> None:
    k.cut(k.ink, limb([(0, -0.48), (0.03, -0.2), (-0.02, 0)], [0.012] * 3), shadow=0, rim=0)
    k.cut(k.accent, curve([(0, -0.47), (-0.20, -0.66), (-0.20, -0.88), (0, -1.0), (0.20, -0.88), (0.20, -0.66)], 5), rim=0.8)


def sign(k: Knife) -> None:
    k.cut(k.ink, box(-0.025, -0.72, 0.025, 0))
    k.cut(k.wood.lit(0.08), points((-0.34, -0.98), (0.34, -0.98), (0.48, -0.83), (0.34, -0.68), (-0.34, -0.68)))
    k.cut(k.paper, box(-0.26, -0.87, 0.24, -0.83), box(-0.26, -0.80, 0.10, -0.76), shadow=0, rim=0)


def piano(k: Knife) -> None:
    k.cut(k.ink, box(-0.75, -0.98, 0.75, 0))
    k.cut(k.ink.lit(0.05), box(-0.80, -0.52, 0.80, -0.40))
    k.cut(k.paper, box(-0.70, -0.50, 0.70, -0.44), shadow=0.2, rim=0)
    for i in range(9):
        k.cut(k.ink, box(-0.62 + i * 0.145, -0.50, -0.57 + i * 0.145, -0.465), shadow=0, rim=0)


def leafling(k: Knife) -> None:
    green = Tone(0.46, 0.09, 145).toward(k.colours.near, 0.25)
    k.cut(k.wood, limb([(0, 0), (0.02, -0.4), (0, -0.6)], [0.09, 0.06, 0.03]))
    for x, y, r in ((-0.18, -0.62, 0.2), (0.18, -0.64, 0.2), (0, -0.82, 0.21), (0, -0.58, 0.18)):
        k.cut(green.lit(-y * 0.04), oval(x, y, r, r * 0.9, 14))


def lantern(k: Knife) -> None:
    k.shine(0, -0.45, 1.6, 0.5)
    k.cut(k.ink, limb([(-0.14, -0.82), (0, -1.0), (0.14, -0.82)], [0.03] * 3))
    k.cut(k.light, curve([(-0.24, -0.16), (-0.27, -0.46), (-0.16, -0.72), (0.16, -0.72), (0.27, -0.46), (0.24, -0.16)], 4), shadow=0.3, rim=0)
    k.cut(k.ink, points((-0.30, 0), (-0.28, -0.16), (0.28, -0.16), (0.30, 0)), points((-0.20, -0.72), (-0.12, -0.84), (0.12, -0.84), (0.20, -0.72)))
    k.cut(k.ink, box(-0.015, -0.72, 0.015, -0.16), shadow=0, rim=0)


Drawing = Callable[[Knife], None]

DRAWINGS: dict[str, Drawing] = {
    "ticket": ticket, "letter": letter, "photograph": photograph, "newspaper": newspaper, "key": key, "clock": watch,
    "phone": phone, "cup": cup, "glass": glass, "bottle": bottle, "candle": candle, "book": book, "radio": radio,
    "mirror": mirror, "umbrella": umbrella, "suitcase": suitcase, "lever": lever, "hat": hat, "bell": bell,
    "knife": knife, "gun": gun, "ring": ring, "flower": flower, "glasses": glasses, "shoe": shoe, "camera": camera,
    "apple": apple, "feather": feather, "cat": cat, "dog": dog, "horse": horse, "fish": fish, "car": car,
    "bicycle": bicycle, "grave": gravestone, "balloon": balloon, "sign": sign, "piano": piano, "tree": leafling,
    "lamp": lantern,
}  # fmt: skip
"""Drawings of the props that a shot may show by themselves."""


def palm(k: Knife, skin: Tone, sleeve: Tone, trim: Tone) -> None:
    """An open hand from below, fingers to the left, with its cuff: units of the palm's width."""
    k.cut(sleeve, curve([(0.62, -0.20), (1.0, -0.34), (2.6, -0.30), (2.6, 1.1), (1.2, 0.66), (0.70, 0.40)], 5))
    k.cut(trim, curve([(0.58, -0.20), (0.74, -0.30), (0.92, 0.36), (0.80, 0.46)], 4), shadow=0.3)
    k.cut(skin.lit(-0.02), curve([(-0.20, 0.02), (-0.72, -0.10), (-0.98, -0.06), (-0.94, 0.06), (-0.50, 0.18), (0.0, 0.30)], 4))
    hand = [(0.72, -0.14), (0.34, -0.16), (-0.10, -0.02), (-0.70, 0.04), (-1.06, 0.06), (-1.08, 0.15), (-0.60, 0.24), (-0.98, 0.26), (-0.96, 0.35), (-0.46, 0.38), (-0.70, 0.44), (-0.66, 0.52), (-0.10, 0.50), (0.40, 0.44), (0.76, 0.34)]
    k.cut(skin.lit(0.02), curve(hand, 5))


def thumb(k: Knife, skin: Tone) -> None:
    """The thumb that holds what lies in the palm."""
    k.cut(skin.lit(0.06), curve([(0.50, 0.02), (0.20, -0.28), (-0.12, -0.46), (-0.22, -0.40), (-0.16, -0.30), (0.06, -0.10), (0.26, 0.16)], 5))
