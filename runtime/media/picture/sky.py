"""The sky: sheets of paper with ragged holes around the light, one behind the other."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .paper import Board, Lamp
from .shapes import box, halo, oval
from .world import World

_RINGS = 6


def sky(world: World, x: float, y: float, disc: str | None, clouds: bool = True) -> None:
    """The farthest board, lit from (x, y). `disc` is "moon", "sun", "crescent" or None."""
    depth = 0.06
    board = world.board(depth, detail=0.6)
    rings(world, board, x, y, world.palette.glow, world.palette.edge)
    if world.palette.hour == "night" and not {"rain", "storm", "fog"} & set(world.reading.weathers):
        _stars(world, board, x, y)
    if disc:
        _disc(world, board, x, y, disc)
    world.add(board, depth, dim=1.0, lit=False)


def heaven(world: World, x: float = 0.34, y: float = 0.28, disc: bool = True) -> None:
    """The open sky with what shines in it at this hour; low sun and high moon."""
    dark = world.palette.hour in ("night", "evening")
    low = {"dawn": 0.46, "dusk": 0.44}.get(world.palette.hour, y)
    grey = bool({"rain", "storm", "fog", "snow"} & set(world.reading.weathers))
    shown = None if not disc or grey else "moon" if dark else "sun"
    x *= world.half / 0.89
    world.lamp = Lamp(x, low, 0.7, world.palette.lamp, 0.34, 1.0)
    sky(world, x, low, shown)


def rings(world: World, board: Board, x: float, y: float, inner: Tone, outer: Tone) -> None:
    """Sheets with holes that grow from the light outwards, the outermost nearest to us."""
    random = world.random("sky")
    left, top, right, bottom = board.bounds
    whole = box(left - 0.1, top - 0.1, right + 0.1, bottom + 0.1)
    board.cut(whole, inner, shadow=0, rim=0)
    for ring in range(_RINGS):
        part = (ring + 1) / _RINGS
        hole = halo(random, x, y, 0.13 * 1.52**ring, 0.16)
        board.cut([whole, hole], inner.toward(outer, part**0.8), shadow=0.34, rim=0.22, lift=0.014)


def _disc(world: World, board: Board, x: float, y: float, disc: str) -> None:
    tone = (
        world.palette.lamp.lit(0.06)
        if disc != "sun"
        else world.palette.lamp.toward(Tone(0.97, 0.09, 85), 0.6)
    )
    board.shine(x, y, (0.34, 0.34), tone, 0.55)
    if disc == "crescent":
        whole, bite = oval(x, y, 0.062), oval(x + 0.03, y - 0.012, 0.052)
        board.cut([whole], tone, shadow=0, rim=0)
        board.cut([bite], world.palette.glow.toward(tone, 0.3), shadow=0, rim=0)
    else:
        board.cut([oval(x, y, 0.062)], tone, shadow=0, rim=0)


def _stars(world: World, board: Board, x: float, y: float) -> None:
    random = world.random("stars")
    left, top, right, bottom = board.bounds
    for _ in range(70):
        sx, sy = random.uniform(-1.4, 1.4), random.uniform(-0.3, 0.6)
        size = random.uniform(0.0016, 0.0042) * (1.6 if random.uniform() < 0.1 else 1)
        if np.hypot(sx - x, sy - y) < 0.2 or not (left < sx < right and top < sy < bottom):
            continue
        tone = world.palette.glow.toward(world.palette.lamp, 0.7).lit(0.12)
        turn = oval(sx, sy, size, count=4)
        board.cut([turn], tone, shadow=0, rim=0)
