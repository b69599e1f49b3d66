"""The things that a shot may show by themselves."""

from __future__ import annotations

from collections.abc import Callable

from . import belongings, creatures, vessels
from .knife import Knife

Drawing = Callable[[Knife], None]

DRAWINGS: dict[str, Drawing] = {
    "ticket": belongings.ticket,
    "letter": belongings.letter,
    "photograph": belongings.photograph,
    "newspaper": belongings.newspaper,
    "key": belongings.key,
    "clock": belongings.watch,
    "phone": belongings.phone,
    "cup": vessels.cup,
    "glass": vessels.glass,
    "bottle": vessels.bottle,
    "candle": vessels.candle,
    "book": belongings.book,
    "radio": belongings.radio,
    "mirror": belongings.mirror,
    "umbrella": vessels.umbrella,
    "suitcase": vessels.suitcase,
    "lever": belongings.lever,
    "hat": vessels.hat,
    "bell": vessels.bell,
    "knife": belongings.knife,
    "gun": belongings.gun,
    "ring": belongings.ring,
    "coin": belongings.coins,
    "flower": vessels.flower,
    "glasses": belongings.glasses,
    "shoe": vessels.shoe,
    "camera": belongings.camera,
    "apple": vessels.apple,
    "feather": vessels.feather,
    "cat": creatures.cat,
    "dog": creatures.dog,
    "horse": creatures.horse,
    "fish": creatures.fish,
    "car": creatures.car,
    "bicycle": creatures.bicycle,
    "grave": creatures.gravestone,
    "balloon": creatures.balloon,
    "sign": creatures.sign,
    "piano": creatures.piano,
    "tree": creatures.leafling,
    "lamp": vessels.lantern,
}
"""Drawings of the props that a shot may show by themselves."""
