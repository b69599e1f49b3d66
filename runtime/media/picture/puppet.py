"""The joints and papers of a cut-out figure.

Units: the figure's height. The ground is y = 0, the crown y = -1; it looks to the right (+x).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .colour import Tone
from .looks import Bearing, Look
from .paper import Points
from .shapes import box, curve, limb, oval, points

HIP = (0.0, -0.49)
KNEE = (0.005, -0.255)
NECK = (0.005, -0.845)
SHOULDER = (-0.004, -0.785)
ELBOW = (-0.012, -0.63)
HEAD = 0.155
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

    def add(self, tone: Tone, *shapes: Points, shadow: float = 0.45, rim: float = 0.5, fine: bool = False) -> None:
        self.cuts.append(Cut(shapes, tone, shadow, rim, fine))


def puppet(look: Look, bearing: Bearing, light: Tone) -> list[Part]:
    """All parts of a figure, back to front. `light` is the colour of cuts through which light falls."""
    parts = [
        _arm("far arm", look, far=True),
        *_leg("far", look, far=True),
        *_leg("near", look, far=False),
        _torso(look, bearing),
        *([_lap(look)] if bearing.posture == "sit" else []),
        _head(look, bearing, light),
    ]
    if not bearing.back:
        parts += [_arm("near arm", look, far=False)]
    else:
        parts.insert(4, _arm("near arm", look, far=False))
    return parts


def _wide(look: Look, outline: Points) -> Points:
    return np.asarray(outline * (look.girth, 1.0), np.float64)


def _hem(look: Look) -> float:
    if "dress" in look.traits:
        return -0.20
    return -0.235 if "coat" in look.traits else -0.43


def _torso(look: Look, bearing: Bearing) -> Part:
    part = Part("torso", HIP, None)
    hem = -0.455 if bearing.posture == "sit" else _hem(look)
    flare = 1.15 if "dress" in look.traits else 1.0
    low = 0.105 if hem < -0.4 else 0.135 * flare
    belly = 0.035 if "heavy" in look.traits else 0.0
    stoop = 0.02 if "old" in look.traits else 0.0
    waist = 0.066 if {"dress", "woman"} & look.traits else 0.082
    back = 0.0 if bearing.back else 0.012
    body = curve(
        [
            (-0.034, -0.872), (-0.062, -0.842), (-0.104 - stoop, -0.800), (-0.116 - stoop, -0.70), (-waist - 0.012, -0.56),
            (-0.093, -0.47), (-low - 0.004, hem - 0.05),
        ],
        5,
        closed=False,
    )  # fmt: skip
    front = curve(
        [
            (low - 0.004, hem - 0.05), (0.092 + belly * 0.4, -0.47), (waist + belly, -0.57), (0.098 + belly - back, -0.70),
            (0.086 - back, -0.800), (0.050, -0.842), (0.036, -0.872),
        ],
        5,
        closed=False,
    )  # fmt: skip
    hemline = points((-low - 0.014, hem), (0.0, hem + 0.012), (low + 0.006, hem))
    part.add(look.skin, limb([(0.0, -0.80), (0.004, -0.90)], [0.078, 0.058]), shadow=0.2, rim=0.3)
    part.add(look.coat, _wide(look, np.concatenate([body, hemline, front])))
    _dressing(part, look, bearing, hem)
    return part


def _dressing(part: Part, look: Look, bearing: Bearing, hem: float) -> None:
    traits = look.traits
    if not bearing.back:
        opening = points((0.048, -0.80), (0.060, hem + 0.012), (0.054, hem + 0.012), (0.040, -0.80))
        part.add(look.coat.lit(-0.07), _wide(look, opening), shadow=0, rim=0.2)
        lapel = points((0.030, -0.862), (0.083, -0.785), (0.052, -0.70), (0.034, -0.79))
        part.add(look.accent if "trim" in traits else look.coat.lit(0.05), _wide(look, lapel), shadow=0.3)
    if "uniform" in traits:
        for y in (-0.72, -0.66, -0.60, -0.54):
            part.add(look.accent.lit(0.15), oval(0.066 * look.girth, y, 0.0075, count=10), shadow=0.2, rim=0)
        part.add(look.accent, _wide(look, points((-0.10, -0.805), (-0.02, -0.815), (-0.02, -0.795), (-0.105, -0.785))), shadow=0.2)
    if "dress" in traits or "uniform" in traits:
        belt = points((-0.085, -0.565), (0.078, -0.575), (0.078, -0.548), (-0.087, -0.538))
        part.add(look.accent.lit(-0.12), _wide(look, belt), shadow=0.2)
    if "scarf" in traits:
        wrap = curve([(-0.062, -0.865), (0.0, -0.880), (0.060, -0.868), (0.066, -0.832), (0.0, -0.815), (-0.072, -0.828)])
        tail = curve([(-0.060, -0.845), (-0.030, -0.83), (-0.045, -0.70), (-0.062, -0.60), (-0.098, -0.61), (-0.078, -0.72)])
        part.add(look.accent.lit(-0.03), tail)
        part.add(look.accent.lit(0.04), wrap)
    if "bag" in traits:
        part.add(look.accent.toward(look.skin, 0.45), points((-0.15, -0.52), (-0.03, -0.53), (-0.025, -0.42), (-0.155, -0.41)))
        part.add(look.skin, limb([(0.05, -0.83), (-0.02, -0.66), (-0.09, -0.52)], [0.012, 0.012, 0.012]), shadow=0.2, rim=0.2)


def _lap(look: Look) -> Part:
    """The skirts of a seated figure, over its thighs."""
    part = Part("lap", HIP, None)
    low = -0.40 if _hem(look) < -0.4 else -0.30
    if low > -0.35:
        lap = [(-0.10, -0.50), (0.05, -0.535), (0.20, -0.515), (0.255, -0.48), (0.26, low - 0.04), (0.22, low), (0.16, -0.405), (-0.04, -0.40), (-0.105, -0.42)]
        part.add(look.coat.lit(-0.025), _wide(look, curve(lap, 4)))
    return part


def _leg(side: str, look: Look, far: bool) -> list[Part]:
    tone = look.skin.lit(-0.015 if far else 0.03)
    girth = 0.5 + 0.5 * look.girth
    thigh = Part(f"{side} thigh", HIP, None)
    bend = (KNEE[0] + 0.012, KNEE[1])
    thigh.add(tone, limb([(0, -0.53), (0.008, -0.38), bend, (bend[0], bend[1] + 0.02)], [0.10 * girth, 0.088 * girth, 0.064 * girth, 0.05 * girth]), shadow=0.3)
    shin = Part(f"{side} shin", bend, f"{side} thigh")
    shin.add(tone, limb([(bend[0], bend[1] - 0.025), (0.004, -0.13), (-0.002, -0.03)], [0.060 * girth, 0.054 * girth, 0.038 * girth]), shadow=0.3)
    shoe = curve([(-0.030, -0.045), (0.012, -0.048), (0.042, -0.026), (0.078, -0.016), (0.084, 0.0), (-0.030, 0.0)], 4)
    shin.add(look.skin.lit(-0.03), shoe, shadow=0.2)
    return [thigh, shin]


def _arm(name: str, look: Look, far: bool) -> Part:
    part = Part(name, SHOULDER, "torso")
    girth = 0.6 + 0.4 * look.girth
    sleeve = look.coat.lit(-0.07 if far else 0.025)
    hand = curve([(0.012, -0.525), (0.036, -0.515), (0.045, -0.475), (0.030, -0.440), (0.014, -0.452), (0.006, -0.49)], 4)
    part.add(look.skin.lit(0.03), hand, shadow=0.2)
    line = [(-0.002, -0.826), (-0.008, -0.800), (-0.022, -0.70), (ELBOW[0] - 0.012, ELBOW[1]), (0.012, -0.555), (0.026, -0.505)]
    widths = [0.020, 0.062, 0.074, 0.060, 0.052, 0.046]
    part.add(sleeve, limb(line, [width * girth for width in widths]), shadow=0.5)
    if {"uniform", "trim"} & look.traits:
        cuff = limb([(0.014, -0.545), (0.024, -0.515)], [0.054 * girth, 0.050 * girth])
        part.add(look.accent, cuff, shadow=0.1, rim=0.2)
    return part


def _at_head(outline: Points) -> Points:
    """From head units (height 1 about its middle) to the figure's."""
    return np.asarray(outline * (HEAD, HEAD) + (0.012, -1.0 + HEAD * 0.52), np.float64)


