"""The town: streets, stops and stations, roofs, depots."""

from __future__ import annotations

import numpy as np

from .paper import Board, Lamp
from .scenery import bench, cone, house, lamp_post, pool, rails, wires
from .shapes import box, limb, oval, points, ridge
from .sky import sky
from .world import World

HORIZON = 0.74


def rows_of_houses(world: World, low: float = 0.0) -> None:
    """Three rows of house fronts, the farthest palest."""
    lit = world.palette.lamp if world.palette.dark else None
    for index, (depth, height) in enumerate(((0.16, 0.20), (0.30, 0.29), (0.48, 0.36))):
        random = world.random("houses", index)
        board = world.board(depth)
        _, _, _, bottom = board.bounds
        tone = world.palette.depth(0.92 - 0.24 * index)
        x = -1.9
        while x < 1.9:
            width = random.uniform(0.13, 0.27)
            gap = 0.10 if index == 2 and abs(x) < 0.45 else 0.0
            top = HORIZON + 0.02 * index - (height + low) * random.uniform(0.55, 1.1) + gap * 1.5
            house(board, random, x, x + width, top, bottom + 0.1, tone.lit(random.uniform(-0.012, 0.02)), lit.toward(tone, 0.38 - 0.12 * index) if lit else None)
            x += width + (random.uniform(0, 0.03) if index < 2 else random.uniform(0, 0.12))
        world.add(board, depth)


def _ground(world: World, wet: bool, lights: tuple[tuple[float, float], ...]) -> None:
    """Pavement, kerb and roadway, with what they mirror when it rains."""
    for depth, y, part in ((0.78, 0.785, 0.34), (1.0, world.ground - 0.045, 0.17)):
        board = world.board(depth)
        left, _, right, bottom = board.bounds
        tone = world.palette.depth(part)
        board.cut(box(left, y, right, bottom + 0.1), tone, lift=0.02, shadow=0.6)
        if depth == 1.0:
            board.cut(box(left, y, right, y + 0.012), tone.lit(0.07), shadow=0.35, lift=0.006)
            rails(board, world, world.ground + 0.042, tone.lit(0.13))
        for x, strength in lights:
            pool(board, x, y + 0.05, 0.42, world.palette.lamp, 0.42 * strength)
            if wet:
                board.shine(x, y + 0.09, (0.05, 0.24), world.palette.lamp, 0.60 * strength)
                board.shine(x + 0.012, y + 0.08, (0.018, 0.2), world.palette.lamp.lit(0.05), 0.5 * strength)
        if wet:
            _mirrors(world, board, y)
        world.add(board, depth)


def _mirrors(world: World, board: Board, y: float) -> None:
    random = world.random("mirrors")
    for _ in range(9):
        x = random.uniform(-1.2, 1.2)
        board.shine(x, y + random.uniform(0.03, 0.10), (0.02, random.uniform(0.06, 0.13)), world.palette.lamp, random.uniform(0.12, 0.3))


def _night_light(world: World, x: float, y: float) -> tuple[float, float]:
    """By night the lamp lights the town, by day the sky does."""
    if world.palette.dark:
        world.lamp = Lamp(x, y, 0.42, world.palette.lamp, 0.62, 1.0)
        return x, y
    return world.lamp.x, world.lamp.y


def _wet(world: World) -> bool:
    return bool({"rain", "storm"} & set(world.reading.weathers))


def street(world: World) -> None:
    """A town street between house rows, with a lamp."""
    x, y = 0.36 * world.half / 0.89, 0.36
    lx, ly = _night_light(world, x, y)
    sky(world, lx, ly if world.palette.dark else 0.26, None if world.palette.dark else "sun")
    rows_of_houses(world, 0.10)
    _ground(world, _wet(world), ((x, 1.0),) if world.palette.dark else ())
    _posts(world, x + 0.075, 0.52, -1)
    _overhang(world)


def _posts(world: World, x: float, height: float, side: int) -> None:
    board = world.board(0.97)
    ink, light = world.palette.depth(0.06), world.palette.lamp
    lx, ly = lamp_post(board, x, world.ground - 0.02, height, side, ink, light if world.palette.dark else light.lit(-0.2))
    if world.palette.dark:
        cone(board, lx, ly, world.ground - 0.01, 0.22, light, 1.0)
    world.add(board, 0.97, bleeds=False)
    line = world.board(0.96)
    wires(line, world.random("wires"), 0.13, ink)
    world.add(line, 0.96, bleeds=False)


