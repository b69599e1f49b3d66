"""The tool that cuts things: it knows where, how large and of which papers."""

from __future__ import annotations

from dataclasses import dataclass

from .colour import Tone
from .palette import Palette
from .paper import Board, Points
from .shapes import moved, turned


@dataclass(frozen=True)
class Knife:
    """Cuts a thing onto a board, at a place, a size, a side and a tilt in the world."""

    board: Board
    colours: Palette
    x: float
    y: float
    size: float
    side: int = 1
    tilt: float = 0.0
    mark: Tone | None = None

    @property
    def ink(self) -> Tone:
        return self.colours.depth(0.05)

    @property
    def wood(self) -> Tone:
        return Tone(0.34, 0.06, 48).toward(self.colours.near, 0.45)

    @property
    def paper(self) -> Tone:
        return self.colours.letter.toward(self.colours.near, 0.10)

    @property
    def light(self) -> Tone:
        return self.colours.lamp

    @property
    def accent(self) -> Tone:
        return self.mark or Tone(0.58, 0.15, 28).toward(self.colours.near, 0.15)

    @property
    def metal(self) -> Tone:
        return self.colours.lamp.toward(Tone(0.6, 0.03, 80), 0.35)

    def cut(self, tone: Tone, *shapes: Points, shadow: float = 0.4, rim: float = 0.55) -> None:
        outlines = [
            moved(turned(shape, self.tilt), self.x, self.y, self.size, self.side < 0) for shape in shapes
        ]
        self.board.cut(outlines, tone, shadow, rim, lift=min(0.012, 0.035 * self.size))

    def shine(self, x: float, y: float, reach: float, strength: float) -> None:
        self.board.shine(
            self.x + x * self.size * self.side,
            self.y + y * self.size,
            (reach * self.size, reach * self.size),
            self.light,
            strength,
        )
