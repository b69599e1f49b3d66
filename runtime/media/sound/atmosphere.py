"""The air of a place, as a loop: each word a layer, made periodic from the start so that it has no seam."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from .casting import VoiceSpec
from .dsp import (
    Signal,
    at_loudness,
    band_pass,
    bell,
    chain,
    convolved,
    fade,
    filtered,
    generator,
    high_pass,
    low_pass,
    room,
    samples,
    slow,
    tilt,
    wide_noise,
)
from .foley import Random, breath, burst, glide, ring, scattered, wood
from .loop import Loop
from .voice import murmured

LENGTH = samples(20.0)

RHUBARB = (
    "rhubarb, walla carrots, and so I said, peas natter no, really well murmur, you know yesterday always"
)
"""What a crowd on a stage says when it must not be understood."""


def atmosphere(words: str, seed: int) -> Loop:
    """The sounds those words name, together; words that are not known are a quiet room."""
    said = set(re.findall(r"[a-z]+", words.lower()))
    said |= {word[:-1] for word in said if word.endswith("s")}
    if said <= {"none", "silence", "off"}:
        return Loop(np.zeros((LENGTH, 2), np.float32))
    chosen = [layer for layer in LAYERS if said & set(layer[0].split())] or [ROOM]
    shift = 5.0 * bool(said & {"heavy", "loud", "hard", "strong"})
    shift -= 6.0 * bool(said & {"distant", "far", "faint", "soft", "light", "quiet", "gentle", "low"})
    out = np.zeros((LENGTH, 2), np.float32)
    for keys, make, level in chosen:
        random = generator("atmosphere", keys, words.lower(), seed)
        out += at_loudness(make(random), level + shift)
    return Loop(out)


def _swayed(x: Signal, random: Random, hertz: float, depth: float) -> Signal:
    return np.asarray(x * (1 - depth + depth * slow(len(x), random, hertz))[:, None], dtype=np.float32)


def _events(random: Random, sounds: list[Signal], at: list[float], spread: float = 0.6) -> Signal:
    """Mono sounds at chosen seconds, left or right; what passes the end goes on from the start."""
    out = np.zeros((LENGTH, 2), np.float32)
    for sound, seconds in zip(sounds, at, strict=True):
        side = np.pi / 4 * (1 + spread * float(random.uniform(-1, 1)))
        gains = np.array([np.cos(side), np.sin(side)], np.float32)
        places = (samples(seconds) + np.arange(len(sound))) % LENGTH
        out[places] += sound[:, None] * gains
    return out


def _in_air(x: Signal, random: Random, seconds: float, level: float) -> Signal:
    """Events set back into the open, or a hall."""
    tail = np.zeros((LENGTH, 2), np.float32)
    impulse = room(random, seconds, 2600) * np.float32(level)
    tail[: len(impulse)] = impulse
    tail[0] += 1
    return convolved(x, tail, periodic=True)


# --- weather -----------------------------------------------------------------------------------------------


def _rain(random: Random) -> Signal:
    """A veil of hiss, drops on many things, and a gutter."""
    veil = _swayed(
        wide_noise(LENGTH, random, chain(band_pass(350, 7500, 1), tilt(-2.5)), 0.3), random, 0.15, 0.25
    )
    drops = [
        burst(random, seconds, low, low * 3) for seconds, low in ((0.012, 900), (0.008, 1700), (0.02, 600))
    ]
    drops += [ring((float(f),), (1.2,), (0.012,)) for f in random.uniform(900, 3200, 3)]
    patter = scattered(LENGTH, random, 110, drops)
    gutter = scattered(LENGTH, random, 3, [fade(glide(f, f * 1.35, 0.06), 0.003, 0.05) for f in (420, 610)])
    return np.asarray(veil + 0.5 * _unit(patter) + 0.22 * _unit(gutter), dtype=np.float32)


def _wind(random: Random) -> Signal:
    """Four bands of noise; the gust opens the higher ones."""
    gust = slow(LENGTH, random, 0.28)
    out = np.zeros((LENGTH, 2), np.float32)
    for k, centre in enumerate((140, 260, 480, 880)):
        sound = wide_noise(LENGTH, random, band_pass(centre * 0.72, centre * 1.3, 2.5), 0.45)
        nearness = np.exp(-((gust * 3.2 - k) ** 2) * 0.9)
        out += sound * (nearness * (0.45 + 0.55 * gust) / (1 + 0.4 * k)).astype(np.float32)[:, None]
    return out


def _sea(random: Random) -> Signal:
    """Three waves of different length break and draw back."""
    out = np.zeros((LENGTH, 2), np.float32)
    t = np.arange(LENGTH) / LENGTH
    for waves, share in ((2, 1.0), (3, 0.7), (5, 0.35)):
        swell = 0.5 + 0.5 * np.sin(2 * np.pi * (waves * t + random.random()))
        body = wide_noise(LENGTH, random, chain(band_pass(70, 700, 1), tilt(-2)), 0.5)
        foam = wide_noise(LENGTH, random, chain(band_pass(700, 5500, 1), tilt(-2)), 0.2)
        out += (share * (body * (swell**2)[:, None] + 0.55 * foam * (swell**5)[:, None])).astype(np.float32)
    return out


def _stream(random: Random) -> Signal:
    bubbles = [fade(glide(f, f * 1.7, 0.05), 0.004, 0.03) for f in (380, 520, 760, 1050, 1400)]
    return _unit(scattered(LENGTH, random, 60, bubbles)) + 0.5 * wide_noise(
        LENGTH, random, band_pass(400, 3500, 1)
    )


def _drips(random: Random) -> Signal:
    drops = [fade(glide(f, f * 1.5, 0.07), 0.003, 0.05) for f in (620, 840, 1160)]
    return _in_air(scattered(LENGTH, random, 1.1, drops), random, 3.0, 0.9)


def _storm(random: Random) -> Signal:
    rolls = [fade(burst(random, 4.0, 30, 170, 0.4), 0.3, 1.0) for _ in range(3)]
    return _events(random, rolls, [1.5, 8.0, 14.5])


# --- living things -----------------------------------------------------------------------------------------


def _night(random: Random) -> Signal:
    """Three crickets of their own pitch and pace, over still air."""
    out = np.zeros((LENGTH, 2), np.float32)
    t = np.arange(LENGTH) / SAMPLE_RATE
    for pitch, pace, side in ((4150, 2.1, 0.25), (4480, 1.65, 0.8), (3890, 2.55, 0.55)):
        turns = round(pace * 20) / 20
        chirp = np.clip(np.sin(2 * np.pi * (turns * t + random.random())), 0, 1) ** 0.5
        pulses = np.clip(np.sin(2 * np.pi * round(turns * 14) * t), 0, 1) ** 2
        song = np.sin(2 * np.pi * pitch * t) * chirp * pulses * (0.35 + 0.65 * slow(LENGTH, random, 0.2))
        out += (song[:, None] * np.array([1 - side, side])).astype(np.float32)
    air = wide_noise(LENGTH, random, chain(band_pass(80, 1500, 1), tilt(-4)), 0.3)
    return _unit(_in_air(out, random, 1.2, 0.4)) * np.float32(0.25) + air


def _birds(random: Random) -> Signal:
    songs, at = [], []
    for _ in range(9):
        start, f = float(random.uniform(0, 20)), float(random.uniform(2300, 4300))
        for i in range(int(random.integers(2, 6))):
            bend = float(random.uniform(0.78, 1.28))
            songs.append(
                fade(glide(f, f * bend, 0.1, (1, 0.08)), 0.02, 0.05) * np.float32(random.uniform(0.3, 1))
            )
            at.append(start + 0.19 * i)
    calls = _in_air(_events(random, songs, at, 0.9), random, 1.4, 0.5)
    return _unit(calls) * np.float32(0.7) + wide_noise(
        LENGTH, random, chain(band_pass(120, 3000, 1), tilt(-4)), 0.3
    )


def _murmur(random: Random) -> Signal:
    """Real talk, eight at once and from the far side of the room, with a few cups."""
    talk = np.zeros((LENGTH, 2), np.float32)
    for guest in range(8):
        words = " ".join(random.choice(RHUBARB.split(), 60))
        voice = VoiceSpec(name=f"guest {guest} {random.integers(1 << 30)}")
        talk += _events(random, [murmured(words, voice, LENGTH)], [float(random.uniform(0, 20))], 0.9)
    far = filtered(_in_air(talk, random, 1.1, 1.4), chain(high_pass(140), low_pass(1500, 1)), periodic=True)
    cups = [ring((f, f * 2.3), (1, 0.3), (0.2, 0.1)) for f in (2350, 2900, 3300)]
    clinks = _unit(_in_air(scattered(LENGTH, random, 0.7, cups), random, 0.8, 0.5))
    return np.asarray(_unit(far) + 0.12 * clinks, dtype=np.float32)


# --- machines ----------------------------------------------------------------------------------------------


def _city(random: Random) -> Signal:
    far = wide_noise(LENGTH, random, chain(band_pass(45, 260, 1), tilt(-3)), 0.5)
    passing = wide_noise(LENGTH, random, chain(band_pass(180, 1200, 1), tilt(-3)), 0.3)
    return _swayed(far, random, 0.2, 0.3) + np.float32(0.5) * _swayed(passing, random, 0.25, 0.9)


def _rails(random: Random) -> Signal:
    """A carriage from inside: rumble, a motor's tone, and the rail joints, two axles at a time."""
    rumble = _swayed(
        wide_noise(LENGTH, random, chain(band_pass(35, 190, 1.5), tilt(-2)), 0.6), random, 0.5, 0.35
    )
    rush = wide_noise(LENGTH, random, chain(band_pass(300, 2200, 1), tilt(-4)), 0.3)
    joint = ring((78, 131, 224, 610, 1130), (1, 0.9, 0.7, 0.4, 0.25), (0.2, 0.16, 0.12, 0.05, 0.03), 0.003)
    at = [1.25 * i + late for i in range(16) for late in (0.0, 0.17)]
    joints = _events(random, [joint] * len(at), at, 0.15)
    t = np.arange(LENGTH) / SAMPLE_RATE
    motor = sum(level * np.sin(2 * np.pi * f * t) for f, level in ((116.0, 1.0), (232.0, 0.5), (348.0, 0.2)))
    hum = np.repeat((0.5 * motor * (0.7 + 0.3 * slow(LENGTH, random, 0.4)))[:, None], 2, axis=1)
    return np.asarray(rumble + 0.3 * rush + 0.9 * _unit(joints) + 0.12 * hum, dtype=np.float32)


