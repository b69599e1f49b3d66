"""Every kind of place: who builds it, and where in it one can stand or sit. Lengths are in frame heights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from . import furnished, nature, rivers, rooms, station, town, vehicles, water, woods
from .world import Spot, World


@dataclass(frozen=True)
class Place:
    """Spots are given from the most natural to the last resort; without seats one sits on the ground.

    `bed` is where a head lies on its pillow; elsewhere one lies on the ground. Where `seated`, everybody
    sits; where `seated_crowd`, those do whom nobody names.
    """

    build: Callable[[World], None]
    spots: tuple[Spot, ...]
    seats: tuple[Spot, ...] = ()
    ground: float = 0.86
    bed: Spot | None = None
    seated: bool = False
    seated_crowd: bool = False


def _spots(*places: tuple[float, float, int]) -> tuple[Spot, ...]:
    return tuple(Spot(x, y, side) for x, y, side in places)


_OPEN = _spots((-0.20, 0.86, 1), (0.12, 0.87, -1), (0.42, 0.865, -1), (-0.48, 0.865, 1))
_STREET = _spots((-0.26, 0.86, 1), (0.10, 0.87, -1), (0.58, 0.86, -1), (-0.58, 0.865, 1))

_ROOM = _spots((-0.30, 0.90, 1), (0.06, 0.91, -1), (0.74, 0.90, -1), (-0.64, 0.90, 1))
_BOAT = (Spot(0.0, 0.86, 1, 0.9), Spot(0.2, 0.86, -1, 0.9))
_CAB = (Spot(-0.42, 1.14, 1, 1.75), Spot(0.50, 1.14, -1, 1.75))
_AISLE = _spots((0.0, 0.90, 1), (0.44, 0.91, -1), (-0.52, 0.905, 1), (0.8, 0.9, -1))

PLACES: dict[str, Place] = {
    "street": Place(town.street, _STREET),
    "stop": Place(
        town.stop,
        _spots((0.17, 0.86, -1), (-0.04, 0.872, 1), (0.56, 0.86, -1), (-0.72, 0.88, 1)),
        _spots((-0.36, 0.848, 1), (-0.50, 0.848, 1)),
    ),
    "platform": Place(station.platform, _STREET),
    "roof": Place(town.roof, _OPEN, _spots((-0.44, 0.88, 1), (-0.28, 0.90, -1))),
    "depot": Place(station.depot, _spots((0.0, 0.87, 1), (0.22, 0.86, -1), (-0.26, 0.86, 1))),
    "tunnel": Place(station.tunnel, _OPEN),
    "hill": Place(nature.hills, _OPEN),
    "field": Place(nature.field, _OPEN),
    "mountain": Place(nature.mountains, _OPEN),
    "desert": Place(nature.desert, _OPEN),
    "snow": Place(nature.snowfield, _OPEN),
    "forest": Place(woods.forest, _OPEN),
    "park": Place(
        woods.park,
        _spots((0.16, 0.87, -1), (0.42, 0.865, -1), (-0.62, 0.87, 1)),
        _spots((-0.30, 0.862, 1), (-0.40, 0.862, 1)),
    ),
    "garden": Place(woods.garden, _OPEN),
    "cemetery": Place(woods.cemetery, _OPEN),
    "sea": Place(water.sea, _BOAT),
    "harbour": Place(water.harbour, _OPEN),
    "river": Place(rivers.river, _OPEN),
    "lake": Place(rivers.lake, _OPEN),
    "beach": Place(water.beach, _OPEN),
    "bridge": Place(
        rivers.bridge, _spots((-0.22, 0.808, 1), (0.14, 0.808, -1), (0.5, 0.808, -1), (-0.5, 0.808, 1))
    ),
    "vehicle": Place(
        vehicles.carriage,
        _AISLE,
        _spots((-0.34, 0.868, 1), (0.34, 0.868, -1), (-0.66, 0.868, 1), (0.66, 0.868, -1)),
        seated_crowd=True,
    ),
    "cab": Place(vehicles.cab, _CAB, _CAB, seated=True),
    **{
        key: Place(rooms.interior(room), _ROOM, _spots((0.00, 0.885, 1), (0.62, 0.885, -1), (-0.3, 0.9, 1)))
        for key, room in furnished.ROOMS.items()
    },
}
PLACES["bedroom"] = replace(PLACES["bedroom"], bed=Spot(-0.40, 0.768, 1, 1.0, 0.925))

OUTDOORS, INDOORS = "hill", "room"


def place_for(key: str | None, indoors: bool) -> Place:
    """The place for a key of the vocabulary; unknown ones get open country or a plain room."""
    return PLACES[key or (INDOORS if indoors else OUTDOORS)]
