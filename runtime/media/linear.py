"""One viewing as a file: its pieces and its sound, end to end."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..session import Clip
from . import ffmpeg
from .fragment import moved
from .piece import Cutter
from .sound import PACKET, audio_init
from .soundtrack import Soundtrack
from .studio import Studio

AUDIO_PACKETS = 470
"""Packets mixed at a time: ten seconds."""


async def write(clips: Sequence[Clip], cutter: Cutter, studio: Studio, target: Path) -> None:
    """Write the clips of a viewing as one MP4 file. Raises StoreError or FfmpegError."""
    film = cutter.film
    with tempfile.TemporaryDirectory() as folder:
        video, audio = Path(folder) / "video.mp4", Path(folder) / "audio.mp4"
        with video.open("wb") as file:
            file.write(await studio.video_init(film.frame))
            for clip in clips:
                at = clip.start
                for piece in cutter.pieces(clip):
                    # Video tracks count a thousand ticks to a frame.
                    file.write(moved(await studio.video(piece), at * 1000))
                    at += piece.count
        track = Soundtrack(film, cutter.folder).add(clips)
        packets = track.sample(clips[-1].end) // PACKET
        with audio.open("wb") as file:
            file.write(audio_init())
            for first in range(0, packets, AUDIO_PACKETS):
                last = min(packets, first + AUDIO_PACKETS)
                data = await studio.audio(track.window(first, last), first, last)
                file.write(moved(data, first * PACKET))
        ffmpeg.mux(video, audio, target)
