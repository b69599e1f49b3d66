"""Spoken lines: synthesised, fitted into their slots, and set into the film's recorded world."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..ffmpeg import SAMPLE_RATE
from .casting import Timbre, VoiceSpec, timbre
from .dsp import Signal, resampled, samples
from .espeak import Utterance, utter
from .recording import recorded
from .script import Script, script
from .stretch import stretched

LEAD, TAIL = 0.06, 0.22
"""Seconds of the slot kept before the first word and for the room after the last."""

FASTEST = 420
"""Words a minute: beyond it the engine does not get quicker, and the sound itself is compressed."""


@dataclass(frozen=True)
class Word:
    """A printed word and when it is heard, in seconds from the start of the line's sound."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Speech:
    """`pcm` is mono float32 at SAMPLE_RATE and never longer than its slot."""

    pcm: Signal
    words: tuple[Word, ...] = ()


def speak(text: str, spec: VoiceSpec, slot_seconds: float) -> Speech:
    """The line as that voice says it, within its slot. Raises SpeechError if nothing can speak.

    A line that is too long is said quicker, and never cut. A line with nothing to say is silence.
    """
    lines, voice = script(text), timbre(spec)
    slot = samples(slot_seconds)
    if not lines.words or slot <= 0:
        return Speech(np.zeros(max(0, slot), np.float32))
    lead, tail = min(samples(LEAD), slot // 8), min(samples(TAIL), slot // 4)
    spoken, starts = _spoken(lines, voice, slot - lead - tail)
    placed = np.concatenate([np.zeros(lead, np.float32), spoken, np.zeros(tail, np.float32)])
    pcm = recorded(placed, spec, voice)
    return Speech(pcm, _words(lines, [lead + s for s in starts], lead + len(spoken)))


def murmured(text: str, spec: VoiceSpec, length: int) -> Signal:
    """Dry talk of at most so many samples, for those who are heard and not listened to."""
    dry, _ = _take(script(text), timbre(spec), timbre(spec).rate)
    return dry[:length]


def _spoken(lines: Script, voice: Timbre, room: int) -> tuple[Signal, list[int]]:
    """Dry speech of at most `room` samples, and the sample at which each word of the script starts."""
    rate = voice.rate
    for _ in range(4):
        dry, starts = _take(lines, voice, rate)
        if len(dry) <= room or rate >= FASTEST:
            break
        rate = min(FASTEST, rate * len(dry) / room * 1.02 + 1)
    if len(dry) > room:
        factor = room / len(dry)
        dry, starts = stretched(dry, room), [int(s * factor) for s in starts]
    return dry, starts


def _take(lines: Script, voice: Timbre, rate: float) -> tuple[Signal, list[int]]:
    """One saying of the line at a rate, without the silence around it."""
    said = utter(
        {
            "text": lines.ssml,
            "voices": voice.voices,
            # The tract is changed by playing faster or slower, so rate and pitch are asked for the other way.
            "rate": max(80, round(rate / voice.tract)),
            "pitch": round(voice.pitch),
            "range": round(voice.range),
            "gap": 0,
        }
    )
    ratio = SAMPLE_RATE / said.rate / voice.tract
    pcm = resampled(said.pcm, ratio)
    first, last = _voiced(pcm)
    return pcm[first:last], _starts(lines, said, SAMPLE_RATE / voice.tract, first, last - first)


def _voiced(pcm: Signal) -> tuple[int, int]:
    """The stretch from the first to the last sample that can be heard."""
    heard = np.flatnonzero(np.abs(pcm) > 0.004)
    if len(heard) == 0:
        return 0, len(pcm)
    return max(0, int(heard[0]) - 480), min(len(pcm), int(heard[-1]) + 960)


def _starts(lines: Script, said: Utterance, rate: float, first: int, length: int) -> list[int]:
    """When each word starts; a word that the engine did not report stands between its neighbours."""
    found: dict[int, int] = {}
    for offset, seconds in said.words:
        found.setdefault(lines.word_at(offset), min(max(round(seconds * rate) - first, 0), length))
    found.setdefault(0, 0)
    known = sorted(found)
    at = np.interp(range(len(lines.words)), [*known, len(lines.words)], [*(found[k] for k in known), length])
    return [int(a) for a in np.maximum.accumulate(at)]


def _words(lines: Script, starts: list[int], stop: int) -> tuple[Word, ...]:
    ends = [*starts[1:], stop]
    return tuple(
        Word(text, start / SAMPLE_RATE, end / SAMPLE_RATE)
        for (_, text), start, end in zip(lines.words, starts, ends, strict=True)
    )
