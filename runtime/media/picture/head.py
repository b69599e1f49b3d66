"""The head of a cut-out figure: its profile, its hair, what it wears."""

from __future__ import annotations

import numpy as np

from .colour import Tone
from .joints import NECK, Part
from .looks import Bearing, Look
from .paper import Points
from .shapes import curve, limb, oval, path, points

HEAD = 0.155


def _at_head(outline: Points) -> Points:
    """From head units (height 1 about its middle) to the figure's."""
    return np.asarray(outline * (HEAD, HEAD) + (0.012, -1.0 + HEAD * 0.52), np.float64)


def head(look: Look, bearing: Bearing, light: Tone) -> Part:
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
        curve(path("-0.19,0.5 -0.25,0.3 -0.41,0.08 -0.42,-0.2 -0.22,-0.47 0.06,-0.52 0.27,-0.42 "
"0.35,-0.24"), 5, closed=False),
        points((0.352, -0.17), (0.342, -0.115)),
        curve(path("0.35,-0.09 0.395,-0.01 0.452,0.065 0.44,0.098 0.375,0.118"), 4, closed=False),
        path("0.352,0.135 0.376,0.175 0.372,0.2 0.338,0.218 0.366,0.245 0.358,0.275 0.33,0.3"),
        curve(path("0.342,0.335 0.352,0.385 0.31,0.44 0.215,0.455 0.1,0.43 0.06,0.5"), 4, closed=False),
    ]
)  # fmt: skip


def _face(part: Part, look: Look, light: Tone) -> None:
    eye = curve(path("0.2,-0.07 0.245,-0.092 0.3,-0.078 0.25,-0.066"), 4)
    part.add(light.lit(-0.08), _at_head(eye), shadow=0, rim=0, fine=True)
    brow = limb(path("0.165,-0.15 0.24,-0.18 0.32,-0.15"), [0.012, 0.030, 0.010])
    part.add(look.hair.toward(look.skin, 0.2), _at_head(brow), shadow=0, rim=0, fine=True)
    mouth = limb([(0.270, 0.222), (0.345, 0.216)], [0.006, 0.016])
    part.add(look.skin.lit(-0.09), _at_head(mouth), shadow=0, rim=0, fine=True)
    cheek = curve(path("0.1,0.05 0.19,0.16 0.15,0.33 0.02,0.4 0.07,0.24"), 4)
    part.add(look.skin.lit(0.045), _at_head(cheek), shadow=0, rim=0.3, fine=True)
    ear = curve(path("-0.075,-0.09 -0.02,-0.12 0.02,-0.05 -0.005,0.06 -0.05,0.1 -0.07,0"), 4)
    part.add(look.skin.lit(0.05), _at_head(ear), shadow=0.35, rim=0.5, fine=True)
    if "glasses" in look.traits:
        lens, hole = oval(0.275, -0.07, 0.095, 0.10, 20), oval(0.275, -0.07, 0.07, 0.075, 20)
        part.add(light.lit(-0.1), _at_head(lens), _at_head(hole), shadow=0.2, rim=0)
        part.add(
            light.lit(-0.12),
            _at_head(limb([(0.18, -0.09), (-0.03, -0.11)], [0.025, 0.02])),
            shadow=0.2,
            rim=0,
        )
    if "beard" in look.traits:
        beard = curve(
            path("0.02,0.08 0.15,0.2 0.27,0.275 0.375,0.3 0.4,0.42 0.33,0.6 0.18,0.63 0.05,0.45 -0.04,0.22"),
            4,
        )
        part.add(look.hair, _at_head(beard))
    if {"beard", "moustache"} & look.traits:
        part.add(
            look.hair.lit(0.03),
            _at_head(curve(path("0.22,0.19 0.34,0.13 0.42,0.16 0.4,0.22 0.3,0.215 0.22,0.26"), 4)),
            shadow=0.3,
        )


