"""The shadow box of one shot: its light, its camera, and the papers standing in it at their depths."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np

from .camera import Camera, Move
from .clock import Moment
from .compositor import Compositor, Laid
from .palette import Palette
from .paper import Board, Lamp, Lens
from .reading import Reading
from .seeds import seeded
from .spec import PictureSpec
from .sprite import Matrix, Part, Sprite


@dataclass(frozen=True)
class Pose:
    """How far paper has moved from where it was cut: shift in world units, turn in degrees about a pivot."""

    x: float = 0.0
    y: float = 0.0
    turn: float = 0.0
    pivot: tuple[float, float] = (0.0, 0.0)
    stretch: float = 1.0
    scale: float = 1.0
    cover: float = 1.0


@dataclass(frozen=True)
class Spot:
    """Where a figure can be: its feet (seated: under its seat), its side (1 looks right) and its size."""

    x: float
    y: float
    side: int
    size: float = 1.0
    depth: float = 1.0


class Actor(Protocol):
    """Anything that stands in the box."""

    def laid(self, camera: Camera, now: Moment) -> Sequence[Laid]:
        """Its sprites at an instant, back to front."""


@dataclass(frozen=True)
class Paper:
    """A photographed board at a depth; `motion` moves it."""

    sprite: Sprite
    lens: Lens
    depth: float
    motion: Callable[[Moment], Pose] | None = None

    def laid(self, camera: Camera, now: Moment) -> Sequence[Laid]:
        pose = self.motion(now) if self.motion else None
        if pose is not None and pose.cover <= 0.004:
            return ()
        matrix = placed(camera.lens(self.depth, now), self.lens, pose)
        return (Laid(self.sprite, matrix, 1.0 if pose is None else pose.cover),)


def placed(frame: Lens, board: Lens, pose: Pose | None) -> Matrix:
    """The matrix from a board's pixels to the frame's, by way of a pose in the world."""
    scale = frame.scale / board.scale
    if pose is None:
        return np.array(
            [[scale, 0, frame.left - board.left * scale], [0, scale, frame.top - board.top * scale]],
            np.float64,
        )
    angle = math.radians(pose.turn)
    cos, sin = math.cos(angle), math.sin(angle)
    linear = np.array([[cos, -sin * pose.stretch], [sin, cos * pose.stretch]]) * pose.scale
    pivot = np.array(pose.pivot)
    origin = np.array([-board.left, -board.top]) / board.scale
    shift = (linear @ (origin - pivot) + pivot + (pose.x, pose.y)) * frame.scale + (frame.left, frame.top)
    return np.concatenate([linear * scale, shift[:, None]], axis=1)


_PLATE_DEPTH, _PLATE_ZOOM, _PLATE_REACH = 0.5, 0.88, 1.2


@dataclass
class World:
    """Built by a place, then handed to the picture."""

    spec: PictureSpec
    reading: Reading
    palette: Palette
    camera: Camera
    lamp: Lamp
    ground: float = 0.86
    focus: float = 1.0
    standing: list[tuple[float, Actor]] = field(default_factory=list)

    @property
    def half(self) -> float:
        """Half the width of the whole scene, in frame heights; narrow frames see the middle of it."""
        return max(0.62, self.spec.width / self.spec.height / 2)

    def random(self, *names: object) -> np.random.Generator:
        """A generator that is the same for this place in every shot of the film."""
        return seeded(self.spec.seed, self.spec.place.casefold(), self.reading.place, *names)

    def board(self, depth: float, detail: float = 1.0, focus: bool = True) -> Board:
        """An empty board covering what the camera will see at a depth. What the lens blurs is cut smaller."""
        lens, width, height = self.camera.reach(depth)
        blurred = self.softness(depth) * lens.scale
        detail *= 1.0 if blurred < 1.3 or not focus else 0.5 if blurred < 5 else 0.25
        lens = Lens(lens.scale * detail, lens.left * detail, lens.top * detail)
        return Board(math.ceil(width * detail), math.ceil(height * detail), lens, self.lamp)

    def softness(self, depth: float) -> float:
        """Blur of paper at a depth, in world units: the lens is focused on the subject."""
        zoom = self.camera.framing.zoom
        behind = (
            0.0030 * max(0.3, zoom - 1) ** 0.8 * max(0.0, self.focus - depth)
            if zoom > 1 or self.focus > 1
            else 0.0
        )
        before = 0.020 * (depth - 1.1) if depth > 1.1 else 0.0
        return (behind + before) / max(0.5, 1 + (zoom - 1) * depth)

    def add(
        self,
        board: Board,
        depth: float,
        bleeds: bool = True,
        motion: Callable[[Moment], Pose] | None = None,
        dim: float = 1.0,
        lit: bool = True,
        focus: bool = True,
    ) -> None:
        """Light a board, photograph it and stand it in the box; without `focus` the lens does not blur it."""
        if lit:
            board.light(dim)
        if focus:
            board.blur(self.softness(depth))
        picture, left, top = board.photograph(bleeds)
        lens = Lens(board.lens.scale, board.lens.left - left, board.lens.top - top)
        self.standing.append((depth, Paper(picture, lens, depth, motion)))

    def stand(self, depth: float, actor: Actor) -> None:
        self.standing.append((depth, actor))

    def flatten(self) -> None:
        """Make one plate of all that stands behind, when nothing in it moves: for what is out of focus."""
        near = [pair for pair in self.standing if pair[0] > _PLATE_REACH]
        papers = [actor for depth, actor in sorted(self.standing, key=_depth) if depth <= _PLATE_REACH]
        if not all(isinstance(actor, Paper) and actor.motion is None for actor in papers):
            return
        camera = self.camera
        wider = replace(camera.framing, zoom=camera.framing.zoom * _PLATE_ZOOM)
        view = replace(camera, framing=wider, move=Move(), width=camera.width // 2, height=camera.height // 2)
        now = view.start()
        items = [item for paper in papers for item in paper.laid(view, now)]
        plate = Compositor(view.width, view.height).draw(items)
        plate[..., 3] = 0
        height, width = plate.shape[:2]
        whole = Sprite(plate, (Part(0, 0, width, height, True),), 0, True)
        self.standing = [*near, (_PLATE_DEPTH, Paper(whole, view.lens(_PLATE_DEPTH, now), _PLATE_DEPTH))]

    def actors(self) -> list[Actor]:
        """From the farthest to the nearest; what was added later lies on what was added before."""
        return [actor for _, actor in sorted(self.standing, key=_depth)]


def _depth(pair: tuple[float, Actor]) -> float:
    return pair[0]
