"""A small server that speaks docs/protocol.md over real sockets, and can be told to misbehave."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response, WebSocket
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

from tests.player import reel
from tests.player.connection import Connection, Placed, Viewing
from tests.player.script import FILMS, Message, Part

RESTARTING, UNKNOWN_VIEWING, TAKEN_OVER = 1012, 4404, 4409


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
