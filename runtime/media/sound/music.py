"""Score: a cue composed from a few words and played by synthesised instruments, as a loop."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from . import harmony
from .dsp import (
    Signal,
    at_loudness,
    bell,
    chain,
    convolved,
    decibels,
    fast_length,
    generator,
    high_pass,
    low_pass,
    room,
    samples,
)
from .instruments import INSTRUMENTS, Instrument, even, play, tick
from .loop import Loop
from .mood import mood
from .score import Note, Score, compose

MUSIC_LUFS = -23.0

REVERB_SECONDS, REVERB_DB = 2.4, -9.0

SPEECH_GAP = chain(bell(1900, -4.5, 1.8), bell(150, -3, 2), high_pass(42), low_pass(9000, 1))
"""Score makes room where speech is understood, and has the top of an old recording."""


def music(words: str, seed: int) -> Loop:
    """The cue those words ask for; the same seed gives the cues of one film their key and theme."""
    asked = mood(words)
    if asked.silent:
        return Loop(np.zeros((samples(1), 2), np.float32))
    score = compose(asked, seed, words)
    beats = score.bars * asked.metre
    # The tempo yields a little, so that the loop is as long as a fast transform.
    n = fast_length(samples(60 / asked.tempo * beats))
    beat = n / beats / SAMPLE_RATE
    out = _strokes(score, beat, n)
    for part, notes in score.parts.items():
        out += _played(part, notes, beat, n, generator("player", seed, words, part))
    hall = np.zeros((n, 2), np.float32)
    _wrap_add(hall, room(generator("hall", seed), REVERB_SECONDS, 3200) * np.float32(decibels(REVERB_DB)), 0)
    hall[0] += 1
    mixed = convolved(out, hall, periodic=True, response=SPEECH_GAP)
    key = f"{harmony.NOTES[score.tonic % 12]} {asked.mode}"
    return Loop(at_loudness(mixed, MUSIC_LUFS + asked.level), beat, beat * asked.metre, key)


def _played(name: str, notes: Iterable[Note], beat: float, n: int, random: np.random.Generator) -> Signal:
    """One player's part over the loop, what rings past its end going on from its beginning."""
    instrument = INSTRUMENTS[name]
    out = np.zeros((n, 2), np.float32)
    sounds: dict[int, Signal] = {}
    for note in notes:
        pitch = _reachable(note.pitch, instrument)
        if pitch not in sounds:
            sounds[pitch] = even(instrument.note(pitch))
        late = float(random.normal(0, 0.009))
        sound = play(instrument, sounds[pitch], note.beats * beat, random)
        _wrap_add(out, sound * np.float32(note.level), samples(note.beat * beat + late))
    return out


def _reachable(pitch: int, instrument: Instrument) -> int:
    while pitch < instrument.low:
        pitch += 12
    while pitch > instrument.high:
        pitch -= 12
    return pitch


def _strokes(score: Score, beat: float, n: int) -> Signal:
    out = np.zeros((n, 2), np.float32)
    sounds = {kind: tick(*kind) for kind in {stroke.sound for stroke in score.strokes}}
    for stroke in score.strokes:
        _wrap_add(out, sounds[stroke.sound] * np.float32(stroke.level), samples(stroke.beat * beat))
    return out


def _wrap_add(out: Signal, sound: Signal, at: int) -> None:
    n = len(out)
    at %= n
    while len(sound):
        piece = sound[: n - at]
        out[at : at + len(piece)] += piece
        sound, at = sound[len(piece) :], 0
