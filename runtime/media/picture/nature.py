"""Open country: the places that are mostly ground and sky."""

from __future__ import annotations

from .shapes import ridge
from .sky import sky
from .world import World


def hills(world: World) -> None:
    """Ridge behind ridge: the place of every unknown name out of doors."""
    random = world.random("hills")
    sky(world, world.lamp.x, world.lamp.y, "moon" if world.palette.hour == "night" else "sun")
    for index, depth in enumerate((0.18, 0.32, 0.5, 0.72)):
        board = world.board(depth)
        left, _, right, bottom = board.bounds
        line = ridge(random, -3.0, 3.0, 0.60 + 0.06 * index, 0.22 - 0.035 * index, 0.3, bottom + 0.1)
        board.cut(line, world.palette.depth(0.9 - 0.2 * index), shadow=0.45)
        world.add(board, depth, dim=1.0)
    board = world.board(1.0)
    _, _, _, bottom = board.bounds
    board.cut(
        ridge(random, -3.0, 3.0, world.ground - 0.02, 0.05, 0.4, bottom + 0.1), world.palette.depth(0.12)
    )
    world.add(board, 1.0)
