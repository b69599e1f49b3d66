"""A viewing over a real websocket: placed without a hole, answered, resumed, safe from what is sent."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from websockets.exceptions import ConnectionClosed

from .conftest import Player, Server

Connect = Callable[..., Player]

ASK_END = 100 + 12
"""A frame in the join after the choice `ask`, whose shot lasts 4 s."""


def contiguous(placed: list[tuple[int, int]]) -> bool:
    return all(a + n == b for (a, n), (b, _) in pairwise(placed))


def test_a_viewing_from_hello_to_its_end(player: Connect) -> None:
    viewer = player()
    hello = viewer.until("hello")
    assert (hello["protocol"], hello["rate"], hello["position"]) == (1, 25, 0)
    offer = viewer.until("choice")
    assert [option["option"] for option in offer["options"]] == ["open-it", "knock"]
    assert offer["show"] <= offer["open"] < offer["close"] < offer["end"]
    viewer.say("choose", choice="ask", option="open-it")
    decided = viewer.until("decided")
    assert decided == {
        "type": "decided",
        "choice": "ask",
        "option": "open-it",
        "by": "viewer",
        "at": offer["end"],
    }
    viewer.watch_to(offer["end"])
    viewer.until("choice", choice="wait")
    viewer.say("choose", choice="wait", option="go")
    assert viewer.until("decided")["option"] == "go"
    for _ in range(40):
        viewer.watch_to(sum(viewer.video()[-1]))
        if viewer.read().get("type") == "ended":
            break
    ended = viewer.messages[-1]
    assert (ended["ending"], ended["text"], ended["of"]) == ("out", "Out.", 2)
    assert contiguous(viewer.video())
    assert contiguous(viewer.audio())
    assert viewer.video()[0][0] == 0
    assert sum(viewer.video()[-1]) == ended["at"]
    heard = sum(viewer.audio()[-1]) * 1024 / 48000
    assert 0 <= ended["at"] / 25 - heard < 3 * 1024 / 48000


def test_every_answer_is_with_the_player_before_it_is_given(player: Connect) -> None:
    viewer = player()
    offer = viewer.until("choice")
    viewer.drain()
    before = set(viewer.segments)
    viewer.say("choose", choice="ask", option="knock")
    viewer.until("decided")
    while sum(viewer.video()[-1]) <= offer["end"]:
        viewer.read()
    first = next(p for p in viewer.placed if p["track"] == "video" and p["at"] == offer["end"])
    assert first["segment"] in before, "the branch's first segment came only after the answer"


def test_silence_is_an_answer(player: Connect) -> None:
    viewer = player()
    viewer.until("choice")
    viewer.say("silence", choice="ask")
    decided = viewer.until("decided")
    assert (decided["option"], decided["by"]) == (None, "silence")


def test_a_player_that_forgets_to_say_silence_is_taken_to_keep_it(player: Connect) -> None:
    viewer = player()
    offer = viewer.until("choice")
    while not viewer.video() or sum(viewer.video()[-1]) < offer["end"]:
        viewer.read()
    viewer.watch_to(offer["end"])
    assert viewer.until("decided")["by"] == "silence"


def test_the_first_answer_counts(player: Connect) -> None:
    viewer = player()
    viewer.until("choice")
    viewer.say("choose", choice="ask", option="knock")
    viewer.say("choose", choice="ask", option="open-it")
    assert viewer.until("decided")["option"] == "knock"
    error = viewer.until("error")
    assert (error["code"], error["fatal"]) == ("too-late", False)


def test_an_option_that_is_not_there_is_refused(player: Connect) -> None:
    viewer = player()
    viewer.until("choice")
    viewer.say("choose", choice="ask", option="run")
    error = viewer.until("error")
    assert error["code"] == "refused"
    assert "'run' is not an option of 'ask'" in error["message"]
    viewer.say("choose", choice="ask", option="knock")
    viewer.until("decided")


def test_flow_control_keeps_a_lead_and_no_more(player: Connect) -> None:
    viewer = player()
    viewer.until("choice")
    viewer.drain()
    assert sum(viewer.video()[-1]) <= 12 * 25 + 75


MALFORMED = [
    " ",
    "{",
    "null",
    "[]",
    '"hello"',
    "{}",
    '{"type": "dance"}',
    '{"type": "choose"}',
    '{"type": "choose", "choice": 1, "option": []}',
    '{"type": "position", "frame": -1}',
    '{"type": "position", "frame": 1e99}',
    '{"type": "position", "frame": NaN}',
    '{"type": "choose", "choice": "' + "x" * 300 + '", "option": "y"}',
    "[" * 30_000,
    b"\x00\x01\x02",
]


@pytest.mark.parametrize("message", MALFORMED, ids=[repr(m)[:40] for m in MALFORMED])
def test_a_malformed_message_is_answered_and_forgotten(player: Connect, message: str | bytes) -> None:
    viewer = player()
    viewer.until("hello")
    viewer.socket.send(message)
    error = viewer.until("error")
    assert (error["code"], error["fatal"]) == ("malformed", False)
    viewer.say("silence", choice="ask")
    viewer.until("decided")


def closing_code(viewer: Player) -> int:
    with pytest.raises(ConnectionClosed) as closed:
        viewer.until("never", timeout=20)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code


def test_too_many_malformed_messages_close_the_connection(player: Connect) -> None:
    viewer = player()
    with contextlib.suppress(ConnectionClosed):
        for _ in range(25):
            viewer.socket.send("{")
    assert closing_code(viewer) == 1008


def test_a_flood_closes_the_connection(player: Connect) -> None:
    viewer = player()
    viewer.until("hello")
    with contextlib.suppress(ConnectionClosed):  # It may be closed before the last is sent.
        for frame in range(200):
            viewer.watch_to(frame % 3)
    assert closing_code(viewer) == 1008


def test_a_message_that_is_too_long_closes_the_connection(player: Connect) -> None:
    viewer = player()
    viewer.socket.send(json.dumps({"type": "choose", "choice": "x" * 70_000, "option": "y"}))
    assert closing_code(viewer) == 1009


def test_another_protocol_is_told_so(server: Server) -> None:
    with server.connect(server.new_viewing()) as socket:
        socket.send('{"type": "hello", "protocol": 9}')
        error = json.loads(socket.recv(20))
        assert (error["code"], error["fatal"]) == ("protocol", True)


def test_an_unknown_viewing_is_closed(server: Server) -> None:
    with server.connect("nobody") as socket, pytest.raises(ConnectionClosed) as closed:
        socket.recv(20)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4404


def test_a_second_connection_takes_a_viewing_over(player: Connect, server: Server) -> None:
    viewing = server.new_viewing()
    first = player(viewing)
    first.until("hello")
    second = player(viewing)
    assert closing_code(first) == 4409
    second.until("choice")


def test_a_killed_server_goes_on_where_it_was(
    tmp_path_factory: pytest.TempPathFactory, server: Server, player: Connect
) -> None:
    viewing = server.new_viewing()
    viewer = player(viewing)
    viewer.until("choice")
    viewer.say("choose", choice="ask", option="knock")
    decided = viewer.until("decided")
    before = {p["at"]: p["segment"] for p in viewer.placed if p["track"] == "video"}
    server.kill()
    server.begin()
    again = player(viewing, position=60, kept=viewer.segments)
    assert again.until("hello")["position"] == 60
    again.until("choice", choice="wait")
    while sum(again.video()[-1] if again.video() else (0, 0)) <= decided["at"]:
        again.read()
    after = {p["at"]: p["segment"] for p in again.placed if p["track"] == "video"}
    assert min(after) <= 60
    assert all(after[at] == segment for at, segment in before.items() if at in after)


def test_health_and_errors_over_http(server: Server) -> None:
    assert server.get("api/health")["ok"] is True
    assert [film["film"] for film in server.get("api/films")] == ["small"]
    card = server.get("api/films/small")
    assert (card["title"], card["endings"]) == ("Small", 2)
    assert card["questions"][0]["values"] == ["slow", "quick"]
    assert set(card["palette"]) == {"ground", "light"}


def test_a_viewing_tells_its_state(server: Server, player: Connect) -> None:
    viewing = server.new_viewing(pace="slow")
    assert server.get(f"api/viewings/{viewing}")["state"] == "running"
    viewer = player(viewing)
    viewer.until("choice")
    viewer.say("silence", choice="ask")
    viewer.until("decided")
    assert server.get(f"api/viewings/{viewing}")["state"] == "running", "decided, but not seen yet"
    while not any(message["type"] == "ended" for message in viewer.messages):
        viewer.watch_to(sum(viewer.video()[-1]) if viewer.video() else 0)
        viewer.read()
    viewer.watch_to(viewer.messages[-1]["at"])
    viewer.say("bye")
    assert closing_code(viewer) == 1000
    state = server.get(f"api/viewings/{viewing}")
    assert (state["state"], state["ending"]) == ("ended", {"id": "cold", "text": "Cold."})


def test_the_page_and_its_files_are_served_under_a_film_too(server: Server) -> None:
    page = server.text("films/small")
    files = re.findall(r'"\./(assets/[^"]+)"', page)
    assert files
    assert all(server.text(f"films/{file}") for file in files)


@pytest.mark.parametrize(
    ("path", "body", "status", "message"),
    [
        ("api/films/nothing/viewings", {}, 404, "no film 'nothing' here; there is small"),
        (
            "api/films/small/viewings",
            {"viewer": {"pace": "fast"}},
            422,
            "pace is one of slow, quick, not 'fast'",
        ),
        ("api/films/small/viewings", {"viewer": {"trust": 1}}, 422, "'trust' is not a viewer variable"),
        ("api/films/small/viewings", {"viewer": []}, 422, "body.viewer: Input should be a valid dictionary"),
        ("api/films/small/viewings", b"{", 422, "JSON decode error"),
    ],
)
def test_http_errors_say_what_was_seen(
    server: Server, path: str, body: object, status: int, message: str
) -> None:
    import urllib.error

    with pytest.raises(urllib.error.HTTPError) as caught:
        server.post(path, body)
    assert caught.value.code == status
    assert message in json.load(caught.value)["error"]["message"]
