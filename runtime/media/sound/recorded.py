"""The sound of footage: a cut of a file, brought to the loudness of the film's own speech."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from .. import ffmpeg
from .dsp import Signal

LOUDNESS = -19.0
"""LUFS of a recording, as EBU R128 measures it over the whole cut: that of the default voices."""

MOST_GAIN_DB = 18.0
"""A recording that is quieter than this makes up for is meant to be quiet."""


def recorded(path: Path, start: float, end: float | None) -> Signal:
    """Samples of a cut, (n, 2) float32; none where the file has no sound, or none that can be read."""
    try:
        data = ffmpeg.decode_audio(path, start, None if end is None else end - start)
    except ffmpeg.FfmpegError:
        return np.zeros((0, 2), np.float32)
    pcm = np.frombuffer(data, "<f4").reshape(-1, 2)
    gain = min(LOUDNESS - ffmpeg.loudness(data), MOST_GAIN_DB)
    return (pcm * np.float32(10 ** (gain / 20))).astype(np.float32)
