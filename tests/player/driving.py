"""What every test of the player does with a page."""

from __future__ import annotations

from playwright.sync_api import Page


def begin(page: Page) -> None:
    """Through the start screen of the forking film without an answer."""
    page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name="Begin").click()


def reach(page: Page, frame: int) -> None:
    page.wait_for_function("frame => window.frame() >= frame", arg=frame)


def hurry(page: Page) -> None:
    """Play at three times the speed, for tests that need not count pictures."""
    reach(page, 1)
    page.evaluate("video().playbackRate = 3")
