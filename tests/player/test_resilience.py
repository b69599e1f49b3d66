"""What goes wrong around a film: the connection, the page, the server, and the messages."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from tests.player import reel
from tests.player.conftest import OpenPage
from tests.player.driving import begin, hurry, reach
from tests.player.protocol_server import ProtocolServer

MALFORMED: list[str | bytes] = [
    "not JSON at all",
    '{"type": "captions", "cues": "none"}',
    '{"type": "choice", "choice": "x", "options": [], "show": "now"}',
    '{"type": "place", "track": "video", "segment": 4}',
    b"\x00\x00",
    b"\xff\xff\xff\xff no header",
]


def test_the_film_goes_on_while_the_connection_is_lost(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    begin(page)
    reach(page, 15)
    page.evaluate("watch()")
    server.refusing = True
    server.cut()
    reach(page, 40)
    page.get_by_role("button", name="Walk away").click()
    reach(page, 50)
    assert server.said("choose") == []
    server.refusing = False
    reach(page, 3 * reel.SEGMENT_FRAMES + 10)

    assert [said["option"] for said in server.said("choose")] == ["walk"], "what was asked is said again"
    hello = server.said("hello")[-1]
    assert hello["position"] >= 40
    assert hello["buffered"] == 3 * reel.SEGMENT_FRAMES
    assert {"2-0", "3-0", "tone"} <= set(hello["segments"])
    marks = [mark for mark in page.evaluate("seen.marks") if mark is not None]
    assert marks == sorted(marks), "no picture is shown twice"
    assert page.evaluate("seen.dry") == 0


def test_a_reloaded_page_goes_on_where_it_was(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page()
    begin(page)
    reach(page, 40)
    page.get_by_role("button", name="Take the ticket").click()
    page.wait_for_function("seen.events.some(([name]) => name === 'decided')")
    reach(page, 60)
    assert f"viewing={server.viewing.name}" in page.url
    page.reload()
    expect(page.get_by_text("You left this film before its end.")).to_be_visible()
    page.get_by_role("button", name="Go on watching").click()
    page.wait_for_function("frame() > 0")
    page.evaluate("watch()")
    reach(page, 3 * reel.SEGMENT_FRAMES + 5)
    first = page.evaluate("seen.marks")[0]
    assert reel.mark(1, 50) <= first <= reel.mark(1, 80)
    assert len(server.viewings) == 1
    assert len(server.said("choose")) == 1
    expect(page.get_by_role("heading", name="The tram comes with the sun")).to_be_visible()
    assert "viewing" not in page.url


def test_from_the_beginning_leaves_the_viewing(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page("films/fork?viewing=gone")
    expect(page.get_by_role("button", name="slow")).to_be_visible()
    assert "viewing" not in page.url
    begin(page)
    hurry(page)
    page.get_by_role("button", name="From the beginning with other answers").click()
    expect(page.get_by_role("button", name="slow")).to_be_visible()
    assert "viewing" not in page.url


def test_malformed_messages_do_not_stop_the_film(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page("films/hold")
    page.get_by_role("button", name="Begin").click()
    reach(page, 5)
    for message in MALFORMED:
        with page.expect_console_message(lambda said: "could not be read" in said.text):
            server.send(message)
    reach(page, page.evaluate("frame()") + 10)
    expect(page.get_by_role("button", name="Go")).to_be_visible()


def test_a_segment_that_is_not_here_is_asked_for_again(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page("films/hold")
    page.get_by_role("button", name="Begin").click()
    reach(page, 5)
    place = {"type": "place", "track": "video", "segment": "lost", "at": 3200, "frames": 32}
    server.send(json.dumps(place))
    page.wait_for_timeout(800)
    assert len(server.said("hello")) == 2
    reach(page, page.evaluate("frame()") + 10)


def test_a_fatal_error_is_shown_with_its_cure(open_page: OpenPage, server: ProtocolServer) -> None:
    page = open_page("films/hold")
    page.get_by_role("button", name="Begin").click()
    reach(page, 2)
    why = "The disk is full: make room."
    server.send(json.dumps({"type": "error", "code": "cannot-go-on", "message": why, "fatal": True}))
    expect(page.get_by_role("alert")).to_contain_text(why)
    page.get_by_role("button", name="Try again").click()
    page.wait_for_function("frame() > 5")


def test_a_film_that_is_not_there(open_page: OpenPage) -> None:
    page = open_page("films/nothing")
    expect(page.get_by_role("alert")).to_contain_text("there is no film 'nothing' here")


def test_another_window_takes_the_film_over(open_page: OpenPage, server: ProtocolServer) -> None:
    first = open_page("films/hold")
    first.get_by_role("button", name="Begin").click()
    reach(first, 5)
    second = open_page(first.url.removeprefix(server.url))
    second.get_by_role("button", name="Go on watching").click()
    expect(first.get_by_text("being watched in another window")).to_be_visible()
    first.get_by_role("button", name="Watch here").click()
    expect(second.get_by_text("being watched in another window")).to_be_visible()


def test_a_browser_without_media_source_is_told_so(open_page: OpenPage) -> None:
    page = open_page(without="MediaSource")
    expect(page.get_by_role("alert")).to_contain_text("it has no MediaSource")
