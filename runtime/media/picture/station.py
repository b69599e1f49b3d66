"""Where trams and trains stop and sleep."""

from __future__ import annotations

import numpy as np

from .paper import Board, Lamp
from .scenery import pool
from .shapes import box, limb, oval, points, ridge
from .sky import sky
from .town import night_light
from .world import World


def platform(world: World) -> None:
    """A station: iron roof, a waiting train, the platform's edge and a clock."""
    x, y = 0.02, 0.30
    lx, _ = night_light(world, x, y)
    sky(world, lx if world.palette.dark else 0.4, 0.36, None if world.palette.dark else "sun")
    random = world.random("platform")
    board = world.board(0.3)
    _, _, _, bottom = board.bounds
    board.cut(ridge(random, -3, 3, 0.62, 0.12, 0.9, bottom + 0.1), world.palette.depth(0.75))
    world.add(board, 0.3)
    board = world.board(0.7)
    left, _, right, bottom = board.bounds
    train_side(world, board, -2.2, 0.36, 0.40)
    world.add(board, 0.7)
    board = world.board(1.0)
    left, top, right, bottom = board.bounds
    tone = world.palette.depth(0.16)
    edge = world.ground - 0.055
    board.cut(box(left, edge, right, bottom + 0.1), tone, lift=0.02)
    board.cut(box(left, edge, right, edge + 0.012), world.palette.lamp.toward(tone, 0.45), shadow=0.2)
    if world.palette.dark:
        pool(board, x, edge + 0.05, 0.6, world.palette.lamp, 0.5)
    ink = world.palette.depth(0.05)
    for px in (-0.62, 0.62):
        board.cut(box(px - 0.013, 0.1, px + 0.013, world.ground - 0.03), ink)
        board.cut(limb([(px, 0.32), (px + 0.03, 0.21), (px + 0.14, 0.13)], [0.012, 0.012, 0.010]), ink)
        board.cut(limb([(px, 0.32), (px - 0.03, 0.21), (px - 0.14, 0.13)], [0.012, 0.012, 0.010]), ink)
    teeth = [(left, top), (right, top), (right, 0.12)]
    for i in np.arange(right, left, -0.05):
        teeth += [(i, 0.12), (i - 0.025, 0.155)]
    board.cut(np.array([*teeth, (left, 0.12)]), ink.lit(0.01), rim=0.5)
    board.cut(limb([(x, 0.1), (x, 0.22)], [0.006, 0.006]), ink)
    _clock(world, board, x, 0.27)
    world.add(board, 1.0)


def _clock(world: World, board: Board, x: float, y: float) -> None:
    face = world.palette.lamp
    board.shine(x, y, (0.22, 0.22), face, 0.4 if world.palette.dark else 0.1)
    board.cut(oval(x, y, 0.060), world.palette.depth(0.05))
    board.cut(oval(x, y, 0.050), face, shadow=0.2, rim=0)
    ink = world.palette.near
    for tick in range(12):
        angle = tick * np.pi / 6
        tx, ty = x + 0.042 * np.sin(angle), y - 0.042 * np.cos(angle)
        board.cut(oval(tx, ty, 0.0026, count=6), ink, shadow=0, rim=0)
    board.cut(limb([(x, y), (x + 0.018, y + 0.016)], [0.007, 0.004]), ink, shadow=0.3, rim=0)
    board.cut(limb([(x, y + 0.006), (x - 0.006, y - 0.038)], [0.005, 0.003]), ink, shadow=0.3, rim=0)


def train_side(world: World, board: Board, left: float, top: float, height: float) -> None:
    """A train seen from the side, its windows lit after dark."""
    body = world.palette.depth(0.36)
    lit = world.palette.lamp.toward(body, 0.1) if world.palette.dark else world.palette.glow.toward(body, 0.3)
    base = top + height
    for car in range(3):
        x = left + car * 1.52
        board.cut(
            points(
                (x + 0.02, base),
                (x, base - 0.03),
                (x + 0.01, top + 0.05),
                (x + 0.05, top),
                (x + 1.43, top),
                (x + 1.47, top + 0.05),
                (x + 1.48, base - 0.03),
                (x + 1.46, base),
            ),
            body,
        )
        board.cut(
            box(x, top + height * 0.58, x + 1.48, top + height * 0.64),
            world.palette.lamp.toward(body, 0.65),
            shadow=0,
            rim=0,
        )
        windows = [box(x + 0.09 + i * 0.19, top + 0.09, x + 0.235 + i * 0.19, top + 0.2) for i in range(7)]
        board.cut(windows, lit, shadow=0, rim=0)
        for i in range(7):
            if world.palette.dark:
                board.shine(x + 0.16 + i * 0.19, top + 0.15, (0.13, 0.12), lit, 0.22)
    board.cut(box(-3, base, 3, base + 0.4), world.palette.depth(0.1), shadow=0, rim=0)


