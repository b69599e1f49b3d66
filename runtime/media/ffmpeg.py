"""The one module that starts ffmpeg. Filter graphs are built with ffmpeg-python.

The binary is the one that the `imageio-ffmpeg` wheel ships, so a film plays with nothing installed by
hand; `MUTOSCOPE_FFMPEG` names another. It runs as a program of its own and is never linked.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import IO, Any

import ffmpeg
import imageio_ffmpeg

SAMPLE_RATE = 48_000
"""Samples per second of every sound in the system."""

AAC_OPTIONS: dict[str, Any] = {
    "q:a": 0.7,
    "b:a": "320k",
    "cutoff": 17000,
    "aac_coder": "fast",
    "aac_is": 0,
    "aac_pns": 0,
    "flags": "+bitexact",
}
"""Constant quality, near 170 kb/s. Rate control, the slower coder and intensity stereo remember what they
have coded, so that a packet of a cut sound would differ from the same packet uncut. Noise substitution lets
the decoder make up noise, which differs too. "bitexact" leaves a comment out of every 256th packet."""

X264_PARAMS = "open-gop=0:force-cfr=1:stitchable=1:scenecut=0"
"""`stitchable` keeps headers independent of rate control, so that one init segment serves every piece."""


class FfmpegError(Exception):
    """ffmpeg could not do what was asked; the message is its own last words."""


@cache
def executable() -> str:
    """Path of the ffmpeg program. Raises FfmpegError when there is none."""
    chosen = os.environ.get("MUTOSCOPE_FFMPEG")
    if chosen:
        return chosen
    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise FfmpegError("ffmpeg was not found; `mutoscope doctor` says how to get it") from error


def lacking() -> list[str]:
    """Encoders that are needed and that the program does not have. Raises FfmpegError if it does not run."""
    try:
        command = [executable(), "-v", "quiet", "-encoders"]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise FfmpegError(f"{executable()} does not run ({error})") from error
    return [name for name in ("libx264", "aac", "ffv1") if f" {name} " not in run.stdout]


def encode_video(frames: Iterable[bytes], width: int, height: int, fps: int, threads: int = 1) -> bytes:
    """One closed GOP or more of H.264 in fragmented MP4, starting at time 0.

    `frames` are I420 pictures of width x height bytes x 1.5. All calls with the same size and rate give the
    same codec parameters, so their fragments may follow one another in any order.
    """
    out = ffmpeg.input("pipe:", format="rawvideo", pix_fmt="yuv420p", s=f"{width}x{height}", r=fps).output(
        "pipe:",
        format="mp4",
        vcodec="libx264",
        preset="superfast",
        crf=20,
        pix_fmt="yuv420p",
        g=fps * 2,
        bf=0,
        sc_threshold=0,
        flags="+cgop",
        threads=threads,
        video_track_timescale=fps * 1000,
        movflags="+frag_keyframe+empty_moov+default_base_moof+skip_trailer",
        colorspace="bt709",
        color_primaries="bt709",
        color_trc="bt709",
        color_range="tv",
        map_metadata=-1,
        fflags="+bitexact",
        **{"profile:v": "high", "level:v": "4.0", "x264-params": X264_PARAMS},
    )
    return _run(out, frames)


def encode_aac(pcm: bytes) -> bytes:
    """AAC-LC packets in ADTS of interleaved stereo float32 at SAMPLE_RATE.

    Packet `j` (counted from 0) carries the window over samples [(j-1)*1024, (j+1)*1024) of the input:
    the first is the encoder's priming. How it is coded depends on the 1024 samples after that window too.
    """
    out = _pcm_input("pipe:").output("pipe:", format="adts", acodec="aac", fflags="+bitexact", **AAC_OPTIONS)
    return _run(out, [pcm])


def decode_audio(source: Path | str | bytes, start: float = 0.0, seconds: float | None = None) -> bytes:
    """Any sound that ffmpeg reads, as interleaved stereo float32 at SAMPLE_RATE."""
    cut: dict[str, Any] = {"ss": start} if start else {}
    if seconds is not None:
        cut["t"] = seconds
    stdin: list[bytes] = []
    if isinstance(source, bytes):
        stdin, source = [source], "pipe:"
    stream = ffmpeg.input(str(source), **cut).audio
    return _run(stream.output("pipe:", format="f32le", acodec="pcm_f32le", ac=2, ar=SAMPLE_RATE), stdin)


def loudness(pcm: bytes) -> float:
    """Integrated loudness in LUFS (EBU R128) of stereo float32 at SAMPLE_RATE; -70 for silence."""
    measured = _pcm_input("pipe:").filter("ebur128", metadata=1)
    told = measured.filter("ametadata", mode="print", key="lavfi.r128.I", file="-")
    values = _run(told.output("-", format="null"), [pcm]).decode().split("lavfi.r128.I=")
    return max(-70.0, float(values[-1])) if len(values) > 1 else -70.0


def conform(source: Path, target: Path, cut: tuple[float, float | None], frame: tuple[int, int, int]) -> None:
    """Bring footage to the film's frame: every frame a key frame, constant rate, letter-boxed, no sound.

    `cut` is (start, end or None) in seconds, `frame` is (width, height, rate).
    """
    width, height, rate = frame
    start, end = cut
    limits: dict[str, Any] = {"ss": start} | ({"to": end} if end is not None else {})
    picture = (
        ffmpeg.input(str(source), **limits)
        .video.filter("fps", rate)
        .filter("scale", width, height, force_original_aspect_ratio="decrease")
        .filter("pad", width, height, "(ow-iw)/2", "(oh-ih)/2")
        .filter("setsar", 1)
        .filter("format", "yuv420p")
    )
    _run(picture.output(str(target), format="matroska", vcodec="ffv1", g=1).overwrite_output(), [])


def frames_of(source: Path, first: int, count: int, frame: tuple[int, int, int]) -> list[bytes]:
    """I420 frames [first, first + count) of conformed footage; fewer where it ends."""
    width, height, rate = frame
    # A quarter of a frame early: a seek takes the first frame at or after the time that is asked for.
    start = max(0.0, (first - 0.25) / rate)
    stream = ffmpeg.input(str(source), ss=f"{start:.6f}")
    raw = _run(stream.output("pipe:", format="rawvideo", pix_fmt="yuv420p", vframes=count), [])
    size = width * height * 3 // 2
    return [raw[i : i + size] for i in range(0, len(raw) - size + 1, size)]


def last_frame(source: Path, frame: tuple[int, int, int]) -> bytes:
    """The last I420 frame of conformed footage."""
    raw = _run(ffmpeg.input(str(source), sseof=-1).output("pipe:", format="rawvideo", pix_fmt="yuv420p"), [])
    return raw[-(frame[0] * frame[1] * 3 // 2) :]


def mux(video: Path, audio: Path, target: Path) -> None:
    """Put a video and an audio file into one MP4 without encoding again."""
    streams = ffmpeg.input(str(video)).video, ffmpeg.input(str(audio)).audio
    _run(ffmpeg.output(*streams, str(target), c="copy", movflags="+faststart").overwrite_output(), [])


def _pcm_input(source: str) -> Any:
    return ffmpeg.input(source, format="f32le", ac=2, ar=SAMPLE_RATE)


def _run(stream: Any, stdin: Iterable[bytes]) -> bytes:
    """Run a graph, feeding it `stdin` and returning its stdout. Raises FfmpegError on a non-zero exit."""
    command = ffmpeg.compile(stream.global_args("-v", "error", "-nostats"), cmd=executable())
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output, stderr=complaints)
        assert process.stdin is not None
        _feed(process.stdin, stdin)
        if process.wait() != 0:
            complaints.seek(0)
            words = complaints.read().decode(errors="replace").strip()
            raise FfmpegError(words[-800:] or f"ffmpeg stopped with exit code {process.returncode}")
        output.seek(0)
        return output.read()


def _feed(pipe: IO[bytes], chunks: Iterable[bytes]) -> None:
    # A broken pipe means that ffmpeg has stopped early: its exit code and words tell why.
    try:
        for chunk in chunks:
            pipe.write(chunk)
        pipe.close()
    except BrokenPipeError:
        pass
