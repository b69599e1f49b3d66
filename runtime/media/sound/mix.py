"""The mixer: what is heard between two samples of a viewing's timeline, and nothing remembered.

Every sample is a function of the plan and its own number, so the timeline may be cut anywhere. All that
an item changes lies at or after its `at`, but for the music that makes way `DUCK_ATTACK` before a voice.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict

from .casting import VoiceSpec
from .dsp import Signal, generator, samples
from .stems import SoundSource

DUCK_ATTACK, DUCK_RELEASE = 0.25, 0.6
"""Seconds in which beds make way before a voice, and come back after it."""

DUCK_DB = {"music": -8.0, "sound": -4.0}

EDGE = 240
"""Samples over which a recording fades in, and out after its end: a cut does not click."""

KNEE, CEILING = 0.6, 0.8
"""Amplitudes: below the first the limiter changes nothing; nothing passes the second (-1.9 dBFS)."""


class Item(BaseModel):
    model_config = ConfigDict(frozen=True)

    at: int
    """Sample of the viewing's timeline at which it begins."""


class VoiceItem(Item):
    slot_seconds: float
    text: str
    spec: VoiceSpec


class EffectItem(Item):
    words: str


class BedItem(Item):
    """A loop that plays from `at`, fading in, until `until`, from where it fades out; lengths in samples.

    The fade-out lies after `until`, so that what is heard before a join does not depend on what follows.
    """

    kind: Literal["music", "sound"]
    words: str
    until: int | None = None
    fade_in: int = 0
    fade_out: int = 0


class RecordingItem(Item):
    """Samples [skip, skip + length) of a cut of footage; what there is beyond is faded out."""

    path: Path
    digest: str
    start: float
    end: float | None
    skip: int
    length: int


class Plan(BaseModel):
    """All that is heard in a viewing, as far as it is known."""

    model_config = ConfigDict(frozen=True)

    seed: int
    voices: tuple[VoiceItem, ...] = ()
    effects: tuple[EffectItem, ...] = ()
    beds: tuple[BedItem, ...] = ()
    recordings: tuple[RecordingItem, ...] = ()


def mix(plan: Plan, start: int, stop: int, sounds: SoundSource) -> Signal:
    """Samples [start, stop) of the plan, (stop-start, 2) float32; silence before sample 0."""
    if stop < start:
        raise ValueError(f"the window ends before it begins: [{start}, {stop})")
    out = np.zeros((stop - start, 2), np.float32)
    for bed in plan.beds:
        _add_bed(out, bed, plan, start, sounds)
    for voice in plan.voices:
        if _overlaps(voice.at, samples(voice.slot_seconds), start, stop):
            speech = sounds.speech(voice.text, voice.spec, voice.slot_seconds)
            _add(out, speech.pcm[:, None] * placing(voice.spec), voice.at - start)
    for item in plan.effects:
        if item.at < stop:
            _add(out, sounds.effect(item.words, plan.seed), item.at - start)
    for recording in plan.recordings:
        if _overlaps(recording.at, recording.length + EDGE, start, stop):
            _add(out, _recorded(recording, sounds), recording.at - start)
    out[: max(0, min(-start, len(out)))] = 0
    return limited(out)


def placing(spec: VoiceSpec) -> Signal:
    """Gains of left and right: each of the cast stands a little to one side, a narrator in the middle."""
    side = 0.0 if spec.filtered == "V.O." else float(generator("side", spec.name).uniform(-0.16, 0.16))
    angle = np.pi / 4 * (1 + side)
    return np.array([np.cos(angle), np.sin(angle)], np.float32) * np.float32(np.sqrt(2))


def limited(x: Signal) -> Signal:
    """A soft knee up to CEILING; each sample by itself."""
    level = np.abs(x)
    over = np.maximum(level - KNEE, 0)
    span = np.float32(CEILING - KNEE)
    return np.asarray(np.sign(x) * (np.minimum(level, KNEE) + span * np.tanh(over / span)), dtype=np.float32)


def _add_bed(out: Signal, bed: BedItem, plan: Plan, start: int, sounds: SoundSource) -> None:
    first = max(start, bed.at)
    last = start + len(out)
    if bed.until is not None:
        last = min(last, bed.until + bed.fade_out)
    if first >= last:
        return
    make = sounds.music if bed.kind == "music" else sounds.atmosphere
    gain = _bed_gain(bed, first, last) * _ducking(plan.voices, DUCK_DB[bed.kind], first, last)
    loop = make(bed.words, plan.seed)
    out[first - start : last - start] += loop.read(first - bed.at, last - bed.at) * gain[:, None]


def _bed_gain(bed: BedItem, first: int, last: int) -> Signal:
    """Equal-power fades in and out at samples first..last."""
    at = np.arange(first, last, dtype=np.float64)
    gain = (
        np.sin(np.pi / 2 * np.clip((at - bed.at) / max(bed.fade_in, 1), 0, 1))
        if bed.fade_in
        else np.ones(len(at))
    )
    if bed.until is not None:
        gain = gain * np.cos(np.pi / 2 * np.clip((at - bed.until) / max(bed.fade_out, 1), 0, 1))
    return gain.astype(np.float32)


def _ducking(voices: tuple[VoiceItem, ...], depth_db: float, first: int, last: int) -> Signal:
    """How far a bed is held down at samples first..last: 1 where nobody speaks."""
    held = np.zeros(last - first)
    attack, release = samples(DUCK_ATTACK), samples(DUCK_RELEASE)
    for voice in voices:
        ends = voice.at + samples(voice.slot_seconds)
        a, b = max(first, voice.at - attack), min(last, ends + release)
        if a < b:
            at = np.arange(a, b, dtype=np.float64)
            share = np.minimum((at - voice.at + attack) / attack, (ends + release - at) / release)
            smooth = 0.5 - 0.5 * np.cos(np.pi * np.clip(share, 0, 1))
            np.maximum(held[a - first : b - first], smooth, out=held[a - first : b - first])
    return np.power(10.0, depth_db / 20 * held).astype(np.float32)


def _recorded(item: RecordingItem, sounds: SoundSource) -> Signal:
    """A recording with soft edges; it ends after the cut, before which nobody knows what follows."""
    pcm = sounds.recording(item.path, item.digest, item.start, item.end)
    part = pcm[item.skip : item.skip + item.length + EDGE].copy()
    rising = np.linspace(0, 1, EDGE, dtype=np.float32)[: len(part), None]
    part[: len(rising)] *= rising
    falling = part[item.length :]
    falling *= np.linspace(1, 0, EDGE, dtype=np.float32)[: len(falling), None]
    return part


def _overlaps(at: int, length: int, start: int, stop: int) -> bool:
    return at < stop and at + length > start


def _add(out: Signal, stem: Signal, at: int) -> None:
    """Add `stem` where it falls inside `out`, its first sample at `at`."""
    first, last = max(at, 0), min(at + len(stem), len(out))
    if first < last:
        out[first:last] += stem[first - at : last - at]