def depot(world: World) -> None:
    """A hall of trams, open to the morning."""
    sky(world, -0.05, 0.44, "sun" if not world.palette.dark else "moon")
    random = world.random("depot")
    board = world.board(0.34)
    _, _, _, bottom = board.bounds
    board.cut(ridge(random, -3, 3, 0.66, 0.10, 0.9, bottom + 0.1), world.palette.depth(0.8))
    world.add(board, 0.34)
    for depth, part, span in ((0.62, 0.46, 0.74), (0.82, 0.30, 0.92)):
        board = world.board(depth)
        left, top, right, bottom = board.bounds
        hall = points((left, top - 0.1), (right, top - 0.1), (right, bottom + 0.1), (left, bottom + 0.1))
        arch = points(
            (-span, bottom + 0.2),
            (-span, 0.36),
            (0.0, 0.36 - span * 0.34),
            (span, 0.36),
            (span, bottom + 0.2),
        )
        tone = world.palette.depth(part)
        board.cut([hall, arch], tone, lift=0.03, shadow=0.6)
        for beam in (-0.6, -0.2, 0.2, 0.6):
            board.cut(
                limb(
                    [(beam * span, 0.36 - span * 0.34 * (1 - abs(beam))), (beam * span, 0.40)], [0.008, 0.008]
                ),
                tone,
                shadow=0.2,
            )
        board.cut(limb([(-span, 0.40), (span, 0.40)], [0.014, 0.014]), tone, shadow=0.3)
        world.add(board, depth)
    board = world.board(0.9)
    left, _, right, bottom = board.bounds
    board.cut(box(left, 0.80, right, bottom + 0.1), world.palette.depth(0.26), lift=0.02)
    for x, size in ((-0.50, 1.0), (0.50, 1.0)):
        tram_front(world, board, x, 0.815, 0.42 * size)
    world.add(board, 0.9)
    board = world.board(1.0)
    left, _, right, bottom = board.bounds
    tone = world.palette.depth(0.14)
    board.cut(box(left, world.ground - 0.02, right, bottom + 0.1), tone, lift=0.02)
    for x, y in ((-0.66, -0.40), (-0.34, -0.30), (0.34, 0.30), (0.66, 0.40)):
        board.cut(
            limb([(y, world.ground - 0.02), (x * 1.5, bottom + 0.05)], [0.007, 0.014]),
            tone.lit(0.14),
            shadow=0.3,
            rim=0,
        )
    world.add(board, 1.0)


def tram_front(world: World, board: Board, x: float, ground: float, height: float) -> None:
    """A tram seen from the front."""
    h, body = height, world.palette.depth(0.34)
    accent = world.palette.lamp.toward(body, 0.45)
    board.cut(
        points(
            (x - 0.21 * h, ground),
            (x - 0.27 * h, ground - 0.08 * h),
            (x - 0.29 * h, ground - 0.55 * h),
            (x - 0.24 * h, ground - 0.93 * h),
            (x - 0.15 * h, ground - h),
            (x + 0.15 * h, ground - h),
            (x + 0.24 * h, ground - 0.93 * h),
            (x + 0.29 * h, ground - 0.55 * h),
            (x + 0.27 * h, ground - 0.08 * h),
            (x + 0.21 * h, ground),
        ),
        body,
    )
    glass = world.palette.glow.toward(body, 0.35)
    for a, b in ((-0.235, -0.10), (-0.085, 0.085), (0.10, 0.235)):
        board.cut(
            points(
                (x + a * h, ground - 0.50 * h),
                (x + a * 0.93 * h, ground - 0.80 * h),
                (x + b * 0.93 * h, ground - 0.80 * h),
                (x + b * h, ground - 0.50 * h),
            ),
            glass,
            shadow=0.0,
            rim=0,
        )
    board.cut(box(x - 0.10 * h, ground - 0.93 * h, x + 0.10 * h, ground - 0.85 * h), accent, shadow=0.2)
    board.cut(
        points(
            (x - 0.28 * h, ground - 0.40 * h),
            (x + 0.28 * h, ground - 0.40 * h),
            (x + 0.275 * h, ground - 0.33 * h),
            (x - 0.275 * h, ground - 0.33 * h),
        ),
        accent,
        shadow=0.2,
    )
    board.cut(oval(x, ground - 0.23 * h, 0.045 * h), world.palette.lamp, shadow=0.2)
    board.shine(x, ground - 0.23 * h, (0.2 * h, 0.2 * h), world.palette.lamp, 0.35)
    board.cut(
        box(x - 0.21 * h, ground - 0.05 * h, x + 0.21 * h, ground + 0.01), world.palette.near, shadow=0.3
    )


def tunnel(world: World) -> None:
    """Arch within arch, and a light at the end."""
    world.lamp = Lamp(0.12, 0.50, 0.42, world.palette.lamp, 0.6, 0.75)
    sky(world, 0.12, 0.50, None)
    for index, (depth, span) in enumerate(((0.34, 0.22), (0.52, 0.36), (0.70, 0.54), (0.88, 0.78))):
        board = world.board(depth)
        left, top, right, bottom = board.bounds
        turn = np.linspace(np.pi, 2 * np.pi, 22)
        x = 0.12 * (1 - index * 0.3)
        arch = np.stack([x + span * np.cos(turn), 0.58 + span * 0.80 * np.sin(turn)], axis=1)
        floor = 0.64 + 0.045 * index
        hole = np.concatenate([arch, points((x + span, floor), (x - span, floor))])
        board.cut(
            [box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1), hole],
            world.palette.depth(0.72 - 0.19 * index),
            lift=0.024,
            shadow=0.6,
        )
        for ring in np.linspace(1.06, 1.5, 3):
            bricks = np.stack(
                [x + span * ring * np.cos(turn), 0.58 + span * 0.8 * ring * np.sin(turn)], axis=1
            )
            board.cut(
                limb(bricks, [0.003] * 22, 2), world.palette.depth(0.66 - 0.19 * index), shadow=0, rim=0.2
            )
        board.shine(0.12, floor + 0.03, (0.30, 0.05), world.palette.lamp, 0.3)
        world.add(board, depth)
    board = world.board(1.0)
    left, _, right, bottom = board.bounds
    board.cut(box(left, world.ground - 0.02, right, bottom + 0.1), world.palette.depth(0.08), lift=0.02)
    world.add(board, 1.0)
