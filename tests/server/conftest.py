"""A real server in a process of its own, and a player that speaks the protocol."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets import Subprotocol
from websockets.sync.client import ClientConnection, connect

STORY = """Title: Small
Frame: 320x180 25

CAST
ANNA    tall, red coat. Voice: low.

STATE
trust 0..5 = 2

VIEWER
pace slow | quick = quick "How?"

INT. ROOM - DAY #room#
MUSIC piano, fade 1s
SHOT door 4s: Anna at a door.
CHOICE 2s #ask#
* Open it (trust +1)
  SHOT hall 2s: A hall.
* Knock
  SHOT ear 2s: An ear.
* SILENCE
  > CUT TO #dark#
SHOT clock hold: A clock.
CHOICE #wait#
* Go
  > END out "Out."
* Stay
  > CUT TO #room#

INT. CELLAR - NIGHT #dark#
SHOT dark 2s: Nothing.
> END cold "Cold."
"""


class Server:
    """`mutoscope serve` of one story, with its own journal and cache; it can be killed and begun again."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self._folder = folder
        self._environment = os.environ | {"MUTOSCOPE_CACHE": str(cache)}
        self.story = folder / "small.story"
        self.story.write_text(STORY)
        self.url = ""
        self._process: subprocess.Popen[str] | None = None

    def begin(self) -> None:
        command = [sys.executable, "-m", "mutoscope.runtime.cli", "serve", str(self.story), "--port", "0"]
        command += ["--journal", str(self._folder / "viewings.sqlite")]
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self._environment
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        assert self.url.startswith("http://"), self._process.communicate(timeout=10)[1]

    def kill(self) -> None:
        self._stop(signal.SIGKILL)

    def end(self) -> None:
        self._stop(signal.SIGTERM)

    def _stop(self, number: int) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            self._process.communicate(timeout=20)
            self._process = None

    def text(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path, timeout=60) as answer:
            return str(answer.read().decode())

    def get(self, path: str) -> Any:
        return json.loads(self.text(path))

    def post(self, path: str, body: Any) -> Any:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def new_viewing(self, **viewer: int | str) -> str:
        return str(self.post("api/films/small/viewings", {"viewer": viewer})["viewing"])

    def connect(self, viewing: str) -> AbstractContextManager[ClientConnection]:
        address = self.url.replace("http", "ws") + f"api/viewings/{viewing}/stream"
        return connect(
            address,
            subprotocols=[Subprotocol("mutoscope.v1")],
            max_size=None,
            compression=None,
            max_queue=None,
        )


class Player:
    """A player without a screen: keeps what it is sent, and says what it is told to."""

    def __init__(
        self, socket: ClientConnection, position: int = 0, kept: Mapping[str, bytes] | None = None
    ) -> None:
        self.socket = socket
        self.segments = dict(kept or {})
        self.placed: list[dict[str, Any]] = []
        self.messages: list[dict[str, Any]] = []
        self.say("hello", protocol=1, position=position, segments=list(self.segments))

    def say(self, type: str, **fields: Any) -> None:
        self.socket.send(json.dumps({"type": type, **fields}))

    def until(self, type: str, timeout: float = 60, **fields: Any) -> dict[str, Any]:
        """Read on until a message of this type, with these fields."""
        while True:
            message = self.read(timeout)
            if message.get("type") == type and fields.items() <= message.items():
                return message

    def drain(self, quiet: float = 4) -> None:
        """Read until nothing comes for so many seconds."""
        with contextlib.suppress(TimeoutError):
            while True:
                self.read(quiet)

    def read(self, timeout: float = 60) -> dict[str, Any]:
        received = self.socket.recv(timeout)
        if isinstance(received, bytes):
            length = int.from_bytes(received[:4], "big")
            header: dict[str, Any] = json.loads(received[4 : 4 + length])
            self.segments[header["segment"]] = received[4 + length :]
            return header
        message: dict[str, Any] = json.loads(received)
        self.messages.append(message)
        if message["type"] == "place":
            assert message["segment"] in self.segments, "placed before its bytes came"
            self.placed.append(message)
        return message

    def watch_to(self, frame: int) -> None:
        """Play on to a frame, as far as the picture has been placed."""
        self.say("position", frame=frame, buffered=frame, playing=True)

    def video(self) -> list[tuple[int, int]]:
        return [(p["at"], p["frames"]) for p in self.placed if p["track"] == "video"]

    def audio(self) -> list[tuple[int, int]]:
        return [(p["packet"], p["packets"]) for p in self.placed if p["track"] == "audio"]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"), cache)
    server.begin()
    yield server
    server.end()


@pytest.fixture
def player(server: Server) -> Iterator[Callable[..., Player]]:
    with ExitStack() as sockets:

        def player(viewing: str | None = None, **hello: Any) -> Player:
            socket = sockets.enter_context(server.connect(viewing or server.new_viewing()))
            return Player(socket, **hello)

        yield player
