"""How each kind of room is furnished: what stands at its wall, and what stands before it."""

from __future__ import annotations

import numpy as np

from . import furniture
from .colour import Tone
from .paper import Board
from .rooms import FLOOR, Room, timber, wood
from .shapes import box, curve, limb, oval, points
from .world import World


def plain(world: World, wall: Board, stage: Board) -> None:
    """A living room, and every indoor place whose name says nothing."""
    random = world.random("furniture")
    timbers, light = timber(world), world.palette.lamp
    furniture.picture(wall, 0.50, 0.42, 0.15, 0.19, timbers, light.toward(timbers, 0.55))
    furniture.door(wall, -0.60, FLOOR, timbers.lit(0.05), light)
    furniture.table(stage, 0.30, FLOOR + 0.09, 0.42, timbers)
    furniture.chair(stage, -0.02, FLOOR + 0.09, 1, timbers)
    furniture.chair(stage, 0.62, FLOOR + 0.09, -1, timbers)
    furniture.plant(
        stage, random, -0.36, FLOOR + 0.07, 0.20, timbers, timbers.toward(Tone(0.4, 0.08, 150), 0.5)
    )


def kitchen(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    timbers, light = timber(world), world.palette.lamp
    tile = timbers.lit(0.10)
    for row in range(2):
        for x in np.arange(-0.55, 0.25, 0.052):
            wall.cut(
                box(x, FLOOR - 0.305 + row * 0.045, x + 0.047, FLOOR - 0.265 + row * 0.045),
                tile.lit(random.uniform(-0.02, 0.02)),
                shadow=0.1,
                rim=0.2,
            )
    furniture.sink(wall, 0.06, FLOOR + 0.01, 0.50, timbers.lit(0.05), light)
    furniture.stove(
        wall, -0.50, FLOOR + 0.015, world.palette.depth(0.1), light.toward(Tone(0.6, 0.17, 40), 0.5)
    )
    furniture.shelf(
        wall,
        random,
        0.60,
        0.30,
        0.26,
        2,
        timbers,
        "bottles",
        (timbers.lit(0.1), light.toward(timbers, 0.5), Tone(0.5, 0.07, 150).toward(timbers, 0.4)),
    )
    furniture.table(stage, 0.30, FLOOR + 0.105, 0.46, timbers.lit(0.02))
    furniture.chair(stage, 0.00, FLOOR + 0.10, 1, timbers)
    furniture.chair(stage, 0.62, FLOOR + 0.10, -1, timbers)
    top = FLOOR + 0.105 - 0.184
    stage.cut(
        curve([(0.34, top), (0.335, top - 0.035), (0.385, top - 0.035), (0.38, top)], 3),
        light.toward(timbers, 0.3),
    )
    stage.cut(
        curve([(0.20, top), (0.18, top - 0.022), (0.27, top - 0.022), (0.25, top)], 3), timbers.lit(0.2)
    )


def bedroom(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    timbers, light = timber(world), world.palette.lamp
    furniture.picture(wall, -0.52, 0.40, 0.16, 0.12, timbers, light.toward(timbers, 0.5))
    furniture.bed(stage, -0.22, FLOOR + 0.11, timbers, world.palette.letter.toward(timbers, 0.35))
    furniture.table(stage, 0.22, FLOOR + 0.09, 0.14, timbers, 0.15)
    furniture.door(wall, 0.66, FLOOR, timbers.lit(0.05), light)
    furniture.plant(
        stage, random, 0.50, FLOOR + 0.07, 0.16, timbers, timbers.toward(Tone(0.4, 0.08, 150), 0.5)
    )


def office(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    timbers, light = timber(world), world.palette.lamp
    books = (
        timbers.lit(0.1),
        Tone(0.45, 0.09, 25).toward(timbers, 0.3),
        Tone(0.45, 0.06, 200).toward(timbers, 0.3),
        light.toward(timbers, 0.5),
    )
    furniture.shelf(wall, random, -0.56, 0.25, 0.38, 5, timbers, "books", books)
    furniture.clock(
        wall, 0.42, 0.30, 0.052, timbers, light.toward(world.palette.letter, 0.5), world.palette.near
    )
    furniture.shelf(wall, random, 0.68, 0.46, 0.20, 3, timbers, "boxes", books)
    furniture.table(stage, 0.26, FLOOR + 0.10, 0.52, timbers.lit(0.02))
    furniture.chair(stage, -0.10, FLOOR + 0.10, 1, timbers)
    top = FLOOR + 0.10 - 0.184
    for sheet in range(4):
        stage.cut(
            box(
                0.10 + 0.01 * (sheet % 2),
                top - 0.006 * sheet - 0.005,
                0.21 + 0.008 * (sheet % 2),
                top - 0.006 * sheet,
            ),
            world.palette.letter.lit(-0.05 * (sheet % 2)),
            shadow=0.2,
            rim=0,
        )
    stage.cut(
        curve(
            [
                (0.37, top),
                (0.365, top - 0.022),
                (0.39, top - 0.034),
                (0.45, top - 0.034),
                (0.475, top - 0.022),
                (0.47, top),
            ],
            3,
        ),
        world.palette.near,
    )
    stage.cut(
        curve(
            [
                (0.355, top - 0.034),
                (0.36, top - 0.048),
                (0.42, top - 0.054),
                (0.48, top - 0.048),
                (0.485, top - 0.034),
                (0.46, top - 0.036),
                (0.42, top - 0.042),
                (0.38, top - 0.036),
            ],
            3,
        ),
        world.palette.near.lit(0.05),
    )


def bar(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    timbers, light = timber(world), world.palette.lamp
    glass = (
        Tone(0.5, 0.08, 150).toward(timbers, 0.3),
        light.toward(timbers, 0.35),
        Tone(0.5, 0.11, 40).toward(timbers, 0.3),
        timbers.lit(0.2),
    )
    furniture.shelf(wall, random, 0.56, 0.22, 0.46, 3, timbers, "bottles", glass)
    furniture.counter(stage, 0.26, 1.3, FLOOR + 0.09, timbers, timbers.lit(0.16))
    for x in (0.34, 0.50, 0.66):
        furniture.stool(stage, x, FLOOR + 0.13, world.palette.depth(0.05))
    furniture.table(stage, -0.24, FLOOR + 0.10, 0.20, timbers.lit(0.03))
    furniture.chair(stage, -0.43, FLOOR + 0.10, 1, timbers)
    furniture.chair(stage, -0.05, FLOOR + 0.10, -1, timbers)
    top = FLOOR + 0.10 - 0.184
    for x in (-0.28, -0.20):
        stage.cut(
            curve(
                [(x - 0.014, top - 0.028), (x + 0.014, top - 0.028), (x + 0.010, top), (x - 0.010, top)], 3
            ),
            world.palette.letter.toward(timbers, 0.15),
        )


def shop(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    timbers, light = timber(world), world.palette.lamp
    goods = (
        light.toward(timbers, 0.35),
        Tone(0.5, 0.1, 30).toward(timbers, 0.3),
        Tone(0.55, 0.07, 190).toward(timbers, 0.3),
        timbers.lit(0.15),
    )
    furniture.shelf(wall, random, -0.58, 0.22, 0.40, 5, timbers, "boxes", goods)
    furniture.shelf(wall, random, 0.58, 0.22, 0.44, 4, timbers, "bottles", goods)
    furniture.counter(stage, 0.10, 0.85, FLOOR + 0.10, timbers.lit(0.02), timbers.lit(0.16))


def workshop(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    timbers, ink = timber(world), world.palette.depth(0.05)
    for x in np.arange(-0.72, -0.30, 0.065):
        tall = random.uniform(0.08, 0.15)
        wall.cut(limb([(x, 0.34), (x, 0.34 + tall)], [0.010, 0.010]), ink)
        wall.cut(
            box(x - 0.018, 0.34 + tall, x + 0.018, 0.34 + tall + random.uniform(0.015, 0.04)), ink.lit(0.04)
        )
    wall.cut(box(-0.76, 0.325, -0.28, 0.34), timbers)
    furniture.table(stage, 0.22, FLOOR + 0.10, 0.66, timbers, 0.19)
    furniture.clock(
        wall, 0.52, 0.36, 0.075, timbers, world.palette.lamp.toward(timbers, 0.2), world.palette.near
    )
    for x, size in ((0.02, 0.05), (0.12, 0.035), (0.44, 0.06)):
        furniture.crate(stage, x, FLOOR - 0.104, size * 1.3, size, timbers.lit(0.06))
    furniture.stool(stage, -0.22, FLOOR + 0.11, ink)


def church(world: World, wall: Board, stage: Board) -> None:
    tone, light = wood(world, 65, 0.40), world.palette.lamp
    for x in (-0.74, -0.42, 0.42, 0.74):
        furniture.column(wall, x, FLOOR, -0.3, 0.085, tone.lit(0.03))
    for x in (-0.58, 0.58):
        wall.cut(
            points((x - 0.07, 0.56), (x - 0.07, 0.28), (x, 0.17), (x + 0.07, 0.28), (x + 0.07, 0.56)),
            world.palette.glow.toward(tone, 0.45),
            shadow=0,
        )
    stage.cut(box(-0.16, FLOOR - 0.10, 0.16, FLOOR + 0.05), tone.lit(-0.02))
    stage.cut(box(-0.18, FLOOR - 0.118, 0.18, FLOOR - 0.098), world.palette.letter.toward(tone, 0.3))
    for x in (-0.11, 0.0, 0.11):
        stage.shine(x, FLOOR - 0.19, (0.10, 0.10), light, 0.45)
        stage.cut(box(x - 0.006, FLOOR - 0.165, x + 0.006, FLOOR - 0.116), world.palette.letter)
        stage.cut(
            curve(
                [
                    (x, FLOOR - 0.205),
                    (x + 0.007, FLOOR - 0.178),
                    (x, FLOOR - 0.166),
                    (x - 0.007, FLOOR - 0.178),
                ],
                4,
            ),
            light.lit(0.06),
            shadow=0,
            rim=0,
        )
    for row, (y, wide) in enumerate(((FLOOR + 0.10, 0.36), (FLOOR + 0.17, 0.44))):
        for side in (-1, 1):
            furniture.pew(
                stage,
                side * (0.36 + 0.06 * row + wide / 2 - 0.12),
                y,
                wide,
                world.palette.depth(0.18 - 0.06 * row),
            )


def hall(world: World, wall: Board, stage: Board) -> None:
    tone = wood(world, 40, 0.36)
    for x in (-0.80, -0.46, 0.46, 0.80):
        furniture.column(wall, x, FLOOR, -0.3, 0.09, tone)
    furniture.picture(wall, -0.63, 0.40, 0.15, 0.22, tone.lit(-0.05), world.palette.lamp.toward(tone, 0.5))
    furniture.picture(wall, 0.63, 0.40, 0.15, 0.22, tone.lit(-0.05), world.palette.lamp.toward(tone, 0.5))
    _, _, _, bottom = stage.bounds
    carpet = Tone(0.42, 0.12, 22).toward(world.palette.near, 0.35)
    stage.cut(
        points((-0.14, FLOOR + 0.045), (0.14, FLOOR + 0.045), (0.38, bottom), (-0.38, bottom)),
        carpet,
        shadow=0.2,
    )


def stairs(world: World, wall: Board, stage: Board) -> None:
    tone = world.palette.depth(0.24)
    x, y = -0.30, FLOOR + 0.10
    outline = [(x, y)]
    for _ in range(9):
        outline += [
            (outline[-1][0], outline[-1][1] - 0.058),
            (outline[-1][0] + 0.098, outline[-1][1] - 0.058),
        ]
    stage.cut(np.array([*outline, (outline[-1][0], y)]), tone)
    for sx, sy in outline[1::2]:
        stage.cut(box(sx - 0.006, sy - 0.006, sx + 0.104, sy + 0.008), tone.lit(0.06), shadow=0.3)
        stage.cut(
            limb([(sx + 0.05, sy), (sx + 0.05, sy - 0.15)], [0.006, 0.006]),
            world.palette.depth(0.04),
            shadow=0.2,
        )
    first, last = outline[1], outline[-2]
    stage.cut(
        limb([(first[0] + 0.03, first[1] - 0.155), (last[0] + 0.05, last[1] - 0.155)], [0.017, 0.017]),
        world.palette.depth(0.06),
    )
    furniture.door(wall, -0.62, FLOOR, tone.lit(0.05), world.palette.lamp)


def corridor(world: World, wall: Board, stage: Board) -> None:
    """Frame within frame, towards a door at the end."""
    left, top, right, bottom = wall.bounds
    whole = box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1)
    tone = wood(world, 60, 0.55)
    wall.cut(whole, tone.lit(0.05), shadow=0, rim=0)
    furniture.door(wall, 0.0, FLOOR - 0.10, tone.lit(-0.10), world.palette.lamp, 0.26)
    wall.shine(0.0, 0.46, (0.34, 0.30), world.palette.lamp, 0.4)
    for index, span in enumerate((0.24, 0.38, 0.58, 0.86)):
        hole = points(
            (-span, bottom + 0.3),
            (-span, 0.50 - span * 0.52),
            (span, 0.50 - span * 0.52),
            (span, bottom + 0.3),
        )
        frame = tone.lit(0.02 - 0.06 * index)
        wall.cut([whole, hole], frame, lift=0.018, shadow=0.55)
        wall.cut(
            points(
                (-span, FLOOR - 0.11 + 0.045 * index),
                (span, FLOOR - 0.11 + 0.045 * index),
                (span, bottom + 0.1),
                (-span, bottom + 0.1),
            ),
            frame.lit(-0.05),
            shadow=0.3,
        )


def lift(world: World, wall: Board, stage: Board) -> None:
    tone = world.palette.depth(0.34)
    for side in (-1, 1):
        wall.cut(box(min(0, 0.21 * side), 0.17, max(0, 0.21 * side), FLOOR), tone.lit(0.04), shadow=0.4)
        wall.cut(
            box(min(0.03 * side, 0.18 * side), 0.22, max(0.03 * side, 0.18 * side), FLOOR - 0.05),
            tone.lit(0.0),
            shadow=0.2,
        )
    wall.cut([box(-0.25, 0.10, 0.25, FLOOR), box(-0.21, 0.165, 0.21, FLOOR + 0.02)], tone.lit(-0.05))
    for floor in range(7):
        light = world.palette.lamp if floor == 4 else tone.lit(-0.1)
        wall.cut(oval(-0.12 + 0.04 * floor, 0.132, 0.011, count=14), light, shadow=0.2, rim=0)
    wall.cut(box(0.30, 0.48, 0.335, 0.56), tone.lit(0.06))
    wall.cut(
        [oval(0.3175, 0.505, 0.008, count=12), oval(0.3175, 0.535, 0.008, count=12)],
        world.palette.lamp,
        shadow=0.2,
        rim=0,
    )


def attic(world: World, wall: Board, stage: Board) -> None:
    random = world.random("furniture")
    timbers = timber(world)
    for x, w, h in (
        (-0.60, 0.20, 0.13),
        (-0.54, 0.13, 0.23),
        (0.55, 0.22, 0.15),
        (0.60, 0.13, 0.26),
        (0.34, 0.14, 0.10),
    ):
        furniture.crate(
            stage,
            x,
            FLOOR + 0.09 if h < 0.2 else FLOOR + 0.06,
            w * random.uniform(0.9, 1.1),
            h,
            timbers.lit(random.uniform(-0.03, 0.04)),
        )
    furniture.chair(stage, -0.28, FLOOR + 0.08, 1, timbers.lit(-0.04))
    furniture.picture(
        stage, 0.20, FLOOR, 0.17, 0.22, timbers.lit(-0.05), world.palette.lamp.toward(timbers, 0.55)
    )


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
