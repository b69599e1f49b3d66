"""Things that are handled, walked on, struck or rung: the recipes of their sounds, mono and dry.

Each takes its random numbers and the words of the line, which may name a way of doing it.
"""

from __future__ import annotations

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from .dsp import Signal, convolved, fade, samples, slow
from .foley import Random, breath, burst, glide, put, ring, track, wood
from .foley import clock as time_of

BELL_RATIOS = (0.5, 1.0, 1.19, 1.5, 2.0, 2.51, 3.0)


# --- doors, knocks, steps ----------------------------------------------------------------------------------


def thump(random: Random, said: set[str]) -> Signal:
    out = track(0.5)
    put(out, ring((72, 118, 190), (1, 0.6, 0.25), (0.32, 0.22, 0.12), 0.006), 0)
    put(out, burst(random, 0.12, 150, 900, 0.004), 0, 0.2)
    return out


def door(random: Random, said: set[str]) -> Signal:
    out = track(1.9)
    creaks = bool(said & {"creak", "open", "opens", "opening", "old", "creaking"})
    if creaks:
        put(out, _creak(random, 1.0), 0, 0.35)
    shut = 1.1 if creaks else 0.05
    if not said & {"open", "opens", "opening"}:
        hard = 1.6 if said & {"slam", "slams", "bang", "bangs", "slammed"} else 0.8
        put(out, ring((58, 93, 141, 230), (1, 0.8, 0.5, 0.3), (0.4, 0.34, 0.25, 0.15), 0.002), shut, hard)
        put(out, burst(random, 0.2, 120, 1400), shut, 0.35 * hard)
        put(out, wood(random, 310, 0.1), shut + 0.02, 0.3)
    for late in (0.0, 0.07):
        put(
            out,
            ring((1450, 2300, 3100), (1, 0.6, 0.3), (0.03, 0.025, 0.02)),
            max(0, shut - 0.12) + late,
            0.14,
        )
    return out


def _creak(random: Random, seconds: float) -> Signal:
    """Stick and slip: a train of clicks of uneven pace through the door's own tones."""
    t = time_of(seconds)
    pace = 34 + 40 * np.sin(np.pi * t / seconds) + 18 * slow(len(t), random, 5)
    turns = np.floor(np.cumsum(pace, dtype=np.float64) / SAMPLE_RATE)
    clicks = np.diff(turns, prepend=0).astype(np.float32)
    tones = ring((520, 810, 1270, 1900), (1, 0.8, 0.5, 0.25), (0.05, 0.04, 0.03, 0.02))
    return fade(convolved(clicks, tones)[: len(t)] * (0.5 + 0.5 * slow(len(t), random, 4)), 0.15, 0.3)


def knock(random: Random, said: set[str]) -> Signal:
    out = track(1.3)
    for at, level in ((0, 1.0), (0.24, 0.85), (0.5, 1.1)):
        put(out, wood(random, 165, 0.2), at + float(random.uniform(0, 0.02)), level)
    return out


def steps(random: Random, said: set[str]) -> Signal:
    pace, count = (0.29, 9) if said & {"running", "run", "hurried", "fast"} else (0.58, 6)
    out = track(pace * count + 0.4)
    for i in range(count):
        at = i * pace + float(random.uniform(0, 0.03))
        fall = 0.75 + 0.25 * float(random.random())
        put(out, ring((88 + 9 * (i % 2), 210, 350), (1, 0.35, 0.15), (0.1, 0.06, 0.04), 0.003), at, fall)
        put(out, burst(random, 0.07, 500, 2600), at + 0.005, 0.16 * fall)
        put(out, burst(random, 0.09, 350, 1500, 0.02), at + 0.09, 0.1 * fall)
    return out


# --- bells, metal, glass -----------------------------------------------------------------------------------


def bell(random: Random, said: set[str]) -> Signal:
    if said & {"tram", "streetcar", "bicycle", "bike"}:
        return _clangs((0, 0.27), 830, 0.9)
    if said & {"church", "tower", "clock", "midnight", "toll"}:
        return _clangs((0, 2.2), 220, 5.0)
    if said & {"doorbell", "shop"}:
        return _clangs((0, 0.45), 740, 1.3)
    return _clangs((0,), 440, 3.0)


def _clangs(times: tuple[float, ...], hertz: float, seconds: float) -> Signal:
    out = track(times[-1] + seconds)
    tone = ring(
        [hertz * r for r in BELL_RATIOS],
        (0.3, 0.8, 0.35, 0.2, 0.5, 0.2, 0.12),
        [seconds * d for d in (1.0, 0.8, 0.6, 0.5, 0.4, 0.25, 0.18)],
    )
    for at in times:
        put(out, tone, at)
    return out


def phone(random: Random, said: set[str]) -> Signal:
    """Two gongs and a clapper, twenty strokes a second, in pairs of rings."""
    out = track(2.9)
    gongs = [ring([f, f * 2.42, f * 4.1], (1, 0.35, 0.1), (0.5, 0.25, 0.1)) for f in (1080, 1340)]
    for start in (0.0, 0.62):
        for i in range(10):
            put(out, gongs[i % 2], start + i / 24, 0.5)
    return out


def glass(random: Random, said: set[str]) -> Signal:
    if said & {"clink", "clinks", "toast", "glasses"}:
        return ring((2140, 3590, 5310), (1, 0.5, 0.25), (0.9, 0.5, 0.3))
    out = track(1.6)
    put(out, burst(random, 0.12, 1500, 9000), 0, 1.0)
    for _ in range(46):
        f = float(random.uniform(2200, 7600))
        shard = ring((f, f * 1.51), (1, 0.4), (float(random.uniform(0.06, 0.3)), 0.08))
        put(out, shard, float(random.exponential(0.22)), float(random.uniform(0.05, 0.3)))
    return out


def metal(random: Random, said: set[str]) -> Signal:
    out = track(0.9)
    for _ in range(9 if said & {"chain", "keys", "key", "coin"} else 2):
        f = float(random.uniform(1700, 4300))
        piece = ring((f, f * 1.73, f * 2.41), (1, 0.6, 0.3), (0.18, 0.1, 0.06))
        put(out, piece, float(random.uniform(0, 0.45)), float(random.uniform(0.3, 1)))
    return out


# --- small things ------------------------------------------------------------------------------------------


def paper(random: Random, said: set[str]) -> Signal:
    out = track(0.9)
    for _ in range(34):
        at = float(random.uniform(0, 0.7))
        put(
            out,
            burst(random, float(random.uniform(0.01, 0.05)), 1400, 6500),
            at,
            float(random.uniform(0.1, 0.8)),
        )
    return out


def switch(random: Random, said: set[str]) -> Signal:
    out = track(0.25)
    for at, level in ((0, 1.0), (0.035, 0.5)):
        put(out, ring((1900, 3400, 640), (1, 0.5, 0.6), (0.02, 0.014, 0.03)), at, level)
        put(out, burst(random, 0.012, 1500, 7000), at, 0.5 * level)
    return out


def match(random: Random, said: set[str]) -> Signal:
    out = track(1.5)
    put(out, breath(random, 0.22, 2200, 7000, 0.08, 0.05), 0, 0.7)
    put(out, breath(random, 1.2, 250, 3500, 0.05, 1.1), 0.2, 0.9)
    for _ in range(16):
        put(out, burst(random, 0.012, 1500, 6000), 0.25 + float(random.exponential(0.25)), 0.3)
    return out


def shot(random: Random, said: set[str]) -> Signal:
    out = track(1.4)
    put(out, burst(random, 0.9, 60, 900), 0, 1.0)
    put(out, burst(random, 0.09, 400, 6000, 0.0005), 0, 1.4)
    return out


def typing(random: Random, said: set[str]) -> Signal:
    out = track(1.8)
    at = 0.0
    while at < 1.6:
        put(out, wood(random, 720, 0.04), at, float(random.uniform(0.6, 1)))
        at += float(random.uniform(0.09, 0.24))
    return out


def clock(random: Random, said: set[str]) -> Signal:
    out = track(3.2)
    for i in range(6):
        put(out, wood(random, 1150 if i % 2 else 1340, 0.035), i * 0.5)
    return out


def heart(random: Random, said: set[str]) -> Signal:
    out = track(3.2)
    for i in range(3):
        for late, level in ((0, 1.0), (0.3, 0.7)):
            put(out, ring((46, 64), (1, 0.5), (0.2, 0.14), 0.02), i + late, level)
    return out


def owl(random: Random, said: set[str]) -> Signal:
    out = track(2.2)
    for at, seconds in ((0, 0.3), (0.7, 0.16), (0.95, 0.75)):
        put(out, fade(glide(372, 352, seconds, (1, 0.12)), 0.06, 0.1), at)
    return out


def bird(random: Random, said: set[str]) -> Signal:
    out = track(1.4)
    for i in range(5):
        f = float(random.uniform(2600, 3900))
        put(
            out,
            fade(glide(f, f * float(random.uniform(0.8, 1.3)), 0.11, (1, 0.1)), 0.02, 0.05),
            0.22 * i,
            0.6,
        )
    return out


def buzz(random: Random, said: set[str]) -> Signal:
    """A failing lamp: mains hum that catches and lets go."""
    n = samples(1.4)
    hum = glide(100, 100, 1.4, (1, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2))
    return fade(np.asarray(hum * (slow(n, random, 11) > 0.45), dtype=np.float32), 0.01, 0.2)
