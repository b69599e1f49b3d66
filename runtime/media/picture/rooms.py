"""Interiors: a back wall with its window, a floor, furniture, and a lamp hanging over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .colour import Tone
from .paper import Board, Lamp
from .scenery import house
from .shapes import box, curve, limb, oval, points
from .sky import sky
from .world import Pose, World

FLOOR = 0.78
"""Where the back wall meets the floor."""

Dresser = Callable[[World, Board, Board], None]
"""Furnishes a room: what stands at the wall, and what stands before it."""


@dataclass(frozen=True)
class Room:
    """The shell of a room. The window is left, top, right, bottom; `lamp` is where it hangs."""

    dress: Dresser
    window: tuple[float, float, float, float] | None = (-0.22, 0.22, 0.16, 0.55)
    lamp: tuple[float, float] = (0.30, 0.30)
    hue: float = 60.0
    arched: bool = False
    attic: bool = False


def interior(room: Room) -> Callable[[World], None]:
    """A builder for such rooms."""

    def build(world: World) -> None:
        _light(world, room)
        if room.window:
            _view(world, room.window)
        wall = _wall(world, room)
        stage = world.board(0.92)
        left, _, right, bottom = stage.bounds
        floor = wood(world, room.hue, 0.26)
        stage.cut(box(left, FLOOR + 0.045, right, bottom + 0.1), floor, shadow=0, rim=0)
        for line in np.arange(-2.0, 2.01, 0.16):
            stage.cut(
                limb([(line * 0.62, FLOOR + 0.045), (line, bottom + 0.05)], [0.002, 0.005]),
                floor.lit(-0.035),
                shadow=0,
                rim=0,
            )
        lx, _ = room.lamp
        stage.shine(lx, FLOOR + 0.12, (0.62, 0.11), world.palette.lamp, 0.34 if world.palette.dark else 0.12)
        room.dress(world, wall, stage)
        world.add(wall, 0.7)
        world.add(stage, 0.92)
        _hang(world, room)
        if room.window and not world.palette.dark:
            _shaft(world, room.window)
        _wings(world, room)

    return build


def _light(world: World, room: Room) -> None:
    if world.palette.dark:
        world.lamp = Lamp(*room.lamp, 0.40, world.palette.lamp, 0.70, 0.80)
    elif room.window:
        left, top, right, bottom = room.window
        world.lamp = Lamp((left + right) / 2, (top + bottom) / 2, 0.5, world.palette.lamp, 0.55, 0.82)


def wood(world: World, hue: float, depth: float) -> Tone:
    tone = world.palette.depth(depth)
    light = tone.light - 0.06 * (not world.palette.dark)
    return Tone(light, 0.055, hue).toward(tone, 0.28)


def timber(world: World) -> Tone:
    """What furniture is made of."""
    tone = world.palette.depth(0.22)
    return Tone(tone.light, 0.06, 45).toward(tone, 0.45)


def _view(world: World, window: tuple[float, float, float, float]) -> None:
    """What the window looks out on."""
    left, top, right, bottom = window
    x, y = left + 0.68 * (right - left), top + 0.36 * (bottom - top)
    dark = world.palette.hour in ("night", "evening")
    sky(world, x, y, "moon" if dark else None)
    random = world.random("view")
    board = world.board(0.34)
    tone = world.palette.depth(0.9).toward(world.palette.edge, 0.35)
    lit = world.palette.lamp.toward(tone, 0.35) if world.palette.dark else None
    at = left - 0.3
    while at < right + 0.3:
        wide = random.uniform(0.09, 0.15)
        house(
            board,
            random,
            at,
            at + wide,
            bottom - random.uniform(0.04, 0.16),
            bottom + 0.25,
            tone.lit(random.uniform(-0.02, 0.02)),
            lit,
        )
        at += wide
    world.add(board, 0.34, bleeds=False)


def _wall(world: World, room: Room) -> Board:
    board = world.board(0.7)
    left, top, right, bottom = board.bounds
    tone = wood(world, room.hue, 0.50)
    whole = box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1)
    holes = [_opening(room)] if room.window else []
    board.cut([whole, *holes], tone, shadow=0.0)
    random = world.random("wall")
    if random.uniform() < 0.75 and not room.attic:
        stripes = [box(x, top - 0.1, x + 0.028, FLOOR - 0.16) for x in np.arange(-2.016, 2.0, 0.084)]
        board.cut(stripes, tone.lit(0.014), shadow=0, rim=0)
    if room.attic:
        _rafters(board, tone)
    if not room.attic:
        panel = tone.lit(-0.055)
        board.cut(box(left - 0.1, FLOOR - 0.15, right + 0.1, bottom + 0.1), panel, shadow=0.3)
        board.cut(box(left - 0.1, FLOOR - 0.162, right + 0.1, FLOOR - 0.148), tone.lit(0.03), shadow=0.35)
    board.cut(box(left - 0.1, FLOOR - 0.022, right + 0.1, bottom + 0.1), tone.lit(-0.085), shadow=0.3)
    if room.window:
        board.erase(_opening(room))
        _frame(board, room, tone.lit(0.07))
    return board


def _opening(room: Room) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    assert room.window
    left, top, right, bottom = room.window
    if not room.arched:
        return box(left, top, right, bottom)
    middle, rise = (left + right) / 2, (right - left) * 0.9
    return points(
        (left, bottom),
        (left, top + rise * 0.6),
        (left + (middle - left) * 0.4, top + rise * 0.2),
        (middle, top),
        (right - (right - middle) * 0.4, top + rise * 0.2),
        (right, top + rise * 0.6),
        (right, bottom),
    )


def _frame(board: Board, room: Room, tone: Tone) -> None:
    assert room.window
    left, top, right, bottom = room.window
    opening = _opening(room)
    middle = opening.mean(axis=0)
    outer = (opening - middle) * (1 + 0.034 / (right - left), 1 + 0.030 / (bottom - top)) + middle
    board.cut([outer, opening], tone, shadow=0.4)
    board.cut(
        limb([((left + right) / 2, top), ((left + right) / 2, bottom)], [0.010, 0.010]), tone, shadow=0.25
    )
    for part in (0.36,) if not room.arched else (0.3, 0.55, 0.8):
        y = top + (bottom - top) * part
        board.cut(box(left, y - 0.005, right, y + 0.005), tone, shadow=0.25)
    board.cut(box(left - 0.035, bottom, right + 0.035, bottom + 0.018), tone.lit(0.02))


def _rafters(board: Board, tone: Tone) -> None:
    left, top, right, _ = board.bounds
    for side in (-1, 1):
        edge = left - 0.1 if side < 0 else right + 0.1
        board.cut(
            points((edge, top - 0.2), (0.12 * side, top - 0.2), (0.98 * side, FLOOR), (edge, FLOOR)),
            tone.lit(-0.05),
            lift=0.02,
        )
        for beam in (0.15, 0.42, 0.69):
            bx = 0.12 + 0.86 * beam
            board.cut(
                limb(
                    [((bx + 0.02) * side, -0.1 + 0.88 * beam), ((bx + 0.5) * side, -0.1 + 0.88 * beam)],
                    [0.022, 0.022],
                ),
                tone.lit(-0.085),
            )


def _hang(world: World, room: Room) -> None:
    """The lamp, swinging a little on its wire."""
    x, y = room.lamp
    light, ink = world.palette.lamp, world.palette.depth(0.03)
    lit = world.palette.dark
    if lit:
        glow = world.board(0.94, detail=0.5)
        pool = points((x - 0.06, y), (x + 0.06, y), (x + 0.42, FLOOR + 0.2), (x - 0.42, FLOOR + 0.2))
        glow.beam(pool, light, 0.12, 0.03)
        glow.shine(x, y + 0.02, (0.34, 0.34), light, 0.42)
        world.add(glow, 0.94, bleeds=False, lit=False)
    board = world.board(0.94)
    board.cut(limb([(x, -0.2), (x, y - 0.05)], [0.005, 0.005]), ink, shadow=0.2, rim=0.2)
    board.cut(oval(x, y + 0.004, 0.030, 0.020, 18), light if lit else light.toward(ink, 0.4), shadow=0, rim=0)
    board.cut(
        curve(
            [
                (x - 0.085, y + 0.006),
                (x - 0.05, y - 0.035),
                (x - 0.014, y - 0.056),
                (x + 0.014, y - 0.056),
                (x + 0.05, y - 0.035),
                (x + 0.085, y + 0.006),
            ],
            4,
        ),
        ink.lit(0.03),
        rim=0.6,
    )
    world.add(board, 0.94, bleeds=False, motion=lambda now: Pose(turn=0.7 * now.wave(4.4), pivot=(x, -0.2)))


def _shaft(world: World, window: tuple[float, float, float, float]) -> None:
    """Daylight falling in."""
    left, top, right, bottom = window
    board = world.board(0.93)
    ray = points(
        (left, top), (right, top), (right + 0.46, FLOOR + 0.16), (left + 0.26, FLOOR + 0.16), (left, bottom)
    )
    board.beam(ray, world.palette.lamp, 0.20, 0.02)
    world.add(board, 0.93, bleeds=False, lit=False)


def _wings(world: World, room: Room) -> None:
    """The box's own dark edge near the lens: a curtain or a door post."""
    board = world.board(1.45)
    left, top, _, bottom = board.bounds
    ink = world.palette.near.lit(-0.05)
    edge = -world.half * 1.16
    fold = curve(
        [(edge, top - 0.1), (edge + 0.05, 0.25), (edge + 0.02, 0.6), (edge + 0.07, bottom + 0.1)],
        6,
        closed=False,
    )
    board.cut(
        np.concatenate([fold, points((left - 0.2, bottom + 0.1), (left - 0.2, top - 0.1))]), ink, rim=0.3
    )
    world.add(board, 1.45, bleeds=False)
