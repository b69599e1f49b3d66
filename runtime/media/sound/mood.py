"""From the words of a MUSIC line to what a composer would settle first: mode, pace, metre and players."""

from __future__ import annotations

import re
from dataclasses import dataclass

PLAYERS: dict[str, str] = {
    **dict.fromkeys(("string", "strings", "orchestra", "quartet", "ensemble"), "strings"),
    **dict.fromkeys(("violin", "fiddle", "viola"), "violin"),
    **dict.fromkeys(("cello", "celli", "cellos"), "cello"),
    **dict.fromkeys(("piano", "keys"), "piano"),
    **dict.fromkeys(("musicbox", "box", "carillon", "toy"), "music box"),
    **dict.fromkeys(("celesta", "glockenspiel", "vibraphone", "marimba", "xylophone"), "celesta"),
    **dict.fromkeys(("accordion", "concertina", "harmonica", "bandoneon", "musette", "barrel"), "accordion"),
    **dict.fromkeys(("organ", "harmonium", "church"), "organ"),
    **dict.fromkeys(("clarinet", "oboe", "bassoon", "saxophone", "sax", "reed", "woodwind"), "clarinet"),
    **dict.fromkeys(("flute", "whistle", "ocarina", "recorder"), "flute"),
    **dict.fromkeys(("horn", "horns", "brass", "trumpet", "trombone", "bugle", "cornet", "fanfare"), "horn"),
    **dict.fromkeys(("choir", "voices", "chorus", "humming", "hymn"), "choir"),
    **dict.fromkeys(("drone", "hum", "rumble", "pad", "synth", "ambient"), "drone"),
    **dict.fromkeys(("harp", "guitar", "lute", "mandolin", "zither", "banjo", "ukulele", "lyre"), "harp"),
    **dict.fromkeys(("bell", "bells", "chime", "chimes"), "bell"),
    **dict.fromkeys(("bass", "contrabass", "jazz"), "bass"),
}

# Modes from the brightest to the darkest: words push along this line from its middle.
BRIGHTNESS = ("lydian", "major", "mixolydian", "dorian", "minor", "phrygian")

# What each mood changes: (steps towards the dark, share of the tempo, notes a bar, loudness in dB).
MOODS: dict[str, tuple[float, float, float, float]] = {
    **dict.fromkeys(
        ("hope", "hopeful", "dawn", "morning", "light", "wonder", "magic", "dream", "dreamy"), (-2, 0, 0, 0)
    ),
    **dict.fromkeys(
        ("tender", "love", "warm", "gentle", "kind", "home", "lullaby", "soft"), (-1.5, -0.08, -0.1, -1)
    ),
    **dict.fromkeys(("happy", "joy", "joyful", "merry", "cheerful", "bright"), (-1.7, 0.2, 0.2, 0)),
    **dict.fromkeys(("playful", "comic", "curious", "mischief", "light-hearted"), (-1, 0.25, 0.2, 0)),
    **dict.fromkeys(
        ("noble", "heroic", "proud", "triumph", "triumphant", "grand", "brave"), (-1, 0.05, 0, 1)
    ),
    **dict.fromkeys(("nostalgic", "wistful", "bittersweet", "memory", "old", "autumn"), (0.4, -0.05, 0, 0)),
    **dict.fromkeys(("calm", "peaceful", "still", "quiet", "distant", "far"), (-0.5, -0.15, -0.3, -2)),
    **dict.fromkeys(
        ("sad", "sorrow", "lonely", "loss", "grief", "mourning", "melancholy", "empty"), (1.5, -0.12, -0.2, 0)
    ),
    **dict.fromkeys(("night", "rain", "winter", "cold", "grey"), (0.8, -0.08, -0.1, 0)),
    **dict.fromkeys(
        ("uneasy", "tense", "tension", "suspense", "nervous", "mystery", "mysterious", "strange"),
        (2.3, 0, -0.3, 0),
    ),
    **dict.fromkeys(
        ("dread", "fear", "horror", "ominous", "menace", "dark", "threat", "evil", "doom"),
        (3, -0.15, -0.6, 0),
    ),
    **dict.fromkeys(("chase", "urgent", "hurry", "pursuit", "danger"), (1.6, 0.45, 0.4, 1)),
    **dict.fromkeys(("slow", "adagio", "largo", "solemn", "funeral"), (0, -0.2, -0.2, 0)),
    **dict.fromkeys(("quick", "fast", "lively", "allegro", "brisk"), (0, 0.3, 0.2, 0)),
    **dict.fromkeys(("sparse", "bare", "minimal", "few"), (0, 0, -0.5, -1)),
    **dict.fromkeys(("major",), (-1.6, 0, 0, 0)),
    **dict.fromkeys(("minor",), (1.2, 0, 0, 0)),
}

THREES = {"waltz", "lullaby", "carousel", "barcarole", "mazurka", "valse"}
RHYTHMS = {"clock": "clock", "ticking": "clock", "tick": "clock", "brushes": "brushes", "brushed": "brushes",
           "jazz": "brushes", "march": "drum", "drum": "drum", "drums": "drum",
           "heartbeat": "heart"}  # fmt: skip
SILENT = {"", "none", "silence", "silent", "off", "stop", "no"}


@dataclass(frozen=True)
class Mood:
    """`density` is 0 (long notes) to 1 (busy); `register` is in octaves from the middle; `level` in dB."""

    silent: bool
    mode: str
    tempo: float
    metre: int
    players: tuple[str, ...]
    density: float
    register: int
    level: float
    rhythm: str
    solo: bool


def mood(words: str) -> Mood:
    """Words that are not known change nothing; no known word at all is a quiet piano over strings."""
    said = re.findall(r"[a-z]+", words.lower())
    known = [MOODS[word] for word in said if word in MOODS]
    dark, pace, busy, level = (
        (sum(column) for column in zip(*known, strict=True)) if known else (0.5, 0, 0, 0)
    )
    players = tuple(dict.fromkeys(PLAYERS[word] for word in said if word in PLAYERS and _plays(word, said)))
    three = bool(THREES & set(said))
    place = min(max(round(2.4 + dark), 0), len(BRIGHTNESS) - 1)
    return Mood(
        silent=set(said) <= SILENT,
        mode=BRIGHTNESS[place],
        tempo=min(132.0, max(48.0, (92 if three else 66) * (1 + pace))),
        metre=3 if three else 4,
        players=players or (("drone", "low strings") if place == 5 else ("piano", "strings")),
        density=min(1.0, max(0.0, 0.55 + busy)),
        register=("high" in said) - ("low" in said or "deep" in said),
        level=min(2.0, max(-4.0, level)),
        rhythm=next((RHYTHMS[word] for word in said if word in RHYTHMS), ""),
        solo="solo" in said or "alone" in said,
    )


def _plays(word: str, said: list[str]) -> bool:
    """ "box" is an instrument only in "music box"."""
    return word != "box" or "music" in said
