"""The messages of docs/protocol.md, as models: what a player sends is checked, what it gets is typed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

PROTOCOL = 1
SUBPROTOCOL = "mutoscope.v1"

FrameNumber = Annotated[int, Field(ge=0, le=2**40)]
Name = Annotated[str, Field(max_length=200)]


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True)


# --- from the player ------------------------------------------------------------------------------------


class PlayerHello(_Message):
    type: Literal["hello"]
    protocol: int
    position: FrameNumber = 0
    buffered: FrameNumber = 0
    segments: Annotated[list[Name], Field(max_length=2000)] = []


class Choose(_Message):
    type: Literal["choose"]
    choice: Name
    option: Name


class Silence(_Message):
    type: Literal["silence"]
    choice: Name


class Position(_Message):
    type: Literal["position"]
    frame: FrameNumber
    buffered: FrameNumber = 0
    playing: bool = True


class Bye(_Message):
    type: Literal["bye"]


FromPlayer = PlayerHello | Choose | Silence | Position | Bye
from_player: TypeAdapter[FromPlayer] = TypeAdapter(Annotated[FromPlayer, Field(discriminator="type")])


# --- to the player --------------------------------------------------------------------------------------


class Track(_Message):
    mime: str
    init: str


class ServerHello(_Message):
    type: Literal["hello"] = "hello"
    protocol: int = PROTOCOL
    viewing: str
    film: str
    rate: int
    video: Track
    audio: Track
    position: int


class PlaceVideo(_Message):
    type: Literal["place"] = "place"
    track: Literal["video"] = "video"
    segment: str
    at: int
    frames: int


class PlaceAudio(_Message):
    type: Literal["place"] = "place"
    track: Literal["audio"] = "audio"
    segment: str
    packet: int
    packets: int


class Caption(_Message):
    id: str
    kind: Literal["line", "sound", "title"]
    start: int
    end: int
    speaker: str = ""
    extension: str = ""
    text: str
    words: list[tuple[int, str]] = []


class Captions(_Message):
    type: Literal["captions"] = "captions"
    cues: list[Caption]


class SceneBegins(_Message):
    type: Literal["scene"] = "scene"
    scene: str
    heading: str
    at: int


class OfferedOption(_Message):
    option: str
    text: str


class ChoiceOffered(_Message):
    type: Literal["choice"] = "choice"
    choice: str
    prompt: str
    options: list[OfferedOption]
    show: int
    open: int
    close: int | None
    end: int | None
    timed: bool


class Decided(_Message):
    type: Literal["decided"] = "decided"
    choice: str
    option: str | None
    by: Literal["viewer", "silence"]
    at: int


class Waiting(_Message):
    type: Literal["waiting"] = "waiting"
    reason: str = "drawing"
    seconds: float


class Ended(_Message):
    type: Literal["ended"] = "ended"
    ending: str
    text: str
    at: int
    found: int = 1
    of: int


class Error(_Message):
    type: Literal["error"] = "error"
    code: str
    message: str
    fatal: bool = False


def error_body(code: str, message: str) -> dict[str, Any]:
    """The JSON body of an HTTP error."""
    return {"error": {"code": code, "message": message}}
