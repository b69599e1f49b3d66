"""Work for idle processes: what any viewer may come to is made before they come."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterable
from typing import Any

from ..media.ffmpeg import FfmpegError
from ..media.reach import all_pieces
from ..media.studio import PROCESSES, Studio, Urgency
from .library import LoadedFilm

log = logging.getLogger(__name__)


async def make_ahead(films: Iterable[LoadedFilm], studio: Studio) -> None:
    """Make every piece of every film, least urgently, a few at a time."""
    places = asyncio.Semaphore(PROCESSES)
    waiting: set[asyncio.Task[None]] = set()
    for film in films:
        for piece in all_pieces(film.film, film.cutter):
            if studio.store.has(piece.key, "m4s"):
                continue
            await places.acquire()
            task = asyncio.create_task(_quietly(studio.video(piece, Urgency.IDLE)))
            waiting.add(task)
            task.add_done_callback(waiting.discard)
            task.add_done_callback(lambda _: places.release())
    await asyncio.gather(*waiting)


async def _quietly(making: Coroutine[Any, Any, bytes]) -> None:
    try:
        await making
    except FfmpegError as error:
        log.warning("made nothing ahead: %s", error)
