"""Every piece that a film may need, found by walking its nodes with all conditions left open."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from ...lang import ir
from ..session import Clip, Offer, TransitionFrom
from .piece import Cutter, Piece
from .sound.stems import StemKind

PLACES = 50_000
"""Places of the walk after which it stops: what is beyond is made when it is needed."""


class _Place(NamedTuple):
    """A node, and all that the picture of the next play depends on."""

    node: int
    scene: str
    shot: str
    offset: int
    sound: str
    transition: ir.Transition | None


def all_pieces(film: ir.Film, cutter: Cutter) -> Iterator[Piece]:
    """Each piece once, those that come early in the film first."""
    found: set[str] = set()
    for clip in _clips(film):
        for piece in cutter.pieces(clip):
            if piece.key not in found:
                found.add(piece.key)
                yield piece


def all_sounds(film: ir.Film) -> Iterator[tuple[StemKind, str]]:
    """What each layer may play, and each sound that is heard once; voices are quickly made."""
    found: set[tuple[StemKind, str]] = set()
    for node in film.nodes:
        cues = node.cues if isinstance(node, ir.Play) else [node]
        for cue in cues:
            if isinstance(cue, ir.SoundEffect):
                found.add(("effect", cue.words))
            elif isinstance(cue, ir.LayerChange | ir.LayerNode) and cue.words:
                found.add((cue.layer, cue.words))
    yield from sorted(found)


def _clips(film: ir.Film) -> Iterator[Clip]:
    periods = {shot.id: shot.frames if shot.hold else 0 for shot in film.shots}
    first = _Place(film.start, "", ir.BLACK, 0, "", None)
    waiting, known = deque([first]), {first}
    while waiting and len(known) < PLACES:
        place = waiting.popleft()
        node = film.nodes[place.node]
        following: list[_Place] = []
        if isinstance(node, ir.Play):
            clip = _clip(place, node, periods.get(node.shot, 0))
            yield clip
            period = periods.get(node.shot, 0)
            offset = (clip.offset + node.frames) % period if period else clip.offset + node.frames
            for sound in _sounds(place.sound, node):
                after = place._replace(shot=node.shot, offset=offset, sound=sound, transition=None)
                following += [after._replace(node=target) for target in _targets(node)]
        else:
            following = _steps(place, node)
        for step in following:
            if step not in known:
                known.add(step)
                waiting.append(step)


def _clip(place: _Place, node: ir.Play, period: int) -> Clip:
    transition = None
    if place.transition is not None:
        frames = min(place.transition.frames, node.frames)
        transition = TransitionFrom(place.transition.style, frames, place.shot, place.offset)
    runs_on = not node.begin and place.shot == node.shot
    offer = Offer(node.choice, node.choice.options) if node.choice else None
    return Clip(
        node=place.node,
        scene=place.scene,
        shot=node.shot,
        start=0,
        offset=place.offset if runs_on else 0,
        frames=node.frames,
        period=period if node.choice and not node.choice.timed else 0,
        entered=(),
        transition=transition,
        sound=place.sound,
        cues=(),
        offer=offer,
    )


def _targets(node: ir.Play) -> set[int]:
    if node.choice is None:
        return {node.next}
    silence = {node.choice.silence} if node.choice.silence is not None else {node.choice.otherwise}
    return {option.next for option in node.choice.options} | silence


def _sounds(sound: str, node: ir.Play) -> set[str]:
    """What the sound layer may play after a play."""
    sounds = {sound}
    for cue in node.cues:
        if isinstance(cue, ir.LayerChange) and cue.layer == "sound":
            sounds = {cue.words} if cue.when is None else sounds | {cue.words}
    return sounds


def _steps(place: _Place, node: ir.Node) -> list[_Place]:
    match node:
        case ir.Enter():
            return [place._replace(node=node.next, scene=node.scene)]
        case ir.SetNode():
            return [place._replace(node=node.next)]
        case ir.Branch():
            return [place._replace(node=node.then), place._replace(node=node.next)]
        case ir.Transition():
            return [place._replace(node=node.next, transition=node)]
        case ir.LayerNode(layer="sound"):
            changed = place._replace(node=node.next, sound=node.words)
            return [changed] if node.when is None else [changed, place._replace(node=node.next)]
        case ir.LayerNode():
            return [place._replace(node=node.next)]
    return []
