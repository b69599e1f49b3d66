"""The film of the README, as its viewer gets it: drawn, spoken, streamed and played in a real browser."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

HELLO = Path(__file__).parents[2] / "stories" / "hello.story"

PATIENCE = 120_000
"""Milliseconds: everything is drawn while it plays, perhaps on a busy machine."""


class Cinema:
    """`mutoscope play` on a port of its own; it can be killed and begun again."""

    def __init__(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def begin(self) -> None:
        command = [sys.executable, "-m", "mutoscope.runtime.cli", "play", str(HELLO), "--no-open"]
        command += ["--port", str(self._port), "--journal", str(self._folder / "viewings.sqlite")]
        environment = os.environ | {"MUTOSCOPE_CACHE": str(self._folder / "cache")}
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
        )
        assert self._process.stdout
        self.url = self._process.stdout.readline().strip()

    def viewings(self) -> list[str]:
        with closing(sqlite3.connect(self._folder / "viewings.sqlite")) as journal:
            return [row[0] for row in journal.execute("SELECT id FROM viewings ORDER BY id")]

    def end(self, number: int = signal.SIGTERM) -> None:
        if self._process:
            self._process.send_signal(number)
            self._process.communicate(timeout=20)
            self._process = None


@pytest.fixture(scope="module")
def cinema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cinema]:
    cinema = Cinema(tmp_path_factory.mktemp("cinema"))
    cinema.begin()
    yield cinema
    cinema.end()


@pytest.fixture
def page(browser: Browser, cinema: Cinema) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.set_default_timeout(PATIENCE)
    page.goto(cinema.url)
    page.get_by_role("button", name="Begin").click()
    yield page
    page.close()


SEEN = """() => {
  const video = document.querySelector('mutoscope-player').shadowRoot.querySelector('video');
  const canvas = new OffscreenCanvas(64, 36), context = canvas.getContext('2d');
  context.drawImage(video, 0, 0, 64, 36);
  const light = context.getImageData(0, 0, 64, 36).data.filter((_, i) => i % 4 === 1);
  const mean = light.reduce((a, b) => a + b) / light.length;
  return Math.sqrt(light.reduce((sum, x) => sum + (x - mean) ** 2, 0) / light.length);
}"""
"""How much a picture holds: the standard deviation of its light; 0 for a plain colour."""


def test_a_viewer_answers_and_comes_to_an_ending(page: Page) -> None:
    option = page.get_by_role("button", name=re.compile("Pick it up"))
    expect(option).to_be_visible(timeout=PATIENCE)
    assert page.evaluate(SEEN) > 8, "there is a picture"
    expect(page.get_by_text("That will be the wrong number").first).to_be_attached()
    option.click()
    expect(page.get_by_text("They talked until ten.").last).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("1 of 2")).to_be_visible()


def test_a_server_that_is_killed_in_mid_film_costs_the_viewer_nothing(page: Page, cinema: Cinema) -> None:
    expect(page.get_by_role("button", name=re.compile("Pick it up"))).to_be_visible(timeout=PATIENCE)
    viewings = cinema.viewings()
    cinema.end(signal.SIGKILL)
    cinema.begin()
    page.get_by_role("button", name=re.compile("Pick it up")).click()
    expect(page.get_by_text(re.compile("They talked until ten|He rang again")).last).to_be_visible(
        timeout=PATIENCE
    )
    assert cinema.viewings() == viewings, "it was the same viewing that went on"
