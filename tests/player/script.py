"""The small films that the test server shows: shots, what is said over them, and where they fork."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Message = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """A shot of whole segments, and how it ends: in a choice, or in an ending."""

    label: int
    segments: int
    scene: str
    cues: tuple[Message, ...] = ()
    """With times counted from the beginning of the part."""
    offer: Offer | None = None
    ending: tuple[str, str] | None = None


@dataclass(frozen=True)
class Offer:
    """Times count from the beginning of the part; without `close` the picture is held until the answer."""

    choice: str
    prompt: str
    options: dict[str, tuple[str, Part]]
    show: int
    close: int | None
    silence: Part | None = None


@dataclass(frozen=True)
class TestFilm:
    __test__ = False

    title: str
    first: Part
    endings: int
    questions: list[Message] = field(default_factory=list)


def _line(name: str, start: int, end: int, text: str, speaker: str = "MARA", extension: str = "") -> Message:
    words = text.split()
    step = (end - start) / (len(words) + 1)
    timed = [[round(start + step * place), word] for place, word in enumerate(words)]
    cue: Message = {"id": name, "kind": "line", "start": start, "end": end}
    return cue | {"speaker": speaker, "extension": extension, "text": text, "words": timed}


def _sound(name: str, start: int, end: int, text: str) -> Message:
    return {"id": name, "kind": "sound", "start": start, "end": end, "text": text}


def _title(name: str, start: int, end: int, text: str) -> Message:
    return {"id": name, "kind": "title", "start": start, "end": end, "text": text}


DAWN = Part(
    2,
    2,
    "EXT. STREET - DAWN",
    (_title("t2", 4, 30, "Five in the morning"),),
    ending=("dawn", "The tram comes with the sun"),
)
WALK = Part(
    3,
    1,
    "EXT. BRIDGE - NIGHT",
    (_line("w", 4, 30, "You will be wet.", extension="(V.O.)"),),
    ending=("rain", "You walk into the rain"),
)
STAY = Part(4, 1, "INT. TRAM STOP - NIGHT", ending=("stay", "Nobody says a word"))

FORK = TestFilm(
    "The Last Tram",
    Part(
        1,
        3,
        "EXT. TRAM STOP - NIGHT",
        (
            _line("a", 6, 52, "Sit, at least. The next one is at five."),
            _sound("b", 56, 80, "rain on the roof"),
        ),
        Offer(
            "offer",
            "She holds out a ticket.",
            {"take": ("Take the ticket", DAWN), "walk": ("Walk away", WALK)},
            show=36,
            close=93,
            silence=STAY,
        ),
    ),
    endings=3,
    questions=[
        {
            "name": "pace",
            "question": "How do you like to watch?",
            "values": ["slow", "normal", "quick"],
            "low": 0,
            "high": 0,
            "initial": "normal",
        },
        {
            "name": "bold",
            "question": "How bold are you tonight?",
            "values": [],
            "low": 0,
            "high": 10,
            "initial": 5,
        },
    ],
)
"""Asks two questions, then forks once, with four seconds to answer."""

HOLD = TestFilm(
    "A Room",
    Part(
        1,
        1,
        "INT. ROOM - DAY",
        offer=Offer("wait", "", {"go": ("Go", DAWN), "stay": ("Stay a while", STAY)}, show=10, close=None),
    ),
    endings=2,
)
"""Waits at its one choice, for as long as its viewer likes."""

FILMS = {"fork": FORK, "hold": HOLD}
