"""Puts a shot together: what was read decides the place, the light, the framing and who stands where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .arrange import things
from .camera import Camera, Framing, move_for
from .crowd import crowd, strangers
from .figure import ADULT
from .figure import Actor as Puppet
from .hero import hero as close_up
from .joints import SEAT
from .looks import Bearing, Look, bearing, look
from .palette import Palette, palette
from .paper import Lamp
from .places import Place, place_for
from .reading import Reading, read
from .seeds import seeded
from .spec import PictureSpec
from .weather import Effect, weather
from .world import Actor, Spot, World

_ZOOMS = {"wide": 1.0, "medium": 2.1, "two": 2.1, "over": 2.4, "close": 5.2, "insert": 2.8}


def built(spec: PictureSpec) -> tuple[Camera, Sequence[Actor], Sequence[Effect]]:
    """The camera of a shot, what stands before it from back to front, and the weather in front of all."""
    spec = spec.model_copy(update={"figures": spec.figures or strangers(spec)})
    reading = read(spec)
    colours = palette(reading.hour, reading.styles, reading.indoors)
    place = place_for(reading.place, reading.indoors)
    cast = _cast(spec, place, colours)
    choice = int(seeded(spec.seed, spec.shot).integers(1 << 16))
    move = move_for(reading.move, choice, spec.loop)
    framing = _tilted(_framing(spec, reading, cast), reading.angle)
    camera = Camera(framing, move, spec.width, spec.height, spec.frames, spec.fps, spec.loop)
    hero = reading.subject if not _about_face(reading, cast) else None
    shallow = hero is not None or reading.size == "close"
    if shallow:
        camera = replace(camera, slack=0.14)
    world = World(spec, reading, colours, camera, _daylight(colours), place.ground)
    world.focus = _focus(reading, hero)
    place.build(world)
    things(world)
    crowd(world, place)
    if hero:
        close_up(world, hero, cast[0][0] if cast else None, reading.held or bool(cast))
        return camera, world.actors(), weather(world)
    if shallow:
        world.flatten()
    if reading.size == "over" and len(cast) > 1:
        cast = _over_shoulder(spec, framing, cast)
    for member, attitude, spot in cast:
        world.stand(spot.depth, Puppet(world, member, attitude, spot, member.name == spec.speaker))
    return camera, world.actors(), weather(world)


def _focus(reading: Reading, hero: str | None) -> float:
    """The depth at which the lens is sharp; what is nearer than 1.1 is blurred by other means."""
    if hero:
        return 3.0
    if reading.pane and {"rain", "storm"} & set(reading.weathers):
        return 2.4
    return 1.35 if reading.size == "close" else 1.0


_Cast = list[tuple[Look, Bearing, Spot]]


def _cast(spec: PictureSpec, place: Place, colours: Palette) -> _Cast:
    """Who is seen, how they hold themselves, and where."""
    cast: _Cast = []
    seats, spots = list(place.seats), list(place.spots)
    narrow = min(1.0, max(0.7, spec.width / spec.height / 1.78))
    for order, figure in enumerate(spec.figures[:5]):
        attitude = bearing(figure, spec)
        if place.seated:
            attitude = replace(attitude, posture="sit")
        free = seats if attitude.posture == "sit" and seats else spots
        spot = free.pop(0) if free else replace(place.spots[order % len(place.spots)], x=0.9 - 0.3 * order)
        member = look(figure, colours, spec.seed)
        if attitude.posture == "lie" and place.bed:
            spot = replace(place.bed, x=place.bed.x + 0.93 * ADULT * member.height)
        cast.append((member, attitude, replace(spot, x=spot.x * narrow)))
    return cast


def _framing(spec: PictureSpec, reading: Reading, cast: _Cast) -> Framing:
    zoom, aspect = _ZOOMS[reading.size], spec.width / spec.height
    if reading.subject and not _about_face(reading, cast):
        return Framing(0.12, 0.56, 2.8)
    if not cast:
        return (
            Framing(0.0, 0.5, 1.6 if reading.pane else 1.0)
            if reading.size in ("wide", "two")
            else Framing(0.0, 0.56, min(zoom, 1.5))
        )
    if reading.size == "wide":
        return Framing(0.0, 0.5, zoom)
    if reading.indoors and reading.size in ("medium", "two"):
        zoom *= 0.76
    heads = [_head(member, attitude, spot) for member, attitude, spot in cast]
    lead = next((i for i, (member, _, _) in enumerate(cast) if member.name == spec.speaker), 0)
    if reading.size == "two" and len(cast) > 1:
        (x0, y0), (x1, y1) = heads[0], heads[1]
        zoom = min(zoom, aspect * 0.60 / (abs(x1 - x0) + 0.12))
        return Framing((x0 + x1) / 2, _level((y0 + y1) / 2, zoom, 0.33), max(1.05, zoom))
    x, y = heads[lead]
    aside = cast[lead][2].side * 0.16 * min(1.0, aspect / 1.78) * aspect / zoom
    return Framing(x + aside, _level(y, zoom, 0.40 if reading.size == "close" else 0.34), zoom)


def _about_face(reading: Reading, cast: _Cast) -> bool:
    """A close shot whose words speak of a face belongs to the face."""
    return reading.subject is None or (bool(cast) and reading.face)


def _over_shoulder(spec: PictureSpec, framing: Framing, cast: _Cast) -> _Cast:
    """The one who listens stands before the lens, back turned, at the side the speaker looks to."""
    lead = next((i for i, (member, _, _) in enumerate(cast) if member.name == spec.speaker), 0)
    near = next(i for i in range(len(cast)) if i != lead)
    member, attitude, spot = cast[near]
    side = cast[lead][2].side
    depth = 1.35
    x = (
        framing.x
        + side * 0.33 * spec.width / spec.height / (1 + (framing.zoom - 1) * depth)
        + framing.x * (1 / depth - 1)
    )
    spot = replace(spot, x=x, y=spot.y + 0.06, side=-side, size=1.25 * spot.size, depth=depth)
    others = [entry for i, entry in enumerate(cast) if i != near]
    return [*others, (member, replace(attitude, posture="stand", back=True), spot)]


def _tilted(framing: Framing, angle: str | None) -> Framing:
    """From below one sees more of the sky, from above more of the ground."""
    shift = {"low": -0.10, "high": 0.09}.get(angle or "", 0.0) / framing.zoom
    return replace(framing, y=framing.y + shift, zoom=framing.zoom * (1.12 if angle else 1.0))


def _level(y: float, zoom: float, part: float) -> float:
    """Where to aim so that a world height comes to a part of the frame, counted from its top."""
    return min(y + (0.5 - part) / zoom, 1.0 - 0.5 / zoom + 0.02)


def _head(member: Look, attitude: Bearing, spot: Spot) -> tuple[float, float]:
    """What to aim at: the head, or the middle of who lies."""
    height = ADULT * member.height * spot.size
    if attitude.posture == "lie":
        return spot.x - 0.6 * spot.side * height, spot.y - 0.1 * height
    return spot.x, spot.y - height * (0.93 - (SEAT if attitude.posture == "sit" else 0.0))


def _daylight(colours: Palette) -> Lamp:
    return Lamp(0.34, 0.25, 0.7, colours.lamp, 0.30, 1.0)
