"""From the words of the CAST to what a cut-out wears, and from a shot's prose to how it holds itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import words
from .colour import Tone
from .palette import Palette, accent
from .reading import first, found, plain
from .seeds import seeded
from .spec import Figure, PictureSpec


@dataclass(frozen=True)
class Look:
    """One of the cast, the same in every shot. `girth` and `height` are factors; tones are papers."""

    name: str
    traits: frozenset[str]
    height: float
    girth: float
    skin: Tone
    coat: Tone
    accent: Tone
    hair: Tone


@dataclass(frozen=True)
class Bearing:
    """How a figure holds itself in one shot; `posture` is a key of the table of postures or "stand"."""

    posture: str
    up: bool = False
    back: bool = False
    reach: bool = False
    away: bool = False


def look(figure: Figure, colours: Palette, seed: int) -> Look:
    """The look of a figure: what its words say, and seeded choices where they say nothing."""
    text = plain(figure.look)
    traits = set(found(words.LOOKS, text))
    random = seeded(seed, "look", figure.name)
    if not traits & {"hat", "cap", "hood", "bun", "plait", "long", "bald"}:
        traits.add(str(random.choice(["hat", "bun", "long", "short hair", "scarf"])))
    if not traits & {"coat", "dress", "uniform"}:
        traits.add("coat" if random.uniform() < 0.6 else "jacket")
    garments = _garments(text)
    garment = garments[0] if garments else None
    mark = garments[-1] if garments else accent(figure.name, seed)
    shade = 0.34 if colours.dark else 0.20
    coat = garment.toward(colours.near, shade) if garment else mark.toward(colours.near, 0.70).lit(0.06)
    if not garment and not traits & {"scarf"}:
        traits.add("trim")
    return Look(
        figure.name,
        frozenset(traits),
        _height(traits) * float(random.uniform(0.98, 1.02)),
        1.42 if "heavy" in traits else 0.80 if "thin" in traits else 1.0,
        colours.near.toward(Tone(0.22, 0.05, 45), 0.5),
        coat,
        mark.toward(colours.near, 0.12),
        _hair(text, colours),
    )


_PEOPLE = re.compile(
    r"\b(he|she|they|them|both|two|three|man|men|woman|women|boy|girl|child|children|figures?|people|somebody|someone"
    r"|driver|conductor|inspector|stranger|passengers?|sailor|soldier|professor|old|nobody)\b"
)


def bearing(figure: Figure, spec: PictureSpec) -> Bearing:
    """What the prose says of this figure: clauses with their name or role, else those about people at large.

    Clauses without any person are passed over: rails may run and rain may fall while everybody stands.
    """
    clauses = re.split(r"[.,;:!?]|\band\b|\bwhile\b", plain(spec.prose))
    own_words = {*re.findall(r"\w{4,}", plain(figure.look)), plain(figure.name)}
    own = _said_of(own_words, clauses)
    others = [plain(other.name) for other in spec.figures if other is not figure]
    lead = figure.name == spec.speaker or figure is spec.figures[0]
    free = [part for part in clauses if _PEOPLE.search(part) and not any(other in part for other in others)]
    shared = [part for part in free if re.search(r"\b(they|both|two|three|figures|people|everybody)\b", part)]
    text = " . ".join(own or (free if lead else shared))
    if not text and len(spec.figures) == 1 and len(clauses) <= 2:
        text = plain(spec.prose)
    ways = set(found(words.POSTURES, text))
    posture = first({way: words.POSTURES[way] for way in ("lie", "run", "walk", "sit", "lean")}, text)
    away = bool(re.search(r"\b(away|leaves|exits?|departs?|goes off)\b", text))
    return Bearing(posture or "stand", "up" in ways, "back" in ways, "reach" in ways, away)


def _said_of(names: set[str], clauses: list[str]) -> list[str]:
    """Clauses that name somebody, and those right after that go on: "Mara sits, looks up"."""
    said: list[str] = []
    before = False
    for clause in clauses:
        named = any(re.search(rf"\b{re.escape(name)}\b", clause) for name in names)
        goes_on = before and any(
            clause.strip().startswith(word) for way in words.POSTURES.values() for word in way
        )
        before = named or goes_on
        said += [clause] if before else []
    return said


def _height(traits: set[str]) -> float:
    if "child" in traits:
        return 0.66
    return 1.0 + 0.09 * ("tall" in traits) - 0.10 * ("short" in traits) - 0.04 * ("old" in traits)


def _garments(text: str) -> list[Tone]:
    """The colour words that dress the body, in their order; hair and eyes have their own."""
    bodily = re.compile(r"\W+(?:\w+\W+)?(?:hair|haired|plait|braid|beard|eyes|eyed|curls|bun|skin)\b")
    return [
        Tone(*words.COLOURS[match[0]])
        for match in re.finditer(r"\w+", text)
        if match[0] in words.COLOURS and not bodily.match(text[match.end() :])
    ]


def _hair(text: str, colours: Palette) -> Tone:
    tufts = "hair|haired|plait|braid|bun|beard|curls|locks|ponytail|pigtails"
    for match in re.finditer(rf"(\w+)\W+(?:\w+\W+)?(?:{tufts})|\b(blonde|ginger|silver)\b", text):
        word = match[1] or match[2]
        if word in words.COLOURS:
            return Tone(*words.COLOURS[word]).toward(colours.near, 0.15)
    if re.search(r"\b(sixty|seventy|eighty|ninety|elderly|old|grand\w+)\b", text):
        return Tone(0.74, 0.015, 250).toward(colours.near, 0.12)
    return colours.near.toward(Tone(0.30, 0.06, 50), 0.45)
