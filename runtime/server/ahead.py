"""Work for idle processes: what any viewer may come to is made before they come."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from ..media.ffmpeg import FfmpegError
from ..media.reach import all_pieces
from ..media.sound import final_packets
from ..media.soundtrack import Soundtrack
from ..media.studio import Studio, Urgency
from .library import LoadedFilm
from .playout import AUDIO_PACKETS

log = logging.getLogger(__name__)


async def make_ahead(films: Sequence[LoadedFilm], studio: Studio) -> None:
    """Make how every film sounds at first, then all its pieces, least urgently, one at a time."""
    for film in films:
        await _beginning(film, studio)
    for film in films:
        for piece in all_pieces(film.film, film.cutter):
            if not studio.store.has(piece.key, "m4s"):
                try:
                    await studio.video(piece, Urgency.IDLE)
                except FfmpegError as error:
                    log.warning("made nothing ahead: %s", error)


async def _beginning(film: LoadedFilm, studio: Studio) -> None:
    """The first picture and sound that a viewer without answers gets: the film can begin at once."""
    step = film.engine.start()
    await studio.video(film.cutter.pieces(step.clips[0])[0], Urgency.IDLE)
    track = Soundtrack(film.film, film.folder).add(step.clips)
    last = min(AUDIO_PACKETS, final_packets(track.sample(step.clips[-1].end)))
    await studio.audio(track.window(0, last), 0, last, Urgency.IDLE)
