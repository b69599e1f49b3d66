"""Sounds that are heard once: each a small recipe of bursts, ringing bodies and tones, in a room."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from . import props
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
from .foley import Random, breath, burst, clock, dulled, glide, put, track

EFFECT_LUFS = -17.0
"""Loudness of the loudest 0.4 s of an effect of ordinary weight."""


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


Recipe = tuple[str, Callable[[Random, set[str]], Signal], float, float]

NEUTRAL: Recipe = ("", props.thump, -5, 0)

# Words; how it is made; its weight and its share of room in dB. The first line that knows a word is taken.
RECIPES: tuple[Recipe, ...] = (
    ("thunder lightning explosion", _thunder, 0, 4),
    ("knock knocking rap", props.knock, 0, 0),
    ("footstep step footfall walking running run walk heel", props.steps, -4, 2),
    ("phone telephone", props.phone, -3, -2),
    ("bell chime gong doorbell toll", props.bell, -3, 4),
    ("glass window bottle shatter clink mirror vase", props.glass, -2, 0),
    ("brake squeal screech skid", _brakes, -3, 3),
    ("whistle", _whistle, -2, 6),
    ("horn foghorn klaxon siren hoot", _horn, -2, 6),
    ("steam hiss valve", _steam, -4, 0),
    ("match cigarette lighter flare", props.match, -5, -4),
    ("paper letter page ticket newspaper envelope map", props.paper, -6, -5),
    ("switch click button lever latch shutter camera lock", props.switch, -6, -3),
    ("key coin chain metal cutlery spoon cup clatter", props.metal, -4, 0),
    ("typewriter typing keyboard", props.typing, -4, -2),
    ("shot gun gunshot bang pistol crash", props.shot, 2, 6),
    ("splash water drop plop", _splash, -3, 2),
    ("door gate slam hatch lid drawer cupboard", props.door, 0, 1),
    ("clock tick ticking watch", props.clock, -7, -2),
    ("heartbeat heart pulse", props.heart, -1, -6),
    ("owl", props.owl, -6, 8),
    ("bird chirp gull crow sparrow", props.bird, -6, 4),
    ("lamp light buzz spark flicker electric", props.buzz, -9, -4),
    ("tram train streetcar", lambda random, said: props.bell(random, said | {"tram"}), -3, 4),
)
