"""The web application: films, viewings, streams, and the player's page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

from fastapi import FastAPI, HTTPException, Request, Response, WebSocket
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException as StarletteHTTPException

from ...lang import ir
from ..media.poster import palette, poster
from ..media.store import Store
from ..media.studio import Studio
from ..session import ViewerError
from .ahead import make_ahead
from .journal import Journal
from .library import LoadedFilm
from .limits import VIEWER_VALUES
from .messages import SUBPROTOCOL, error_body
from .stream import Stream
from .viewing import Viewing

PLAYER = Path(__file__).parents[2] / "player" / "dist"
"""The built player; it stands there in a checkout and in an installed wheel alike."""

UNKNOWN_VIEWING = 4404


class NewViewing(BaseModel):
    viewer: Annotated[dict[str, int | str], Field(max_length=VIEWER_VALUES)] = {}


class Theatre:
    """What the application shares between requests: films, journal, studio, and who is connected."""

    def __init__(self, films: Iterable[LoadedFilm], journal: Journal, store: Store) -> None:
        self.films = {film.name: film for film in films}
        self.journal = journal
        self.store = store
        self.studio: Studio
        self._streams: dict[str, Stream] = {}

    @asynccontextmanager
    async def open(self, _: FastAPI) -> AsyncIterator[None]:
        self.studio = Studio(self.store)
        ahead = asyncio.create_task(make_ahead(list(self.films.values()), self.studio))
        try:
            yield
        finally:
            ahead.cancel()
            await asyncio.gather(ahead, return_exceptions=True)
            await self.studio.close()
            self.journal.close()

    def film(self, name: str) -> LoadedFilm:
        if name not in self.films:
            known = ", ".join(self.films)
            raise HTTPException(404, error_body("unknown-film", f"no film {name!r} here; there is {known}"))
        return self.films[name]

    def poster(self, film: LoadedFilm) -> bytes:
        return poster(film.film, film.cutter, self.store)

    def begin(self, film: LoadedFilm, viewer: dict[str, int | str]) -> str:
        film.engine.start(viewer)  # Raises ViewerError before anything is kept.
        self.journal.keep_film(film.digest, film.json)
        return self.journal.begin(film.name, film.digest, viewer)

    def viewing(self, name: str) -> Viewing | None:
        """A viewing as the journal knows it, with the IR that it began with."""
        record = self.journal.viewing(name)
        if record is None:
            return None
        film = self.films.get(record.film)
        if film is None or film.digest != record.digest:
            folder = film.folder if film else Path()
            kept = ir.Film.model_validate_json(self.journal.film(record.digest))
            film = LoadedFilm(record.film, kept, folder)
        return Viewing(record, film, self.journal)

    async def stream(self, name: str, socket: WebSocket) -> None:
        earlier = self._streams.pop(name, None)
        if earlier is not None:
            earlier.replace()
        viewing = self.viewing(name)
        await socket.accept(SUBPROTOCOL if SUBPROTOCOL in socket.scope["subprotocols"] else None)
        if viewing is None:
            return await socket.close(UNKNOWN_VIEWING, "unknown viewing: begin a new one")
        stream = self._streams[name] = Stream(socket, viewing, self.studio)
        try:
            await stream.run()
        finally:
            if self._streams.get(name) is stream:
                del self._streams[name]


def application(films: Iterable[LoadedFilm], journal: Journal, store: Store) -> FastAPI:
    """The application for a set of films; its studio lives as long as the server does."""
    theatre = Theatre(films, journal, store)
    app = FastAPI(title="Mutoscope", version=version("mutoscope"), lifespan=theatre.open)
    _errors(app)
    _films(app, theatre)
    _viewings(app, theatre)
    _pages(app, theatre)
    return app


def _films(app: FastAPI, theatre: Theatre) -> None:
    @app.get("/api/health")
    def health() -> dict[str, Any]:
        return {"ok": True, "version": app.version}

    @app.get("/api/films")
    def films() -> list[dict[str, Any]]:
        return [
            {"film": film.name, "title": film.film.title, "logline": film.film.logline}
            for film in theatre.films.values()
        ]

    @app.get("/api/films/{film}")
    def card(film: str) -> dict[str, Any]:
        loaded = theatre.film(film)
        return loaded.card() | {"palette": palette(theatre.poster(loaded))}

    @app.get("/api/films/{film}/poster.jpg")
    def still(film: str) -> Response:
        loaded = theatre.film(film)
        return Response(theatre.poster(loaded), media_type="image/jpeg")


def _viewings(app: FastAPI, theatre: Theatre) -> None:
    @app.post("/api/films/{film}/viewings", status_code=201)
    async def begin(film: str, new: NewViewing) -> dict[str, str]:
        try:
            viewing = theatre.begin(theatre.film(film), new.viewer)
        except ViewerError as error:
            raise HTTPException(422, error_body("viewer", str(error))) from error
        return {"viewing": viewing, "stream": f"/api/viewings/{viewing}/stream"}

    @app.get("/api/viewings/{viewing}")
    async def state(viewing: str) -> dict[str, Any]:
        found = theatre.viewing(viewing)
        if found is None:
            raise HTTPException(
                404, error_body("unknown-viewing", f"no viewing {viewing!r}; begin a new one")
            )
        endings = {ending.id: ending for ending in found.film.film.endings}
        ending = endings.get(found.state.ending or "") if found.shown_to_the_end else None
        return {
            "viewing": found.id,
            "film": found.film.name,
            "state": "ended" if found.shown_to_the_end else "running",
            "ending": ending.model_dump() if ending else None,
        }

    @app.websocket("/api/viewings/{viewing}/stream")
    async def stream(socket: WebSocket, viewing: str) -> None:
        await theatre.stream(viewing, socket)


def _pages(app: FastAPI, theatre: Theatre) -> None:
    @app.get("/films/{film}")
    def page(film: str) -> FileResponse:
        theatre.film(film)
        return FileResponse(PLAYER / "index.html")

    # The page names its files beside itself, wherever it is served.
    app.mount("/films/assets", StaticFiles(directory=PLAYER / "assets"))
    app.mount("/", StaticFiles(directory=PLAYER, html=True))


def _errors(app: FastAPI) -> None:
    @app.exception_handler(StarletteHTTPException)
    async def http(request: Request, error: StarletteHTTPException) -> JSONResponse:
        detail: Any = error.detail
        body = detail if isinstance(detail, dict) else error_body("http", str(detail))
        return JSONResponse(body, error.status_code)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return JSONResponse(error_body("malformed", f"{where}: {first['msg']}"), 422)
