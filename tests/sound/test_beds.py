"""Cues, atmospheres and effects: pleasant where that can be measured, seamless, and always the same."""

from itertools import pairwise

import numpy as np
import pytest
from mutoscope.runtime.media.ffmpeg import SAMPLE_RATE
from mutoscope.runtime.media.sound.atmosphere import LAYERS, atmosphere
from mutoscope.runtime.media.sound.dsp import Signal, generator, loudness
from mutoscope.runtime.media.sound.effects import RECIPES, effect
from mutoscope.runtime.media.sound.harmony import MODES, PROGRESSIONS, chord, theme, voicings
from mutoscope.runtime.media.sound.loop import Loop
from mutoscope.runtime.media.sound.mood import mood
from mutoscope.runtime.media.sound.music import music
from mutoscope.runtime.media.sound.score import compose

CUES = [
    "low strings, uneasy",
    "strings_low",
    "piano lonely waltz",
    "music box, tender",
    "drone, dread",
    "brass dawn",
]


def bend(pcm: Signal) -> float:
    """The sharpest corner in a sound: its largest second difference."""
    return float(np.abs(np.diff(pcm, 2, axis=0)).max())


def assert_seamless(loop: Loop) -> None:
    assert np.isfinite(loop.pcm).all()
    around_the_seam = np.concatenate([loop.pcm[-64:], loop.pcm[:64]])
    assert bend(around_the_seam) <= 1.05 * max(bend(loop.pcm), 1e-6)


@pytest.mark.parametrize("words", CUES)
def test_a_cue_is_a_level_seamless_loop(words: str) -> None:
    loop = music(words, 7)
    assert_seamless(loop)
    assert -27 < loudness(loop.pcm) < -21
    assert np.abs(loop.pcm).max() < 0.6
    bars = len(loop.pcm) / SAMPLE_RATE / loop.bar_seconds
    assert bars == pytest.approx(round(bars), abs=1e-6)
    assert round(bars) in (8, 16)


def test_the_same_cue_is_the_same_bytes_and_another_film_has_another() -> None:
    first, again, other = music("celesta, hope", 1), music("celesta, hope", 1), music("celesta, hope", 2)
    assert first.pcm.tobytes() == again.pcm.tobytes()
    assert first.pcm.tobytes() != other.pcm.tobytes()


@pytest.mark.parametrize("words", ["silence", "none", ""])
def test_silence_is_silent(words: str) -> None:
    assert not music(words, 3).pcm.any()


def test_words_choose_mode_metre_pace_and_players() -> None:
    waltz = mood("piano lonely waltz")
    assert (waltz.metre, waltz.mode, waltz.players) == (3, "minor", ("piano",))
    assert mood("drone, dread").mode == "phrygian"
    assert mood("celesta, hope").mode == "lydian"
    assert mood("music box").players == ("music box",)
    assert mood("box of tears").players == ("piano", "strings")
    assert mood("slow strings").tempo < mood("strings").tempo < mood("quick strings").tempo
    assert mood("strings_low").register == -1


def test_cues_of_one_film_share_theme_and_notes() -> None:
    """Every mode stands on its own step of one home scale, so a film keeps to seven notes."""
    scales = set()
    for words in ("love", "home piano", "night", "lonely", "dread"):
        asked = mood(words)
        tonic = compose(asked, 5, words).tonic
        scales.add(frozenset((tonic + step) % 12 for step in MODES[asked.mode]))
    assert len(scales) == 1
    assert theme(generator("film", 5)) == theme(generator("film", 5))


@pytest.mark.parametrize(
    "words", [*CUES, "accordion waltz", "clarinet, night", "chase strings", "organ solemn"]
)
@pytest.mark.parametrize("seed", range(6))
def test_melodies_do_not_rub_against_their_chords(words: str, seed: int) -> None:
    """No two notes that sound together from the same instant are a semitone (or its octaves) apart."""
    score = compose(mood(words), seed, words)
    starts: dict[float, set[int]] = {}
    for notes in score.parts.values():
        for note in notes:
            starts.setdefault(note.beat, set()).add(note.pitch)
    for beat, pitches in starts.items():
        rubs = [(a, b) for a in pitches for b in pitches if b - a in (1, 13)]
        assert not rubs, f"beat {beat}: {rubs}"


@pytest.mark.parametrize("mode", sorted(PROGRESSIONS))
def test_chords_are_spelt_and_led_smoothly(mode: str) -> None:
    for numerals in (phrase.split() for kind in PROGRESSIONS[mode] for phrase in kind):
        assert len(numerals) == 4
        chords = [chord(numeral, mode) for numeral in numerals]
        led = voicings(chords, 48, 55, 73)
        for notes, each in zip(led, chords, strict=True):
            assert {(note - 48) % 12 for note in notes} == set(each.tones[:3])
        moves = [abs(a - b) for one, two in pairwise(led) for a, b in zip(one, two, strict=True)]
        assert max(moves) <= 7


@pytest.mark.parametrize("words", [layer[0].split()[0] for layer in LAYERS])
def test_an_atmosphere_is_a_quiet_seamless_loop(words: str) -> None:
    loop = atmosphere(words, 3)
    assert_seamless(loop)
    assert -50 < loudness(loop.pcm) < -28
    assert np.abs(loop.pcm).max() < 0.5
    assert loop.pcm.shape == (20 * SAMPLE_RATE, 2)


def test_layers_add_up_and_unknown_words_are_a_room() -> None:
    rain, both = (loudness(atmosphere(words, 3).pcm) for words in ("rain", "rain and wind"))
    assert both > rain
    assert loudness(atmosphere("zzyzx", 3).pcm) < -40
    assert loudness(atmosphere("distant rain", 3).pcm) < rain - 4


@pytest.mark.parametrize(
    "words", [recipe[0].split()[0] for recipe in RECIPES] + ["zzyzx", "door slam", "tram bell"]
)
def test_an_effect_begins_and_ends_in_silence(words: str) -> None:
    sound = effect(words, 3)
    assert np.isfinite(sound).all()
    assert np.abs(sound[0]).max() < 0.01
    assert np.abs(sound[-1]).max() < 0.001
    assert 0.02 < np.abs(sound).max() <= 0.551
    assert 0.2 * SAMPLE_RATE < len(sound) < 8 * SAMPLE_RATE
    assert sound.tobytes() == effect(words, 3).tobytes()


def test_a_distant_sound_is_softer_and_duller() -> None:
    near, far = effect("thunder", 3), effect("distant thunder", 3)
    assert loudness(far) < loudness(near) - 4


def test_a_loop_reads_on_over_its_end() -> None:
    loop = Loop(np.arange(10, dtype=np.float32).repeat(2).reshape(-1, 2))
    assert loop.read(8, 23)[:, 0].tolist() == [8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]
    assert loop.read(-3, 1)[:, 0].tolist() == [7, 8, 9, 0]
