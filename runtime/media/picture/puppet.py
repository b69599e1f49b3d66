"""The joints and papers of a cut-out figure.

Units: the figure's height. The ground is y = 0, the crown y = -1; it looks to the right (+x).
"""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .head import head
from .joints import ELBOW, HIP, KNEE, SHOULDER, Part
from .looks import Bearing, Look
from .paper import Points
from .shapes import curve, limb, oval, path, points


def puppet(look: Look, bearing: Bearing, light: Tone) -> list[Part]:
    """All parts of a figure, back to front. `light` is the colour of cuts through which light falls."""
    parts = [
        _arm("far arm", look, far=True),
        *_leg("far", look, far=True),
        *_leg("near", look, far=False),
        _torso(look, bearing),
        *([_lap(look)] if bearing.posture == "sit" else []),
        head(look, bearing, light),
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
            (-0.034, -0.872),
            (-0.062, -0.842),
            (-0.104 - stoop, -0.800),
            (-0.116 - stoop, -0.70),
            (-waist - 0.012, -0.56),
            (-0.093, -0.47),
            (-low - 0.004, hem - 0.05),
        ],
        5,
        closed=False,
    )
    front = curve(
        [
            (low - 0.004, hem - 0.05),
            (0.092 + belly * 0.4, -0.47),
            (waist + belly, -0.57),
            (0.098 + belly - back, -0.70),
            (0.086 - back, -0.800),
            (0.050, -0.842),
            (0.036, -0.872),
        ],
        5,
        closed=False,
    )
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
        lapel = path("0.03,-0.862 0.083,-0.785 0.052,-0.7 0.034,-0.79")
        part.add(look.accent if "trim" in traits else look.coat.lit(0.05), _wide(look, lapel), shadow=0.3)
    if "uniform" in traits and not bearing.back:
        for y in (-0.72, -0.66, -0.60, -0.54):
            part.add(look.accent.lit(0.15), oval(0.066 * look.girth, y, 0.0075, count=10), shadow=0.2, rim=0)
        part.add(
            look.accent,
            _wide(look, path("-0.1,-0.805 -0.02,-0.815 -0.02,-0.795 -0.105,-0.785")),
            shadow=0.2,
        )
    if "dress" in traits or "uniform" in traits:
        belt = path("-0.085,-0.565 0.078,-0.575 0.078,-0.548 -0.087,-0.538")
        part.add(look.accent.lit(-0.12), _wide(look, belt), shadow=0.2)
    if "scarf" in traits:
        wrap = curve(path("-0.062,-0.865 0,-0.88 0.06,-0.868 0.066,-0.832 0,-0.815 -0.072,-0.828"))
        tail = curve(path("-0.06,-0.845 -0.03,-0.83 -0.045,-0.7 -0.062,-0.6 -0.098,-0.61 -0.078,-0.72"))
        part.add(look.accent.lit(-0.03), tail)
        part.add(look.accent.lit(0.04), wrap)
    if "bag" in traits:
        part.add(
            look.accent.toward(look.skin, 0.45),
            path("-0.15,-0.52 -0.03,-0.53 -0.025,-0.42 -0.155,-0.41"),
        )
        part.add(
            look.skin,
            limb(path("0.05,-0.83 -0.02,-0.66 -0.09,-0.52"), [0.012, 0.012, 0.012]),
            shadow=0.2,
            rim=0.2,
        )


def _lap(look: Look) -> Part:
    """The skirts of a seated figure, over its thighs."""
    part = Part("lap", HIP, None)
    low = -0.40 if _hem(look) < -0.4 else -0.30
    if low > -0.35:
        lap = [
            (-0.10, -0.50),
            (0.05, -0.535),
            (0.20, -0.515),
            (0.255, -0.48),
            (0.26, low - 0.04),
            (0.22, low),
            (0.16, -0.405),
            (-0.04, -0.40),
            (-0.105, -0.42),
        ]
        part.add(look.coat.lit(-0.025), _wide(look, curve(lap, 4)))
    return part


def _leg(side: str, look: Look, far: bool) -> list[Part]:
    tone = look.skin.lit(-0.015 if far else 0.03)
    girth = 0.5 + 0.5 * look.girth
    thigh = Part(f"{side} thigh", HIP, None)
    bend = (KNEE[0] + 0.012, KNEE[1])
    thigh.add(
        tone,
        limb(
            [(0, -0.53), (0.008, -0.38), bend, (bend[0], bend[1] + 0.02)],
            [0.10 * girth, 0.088 * girth, 0.064 * girth, 0.05 * girth],
        ),
        shadow=0.3,
    )
    shin = Part(f"{side} shin", bend, f"{side} thigh")
    shin.add(
        tone,
        limb(
            [(bend[0], bend[1] - 0.025), (0.004, -0.13), (-0.002, -0.03)],
            [0.060 * girth, 0.054 * girth, 0.038 * girth],
        ),
        shadow=0.3,
    )
    shoe = curve(path("-0.03,-0.045 0.012,-0.048 0.042,-0.026 0.078,-0.016 0.084,0 -0.03,0"), 4)
    shin.add(look.skin.lit(-0.03), shoe, shadow=0.2)
    return [thigh, shin]


def _arm(name: str, look: Look, far: bool) -> Part:
    part = Part(name, SHOULDER, "torso")
    girth = 0.6 + 0.4 * look.girth
    sleeve = look.coat.lit(-0.07 if far else 0.025)
    hand = curve(
        path("0.012,-0.525 0.036,-0.515 0.045,-0.475 0.03,-0.44 0.014,-0.452 0.006,-0.49"),
        4,
    )
    part.add(look.skin.lit(0.03), hand, shadow=0.2)
    line = [
        (-0.002, -0.826),
        (-0.008, -0.800),
        (-0.022, -0.70),
        (ELBOW[0] - 0.012, ELBOW[1]),
        (0.012, -0.555),
        (0.026, -0.505),
    ]
    widths = [0.020, 0.062, 0.074, 0.060, 0.052, 0.046]
    part.add(sleeve, limb(line, [width * girth for width in widths]), shadow=0.5)
    if {"uniform", "trim"} & look.traits:
        cuff = limb([(0.014, -0.545), (0.024, -0.515)], [0.054 * girth, 0.050 * girth])
        part.add(look.accent, cuff, shadow=0.1, rim=0.2)
    return part
