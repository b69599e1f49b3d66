"""Modes, chords and voice-leading, and the theme that all cues of one film share.

Pitches are MIDI numbers; degrees count the steps of a mode from its tonic, in any octave.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np

MODES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
}

NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii")
NOTES = ("C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B")

# Four bars that ask, four that answer, four that lead away and back. `/1` keeps the tonic in the bass.
PROGRESSIONS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "major": (
        ("I vi IV V", "I iii IV Vsus", "I IV ii V", "I Iadd vi V"),
        ("I vi ii I", "IV I V I", "vi IV Vsus I", "ii V vi I"),
        ("vi iii IV I", "IV iii ii V", "ii vi IV Vsus"),
    ),
    "lydian": (
        ("I II/1 I V", "Iadd vi II V", "I iii vi II"),
        ("IM vi II I", "vi V II I", "I V vi I"),
        ("vi iii V II", "iii vi I II"),
    ),
    "mixolydian": (
        ("I VII IV I", "I v IV VII", "I IV VII IV"),
        ("I VII IV I", "IV VII IV I", "ii VII IV I"),
        ("v IV VII IV", "ii IV v VII"),
    ),
    "dorian": (
        ("i IV i VII", "i ii/1 IV v", "iadd VII IV v"),
        ("i VII IV i", "III IV v i", "i v IV i"),
        ("III VII IV v", "IV VII III v"),
    ),
    "minor": (
        ("i VI iv V", "i iv VII Vsus", "iadd VI III V", "i v VI V"),
        ("i iv V i", "VI iv Vsus i", "iv VII VI i", "VI VII v i"),
        ("III VII iv V", "VI III iv v", "iv i VI V"),
    ),
    "phrygian": (
        ("i VI/1 iv/1 i", "i/1 iv/1 VI/1 i", "i II vii i"),
        ("iv/1 VI/1 vii i", "VI iv/1 II i", "VI/1 iv/1 vii i"),
        ("iv/1 i II vii", "VI vii II i"),
    ),
}


@dataclass(frozen=True)
class Chord:
    """Pitch classes above the tonic; `bass` is the lowest one."""

    bass: int
    tones: tuple[int, ...]


@dataclass(frozen=True)
class Theme:
    """What is recognised in every cue of a film: steps of the mode, and one way to set them to each metre."""

    steps: tuple[int, ...]
    in_four: tuple[tuple[float, float], ...]
    in_three: tuple[tuple[float, float], ...]

    def rhythm(self, metre: int) -> tuple[tuple[float, float], ...]:
        """(beat, beats) of each note over two bars."""
        return self.in_three if metre == 3 else self.in_four


STEPS = (
    (0, 2, 1, 4, 3),
    (0, -1, 2, 1, -1),
    (4, 3, 1, 2, 0),
    (0, 4, 3, 1, 2),
    (2, 1, 0, 4, 2),
    (0, 1, 2, 5, 4),
    (4, 2, 5, 4, 2),
)
FOURS = (
    ((0, 1.5), (1.5, 0.5), (2, 2), (4, 1.5), (5.5, 2.5)),
    ((0, 2), (2, 1), (3, 1), (4, 2), (6, 2)),
    ((0.5, 0.5), (1, 1), (2, 2), (4, 1), (5, 3)),
)
THREES = (
    ((0, 2), (2, 1), (3, 2), (5, 0.5), (5.5, 0.5)),
    ((0, 1), (1, 2), (3, 1), (4, 1), (5, 1)),
    ((0, 1.5), (1.5, 0.5), (2, 1), (3, 2), (5, 1)),
)


def theme(random: np.random.Generator) -> Theme:
    steps, four, three = (int(random.integers(len(kind))) for kind in (STEPS, FOURS, THREES))
    return Theme(STEPS[steps], FOURS[four], THREES[three])


def chord(numeral: str, mode: str) -> Chord:
    """A chord from its numeral: capitals are major; `sus`, `add` (ninth), `M` (major seventh) colour it."""
    name, _, below = numeral.partition("/")
    spelt = re.fullmatch("([iv]+|[IV]+)(sus|add|M)?", name)
    assert spelt is not None
    root = MODES[mode][NUMERALS.index(spelt[1].lower())]
    third = 4 if spelt[1].isupper() else 3
    shape = {"sus": (0, 5, 7), "add": (0, third, 7, 14), "M": (0, third, 7, 11)}.get(spelt[2], (0, third, 7))
    return Chord(0 if below else root, tuple((root + tone) % 12 for tone in shape))


def voicings(
    chords: Sequence[Chord], tonic: int, low: int, high: int, voices: int = 3
) -> list[tuple[int, ...]]:
    """Upper voices for each chord between two pitches, each moving as little as it can."""
    chosen: list[tuple[int, ...]] = []
    centre = (low + high) / 2
    for each in chords:
        options = _settings(each, tonic, low, high, voices)
        before = chosen[-1] if chosen else None
        chosen.append(min(options, key=lambda notes: _effort(notes, before, centre)))
    return chosen


def _settings(each: Chord, tonic: int, low: int, high: int, voices: int) -> list[tuple[int, ...]]:
    """Every way to set the chord's first tones once each, wide apart where close notes would be mud."""
    places = [[p for p in range(low, high + 1) if (p - tonic) % 12 == tone] for tone in each.tones[:voices]]
    sets = {tuple(sorted(notes)) for notes in product(*places)}
    spaced = [s for s in sets if all(b - a >= (7 if a < 48 else 3 if a < 60 else 2) for a, b in pairwise(s))]
    return sorted(spaced or sets)


def _effort(notes: tuple[int, ...], before: tuple[int, ...] | None, centre: float) -> float:
    spread = abs(sum(notes) / len(notes) - centre)
    if before is None:
        return spread
    return sum(abs(a - b) for a, b in zip(notes, before, strict=False)) + 0.4 * spread


def pitch(degree: int, tonic: int, mode: str) -> int:
    return tonic + 12 * (degree // 7) + MODES[mode][degree % 7]


def nearest_tone(wanted: int, each: Chord, tonic: int) -> int:
    """The pitch of the chord nearest to one; the lower of two."""
    return min(
        range(wanted - 6, wanted + 7), key=lambda p: ((p - tonic) % 12 not in each.tones, abs(p - wanted), p)
    )


def fitted(wanted: int, each: Chord, tonic: int) -> int:
    """A passing note, moved aside where it would rub against a chord tone a semitone away."""
    gap = [(wanted - tonic - tone) % 12 for tone in each.tones]
    if 0 not in gap and (1 in gap or 11 in gap):
        return nearest_tone(wanted, each, tonic)
    return wanted
