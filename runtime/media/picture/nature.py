"""Open country: hills, woods, gardens, mountains, deserts, snow."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .paper import Board
from .scenery import bare_tree, broadleaf, conifer, grass
from .shapes import box, curve, cut_by_hand, limb, points, ridge
from .sky import heaven
from .world import World


def hills(world: World) -> None:
    """Ridge behind ridge: the place of every unknown name out of doors."""
    heaven(world)
    ridges(world, 0.60, 0.22, 0.3)
    ground = ground_board(world)
    random = world.random("tree")
    _tree(world, ground, random, 0.62, 0.46)
    finish_ground(world, ground)


def field(world: World) -> None:
    """Furrows running to the horizon, a road, poles along it."""
    heaven(world)
    ridges(world, 0.66, 0.10, 0.25)
    random = world.random("field")
    board = ground_board(world)
    tone = world.palette.depth(0.2)
    _, _, _, bottom = board.bounds
    for index in range(-5, 6):
        x = index * 0.16
        board.cut(
            limb([(x * 1.1, world.ground - 0.02), (x * 3.2, bottom + 0.05)], [0.006, 0.03]),
            tone.lit(-0.03),
            shadow=0.2,
        )
    for x, size in ((-0.62, 0.36), (-0.12, 0.24), (0.18, 0.17), (0.36, 0.12)):
        pole = world.ground - 0.02
        board.cut(
            limb([(x, pole), (x, pole - size)], [0.010 * size * 3, 0.007 * size * 3]),
            world.palette.depth(0.05),
        )
        board.cut(
            box(x - 0.14 * size, pole - size * 0.93, x + 0.14 * size, pole - size * 0.91),
            world.palette.depth(0.05),
        )
    grass(board, random, -1.4, 1.4, world.ground - 0.01, 0.05, tone.lit(0.03), 60)
    finish_ground(world, board)


def mountains(world: World) -> None:
    """Peaks with snow on them."""
    heaven(world)
    random = world.random("mountains")
    snow = world.palette.glow.toward(Tone(0.97, 0.01, 220), 0.4)
    for index, depth in enumerate((0.14, 0.28, 0.46)):
        board = world.board(depth)
        _, _, _, bottom = board.bounds
        tone = world.palette.depth(0.95 - 0.27 * index)
        for x in np.linspace(-1.6, 1.6, 6 + index) + random.uniform(-0.12, 0.12, 6 + index):
            height = random.uniform(0.30, 0.52) * (1 - 0.24 * index)
            _peak(
                board,
                random,
                float(x),
                0.74 + 0.03 * index,
                height,
                bottom,
                tone,
                snow.toward(tone, 0.2 + 0.18 * index) if index < 2 else None,
            )
        world.add(board, depth)
    board = world.board(0.72)
    _, _, _, bottom = board.bounds
    board.cut(ridge(random, -3, 3, 0.80, 0.06, 0.5, bottom + 0.1), world.palette.depth(0.3))
    for _ in range(26):
        x = random.uniform(-1.3, 1.3)
        conifer(board, random, x, 0.80, random.uniform(0.07, 0.15), world.palette.depth(0.24))
    world.add(board, 0.72)
    finish_ground(world, ground_board(world))


def _peak(
    board: Board,
    random: np.random.Generator,
    x: float,
    base: float,
    height: float,
    bottom: float,
    tone: Tone,
    snow: Tone | None,
) -> None:
    top, wide = base - height, height * 1.05
    left = [
        (x - wide, bottom + 0.1),
        (x - wide, base),
        (x - wide * 0.55, base - height * 0.38),
        (x - wide * 0.25, base - height * 0.72),
    ]
    right = [
        (x + wide * 0.2, base - height * 0.78),
        (x + wide * 0.6, base - height * 0.33),
        (x + wide, base),
        (x + wide, bottom + 0.1),
    ]
    board.cut(cut_by_hand(np.array([*left, (x, top), *right]), random, 0.008), tone)
    board.cut(
        points(
            (x, top),
            (x + wide * 0.2, base - height * 0.78),
            (x + wide * 0.6, base - height * 0.33),
            (x + wide * 0.5, base),
            (x + wide * 0.1, base - height * 0.4),
        ),
        tone.lit(-0.035),
        shadow=0.15,
        rim=0.1,
    )
    if snow is not None:
        cap = points(
            (x, top),
            (x + wide * 0.2, base - height * 0.78),
            (x + wide * 0.12, base - height * 0.70),
            (x + wide * 0.05, base - height * 0.78),
            (x - wide * 0.04, base - height * 0.66),
            (x - wide * 0.12, base - height * 0.74),
            (x - wide * 0.25, base - height * 0.72),
        )
        board.cut(cap, snow, shadow=0.25)


def desert(world: World) -> None:
    """Dunes with a knife's edge."""
    heaven(world)
    random = world.random("dunes")
    for index, depth in enumerate((0.2, 0.4, 0.66, 1.0)):
        board = world.board(depth)
        left, _, right, bottom = board.bounds
        shade = world.palette.depth(0.95 - 0.25 * index)
        tone = Tone(shade.light + 0.02 * index, 0.085, 68 - 6 * index).toward(
            shade, 0.15 if not world.palette.dark else 0.6
        )
        base = 0.64 + 0.07 * index if depth < 1 else world.ground - 0.02
        for x in np.linspace(-1.7, 1.7, 4) + random.uniform(-0.25, 0.25, 4):
            tall = random.uniform(0.08, 0.16) if depth < 1 else 0.03
            crest = curve(
                [
                    (x - 0.75, base),
                    (x - 0.35, base - tall * 0.45),
                    (x, base - tall),
                    (x + 0.28, base - tall * 0.35),
                    (x + 0.75, base),
                ],
                8,
                closed=False,
            )
            whole = np.concatenate([crest, points((x + 0.75, bottom + 0.1), (x - 0.75, bottom + 0.1))])
            board.cut(whole, tone, lift=0.018)
            lee = np.concatenate(
                [
                    curve(
                        [(x, base - tall), (x + 0.06, base - tall * 0.5), (x - 0.02, base + 0.05)],
                        6,
                        closed=False,
                    ),
                    points((x + 0.75, base + 0.05), (x + 0.75, base), (x + 0.28, base - tall * 0.35)),
                ]
            )
            board.cut(lee, tone.lit(-0.05), shadow=0, rim=0)
        board.cut(box(left, base - 0.002, right, bottom + 0.1), tone.lit(0.01), shadow=0, rim=0)
        world.add(board, depth)


