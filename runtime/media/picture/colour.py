"""Colour in a perceptual space (OKLCh): lightness 0..1, chroma 0..0.3, hue in degrees."""

from __future__ import annotations

import math
from dataclasses import dataclass

BGR = tuple[int, int, int]


@dataclass(frozen=True)
class Tone:
    """One colour of a palette."""

    light: float
    chroma: float
    hue: float

    def lit(self, by: float) -> Tone:
        """The same colour, lighter by `by` (darker when negative)."""
        return Tone(min(0.99, max(0.02, self.light + by)), self.chroma, self.hue)

    def toward(self, other: Tone, part: float) -> Tone:
        """A colour `part` (0..1) of the way to `other`, on a straight line in OKLab."""
        a, b = self._ab()
        c, d = other._ab()
        a, b = a + (c - a) * part, b + (d - b) * part
        light = self.light + (other.light - self.light) * part
        return Tone(light, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)

    def turned(self, degrees: float, chroma: float = 1.0) -> Tone:
        """The same lightness with the hue turned and the chroma multiplied."""
        return Tone(self.light, self.chroma * chroma, (self.hue + degrees) % 360)

    def _ab(self) -> tuple[float, float]:
        turn = math.radians(self.hue)
        return self.chroma * math.cos(turn), self.chroma * math.sin(turn)

    @property
    def bgr(self) -> BGR:
        """8-bit sRGB, blue first. Chroma shrinks until the colour exists."""
        chroma = self.chroma
        while chroma > 0.002:
            linear = Tone(self.light, chroma, self.hue)._linear()
            if all(-0.003 <= value <= 1.003 for value in linear):
                break
            chroma *= 0.94
        red, green, blue = (_encoded(value) for value in Tone(self.light, chroma, self.hue)._linear())
        return blue, green, red

    def _linear(self) -> tuple[float, float, float]:
        a, b = self._ab()
        long = (self.light + 0.3963377774 * a + 0.2158037573 * b) ** 3
        middle = (self.light - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (self.light - 0.0894841775 * a - 1.2914855480 * b) ** 3
        return (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )


def _encoded(linear: float) -> int:
    value = min(1.0, max(0.0, linear))
    value = 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
    return round(value * 255)
