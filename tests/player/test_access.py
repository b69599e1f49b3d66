"""The player for everybody: an audit of every screen, settings that change the film, small screens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.player.conftest import OpenPage
from tests.player.driving import begin, hurry, reach
from tests.player.protocol_server import ProtocolServer

PHONE = {"has_touch": True, "is_mobile": True, "device_scale_factor": 2}
SMALLEST_TARGET = 44
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pause(page: Page) -> None:
    page.evaluate("document.querySelector('mutoscope-player').pause()")


def test_no_screen_has_a_violation(open_page: OpenPage, server: ProtocolServer, modules: Path) -> None:
    page = open_page(reduced_motion="reduce")

    def audited(screen: str) -> list[str]:
        if page.evaluate("!window.axe"):
            page.add_script_tag(path=modules / "axe-core" / "axe.min.js")
        found = page.evaluate("tags => axe.run({ runOnly: tags })", TAGS)
        assert found["passes"]
        return [f"{screen}: {one['id']}: {one['nodes'][0]['html'][:200]}" for one in found["violations"]]

    expect(page.get_by_role("button", name="slow")).to_be_visible()
    violations = audited("question")
    page.get_by_role("button", name="Skip").click()
    violations += audited("scale")
    page.get_by_role("button", name="Skip").click()
    violations += audited("begin")
    page.get_by_role("button", name="Settings").click()
    violations += audited("settings")
    page.get_by_role("button", name="Done").click()
    page.get_by_role("button", name="Begin").click()
    reach(page, 10)
    pause(page)
    violations += audited("film")
    page.evaluate("document.querySelector('mutoscope-player').play()")
    reach(page, 45)
    pause(page)
    violations += audited("choice")
    page.get_by_role("button", name="Take the ticket").click()
    page.wait_for_function("seen.events.some(([name]) => name === 'decided')")
    violations += audited("taken")
    page.evaluate("document.querySelector('mutoscope-player').play()")
    hurry(page)
    expect(page.get_by_role("button", name="Watch again")).to_be_visible()
    violations += audited("ending")
    page.goto(server.url + "?film=nothing")
    expect(page.get_by_role("alert")).to_be_visible()
    violations += audited("failure")
    page.goto(server.url)
    expect(page.get_by_role("link", name="A Room")).to_be_visible()
    violations += audited("programme")
    assert not violations, "\n".join(violations)


def test_a_choice_is_announced_with_its_time_and_its_outcome(open_page: OpenPage) -> None:
    page = open_page()
    begin(page)
    urgent = page.locator("mutoscope-announcer [aria-live=assertive]")
    expect(urgent).to_have_text("She holds out a ticket. 1: Take the ticket. 2: Walk away. 2 seconds")
    page.keyboard.press("2")
    expect(urgent).to_have_text("Taken: Walk away")
    expect(page.locator("mutoscope-announcer [aria-live=polite]")).to_have_text("EXT. BRIDGE - NIGHT")


def test_without_time_limits_the_film_waits(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("switch", name="No time limits on choices").check()
    page.get_by_role("button", name="Done").click()
    begin(page)
    hurry(page)
    page.wait_for_function("video().paused && frame() > 80")
    page.wait_for_timeout(400)
    assert page.evaluate("frame()") < 96
    page.keyboard.press(" ")
    assert page.evaluate("video().paused"), "it goes on with an answer"
    assert server.said("silence") == []
    expect(page.get_by_role("button", name="Let it pass")).to_be_visible()
    page.get_by_role("button", name="Walk away").click()
    expect(page.get_by_role("heading", name="You walk into the rain")).to_be_visible()

    page.get_by_role("button", name="Watch again").click()
    hurry(page)
    page.get_by_role("button", name="Let it pass").click()
    expect(page.get_by_role("heading", name="Nobody says a word")).to_be_visible()
    expect(page.get_by_text("2 of 3 endings found")).to_be_visible()


def test_captions_are_shown_until_they_are_switched_off(open_page: OpenPage) -> None:
    page = open_page()
    begin(page)
    line = page.locator("mutoscope-captions").get_by_text("Sit, at least. The next one is at five.")
    expect(line).to_be_visible()
    pause(page)
    expect(page.locator("mutoscope-captions .speaker")).to_have_text("MARA")
    page.keyboard.press("c")
    expect(line).to_have_count(0)
    page.keyboard.press("c")
    expect(line).to_be_visible()
    before = line.evaluate("line => parseFloat(getComputedStyle(line).fontSize)")
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("radio", name="largest").check(force=True)
    page.get_by_role("button", name="Done").click()
    assert line.evaluate("line => parseFloat(getComputedStyle(line).fontSize)") > 1.5 * before
    page.reload()
    assert page.evaluate("JSON.parse(localStorage['mutoscope:settings']).captionSize") == "largest"


def test_sounds_and_voices_that_are_not_seen_are_italic(open_page: OpenPage) -> None:
    page = open_page()
    begin(page)
    sound = page.locator("mutoscope-captions").get_by_text("[rain on the roof]")
    expect(sound).to_be_visible()
    expect(sound).to_have_css("font-style", "italic")
    page.keyboard.press("2")
    voice = page.locator("mutoscope-captions .unseen-voice .plate")
    expect(voice).to_be_visible()
    expect(voice).to_have_css("font-style", "italic")


@pytest.mark.parametrize(("motion", "steps"), [("reduce", range(1, 4)), ("no-preference", range(6, 60))])
def test_the_time_that_is_left_moves_in_steps_for_who_wants_less_motion(
    open_page: OpenPage, motion: Any, steps: range
) -> None:
    page = open_page(reduced_motion=motion)
    begin(page)
    hurry(page)
    page.evaluate(
        """() => {
          const player = document.querySelector("mutoscope-player").shadowRoot;
          const line = player.querySelector("mutoscope-choice").shadowRoot.querySelector(".line");
          window.lengths = new Set();
          new MutationObserver(() => lengths.add(line.style.transform)).observe(line, { attributes: true });
        }"""
    )
    reach(page, 92)
    assert page.evaluate("lengths.size") in steps
    grain = page.locator("mutoscope-grain .grain")
    assert grain.is_visible() == (motion != "reduce")


@pytest.mark.parametrize("size", [(390, 844), (844, 390)])
def test_a_phone_has_large_targets_and_nothing_outside_the_screen(
    open_page: OpenPage, size: tuple[int, int]
) -> None:
    width, height = size
    page = open_page(**PHONE | {"viewport": {"width": width, "height": height}})
    expect(page.get_by_role("button", name="slow")).to_be_visible()
    assert outside(page, width, height) == []
    begin(page)
    reach(page, 45)
    pause(page)
    assert outside(page, width, height) == []
    page.get_by_role("button", name="Take the ticket").tap()
    page.wait_for_function("seen.events.some(([name]) => name === 'decided')")


def outside(page: Page, width: int, height: int) -> list[str]:
    """Buttons that are too small for a finger, or not wholly on the screen."""
    wrong = []
    for target in page.get_by_role("button").all():
        box = target.bounding_box()
        assert box is not None
        small = box["width"] < SMALLEST_TARGET or box["height"] < SMALLEST_TARGET
        cut = (
            box["x"] < 0
            or box["y"] < 0
            or box["x"] + box["width"] > width
            or box["y"] + box["height"] > height
        )
        if small or cut:
            wrong.append(f"{target.inner_text()} {box}")
    return wrong
