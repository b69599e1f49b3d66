"""The commands as a user runs them: what they print, how they end, and what they say when they cannot."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from mutoscope.lang import read_story
from mutoscope.runtime.media import ffmpeg

MUTOSCOPE = [sys.executable, "-m", "mutoscope.runtime.cli"]
STORIES = Path(__file__).parents[2] / "stories"

STORY = """Title: Small
Frame: 160x90 25

INT. ROOM - DAY #room#
SHOT door 2s: A door.
CHOICE 1s #ask#
* Open
  SHOT hall 1s: A hall.
* Knock
* SILENCE AS 2
> END out "Out."
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "small.story"
    path.write_text(STORY)
    return path


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {"MUTOSCOPE_CACHE": str(tmp_path / "cache"), "COLUMNS": "400"}


def run(*words: str | Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [*MUTOSCOPE, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)


def test_check_is_content_with_a_good_story(story: Path) -> None:
    done = run("check", story)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Small can be played (1 scenes, 2 shots, 1 choices, 1 endings)" in done.stderr


def test_check_names_place_and_cure(story: Path) -> None:
    story.write_text(STORY.replace("SHOT hall", "SHOOT hall"))
    done = run("check", story)
    assert done.returncode == 1
    assert "small.story:8:3: error" in done.stderr
    assert "SHOT" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_prints_one_json_document(story: Path) -> None:
    good = json.loads(run("check", story, "--json").stdout)
    assert (good["ok"], good["diagnostics"]) == (True, [])
    assert good["film"] == {"scenes": 1, "shots": 2, "choices": 1, "endings": 1}
    story.write_text(STORY.replace("#room#", "#room#\n> CUT TO #rome#"))
    bad = run("check", story, "--json")
    document = json.loads(bad.stdout)
    assert (bad.returncode, document["ok"], document["film"]) == (1, False, None)
    first = document["diagnostics"][0]
    assert (first["severity"], first["source"]["line"]) == ("error", 5)
    assert {"code", "message", "cure"} <= first.keys()


@pytest.mark.parametrize("command", ["check", "play", "render", "serve"])
def test_a_story_that_is_not_there_is_named(command: str, tmp_path: Path) -> None:
    done = run(command, tmp_path / "lost.story")
    assert done.returncode == 1
    assert "lost.story" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [[], ["play"], ["dance"], ["play", "a.story", "--port", "x"]])