def _hair_over(part: Part, look: Look) -> None:
    if "bald" in look.traits:
        return
    cap = [
        (0.29, -0.36),
        (0.30, -0.48),
        (0.08, -0.585),
        (-0.22, -0.545),
        (-0.46, -0.27),
        (-0.47, 0.02),
        (-0.36, 0.20),
        (-0.24, 0.22),
        (-0.13, 0.04),
        (-0.06, -0.16),
        (0.10, -0.27),
    ]
    part.add(look.hair, _at_head(curve(cap, 5)), shadow=0.35)
    if "bun" in look.traits:
        part.add(look.hair.lit(0.04), _at_head(oval(-0.47, -0.28, 0.17, 0.16, 20)), shadow=0.4)


def _hair_behind(part: Part, look: Look) -> None:
    if "plait" in look.traits:
        for index in range(5):
            size = 0.125 - 0.013 * index
            part.add(
                look.hair.lit(0.03 * (index % 2)),
                _at_head(oval(-0.40 + 0.015 * index, 0.22 + 0.185 * index, size, size * 1.1, 14)),
                shadow=0.35,
            )
        part.add(look.accent, _at_head(oval(-0.335, 1.08, 0.055, 0.06, 10)), shadow=0.2)
        part.add(look.hair, _at_head(oval(-0.33, 1.19, 0.05, 0.09, 10)), shadow=0.2)
    else:
        fall = [
            (0.0, -0.5),
            (-0.34, -0.45),
            (-0.53, -0.1),
            (-0.52, 0.4),
            (-0.62, 0.85),
            (-0.42, 1.02),
            (-0.20, 0.80),
            (-0.08, 0.3),
        ]
        part.add(look.hair.lit(-0.02), _at_head(curve(fall, 5)), shadow=0.3)


def _headgear(part: Part, look: Look, bearing: Bearing) -> None:
    traits = look.traits
    gear = look.coat if "trim" not in traits else look.coat.lit(-0.02)
    if "cap" in traits:
        crown = curve(path("-0.5,-0.25 -0.52,-0.5 -0.25,-0.66 0.18,-0.66 0.4,-0.54 0.37,-0.29"), 5)
        peak = path("0.28,-0.33 0.6,-0.2 0.58,-0.165 0.26,-0.235")
        part.add(gear.lit(0.02), _at_head(crown))
        part.add(
            look.accent,
            _at_head(path("-0.5,-0.34 0.375,-0.38 0.365,-0.27 -0.48,-0.225")),
            shadow=0.25,
        )
        if not bearing.back:
            part.add(gear.lit(-0.06), _at_head(peak), shadow=0.35)
    elif "hat" in traits:
        crown = curve(
            path("-0.38,-0.3 -0.37,-0.62 -0.22,-0.82 0.02,-0.8 0.24,-0.8 0.32,-0.6 0.34,-0.32"),
            5,
        )
        part.add(gear.lit(0.02), _at_head(crown))
        part.add(
            look.accent,
            _at_head(path("-0.385,-0.44 0.335,-0.46 0.345,-0.33 -0.385,-0.3")),
            shadow=0.2,
        )
        brim = curve(path("-0.7,-0.29 -0.35,-0.36 0.3,-0.38 0.66,-0.27 0.3,-0.285 -0.35,-0.255"), 5)
        part.add(gear.lit(-0.03), _at_head(brim))
    elif "hood" in traits and bearing.back:
        part.add(
            look.coat.lit(0.03),
            _at_head(
                curve(path("-0.05,-0.66 0.34,-0.45 0.42,0.1 0.3,0.62 -0.4,0.62 -0.52,0.1 -0.44,-0.45"), 5)
            ),
        )
    elif "hood" in traits:
        hood = [
            (0.20, -0.40),
            (0.16, -0.60),
            (-0.12, -0.70),
            (-0.46, -0.52),
            (-0.60, -0.10),
            (-0.55, 0.36),
            (-0.42, 0.66),
            (0.02, 0.72),
            (0.17, 0.58),
            (0.02, 0.38),
            (-0.03, 0.0),
            (0.06, -0.28),
        ]
        part.add(look.coat.lit(0.03), _at_head(curve(hood, 5)))