def snowfield(world: World) -> None:
    """Pale drifts and a few firs."""
    heaven(world)
    random = world.random("snowfield")
    white = Tone(0.93, 0.022, 235).toward(world.palette.edge, 0.18)
    for index, depth in enumerate((0.2, 0.42, 0.7, 1.0)):
        board = world.board(depth)
        _, _, _, bottom = board.bounds
        base = 0.66 + 0.06 * index if depth < 1 else world.ground - 0.03
        shade = 0.42 if world.palette.hour == "day" else 0.55 if world.palette.hour == "dawn" else 0.70
        tone = white.toward(world.palette.depth(0.75), shade - 0.09 * index).lit(-0.03 * index)
        if index in (1, 2):
            for _ in range(9):
                x = random.uniform(-1.3, 1.3)
                conifer(
                    board,
                    random,
                    x,
                    base + 0.01,
                    random.uniform(0.08, 0.22) * (0.6 + 0.3 * index),
                    world.palette.depth(0.55 - 0.2 * index),
                )
        board.cut(ridge(random, -3, 3, base, 0.05, 0.1, bottom + 0.1), tone, lift=0.02)
        world.add(board, depth)


def ridges(world: World, y: float, height: float, rough: float) -> None:
    """Four lines of far hills, the nearest darkest."""
    for index, depth in enumerate((0.18, 0.32, 0.5, 0.72)):
        random = world.random("ridge", index)
        board = world.board(depth)
        _, _, _, bottom = board.bounds
        line = ridge(random, -3.0, 3.0, y + 0.06 * index, height * (1 - 0.16 * index), rough, bottom + 0.1)
        board.cut(line, world.palette.depth(0.95 - 0.22 * index), shadow=0.45)
        world.add(board, depth)


def ground_board(world: World) -> Board:
    board = world.board(1.0)
    _, _, _, bottom = board.bounds
    line = ridge(world.random("ground"), -3.0, 3.0, world.ground - 0.012, 0.02, 0.3, bottom + 0.1)
    board.cut(line, world.palette.depth(0.14), lift=0.02)
    return board


def _tree(world: World, board: Board, random: np.random.Generator, x: float, height: float) -> None:
    if random.uniform() < 0.5:
        bare_tree(board, random, x, world.ground, height * 1.2, world.palette.depth(0.03))
    else:
        ink = world.palette.depth(0.08)
        broadleaf(board, random, x, world.ground, height, ink.lit(-0.03), ink)


def finish_ground(world: World, board: Board, trees: bool = False) -> None:
    world.add(board, 1.0)
    near = world.board(1.5)
    left, top, right, bottom = near.bounds
    random = world.random("near")
    ink = world.palette.near.lit(-0.05)
    if trees:
        for x, side in ((-world.half * 1.12, 1), (world.half * 1.15, -1)):
            near.cut(
                limb([(x, bottom), (x + 0.02 * side, 0.5), (x - 0.02 * side, top)], [0.20, 0.13, 0.12]),
                ink,
                rim=0.15,
            )
            near.cut(
                limb([(x, 0.32), (x + 0.16 * side, 0.20), (x + 0.34 * side, 0.17)], [0.05, 0.03, 0.008]),
                ink,
                rim=0.15,
            )
    else:
        grass(near, random, left, left + (right - left) * 0.24, bottom + 0.01, 0.22, ink, 9)
        grass(near, random, right - (right - left) * 0.16, right, bottom + 0.01, 0.17, ink, 6)
    world.add(near, 1.5, bleeds=False)