def _overhang(world: World) -> None:
    """A dark edge near the lens: the corner of a house and a hanging sign."""
    board = world.board(1.45)
    left, top, right, bottom = board.bounds
    ink = world.palette.near.lit(-0.05)
    edge = -world.half * 1.13
    board.cut(points((left, top), (edge, top), (edge + 0.02, 0.3), (edge - 0.02, bottom), (left, bottom)), ink, rim=0.25)
    world.add(board, 1.45, bleeds=False)


def stop(world: World) -> None:
    """A tram stop: shelter, bench, sign and one lamp."""
    x, y = 0.40 * world.half / 0.89, 0.335
    lx, ly = _night_light(world, x, y)
    sky(world, lx, ly if world.palette.dark else 0.24, None if world.palette.dark else "sun")
    rows_of_houses(world)
    _ground(world, _wet(world), ((x, 1.0),) if world.palette.dark else ())
    _shelter(world, -0.40 * world.half / 0.89)
    _posts(world, x + 0.085, 0.535, -1)
    _overhang(world)


def _shelter(world: World, x: float) -> None:
    ink, base = world.palette.depth(0.07), world.ground - 0.012
    lamp = world.palette.lamp
    board = world.board(0.95)
    glass = world.palette.depth(0.45)
    top = base - 0.49
    board.beam(points((x - 0.25, top), (x + 0.25, top), (x + 0.25, base), (x - 0.25, base)), glass.lit(0.06), 0.34, 0.003)
    for px in (-0.25, 0.0, 0.25):
        board.cut(box(x + px - 0.006, top, x + px + 0.006, base), ink)
    board.cut(box(x - 0.25, base - 0.17, x + 0.25, base - 0.163), ink, shadow=0.2)
    board.cut(points((x - 0.33, top - 0.010), (x - 0.30, top - 0.045), (x + 0.31, top - 0.045), (x + 0.36, top - 0.010), (x + 0.35, top + 0.008), (x - 0.32, top + 0.008)), ink.lit(0.02), rim=0.6)
    board.cut(box(x + 0.06, top + 0.06, x + 0.19, top + 0.22), lamp.toward(ink, 0.55), shadow=0.4)
    for line in range(5):
        board.cut(box(x + 0.075, top + 0.08 + 0.024 * line, x + 0.075 + 0.09 - 0.015 * (line % 3), top + 0.088 + 0.024 * line), ink, shadow=0, rim=0)
    bench(board, x - 0.03, base + 0.006, 0.36, ink.lit(0.05))
    sx = x + 0.47
    board.cut(box(sx - 0.005, base - 0.42, sx + 0.005, base + 0.01), ink)
    disc = oval(sx, base - 0.45, 0.042)
    board.cut(disc, lamp.toward(ink, 0.35))
    board.cut(oval(sx, base - 0.45, 0.032), ink.lit(0.02), shadow=0.2)
    board.cut([box(sx - 0.017, base - 0.470, sx + 0.017, base - 0.462), box(sx - 0.004, base - 0.465, sx + 0.004, base - 0.428)], lamp.toward(ink, 0.2), shadow=0, rim=0)
    world.add(board, 0.95, bleeds=False)


def roof(world: World) -> None:
    """Above the town: chimneys before rows of roofs."""
    sky(world, world.lamp.x, world.lamp.y, "moon" if world.palette.hour in ("night", "evening") else "sun")
    rows_of_houses(world, -0.02)
    board = world.board(1.0)
    left, _, right, bottom = board.bounds
    tone = world.palette.depth(0.16)
    base = world.ground
    board.cut(points((left, base + 0.02), (-0.9, base), (-0.45, base - 0.06), (0.0, base), (right, base), (right, bottom + 0.1), (left, bottom + 0.1)), tone)
    for row in range(4):
        y = base + 0.03 + row * 0.045
        board.cut(limb([(left, y + 0.012), (right, y)], [0.005, 0.005]), tone.lit(-0.03), shadow=0.2, rim=0.3)
    for x, h in ((-0.62, 0.22), (0.52, 0.30), (0.66, 0.16)):
        board.cut(box(x, base - h, x + 0.09, base + 0.03), tone.lit(0.03))
        board.cut(box(x - 0.01, base - h - 0.02, x + 0.10, base - h + 0.01), tone.lit(0.0))
        for pot in (0.02, 0.055):
            board.cut(box(x + pot, base - h - 0.06, x + pot + 0.018, base - h - 0.015), tone.lit(0.02))
    world.add(board, 1.0)


