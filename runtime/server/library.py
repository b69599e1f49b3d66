"""The films that a server shows: stories compiled, with what is needed to play each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from ...lang import Diagnostic, ir, read_story
from ..media.piece import Cutter
from ..session import Engine


class StoryError(Exception):
    """A story that cannot be played, with what is wrong in it."""

    def __init__(self, path: Path, diagnostics: Iterable[Diagnostic]) -> None:
        self.path = path
        self.diagnostics = tuple(diagnostics)
        super().__init__(f"{path} has errors")


class LoadedFilm:
    """A film ready to be played; `folder` is where its footage stands."""

    def __init__(self, name: str, film: ir.Film, folder: Path) -> None:
        self.name = name
        self.film = film
        self.folder = folder
        self.engine = Engine(film)
        self.cutter = Cutter(film, folder)

    @cached_property
    def json(self) -> str:
        return self.film.model_dump_json()

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(self.json.encode()).hexdigest()[:32]

    def card(self) -> dict[str, Any]:
        """What the start screen shows."""
        film = self.film
        return {
            "film": self.name,
            "title": film.title,
            "author": film.author,
            "logline": film.logline,
            "language": film.language,
            "style": film.style,
            "frame": film.frame.model_dump(),
            "runtime": film.runtime.model_dump() if film.runtime else None,
            "questions": [_question(v) for v in film.variables if v.scope == "asked"],
            "given": [
                {"name": v.name, "values": list(v.values)} for v in film.variables if v.scope == "given"
            ],
            "endings": len(film.endings),
        }


def _question(variable: ir.Variable) -> dict[str, Any]:
    return {
        "name": variable.name,
        "question": variable.question,
        "values": list(variable.values),
        "low": variable.low,
        "high": variable.high,
        "initial": variable.initial,
    }


def load(path: Path) -> LoadedFilm:
    """Compile a story. Raises StoryError when it has errors."""
    compiled = read_story(path)
    if compiled.film is None:
        raise StoryError(path, compiled.diagnostics)
    return LoadedFilm(path.stem, compiled.film, path.parent)
