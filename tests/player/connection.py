"""A viewing of a test film, and one player's connection to it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass, field
from typing import Any

from fastapi import WebSocket
from starlette.websockets import WebSocketDisconnect

from tests.player import reel
from tests.player.script import FILMS, Message, Part

LEAD = 30
"""Frames that a held picture is placed ahead."""


@dataclass
class Placed:
    """A part of the film on the timeline of a viewing; `held`: segments repeated after its own."""

    part: Part
    start: int
    held: int = 0

    @property
    def end(self) -> int:
        return self.start + (self.part.segments + self.held) * reel.SEGMENT_FRAMES


@dataclass
class Viewing:
    """What one viewer has seen; it outlives its connections."""

    name: str
    film: str
    viewer: dict[str, Any]
    parts: list[Placed]
    position: int = 0
    heard: list[Message] = field(default_factory=list)
    decided: list[Message] = field(default_factory=list)

    @property
    def last(self) -> Placed:
        return self.parts[-1]


class Connection:
    """One player on one socket."""

    def __init__(self, socket: WebSocket, viewing: Viewing) -> None:
        self._socket = socket
        self.viewing = viewing
        self._sent: set[str] = set()
        self._talk: asyncio.Task[None] | None = None
        self._code: int | None = None

    def abort(self, code: int) -> None:
        """End it from the server's side."""
        self._code = code
        if self._talk is not None:
            self._talk.cancel()

    async def raw(self, data: str | bytes) -> None:
        if isinstance(data, str):
            await self._socket.send_text(data)
        else:
            await self._socket.send_bytes(data)

    async def run(self) -> None:
        self._talk = asyncio.create_task(self._listen())
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            try:
                await self._talk
            except asyncio.CancelledError:
                if self._code is None:
                    raise
                await self._socket.close(self._code)

    async def _listen(self) -> None:
        hello = json.loads(await self._socket.receive_text())
        self.viewing.heard.append(hello)
        await self._begin(hello["position"] or self.viewing.position, set(hello["segments"]))
        while True:
            await self._hear(json.loads(await self._socket.receive_text()))

    async def _begin(self, position: int, held: set[str]) -> None:
        self._sent = held
        video = {"mime": reel.VIDEO_MIME, "init": "video-init"}
        audio = {"mime": reel.AUDIO_MIME, "init": "audio-init"}
        hello = {"type": "hello", "protocol": 1, "viewing": self.viewing.name, "film": self.viewing.film}
        await self._say(hello | {"rate": reel.RATE, "video": video, "audio": audio, "position": position})
        await self._bytes("video-init", "video", reel.video_init(), init=True)
        await self._bytes("audio-init", "audio", reel.audio()[0], init=True)
        for placed in self.viewing.parts:
            await self._place(placed, position)
        for message in self.viewing.decided:
            await self._say(message)

    async def _hear(self, message: Message) -> None:
        self.viewing.heard.append(message)
        match message["type"]:
            case "position":
                self.viewing.position = message["frame"]
                await self._hold(message["frame"])
            case "choose":
                await self._decide(message["choice"], message["option"], "viewer")
            case "silence":
                await self._decide(message["choice"], None, "silence")
            case "bye":
                await self._socket.close()

    async def _decide(self, choice: str, option: str | None, by: str) -> None:
        last = self.viewing.last
        offer = last.part.offer
        if offer is None or offer.choice != choice:
            late = {"type": "error", "code": "too-late", "message": "decided before", "fatal": False}
            await self._say(late)
            return
        following = offer.options[option][1] if option else offer.silence
        assert following is not None
        decided = {"type": "decided", "choice": choice, "option": option, "by": by, "at": last.end}
        self.viewing.decided.append(decided)
        self.viewing.parts.append(Placed(following, last.end))
        await self._say(decided)
        await self._place(self.viewing.last, last.end)

    async def _hold(self, position: int) -> None:
        last = self.viewing.last
        if last.part.offer and last.part.offer.close is None and last.end - position < LEAD:
            last.held += 1
            await self._segment(last.part.label, last.part.segments - 1, last.end - reel.SEGMENT_FRAMES)

    async def _place(self, placed: Placed, position: int) -> None:
        part, start = placed.part, placed.start
        await self._say({"type": "scene", "scene": f"s{part.label}", "heading": part.scene, "at": start})
        await self._say({"type": "captions", "cues": [_moved(cue, start) for cue in part.cues]})
        for number in range(part.segments + placed.held):
            at = start + number * reel.SEGMENT_FRAMES
            if at + 2 * reel.SEGMENT_FRAMES > position:
                await self._segment(part.label, min(number, part.segments - 1), at)
        if part.offer and placed is self.viewing.last:
            await self._offer(placed)
        if part.ending:
            ending, text = part.ending
            of = FILMS[self.viewing.film].endings
            await self._say(
                {"type": "ended", "ending": ending, "text": text, "at": placed.end, "found": 1, "of": of}
            )

    async def _offer(self, placed: Placed) -> None:
        offer, start = placed.part.offer, placed.start
        assert offer is not None
        options = [{"option": name, "text": text} for name, (text, _) in offer.options.items()]
        message: Message = {
            "type": "choice",
            "choice": offer.choice,
            "prompt": offer.prompt,
            "options": options,
        }
        message |= {"show": start + offer.show, "open": start + offer.show, "timed": offer.close is not None}
        message |= (
            {"close": start + offer.close, "end": placed.end} if offer.close else {"close": None, "end": None}
        )
        await self._say(message)
        for _, part in offer.options.values():
            await self._bytes(f"{part.label}-0", "video", reel.video(part.label, 0))

    async def _segment(self, label: int, number: int, at: int) -> None:
        await self._bytes(f"{label}-{number}", "video", reel.video(label, number))
        place = {"type": "place", "track": "video", "segment": f"{label}-{number}", "at": at}
        await self._say(place | {"frames": reel.SEGMENT_FRAMES})
        await self._bytes("tone", "audio", reel.audio()[1])
        packet = at // reel.SEGMENT_FRAMES * reel.SEGMENT_PACKETS
        place = {"type": "place", "track": "audio", "segment": "tone", "packet": packet}
        await self._say(place | {"packets": reel.SEGMENT_PACKETS})

    async def _bytes(self, name: str, track: str, data: bytes, init: bool = False) -> None:
        if name in self._sent and not init:
            return
        self._sent.add(name)
        head = json.dumps({"segment": name, "track": track} | ({"init": True} if init else {})).encode()
        await self._socket.send_bytes(len(head).to_bytes(4, "big") + head + data)

    async def _say(self, message: Message) -> None:
        await self._socket.send_text(json.dumps(message))


def _moved(cue: Message, start: int) -> Message:
    words = [[at + start, word] for at, word in cue.get("words", [])]
    return cue | {
        "id": f"{start}-{cue['id']}",
        "start": cue["start"] + start,
        "end": cue["end"] + start,
        "words": words,
    }
