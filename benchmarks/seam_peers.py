"""The same viewing for pages that join whole files: a progressive MP4 for each clip, of the same encoding."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from mutoscope.runtime.media.ffmpeg import encode_video, executable
from mutoscope.runtime.session import Clip

from benchmarks.seam_film import label
from benchmarks.seam_marks import HEIGHT, RATE, WIDTH, mark, pictures
from benchmarks.seam_sound import ExpectedSound

PAGE = Path(__file__).with_name("seam_peers.html")

WAYS = {"swap": "two <video>, swapped on ended", "source": "one <video>, src changed on ended"}


def write_clips(folder: Path, clips: Sequence[Clip], sound: ExpectedSound) -> list[str]:
    """Write each clip with its part of the viewing's sound; returns the names of the files, in order."""
    (folder / "index.html").write_text(PAGE.read_text())
    names = [f"{place:02}-{clip.shot}.mp4" for place, clip in enumerate(clips)]
    for name, clip in zip(names, clips, strict=True):
        part = sound.stereo[sound.sample(clip.start) : sound.sample(clip.end)]
        film = encode_video(pictures(label(clip.shot), range(clip.frames)), WIDTH, HEIGHT, RATE, threads=0)
        _mux(film, np.ascontiguousarray(part, "<f4").tobytes(), folder / name)
    return names


def plain_marks(clips: Sequence[Clip]) -> list[int]:
    """The mark of every frame of the clips as they are in their files, without transitions."""
    return [mark(label(clip.shot), at) for clip in clips for at in range(clip.frames)]


def _mux(film: bytes, pcm: bytes, target: Path) -> None:
    with TemporaryDirectory() as folder:
        video, audio = Path(folder) / "video.mp4", Path(folder) / "audio.raw"
        video.write_bytes(film)
        audio.write_bytes(pcm)
        command = [executable(), "-v", "error", "-y", "-i", str(video)]
        command += ["-f", "f32le", "-ar", "48000", "-ac", "2", "-i", str(audio)]
        command += ["-c:v", "copy", "-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart", str(target)]
        subprocess.run(command, check=True)
