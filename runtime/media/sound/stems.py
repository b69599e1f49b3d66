"""Stems: every voice, cue, atmosphere and effect, made once and kept in memory and on disk."""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from ..store import Store, StoreError, key_of
from .atmosphere import atmosphere
from .casting import VoiceSpec
from .dsp import Signal
from .effects import effect
from .loop import Loop
from .music import music
from .recorded import recorded
from .voice import Speech, Word, speak

StemKind = Literal["music", "sound", "effect"]

log = logging.getLogger(__name__)

SOUND_VERSION = 1
"""Raised whenever the same words would sound different, so that no old stem is used for a new one."""


@dataclass(frozen=True)
class Stem:
    """Samples, and what is known of them: word timings of a voice, beat and key of a cue."""

    pcm: Signal
    facts: dict[str, Any]


class SoundSource:
    """Makes and keeps stems. Safe to use from several threads, and by several processes on one folder."""

    def __init__(self, folder: Path | None = None, memory_bytes: int = 192 << 20) -> None:
        self._store = Store(folder) if folder is not None else None
        self._limit = memory_bytes
        self._kept: OrderedDict[str, Stem] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()
        self._making: dict[str, threading.Lock] = {}

    def speech(self, text: str, spec: VoiceSpec, slot_seconds: float) -> Speech:
        """See `voice.speak`."""
        asked = {"voice": spec.model_dump(), "text": text, "slot": slot_seconds}
        stem = self._stem(asked, lambda: _from_speech(speak(text, spec, slot_seconds)))
        return Speech(stem.pcm, tuple(Word(*word) for word in stem.facts["words"]))

    def music(self, words: str, seed: int) -> Loop:
        """See `music.music`."""
        return self._loop("music", words, seed, music)

    def atmosphere(self, words: str, seed: int) -> Loop:
        """See `atmosphere.atmosphere`."""
        return self._loop("sound", words, seed, atmosphere)

    def effect(self, words: str, seed: int) -> Signal:
        """See `effects.effect`."""
        return self._stem({"effect": words, "seed": seed}, lambda: Stem(effect(words, seed), {})).pcm

    def make(self, kind: StemKind, words: str, seed: int) -> None:
        """Make a stem beforehand."""
        makers: dict[StemKind, Callable[[str, int], object]] = {
            "music": self.music,
            "sound": self.atmosphere,
            "effect": self.effect,
        }
        makers[kind](words, seed)

    def recording(self, path: Path, digest: str, start: float, end: float | None) -> Signal:
        """The sound of a cut of a file whose bytes have this digest, (n, 2), at the film's loudness."""
        asked = {"recording": digest, "start": start, "end": end}
        return self._stem(asked, lambda: Stem(recorded(path, start, end), {})).pcm

    def _loop(self, kind: str, words: str, seed: int, make: Callable[[str, int], Loop]) -> Loop:
        stem = self._stem({kind: words, "seed": seed}, lambda: _from_loop(make(words, seed)))
        return Loop(stem.pcm, **stem.facts)

    def _stem(self, asked: dict[str, Any], make: Callable[[], Stem]) -> Stem:
        key = key_of("stem", str(SOUND_VERSION), json.dumps(asked, sort_keys=True))
        with self._lock:
            kept = self._recall(key)
            if kept is not None:
                return kept
            making = self._making.setdefault(key, threading.Lock())
        with making:
            with self._lock:
                kept = self._recall(key)
            if kept is None:
                kept = self._from_disk(key) or self._made(key, make)
                with self._lock:
                    self._keep(key, kept)
                    self._making.pop(key, None)
        return kept

    def _recall(self, key: str) -> Stem | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def _keep(self, key: str, stem: Stem) -> None:
        self._kept[key] = stem
        self._bytes += stem.pcm.nbytes
        while self._bytes > self._limit and len(self._kept) > 1:
            _, old = self._kept.popitem(last=False)
            self._bytes -= old.pcm.nbytes

    def _made(self, key: str, make: Callable[[], Stem]) -> Stem:
        stem = make()
        if self._store is not None:
            try:
                self._store.put(key, "stem", packed(stem))
            except StoreError as error:
                # A full disk slows a film down, for nothing is kept; it does not stop it.
                log.warning("%s", error)
        return stem

    def _from_disk(self, key: str) -> Stem | None:
        data = self._store.get(key, "stem") if self._store is not None else None
        if data is None:
            return None
        try:
            return unpacked(data)
        except ValueError:
            return None  # Damaged: made again.


def packed(stem: Stem) -> bytes:
    """SHA-256 of the rest; the length of the facts, 4 bytes; the facts in JSON; samples as float32."""
    facts = json.dumps({"channels": stem.pcm.ndim, **stem.facts}).encode()
    body = len(facts).to_bytes(4, "big") + facts + stem.pcm.astype("<f4").tobytes()
    return hashlib.sha256(body).digest() + body


def unpacked(data: bytes) -> Stem:
    """Raises ValueError when the bytes are not those that were packed."""
    digest, body = data[:32], memoryview(data)[32:]
    if len(digest) < 32 or hashlib.sha256(body).digest() != digest:
        raise ValueError("a stem does not match its checksum")
    start = 4 + int.from_bytes(body[:4], "big")
    facts = json.loads(bytes(body[4:start]))
    pcm = np.frombuffer(body[start:], "<f4").astype(np.float32)
    channels = facts.pop("channels")
    return Stem(pcm if channels == 1 else pcm.reshape(-1, channels), facts)


def _from_speech(speech: Speech) -> Stem:
    return Stem(speech.pcm, {"words": [[word.text, word.start, word.end] for word in speech.words]})


def _from_loop(loop: Loop) -> Stem:
    return Stem(
        loop.pcm, {"beat_seconds": loop.beat_seconds, "bar_seconds": loop.bar_seconds, "key": loop.key}
    )
