"""Reads a spec's English into what the picture needs to know. Never fails: unknown words mean nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from . import words
from .props import DRAWINGS
from .spec import PictureSpec
from .words import Table

_PANE = re.compile(
    r"\b(glass|panes?|windowpanes?|windscreen|windshield"
    r"|(?:on|down|through|against|behind) (?:the|a) windows?)\b"
)


@dataclass(frozen=True)
class Reading:
    """What the words ask for; every field is a key of the table that is named like it."""

    place: str | None
    indoors: bool
    hour: str
    styles: tuple[str, ...]
    weathers: tuple[str, ...]
    size: str
    angle: str | None
    move: str | None
    props: tuple[str, ...]
    subject: str | None
    face: bool
    pane: bool
    held: bool


def read(spec: PictureSpec) -> Reading:
    """The meaning of a spec."""
    shot = _plain(spec.shot.replace("_", " ").replace("-", " "))
    prose = _plain(spec.prose)
    everything = f"{shot} . {prose}"
    place = first(words.PLACES, _plain(spec.place)) or first(words.PLACES, prose)
    setting = spec.setting.upper()
    indoors = setting.startswith("INT") and not setting.startswith("INT/EXT")
    if place is None and "/" in setting:
        indoors = False
    props = found(words.PROPS, everything)
    size = first(words.SIZES, shot) or first(words.SIZES, prose) or _size(spec, props)
    if re.search(r"\bover \S+ shoulder\b", everything):
        size = "over"
    subject = _subject(props, size, shot)
    return Reading(
        place=place,
        indoors=indoors,
        hour=_hour(spec),
        styles=found(words.STYLES, _plain(spec.style))[:3],
        weathers=found(words.WEATHERS, f"{_plain(spec.weather)} . {everything}"),
        size=size,
        angle=first(words.ANGLES, everything),
        move=first(words.MOVES, everything),
        props=props,
        subject=subject,
        face=bool(re.search(r"\b(faces?|eyes?|cheeks?|portrait|smiles?|stares?)\b", everything)),
        pane=bool(_PANE.search(everything)),
        held=bool(re.search(r"\b(hands?|palm|fingers?|fist|hold(s|ing)?)\b", everything)),
    )


def found(table: Table, text: str) -> tuple[str, ...]:
    """The meanings whose words stand in plain text, in the order of their appearance."""
    places = {meaning: _position(variants, text) for meaning, variants in table.items()}
    return tuple(sorted((m for m, at in places.items() if at is not None), key=lambda m: places[m] or 0))


def first(table: Table, text: str) -> str | None:
    """The meaning with the longest matching word; the table's order decides between equals."""
    best, length = None, 0
    for meaning, variants in table.items():
        longest = max((len(word) for word in variants if _matcher(word).search(text)), default=0)
        if longest > length:
            best, length = meaning, longest
    return best


def plain(text: str) -> str:
    """Text as the tables spell it."""
    return _plain(text)


def _position(variants: tuple[str, ...], text: str) -> int | None:
    hits = [match.start() for word in variants if (match := _matcher(word).search(text))]
    return min(hits, default=None)


_MATCHERS: dict[str, re.Pattern[str]] = {}


def _matcher(word: str) -> re.Pattern[str]:
    pattern = _MATCHERS.get(word)
    if pattern is None:
        stem, ending = (
            (word[:-1], "(?:y|ies)")
            if word.endswith("y") and word[-2:-1] not in "aeiou"
            else (word, "(?:s|es)?")
        )
        pattern = _MATCHERS[word] = re.compile(rf"(?<!\w){re.escape(_plain(stem))}{ending}(?!\w)")
    return pattern


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("…", " ")


def _hour(spec: PictureSpec) -> str:
    hour = first(words.HOURS, _plain(spec.time)) or first(words.HOURS, _plain(spec.prose))
    return hour or first(words.STYLE_HOURS, _plain(spec.style)) or "day"


def _size(spec: PictureSpec, props: tuple[str, ...]) -> str:
    if not spec.figures:
        return "insert" if props and props[0] in words.HELD else "wide"
    if spec.speaker is not None:
        return "two" if len(spec.figures) == 2 else "medium"
    moving = first({way: words.POSTURES[way] for way in ("walk", "run")}, _plain(spec.prose))
    return "wide" if moving or len(spec.figures) > 2 else "two" if len(spec.figures) == 2 else "medium"


def _subject(props: tuple[str, ...], size: str, shot: str) -> str | None:
    """The prop that fills a close shot: one that the shot is named for, or the first that fits a hand."""
    if size not in ("close", "insert"):
        return None
    named = [prop for prop in found(words.PROPS, shot) if prop != "hand"]
    held = [prop for prop in props if prop in words.HELD]
    for prop in named + held + (list(props) if size == "insert" else []):
        if prop in DRAWINGS:
            return prop
    return None
