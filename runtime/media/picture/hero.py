"""The one thing that a close shot is about: large, lit, before the blurred place."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .clock import Moment
from .colour import Tone
from .hands import palm, thumb
from .knife import Knife
from .looks import Look
from .paper import Lamp
from .props import DRAWINGS
from .shapes import box, curve, limb
from .world import Pose, World

HERO = 1.25
"""Depth of the thing that a close shot is about."""


_FLAT = {
    "ticket",
    "letter",
    "photograph",
    "newspaper",
    "key",
    "ring",
    "coin",
    "glasses",
    "feather",
    "knife",
    "gun",
    "book",
    "clock",
}


def hero(world: World, subject: str, owner: Look | None, held: bool) -> None:
    """One thing, large, before the blurred place; `held` lays it in a hand."""
    lens = world.camera.lens(HERO, world.camera.start())
    aspect = world.spec.width / world.spec.height
    unit = world.spec.height / lens.scale
    x = (world.spec.width * 0.47 - lens.left) / lens.scale
    y = (world.spec.height * 0.44 - lens.top) / lens.scale
    size = (
        unit
        * min(0.46, 0.30 * aspect)
        * {
            "ticket": 0.72,
            "letter": 0.75,
            "glasses": 0.55,
            "book": 0.85,
            "shoe": 0.6,
            "hat": 0.6,
            "phone": 0.85,
            "feather": 1.1,
            "knife": 1.2,
        }.get(subject, 1.0)
    )
    warm = world.palette.lamp
    flat = not held and subject in _FLAT
    saved, world.lamp = world.lamp, Lamp(x + 0.16 * unit, y - 0.34 * unit, 0.42 * unit, warm, 0.62, 0.80)
    _glow(world, x, y, unit)
    world.flatten()
    random = world.random("hero", subject)
    tilt = float(random.uniform(-9, 9)) if held else float(random.choice([-24, -14, 16])) if flat else 0.0
    mark = owner.accent if owner else None
    if held:
        _hand(world, x, y, size, owner, palm_of=True)
    if flat:
        _surface(world, x, y, unit)
    board = world.board(HERO, focus=False)
    base = y + size * (0.50 if held or flat else 0.62)
    if not held and not flat:
        board.shine(x, base, (size * 1.1, size * 0.10), world.palette.near, 0.75)
    DRAWINGS[subject](Knife(board, world.palette, x, base, size, 1, tilt, mark))
    world.add(board, HERO, bleeds=False, motion=_breathe(x, y, unit, held), focus=False)
    if held:
        _hand(world, x, y, size, owner, palm_of=False)
    elif not flat:
        _table(world, base)
    world.lamp = saved


def _glow(world: World, x: float, y: float, unit: float) -> None:
    board = world.board(1.2, detail=0.25, focus=False)
    board.shine(
        x + 0.08 * unit,
        y - 0.05 * unit,
        (0.75 * unit, 0.62 * unit),
        world.palette.lamp,
        0.34 if world.palette.dark else 0.2,
    )
    world.add(board, 1.2, bleeds=False, lit=False, focus=False)


def _planks(world: World) -> Tone:
    return Tone(0.30 if world.palette.dark else 0.42, 0.06, 48).toward(world.palette.depth(0.3), 0.3)


def _surface(world: World, x: float, y: float, unit: float) -> None:
    """A table top seen from above, in a pool of light."""
    board = world.board(1.24, focus=False)
    left, top, right, bottom = board.bounds
    tone = _planks(world)
    board.cut(box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1), tone, shadow=0, rim=0)
    random = world.random("planks")
    for line in np.arange(y - 1.2 * unit, y + 1.2 * unit, 0.21 * unit):
        slope = 0.05 * unit
        board.cut(
            limb([(left, line - slope), (right, line + slope)], [0.006 * unit, 0.006 * unit]),
            tone.lit(-0.06),
            shadow=0,
            rim=0.3,
        )
        for _ in range(3):
            start, high = random.uniform(left, right), line + random.uniform(0.04, 0.17) * unit
            board.cut(
                limb(
                    [
                        (start, high),
                        (start + 0.25 * unit, high + 0.012 * unit),
                        (start + 0.5 * unit, high + 0.02 * unit),
                    ],
                    [0.001, 0.004 * unit, 0.001],
                ),
                tone.lit(-0.03),
                shadow=0,
                rim=0,
            )
    board.shine(x + 0.08 * unit, y - 0.06 * unit, (0.72 * unit, 0.58 * unit), world.palette.lamp, 0.36)
    world.add(board, 1.24, focus=False)


def _table(world: World, base: float) -> None:
    """What the thing lies on."""
    board = world.board(1.22, focus=False)
    left, _, right, bottom = board.bounds
    tone = _planks(world).lit(-0.05)
    edge = base - 0.045 / world.camera.framing.zoom
    board.cut(
        curve(
            [
                (left - 0.1, edge),
                (0.5 * (left + right), edge - 0.004),
                (right + 0.1, edge),
                (right + 0.1, bottom + 0.1),
                (left - 0.1, bottom + 0.1),
            ],
            2,
        ),
        tone,
        rim=0.4,
    )
    board.light()
    world.add(board, 1.22, bleeds=False, lit=False, focus=False)


def _hand(world: World, x: float, y: float, size: float, owner: Look | None, palm_of: bool) -> None:
    board = world.board(HERO + (0.0 if palm_of else 0.001), focus=False)
    near = world.palette.near
    skin = owner.skin if owner else near.toward(Tone(0.22, 0.05, 45), 0.5)
    sleeve = owner.coat if owner else world.palette.depth(0.3)
    trim = owner.accent.lit(-0.04) if owner else sleeve.lit(0.05)
    tool = Knife(board, world.palette, x - 0.05 * size, y + 0.34 * size, size * 1.05)
    if palm_of:
        palm(tool, skin.lit(0.05), sleeve, trim)
    else:
        thumb(tool, skin.lit(0.05))
    unit = size * 2
    world.add(
        board,
        HERO + (0.0 if palm_of else 0.001),
        bleeds=False,
        motion=_breathe(x, y, unit, True),
        focus=False,
    )


def _breathe(x: float, y: float, unit: float, held: bool) -> Callable[[Moment], Pose] | None:
    if not held:
        return None
    return lambda now: Pose(
        y=0.006 * unit * now.wave(3.8), turn=0.8 * now.wave(5.1, 0.2), pivot=(x + unit, y + unit)
    )