def _head(look: Look, bearing: Bearing, light: Tone) -> Part:
    part = Part("head", NECK, "torso")
    traits = look.traits
    if not bearing.back and traits & {"plait", "long"}:
        _hair_behind(part, look)
    if bearing.back:
        part.add(look.skin.lit(0.01), _at_head(oval(-0.05, -0.03, 0.36, 0.47)), rim=0.6)
        part.add(look.hair, _at_head(oval(-0.05, -0.08, 0.375, 0.44)), shadow=0.2)
        if traits & {"plait", "long"}:
            _hair_behind(part, look)
    else:
        part.add(look.skin.lit(0.02), _at_head(_PROFILE), rim=0.75)
        _face(part, look, light)
        _hair_over(part, look)
    _headgear(part, look, bearing)
    return part


_PROFILE = np.concatenate(
    [
        curve([(-0.19, 0.50), (-0.25, 0.30), (-0.41, 0.08), (-0.42, -0.2), (-0.22, -0.47), (0.06, -0.52), (0.27, -0.42), (0.350, -0.24)], 5, closed=False),
        points((0.352, -0.17), (0.342, -0.115)),
        curve([(0.350, -0.09), (0.395, -0.01), (0.452, 0.065), (0.440, 0.098), (0.375, 0.118)], 4, closed=False),
        points((0.352, 0.135), (0.376, 0.175), (0.372, 0.200), (0.338, 0.218), (0.366, 0.245), (0.358, 0.275), (0.330, 0.300)),
        curve([(0.342, 0.335), (0.352, 0.385), (0.310, 0.440), (0.215, 0.455), (0.10, 0.43), (0.06, 0.50)], 4, closed=False),
    ]
)  # fmt: skip