def _machine(random: Random) -> Signal:
    t = np.arange(LENGTH) / SAMPLE_RATE
    hum = sum(0.8**k * np.sin(2 * np.pi * 50 * (k + 1) * t + k * k) for k in range(6))
    turning = 0.75 + 0.25 * np.sin(2 * np.pi * 1.5 * t)
    whole = np.repeat((hum * turning)[:, None], 2, axis=1).astype(np.float32)
    return _unit(whole) + np.float32(0.4) * wide_noise(
        LENGTH, random, chain(band_pass(90, 1500, 1), bell(430, 8, 0.7))
    )


def _fire(random: Random) -> Signal:
    roar = _swayed(wide_noise(LENGTH, random, chain(band_pass(60, 500, 1), tilt(-2)), 0.5), random, 1.2, 0.5)
    snaps = [burst(random, seconds, 900, 6000, 0.0005) for seconds in (0.006, 0.012, 0.03)]
    return roar + np.float32(0.5) * _unit(scattered(LENGTH, random, 14, snaps, 0.5))


def _ticking(random: Random) -> Signal:
    ticks = [wood(random, f, 0.035) for f in (1340, 1150)] * 20
    case = _in_air(_events(random, ticks, [0.5 * i for i in range(40)], 0.0), random, 0.5, 0.5)
    return _unit(case) + 0.15 * _room(random)


