"""Composing: a period of theme and answer, its accompaniment and its bass, note by note."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from .dsp import generator
from .harmony import PROGRESSIONS, Chord, Theme, chord, fitted, nearest_tone, pitch, theme, voicings
from .mood import Mood

HOLDING = {"strings", "low strings", "organ", "choir", "horn", "drone", "accordion"}
"""Players who can lie under the others in long chords."""

BREAKING = {"piano", "harp", "celesta", "music box"}
"""Players who break chords."""


@dataclass(frozen=True)
class Note:
    """`beat` counts from the start of the cue; `level` is an amplitude."""

    beat: float
    beats: float
    pitch: int
    level: float


@dataclass(frozen=True)
class Stroke:
    beat: float
    level: float
    sound: tuple[int, float, float, float]
    """Seed, band in Hz, seconds: see `instruments.tick`."""


@dataclass
class Score:
    bars: int
    tonic: int
    parts: dict[str, list[Note]] = field(default_factory=lambda: defaultdict(list))
    strokes: list[Stroke] = field(default_factory=list)


def compose(asked: Mood, seed: int, words: str) -> Score:
    """The cue: eight bars that ask and answer, and where it is brisk eight more that lead away."""
    film, cue = generator("film", seed), generator("cue", seed, words.lower())
    tonic = _tonic(asked, film)
    motif = theme(film)
    chords = _harmony(asked, cue, long=60 / asked.tempo * asked.metre < 3.3)
    score = Score(len(chords), tonic)
    lead, bed, low = _roles(asked)
    if bed:
        _lay(score, asked, chords, bed, under=bool(lead))
    if lead:
        if lead in BREAKING or not bed:
            _break(score, asked, chords, lead if lead in BREAKING else "harp", cue)
        _sing(score, asked, chords, lead, motif, cue)
    _ground(score, asked, chords, low)
    _beat(score, asked)
    return score


def _tonic(asked: Mood, film: np.random.Generator) -> int:
    """A film has one home key; dark cues stand on its relative minor, so that all share their notes."""
    home = 48 + int(film.integers(12))
    away = {"lydian": 5, "major": 0, "mixolydian": 7, "dorian": 2, "minor": 9, "phrygian": 4}[asked.mode]
    return 45 + (home + away - 45) % 12


def _harmony(asked: Mood, cue: np.random.Generator, long: bool) -> list[Chord]:
    ask, answer, away = (kind[int(cue.integers(len(kind)))].split() for kind in PROGRESSIONS[asked.mode])
    numerals = [*ask, *answer, *away, *answer] if long else [*ask, *answer]
    return [chord(numeral, asked.mode) for numeral in numerals]


def _roles(asked: Mood) -> tuple[str, str, str]:
    """Who sings, who holds chords, who has the bass; "" for nobody."""
    players = list(asked.players)
    if asked.register < 0:
        players = ["low strings" if player == "strings" else player for player in players]
    lead, bed = players[0], next((player for player in players[1:] if player in HOLDING), "")
    if lead in HOLDING and len(players) > 1 and players[1] not in HOLDING:
        lead, bed = players[1], players[0]
    if lead in ("strings", "low strings") and not bed:
        lead, bed = ("cello" if lead == "low strings" else "violin"), lead
    elif lead in ("drone", "choir", "organ") and not bed:
        lead, bed = "", lead
    elif not bed and not asked.solo:
        bed = "low strings" if lead in ("music box", "celesta", "flute", "horn") else "strings"
    if asked.mode == "phrygian" and asked.density < 0.2:
        lead = lead if lead in BREAKING else ""
    low = "bass" if "bass" in players or (asked.metre == 3 and lead == "accordion") else "cello"
    return lead, bed, "drone" if bed == "drone" else low


def _lay(score: Score, asked: Mood, chords: list[Chord], player: str, under: bool) -> None:
    """Long chords, one to a bar, that breathe with the phrase."""
    centre = {"low strings": 55, "drone": 52, "horn": 58}.get(player, 63) + 5 * asked.register
    level = 0.06 if under else 0.12
    for bar, notes in enumerate(voicings(chords, score.tonic, centre - 8, centre + 10)):
        arch = 0.8 + 0.25 * np.sin(np.pi * ((bar % 8) + 0.5) / 8)
        for note in notes:
            score.parts[player].append(Note(bar * asked.metre, asked.metre, note, level * float(arch)))


def _break(score: Score, asked: Mood, chords: list[Chord], player: str, cue: np.random.Generator) -> None:
    """Broken chords: in three the waltz's after-beats, in four a rocking figure as dense as the mood."""
    centre = 76 if player in ("music box", "celesta") else 57
    step = 0.5 if asked.density > 0.7 else 1.0
    order = ((0, 1, 2, 1), (0, 2, 1, 2), (1, 2, 0, 2))[int(cue.integers(3))]
    for bar, notes in enumerate(voicings(chords, score.tonic, centre - 6, centre + 10)):
        start = bar * asked.metre
        if asked.metre == 3:
            for beat in (1, 2):
                for note in notes[:2]:
                    score.parts[player].append(Note(start + beat, 1, note, 0.09 - 0.02 * (beat - 1)))
            continue
        for i in range(round(asked.metre / step)):
            if asked.density < 0.35 and i % 2:
                continue
            weight = 0.13 if i == 0 else 0.085
            score.parts[player].append(Note(start + i * step, 2, notes[order[i % 4] % len(notes)], weight))


