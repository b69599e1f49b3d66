"""A figure standing in the world: its puppet cut once at the shot's scale, then moved at its joints."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .camera import Camera
from .clock import Moment
from .compositor import Laid
from .joints import SEAT, Part
from .looks import Bearing, Look
from .paper import Board, Lamp, Lens
from .puppet import puppet
from .seeds import seeded
from .sprite import Matrix, Sprite
from .world import Spot, World

ADULT = 0.40
"""Height of an adult in the world."""


_PACES = {"walk": 1.0, "run": 0.62}


@dataclass(frozen=True)
class _Piece:
    part: Part
    sprite: Sprite
    lens: Lens


class Actor:
    """One of the cast before the camera."""

    def __init__(self, world: World, look: Look, bearing: Bearing, spot: Spot, speaks: bool) -> None:
        self._look, self._bearing, self._spot, self._speaks = look, bearing, spot, speaks
        self._height = ADULT * look.height * spot.size
        self._phase = float(seeded(world.spec.seed, look.name, "life").uniform())
        self._fade = 0.55 if "ghost" in look.traits else 1.0
        self._pieces = self._cut(world)

    def laid(self, camera: Camera, now: Moment) -> Sequence[Laid]:
        angles = self._angles(now)
        root = self._root(now)
        frame = camera.lens(self._spot.depth, now)
        matrices: dict[str, Matrix] = {}
        items = []
        for piece in self._pieces:
            part = piece.part
            matrix = self._joint(part, matrices.get(part.parent or "", root), angles)
            matrices[part.name] = matrix
            items.append(Laid(piece.sprite, _to_frame(matrix, piece.lens, frame), self._fade))
        return items

    def _joint(self, part: Part, parent: Matrix, angles: Mapping[str, float]) -> Matrix:
        turn = math.radians(angles.get(part.name, 0.0)) * self._spot.side
        pivot = np.array([part.pivot[0] * self._spot.side, part.pivot[1]])
        cos, sin = math.cos(turn), math.sin(turn)
        linear = np.array([[cos, -sin], [sin, cos]])
        joint = np.concatenate([linear, (pivot - linear @ pivot)[:, None]], axis=1)
        return _after(parent, joint)

    def _root(self, now: Moment) -> Matrix:
        """From the figure's own units to the world's: where it stands, its breath, its step."""
        spot, height = self._spot, self._height
        posture = self._bearing.posture
        x, y = spot.x, spot.y
        if posture == "sit":
            y += SEAT * height
        elif posture in ("walk", "run"):
            x += spot.side * height * self._way(now)
            y -= 0.012 * height * abs(now.wave(_PACES[posture] * 1.1, self._phase)) * self._stride(now)
        angle = -88.0 * spot.side if posture == "lie" else 0.0
        breath = 1 + 0.004 * now.wave(3.6, self._phase)
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        return np.array([[cos * height, -sin * height * breath, x], [sin * height, cos * height * breath, y]])

    def _angles(self, now: Moment) -> Mapping[str, float]:
        """Degrees at each joint; positive swings the lower end backwards."""
        bearing, phase = self._bearing, self._phase
        sway = now.wave(5.3, phase)
        angles = {
            "torso": 0.6 * sway,
            "head": 1.6 * now.wave(7.1, phase + 0.3) - 15 * bearing.up + 6 * ("old" in self._look.traits),
            "near arm": 1.5 * now.wave(4.3, phase),
            "far arm": -1.5 * now.wave(4.7, phase) - 4,
            "far thigh": -3.0, "far shin": 2.0, "near thigh": 2.5,
        }  # fmt: skip
        if self._speaks:
            angles["head"] += 1.8 * now.wave(1.3, phase) * (0.5 + 0.5 * now.wave(4.1))
            angles["near arm"] -= 10 + 6 * now.wave(3.1, phase)
        if bearing.posture == "sit":
            angles |= {
                "near thigh": -86,
                "far thigh": -82,
                "near shin": 86,
                "far shin": 80,
                "near arm": angles["near arm"] - 24,
                "torso": 2 + 0.4 * sway,
            }
        elif bearing.posture in ("walk", "run"):
            angles |= self._step(now)
        elif bearing.posture == "lean":
            angles |= {"torso": 9 + 0.6 * sway, "near arm": -18, "far arm": -24}
        if bearing.reach:
            angles["near arm"] = -72 + 4 * now.wave(3.3, phase)
        if bearing.back:
            angles |= {"near arm": 5.0, "far arm": -5.0}
        return angles

    def _way(self, now: Moment) -> float:
        """How far a walker still is from the spot, or has gone from it, in own heights."""
        speed = 0.62 if self._bearing.posture == "walk" else 1.5
        if now.loop:
            return 0.0
        if self._bearing.away:
            return speed * now.seconds
        return -speed * max(0.0, _arrival(now) - now.seconds)

    def _stride(self, now: Moment) -> float:
        """How much of the step is taken: who has arrived comes to rest, and who is held in a loop stands."""
        if now.loop:
            return 0.0
        if self._bearing.away:
            return 1.0
        return min(1.0, max(0.0, 1 - (now.seconds - _arrival(now)) / 0.4))

    def _step(self, now: Moment) -> dict[str, float]:
        posture = self._bearing.posture
        period, stride = 1.1 * _PACES[posture], (1.0 if posture == "walk" else 1.7) * self._stride(now)
        swing = now.wave(period, self._phase)
        lift, other = (max(0.0, now.wave(period, self._phase + shift)) for shift in (0.25, 0.75))
        return {
            "near thigh": -24 * stride * swing, "far thigh": 24 * stride * swing,
            "near shin": (8 + 34 * lift) * stride, "far shin": (8 + 34 * other) * stride,
            "near arm": 18 * stride * swing, "far arm": -18 * stride * swing,
            "torso": 3.0 * stride,
        }  # fmt: skip

    def _cut(self, world: World) -> list[_Piece]:
        lens, _, _ = world.camera.reach(self._spot.depth)
        scale = lens.scale * self._height
        lamp = self._own_lamp(world.lamp)
        parts = puppet(self._look, self._bearing, world.palette.lamp)
        bottom = self._lowest(world)
        soft = world.softness(self._spot.depth) / self._height if self._spot.depth > 1 else 0.0
        return [
            piece for part in parts if (piece := self._piece(part, scale, lamp, bottom, soft)) is not None
        ]

    def _lowest(self, world: World) -> float:
        """How far down the frame ever sees, in the figure's units; legs below that need no cutting."""
        if self._bearing.posture not in ("stand", "lean"):
            return 1.0
        lens, _, tall = world.camera.reach(self._spot.depth)
        return ((tall - lens.top) / lens.scale - self._spot.y) / self._height

    def _piece(self, part: Part, scale: float, lamp: Lamp, lowest: float, soft: float) -> _Piece | None:
        cuts = [cut for cut in part.cuts if scale > 420 or not cut.fine]
        if not cuts:
            return None
        side = np.array([self._spot.side, 1.0])
        outline = np.concatenate([shape * side for cut in cuts for shape in cut.shapes])
        low, high = outline.min(axis=0) - 0.03, outline.max(axis=0) + 0.03
        high[1] = min(high[1], lowest + 0.12)
        if high[1] <= low[1] + 0.02:
            return None
        lens = Lens(scale, -low[0] * scale, -low[1] * scale)
        width, height = (math.ceil(v) for v in (high - low) * scale)
        board = Board(width, height, lens, lamp)
        for cut in cuts:
            board.cut([shape * side for shape in cut.shapes], cut.tone, cut.shadow, cut.rim, lift=0.010)
        board.light()
        board.blur(soft)
        picture, left, top = board.photograph(bleeds=False)
        return _Piece(part, picture, Lens(scale, lens.left - left, lens.top - top))

    def _own_lamp(self, lamp: Lamp) -> Lamp:
        """The world's lamp in the figure's units."""
        height = self._height
        return Lamp(
            (lamp.x - self._spot.x) / height,
            (lamp.y - self._spot.y) / height,
            lamp.reach / height,
            lamp.tone,
            lamp.strength,
            lamp.ambient,
        )


def _arrival(now: Moment) -> float:
    """When a walker comes to the spot, in seconds: late in the shot, but seen on the way."""
    return min(0.85 * now.frames / now.fps, 3.0)


def _after(first: Matrix, second: Matrix) -> Matrix:
    linear = first[:, :2] @ second[:, :2]
    return np.concatenate([linear, (first[:, :2] @ second[:, 2] + first[:, 2])[:, None]], axis=1)


def _to_frame(own: Matrix, board: Lens, frame: Lens) -> Matrix:
    world = np.array([[frame.scale, 0, frame.left], [0, frame.scale, frame.top]])
    unboard = np.array(
        [[1 / board.scale, 0, -board.left / board.scale], [0, 1 / board.scale, -board.top / board.scale]]
    )
    return _after(world, _after(own, unboard))
