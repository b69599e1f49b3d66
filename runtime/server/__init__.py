"""The server: films, viewings and their streams over HTTP and websockets."""

from .app import PLAYER, application
from .journal import Journal, JournalError
from .library import LoadedFilm, StoryError, load
from .run import PortError, listen, serve

__all__ = [
    "PLAYER",
    "Journal",
    "JournalError",
    "LoadedFilm",
    "PortError",
    "StoryError",
    "application",
    "listen",
    "load",
    "serve",
]
