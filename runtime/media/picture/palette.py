"""From the hour and the film's style to a handful of harmonious papers."""

from __future__ import annotations

from dataclasses import dataclass

from .colour import Tone
from .seeds import seeded

# hour: (sky at its light, sky at its edge, farthest paper, nearest paper, lamp)
_HOURS: dict[str, tuple[Tone, Tone, Tone, Tone, Tone]] = {
    "night": (
        Tone(0.50, 0.075, 255),
        Tone(0.20, 0.055, 272),
        Tone(0.40, 0.065, 258),
        Tone(0.135, 0.032, 280),
        Tone(0.86, 0.125, 78),
    ),
    "dawn": (
        Tone(0.90, 0.085, 72),
        Tone(0.52, 0.075, 300),
        Tone(0.70, 0.070, 25),
        Tone(0.235, 0.050, 305),
        Tone(0.93, 0.095, 80),
    ),
    "day": (
        Tone(0.965, 0.030, 95),
        Tone(0.80, 0.060, 225),
        Tone(0.82, 0.045, 215),
        Tone(0.30, 0.050, 255),
        Tone(0.97, 0.060, 95),
    ),
    "dusk": (
        Tone(0.80, 0.125, 55),
        Tone(0.36, 0.085, 305),
        Tone(0.56, 0.090, 10),
        Tone(0.175, 0.050, 310),
        Tone(0.88, 0.125, 70),
    ),
    "evening": (
        Tone(0.66, 0.095, 35),
        Tone(0.28, 0.070, 285),
        Tone(0.46, 0.075, 320),
        Tone(0.155, 0.042, 292),
        Tone(0.87, 0.128, 74),
    ),
}

# style: (hue that colours lean to or None, how far, chroma multiplier, lightness shift)
_STYLES: dict[str, tuple[float | None, float, float, float]] = {
    "monochrome": (None, 0.0, 0.06, 0.0),
    "sepia": (70.0, 0.85, 0.75, 0.01),
    "warm": (45.0, 0.28, 1.05, 0.01),
    "cold": (245.0, 0.35, 0.95, 0.0),
    "neon": (330.0, 0.30, 1.75, -0.01),
    "pastel": (None, 0.0, 0.75, 0.09),
    "red": (24.0, 0.75, 1.35, -0.01),
    "green": (175.0, 0.60, 1.0, 0.0),
    "blue": (255.0, 0.60, 1.15, 0.0),
    "gold": (80.0, 0.55, 1.2, 0.01),
    "violet": (305.0, 0.60, 1.2, 0.0),
    "muted": (None, 0.0, 0.55, 0.0),
    "dark": (None, 0.0, 1.0, -0.045),
    "bright": (None, 0.0, 1.1, 0.05),
}

_ACCENT_HUES = (28, 190, 92, 330, 145, 255, 55, 300, 165, 10, 225)


@dataclass(frozen=True)
class Palette:
    """The papers of one shot."""

    glow: Tone
    edge: Tone
    far: Tone
    near: Tone
    lamp: Tone
    hour: str

    def depth(self, distance: float) -> Tone:
        """Paper at a distance: 0 is nearest and darkest, 1 farthest and closest to the sky."""
        return self.near.toward(self.far, max(0.0, min(1.0, distance)) ** 0.85)

    @property
    def dark(self) -> bool:
        """Whether lamps and windows are lit at this hour."""
        return self.hour in ("night", "evening", "dusk")

    @property
    def letter(self) -> Tone:
        """The paper of tickets, letters and pages: the lightest thing in the frame."""
        return self.lamp.toward(Tone(0.95, 0.025, 85), 0.6)


def palette(hour: str, styles: tuple[str, ...], indoors: bool) -> Palette:
    """Papers for an hour (a key of the table above) as the style words bend them."""
    tones = list(_HOURS[hour])
    for style in styles:
        tones = [_bent(tone, style, lamp=index == 4) for index, tone in enumerate(tones)]
    glow, edge, far, near, lamp = tones
    if indoors:
        room = far.toward(edge, 0.55).toward(lamp, 0.10)
        far = room.lit(-0.10 if hour in ("day", "dawn") else 0.0)
    return Palette(glow, edge, far, near, lamp, hour)


def accent(name: str, seed: int) -> Tone:
    """The colour by which one of the cast is known in every shot, where their look names none."""
    random = seeded(seed, name.casefold(), "accent")
    return Tone(0.66, 0.135, float(random.choice(_ACCENT_HUES)) + float(random.uniform(-8, 8)))


def _bent(tone: Tone, style: str, lamp: bool) -> Tone:
    hue, part, chroma, light = _STYLES[style]
    if hue is not None:
        part = part * (0.35 if lamp else 1.0)
        tone = tone.toward(Tone(tone.light, tone.chroma, hue), part)
    keep = 0.5 if lamp and chroma < 1 else 0.0
    return Tone(tone.light + light, tone.chroma * (chroma + (1 - chroma) * keep), tone.hue)
