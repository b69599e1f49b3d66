"""Among trees: forests, parks, gardens, graveyards."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .nature import finish_ground, ground_board, ridges
from .paper import Board
from .scenery import bare_tree, bench, broadleaf, grass
from .shapes import box, limb, oval, points, ridge
from .sky import heaven
from .world import World


def forest(world: World) -> None:
    """Trunk behind trunk, with the light between them."""
    heaven(world, 0.12, 0.42, disc=False)
    for index, depth in enumerate((0.22, 0.42, 0.66, 0.88)):
        random = world.random("trunks", index)
        board = world.board(depth)
        _, top, _, bottom = board.bounds
        tone = world.palette.depth(0.92 - 0.27 * index)
        base = 0.70 + 0.045 * index
        board.cut(ridge(random, -3, 3, base, 0.04, 0.6, bottom + 0.1), tone.lit(0.01), lift=0.015)
        count = (17, 12, 9, 6)[index]
        for x in np.linspace(-1.35, 1.35, count) + random.uniform(-0.07, 0.07, count):
            if index == 3 and abs(x) < 0.34:
                continue
            _trunk(board, random, float(x), base, top - 0.1, (0.020, 0.030, 0.046, 0.066)[index], tone)
        if index in (1, 2):
            shaft = world.palette.lamp
            for x in (-0.55, -0.1, 0.3):
                x += random.uniform(-0.1, 0.1)
                board.beam(
                    points(
                        (x + 0.25, top), (x + 0.36, top), (x + 0.08, base + 0.05), (x - 0.14, base + 0.05)
                    ),
                    shaft,
                    0.13 if not world.palette.dark else 0.06,
                    0.02,
                )
        grass(board, random, -1.4, 1.4, base, 0.04 + 0.012 * index, tone.lit(0.02), 26)
        world.add(board, depth)
    board = ground_board(world)
    grass(board, world.random("fern"), -1.4, 1.4, world.ground, 0.06, world.palette.depth(0.16), 50)
    finish_ground(world, board, trees=True)


def _trunk(
    board: Board, random: np.random.Generator, x: float, base: float, top: float, width: float, tone: Tone
) -> None:
    lean = random.uniform(-0.05, 0.05)
    line = [(x - 0.3 * width, base + 0.03), (x, base - 0.06), (x + lean * 0.5, base - 0.35), (x + lean, top)]
    board.cut(limb(line, [width * 2.0, width * 1.05, width * 0.8, width * 0.6]), tone, lift=0.016)
    for _ in range(3):
        y, side = random.uniform(top + 0.05, base - 0.32), 1 if random.uniform() < 0.5 else -1
        reach = random.uniform(0.06, 0.16)
        branch = [
            (x + lean * 0.7, y),
            (x + lean * 0.7 + side * reach * 0.6, y - reach * 0.35),
            (x + lean * 0.7 + side * reach, y - reach * 0.9),
        ]
        board.cut(limb(branch, [width * 0.4, width * 0.25, width * 0.08]), tone, shadow=0.2)


def park(world: World) -> None:
    """Broad trees, a path and a bench."""
    heaven(world)
    for index, depth in enumerate((0.26, 0.5, 0.78)):
        random = world.random("park", index)
        board = world.board(depth)
        _, _, _, bottom = board.bounds
        tone = world.palette.depth(0.85 - 0.26 * index)
        leaf = tone.toward(Tone(tone.light, 0.07, 150), 0.35)
        base = 0.72 + 0.045 * index
        xs = ((-1.2, -0.8, -0.35, 0.1, 0.5, 0.9, 1.3), (-1.0, -0.45, 0.35, 0.95), (-0.80, 0.78))[index]
        for x in xs:
            broadleaf(
                board,
                random,
                x + random.uniform(-0.06, 0.06),
                base + 0.02,
                (0.26, 0.40, 0.62)[index] * random.uniform(0.85, 1.1),
                tone.lit(-0.05),
                leaf,
            )
        board.cut(ridge(random, -3, 3, base, 0.02, 0.1, bottom + 0.1), tone.lit(0.02))
        world.add(board, depth)
    board = ground_board(world)
    bench(board, -0.30, world.ground - 0.01, 0.36, world.palette.depth(0.02))
    finish_ground(world, board)


def garden(world: World) -> None:
    """A wall, beds and blossom."""
    heaven(world)
    random = world.random("garden")
    board = world.board(0.5)
    left, _, right, bottom = board.bounds
    wall = world.palette.depth(0.55)
    for x in (-0.9, -0.3, 0.4, 1.0):
        broadleaf(
            board,
            random,
            x,
            0.70,
            random.uniform(0.34, 0.5),
            wall.lit(-0.06),
            wall.toward(Tone(wall.light, 0.08, 145), 0.5),
        )
    board.cut(box(left, 0.62, right, bottom + 0.1), wall)
    for row in range(4):
        for x in np.arange(-1.4, 1.4, 0.13):
            board.cut(
                box(
                    x + 0.065 * (row % 2),
                    0.635 + row * 0.04,
                    x + 0.122 + 0.065 * (row % 2),
                    0.667 + row * 0.04,
                ),
                wall.lit(random.uniform(-0.02, 0.015)),
                shadow=0,
                rim=0.15,
            )
    world.add(board, 0.5)
    board = ground_board(world)
    grass(
        board,
        random,
        -1.4,
        1.4,
        world.ground - 0.01,
        0.07,
        world.palette.depth(0.2).toward(Tone(0.4, 0.08, 150), 0.3),
        80,
    )
    for x in np.concatenate([random.uniform(-1.0, -0.4, 9), random.uniform(0.35, 1.0, 9)]):
        y = world.ground - random.uniform(0.06, 0.16)
        board.cut(
            limb([(x, world.ground), (x + 0.01, y)], [0.005, 0.003]), world.palette.depth(0.1), shadow=0
        )
        bloom = (10.0, 60.0, 330.0, 95.0)[int(random.integers(4))]
        for turn in range(5):
            a = turn * 1.2566
            board.cut(
                oval(x + 0.01 + 0.012 * np.cos(a), y + 0.012 * np.sin(a), 0.010, count=10),
                Tone(0.68, 0.13, bloom).toward(world.palette.near, 0.2),
                shadow=0.2,
            )
    finish_ground(world, board)


def cemetery(world: World) -> None:
    """Leaning stones, a bare tree, an iron fence."""
    heaven(world)
    ridges(world, 0.66, 0.12, 0.4)
    random = world.random("graves")
    for depth, base, size, part in ((0.55, 0.775, 0.09, 0.42), (0.8, 0.825, 0.13, 0.24)):
        board = world.board(depth)
        _, _, _, bottom = board.bounds
        for x in np.arange(-1.3, 1.3, size * 1.9) + random.uniform(-0.02, 0.02):
            _stone(
                board,
                random,
                float(x),
                base + 0.01,
                size * random.uniform(0.8, 1.25),
                world.palette.depth(part),
            )
        board.cut(
            ridge(random, -3, 3, base + 0.012, 0.02, 0.3, bottom + 0.1), world.palette.depth(part - 0.05)
        )
        world.add(board, depth)
    board = ground_board(world)
    bare_tree(board, random, 0.66, world.ground, 0.72, world.palette.depth(0.04))
    grass(board, random, -1.4, 1.4, world.ground, 0.05, world.palette.depth(0.12), 60)
    finish_ground(world, board)


def _stone(
    board: Board, random: np.random.Generator, x: float, base: float, height: float, tone: Tone
) -> None:
    wide, tilt = height * 0.32, random.uniform(-0.1, 0.1) * height
    if random.uniform() < 0.3:
        board.cut(limb([(x, base), (x + tilt, base - height * 1.15)], [0.022, 0.018]), tone)
        board.cut(
            limb(
                [(x - wide + tilt, base - height * 0.8), (x + wide + tilt, base - height * 0.8)],
                [0.018, 0.018],
            ),
            tone,
        )
        return
    top = base - height
    outline = [
        (x - wide, base),
        (x - wide + tilt, top + wide),
        (x - wide * 0.6 + tilt, top + wide * 0.3),
        (x + tilt, top),
        (x + wide * 0.6 + tilt, top + wide * 0.3),
        (x + wide + tilt, top + wide),
        (x + wide, base),
    ]
    board.cut(np.array(outline), tone, rim=0.6)
