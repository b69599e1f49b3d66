"""The built player in a real browser, in front of a small server that speaks the protocol."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[2]
PLAYER = ROOT / "player"
sys.path.insert(0, str(ROOT))

from tests.player.protocol_server import ProtocolServer  # noqa: E402

# A film takes its time to come to its end.
PATIENCE = 12_000
expect.set_options(timeout=PATIENCE)

OpenPage = Callable[..., Page]


def build(*command: str) -> None:
    """Run the program that builds the player, and npm for it. Fails with what it said."""
    program = [sys.executable, str(ROOT / ".dev" / "backend" / "player.py"), *command]
    done = subprocess.run(program, capture_output=True, text=True)
    assert done.returncode == 0, f"{program}:\n{done.stdout}{done.stderr}"


@pytest.fixture(scope="session")
def pages() -> Path:
    build()
    return PLAYER / "dist"


@pytest.fixture(scope="session")
def modules(pages: Path) -> Path:
    """The player's node_modules, as its lock file has them."""
    return PLAYER / "node_modules"


@pytest.fixture(scope="session")
def running(pages: Path) -> Iterator[ProtocolServer]:
    with ProtocolServer(pages) as server:
        yield server


@pytest.fixture
def server(running: ProtocolServer) -> ProtocolServer:
    """The server, with nobody watching."""
    running.refusing = False
    running.cut()
    running.viewings.clear()
    return running


@pytest.fixture
def open_page(browser: Browser, server: ProtocolServer) -> Iterator[OpenPage]:
    """Opens a page in a browser of its own, perhaps one `without` a property of its window.

    An error in the page's program fails the test.
    """
    contexts, errors = [], []

    def open_page(path: str = "films/fork", without: str = "", **options: Any) -> Page:
        context = browser.new_context(**({"viewport": {"width": 640, "height": 360}} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.add_init_script(path=Path(__file__).parent / "watch.js")
        if without:
            page.add_init_script(f"delete window.{without}")
        page.goto(server.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []
