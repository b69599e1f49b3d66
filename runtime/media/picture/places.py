"""Every kind of place: who builds it, and where in it one can stand or sit. Lengths are in frame heights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import nature, town
from .world import Spot, World


@dataclass(frozen=True)
class Place:
    """Spots are given from the most natural to the last resort; without seats one sits on the ground."""

    build: Callable[[World], None]
    spots: tuple[Spot, ...]
    seats: tuple[Spot, ...] = ()
    ground: float = 0.86


def _spots(*places: tuple[float, float, int]) -> tuple[Spot, ...]:
    return tuple(Spot(x, y, side) for x, y, side in places)


_OPEN = _spots((-0.20, 0.86, 1), (0.12, 0.87, -1), (0.42, 0.865, -1), (-0.48, 0.865, 1))
_STREET = _spots((-0.26, 0.86, 1), (0.10, 0.87, -1), (0.58, 0.86, -1), (-0.58, 0.865, 1))

PLACES: dict[str, Place] = {
    "street": Place(town.street, _STREET),
    "stop": Place(
        town.stop,
        _spots((0.17, 0.86, -1), (-0.04, 0.872, 1), (0.56, 0.86, -1), (-0.72, 0.88, 1)),
        _spots((-0.36, 0.848, 1), (-0.50, 0.848, 1)),
    ),
    "platform": Place(town.platform, _STREET),
    "roof": Place(town.roof, _OPEN, _spots((-0.44, 0.80, 1), (-0.28, 0.82, -1))),
    "depot": Place(town.depot, _spots((0.0, 0.87, 1), (0.22, 0.86, -1), (-0.26, 0.86, 1))),
    "hill": Place(nature.hills, _OPEN),
}

OUTDOORS = "hill"
INDOORS = "hill"


def place_for(key: str | None, indoors: bool) -> Place:
    """The place for a key of the vocabulary; unknown ones get open country or a plain room."""
    default = PLACES[INDOORS if indoors else OUTDOORS]
    return PLACES.get(key, default) if key is not None else default
