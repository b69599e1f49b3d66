"""Water between banks."""

from __future__ import annotations

import math

import numpy as np

from .nature import ridges
from .scenery import house
from .shapes import box, limb, oval, points, ridge
from .sky import heaven
from .water import waves
from .world import World


def river(world: World) -> None:
    """A river between banks, the town beyond."""
    heaven(world)
    _far_bank(world)
    waves(world, 0.70, 0.88, 4, 0.010, 0.8)
    _near_bank(world)


def lake(world: World) -> None:
    """Still water under hills."""
    heaven(world)
    ridges(world, 0.58, 0.18, 0.35)
    waves(world, 0.72, 0.90, 4, 0.007, 0.82)
    _near_bank(world)


def _far_bank(world: World) -> None:
    random = world.random("bank")
    board = world.board(0.3)
    _, _, _, bottom = board.bounds
    tone, lit = world.palette.depth(0.78), world.palette.lamp if world.palette.dark else None
    x = -1.8
    while x < 1.8:
        wide = random.uniform(0.09, 0.18)
        house(
            board,
            random,
            x,
            x + wide,
            0.66 - random.uniform(0.05, 0.16),
            bottom,
            tone.lit(random.uniform(-0.015, 0.015)),
            lit.toward(tone, 0.3) if lit else None,
        )
        x += wide
    board.cut(box(-3, 0.685, 3, bottom), tone.lit(-0.03))
    world.add(board, 0.3)


def _near_bank(world: World) -> None:
    board = world.board(1.0)
    _, _, _, bottom = board.bounds
    random = world.random("near bank")
    board.cut(
        ridge(random, -3, 3, world.ground - 0.012, 0.022, 0.3, bottom + 0.1),
        world.palette.depth(0.14),
        lift=0.02,
    )
    for x in np.concatenate([random.uniform(-1.1, -0.55, 14), random.uniform(0.62, 1.1, 10)]):
        tall = random.uniform(0.10, 0.24)
        board.cut(
            limb(
                [
                    (x, world.ground + 0.01),
                    (x + 0.01, world.ground - tall * 0.6),
                    (x + random.uniform(-0.03, 0.03), world.ground - tall),
                ],
                [0.006, 0.005, 0.002],
            ),
            world.palette.near,
            shadow=0,
            rim=0.3,
        )
        board.cut(
            oval(x + 0.012, world.ground - tall * 0.82, 0.006, 0.022, 12),
            world.palette.near,
            shadow=0,
            rim=0.4,
        )
    world.add(board, 1.0)


def bridge(world: World) -> None:
    """An arched bridge over the river, to be crossed."""
    heaven(world, 0.30, 0.30)
    _far_bank(world)
    waves(world, 0.70, 1.02, 5, 0.010, 0.9)
    board = world.board(1.0)
    left, _, right, bottom = board.bounds
    tone, deck = world.palette.depth(0.17), world.ground - 0.055
    arches = []
    for x in (-1.0, -0.335, 0.335, 1.0):
        turn = np.linspace(math.pi, 2 * math.pi, 24)
        arch = np.stack([x + 0.265 * np.cos(turn), deck + 0.27 + 0.20 * np.sin(turn)], axis=1)
        arches.append(np.concatenate([arch, points((x + 0.265, bottom + 0.2), (x - 0.265, bottom + 0.2))]))
    wall = points((left, deck + 0.02), (right, deck + 0.02), (right, bottom + 0.1), (left, bottom + 0.1))
    board.cut([wall, *arches], tone, lift=0.02)
    board.cut(box(left, deck - 0.004, right, deck + 0.03), tone.lit(0.04), shadow=0.5, lift=0.008)
    world.add(board, 1.0)
    rail = world.board(1.02)
    for x in np.arange(-1.5, 1.5, 0.058):
        rail.cut(box(x - 0.0035, deck - 0.105, x + 0.0035, deck + 0.012), tone.lit(-0.02), shadow=0.2)
    for x in (-0.668, 0.0, 0.668):
        rail.cut(box(x - 0.016, deck - 0.13, x + 0.016, deck + 0.012), tone.lit(0.01))
    rail.cut(box(left, deck - 0.115, right, deck - 0.100), tone.lit(0.02), shadow=0.3, lift=0.006)
    world.add(rail, 1.02, bleeds=True)
