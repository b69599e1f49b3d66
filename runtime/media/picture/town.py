"""The town: streets, stops and stations, roofs, depots."""

from __future__ import annotations

from .paper import Board, Lamp
from .scenery import bench, cone, house, lamp_post, pool, rails, wires
from .shapes import box, limb, oval, points
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
            house(
                board,
                random,
                x,
                x + width,
                top,
                bottom + 0.1,
                tone.lit(random.uniform(-0.012, 0.02)),
                lit.toward(tone, 0.38 - 0.12 * index) if lit else None,
            )
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
        board.shine(
            x,
            y + random.uniform(0.03, 0.10),
            (0.02, random.uniform(0.06, 0.13)),
            world.palette.lamp,
            random.uniform(0.12, 0.3),
        )


def night_light(world: World, x: float, y: float) -> tuple[float, float]:
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
    lx, ly = night_light(world, x, y)
    sky(world, lx, ly if world.palette.dark else 0.26, None if world.palette.dark else "sun")
    rows_of_houses(world, 0.10)
    _ground(world, _wet(world), ((x, 1.0),) if world.palette.dark else ())
    _posts(world, x + 0.075, 0.52, -1)
    _overhang(world)


def _posts(world: World, x: float, height: float, side: int) -> None:
    board = world.board(0.97)
    ink, light = world.palette.depth(0.06), world.palette.lamp
    bulb = light if world.palette.dark else light.lit(-0.2)
    base = world.ground - 0.02
    if world.palette.dark:
        cone(board, x + 0.17 * height * side, base - height + 0.05, world.ground - 0.01, 0.22, light, 1.0)
    lamp_post(board, x, base, height, side, ink, bulb)
    world.add(board, 0.97, bleeds=False)
    line = world.board(0.96)
    wires(line, world.random("wires"), 0.13, ink)
    world.add(line, 0.96, bleeds=False)


def _overhang(world: World) -> None:
    """A dark edge near the lens: the corner of a house and a hanging sign."""
    board = world.board(1.45)
    left, top, _, bottom = board.bounds
    ink = world.palette.near.lit(-0.05)
    edge = -world.half * 1.13
    board.cut(
        points((left, top), (edge, top), (edge + 0.02, 0.3), (edge - 0.02, bottom), (left, bottom)),
        ink,
        rim=0.25,
    )
    world.add(board, 1.45, bleeds=False)


def stop(world: World) -> None:
    """A tram stop: shelter, bench, sign and one lamp."""
    x, y = 0.40 * world.half / 0.89, 0.335
    lx, ly = night_light(world, x, y)
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
    board.beam(
        points((x - 0.25, top), (x + 0.25, top), (x + 0.25, base), (x - 0.25, base)),
        glass.lit(0.06),
        0.34,
        0.003,
    )
    for px in (-0.25, 0.0, 0.25):
        board.cut(box(x + px - 0.006, top, x + px + 0.006, base), ink)
    board.cut(box(x - 0.25, base - 0.17, x + 0.25, base - 0.163), ink, shadow=0.2)
    board.cut(
        points(
            (x - 0.33, top - 0.010),
            (x - 0.30, top - 0.045),
            (x + 0.31, top - 0.045),
            (x + 0.36, top - 0.010),
            (x + 0.35, top + 0.008),
            (x - 0.32, top + 0.008),
        ),
        ink.lit(0.02),
        rim=0.6,
    )
    board.cut(box(x + 0.06, top + 0.06, x + 0.19, top + 0.22), lamp.toward(ink, 0.55), shadow=0.4)
    for line in range(5):
        board.cut(
            box(
                x + 0.075,
                top + 0.08 + 0.024 * line,
                x + 0.075 + 0.09 - 0.015 * (line % 3),
                top + 0.088 + 0.024 * line,
            ),
            ink,
            shadow=0,
            rim=0,
        )
    bench(board, x - 0.03, base + 0.006, 0.36, ink.lit(0.05))
    sx = x + 0.47
    board.cut(box(sx - 0.005, base - 0.42, sx + 0.005, base + 0.01), ink)
    disc = oval(sx, base - 0.45, 0.042)
    board.cut(disc, lamp.toward(ink, 0.35))
    board.cut(oval(sx, base - 0.45, 0.032), ink.lit(0.02), shadow=0.2)
    board.cut(
        [
            box(sx - 0.017, base - 0.470, sx + 0.017, base - 0.462),
            box(sx - 0.004, base - 0.465, sx + 0.004, base - 0.428),
        ],
        lamp.toward(ink, 0.2),
        shadow=0,
        rim=0,
    )
    world.add(board, 0.95, bleeds=False)


def roof(world: World) -> None:
    """Above the town: chimneys before rows of roofs."""
    sky(world, world.lamp.x, world.lamp.y, "moon" if world.palette.hour in ("night", "evening") else "sun")
    rows_of_houses(world, -0.02)
    board = world.board(1.0)
    left, _, right, bottom = board.bounds
    tone = world.palette.depth(0.16)
    base = world.ground
    board.cut(
        points(
            (left, base + 0.02),
            (-0.9, base),
            (-0.45, base - 0.06),
            (0.0, base),
            (right, base),
            (right, bottom + 0.1),
            (left, bottom + 0.1),
        ),
        tone,
    )
    for row in range(4):
        y = base + 0.03 + row * 0.045
        board.cut(limb([(left, y + 0.012), (right, y)], [0.005, 0.005]), tone.lit(-0.03), shadow=0.2, rim=0.3)
    for x, h in ((-0.62, 0.22), (0.52, 0.30), (0.66, 0.16)):
        board.cut(box(x, base - h, x + 0.09, base + 0.03), tone.lit(0.03))
        board.cut(box(x - 0.01, base - h - 0.02, x + 0.10, base - h + 0.01), tone.lit(0.0))
        for pot in (0.02, 0.055):
            board.cut(box(x + pot, base - h - 0.06, x + pot + 0.018, base - h - 0.015), tone.lit(0.02))
    world.add(board, 1.0)
