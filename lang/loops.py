"""Finds ways round a film on which no time passes."""

from __future__ import annotations

from collections.abc import Iterator

from . import ir
from .page import Page


def check_loops(page: Page, film: ir.Film) -> None:
    """Report ways round on which no time passes: the viewer would wait for ever."""
    scenes = {scene.id: scene for scene in film.scenes}
    loops = _timeless_loops(film.nodes)
    for entered in dict.fromkeys(_entered(loop) for loop in loops):
        source = scenes[entered].source
        page.report("timeless-loop", source.line, source.column, 4, id=entered)


def _entered(loop: list[ir.Node]) -> str:
    """A scene on the way round: nothing leads back but a jump to one."""
    return next(node.scene for node in loop if isinstance(node, ir.Enter))


def _timeless_loops(nodes: tuple[ir.Node, ...]) -> Iterator[list[ir.Node]]:
    """One list of nodes for each way round without a play."""
    state = [0] * len(nodes)
    for start, node in enumerate(nodes):
        if state[start] or isinstance(node, ir.Play):
            continue
        path: list[tuple[int, Iterator[int]]] = [(start, iter(_following(node)))]
        state[start] = 1
        while path:
            place, ways = path[-1]
            following = next(ways, None)
            if following is None:
                state[place] = 2
                path.pop()
            elif state[following] == 1:
                round_trip = [at for at, _ in path]
                yield [nodes[at] for at in round_trip[round_trip.index(following) :]]
            elif not state[following] and not isinstance(nodes[following], ir.Play):
                state[following] = 1
                path.append((following, iter(_following(nodes[following]))))


def _following(node: ir.Node) -> tuple[int, ...]:
    if isinstance(node, ir.Branch):
        return node.then, node.next
    return () if isinstance(node, ir.End) else (node.next,)
