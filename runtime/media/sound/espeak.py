"""The speech engine, which runs as a program of its own: one start for each thing said.

A fresh start costs some 50 ms and makes the same words the same samples; a long-lived engine carries noise
and pitch over from what it said before. Nor can one line that kills it take others with it.
"""

from __future__ import annotations

import ctypes.util
import json
import subprocess
import sys
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


def utter(request: dict[str, Any]) -> Utterance:
    """Say what `espeak_program.py` describes. Raises SpeechError if it is missing, refuses or dies."""
    # Isolated and without site-packages: the program needs neither, and starts the sooner.
    command = [sys.executable, "-I", "-S", str(PROGRAM), *_library()]
    done = subprocess.run(command, input=json.dumps(request).encode(), capture_output=True, check=False)
    head, _, raw = done.stdout.partition(b"\n")
    if not head:
        said = done.stderr.decode(errors="replace").strip()[-300:]
        raise SpeechError(
            f"espeak-ng died while speaking {request['text'][:80]!r}: {said or done.returncode}"
        )
    answer = json.loads(head)
    if "error" in answer:
        raise SpeechError(answer["error"])
    pcm = np.frombuffer(raw, "<i2").astype(np.float32) / np.float32(32768)
    return Utterance(pcm, answer["rate"], tuple((at, ms / 1000) for at, _, ms in answer["words"]))


def _library() -> tuple[str, str]:
    """The library and data of the wheel, or the system's own library."""
    wheel = Path(espeakng_loader.get_library_path())
    if wheel.exists():
        return str(wheel), str(espeakng_loader.get_data_path())
    system = ctypes.util.find_library("espeak-ng")
    if system is None:
        raise SpeechError("espeak-ng was not found: `pip install espeakng-loader`, or install libespeak-ng1")
    return system, ""
