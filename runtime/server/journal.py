"""The journal: every viewing's decisions in SQLite, on disk before anybody is told of them.

A viewing keeps the IR that it began with, so that it goes on exactly, whatever becomes of the story since.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..session import Decision
from .limits import VIEWINGS_KEPT

SCHEMA_VERSION = 1

_SCHEMA = """
CREATE TABLE IF NOT EXISTS films (digest TEXT PRIMARY KEY, ir TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS viewings (
    id TEXT PRIMARY KEY,
    film TEXT NOT NULL,
    digest TEXT NOT NULL REFERENCES films(digest),
    viewer TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    began TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE IF NOT EXISTS decisions (
    viewing TEXT NOT NULL REFERENCES viewings(id),
    turn INTEGER NOT NULL,
    choice TEXT NOT NULL,
    option TEXT,
    held INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (viewing, turn)
);
"""


class JournalError(Exception):
    """The journal cannot be opened or written; the message says where it is and the cure."""


@dataclass(frozen=True, slots=True)
class Viewing:
    id: str
    film: str
    digest: str
    viewer: Mapping[str, int | str]
    position: int
    decisions: tuple[Decision, ...]


class Journal:
    """One SQLite file; several servers may share it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(path, isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            # A decision that was told to the viewer must survive the machine, not only the process.
            self._database.execute("PRAGMA synchronous = FULL")
            self._check_version()
            self._database.executescript(_SCHEMA)
            # Where a viewer has come to is told every few seconds, and may be lost with the machine.
            self._positions = sqlite3.connect(path, isolation_level=None)
            self._positions.execute("PRAGMA synchronous = NORMAL")
        except (OSError, sqlite3.Error) as error:
            raise JournalError(
                f"the journal {path} cannot be used ({error}); move it away or mend it"
            ) from error

    def keep_film(self, digest: str, ir: str) -> None:
        self._write("INSERT OR IGNORE INTO films VALUES (?, ?)", digest, ir)

    def film(self, digest: str) -> str:
        """The IR, as JSON, of a film that was kept."""
        return str(self._database.execute("SELECT ir FROM films WHERE digest = ?", (digest,)).fetchone()[0])

    def begin(self, film: str, digest: str, viewer: Mapping[str, int | str]) -> str:
        """A new viewing's id. Raises JournalError when VIEWINGS_KEPT are kept already."""
        count = self._database.execute("SELECT count(*) FROM viewings").fetchone()[0]
        if count >= VIEWINGS_KEPT:
            raise JournalError(f"{self._path} keeps {count} viewings, which is its limit: move it away")
        viewing = secrets.token_urlsafe(12)
        self._write(
            "INSERT INTO viewings (id, film, digest, viewer) VALUES (?, ?, ?, ?)",
            viewing,
            film,
            digest,
            json.dumps(dict(viewer)),
        )
        return viewing

    def viewing(self, viewing: str) -> Viewing | None:
        row = self._database.execute(
            "SELECT id, film, digest, viewer, position FROM viewings WHERE id = ?", (viewing,)
        ).fetchone()
        if row is None:
            return None
        decisions = self._database.execute(
            "SELECT choice, option, held FROM decisions WHERE viewing = ? ORDER BY turn", (viewing,)
        )
        return Viewing(
            row[0], row[1], row[2], json.loads(row[3]), row[4], tuple(Decision(*d) for d in decisions)
        )

    def decide(self, viewing: str, turn: int, decision: Decision, by: str) -> None:
        """Keep the decision that ends a turn. On return it is on disk."""
        self._write(
            "INSERT INTO decisions (viewing, turn, choice, option, held, decided_by)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            viewing,
            turn,
            decision.choice,
            decision.option,
            decision.held,
            by,
        )

    def seen(self, viewing: str, position: int) -> None:
        """Keep the frame that a viewing has come to."""
        self._write("UPDATE viewings SET position = ? WHERE id = ?", position, viewing, on=self._positions)

    def close(self) -> None:
        self._positions.close()
        self._database.close()

    def _write(self, statement: str, *values: object, on: sqlite3.Connection | None = None) -> None:
        try:
            (on or self._database).execute(statement, values)
        except sqlite3.Error as error:
            raise JournalError(f"the journal {self._path} cannot be written ({error})") from error

    def _check_version(self) -> None:
        found = self._database.execute("PRAGMA user_version").fetchone()[0]
        if found > SCHEMA_VERSION:
            raise sqlite3.DatabaseError(f"it is of version {found}, this program knows {SCHEMA_VERSION}")
        self._database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