def test_a_wrong_command_line_is_explained(words: list[str]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert "Usage:" in done.stderr + done.stdout


def test_a_port_in_use_is_explained(story: Path, environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("play", story, "--port", str(port), "--no-open", environment=environment)
    assert done.returncode == 3
    assert f"port {port} of 127.0.0.1 cannot be used (Address already in use)" in done.stderr
    assert "name another with --port" in done.stderr


@pytest.fixture
def playing(story: Path, environment: dict[str, str], tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [*MUTOSCOPE, "play", str(story), "--port", "0", "--no-open"]
    command += ["--journal", str(tmp_path / "viewings.sqlite")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield process
        process.terminate()
        process.communicate(timeout=20)


def test_play_prints_the_address_of_a_page_that_answers(playing: subprocess.Popen[str]) -> None:
    assert playing.stdout
    url = playing.stdout.readline().strip()
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", url)
    with urllib.request.urlopen(url) as page:
        assert "assets/index-" in page.read().decode()


def test_play_ends_at_once_when_it_is_interrupted(playing: subprocess.Popen[str]) -> None:
    assert playing.stdout
    playing.stdout.readline()
    playing.send_signal(signal.SIGINT)
    _, told = playing.communicate(timeout=10)
    assert "Traceback" not in told


def test_render_writes_a_viewing_whose_picture_and_sound_are_as_long_as_it_is(
    story: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "film.mp4"
    done = run("render", story, "--out", out, "--choose", "open", environment=environment)
    assert (done.returncode, done.stdout.strip()) == (0, str(out))
    frames = (2 + 1 + 4) * 25
    assert len(ffmpeg.frames_of(out, 0, 1000, (160, 90, 25))) == frames
    assert len(ffmpeg.decode_audio(out)) / 8 / 48_000 == pytest.approx(frames / 25, abs=0.05)


def test_render_refuses_an_option_that_is_not_there(story: Path, environment: dict[str, str]) -> None:
    done = run("render", story, "--out", "x.mp4", "--choose", "run", environment=environment)
    assert done.returncode == 2
    assert "'run' is not an option of 'ask' now (options: open, knock)" in done.stderr


def test_render_makes_everything_once(story: Path, environment: dict[str, str], tmp_path: Path) -> None:
    assert run("render", story, environment=environment).returncode == 0
    made = {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").rglob("*.m4s")}
    assert len(made) > 3
    assert run("render", story, environment=environment).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").rglob("*.m4s")} == made


def test_render_on_a_full_disk_says_so_and_goes_on_when_there_is_room(
    story: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    """The cache is a file system of 40 KB, in a mount name space of its own."""
    cache = tmp_path / "cache"
    cache.mkdir()
    render = shlex.join([*MUTOSCOPE, "render", str(story)])
    script = f"""
        mount -t tmpfs -o size=40k tmpfs {shlex.quote(str(cache))} || exit 99
        {render}; echo "full $?"
        mount -o remount,size=100m {shlex.quote(str(cache))}
        {render}; echo "roomy $?"
    """
    unshare = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() else []), "sh", "-c", script]
    done = subprocess.run(unshare, capture_output=True, text=True, env=environment, timeout=120)
    assert done.stdout.split() == ["full", "3", "roomy", "0"], done.stderr
    assert f"no room left in {cache}: free some space" in done.stderr
    assert "Traceback" not in done.stderr


def test_footage_that_cannot_be_used_fails_a_render(story: Path, environment: dict[str, str]) -> None:
    (story.parent / "take.mp4").write_bytes(b"not a film")
    story.write_text(STORY.replace("A door.", "A door.\n  FROM take.mp4"))
    done = run("render", story, environment=environment)
    assert done.returncode == 4
    assert "take.mp4 cannot be used as footage" in done.stderr


def test_new_writes_a_story_that_plays_and_never_overwrites(tmp_path: Path) -> None:
    done = run("new", "Über  den\nFluss", "--folder", tmp_path)
    path = Path(done.stdout.strip())
    compiled = read_story(path)
    assert compiled.diagnostics == ()
    assert compiled.film is not None
    assert compiled.film.title == "Über den Fluss"
    path.write_text("mine")
    again = run("new", "Über den Fluss", "--folder", tmp_path)
    assert again.returncode == 2
    assert "is there already, and was left as it is" in again.stderr.replace("\n", " ")
    assert path.read_text() == "mine"


def test_doctor_finds_all_that_is_needed(environment: dict[str, str]) -> None:
    done = run("doctor", "--json", environment=environment)
    findings = {finding["name"]: finding for finding in json.loads(done.stdout)}
    assert list(findings) == ["Python", "ffmpeg", "voices", "player", "cache", "browser"]
    assert all(finding["fine"] for name, finding in findings.items() if name != "cache"), findings
    assert done.returncode == (0 if findings["cache"]["fine"] else 3)


def test_doctor_says_what_is_missing_and_how_to_get_it(environment: dict[str, str]) -> None:
    done = run("doctor", environment=environment | {"MUTOSCOPE_FFMPEG": "/nowhere/ffmpeg"})
    assert done.returncode == 3
    assert "pip install --force-reinstall imageio-ffmpeg" in done.stderr


@pytest.mark.parametrize("name", [path.name for path in STORIES.glob("*.story")])
def test_the_films_that_come_along_have_nothing_to_complain_about(name: str) -> None:
    compiled = read_story(STORIES / name)
    assert [str(diagnostic) for diagnostic in compiled.diagnostics] == []
