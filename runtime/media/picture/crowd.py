"""People whom the words put into a shot without naming them in the cast."""

from __future__ import annotations

import re
from dataclasses import replace

from .colour import Tone
from .figure import Actor
from .looks import Bearing, look
from .places import Place
from .reading import plain
from .spec import Figure, PictureSpec
from .world import Spot, World

_ONE = re.compile(
    r"\b((?:old|young|tall|little|thin|heavy|small|big|bearded|lonely|drunk) )*"
    r"(man|woman|boy|girl|child|stranger|conductor|inspector|driver|sailor|soldier|nun|priest|policeman|nurse|guard"
    r"|fisherman|waiter|waitress|king|queen|captain|thief|ghost|figure|somebody|someone|mother|father|widow|doctor)\b"
)
_MANY = re.compile(
    r"\b(passengers|people|crowds?|strangers|commuters|queue|audience|soldiers|guests|workers|mourners|others"
    r"|customers|villagers|townspeople|sailors|travellers)\b"
)
_VAGUE = re.compile(r"\b(figures|shadows|silhouettes|children|men|women)\b")
_NOBODY = re.compile(r"\b(nobody|no one|empty|deserted|without (?:a|any) \w+)\b")


def strangers(spec: PictureSpec) -> tuple[Figure, ...]:
    """Somebody that the prose speaks of, when none of the cast is in the shot."""
    text = plain(spec.prose)
    match = _ONE.search(text)
    if spec.figures or match is None or _NOBODY.search(text):
        return ()
    return (Figure(name=match[2], look=match[0]),)


def crowd(world: World, place: Place) -> None:
    """Dark figures in the middle distance, when the prose speaks of many."""
    text = plain(world.spec.prose)
    many = _MANY.search(text) or (not world.spec.figures and _VAGUE.search(text))
    if not many or _NOBODY.search(text):
        return
    random = world.random("crowd")
    traits = (
        "coat, hat",
        "dress, bun",
        "thin, cap",
        "heavy coat",
        "long hair",
        "child",
        "tall, hood",
        "old, hat",
    )
    seats = list(place.seats)
    for index in range(6):
        figure = Figure(name=f"passer-by {index}", look=traits[int(random.integers(len(traits)))])
        x = (-0.74, 0.70, -0.50, 0.46, -0.94, 0.92)[index] + float(random.uniform(-0.05, 0.05))
        side = 1 if random.uniform() < 0.5 else -1
        posture, spot = "stand", Spot(x * world.half / 0.89, world.ground - 0.015, side, 0.94, 0.93)
        if place.seats and place.seated_crowd:
            if not seats:
                return
            posture, spot = "sit", replace(seats.pop(), depth=0.96)
        shade = world.palette.depth(0.16)
        muted = replace(
            look(figure, world.palette, world.spec.seed),
            coat=shade,
            accent=shade.lit(0.05),
            hair=shade.lit(-0.03),
            skin=Tone(shade.light - 0.05, 0.03, 40),
        )
        world.stand(spot.depth, Actor(world, muted, Bearing(posture), spot, speaks=False))