def _sing(
    score: Score, asked: Mood, chords: list[Chord], player: str, motif: Theme, cue: np.random.Generator
) -> None:
    """The melody: the theme, a held answer, the theme again nearer home, and rest where speech may come."""
    centre = {"cello": 57, "horn": 60, "music box": 84, "celesta": 81, "piano": 72, "flute": 76}.get(
        player, 69
    )
    centre += 7 * asked.register
    m = asked.metre
    for phrase in range(0, len(chords), 4):
        turned = phrase == 8
        if asked.density < 0.35 and phrase % 8 == 4:
            _sing_long(score, asked, chords, player, phrase, centre)
            continue
        first = _sing_theme(score, asked, chords, player, motif, phrase, centre, turned)
        rest_bar = phrase + 2
        tone = nearest_tone(first + (2 if turned else -2), chords[rest_bar], score.tonic)
        score.parts[player].append(Note(rest_bar * m, m * 0.9, tone, 0.2))
        last = nearest_tone(
            _home(score, centre) if phrase % 8 == 4 else tone, chords[phrase + 3], score.tonic
        )
        if cue.random() < 0.6 and abs(last - tone) > 2:
            between = fitted(tone + (2 if last > tone else -2), chords[phrase + 3], score.tonic)
            score.parts[player].append(Note((phrase + 3) * m, 1, between, 0.15))
            score.parts[player].append(Note((phrase + 3) * m + 1, m - 1, last, 0.18))
        else:
            score.parts[player].append(Note((phrase + 3) * m, m, last, 0.18))


def _sing_theme(
    score: Score,
    asked: Mood,
    chords: list[Chord],
    player: str,
    motif: Theme,
    bar: int,
    centre: int,
    turned: bool,
) -> int:
    """The theme over two bars, upside down where it leads away; returns its last pitch."""
    steps = [-step if turned else step for step in motif.steps]
    base = _degree(centre - (2 if turned else 3) + (2 if bar % 8 == 4 else 0), score.tonic, asked.mode)
    # The theme begins on a tone of its first chord, and the rest keeps its shape from there.
    base = min(
        range(base - 3, base + 4), key=lambda d: _off(d + steps[0], asked, chords[bar], score.tonic, base - d)
    )
    last = centre
    for step, (beat, beats) in zip(steps, motif.rhythm(asked.metre), strict=True):
        over = chords[bar + int(beat // asked.metre)]
        note = pitch(base + step, score.tonic, asked.mode)
        strong = beat % asked.metre == 0 or beats >= 2
        last = nearest_tone(note, over, score.tonic) if strong else fitted(note, over, score.tonic)
        score.parts[player].append(Note(bar * asked.metre + beat, beats, last, 0.22 if strong else 0.17))
    return last


def _sing_long(score: Score, asked: Mood, chords: list[Chord], player: str, bar: int, centre: int) -> None:
    """Two held notes in four bars."""
    for at in (bar, bar + 2):
        tone = nearest_tone(centre - 3, chords[at], score.tonic)
        score.parts[player].append(Note(at * asked.metre, asked.metre * 1.6, tone, 0.18))


def _home(score: Score, centre: int) -> int:
    return min(
        (p for p in range(centre - 11, centre + 7) if (p - score.tonic) % 12 == 0),
        key=lambda p: abs(p - centre + 2),
    )


def _degree(wanted: int, tonic: int, mode: str) -> int:
    return min(range(-14, 35), key=lambda degree: abs(pitch(degree, tonic, mode) - wanted))


def _off(degree: int, asked: Mood, over: Chord, tonic: int, moved: int) -> float:
    inside = (pitch(degree, tonic, asked.mode) - tonic) % 12 in over.tones
    return abs(moved) + (0 if inside else 10)


def _ground(score: Score, asked: Mood, chords: list[Chord], player: str) -> None:
    """The bass: held under slow music, on the first beat of a waltz, twice a bar where it is brisk."""
    for bar, each in enumerate(chords):
        low = 36 + (score.tonic + each.bass - 36) % 12
        start = bar * asked.metre
        if player == "drone":
            root = score.tonic + each.bass
            score.parts["drone"].append(Note(start, asked.metre, 33 + (root - 33) % 12, 0.1))
            if (each.bass + 7) % 12 in each.tones:
                score.parts["drone"].append(Note(start, asked.metre, 40 + (root + 7 - 40) % 12, 0.05))
        elif asked.metre == 3 or player == "bass":
            score.parts["bass"].append(Note(start, asked.metre, low, 0.13))
            if player == "bass" and asked.metre == 4:
                score.parts["bass"].append(Note(start + 2, 2, low + 7 if low < 41 else low - 5, 0.1))
        else:
            score.parts["low strings"].append(Note(start, asked.metre, low, 0.1))


def _beat(score: Score, asked: Mood) -> None:
    """The clock, the brushes, the drum or the heart, where the words name one."""
    clock, brush, drum = (1, 1500.0, 3600.0, 0.03), (2, 900.0, 3200.0, 0.28), (3, 55.0, 150.0, 0.4)
    beats = score.bars * asked.metre
    for beat in range(beats):
        first = beat % asked.metre == 0
        if asked.rhythm == "clock":
            score.strokes.append(Stroke(beat, 0.022 if beat % 2 else 0.03, clock))
        elif asked.rhythm == "brushes":
            score.strokes.append(Stroke(beat, 0.012 if first else 0.02, brush))
        elif asked.rhythm == "drum":
            score.strokes.append(Stroke(beat, 0.1 if first else 0.05, drum))
        elif asked.rhythm == "heart" and beat % 2 == 0:
            score.strokes += [Stroke(beat, 0.1, drum), Stroke(beat + 0.33, 0.06, drum)]
