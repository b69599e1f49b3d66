"""A film from its start screen to an ending, in a browser: by mouse, by keyboard, by silence, and late."""

from __future__ import annotations

import itertools
import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.player import reel
from tests.player.conftest import OpenPage
from tests.player.driving import begin, hurry, reach
from tests.player.protocol_server import ProtocolServer

JOIN = 3 * reel.SEGMENT_FRAMES
"""Frame at which the film forks."""


def events(page: Page, name: str) -> list[Any]:
    return [detail for kind, detail in page.evaluate("seen.events") if kind == name]


def test_by_mouse_from_the_title_card_to_an_ending(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    expect(page.get_by_role("heading", name="The Last Tram")).to_be_visible()
    expect(page.get_by_text("4 to 9 minutes")).to_be_visible()
    page.get_by_role("button", name="slow").click()
    page.get_by_role("slider").fill("8")
    page.get_by_role("button", name="Take this").click()
    page.get_by_role("button", name="Begin").click()
    hurry(page)
    assert server.viewing.viewer == {"pace": "slow", "bold": 8}
    assert page.title() == "The Last Tram"

    choice = page.get_by_role("group", name="She holds out a ticket.")
    choice.get_by_role("button", name="Take the ticket").click()
    ending = page.get_by_role("heading", name="The tram comes with the sun")
    expect(ending).to_be_visible()
    expect(page.get_by_text("1 of 3 endings found")).to_be_visible()

    assert [said["option"] for said in server.said("choose")] == ["take"]
    assert server.said("silence") == []
    assert [decided["option"] for decided in events(page, "decided")] == ["take"]
    stop = {"scene": "s1", "heading": "EXT. TRAM STOP - NIGHT", "at": 0}
    street = {"scene": "s2", "heading": "EXT. STREET - DAWN", "at": JOIN}
    assert events(page, "scene") == [stop, street]
    assert [choice["choice"] for choice in events(page, "choice")] == ["offer"]
    assert [ended["ending"] for ended in events(page, "ended")] == ["dawn"]

    page.get_by_role("button", name="Watch again").click()
    reach(page, 2)
    assert [viewing.viewer for viewing in server.viewings] == [{"pace": "slow", "bold": 8}] * 2


def test_by_keyboard_alone(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    expect(page.get_by_role("button", name="slow")).to_be_visible()
    for key in ("Tab", "Tab", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("2 of 2")).to_be_visible()
    for key in ("Tab", "ArrowRight", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("button", name="Begin")).to_be_focused()
    page.keyboard.press("Enter")
    hurry(page)
    assert server.viewing.viewer == {"bold": 6}
    reach(page, 40)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Walk away")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="You walk into the rain")).to_be_visible()
    expect(page.get_by_role("button", name="Watch again")).to_be_focused()
    assert [said["option"] for said in server.said("choose")] == ["walk"]


def test_by_number_key_and_the_keys_of_the_controls(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    begin(page)
    reach(page, 10)
    page.keyboard.press("k")
    assert page.evaluate("video().paused")
    stopped = page.evaluate("frame()")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("frame() === 0")
    page.keyboard.press("m")
    assert page.evaluate("video().muted")
    page.keyboard.press(" ")
    reach(page, max(stopped, 40))
    page.keyboard.press("1")
    page.wait_for_function("seen.events.some(([name]) => name === 'decided')")
    assert [said["option"] for said in server.said("choose")] == ["take"]


def test_by_silence(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    begin(page)
    hurry(page)
    expect(page.get_by_role("heading", name="Nobody says a word")).to_be_visible()
    assert [said["choice"] for said in server.said("silence")] == ["offer"]
    assert server.said("choose") == []


def test_an_answer_150_ms_before_the_join_loses_no_picture(
    open_page: OpenPage, server: ProtocolServer
) -> None:
    # A busy machine leaves out a picture now and then, anywhere; a join that loses one does so every time.
    lost = [pictures_lost_by_a_late_answer(open_page(), server)]
    while lost[-1] and len(lost) < 3:
        lost.append(pictures_lost_by_a_late_answer(open_page(), server))
    assert lost[-1] == [], lost


def pictures_lost_by_a_late_answer(page: Page, server: ProtocolServer) -> list[tuple[int, int]]:
    """(number of the picture, frame at which it belongs) of those around the join not shown there."""
    begin(page)
    reach(page, 1)
    page.evaluate(f"watch({JOIN - 4}, player => player.choose('walk'))")
    reach(page, JOIN + 10)
    assert [said["option"] for said in server.said("choose")] == ["walk"]
    assert page.evaluate("seen.dry") == 0
    before = {(reel.mark(1, frame), frame) for frame in range(JOIN - 10, JOIN)}
    after = {(reel.mark(3, index), JOIN + index) for index in range(10)}
    shown = zip(page.evaluate("seen.marks"), page.evaluate("seen.frames"), strict=True)
    return sorted((before | after) - set(shown))


def test_a_choice_without_a_limit_waits_while_the_picture_is_held(
    open_page: OpenPage, server: ProtocolServer
) -> None:
    page = open_page("films/hold")
    page.get_by_role("button", name="Begin").click()
    reach(page, 1)
    page.evaluate("watch()")
    reach(page, 3 * reel.SEGMENT_FRAMES)
    assert page.evaluate("seen.dry") == 0
    hurry(page)
    page.get_by_role("button", name=re.compile("Go")).click()
    expect(page.get_by_role("heading", name="The tram comes with the sun")).to_be_visible()
    assert server.said("silence") == []


def test_where_the_player_is_told_to_the_server(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    begin(page)
    reach(page, 50)
    page.evaluate("document.querySelector('mutoscope-player').pause()")
    page.wait_for_timeout(300)
    positions = server.said("position")
    frames = [said["frame"] for said in positions if said["playing"]]
    steps = [after - before for before, after in itertools.pairwise(frames)]
    assert max(steps) <= 8, "a quarter of a second is 6.25 frames, and a timer may be late"
    assert positions[-1]["playing"] is False
    assert positions[-1]["buffered"] == JOIN