def platform(world: World) -> None:
    """A station: iron roof, a waiting train, the platform's edge and a clock."""
    x, y = 0.02, 0.30
    lx, ly = _night_light(world, x, y)
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
        board.cut(points((x + 0.02, base), (x, base - 0.03), (x + 0.01, top + 0.05), (x + 0.05, top), (x + 1.43, top), (x + 1.47, top + 0.05), (x + 1.48, base - 0.03), (x + 1.46, base)), body)
        board.cut(box(x, top + height * 0.58, x + 1.48, top + height * 0.64), world.palette.lamp.toward(body, 0.65), shadow=0, rim=0)
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
        arch = points((-span, bottom + 0.2), (-span, 0.36), (0.0, 0.36 - span * 0.34), (span, 0.36), (span, bottom + 0.2))
        tone = world.palette.depth(part)
        board.cut([hall, arch], tone, lift=0.03, shadow=0.6)
        for beam in (-0.6, -0.2, 0.2, 0.6):
            board.cut(limb([(beam * span, 0.36 - span * 0.34 * (1 - abs(beam))), (beam * span, 0.40)], [0.008, 0.008]), tone, shadow=0.2)
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
        board.cut(limb([(y, world.ground - 0.02), (x * 1.5, bottom + 0.05)], [0.007, 0.014]), tone.lit(0.14), shadow=0.3, rim=0)
    world.add(board, 1.0)


def tram_front(world: World, board: Board, x: float, ground: float, height: float) -> None:
    """A tram seen from the front."""
    h, body = height, world.palette.depth(0.34)
    accent = world.palette.lamp.toward(body, 0.45)
    board.cut(points((x - 0.21 * h, ground), (x - 0.27 * h, ground - 0.08 * h), (x - 0.29 * h, ground - 0.55 * h), (x - 0.24 * h, ground - 0.93 * h), (x - 0.15 * h, ground - h), (x + 0.15 * h, ground - h), (x + 0.24 * h, ground - 0.93 * h), (x + 0.29 * h, ground - 0.55 * h), (x + 0.27 * h, ground - 0.08 * h), (x + 0.21 * h, ground)), body)
    glass = world.palette.glow.toward(body, 0.35)
    for a, b in ((-0.235, -0.10), (-0.085, 0.085), (0.10, 0.235)):
        board.cut(points((x + a * h, ground - 0.50 * h), (x + a * 0.93 * h, ground - 0.80 * h), (x + b * 0.93 * h, ground - 0.80 * h), (x + b * h, ground - 0.50 * h)), glass, shadow=0.0, rim=0)
    board.cut(box(x - 0.10 * h, ground - 0.93 * h, x + 0.10 * h, ground - 0.85 * h), accent, shadow=0.2)
    board.cut(points((x - 0.28 * h, ground - 0.40 * h), (x + 0.28 * h, ground - 0.40 * h), (x + 0.275 * h, ground - 0.33 * h), (x - 0.275 * h, ground - 0.33 * h)), accent, shadow=0.2)
    board.cut(oval(x, ground - 0.23 * h, 0.045 * h), world.palette.lamp, shadow=0.2)
    board.shine(x, ground - 0.23 * h, (0.2 * h, 0.2 * h), world.palette.lamp, 0.35)
    board.cut(box(x - 0.21 * h, ground - 0.05 * h, x + 0.21 * h, ground + 0.01), world.palette.near, shadow=0.3)


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
        board.cut([box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1), hole], world.palette.depth(0.72 - 0.19 * index), lift=0.024, shadow=0.6)
        for ring in np.linspace(1.06, 1.5, 3):
            bricks = np.stack([x + span * ring * np.cos(turn), 0.58 + span * 0.8 * ring * np.sin(turn)], axis=1)
            board.cut(limb(bricks, [0.003] * 22, 2), world.palette.depth(0.66 - 0.19 * index), shadow=0, rim=0.2)
        board.shine(0.12, floor + 0.03, (0.30, 0.05), world.palette.lamp, 0.3)
        world.add(board, depth)
    board = world.board(1.0)
    left, _, right, bottom = board.bounds
    board.cut(box(left, world.ground - 0.02, right, bottom + 0.1), world.palette.depth(0.08), lift=0.02)
    world.add(board, 1.0)
