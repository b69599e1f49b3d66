"""`mutoscope play` and `mutoscope serve`: films in a browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from ..media.store import Store, default_root
from ..server import PLAYER, Journal, PortError, application, listen, load
from ..server import serve as serve_app
from .app import console, explained

PORT = 8470

Port = Annotated[int | None, typer.Option(help=f"Port to listen on; 0 takes a free one. [default: {PORT}]")]
JournalFile = Annotated[Path | None, typer.Option("--journal", help="SQLite file that keeps the viewings.")]


def play(
    story: Annotated[Path, typer.Argument(help="A .story file.")],
    port: Port = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open a browser.")] = False,
    journal: JournalFile = None,
) -> None:
    """Play a film in the browser. The page's address is the first line on standard output."""
    with explained():
        _run([story], "127.0.0.1", port, journal, not no_open)


def serve(
    stories: Annotated[list[Path], typer.Argument(help=".story files, or folders of them.")],
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Port = None,
    journal: JournalFile = None,
) -> None:
    """Serve films to browsers."""
    files = [file for path in stories for file in (sorted(path.glob("*.story")) if path.is_dir() else [path])]
    if not files:
        raise typer.BadParameter("there is no .story file in what was named")
    with explained():
        _run(files, host, port, journal, open_browser=False)


def _run(stories: list[Path], host: str, port: int | None, journal: Path | None, open_browser: bool) -> None:
    films = [load(story) for story in stories]
    if not (PLAYER / "index.html").exists():
        raise PortError("the player is not built: run `npm ci && npm run build` in player/")
    bound = _bound(host, port)
    kept = Journal(journal or platformdirs.user_data_path("mutoscope") / "viewings.sqlite")

    def ready(url: str) -> None:
        print(url, flush=True)
        names = ", ".join(film.film.title for film in films)
        console.print(f"{names} [dim]plays at {url} (stop with Ctrl+C)[/dim]")
        if open_browser:
            webbrowser.open(url)

    serve_app(application(films, kept, Store(default_root())), bound, ready)


def _bound(host: str, port: int | None):  # type: ignore[no-untyped-def]
    """The named port; without a name the usual one, or any free one where it is taken."""
    if port is not None:
        return listen(host, port)
    try:
        return listen(host, PORT)
    except PortError:
        return listen(host, 0)
