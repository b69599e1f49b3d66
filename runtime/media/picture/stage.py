"""Puts a shot together: what was read decides the place, the light, the framing and who stands where."""

from __future__ import annotations

from collections.abc import Sequence

from .camera import Camera, Framing, move_for
from .nature import hills
from .paper import Lamp
from .palette import palette
from .reading import Reading, read
from .seeds import seeded
from .spec import PictureSpec
from .weather import Effect, weather
from .world import Actor, World

_ZOOMS = {"wide": 1.0, "medium": 1.75, "two": 1.75, "over": 2.2, "close": 3.2, "insert": 3.6}


def built(spec: PictureSpec) -> tuple[Camera, Sequence[Actor], Sequence[Effect]]:
    """The camera of a shot, what stands before it from back to front, and the weather in front of all."""
    reading = read(spec)
    colours = palette(reading.hour, reading.styles, reading.indoors)
    choice = int(seeded(spec.seed, spec.shot).integers(1 << 16))
    framing = Framing(0.0, 0.5, _ZOOMS[reading.size])
    move = move_for(reading.move, choice, spec.loop)
    camera = Camera(framing, move, spec.width, spec.height, spec.frames, spec.fps, spec.loop)
    world = World(spec, reading, colours, camera, _lamp(spec, reading))
    hills(world)
    return camera, world.actors(), weather(world)


def _lamp(spec: PictureSpec, reading: Reading) -> Lamp:
    colours = palette(reading.hour, reading.styles, reading.indoors)
    return Lamp(0.3, 0.3, 0.5, colours.lamp, 0.35, 1.0)
