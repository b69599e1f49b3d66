"""Footage: a cut from a file beside the story, conformed to the film's frame and loudness."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ...lang import ir
from . import ffmpeg
from .store import Store, key_of


class FootageError(Exception):
    """A file that cannot be used as footage; the message names it and the cure."""


class FootageSpec(BaseModel):
    """A cut of a file; seconds. `digest` is of the file's bytes, so that a changed file is made again."""

    model_config = ConfigDict(frozen=True)

    path: Path
    digest: str
    start: float
    end: float | None


def footage(folder: Path, cut: ir.Footage) -> FootageSpec:
    """The cut that a story in `folder` names. Raises FootageError if the file is not there."""
    path = folder / cut.file
    try:
        stat = path.stat()
        digest = _digest(path, stat.st_mtime_ns, stat.st_size)
    except OSError as error:
        raise FootageError(f"{cut.file}: {error.strerror}; put the file beside the story") from error
    return FootageSpec(path=path, digest=digest, start=cut.start, end=cut.end)


def frames(
    spec: FootageSpec, first: int, count: int, frame: tuple[int, int, int], store: Store
) -> list[bytes]:
    """I420 frames of a cut at the film's (width, height, rate). Past its end the last frame stands still."""
    path = _conformed(spec, frame, store)
    found = ffmpeg.frames_of(path, first, count, frame)
    if not found:
        found = [ffmpeg.last_frame(path, frame)]
    return found + [found[-1]] * (count - len(found))


@lru_cache(maxsize=256)
def _digest(path: Path, modified: int, size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _conformed(spec: FootageSpec, frame: tuple[int, int, int], store: Store) -> Path:
    key = key_of("conform-1", spec.digest, str((spec.start, spec.end)), str(frame))
    target = store.path(key, "mkv")
    if not store.has(key, "mkv"):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_suffix(f".{id(spec)}.part")
        try:
            ffmpeg.conform(spec.path, draft, (spec.start, spec.end), frame)
            if not ffmpeg.frames_of(draft, 0, 1, frame):
                raise ffmpeg.FfmpegError(f"there is no picture from {spec.start:g} s on")
            draft.replace(target)
        except ffmpeg.FfmpegError as error:
            last = str(error).splitlines()[-1]
            message = f"{spec.path.name} cannot be used as footage ({last}); export it again, or mend the cut"
            raise FootageError(message) from error
        finally:
            draft.unlink(missing_ok=True)
    return target
