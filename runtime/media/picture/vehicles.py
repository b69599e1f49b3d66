"""Inside something that moves: the night goes by behind the windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .camera import Camera
from .clock import Moment
from .colour import Tone
from .compositor import Laid
from .paper import Board, Lamp, Lens
from .scenery import house
from .shapes import box, curve, limb, oval, path, points, ridge
from .sky import sky
from .sprite import Sprite, sprite
from .world import Pose, World, placed

TOP, LOW = 0.20, 0.565
"""The band of windows."""

LENGTH = 3.2
"""World length of a strip of scenery before it comes round again."""


@dataclass(frozen=True)
class Passing:
    """A strip of scenery that goes by without end."""

    sprite: Sprite
    lens: Lens
    depth: float
    period: float

    def laid(self, camera: Camera, now: Moment) -> Sequence[Laid]:
        frame = camera.lens(self.depth, now)
        shift = -now.sawtooth(self.period) * LENGTH
        matrices = (placed(frame, self.lens, Pose(x=shift + turn * LENGTH)) for turn in (0, 1))
        return [Laid(self.sprite, matrix) for matrix in matrices]


def carriage(world: World) -> None:
    """A tram, train or bus from within: windows, seats, poles, straps."""
    lit = world.palette.dark
    if lit:
        world.lamp = Lamp(0.10, 0.10, 0.55, world.palette.lamp, 0.62, 0.80)
    sky(world, 0.35, 0.30, None)
    _strip(world, 0.25, 0.50, 7.0, 0.16)
    _strip(world, 0.45, 0.34, 4.2, 0.22)
    if lit:
        _lights(world)
    _shell(world)
    _seats(world)
    _straps(world)


def _strip(world: World, depth: float, part: float, period: float, height: float) -> None:
    """Houses or trees going by, cut as one endless strip as high as the windows."""
    scale = world.camera.reach(depth)[0].scale * 0.75
    lens = Lens(scale, LENGTH * 0.5 * scale, -(TOP - 0.06) * scale)
    board = Board(round(LENGTH * scale), round((LOW - TOP + 0.14) * scale), lens, world.lamp)
    random = world.random("passing", depth)
    tone = world.palette.depth(part + 0.3).toward(world.palette.edge, 0.25)
    glow = world.palette.lamp.toward(tone, 0.3) if world.palette.dark else None
    x = -LENGTH / 2
    while x < LENGTH / 2 - 0.12:
        wide = random.uniform(0.10, 0.2)
        if random.uniform() < 0.72:
            house(
                board,
                random,
                x,
                x + wide,
                LOW - height * random.uniform(0.5, 1.25),
                LOW + 0.2,
                tone.lit(random.uniform(-0.02, 0.02)),
                glow,
            )
        x += wide + random.uniform(0, 0.05)
    board.cut(ridge(random, -LENGTH, LENGTH, LOW + 0.04, 0.03, 0.3, LOW + 0.3), tone.lit(-0.02), shadow=0.2)
    world.stand(depth, Passing(sprite(board.paper), lens, depth, period))


def _lights(world: World) -> None:
    """Street lamps passing close by, one at a time."""
    scale = world.camera.reach(0.55)[0].scale * 0.5
    lens = Lens(scale, LENGTH * 0.5 * scale, -(TOP - 0.1) * scale)
    board = Board(round(LENGTH * scale), round((LOW - TOP + 0.2) * scale), lens, world.lamp)
    for x in (-1.2, -0.1, 0.8):
        board.shine(x, 0.33, (0.24, 0.24), world.palette.lamp, 0.5)
        board.cut(limb([(x, 0.33), (x + 0.005, LOW + 0.2)], [0.012, 0.016]), world.palette.near, shadow=0)
        board.cut(oval(x, 0.325, 0.028, 0.018, 16), world.palette.lamp.lit(0.05), shadow=0, rim=0)
    world.stand(0.55, Passing(sprite(board.paper), lens, 0.55, 2.6))


def _shell(world: World) -> None:
    """The wall with its windows."""
    depth = 0.82
    board = world.board(depth)
    left, top, right, bottom = board.bounds
    tone = world.palette.depth(0.30)
    panes = [_pane(x) for x in np.arange(-2.04, 2.0, 0.51)]
    board.cut(box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1), tone, shadow=0, rim=0)
    board.cut(box(left - 0.1, top - 0.1, right + 0.1, 0.125), tone.lit(0.06), lift=0.014)
    board.cut(box(left - 0.1, LOW + 0.03, right + 0.1, bottom + 0.1), tone.lit(-0.05), shadow=0.3)
    board.cut(
        box(left - 0.1, LOW + 0.10, right + 0.1, LOW + 0.112),
        world.palette.lamp.toward(tone, 0.6),
        shadow=0.2,
    )
    for x in np.arange(-2.04, 2.0, 0.51):
        outer = (_pane(x) - (x, 0.38)) * (1.05, 1.06) + (x, 0.38)
        board.cut(outer, tone.lit(0.045), shadow=0.3)
        board.cut(
            box(x - 0.10, 0.045, x + 0.10, 0.095),
            world.palette.lamp if world.palette.dark else tone.lit(0.12),
            shadow=0.25,
            rim=0,
        )
        if world.palette.dark:
            board.shine(x, 0.07, (0.30, 0.22), world.palette.lamp, 0.30)
    for pane in panes:
        board.erase(pane)
    floor = world.palette.depth(0.16)
    board.cut(box(left - 0.1, 0.80, right + 0.1, bottom + 0.1), floor, shadow=0.5)
    for y in np.arange(0.825, bottom, 0.03):
        board.cut(box(left, y, right, y + 0.006), floor.lit(0.022), shadow=0, rim=0)
    board.shine(0.1, 0.9, (0.9, 0.09), world.palette.lamp, 0.22 if world.palette.dark else 0.1)
    world.add(board, depth)


def _pane(x: float) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    w, r = 0.205, 0.035
    return curve(
        [
            (x - w, TOP + r),
            (x - w + r * 0.3, TOP + r * 0.3),
            (x - w + r, TOP),
            (x + w - r, TOP),
            (x + w - r * 0.3, TOP + r * 0.3),
            (x + w, TOP + r),
            (x + w, LOW - r),
            (x + w - r * 0.3, LOW - r * 0.3),
            (x + w - r, LOW),
            (x - w + r, LOW),
            (x - w + r * 0.3, LOW - r * 0.3),
            (x - w, LOW - r),
        ],
        4,
    )


def _seats(world: World) -> None:
    board = world.board(0.94)
    cloth = world.palette.depth(0.22)
    cloth = cloth.toward(Tone(cloth.light + 0.05, 0.09, 20), 0.6)
    ink = world.palette.depth(0.05)
    for x in (-0.98, -0.66, -0.34, 0.34, 0.66, 0.98):
        side = 1 if x < 0 else -1
        _seat(board, x, 0.85, side, cloth, ink)
    for x in (-0.17, 0.17):
        board.cut(
            box(x - 0.007, -0.1, x + 0.007, 0.87), world.palette.lamp.toward(ink, 0.55), shadow=0.4, rim=0.6
        )
    left, _, right, _ = board.bounds
    board.cut(box(left, 0.138, right, 0.150), world.palette.lamp.toward(ink, 0.6), shadow=0.4)
    world.add(board, 0.94, bleeds=False)


def _seat(board: Board, x: float, floor: float, side: int, cloth: Tone, ink: Tone) -> None:
    s = side
    board.cut(
        points(
            (x - 0.03 * s, floor),
            (x - 0.012 * s, floor - 0.09),
            (x + 0.03 * s, floor - 0.09),
            (x + 0.012 * s, floor),
        ),
        ink,
    )
    back = curve(
        [
            (x - 0.070 * s, floor - 0.085),
            (x - 0.105 * s, floor - 0.30),
            (x - 0.090 * s, floor - 0.335),
            (x - 0.060 * s, floor - 0.325),
            (x - 0.032 * s, floor - 0.105),
        ],
        4,
    )
    board.cut(back, cloth.lit(0.02), rim=0.6)
    board.cut(
        curve(
            [
                (x - 0.070 * s, floor - 0.082),
                (x - 0.060 * s, floor - 0.118),
                (x + 0.075 * s, floor - 0.120),
                (x + 0.090 * s, floor - 0.095),
                (x + 0.075 * s, floor - 0.078),
            ],
            4,
        ),
        cloth,
        rim=0.6,
    )


def _straps(world: World) -> None:
    """Straps, swinging with the rails."""
    ink = world.palette.depth(0.06)
    for index, x in enumerate((-0.72, -0.46, 0.44, 0.72)):
        board = world.board(1.0)
        board.cut(limb([(x, 0.145), (x, 0.24)], [0.008, 0.008]), ink)
        ring = oval(x, 0.265, 0.026, 0.028, 20)
        board.cut([ring, oval(x, 0.265, 0.017, 0.019, 20)], world.palette.lamp.toward(ink, 0.45))
        world.add(board, 1.0, bleeds=False, motion=_swing(x, index * 0.13))


def _swing(x: float, phase: float) -> Callable[[Moment], Pose]:
    return lambda now: Pose(turn=4.5 * now.wave(1.9, phase) + 1.5 * now.wave(0.83, phase), pivot=(x, 0.145))


def cab(world: World) -> None:
    """The driver's place: a windscreen, the line running in under it, levers and dials."""
    dark = world.palette.dark
    if dark:
        world.lamp = Lamp(0.0, 0.62, 0.40, world.palette.lamp, 0.55, 0.85)
    sky(world, 0.0, 0.45, None)
    _line(world)
    for index in range(6):
        _post(world, index)
    _desk(world)


