"""Playout: what is placed on a player's timeline, when, and what is made ready in case it is chosen."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Iterator
from itertools import islice, takewhile
from typing import Literal, Protocol

from pydantic import BaseModel

from ..media.piece import Piece
from ..media.sound import PACKET, audio_init, final_packets
from ..media.soundtrack import Soundtrack
from ..media.studio import Studio, Urgency, audio_key
from ..session import Clip, Offer, Refused, Step
from . import messages
from .captions import captions
from .limits import AHEAD_SECONDS, BEGINNING_SECONDS, HOLD_LEAD_SECONDS, LEAD_SECONDS
from .viewing import Viewing, first_pieces

log = logging.getLogger(__name__)

VIDEO_MIME = 'video/mp4; codecs="avc1.640028"'
AUDIO_MIME = 'audio/mp4; codecs="mp4a.40.2"'

AUDIO_PACKETS = 94
"""Packets in an audio segment: about two seconds."""

PIECES_AHEAD = 4
"""Pieces asked for beyond the one that is waited for."""

WAITING_SECONDS = 0.7
"""A segment that takes longer, with little left to play, is worth a word to the viewer."""


class Wire(Protocol):
    """Where messages and segments go; sending waits while the player is slow to read."""

    async def message(self, message: BaseModel) -> None: ...
    async def segment(self, data: bytes) -> None: ...


class Playout:
    """Feeds one connection of one viewing. `run` places; the other methods are the player's events."""

    def __init__(self, viewing: Viewing, studio: Studio, wire: Wire, held_by_player: set[str]) -> None:
        self._viewing = viewing
        self._studio = studio
        self._wire = wire
        self._sent = held_by_player
        self._rate = viewing.film.film.frame.rate
        self._wake = asyncio.Event()
        self._settled = asyncio.Event()
        """Set once all that is due has been placed: what only may be needed is sent after it."""
        self._position = 0
        self._clip = -1
        """The clip being placed."""
        self._queue: deque[tuple[int, Piece]] = deque()
        self._video_end = 0
        self._audio_next = 0
        self._decided = len(viewing.clips) - 1
        self._tasks: set[asyncio.Task[None]] = set()
        self._ended = False

    async def start(self, position: int, buffered: int) -> None:
        """Say hello and go to a frame; `buffered` is where the player's own buffer ends, if it has one."""
        viewing = self._viewing
        position = min(position, max(viewing.clips[-1].end - self._rate, 0))
        init = await self._studio.video_init(viewing.film.film.frame)
        await self._wire.message(
            messages.ServerHello(
                viewing=viewing.id,
                film=viewing.film.name,
                rate=self._rate,
                video=messages.Track(mime=VIDEO_MIME, init="video-init"),
                audio=messages.Track(mime=AUDIO_MIME, init="audio-init"),
                position=position,
            )
        )
        await self._wire.segment(_framed({"segment": "video-init", "track": "video", "init": True}, init))
        await self._wire.segment(
            _framed({"segment": "audio-init", "track": "audio", "init": True}, audio_init())
        )
        self._position = position
        await self._seek(max(position, buffered))

    async def run(self) -> None:
        """Place what is due, for ever; ends after `ended` was said."""
        try:
            await self._have_beginning()
            while not self._ended:
                if not await self._place_next():
                    self._wake.clear()
                    if not await self._place_next():
                        self._settled.set()
                        await self._wake.wait()
        finally:
            for task in self._tasks:
                task.cancel()

    # --- the player's events -------------------------------------------------------------------------

    async def choose(self, choice: str, option: str) -> None:
        await self._decide(choice, option, "viewer")

    async def silence(self, choice: str) -> None:
        await self._decide(choice, None, "silence")

    async def position(self, frame: int) -> None:
        self._position = max(self._position, min(frame, self._video_end))
        offer = self._viewing.offer
        # A player that forgets to say so: the window has passed, silence is the answer. The end itself would
        # be too late: sound stops some packets before an open join, and the film stands still there.
        start = self._viewing.clips[-1].start
        if offer is not None and offer.choice.timed and frame > start + offer.choice.close:
            await self._decide(offer.choice.id, None, "silence")
        self._wake.set()

    async def _decide(self, choice: str, option: str | None, by: Literal["viewer", "silence"]) -> None:
        viewing = self._viewing
        offer = viewing.offer
        if offer is None or offer.choice.id != choice:
            late = messages.Error(code="too-late", message=f"{choice!r} is not open: it was decided before")
            await self._wire.message(late)
            return
        try:
            decision = viewing.decide(option, self._held(), by)
        except Refused as refused:
            await self._wire.message(messages.Error(code="refused", message=str(refused)))
            return
        held_until = viewing.clips[self._decided + 1].start
        self._queue = deque((start, piece) for start, piece in self._queue if start < held_until)
        self._decided = len(viewing.clips) - 1
        self._settled.clear()
        done = messages.Decided(choice=choice, option=decision.option, by=by, at=held_until)
        await self._wire.message(done)
        self._wake.set()

    # --- placing -------------------------------------------------------------------------------------

    async def _place_next(self) -> bool:
        """Place one segment, of the track that is behind. False when nothing is due yet."""
        await self._fill()
        audio_at = self._audio_next * PACKET
        video_behind = self._track.sample(self._video_end) <= audio_at
        lead = self._position + LEAD_SECONDS * self._rate
        if self._queue and video_behind and self._video_end < lead:
            await self._place_video()
            return True
        if audio_at < self._track.sample(lead) and await self._place_audio():
            return True
        if self._queue and self._video_end < lead:
            await self._place_video()
            return True
        return False

    @property
    def _track(self) -> Soundtrack:
        return self._viewing.track

    async def _fill(self) -> None:
        """Refill the queue: from the next clip, by holding the picture, or at the end with `ended`."""
        if self._queue:
            return
        if self._clip < len(self._viewing.clips) - 1:
            self._clip += 1
            self._queue.extend(self._viewing.pieces(self._clip))
            await self._announce()
        elif self._viewing.offer is not None and self._viewing.clips[-1].period:
            if self._video_end - self._position < HOLD_LEAD_SECONDS * self._rate:
                clip = self._viewing.clips[-1]
                piece = self._viewing.film.cutter.held(clip, self._video_end - clip.start)
                self._queue.append((self._video_end, piece))
        elif self._viewing.ended and self._audio_next >= self._final_packet():
            await self._end()

    async def _place_video(self) -> None:
        self._hurry()
        at, piece = self._queue[0]
        data = await self._patiently(self._studio.video(piece, Urgency.NOW))
        if not self._queue or self._queue[0] != (at, piece):
            return  # An answer came meanwhile: the picture is held no longer.
        self._queue.popleft()
        await self._send(piece.key, "video", data)
        await self._wire.message(messages.PlaceVideo(segment=piece.key, at=at, frames=piece.count))
        self._video_end = at + piece.count

    async def _place_audio(self) -> bool:
        first = self._audio_next
        last = min(first + AUDIO_PACKETS, self._final_packet())
        if last <= first:
            return False
        plan = self._track.window(first, last)
        data = await self._patiently(self._studio.audio(plan, first, last, Urgency.NOW))
        key = audio_key(plan, first, last)
        await self._send(key, "audio", data)
        await self._wire.message(messages.PlaceAudio(segment=key, packet=first, packets=last - first))
        self._audio_next = last
        return True

    def _final_packet(self) -> int:
        """Packets before this one are certain: nothing that is still to be decided is heard in them."""
        known = max(self._viewing.clips[-1].end, self._video_end)
        return int(final_packets(self._track.sample(known)))

    def _held(self) -> int:
        """Frames of a held picture placed beyond its clip's own length."""
        last = self._viewing.clips[-1]
        return max(0, self._video_end - last.end) if last.period else 0

    def _hurry(self) -> None:
        """Ask for what comes next as well, over the ends of clips, so that every process has work."""
        for _, piece in islice(self._upcoming(), 1, 1 + PIECES_AHEAD):
            if not self._studio.store.has(piece.key, "m4s"):
                self._later(self._studio.video(piece, Urgency.SOON))

    def _upcoming(self) -> Iterator[tuple[int, Piece]]:
        """The pieces that are due next, as far as is known."""
        yield from self._queue
        for number in range(self._clip + 1, len(self._viewing.clips)):
            yield from self._viewing.pieces(number)

    async def _have_beginning(self) -> None:
        """Wait until the film can begin without stopping again at once; then nothing of it is late."""
        begin = self._video_end
        due = takewhile(lambda due: due[0] < begin + BEGINNING_SECONDS * self._rate, self._upcoming())
        await asyncio.gather(*(self._patiently(self._studio.video(piece, Urgency.NOW)) for _, piece in due))

    async def _send(self, key: str, track: str, data: bytes) -> None:
        if key not in self._sent:
            self._sent.add(key)
            await self._wire.segment(_framed({"segment": key, "track": track}, data))

    async def _patiently(self, making: Awaitable[bytes]) -> bytes:
        """The result; if it takes long and little is left to play, the viewer is told."""
        task = asyncio.ensure_future(making)
        done, _ = await asyncio.wait({task}, timeout=WAITING_SECONDS)
        if not done and self._video_end - self._position < self._rate:
            await self._wire.message(messages.Waiting(seconds=WAITING_SECONDS))
        return await task

    # --- what a clip brings with it ------------------------------------------------------------------

    async def _announce(self) -> None:
        """Scenes, captions and the offer of the clip that is now being placed."""
        clip = self._viewing.clips[self._clip]
        headings = {scene.id: scene.heading for scene in self._viewing.film.film.scenes}
        for scene in clip.entered:
            await self._wire.message(
                messages.SceneBegins(scene=scene, heading=headings[scene], at=clip.start)
            )
        self._later(self._caption(self._clip))
        if self._clip == len(self._viewing.clips) - 1 and clip.offer is not None:
            await self._wire.message(_offered(clip, clip.offer))
            self._later(self._make_ready())

    async def _caption(self, number: int) -> None:
        cues = await captions(self._viewing.clips[number], self._viewing.film.film, self._track, self._studio)
        if cues:
            await self._wire.message(messages.Captions(cues=cues))

    async def _make_ready(self) -> None:
        """Make and send the beginning of whatever may be chosen, so that an answer is only placed."""
        decided = self._decided
        steps = list(self._viewing.possible(self._held()))
        # Sound first: it is of this viewing alone, while the pictures may have been made long ago.
        await asyncio.gather(
            *(self._ready_sound(step, decided) for step in steps),
            *(self._ready_picture(step, decided) for step in steps),
        )

    async def _ready_sound(self, step: Step, decided: int) -> None:
        if self._viewing.clips[-1].period:
            return  # When a held picture ends, and so what is heard then, is not known yet.
        track = self._track.copy().add(step.clips)
        first = int(final_packets(track.sample(self._viewing.clips[-1].end)))
        last = min(first + AUDIO_PACKETS, int(final_packets(track.sample(step.clips[-1].end))))
        plan = track.window(first, last)
        data = await self._studio.audio(plan, first, last, Urgency.MAYBE)
        await self._send_ahead(audio_key(plan, first, last), "audio", data, decided)

    async def _ready_picture(self, step: Step, decided: int) -> None:
        for piece in first_pieces(self._viewing.film, step, AHEAD_SECONDS * self._rate):
            if self._decided != decided:
                return
            data = await self._studio.video(piece, Urgency.MAYBE)
            await self._send_ahead(piece.key, "video", data, decided)

    async def _send_ahead(self, key: str, track: str, data: bytes, decided: int) -> None:
        """Send what only may be needed: after all that is due, and no longer once that is known."""
        await self._settled.wait()
        if self._decided == decided:
            await self._send(key, track, data)

    async def _end(self) -> None:
        film = self._viewing.film.film
        ending = next(e for e in film.endings if e.id == self._viewing.state.ending)
        self._ended = True
        await self._wire.message(
            messages.Ended(ending=ending.id, text=ending.text, at=self._video_end, of=len(film.endings))
        )

    # --- beginnings ----------------------------------------------------------------------------------

    async def _seek(self, frame: int) -> None:
        """Begin with the piece that holds a frame."""
        for number, clip in enumerate(self._viewing.clips):
            self._clip = number
            pieces = list(self._viewing.pieces(number))
            self._queue = deque((at, piece) for at, piece in pieces if at + piece.count > frame)
            await self._announce() if self._queue else None
            if self._queue or clip is self._viewing.clips[-1]:
                break
        self._video_end = self._queue[0][0] if self._queue else self._viewing.clips[-1].end
        self._audio_next = max(0, self._track.sample(self._video_end) // PACKET)

    def _later(self, work: Awaitable[object]) -> None:
        task = asyncio.ensure_future(_quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _quietly(work: Awaitable[object]) -> None:
    """Work that only helps: when it fails, what needs it fails again and is reported there."""
    try:
        await work
    except Exception as error:
        log.info("made nothing ahead: %s", error)


def _offered(clip: Clip, offer: Offer) -> messages.ChoiceOffered:
    choice = offer.choice
    fixed = not clip.period
    return messages.ChoiceOffered(
        choice=choice.id,
        prompt=choice.prompt,
        options=[messages.OfferedOption(option=option.id, text=option.text) for option in offer.options],
        show=clip.start + choice.show,
        open=clip.start + choice.open,
        close=clip.start + choice.close if fixed else None,
        end=clip.end if fixed else None,
        timed=choice.timed,
    )


def _framed(header: dict[str, object], data: bytes) -> bytes:
    head = json.dumps(header).encode()
    return len(head).to_bytes(4, "big") + head + data