def _heart(random: Random) -> Signal:
    beat = ring((46, 64), (1, 0.5), (0.2, 0.14), 0.02)
    at = [i + late for i in range(20) for late in (0.0, 0.3)]
    return _events(random, [beat, beat * np.float32(0.65)] * 20, at, 0.0)


def _static(random: Random) -> Signal:
    return _swayed(wide_noise(LENGTH, random, band_pass(350, 4200, 1), 0.9), random, 3, 0.35)


def _steam(random: Random) -> Signal:
    puffs = [breath(random, 1.6, 600, 5000, 0.1, 1.2) for _ in range(4)]
    return _events(random, puffs, [2.0, 6.6, 11.9, 16.8]) + 0.2 * _machine(random)


def _room(random: Random) -> Signal:
    return _swayed(
        wide_noise(LENGTH, random, chain(band_pass(50, 4000, 1), tilt(-5)), 0.3), random, 0.15, 0.25
    )


def _unit(x: Signal) -> Signal:
    return np.asarray(x / max(1e-9, float(np.sqrt(np.mean(x**2)))), dtype=np.float32)


Layer = tuple[str, Callable[[Random], Signal], float]

ROOM: Layer = ("room tone air interior quiet silence corridor house hall", _room, -46.0)

LAYERS: tuple[Layer, ...] = (
    ("rain raining drizzle downpour shower storm", _rain, -31.0),
    ("thunder thunderstorm storm", _storm, -32.0),
    ("wind windy breeze gale storm snow blizzard forest field hill desert", _wind, -33.0),
    ("sea ocean wave surf beach shore harbour harbor tide coast", _sea, -31.0),
    ("river stream water brook fountain canal", _stream, -34.0),
    ("drip dripping cave tunnel cellar cistern sewer", _drips, -38.0),
    ("night cricket insect cicada summer", _night, -40.0),
    ("bird birdsong dawn morning garden park forest", _birds, -37.0),
    ("cafe café bar restaurant pub crowd murmur chatter people audience market party voice", _murmur, -34.0),
    ("city traffic street town urban road car", _city, -35.0),
    ("tram train rail railway carriage wagon rolling subway metro track", _rails, -31.0),
    (
        "machine machinery engine factory generator fridge refrigerator motor ship plant boiler hum",
        _machine,
        -40.0,
    ),
    ("steam locomotive station kettle", _steam, -39.0),
    ("fire fireplace campfire flame hearth stove", _fire, -35.0),
    ("clock ticking tick watch", _ticking, -40.0),
    ("heartbeat heart pulse", _heart, -32.0),
    ("static radio noise interference", _static, -42.0),
    ROOM,
)
