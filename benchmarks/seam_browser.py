"""Films watched in a real browser: what was shown, what was heard, and what the browser holds."""

from __future__ import annotations

import base64
import contextlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from benchmarks.seam_server import before_others

WATCH = Path(__file__).with_name("seam_watch.js")

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]

PATIENCE = 30_000
"""Milliseconds within which a page must have come to what is waited for, beyond the film's own time."""


class Shown(NamedTuple):
    """A picture that was presented: its mark, when in milliseconds of the page, and the browser's count."""

    mark: int | None
    at: float
    media: float
    presented: int


@dataclass
class Recording:
    """Everything that was noted of one viewing in one page."""

    shown: list[Shown]
    heard: NDArray[np.float32]
    """Both channels mixed, 48000 a second, from some time before the film began."""
    stops: list[tuple[str, float, float]]
    """`waiting`, `stalled` and `error` events after the first picture: name, media time, page time."""
    holes: int
    errors: list[str]
    dropped: int = 0
    answers: list[dict[str, Any]] = field(default_factory=list)
    """In turn: the `option`, the seconds `before` the join at which it was given and, if held back, `sent`,
    whether it was `taken`, and the milliseconds until what follows was `ready` in the browser."""
    decided: list[dict[str, Any]] = field(default_factory=list)
    stepped: list[tuple[int, int | None]] = field(default_factory=list)
    """(timeline frame, mark) as read one by one from the stopped film."""


@contextmanager
def chromium() -> Iterator[Browser]:
    with contextlib.ExitStack() as stack:
        with before_others():
            playwright = stack.enter_context(sync_playwright())
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def measured_page(browser: Browser, url: str) -> Iterator[Page]:
    """A fresh page, with nothing cached, and with `window.seam` in it."""
    context = browser.new_context(viewport={"width": 640, "height": 360})
    try:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(path=WATCH)
        page.goto(url)
        yield page
    finally:
        context.close()


def view_film(
    browser: Browser, url: str, options: Sequence[int], after: int, around: int, delay: int | None = None
) -> Recording:
    """Watch a film with the player, answering with `options` in turn, to `after` frames past the last join.

    `around`: frames on either side of every join that are then read one by one. `delay`: milliseconds before
    the join at which the answers reach the server, where they shall be later than the player would send them.
    """
    with measured_page(browser, url) as page:
        page.get_by_role("button", name="Begin").wait_for()
        if delay is not None:
            page.evaluate("milliseconds => seam.delay(milliseconds)", delay)
        page.evaluate("options => seam.view(options)", list(options))
        page.get_by_role("button", name="Begin").click()
        _come(
            page,
            "([turns, after]) => seam.errors.length || seam.decided.length >= turns"
            " && seam.video().currentTime * 25 >= seam.decided.at(-1).at + after",
            [len(options), after],
            len(options),
        )
        joins: list[int] = page.evaluate("seam.decided.map(({ at }) => at)")
        frames = [frame for join in joins for frame in range(join - around, join + around)]
        stepped = page.evaluate("frames => seam.step(frames)", frames)
        recording = _recording(page)
        recording.stepped = [(frame, marked) for frame, marked in stepped]
        return recording


def view_peer(browser: Browser, url: str, clips: Sequence[str]) -> Recording:
    """Watch clips one after another with the page of the peers, in the way that its address names."""
    with measured_page(browser, url) as page:
        page.evaluate("clips => play(clips)", list(clips))
        _come(page, "seam.over", None, len(clips))
        return _recording(page)


def _come(page: Page, condition: str, argument: Any, clips: int) -> None:
    """Wait for a condition at the end of so many clips. Raises RuntimeError where the film stood still."""
    try:
        page.wait_for_function(condition, arg=argument, polling=50, timeout=PATIENCE + 5_000 * clips)
    except PlaywrightTimeout as error:
        state = page.evaluate(
            "(({ shown, stops, errors, answers, decided }) => JSON.stringify("
            "{ last: shown.at(-1), stops, errors, answer: answers.at(-1), decided: decided.at(-1) }))(seam)"
        )
        raise RuntimeError(f"the film stood still: {state}") from error


def _recording(page: Page) -> Recording:
    noted = page.evaluate(
        "(({ shown, stops, holes, errors, answers, decided, quality }) =>"
        " ({ shown, stops, holes, errors, answers, decided, quality }))(seam)"
    )
    shown = [Shown(*picture) for picture in noted["shown"]]
    begun = shown[0].at if shown else 0.0
    return Recording(
        shown=shown,
        heard=np.frombuffer(base64.b64decode(page.evaluate("seam.heard()")), "<f4"),
        stops=[(name, media, at) for name, media, at in noted["stops"] if at > begun],
        holes=noted["holes"],
        errors=noted["errors"],
        dropped=(noted.get("quality") or {}).get("dropped", 0),
        answers=noted["answers"],
        decided=noted["decided"],
    )
