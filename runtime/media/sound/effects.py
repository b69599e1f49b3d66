"""Sounds that are heard once: each a small recipe of bursts, ringing bodies and tones, in a room."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from .dsp import (
    Signal,
    band_pass,
    block_powers,
    convolved,
    decibels,
    fade,
    filtered,
    generator,
    high_pass,
    low_pass,
    noise,
    room,
    samples,
    saturated,
    slow,
)
from .foley import Random, breath, burst, clock, dulled, glide, put, ring, track, wood

EFFECT_LUFS = -18.0
"""Loudness of the loudest 0.4 s of an effect of ordinary weight."""

BELL_RATIOS = (0.5, 1.0, 1.19, 1.5, 2.0, 2.51, 3.0)


def effect(words: str, seed: int) -> Signal:
    """A one-shot for those words, (n, 2); words that are not known are a soft thump."""
    random = generator("effect", words.lower(), seed)
    said = set(re.findall(r"[a-z]+", words.lower()))
    said |= {word[:-1] for word in said if word.endswith("s")}
    _, make, weight, wetness = next((recipe for recipe in RECIPES if said & set(recipe[0].split())), NEUTRAL)
    dry = make(random, said)
    if said & {"distant", "far", "faint", "muffled", "outside", "next"}:
        dry, weight, wetness = dulled(dry, low_pass(1200, 1)), weight - 7, wetness + 8
    elif said & {"soft", "quiet", "gentle"}:
        dry, weight = dulled(dry, low_pass(2500, 1)), weight - 4
    return _levelled(_placed(dry, random, wetness), EFFECT_LUFS + weight)


def _placed(dry: Signal, random: Random, wetness: float) -> Signal:
    """A mono sound a little to one side of a room with a tail."""
    dry = filtered(dry, high_pass(35), minimum_phase=True)
    out = convolved(dry, room(generator("foley"), 0.9, 3600)) * np.float32(decibels(-16 + wetness))
    angle = np.pi / 4 * (1 + float(random.uniform(-0.25, 0.25)))
    out[: len(dry)] += dry[:, None] * np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(1.41)
    return fade(out, 0.0005, 0.1)


def _levelled(x: Signal, target: float) -> Signal:
    """The loudest moment at a level, its peaks below the mixer's knee."""
    peak_power = float(block_powers(x).max())
    if peak_power <= 0:
        return x
    gain = decibels(target) / np.sqrt(peak_power) * decibels(0.691)
    return np.asarray(x * min(gain, 0.55 / float(np.abs(x).max())), dtype=np.float32)


# --- doors, knocks, steps ----------------------------------------------------------------------------------


def _thump(random: Random, said: set[str]) -> Signal:
    out = track(0.5)
    put(out, ring((72, 118, 190), (1, 0.6, 0.25), (0.32, 0.22, 0.12), 0.006), 0)
    put(out, burst(random, 0.12, 150, 900, 0.004), 0, 0.2)
    return out


def _door(random: Random, said: set[str]) -> Signal:
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
    t = clock(seconds)
    pace = 34 + 40 * np.sin(np.pi * t / seconds) + 18 * slow(len(t), random, 5)
    turns = np.floor(np.cumsum(pace, dtype=np.float64) / 48000)
    clicks = np.diff(turns, prepend=0).astype(np.float32)
    tones = ring((520, 810, 1270, 1900), (1, 0.8, 0.5, 0.25), (0.05, 0.04, 0.03, 0.02))
    return fade(convolved(clicks, tones)[: len(t)] * (0.5 + 0.5 * slow(len(t), random, 4)), 0.15, 0.3)


def _knock(random: Random, said: set[str]) -> Signal:
    out = track(1.3)
    for at, level in ((0, 1.0), (0.24, 0.85), (0.5, 1.1)):
        put(out, wood(random, 165, 0.2), at + float(random.uniform(0, 0.02)), level)
    return out


def _steps(random: Random, said: set[str]) -> Signal:
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


def _bell(random: Random, said: set[str]) -> Signal:
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


def _phone(random: Random, said: set[str]) -> Signal:
    """Two gongs and a clapper, twenty strokes a second, in pairs of rings."""
    out = track(2.9)
    gongs = [ring([f, f * 2.42, f * 4.1], (1, 0.35, 0.1), (0.5, 0.25, 0.1)) for f in (1080, 1340)]
    for start in (0.0, 0.62):
        for i in range(10):
            put(out, gongs[i % 2], start + i / 24, 0.5)
    return out


def _glass(random: Random, said: set[str]) -> Signal:
    if said & {"clink", "clinks", "toast", "glasses"}:
        return ring((2140, 3590, 5310), (1, 0.5, 0.25), (0.9, 0.5, 0.3))
    out = track(1.6)
    put(out, burst(random, 0.12, 1500, 9000), 0, 1.0)
    for _ in range(46):
        f = float(random.uniform(2200, 7600))
        shard = ring((f, f * 1.51), (1, 0.4), (float(random.uniform(0.06, 0.3)), 0.08))
        put(out, shard, float(random.exponential(0.22)), float(random.uniform(0.05, 0.3)))
    return out


def _metal(random: Random, said: set[str]) -> Signal:
    out = track(0.9)
    for _ in range(9 if said & {"chain", "keys", "key", "coin"} else 2):
        f = float(random.uniform(1700, 4300))
        piece = ring((f, f * 1.73, f * 2.41), (1, 0.6, 0.3), (0.18, 0.1, 0.06))
        put(out, piece, float(random.uniform(0, 0.45)), float(random.uniform(0.3, 1)))
    return out


# --- rails, steam, weather ---------------------------------------------------------------------------------


def _brakes(random: Random, said: set[str]) -> Signal:
    """Wheels held against rails: two close tones that sag, under a rush of air."""
    n = samples(2.4)
    squeal = glide(1720, 1480, 2.4, (1, 0.25, 0.1)) + np.float32(0.7) * glide(2310, 1990, 2.4)
    shape = fade(0.35 + 0.65 * slow(n, random, 7), 0.5, 0.8)
    out = np.asarray(0.5 * squeal * shape, dtype=np.float32)
    out += fade(noise(n, random, band_pass(300, 2600, 1)), 0.2, 1.4) * np.float32(0.25)
    put(out, breath(random, 0.7, 1200, 6000, 0.02, 0.6), 1.65, 0.5)
    return out


def _whistle(random: Random, said: set[str]) -> Signal:
    if said & {"human", "tune", "man", "boy", "police", "guard", "referee"}:
        shrill = glide(2280, 2340, 0.9, (1, 0.06)) * (1 + 0.5 * np.sin(2 * np.pi * 31 * clock(0.9)))
        return fade(shrill.astype(np.float32), 0.02, 0.12)
    pipes = sum(glide(f * 0.985, f, 1.9, (1, 0.35, 0.14, 0.05)) for f in (392.0, 466.2, 554.4, 698.5))
    steam = noise(samples(1.9), random, band_pass(900, 5000, 1))
    return fade(np.asarray(pipes + np.float32(0.35) * steam, dtype=np.float32), 0.12, 0.5)


def _horn(random: Random, said: set[str]) -> Signal:
    low = 87.3 if said & {"ship", "fog", "foghorn", "ferry", "boat"} else 311.0
    seconds = 2.6 if low < 100 else 0.7
    tone = glide(low * 0.98, low, seconds, (1, 0.7, 0.5, 0.35, 0.22, 0.12)) + glide(
        low * 1.26, low * 1.26, seconds, (0.7, 0.4)
    )
    return fade(saturated(tone * np.float32(0.4), 1.5), 0.06, 0.25)


def _steam(random: Random, said: set[str]) -> Signal:
    return breath(random, 1.9, 900, 7000, 0.03, 1.5)


def _thunder(random: Random, said: set[str]) -> Signal:
    """A crack, and its echoes rolling away, lower and lower."""
    n = samples(5.5)
    rumble = noise(n, random, band_pass(28, 160, 1.5)) * np.exp(-clock(5.5) * 0.62)
    rolls = (0.25 + slow(n, random, 2.2) ** 2).astype(np.float32)
    out = np.asarray(fade(rumble * rolls, 0.06, 1.5), dtype=np.float32)
    for _ in range(7):
        put(
            out,
            burst(random, 0.7, 60, 700, 0.01),
            float(random.uniform(0, 1.1)),
            float(random.uniform(0.2, 0.7)),
        )
    return out


def _splash(random: Random, said: set[str]) -> Signal:
    out = track(1.3)
    put(out, burst(random, 0.7, 300, 5000, 0.015), 0, 0.8)
    for _ in range(14):
        f = float(random.uniform(500, 1500))
        put(out, fade(glide(f, f * 1.6, 0.07), 0.004, 0.05), float(random.uniform(0.1, 0.9)), 0.25)
    return out


# --- small things ------------------------------------------------------------------------------------------


def _paper(random: Random, said: set[str]) -> Signal:
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


def _switch(random: Random, said: set[str]) -> Signal:
    out = track(0.25)
    for at, level in ((0, 1.0), (0.035, 0.5)):
        put(out, ring((1900, 3400, 640), (1, 0.5, 0.6), (0.02, 0.014, 0.03)), at, level)
        put(out, burst(random, 0.012, 1500, 7000), at, 0.5 * level)
    return out


def _match(random: Random, said: set[str]) -> Signal:
    out = track(1.5)
    put(out, breath(random, 0.22, 2200, 7000, 0.08, 0.05), 0, 0.7)
    put(out, breath(random, 1.2, 250, 3500, 0.05, 1.1), 0.2, 0.9)
    for _ in range(16):
        put(out, burst(random, 0.012, 1500, 6000), 0.25 + float(random.exponential(0.25)), 0.3)
    return out


def _shot(random: Random, said: set[str]) -> Signal:
    out = track(1.4)
    put(out, burst(random, 0.9, 60, 900), 0, 1.0)
    put(out, burst(random, 0.09, 400, 6000, 0.0005), 0, 1.4)
    return out


def _typing(random: Random, said: set[str]) -> Signal:
    out = track(1.8)
    at = 0.0
    while at < 1.6:
        put(out, wood(random, 720, 0.04), at, float(random.uniform(0.6, 1)))
        at += float(random.uniform(0.09, 0.24))
    return out


def _clock(random: Random, said: set[str]) -> Signal:
    out = track(3.2)
    for i in range(6):
        put(out, wood(random, 1150 if i % 2 else 1340, 0.035), i * 0.5)
    return out


def _heart(random: Random, said: set[str]) -> Signal:
    out = track(3.2)
    for i in range(3):
        for late, level in ((0, 1.0), (0.3, 0.7)):
            put(out, ring((46, 64), (1, 0.5), (0.2, 0.14), 0.02), i + late, level)
    return out


def _owl(random: Random, said: set[str]) -> Signal:
    out = track(2.2)
    for at, seconds in ((0, 0.3), (0.7, 0.16), (0.95, 0.75)):
        put(out, fade(glide(372, 352, seconds, (1, 0.12)), 0.06, 0.1), at)
    return out


def _bird(random: Random, said: set[str]) -> Signal:
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


def _buzz(random: Random, said: set[str]) -> Signal:
    """A failing lamp: mains hum that catches and lets go."""
    n = samples(1.4)
    hum = glide(100, 100, 1.4, (1, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2))
    return fade(np.asarray(hum * (slow(n, random, 11) > 0.45), dtype=np.float32), 0.01, 0.2)


Recipe = tuple[str, Callable[[Random, set[str]], Signal], float, float]

NEUTRAL: Recipe = ("", _thump, -5, 0)

# Words; how it is made; its weight and its share of room in dB. The first line that knows a word is taken.
RECIPES: tuple[Recipe, ...] = (
    ("thunder lightning explosion", _thunder, 0, 4),
    ("knock knocking rap", _knock, 0, 0),
    ("footstep step footfall walking running run walk heel", _steps, -4, 2),
    ("phone telephone", _phone, -3, -2),
    ("bell chime gong doorbell toll", _bell, -3, 4),
    ("glass window bottle shatter clink mirror vase", _glass, -2, 0),
    ("brake squeal screech skid", _brakes, -3, 3),
    ("whistle", _whistle, -2, 6),
    ("horn foghorn klaxon siren hoot", _horn, -2, 6),
    ("steam hiss valve", _steam, -4, 0),
    ("match cigarette lighter flare", _match, -5, -4),
    ("paper letter page ticket newspaper envelope map", _paper, -6, -5),
    ("switch click button lever latch shutter camera lock", _switch, -6, -3),
    ("key coin chain metal cutlery spoon cup clatter", _metal, -4, 0),
    ("typewriter typing keyboard", _typing, -4, -2),
    ("shot gun gunshot bang pistol crash", _shot, 2, 6),
    ("splash water drop plop", _splash, -3, 2),
    ("door gate slam hatch lid drawer cupboard", _door, 0, 1),
    ("clock tick ticking watch", _clock, -7, -2),
    ("heartbeat heart pulse", _heart, -1, -6),
    ("owl", _owl, -6, 8),
    ("bird chirp gull crow sparrow", _bird, -6, 4),
    ("lamp light buzz spark flicker electric", _buzz, -9, -4),
    ("tram train streetcar", lambda random, said: _bell(random, said | {"tram"}), -3, 4),
)
