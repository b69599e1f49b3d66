"""From how a voice is described to how it is made: every member of a cast sounds like one person, always."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from .dsp import generator

Filtered = Literal["", "V.O.", "O.S.", "phone", "radio"]
Sex = Literal["female", "male"]


class VoiceSpec(BaseModel):
    """Who speaks and how. `description` is what follows `Voice:` in the cast, `language` is BCP 47."""

    model_config = ConfigDict(frozen=True)

    name: str
    description: str = ""
    look: str = ""
    language: str = "en"
    filtered: Filtered = ""


@dataclass(frozen=True)
class Timbre:
    """`voices` are engine voices, best first; `tract` lengthens (<1) or shortens (>1) the vocal tract."""

    voices: tuple[str, ...]
    rate: float
    pitch: float
    range: float
    tract: float
    breath: float
    rough: float
    tremor: float


FEMALE = (
    "woman girl lady she her mother grandmother aunt sister daughter wife widow queen nurse actress waitress "
    "dress skirt plait braid plaits lipstick soprano alto miss mrs madam maid bride heroine shawl"
)
MALE = (
    "man boy gentleman he his father grandfather uncle brother son husband widower king sailor waiter actor "
    "beard bearded moustache moustached baritone tenor bass mr sir monk priest groom hero suit bald"
)
CHILD = "child boy girl kid little toddler seven eight nine ten eleven twelve schoolboy schoolgirl"
YOUNG = "young youth teenage teenager student twenty eighteen nineteen twenties boyish girlish"
OLD = (
    "old elderly aged ancient sixty seventy eighty ninety sixties seventies eighties grey gray silver "
    "white-haired grandmother grandfather wrinkled retired weathered"
)

# What each word of a description changes: (rate %, pitch, range, tract %, breath, roughness).
MANNERS: dict[str, tuple[float, float, float, float, float, float]] = {
    **dict.fromkeys(("low", "deep", "dark", "grave"), (-2, -15, -4, -4, 0, 0.1)),
    **dict.fromkeys(("bass", "booming"), (-4, -22, 0, -7, 0, 0.15)),
    **dict.fromkeys(("high", "bright", "light", "thin", "reedy"), (2, 15, 6, 4, 0, 0)),
    **dict.fromkeys(("slow", "unhurried", "calm", "patient", "measured"), (-9, 0, -3, 0, 0, 0)),
    **dict.fromkeys(("tired", "weary", "sad", "sleepy", "gentle"), (-8, -5, -10, 0, 0.35, 0)),
    **dict.fromkeys(("quick", "fast", "brisk", "hurried", "nervous", "breathless"), (12, 4, 8, 0, 0.1, 0)),
    **dict.fromkeys(("dry", "flat", "cold", "monotone", "mechanical", "precise"), (0, -3, -22, 0, 0, 0)),
    **dict.fromkeys(("warm", "kind", "rich", "mellow"), (-3, -4, 6, -2, 0.15, 0)),
    **dict.fromkeys(("lively", "excited", "playful", "singing", "merry", "theatrical"), (6, 5, 24, 0, 0, 0)),
    **dict.fromkeys(("soft", "quiet", "breathy", "whispering", "whisper", "hushed"), (-4, 0, -8, 0, 0.8, 0)),
    **dict.fromkeys(
        ("rough", "hoarse", "gravel", "gravelly", "rasping", "husky", "smoky"), (-3, -6, 0, -2, 0.4, 0.8)
    ),
    **dict.fromkeys(("nasal", "sharp", "clipped"), (6, 5, -4, 4, 0, 0)),
}

ACCENTS = {
    **dict.fromkeys(("american", "yankee"), "en-us"),
    **dict.fromkeys(("scottish", "scots"), "en-gb-scotland"),
    **dict.fromkeys(("northern", "lancashire", "yorkshire"), "en-gb-x-gbclan"),
    **dict.fromkeys(("caribbean", "jamaican"), "en-029"),
    "midlands": "en-gb-x-gbcwmd",
}

VARIANTS: dict[Sex, tuple[str, ...]] = {
    "female": ("f2", "f3", "f5", "f4", "f1"),
    "male": ("m3", "m7", "m1", "m8", "m2"),
}

BASE_RATE = 148.0


def timbre(spec: VoiceSpec) -> Timbre:
    """The voice of a description, with what it leaves open drawn from the name."""
    random = generator("voice", spec.name)
    said = set(re.findall(r"[\w-]+", f"{spec.description} {spec.look}".lower()))
    manner = [MANNERS[word] for word in re.findall(r"\w+", spec.description.lower()) if word in MANNERS]
    rate, pitch, spread, tract, breath, rough = (
        (sum(column) for column in zip(*manner, strict=True)) if manner else [0] * 6
    )
    sex = _sex(spec.name, said)
    child, old, young = (bool(said & set(words.split())) for words in (CHILD, OLD, YOUNG))
    tract += float(random.uniform(-5, 5)) + (12 if child else 0) + (1.5 if young else 0)
    pitch += float(random.uniform(-14, 14)) + (18 if child else 4 if young else -4 if old else 0)
    rate += float(random.uniform(-3, 3)) - (5 if old else 0) + (3 if young else 0)
    variant = VARIANTS[sex][int(random.integers(len(VARIANTS[sex])))]
    return Timbre(
        voices=_voices(spec, said, variant),
        rate=BASE_RATE * (1 + rate / 100),
        pitch=min(90.0, max(8.0, 42 + pitch)),
        range=min(95.0, max(12.0, 52 + spread + float(random.uniform(-8, 8)))),
        tract=1 + min(16.0, max(-10.0, tract)) / 100,
        breath=min(1.0, breath + (0.2 if old else 0.1)),
        rough=min(1.0, rough + (0.2 if old else 0)),
        tremor=0.6 if old else 0.2,
    )


def _sex(name: str, said: set[str]) -> Sex:
    """From the words; then from the ending of the name; then drawn from the name."""
    balance = len(said & set(FEMALE.split())) - len(said & set(MALE.split()))
    if balance:
        return "female" if balance > 0 else "male"
    first = re.split(r"\W+", name.lower())[0]
    if re.search(r"(a|ie|ine|elle|ette|ah|ys|yn)$", first):
        return "female"
    if re.search(r"(o|us|er|or|rt|ck|rd|n)$", first):
        return "male"
    return "female" if generator("sex", name).random() < 0.5 else "male"


def _voices(spec: VoiceSpec, said: set[str], variant: str) -> tuple[str, ...]:
    """Engine voices from the most to the least exact: a language that is not known is read as English."""
    tag = spec.language.lower().replace("_", "-") or "en"
    parts = tag.split("-")
    accent = next((ACCENTS[word] for word in sorted(said) if word in ACCENTS), None)
    english = [accent or ("en-us" if tag == "en-us" else "en-gb-x-rp"), "en"]
    own = ["-".join(parts[:n]) for n in range(len(parts), 0, -1)] if parts[0] != "en" else []
    if parts[0] == "zh":
        own.append("cmn")
    languages = [*own, *english]
    return tuple([f"{language}+{variant}" for language in languages] + languages)
