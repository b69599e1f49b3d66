"""The speech engine as a child process: started when first needed, started again if it dies."""

from __future__ import annotations

import ctypes.util
import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import espeakng_loader
import numpy as np

from .dsp import Signal

PROGRAM = Path(__file__).with_name("espeak_program.py")


class SpeechError(Exception):
    """No speech could be made; the message says why and what to do."""


@dataclass(frozen=True)
class Utterance:
    """Mono float32 in -1..1 at `rate` Hz; `words` are (character offset in the SSML, seconds)."""

    pcm: Signal
    rate: int
    words: tuple[tuple[int, float], ...]


class Engine:
    """One child that speaks one request at a time; threads take turns."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def speak(self, request: dict[str, Any]) -> Utterance:
        """Raises SpeechError if the engine cannot be started, refuses, or dies twice on one request."""
        with self._lock:
            try:
                return self._ask(request)
            except (OSError, EOFError):
                self._stop()
            try:
                return self._ask(request)
            except (OSError, EOFError) as error:
                self._stop()
                raise SpeechError(f"espeak-ng died while speaking {request['text'][:80]!r}") from error

    def _ask(self, request: dict[str, Any]) -> Utterance:
        if self._child is None:
            self._child = _start()
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        self._child.stdin.write(json.dumps(request).encode() + b"\n")
        self._child.stdin.flush()
        line = self._child.stdout.readline()
        if not line:
            raise EOFError
        answer = json.loads(line)
        if "error" in answer:
            raise SpeechError(answer["error"])
        raw = self._child.stdout.read(answer["samples"] * 2)
        if len(raw) < answer["samples"] * 2:
            raise EOFError
        pcm = np.frombuffer(raw, "<i2").astype(np.float32) / np.float32(32768)
        return Utterance(pcm, answer["rate"], tuple((at, ms / 1000) for at, _, ms in answer["words"]))

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.communicate()


def _start() -> subprocess.Popen[bytes]:
    library, data = _library()
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), library, data], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def _library() -> tuple[str, str]:
    """The library and data of the wheel, or the system's own library."""
    wheel = Path(espeakng_loader.get_library_path())
    if wheel.exists():
        return str(wheel), str(espeakng_loader.get_data_path())
    system = ctypes.util.find_library("espeak-ng")
    if system is None:
        raise SpeechError("espeak-ng was not found: `pip install espeakng-loader`, or install libespeak-ng1")
    return system, ""


ENGINE = Engine()
