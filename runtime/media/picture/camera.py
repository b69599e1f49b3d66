"""Where the shot is taken from, and how it moves. Everything else asks the camera for its lens."""

from __future__ import annotations

from dataclasses import dataclass

from .clock import Moment, moment
from .paper import Lens


@dataclass(frozen=True)
class Framing:
    """The world point in the middle of the frame, and how much of the world is seen (1: all of it)."""

    x: float
    y: float
    zoom: float


@dataclass(frozen=True)
class Move:
    """From where to where the camera goes, about its framing: shifts in frame heights, zoom as a factor."""

    x: tuple[float, float] = (0.0, 0.0)
    y: tuple[float, float] = (0.0, 0.0)
    zoom: tuple[float, float] = (1.0, 1.0)
    sway: float = 0.0


# word: how the camera moves; the shifts shrink with the framing, as a real head's would.
_MOVES: dict[str, Move] = {
    "still": Move(),
    "in": Move(zoom=(1.0, 1.13), x=(0.0, 0.0)),
    "out": Move(zoom=(1.14, 1.0)),
    "up": Move(y=(0.075, -0.05), zoom=(1.02, 1.02)),
    "down": Move(y=(-0.075, 0.05), zoom=(1.02, 1.02)),
    "left": Move(x=(0.11, -0.11), zoom=(1.02, 1.02)),
    "right": Move(x=(-0.11, 0.11), zoom=(1.02, 1.02)),
    "hand": Move(sway=0.010, zoom=(1.02, 1.05)),
    "drift": Move(x=(-0.03, 0.03), y=(0.012, -0.012), zoom=(1.0, 1.03), sway=0.002),
}

_DEFAULTS: tuple[Move, ...] = (
    Move(x=(-0.022, 0.022), zoom=(1.0, 1.045)),
    Move(x=(0.022, -0.022), zoom=(1.0, 1.045)),
    Move(x=(-0.035, 0.03), zoom=(1.015, 1.015)),
    Move(x=(0.02, -0.015), zoom=(1.05, 1.0)),
)


@dataclass(frozen=True)
class Camera:
    """A framing, a move and a frame's size in pixels, over the shot's time.

    Boards are cut `slack` frame heights larger than what the move will show.
    """

    framing: Framing
    move: Move
    width: int
    height: int
    frames: int
    fps: int
    loop: bool
    slack: float = 0.0

    def lens(self, depth: float, now: Moment) -> Lens:
        """World to frame pixels for paper at a depth: 0 never moves, 1 is the subject, more is nearer."""
        zoom, x, y = self._aim(now)
        scale = self.height * max(0.4, 1 + (zoom - 1) * depth)
        return Lens(
            scale,
            self.width / 2 - (x * depth) * scale,
            self.height / 2 - (0.5 + (y - 0.5) * depth) * scale,
        )

    def reach(self, depth: float) -> tuple[Lens, int, int]:
        """A lens for a board that covers all that the move will show at a depth, with the board's size."""
        lenses = [self.lens(depth, self._at(part)) for part in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)]
        scale = max(lens.scale for lens in lenses)
        slack = (self.move.sway * 1.5 * depth + 0.004) * scale + self.slack * self.height
        left = max(lens.left / lens.scale for lens in lenses) * scale + slack
        top = max(lens.top / lens.scale for lens in lenses) * scale + slack
        right = max((self.width - lens.left) / lens.scale for lens in lenses) * scale + slack
        bottom = max((self.height - lens.top) / lens.scale for lens in lenses) * scale + slack
        return Lens(scale, left, top), round(left + right), round(top + bottom)

    def start(self) -> Moment:
        return moment(0, self.frames, self.fps, self.loop)

    def _at(self, part: float) -> Moment:
        span = self.frames // 2 if self.loop else self.frames
        return moment(round(span * part), self.frames, self.fps, self.loop)

    def _aim(self, now: Moment) -> tuple[float, float, float]:
        move, framing, part = self.move, self.framing, now.travel
        zoom = framing.zoom * (move.zoom[0] * (move.zoom[1] / move.zoom[0]) ** part)
        near = 1 / framing.zoom**0.8
        x = framing.x + near * (move.x[0] + (move.x[1] - move.x[0]) * part)
        y = framing.y + near * (move.y[0] + (move.y[1] - move.y[0]) * part)
        if move.sway:
            x += near * move.sway * (now.wave(3.7) * 0.6 + now.wave(1.9, 0.3) * 0.3)
            y += near * move.sway * (now.wave(2.9, 0.1) * 0.5 + now.wave(1.3, 0.7) * 0.2)
        return zoom, x, y


def move_for(word: str | None, choice: int, loop: bool) -> Move:
    """The move a word names, or one of the gentle defaults; a loop moves half as far."""
    move = _MOVES[word] if word is not None else _DEFAULTS[choice % len(_DEFAULTS)]
    if not loop:
        return move
    half = tuple(1 + (value - 1) * 0.5 for value in move.zoom)
    return Move(
        (move.x[0] * 0.5, move.x[1] * 0.5),
        (move.y[0] * 0.5, move.y[1] * 0.5),
        (half[0], half[1]),
        move.sway * 0.7,
    )
