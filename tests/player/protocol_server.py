"""A small server that speaks docs/protocol.md over real sockets, and can be told to misbehave."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response, WebSocket
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from starlette.websockets import WebSocketDisconnect

from tests.player import reel
from tests.player.script import FILMS, Message, Part

RESTARTING, UNKNOWN_VIEWING, TAKEN_OVER = 1012, 4404, 4409

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


class ProtocolServer:
    """`with` it: answers on `url`. `viewings` shows what players have said."""

    def __init__(self, pages: Path) -> None:
        self.viewings: list[Viewing] = []
        self.connections: list[Connection] = []
        self.refusing = False
        """Takes no new connection, as a server that is down."""
        self.url = ""
        self._app = self._application(pages)
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def viewing(self) -> Viewing:
        """The newest."""
        return self.viewings[-1]

    def said(self, kind: str) -> list[Message]:
        """What the player of the newest viewing has said of one type."""
        return [message for message in self.viewing.heard if message["type"] == kind]

    def cut(self) -> None:
        """End every connection without a word of closing."""
        for connection in list(self.connections):
            self._soon(lambda connection=connection: connection.abort(RESTARTING))

    def send(self, text: str | bytes) -> None:
        """Say anything to every player."""
        for connection in list(self.connections):
            self._soon(lambda connection=connection: asyncio.ensure_future(connection.raw(text)))

    def _soon(self, what: Any) -> None:
        assert self._loop is not None
        self._loop.call_soon_threadsafe(what)

    def __enter__(self) -> ProtocolServer:
        for film in FILMS.values():
            _prepare(film.first)
        # Gives up its sockets at once, so that a test run ends when its last test does.
        config = uvicorn.Config(
            self._app, port=0, log_level="critical", ws_per_message_deflate=False, timeout_graceful_shutdown=0
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"
        return self

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._server.serve()

    def __exit__(self, *_: object) -> None:
        self.cut()
        self._server.should_exit = True
        self._thread.join()

    def _application(self, pages: Path) -> FastAPI:
        app = FastAPI()

        @app.get("/api/films")
        def films() -> list[Message]:
            return [{"film": name, "title": film.title, "logline": ""} for name, film in FILMS.items()]

        @app.get("/api/films/{name}")
        def card(name: str) -> Message:
            if name not in FILMS:
                message = f"there is no film {name!r} here. See / for those there are."
                raise HTTPException(404, {"code": "unknown-film", "message": message})
            return _card(name)

        @app.get("/api/films/{name}/poster.jpg")
        def poster(name: str) -> Response:
            return Response(reel.poster(), media_type="image/jpeg")

        @app.post("/api/films/{name}/viewings", status_code=201)
        async def begin(name: str, request: Request) -> Message:
            viewer = (await request.json())["viewer"]
            first = Placed(FILMS[name].first, 0)
            self.viewings.append(Viewing(f"v{len(self.viewings) + 1}", name, viewer, [first]))
            return {"viewing": self.viewing.name, "stream": f"/api/viewings/{self.viewing.name}/stream"}

        @app.get("/api/viewings/{name}")
        def status(name: str) -> Message:
            viewing = self._find(name)
            if viewing is None:
                raise HTTPException(404, {"code": "unknown-viewing", "message": "begin a new one"})
            ending = viewing.last.part.ending
            found = {"id": ending[0], "text": ending[1]} if ending else None
            return {
                "viewing": name,
                "film": viewing.film,
                "state": "ended" if ending else "running",
                "ending": found,
            }

        @app.websocket("/api/viewings/{name}/stream")
        async def stream(socket: WebSocket, name: str) -> None:
            viewing = self._find(name)
            if self.refusing:
                return await socket.close()
            await socket.accept("mutoscope.v1")
            if viewing is None:
                return await socket.close(UNKNOWN_VIEWING)
            for earlier in [one for one in self.connections if one.viewing is viewing]:
                earlier.abort(TAKEN_OVER)
            connection = Connection(socket, viewing)
            self.connections.append(connection)
            try:
                await connection.run()
            finally:
                self.connections.remove(connection)

        @app.exception_handler(HTTPException)
        async def refused(_: Request, error: HTTPException) -> Response:
            return Response(
                json.dumps({"error": error.detail}), error.status_code, media_type="application/json"
            )

        @app.get("/films/{name}")
        def page(name: str) -> FileResponse:
            return FileResponse(pages / "index.html")

        app.mount("/films/assets", StaticFiles(directory=pages / "assets"))
        app.mount("/", StaticFiles(directory=pages, html=True))
        return app

    def _find(self, name: str) -> Viewing | None:
        return next((viewing for viewing in self.viewings if viewing.name == name), None)


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


def _prepare(part: Part) -> None:
    """Encode a part and all that may follow, so that no viewer waits for it."""
    for number in range(part.segments):
        reel.video(part.label, number)
    for _, following in part.offer.options.values() if part.offer else ():
        _prepare(following)
    if part.offer and part.offer.silence:
        _prepare(part.offer.silence)


def _card(name: str) -> Message:
    film = FILMS[name]
    frame = {"width": reel.WIDTH, "height": reel.HEIGHT, "rate": reel.RATE}
    card = {
        "film": name,
        "title": film.title,
        "author": "Mutoscope",
        "logline": "One ticket, one night, one tram left.",
    }
    palette = {"ground": "#0b0d12", "ink": "#e8e2d4", "accent": "#c96f4a", "light": "#f2c46d"}
    return card | {
        "language": "en",
        "style": "",
        "frame": frame,
        "runtime": {"low": 240, "high": 540},
        "questions": film.questions,
        "endings": film.endings,
        "palette": palette,
    }


def _moved(cue: Message, start: int) -> Message:
    words = [[at + start, word] for at, word in cue.get("words", [])]
    return cue | {
        "id": f"{start}-{cue['id']}",
        "start": cue["start"] + start,
        "end": cue["end"] + start,
        "words": words,
    }
