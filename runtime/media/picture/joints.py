"""The joints of a cut-out figure and the parts hung on them.

Units: the figure's height. The ground is y = 0, the crown y = -1; it looks to the right (+x).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .colour import Tone
from .paper import Points

HIP = (0.0, -0.49)


KNEE = (0.005, -0.255)


NECK = (0.005, -0.845)


SHOULDER = (-0.004, -0.785)


ELBOW = (-0.012, -0.63)


SEAT = 0.235
"""How far a seated figure's hip is lowered."""


@dataclass(frozen=True)
class Cut:
    """One sheet of a part. `fine` sheets are details that only a close shot needs."""

    shapes: tuple[Points, ...]
    tone: Tone
    shadow: float = 0.45
    rim: float = 0.5
    fine: bool = False


@dataclass
class Part:
    """Sheets that move together about a pivot, hung on another part."""

    name: str
    pivot: tuple[float, float]
    parent: str | None
    cuts: list[Cut] = field(default_factory=list)

    def add(
        self, tone: Tone, *shapes: Points, shadow: float = 0.45, rim: float = 0.5, fine: bool = False
    ) -> None:
        self.cuts.append(Cut(shapes, tone, shadow, rim, fine))