def _line(world: World) -> None:
    board = world.board(0.30)
    left, _, right, bottom = board.bounds
    tone = world.palette.depth(0.5)
    random = world.random("line")
    x = -1.6
    while x < 1.6:
        wide = random.uniform(0.08, 0.2)
        if abs(x + wide / 2) > 0.14:
            house(
                board,
                random,
                x,
                x + wide,
                0.50 - 0.14 * abs(x) - random.uniform(0.0, 0.08),
                0.6,
                tone.lit(0.06 - 0.05 * abs(x)),
                world.palette.lamp.toward(tone, 0.4) if world.palette.dark else None,
            )
        x += wide
    board.cut(box(left, 0.50, right, bottom + 0.1), tone.lit(-0.05), shadow=0.3)
    for spread in (-0.34, 0.34):
        board.cut(
            points(
                (spread * 0.02, 0.502),
                (spread * 0.03, 0.502),
                (spread * 1.06, bottom),
                (spread * 0.94, bottom),
            ),
            world.palette.lamp.toward(tone, 0.25),
            shadow=0.2,
            rim=0,
        )
    board.shine(0.0, 0.66, (0.40, 0.22), world.palette.lamp, 0.4 if world.palette.dark else 0.1)
    world.add(board, 0.30)


def _post(world: World, index: int) -> None:
    """A lamp that comes towards us and is gone."""
    board = world.board(0.32, detail=0.8)
    side = 1 if index % 2 else -1
    x = 0.10 * side
    board.cut(
        limb(
            [(x, 0.52), (x, 0.385), (x - 0.014 * side, 0.374), (x - 0.034 * side, 0.377)],
            [0.006, 0.004, 0.003, 0.003],
        ),
        world.palette.near,
        shadow=0,
    )
    board.shine(x - 0.036 * side, 0.382, (0.05, 0.05), world.palette.lamp, 0.6)
    board.cut(oval(x - 0.036 * side, 0.381, 0.010, 0.005, 12), world.palette.lamp.lit(0.05), shadow=0, rim=0)

    def motion(now: Moment) -> Pose:
        near = now.sawtooth(4.8, index / 6)
        scale = 0.22 / (1.04 - near)
        return Pose(scale=scale, pivot=(0.0, 0.5), cover=min(1.0, near * 5, (1 - near) * 12))

    world.add(board, 0.32, bleeds=False, motion=motion, lit=False)


