"""Puts things into the scene: those that stand about, fly, drive, sail or blow by."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .clock import Moment
from .colour import Tone
from .knife import Knife
from .props import DRAWINGS
from .shapes import curve, points
from .water import sailboat
from .world import Pose, World

# thing: height in the world when it stands about, and where it keeps itself
_STANDING: dict[str, tuple[float, float]] = {
    "dog": (0.13, 0.44),
    "cat": (0.085, -0.50),
    "horse": (0.34, 0.40),
    "suitcase": (0.11, 0.34),
    "bicycle": (0.19, -0.56),
    "sign": (0.30, -0.66),
    "piano": (0.26, -0.46),
    "tree": (0.44, -0.66),
    "balloon": (0.42, 0.52),
    "umbrella": (0.19, 0.30),
}


_OWN: dict[str, set[str]] = {
    "stop": {"sign", "umbrella"},
    "park": {"tree"},
    "forest": {"tree"},
    "hill": {"tree"},
    "sea": set(),
    "harbour": {"sign"},
}


def things(world: World) -> None:
    """Everything that the words put into the scene beside the cast."""
    props = set(world.reading.props) - {world.reading.subject} - _OWN.get(world.reading.place or "", set())
    for prop in sorted(props & set(_STANDING)):
        _stand(world, prop)
    if world.reading.indoors:
        return
    if "bird" in props:
        _birds(world)
    if "car" in props and world.reading.place not in ("sea", "lake", "forest"):
        _drive(world)
    if "boat" in props and world.reading.place in ("sea", "lake", "river", "harbour", "bridge", "beach"):
        _sail(world)
    if "wind" in world.reading.weathers:
        _leaves(world)
    if "fog" in world.reading.weathers:
        _fog(world)
    if "rays" in world.reading.weathers and not world.palette.dark:
        _rays(world)


def _stand(world: World, prop: str) -> None:
    height, x = _STANDING[prop]
    random = world.random("thing", prop)
    board = world.board(1.0)
    x *= world.half / 0.89
    base = world.ground + 0.012
    mark = Tone(0.62, 0.13, float(random.uniform(0, 360))).toward(world.palette.near, 0.3)
    side = -1 if x > 0 else 1
    DRAWINGS[prop](
        Knife(
            board, world.palette, x, base, height, side if prop not in ("dog", "horse") else -side, 0.0, mark
        )
    )
    world.add(board, 1.0, bleeds=False, motion=_tethered(x, base) if prop == "balloon" else None)


def _tethered(x: float, base: float) -> Callable[[Moment], Pose]:
    return lambda now: Pose(turn=3.0 * now.wave(5.0), pivot=(x, base))


def _birds(world: World) -> None:
    """Birds crossing the sky on slow wings."""
    random = world.random("birds")
    for index in range(6):
        y, size = (
            0.16 + 0.035 * index + float(random.uniform(-0.02, 0.02)),
            float(random.uniform(0.018, 0.032)),
        )
        board = world.board(0.4, detail=1.0)
        wing = curve(
            [
                (-size * 1.6, y - size * 0.5),
                (-size * 0.6, y - size * 0.42),
                (0, y),
                (size * 0.6, y - size * 0.42),
                (size * 1.6, y - size * 0.5),
                (size * 0.55, y - size * 0.12),
                (0, y + size * 0.30),
                (-size * 0.55, y - size * 0.12),
            ],
            4,
        )
        board.cut(wing, world.palette.depth(0.2), shadow=0.15, rim=0.3, lift=0.006)
        world.add(board, 0.4, bleeds=False, motion=_flight(index, y, float(random.uniform(0, 1))))


def _flight(index: int, y: float, phase: float) -> Callable[[Moment], Pose]:
    def motion(now: Moment) -> Pose:
        start = 0.30 + 0.055 * index
        across = now.sawtooth(24.0, start) if now.fits(24.0) else start + 0.01 * now.wave(5.0, phase)
        flap = 0.72 + 0.42 * now.wave(0.9 + 0.05 * index, phase)
        return Pose(x=-1.5 + 3.0 * across, y=0.02 * now.wave(6.0, phase), stretch=flap, pivot=(0.0, y))

    return motion


def _drive(world: World) -> None:
    board = world.board(0.99)
    base = world.ground - 0.005
    random = world.random("car")
    mark = Tone(0.5, 0.14, float(random.choice([25, 200, 90, 150]))).toward(world.palette.near, 0.2)
    DRAWINGS["car"](Knife(board, world.palette, 0.0, base, 0.15, 1, 0.0, mark))

    def motion(now: Moment) -> Pose:
        across = now.sawtooth(9.0, 0.42)
        return Pose(x=-1.5 + 3.0 * across, y=0.0015 * now.wave(0.45), pivot=(0.0, base))

    world.add(board, 0.99, bleeds=False, motion=motion)


def _sail(world: World) -> None:
    stormy = "storm" in world.reading.weathers
    x, y, depth = -0.24 * world.half / 0.89, 0.75, 0.62
    board = world.board(depth)
    sail = world.palette.letter.toward(world.palette.depth(0.6), 0.25)
    sailboat(board, x, y, 0.30, world.palette.depth(0.10), sail)
    lift, turn = (0.022, 7.0) if stormy else (0.005, 1.6)

    def motion(now: Moment) -> Pose:
        drift = 0.0 if now.loop else 0.010 * now.seconds
        return Pose(x=min(drift, 0.5), y=lift * now.wave(4.1), turn=turn * now.wave(4.9, 0.2), pivot=(x, y))

    world.add(board, depth, bleeds=False, motion=motion)


def _leaves(world: World) -> None:
    """Leaves on the wind."""
    random = world.random("leaves")
    for _ in range(12):
        y, size = float(random.uniform(0.1, 0.85)), float(random.uniform(0.009, 0.018))
        board = world.board(1.1)
        tone = Tone(0.6, 0.13, float(random.uniform(40, 95))).toward(world.palette.near, 0.3)
        board.cut(
            curve([(-size, y), (0, y - size * 0.55), (size * 1.2, y), (0, y + size * 0.45)], 4),
            tone,
            shadow=0.3,
            lift=0.006,
        )
        world.add(
            board,
            1.1,
            bleeds=False,
            motion=_blown(y, float(random.uniform()), float(random.uniform(4.5, 7.5))),
            focus=False,
        )


def _blown(y: float, phase: float, period: float) -> Callable[[Moment], Pose]:
    def motion(now: Moment) -> Pose:
        across = now.sawtooth(period, phase)
        return Pose(
            x=-1.3 + 2.6 * across,
            y=0.05 * now.wave(2.3, phase) + 0.12 * across,
            turn=360 * now.turns(2.1, phase) % 360,
            pivot=(0.0, y),
        )

    return motion


def _rays(world: World) -> None:
    """Shafts of light fanning out from the sun."""
    board = world.board(0.8, detail=0.5)
    x, y = world.lamp.x, world.lamp.y
    random = world.random("rays")
    for angle in np.arange(0.35, 2.9, 0.36) + random.uniform(-0.08, 0.08, 8):
        wide = float(random.uniform(0.04, 0.09))
        tips = [(x + 1.5 * np.cos(a), y + 1.5 * np.sin(a)) for a in (angle - wide, angle + wide)]
        board.beam(points((x, y), *tips), world.palette.lamp, 0.13, 0.012)
    world.add(board, 0.8, bleeds=False, lit=False)


def _fog(world: World) -> None:
    """Two veils that drift against each other."""
    random = world.random("fog")
    for depth, y, strength in ((0.55, 0.66, 0.50), (0.93, 0.80, 0.40)):
        board = world.board(depth, detail=0.25)
        left, _, right, _ = board.bounds
        tone = world.palette.glow.toward(world.palette.far, 0.35)
        for x in np.arange(left - 0.3, right + 0.3, 0.42):
            board.shine(
                float(x),
                y + float(random.uniform(-0.03, 0.03)),
                (0.55, float(random.uniform(0.10, 0.16))),
                tone,
                strength * float(random.uniform(0.5, 1.0)),
            )
        world.add(board, depth, bleeds=False, lit=False, motion=_drift(1 if depth < 0.7 else -1))


def _drift(side: int) -> Callable[[Moment], Pose]:
    return lambda now: Pose(x=side * 0.10 * now.wave(19.0, 0.1))
