"""Work for idle processes: what any viewer may come to is made before they come."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from ..media.ffmpeg import FfmpegError
from ..media.reach import all_pieces, all_sounds
from ..media.sound import final_packets
from ..media.soundtrack import Soundtrack
from ..media.studio import Studio, Urgency
from .library import LoadedFilm
from .limits import BEGINNING_SECONDS
from .playout import AUDIO_PACKETS
from .viewing import first_pieces

SOUND_SEGMENTS = 3
"""Segments of sound made for a beginning."""

log = logging.getLogger(__name__)


async def make_ahead(films: Sequence[LoadedFilm], studio: Studio) -> None:
    """Make how every film begins, then all its sounds and pieces, least urgently, one at a time."""
    for film in films:
        await _beginning(film, studio)
    for film in films:
        for kind, words in all_sounds(film.film):
            await studio.stem(kind, words, film.film.seed, Urgency.IDLE)
    for film in films:
        for piece in all_pieces(film.film, film.cutter):
            if not studio.store.has(piece.key, "m4s"):
                try:
                    await studio.video(piece, Urgency.IDLE)
                except FfmpegError as error:
                    log.warning("made nothing ahead: %s", error)


async def _beginning(film: LoadedFilm, studio: Studio) -> None:
    """What a viewer without answers sees and hears first, so that the film can begin at once."""
    step = film.engine.start()
    track = Soundtrack(film.film, film.folder).add(step.clips)
    known = final_packets(track.sample(step.clips[-1].end))
    firsts = range(0, min(known, SOUND_SEGMENTS * AUDIO_PACKETS), AUDIO_PACKETS)
    windows = [(first, min(known, first + AUDIO_PACKETS)) for first in firsts]
    frames = BEGINNING_SECONDS * film.film.frame.rate
    await asyncio.gather(
        *(studio.video(piece, Urgency.IDLE) for piece in first_pieces(film, step, frames)),
        *(studio.audio(track.window(*window), *window, Urgency.IDLE) for window in windows),
    )
