"""Interiors: a back wall with its window, a floor, furniture, and a lamp hanging over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from . import furniture
from .clock import Moment
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
        floor = _wood(world, room, 0.26)
        stage.cut(box(left, FLOOR + 0.045, right, bottom + 0.1), floor, shadow=0, rim=0)
        for line in np.arange(-2.0, 2.01, 0.16):
            stage.cut(limb([(line * 0.62, FLOOR + 0.045), (line, bottom + 0.05)], [0.002, 0.005]), floor.lit(-0.035), shadow=0, rim=0)
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


def _wood(world: World, room: Room, depth: float) -> Tone:
    tone = world.palette.depth(depth)
    return tone.toward(Tone(tone.light, 0.06, room.hue), 0.45)


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
        house(board, random, at, at + wide, bottom - random.uniform(0.04, 0.16), bottom + 0.25, tone.lit(random.uniform(-0.02, 0.02)), lit)
        at += wide
    world.add(board, 0.34, bleeds=False)


def _wall(world: World, room: Room) -> Board:
    board = world.board(0.7)
    left, top, right, bottom = board.bounds
    tone = _wood(world, room, 0.50)
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
    return points((left, bottom), (left, top + rise * 0.6), (left + (middle - left) * 0.4, top + rise * 0.2), (middle, top), (right - (right - middle) * 0.4, top + rise * 0.2), (right, top + rise * 0.6), (right, bottom))


def _frame(board: Board, room: Room, tone: Tone) -> None:
    assert room.window
    left, top, right, bottom = room.window
    opening = _opening(room)
    middle = opening.mean(axis=0)
    outer = (opening - middle) * (1 + 0.034 / (right - left), 1 + 0.030 / (bottom - top)) + middle
    board.cut([outer, opening], tone, shadow=0.4)
    board.cut(limb([((left + right) / 2, top), ((left + right) / 2, bottom)], [0.010, 0.010]), tone, shadow=0.25)
    for part in (0.36,) if not room.arched else (0.3, 0.55, 0.8):
        y = top + (bottom - top) * part
        board.cut(box(left, y - 0.005, right, y + 0.005), tone, shadow=0.25)
    board.cut(box(left - 0.035, bottom, right + 0.035, bottom + 0.018), tone.lit(0.02))


def _rafters(board: Board, tone: Tone) -> None:
    left, top, right, _ = board.bounds
    for side in (-1, 1):
        edge = left - 0.1 if side < 0 else right + 0.1
        board.cut(points((edge, top - 0.2), (0.12 * side, top - 0.2), (0.98 * side, FLOOR), (edge, FLOOR)), tone.lit(-0.05), lift=0.02)
        for beam in (0.15, 0.42, 0.69):
            bx = 0.12 + 0.86 * beam
            board.cut(limb([((bx + 0.02) * side, -0.1 + 0.88 * beam), ((bx + 0.5) * side, -0.1 + 0.88 * beam)], [0.022, 0.022]), tone.lit(-0.085))


def _hang(world: World, room: Room) -> None:
    """The lamp, swinging a little on its wire."""
    x, y = room.lamp
    light, ink = world.palette.lamp, world.palette.depth(0.03)
    lit = world.palette.dark
    board = world.board(0.94)
    if lit:
        board.beam(points((x - 0.06, y), (x + 0.06, y), (x + 0.42, FLOOR + 0.2), (x - 0.42, FLOOR + 0.2)), light, 0.12, 0.03)
        board.shine(x, y + 0.02, (0.34, 0.34), light, 0.42)
    board.cut(limb([(x, -0.2), (x, y - 0.05)], [0.005, 0.005]), ink, shadow=0.2, rim=0.2)
    board.cut(oval(x, y + 0.004, 0.030, 0.020, 18), light if lit else light.toward(ink, 0.4), shadow=0, rim=0)
    board.cut(curve([(x - 0.085, y + 0.006), (x - 0.05, y - 0.035), (x - 0.014, y - 0.056), (x + 0.014, y - 0.056), (x + 0.05, y - 0.035), (x + 0.085, y + 0.006)], 4), ink.lit(0.03), rim=0.6)
    world.add(board, 0.94, bleeds=False, motion=lambda now: Pose(turn=0.7 * now.wave(4.4), pivot=(x, -0.2)))


def _shaft(world: World, window: tuple[float, float, float, float]) -> None:
    """Daylight falling in."""
    left, top, right, bottom = window
    board = world.board(0.93)
    ray = points((left, top), (right, top), (right + 0.46, FLOOR + 0.16), (left + 0.26, FLOOR + 0.16), (left, bottom))
    board.beam(ray, world.palette.lamp, 0.20, 0.02)
    world.add(board, 0.93, bleeds=False, lit=False)


def _wings(world: World, room: Room) -> None:
    """The box's own dark edge near the lens: a curtain or a door post."""
    board = world.board(1.45)
    left, top, right, bottom = board.bounds
    ink = world.palette.near.lit(-0.05)
    edge = -world.half * 1.16
    fold = curve([(edge, top - 0.1), (edge + 0.05, 0.25), (edge + 0.02, 0.6), (edge + 0.07, bottom + 0.1)], 6, closed=False)
    board.cut(np.concatenate([fold, points((left - 0.2, bottom + 0.1), (left - 0.2, top - 0.1))]), ink, rim=0.3)
    world.add(board, 1.45, bleeds=False)


