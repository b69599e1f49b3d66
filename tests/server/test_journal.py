"""The journal: what was decided is on disk, and reads back as it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from mutoscope.runtime.server import Journal, JournalError
from mutoscope.runtime.session import Decision


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "viewings.sqlite"


def test_a_viewing_reads_back_from_another_process_view(path: Path) -> None:
    journal = Journal(path)
    journal.keep_film("d1", "{}")
    viewing = journal.begin("tram", "d1", {"pace": "slow", "size": 3})
    journal.decide(viewing, 1, Decision("offer", "take"), "viewer")
    journal.decide(viewing, 2, Decision("ask", None, 50), "silence")
    journal.seen(viewing, 400)
    other = Journal(path)
    found = other.viewing(viewing)
    assert found is not None
    assert (found.film, found.digest, dict(found.viewer), found.position) == (
        "tram",
        "d1",
        {"pace": "slow", "size": 3},
        400,
    )
    assert found.decisions == (Decision("offer", "take"), Decision("ask", None, 50))
    assert other.film("d1") == "{}"
    journal.close()
    other.close()


def test_a_turn_is_decided_once(path: Path) -> None:
    journal = Journal(path)
    journal.keep_film("d1", "{}")
    viewing = journal.begin("tram", "d1", {})
    journal.decide(viewing, 1, Decision("offer", "take"), "viewer")
    with pytest.raises(JournalError, match="cannot be written"):
        journal.decide(viewing, 1, Decision("offer", "leave"), "viewer")
    found = journal.viewing(viewing)
    assert found is not None
    assert found.decisions == (Decision("offer", "take"),)
    journal.close()


def test_an_unknown_viewing_is_none(path: Path) -> None:
    journal = Journal(path)
    assert journal.viewing("nobody") is None
    journal.close()


def test_a_file_that_is_no_journal_is_explained(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("this is not a database, and long enough to be seen as none" * 20)
    with pytest.raises(JournalError, match=r"cannot be used .*; move it away or mend it"):
        Journal(path)
    assert path.read_text().startswith("this is not")


def test_a_journal_of_a_later_version_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(JournalError, match="it is of version 99, this program knows 1"):
        Journal(path)
