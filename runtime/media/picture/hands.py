"""A hand that holds what a close shot is about. Units: the palm's width."""

from __future__ import annotations

from .colour import Tone
from .knife import Knife
from .shapes import curve, path


def palm(k: Knife, skin: Tone, sleeve: Tone, trim: Tone) -> None:
    """An open hand from below, fingers to the left, with its cuff: units of the palm's width."""
    k.cut(sleeve, curve(path("0.62,-0.2 1,-0.34 4.6,-0.35 4.6,2.1 1.2,0.66 0.7,0.4"), 5))
    k.cut(trim, curve(path("0.58,-0.2 0.74,-0.3 0.92,0.36 0.8,0.46"), 4), shadow=0.3)
    k.cut(
        skin.lit(-0.02),
        curve(path("-0.2,0.02 -0.72,-0.1 -0.98,-0.06 -0.94,0.06 -0.5,0.18 0,0.3"), 4),
    )
    hand = [
        (0.72, -0.14),
        (0.34, -0.16),
        (-0.10, -0.02),
        (-0.70, 0.04),
        (-1.06, 0.06),
        (-1.08, 0.15),
        (-0.60, 0.24),
        (-0.98, 0.26),
        (-0.96, 0.35),
        (-0.46, 0.38),
        (-0.70, 0.44),
        (-0.66, 0.52),
        (-0.10, 0.50),
        (0.40, 0.44),
        (0.76, 0.34),
    ]
    k.cut(skin.lit(0.02), curve(hand, 5))


def thumb(k: Knife, skin: Tone) -> None:
    """The thumb that holds what lies in the palm."""
    k.cut(
        skin.lit(0.06),
        curve(
            path("0.5,0.02 0.2,-0.28 -0.12,-0.46 -0.22,-0.4 -0.16,-0.3 0.06,-0.1 0.26,0.16"),
            5,
        ),
    )