def _desk(world: World) -> None:
    board = world.board(0.95)
    left, top, right, bottom = board.bounds
    tone, ink, light = world.palette.depth(0.12), world.palette.depth(0.03), world.palette.lamp
    whole = box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1)
    glass = curve(
        path("-0.66,0.66 -0.6,0.14 -0.52,0.09 0.52,0.09 0.6,0.14 0.66,0.66"),
        5,
        closed=False,
    )
    board.cut([whole, glass], tone, rim=0.6)
    board.cut(box(-0.012, 0.05, 0.012, 0.67), tone.lit(-0.01), shadow=0.3)
    board.cut(
        curve(
            [
                (left - 0.1, 0.74),
                (-0.60, 0.67),
                (0.0, 0.655),
                (0.60, 0.67),
                (right + 0.1, 0.74),
                (right + 0.1, bottom + 0.2),
                (left - 0.1, bottom + 0.2),
            ],
            5,
        ),
        tone.lit(0.03),
        lift=0.02,
    )
    for x, r in ((-0.30, 0.060), (-0.15, 0.046), (0.19, 0.052)):
        board.shine(x, 0.745, (r * 2.6, r * 2.6), light, 0.35)
        board.cut(oval(x, 0.745, r), ink)
        board.cut(oval(x, 0.745, r * 0.85), light.toward(tone, 0.12), shadow=0.2, rim=0)
        board.cut(
            limb([(x, 0.745), (x + r * 0.5, 0.745 - r * 0.5)], [r * 0.12, r * 0.06]), ink, shadow=0.3, rim=0
        )
    for x in (0.33, 0.385, 0.44):
        board.cut(
            oval(x, 0.742, 0.014, count=14),
            light if x < 0.35 else Tone(0.55, 0.17, 28).toward(tone, 0.2),
            shadow=0.3,
            rim=0,
        )
    world.add(board, 0.95)
    seat = world.board(0.98)
    back = path("-0.56,1.1 -0.60,0.72 -0.58,0.64 -0.52,0.63 -0.50,0.68 -0.47,1.1")
    seat.cut(curve(back, 4), tone.lit(0.07), rim=0.7)
    world.add(seat, 0.98, bleeds=False)
    lever = world.board(1.0)
    lever.cut(limb(path("0.02,0.86 0.05,0.73 0.085,0.665"), [0.026, 0.018, 0.016]), ink)
    lever.cut(oval(0.09, 0.655, 0.026, 0.024), light.toward(ink, 0.3))
    world.add(lever, 1.0, bleeds=False, motion=lambda now: Pose(turn=2.2 * now.wave(6.1), pivot=(0.02, 0.86)))
