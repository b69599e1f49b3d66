"""What runs in the pipeline's own processes: it makes a thing, keeps it in the store, and answers its key."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from functools import cache
from pathlib import Path

import cv2

from . import draw
from .piece import Piece
from .sound import Plan, SoundSource, VoiceSpec, Word, audio_segment
from .sound.stems import StemKind
from .store import Store, StoreError

log = logging.getLogger(__name__)

PARENT_CHECK_SECONDS = 1.0


def begin(parent: int, niceness: int) -> None:
    """Prepare a process: one thread for each, behind the server `parent`, and ended with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(niceness)
    cv2.setNumThreads(1)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def video(piece: Piece, root: Path) -> bytes:
    """Draw and keep a piece. Raises FfmpegError."""
    return _keep(piece.key, draw.encode(piece, Store(root)), root)


def video_init(key: str, width: int, height: int, rate: int, root: Path) -> bytes:
    """Make and keep the init segment of pieces of a size and rate."""
    return _keep(key, draw.init(width, height, rate), root)


def audio(plan: Plan, key: str, first: int, last: int, root: Path) -> bytes:
    """Mix and keep packets [first, last) of a plan."""
    return _keep(key, audio_segment(plan, first, last, _sounds(root)), root)


def words(text: str, spec: VoiceSpec, slot_seconds: float, root: Path) -> tuple[Word, ...]:
    """When each word of a speech is said; seconds from its beginning."""
    return _sounds(root).speech(text, spec, slot_seconds).words


def _keep(key: str, data: bytes, root: Path) -> bytes:
    try:
        Store(root).put(key, "m4s", data)
    except StoreError as error:
        # A full disk slows a film down, for nothing is kept; it does not stop it.
        log.warning("%s", error)
    return data


def stem(kind: StemKind, words: str, seed: int, root: Path) -> None:
    """Make and keep what a layer plays, or a sound that is heard once."""
    _sounds(root).make(kind, words, seed)


@cache
def _sounds(root: Path) -> SoundSource:
    return SoundSource(root)


def _end_with(parent: int) -> None:
    # A server that is killed cannot end its pool: a process whose parent has changed is an orphan.
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(0)
