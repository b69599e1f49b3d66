"""What authors are told: each broken story of broken.txt, with exactly its diagnostics, and all messages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mutoscope.lang import Diagnostic, compile_story, read_story
from mutoscope.lang.limits import MAX_BYTES, MAX_LINE, MAX_LINES
from mutoscope.lang.messages import MESSAGES

_TABLE = Path(__file__).with_name("broken.txt").read_text(encoding="utf-8")
_ESCAPES = {"\\r": "\r", "\\t": "\t", "\\0": "\0", "\\ufeff": "\ufeff"}


def _broken() -> list[tuple[str, str, str]]:
    """Name, story and expected diagnostics of each row; control characters stand there as escapes."""
    rows = []
    for row in re.split(r"^=== ", _TABLE, flags=re.MULTILINE)[1:]:
        name, _, rest = row.partition("\n")
        story, _, expected = rest.partition("\n---\n")
        story = re.sub(r"\\(?:r|t|0|ufeff)", lambda match: _ESCAPES[match[0]], story)
        rows.append((name, story + "\n", expected.strip()))
    return rows


def _said(diagnostics: tuple[Diagnostic, ...]) -> str:
    return "\n".join(
        f"{d.source.line}:{d.source.column}+{d.length} {d.severity} {d.code}: {d.message}\n    {d.cure}"
        for d in diagnostics
    )


@pytest.mark.parametrize(("story", "expected"), [pytest.param(s, e, id=n) for n, s, e in _broken()])
def test_broken_stories(story: str, expected: str) -> None:
    assert _said(compile_story(story).diagnostics) == expected


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(_broken()) >= 60


@pytest.mark.parametrize("code", [code for code, message in MESSAGES.items() if message.example])
def test_every_message_has_an_example_that_provokes_it_alone(code: str) -> None:
    compiled = compile_story(MESSAGES[code].example)
    assert [d.code for d in compiled.diagnostics] == [code]
    assert [d.severity for d in compiled.diagnostics] == [MESSAGES[code].severity]


def test_messages_without_an_example_are_those_of_files() -> None:
    assert {code for code, message in MESSAGES.items() if not message.example} == {
        "no-such-file",
        "is-a-folder",
        "unreadable-file",
        "file-too-large",
        "not-utf-8",
        "no-footage",
        "line-too-long",
        "too-many-lines",
    }


def test_a_diagnostic_shows_the_line_and_the_cure() -> None:
    story = "CAST\nMARA  a ferrywoman\n\nEXT. QUAY #quay#\nSHOT a 4s: A boat.\n\nMRA\nLate.\n\n> END dawn\n"
    found = compile_story(story, "the-last-tram.story").diagnostics
    assert str(found[0]) == (
        "the-last-tram.story:7:1: error[unknown-cast]: MRA is not in the CAST\n"
        "  7 | MRA\n"
        "    | ^^^\n"
        "  cure: write MARA, or add MRA to the CAST"
    )


def test_the_mark_stands_under_its_word_behind_tabs_and_in_long_lines() -> None:
    story = (
        "EXT. QUAY #q#\nIF seen #q#\n\tSHOT a 4x: A boat.\nSHOT b 4s"
        + " " * 400
        + "x: "
        + "gull " * 99
        + "\n"
    )
    tabbed, long, *_ = compile_story(story).errors[-2:]
    excerpt, mark = str(tabbed).split("\n")[1:3]
    assert excerpt[mark.index("^") :].startswith("4x")
    excerpt, mark = str(long).split("\n")[1:3]
    assert len(excerpt) < 120
    assert "^" in mark


# --- files ----------------------------------------------------------------------------------------------

GOOD = b"EXT. QUAY #quay#\nSHOT a 4s: A boat.\n> END dawn\n"


def _only(path: Path) -> str:
    compiled = read_story(path)
    assert compiled.film is None
    assert len(compiled.diagnostics) == 1
    return str(compiled.diagnostics[0])


def test_a_good_file_becomes_a_film_named_after_it(tmp_path: Path) -> None:
    (tmp_path / "ferry.story").write_bytes(GOOD)
    film = read_story(tmp_path / "ferry.story").film
    assert film is not None
    assert film.title == "ferry"
    assert film.scenes[0].source.file == "ferry.story"


def test_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "ferry.story").write_bytes(GOOD)
    assert "no-such-file" in _only(tmp_path / "quay.tale")
    assert "perhaps ferry.story, in the same folder?" in _only(tmp_path / "fery.story")
    assert "no-such-file" in _only(tmp_path / "nowhere" / "ferry.story")


def test_a_folder(tmp_path: Path) -> None:
    assert "error[is-a-folder]" in _only(tmp_path)


def test_a_path_that_no_system_takes() -> None:
    assert "error[unreadable-file]" in _only(Path("a\0b.story"))


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "latin.story").write_bytes(GOOD + "Une forêt.".encode("latin-1"))
    assert "latin.story:4:8: error[not-utf-8]: this is not UTF-8: byte 0xEA at position" in _only(
        tmp_path / "latin.story"
    )


def test_a_file_and_a_text_past_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "large.story").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "error[file-too-large]" in _only(tmp_path / "large.story")
    assert [d.code for d in compile_story("x\n" * MAX_BYTES).diagnostics] == ["file-too-large"]
    found = compile_story("x\n" * (MAX_LINES + 1)).diagnostics
    assert [(d.code, d.source.line) for d in found] == [("too-many-lines", MAX_LINES + 1)]


def test_a_line_past_the_limit() -> None:
    found = compile_story("EXT. QUAY #quay#\n" + "x" * 1_000_000).diagnostics
    assert [(d.code, d.source.line, d.source.column) for d in found] == [("line-too-long", 2, MAX_LINE + 1)]


def test_footage_is_looked_for_beside_the_story(tmp_path: Path) -> None:
    story = GOOD.replace(b"A boat.\n", b"A boat.\n  FROM footage/boat.mp4\n")
    (tmp_path / "ferry.story").write_bytes(story)
    assert _only(tmp_path / "ferry.story") == (
        "ferry.story:3:3: error[no-footage]: the footage footage/boat.mp4 is not there\n"
        "  3 |   FROM footage/boat.mp4\n"
        "    |   ^^^^\n"
        "  cure: put the file beside the story, or write its right path"
    )
    (tmp_path / "footage").mkdir()
    (tmp_path / "footage" / "boat.mp4").touch()
    film = read_story(tmp_path / "ferry.story").film
    assert film is not None
    assert film.shots[0].footage is not None
