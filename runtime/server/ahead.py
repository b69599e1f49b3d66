"""Work for idle processes: what any viewer may come to is made before they come."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from ..media.ffmpeg import FfmpegError
from ..media.reach import all_pieces
from ..media.studio import Studio, Urgency
from .library import LoadedFilm

log = logging.getLogger(__name__)


async def make_ahead(films: Iterable[LoadedFilm], studio: Studio) -> None:
    """Make every piece of every film, least urgently, one at a time: the other processes stay free."""
    for film in films:
        for piece in all_pieces(film.film, film.cutter):
            if not studio.store.has(piece.key, "m4s"):
                try:
                    await studio.video(piece, Urgency.IDLE)
                except FfmpegError as error:
                    log.warning("made nothing ahead: %s", error)