def _face(part: Part, look: Look, light: Tone) -> None:
    eye = curve([(0.200, -0.070), (0.245, -0.092), (0.300, -0.078), (0.250, -0.066)], 4)
    part.add(light.lit(-0.08), _at_head(eye), shadow=0, rim=0, fine=True)
    brow = limb([(0.165, -0.150), (0.240, -0.180), (0.320, -0.150)], [0.012, 0.030, 0.010])
    part.add(look.hair.toward(look.skin, 0.2), _at_head(brow), shadow=0, rim=0, fine=True)
    mouth = limb([(0.270, 0.222), (0.345, 0.216)], [0.006, 0.016])
    part.add(look.skin.lit(-0.09), _at_head(mouth), shadow=0, rim=0, fine=True)
    cheek = curve([(0.10, 0.05), (0.19, 0.16), (0.15, 0.33), (0.02, 0.40), (0.07, 0.24)], 4)
    part.add(look.skin.lit(0.045), _at_head(cheek), shadow=0, rim=0.3, fine=True)
    ear = curve([(-0.075, -0.09), (-0.02, -0.12), (0.02, -0.05), (-0.005, 0.06), (-0.05, 0.10), (-0.07, 0.0)], 4)
    part.add(look.skin.lit(0.05), _at_head(ear), shadow=0.35, rim=0.5, fine=True)
    if "glasses" in look.traits:
        lens, hole = oval(0.275, -0.07, 0.095, 0.10, 20), oval(0.275, -0.07, 0.07, 0.075, 20)
        part.add(light.lit(-0.1), _at_head(lens), _at_head(hole), shadow=0.2, rim=0)
        part.add(light.lit(-0.12), _at_head(limb([(0.18, -0.09), (-0.03, -0.11)], [0.025, 0.02])), shadow=0.2, rim=0)
    if "beard" in look.traits:
        beard = curve([(0.02, 0.08), (0.15, 0.20), (0.27, 0.275), (0.375, 0.30), (0.40, 0.42), (0.33, 0.60), (0.18, 0.63), (0.05, 0.45), (-0.04, 0.22)], 4)
        part.add(look.hair, _at_head(beard))
    if {"beard", "moustache"} & look.traits:
        part.add(look.hair.lit(0.03), _at_head(curve([(0.22, 0.19), (0.34, 0.13), (0.42, 0.16), (0.40, 0.22), (0.30, 0.215), (0.22, 0.26)], 4)), shadow=0.3)