def plain(world: World, wall: Board, stage: Board) -> None:
    """A living room, and every indoor place whose name says nothing."""
    random = world.random("furniture")
    wood, light = world.palette.depth(0.24), world.palette.lamp
    furniture.picture(wall, 0.50, 0.42, 0.15, 0.19, wood, light.toward(wood, 0.55))
    furniture.door(wall, -0.60, FLOOR, wood.lit(0.05), light)
    furniture.table(stage, 0.30, FLOOR + 0.09, 0.42, wood)
    furniture.chair(stage, -0.02, FLOOR + 0.09, 1, wood)
    furniture.chair(stage, 0.62, FLOOR + 0.09, -1, wood)
    furniture.plant(stage, random, -0.36, FLOOR + 0.07, 0.20, wood, wood.toward(Tone(0.4, 0.08, 150), 0.5))


def kitchen(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    wood, light = world.palette.depth(0.24), world.palette.lamp
    tile = wood.lit(0.10)
    for row in range(2):
        for x in np.arange(-0.55, 0.25, 0.052):
            wall.cut(box(x, FLOOR - 0.305 + row * 0.045, x + 0.047, FLOOR - 0.265 + row * 0.045), tile.lit(random.uniform(-0.02, 0.02)), shadow=0.1, rim=0.2)
    furniture.sink(wall, -0.05, FLOOR + 0.01, 0.52, wood.lit(0.05), light)
    furniture.stove(wall, -0.50, FLOOR + 0.015, world.palette.depth(0.1), light.toward(Tone(0.6, 0.17, 40), 0.5))
    furniture.shelf(wall, random, 0.60, 0.30, 0.26, 2, wood, "bottles", (wood.lit(0.1), light.toward(wood, 0.5), Tone(0.5, 0.07, 150).toward(wood, 0.4)))
    furniture.table(stage, 0.30, FLOOR + 0.105, 0.46, wood.lit(0.02))
    furniture.chair(stage, 0.00, FLOOR + 0.10, 1, wood)
    furniture.chair(stage, 0.62, FLOOR + 0.10, -1, wood)
    top = FLOOR + 0.105 - 0.184
    stage.cut(curve([(0.34, top), (0.335, top - 0.035), (0.385, top - 0.035), (0.38, top)], 3), light.toward(wood, 0.3))
    stage.cut(curve([(0.20, top), (0.18, top - 0.022), (0.27, top - 0.022), (0.25, top)], 3), wood.lit(0.2))


def bedroom(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    wood, light = world.palette.depth(0.24), world.palette.lamp
    furniture.picture(wall, -0.52, 0.40, 0.16, 0.12, wood, light.toward(wood, 0.5))
    furniture.bed(stage, -0.22, FLOOR + 0.11, wood, world.palette.letter.toward(wood, 0.35))
    furniture.table(stage, 0.22, FLOOR + 0.09, 0.14, wood, 0.15)
    furniture.door(wall, 0.66, FLOOR, wood.lit(0.05), light)
    furniture.plant(stage, random, 0.50, FLOOR + 0.07, 0.16, wood, wood.toward(Tone(0.4, 0.08, 150), 0.5))


def office(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    wood, light = world.palette.depth(0.22), world.palette.lamp
    books = (wood.lit(0.1), Tone(0.45, 0.09, 25).toward(wood, 0.3), Tone(0.45, 0.06, 200).toward(wood, 0.3), light.toward(wood, 0.5))
    furniture.shelf(wall, random, -0.56, 0.25, 0.38, 5, wood, "books", books)
    furniture.clock(wall, 0.42, 0.30, 0.052, wood, light.toward(world.palette.letter, 0.5), world.palette.near)
    furniture.shelf(wall, random, 0.68, 0.46, 0.20, 3, wood, "boxes", books)
    furniture.table(stage, 0.26, FLOOR + 0.10, 0.52, wood.lit(0.02))
    furniture.chair(stage, -0.10, FLOOR + 0.10, 1, wood)
    top = FLOOR + 0.10 - 0.184
    for sheet in range(4):
        stage.cut(box(0.10 + 0.01 * (sheet % 2), top - 0.006 * sheet - 0.005, 0.21 + 0.008 * (sheet % 2), top - 0.006 * sheet), world.palette.letter.lit(-0.05 * (sheet % 2)), shadow=0.2, rim=0)
    stage.cut(curve([(0.37, top), (0.365, top - 0.022), (0.39, top - 0.034), (0.45, top - 0.034), (0.475, top - 0.022), (0.47, top)], 3), world.palette.near)
    stage.cut(curve([(0.355, top - 0.034), (0.36, top - 0.048), (0.42, top - 0.054), (0.48, top - 0.048), (0.485, top - 0.034), (0.46, top - 0.036), (0.42, top - 0.042), (0.38, top - 0.036)], 3), world.palette.near.lit(0.05))


def bar(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    wood, light = world.palette.depth(0.22), world.palette.lamp
    glass = (Tone(0.5, 0.08, 150).toward(wood, 0.3), light.toward(wood, 0.35), Tone(0.5, 0.11, 40).toward(wood, 0.3), wood.lit(0.2))
    furniture.shelf(wall, random, 0.56, 0.22, 0.46, 3, wood, "bottles", glass)
    furniture.counter(stage, 0.26, 1.3, FLOOR + 0.09, wood, wood.lit(0.16))
    for x in (0.34, 0.50, 0.66):
        furniture.stool(stage, x, FLOOR + 0.13, world.palette.depth(0.05))
    furniture.table(stage, -0.24, FLOOR + 0.10, 0.20, wood.lit(0.03))
    furniture.chair(stage, -0.43, FLOOR + 0.10, 1, wood)
    furniture.chair(stage, -0.05, FLOOR + 0.10, -1, wood)
    top = FLOOR + 0.10 - 0.184
    for x in (-0.28, -0.20):
        stage.cut(curve([(x - 0.014, top - 0.028), (x + 0.014, top - 0.028), (x + 0.010, top), (x - 0.010, top)], 3), world.palette.letter.toward(wood, 0.15))


def shop(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    wood, light = world.palette.depth(0.22), world.palette.lamp
    goods = (light.toward(wood, 0.35), Tone(0.5, 0.1, 30).toward(wood, 0.3), Tone(0.55, 0.07, 190).toward(wood, 0.3), wood.lit(0.15))
    furniture.shelf(wall, random, -0.58, 0.22, 0.40, 5, wood, "boxes", goods)
    furniture.shelf(wall, random, 0.58, 0.22, 0.44, 4, wood, "bottles", goods)
    furniture.counter(stage, 0.10, 0.85, FLOOR + 0.10, wood.lit(0.02), wood.lit(0.16))


def workshop(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    wood, ink = world.palette.depth(0.22), world.palette.depth(0.05)
    for x in np.arange(-0.72, -0.30, 0.065):
        tall = random.uniform(0.08, 0.15)
        wall.cut(limb([(x, 0.34), (x, 0.34 + tall)], [0.010, 0.010]), ink)
        wall.cut(box(x - 0.018, 0.34 + tall, x + 0.018, 0.34 + tall + random.uniform(0.015, 0.04)), ink.lit(0.04))
    wall.cut(box(-0.76, 0.325, -0.28, 0.34), wood)
    furniture.table(stage, 0.22, FLOOR + 0.10, 0.66, wood, 0.19)
    furniture.clock(wall, 0.52, 0.36, 0.075, wood, world.palette.lamp.toward(wood, 0.2), world.palette.near)
    for x, size in ((0.02, 0.05), (0.12, 0.035), (0.44, 0.06)):
        furniture.crate(stage, x, FLOOR - 0.104, size * 1.3, size, wood.lit(0.06))
    furniture.stool(stage, -0.22, FLOOR + 0.11, ink)


def church(world: World, wall: Board, stage: Board) -> None:
    tone, light = _wood(world, ROOMS["church"], 0.40), world.palette.lamp
    for x in (-0.74, -0.42, 0.42, 0.74):
        furniture.column(wall, x, FLOOR, -0.3, 0.085, tone.lit(0.03))
    for x in (-0.58, 0.58):
        wall.cut(points((x - 0.07, 0.56), (x - 0.07, 0.28), (x, 0.17), (x + 0.07, 0.28), (x + 0.07, 0.56)), world.palette.glow.toward(tone, 0.45), shadow=0)
    stage.cut(box(-0.16, FLOOR - 0.10, 0.16, FLOOR + 0.05), tone.lit(-0.02))
    stage.cut(box(-0.18, FLOOR - 0.118, 0.18, FLOOR - 0.098), world.palette.letter.toward(tone, 0.3))
    for x in (-0.11, 0.0, 0.11):
        stage.shine(x, FLOOR - 0.19, (0.10, 0.10), light, 0.45)
        stage.cut(box(x - 0.006, FLOOR - 0.165, x + 0.006, FLOOR - 0.116), world.palette.letter)
        stage.cut(curve([(x, FLOOR - 0.205), (x + 0.007, FLOOR - 0.178), (x, FLOOR - 0.166), (x - 0.007, FLOOR - 0.178)], 4), light.lit(0.06), shadow=0, rim=0)
    for row, (y, wide) in enumerate(((FLOOR + 0.10, 0.36), (FLOOR + 0.17, 0.44))):
        for side in (-1, 1):
            furniture.pew(stage, side * (0.36 + 0.06 * row + wide / 2 - 0.12), y, wide, world.palette.depth(0.18 - 0.06 * row))


def hall(world: World, wall: Board, stage: Board) -> None:
    tone = _wood(world, ROOMS["hall"], 0.36)
    for x in (-0.80, -0.46, 0.46, 0.80):
        furniture.column(wall, x, FLOOR, -0.3, 0.09, tone)
    furniture.picture(wall, -0.63, 0.40, 0.15, 0.22, tone.lit(-0.05), world.palette.lamp.toward(tone, 0.5))
    furniture.picture(wall, 0.63, 0.40, 0.15, 0.22, tone.lit(-0.05), world.palette.lamp.toward(tone, 0.5))
    _, _, _, bottom = stage.bounds
    carpet = Tone(0.42, 0.12, 22).toward(world.palette.near, 0.35)
    stage.cut(points((-0.14, FLOOR + 0.045), (0.14, FLOOR + 0.045), (0.38, bottom), (-0.38, bottom)), carpet, shadow=0.2)


def stairs(world: World, wall: Board, stage: Board) -> None:
    tone = world.palette.depth(0.24)
    x, y = -0.30, FLOOR + 0.10
    outline = [(x, y)]
    for _ in range(9):
        outline += [(outline[-1][0], outline[-1][1] - 0.058), (outline[-1][0] + 0.098, outline[-1][1] - 0.058)]
    stage.cut(np.array([*outline, (outline[-1][0], y)]), tone)
    for sx, sy in outline[1::2]:
        stage.cut(box(sx - 0.006, sy - 0.006, sx + 0.104, sy + 0.008), tone.lit(0.06), shadow=0.3)
        stage.cut(limb([(sx + 0.05, sy), (sx + 0.05, sy - 0.15)], [0.006, 0.006]), world.palette.depth(0.04), shadow=0.2)
    first, last = outline[1], outline[-2]
    stage.cut(limb([(first[0] + 0.03, first[1] - 0.155), (last[0] + 0.05, last[1] - 0.155)], [0.017, 0.017]), world.palette.depth(0.06))
    furniture.door(wall, -0.62, FLOOR, tone.lit(0.05), world.palette.lamp)


def corridor(world: World, wall: Board, stage: Board) -> None:
    """Frame within frame, towards a door at the end."""
    left, top, right, bottom = wall.bounds
    whole = box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1)
    tone = _wood(world, ROOMS["corridor"], 0.55)
    wall.cut(whole, tone.lit(0.05), shadow=0, rim=0)
    furniture.door(wall, 0.0, FLOOR - 0.10, tone.lit(-0.10), world.palette.lamp, 0.26)
    wall.shine(0.0, 0.46, (0.34, 0.30), world.palette.lamp, 0.4)
    for index, span in enumerate((0.24, 0.38, 0.58, 0.86)):
        hole = points((-span, bottom + 0.3), (-span, 0.50 - span * 0.52), (span, 0.50 - span * 0.52), (span, bottom + 0.3))
        frame = tone.lit(0.02 - 0.06 * index)
        wall.cut([whole, hole], frame, lift=0.018, shadow=0.55)
        wall.cut(points((-span, FLOOR - 0.11 + 0.045 * index), (span, FLOOR - 0.11 + 0.045 * index), (span, bottom + 0.1), (-span, bottom + 0.1)), frame.lit(-0.05), shadow=0.3)


def lift(world: World, wall: Board, stage: Board) -> None:
    tone = world.palette.depth(0.34)
    for side in (-1, 1):
        wall.cut(box(min(0, 0.21 * side), 0.17, max(0, 0.21 * side), FLOOR), tone.lit(0.04), shadow=0.4)
        wall.cut(box(min(0.03 * side, 0.18 * side), 0.22, max(0.03 * side, 0.18 * side), FLOOR - 0.05), tone.lit(0.0), shadow=0.2)
    wall.cut([box(-0.25, 0.10, 0.25, FLOOR), box(-0.21, 0.165, 0.21, FLOOR + 0.02)], tone.lit(-0.05))
    for floor in range(7):
        light = world.palette.lamp if floor == 4 else tone.lit(-0.1)
        wall.cut(oval(-0.12 + 0.04 * floor, 0.132, 0.011, count=14), light, shadow=0.2, rim=0)
    wall.cut(box(0.30, 0.48, 0.335, 0.56), tone.lit(0.06))
    wall.cut([oval(0.3175, 0.505, 0.008, count=12), oval(0.3175, 0.535, 0.008, count=12)], world.palette.lamp, shadow=0.2, rim=0)


def attic(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    wood = world.palette.depth(0.26)
    for x, w, h in ((-0.60, 0.20, 0.13), (-0.54, 0.13, 0.23), (0.55, 0.22, 0.15), (0.60, 0.13, 0.26), (0.34, 0.14, 0.10)):
        furniture.crate(stage, x, FLOOR + 0.09 if h < 0.2 else FLOOR + 0.06, w * random.uniform(0.9, 1.1), h, wood.lit(random.uniform(-0.03, 0.04)))
    furniture.chair(stage, -0.28, FLOOR + 0.08, 1, wood.lit(-0.04))
    furniture.picture(stage, 0.20, FLOOR, 0.17, 0.22, wood.lit(-0.05), world.palette.lamp.toward(wood, 0.55))


ROOMS: dict[str, Room] = {
    "room": Room(plain),
    "kitchen": Room(kitchen, (-0.20, 0.20, 0.14, 0.44), (0.30, 0.32), 75),
    "bedroom": Room(bedroom, (0.04, 0.22, 0.40, 0.58), (-0.36, 0.26), 30),
    "office": Room(office, (-0.24, 0.20, 0.22, 0.54), (0.28, 0.30), 55),
    "bar": Room(bar, (-0.58, 0.20, 0.02, 0.56), (-0.24, 0.28), 35),
    "shop": Room(shop, (-0.26, 0.22, 0.24, 0.56), (0.32, 0.26), 90),
    "workshop": Room(workshop, (-0.16, 0.20, 0.32, 0.52), (0.20, 0.30), 50),
    "church": Room(church, (-0.15, 0.06, 0.15, 0.52), (0.0, 0.34), 65, arched=True),
    "hall": Room(hall, (-0.24, 0.08, 0.24, 0.60), (0.0, 0.22), 40, arched=True),
    "stairs": Room(stairs, (0.10, 0.10, 0.36, 0.30), (-0.50, 0.26), 60),
    "corridor": Room(corridor, None, (0.0, 0.22), 60),
    "lift": Room(lift, None, (0.0, 0.08), 70),
    "attic": Room(attic, (-0.13, 0.16, 0.13, 0.42), (0.30, 0.26), 50, attic=True),
}