def _hair_over(part: Part, look: Look) -> None:
    if "bald" in look.traits:
        return
    cap = [(0.29, -0.36), (0.30, -0.48), (0.08, -0.585), (-0.22, -0.545), (-0.46, -0.27), (-0.47, 0.02), (-0.36, 0.20), (-0.24, 0.22), (-0.13, 0.04), (-0.06, -0.16), (0.10, -0.27)]
    part.add(look.hair, _at_head(curve(cap, 5)), shadow=0.35)
    if "bun" in look.traits:
        part.add(look.hair.lit(0.04), _at_head(oval(-0.47, -0.28, 0.17, 0.16, 20)), shadow=0.4)


def _hair_behind(part: Part, look: Look) -> None:
    if "plait" in look.traits:
        for index in range(5):
            size = 0.125 - 0.013 * index
            part.add(look.hair.lit(0.03 * (index % 2)), _at_head(oval(-0.40 + 0.015 * index, 0.22 + 0.185 * index, size, size * 1.1, 14)), shadow=0.35)
        part.add(look.accent, _at_head(oval(-0.335, 1.08, 0.055, 0.06, 10)), shadow=0.2)
        part.add(look.hair, _at_head(oval(-0.33, 1.19, 0.05, 0.09, 10)), shadow=0.2)
    else:
        fall = [(0.0, -0.5), (-0.34, -0.45), (-0.53, -0.1), (-0.52, 0.4), (-0.62, 0.85), (-0.42, 1.02), (-0.20, 0.80), (-0.08, 0.3)]
        part.add(look.hair.lit(-0.02), _at_head(curve(fall, 5)), shadow=0.3)


def _headgear(part: Part, look: Look, bearing: Bearing) -> None:
    traits = look.traits
    gear = look.coat if "trim" not in traits else look.coat.lit(-0.02)
    if "cap" in traits:
        crown = curve([(-0.50, -0.25), (-0.52, -0.50), (-0.25, -0.66), (0.18, -0.66), (0.40, -0.54), (0.37, -0.29)], 5)
        peak = points((0.28, -0.33), (0.60, -0.20), (0.58, -0.165), (0.26, -0.235))
        part.add(gear.lit(0.02), _at_head(crown))
        part.add(look.accent, _at_head(points((-0.50, -0.34), (0.375, -0.38), (0.365, -0.27), (-0.48, -0.225))), shadow=0.25)
        if not bearing.back:
            part.add(gear.lit(-0.06), _at_head(peak), shadow=0.35)
    elif "hat" in traits:
        crown = curve([(-0.38, -0.30), (-0.37, -0.62), (-0.22, -0.82), (0.02, -0.80), (0.24, -0.80), (0.32, -0.60), (0.34, -0.32)], 5)
        part.add(gear.lit(0.02), _at_head(crown))
        part.add(look.accent, _at_head(points((-0.385, -0.44), (0.335, -0.46), (0.345, -0.33), (-0.385, -0.30))), shadow=0.2)
        brim = curve([(-0.70, -0.29), (-0.35, -0.36), (0.30, -0.38), (0.66, -0.27), (0.30, -0.285), (-0.35, -0.255)], 5)
        part.add(gear.lit(-0.03), _at_head(brim))
    elif "hood" in traits:
        hood = [(0.20, -0.40), (0.16, -0.60), (-0.12, -0.70), (-0.46, -0.52), (-0.60, -0.10), (-0.55, 0.36), (-0.42, 0.66), (0.02, 0.72), (0.17, 0.58), (0.02, 0.38), (-0.03, 0.0), (0.06, -0.28)]
        part.add(look.coat.lit(0.03), _at_head(curve(hood, 5)))


def whole() -> Points:
    """A box around every pose of a figure."""
    return box(-0.8, -1.3, 0.8, 0.1)
