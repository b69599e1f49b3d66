"""The mixer is a function of the plan and the sample: cut anywhere, duck smoothly, never pass the ceiling."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutoscope.runtime.media.ffmpeg import SAMPLE_RATE
from mutoscope.runtime.media.sound import BedItem, EffectItem, Plan, SoundSource, VoiceItem, VoiceSpec, mix
from mutoscope.runtime.media.sound.dsp import Signal, band_pass, filtered, loudness
from mutoscope.runtime.media.sound.mix import CEILING, KNEE, limited

S = SAMPLE_RATE
MARA = VoiceSpec(name="MARA", description="low, unhurried", look="sixty, wet oilskin coat, silver plait")
LINE = VoiceItem(at=4 * S, slot_seconds=2.6, text="The last one left an hour ago.", spec=MARA)
STRINGS = BedItem(at=0, kind="music", words="low strings, uneasy")
RAIN = BedItem(at=S, kind="sound", words="rain", fade_in=S // 2, until=7 * S, fade_out=S)
BELL = EffectItem(at=3 * S + 5, words="tram bell")
PLAN = Plan(seed=3, voices=(LINE,), effects=(BELL,), beds=(STRINGS, RAIN))


@pytest.fixture(scope="module")
def sounds() -> SoundSource:
    return SoundSource()


@pytest.fixture(scope="module")
def whole(sounds: SoundSource) -> Signal:
    return mix(PLAN, 0, 10 * S, sounds)


def rms(x: Signal) -> float:
    return float(np.sqrt(np.mean(np.square(x, dtype=np.float64))))


@given(st.lists(st.integers(0, 10 * S), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_any_cut_of_the_timeline_gives_the_same_samples(
    sounds: SoundSource, whole: Signal, cuts: list[int]
) -> None:
    edges = [0, *sorted(cuts), 10 * S]
    parts = [mix(PLAN, a, b, sounds) for a, b in itertools.pairwise(edges)]
    assert np.abs(np.concatenate(parts) - whole).max() <= 1e-6


def test_what_is_still_unknown_changes_nothing_before_it(sounds: SoundSource, whole: Signal) -> None:
    """A plan that grows: a join at 6 s, a line 0.5 s after it, and the rain that ends there."""
    later = VoiceItem(at=6 * S + S // 2, slot_seconds=1.5, text="Sit, at least.", spec=MARA)
    grown = PLAN.model_copy(
        update={
            "voices": (LINE, later),
            "effects": (BELL, EffectItem(at=6 * S, words="door slam")),
            "beds": (STRINGS, RAIN.model_copy(update={"until": 6 * S})),
        }
    )
    assert np.array_equal(mix(grown, 0, 6 * S, sounds), whole[: 6 * S])
    assert not np.array_equal(mix(grown, 0, 7 * S, sounds)[6 * S :], whole[6 * S : 7 * S])


def test_music_makes_way_for_a_voice_and_comes_back_smoothly(sounds: SoundSource) -> None:
    alone = mix(Plan(seed=3, beds=(STRINGS,)), 0, 10 * S, sounds)
    held = mix(PLAN.model_copy(update={"beds": (STRINGS,)}), 0, 10 * S, sounds)
    held = held - mix(PLAN.model_copy(update={"beds": ()}), 0, 10 * S, sounds)
    share = np.sum(held * alone, axis=1) / np.maximum(np.sum(alone**2, axis=1), 1e-12)
    loud = np.sum(alone**2, axis=1) > 1e-5

    def level(seconds: float) -> float:
        near = slice(round((seconds - 0.02) * S), round((seconds + 0.02) * S))
        return float(20 * np.log10(np.median(share[near][loud[near]])))

    assert level(3.7) == pytest.approx(0, abs=0.2)
    assert level(5.0) == pytest.approx(-8, abs=0.4)
    assert level(7.3) == pytest.approx(0, abs=0.2)
    assert 0 > level(3.85) > level(3.9) > -8


def test_speech_stands_clear_of_the_score(sounds: SoundSource) -> None:
    first, last = LINE.at, LINE.at + round(LINE.slot_seconds * S)
    voice = mix(Plan(seed=3, voices=(LINE,)), first, last, sounds)
    both = mix(Plan(seed=3, voices=(LINE,), beds=(STRINGS,)), first, last, sounds)
    band = band_pass(300, 4000, 4)
    assert 20 * np.log10(rms(filtered(voice, band)) / rms(filtered(both - voice, band))) > 12


def test_the_whole_is_as_loud_as_film_on_the_web(whole: Signal) -> None:
    assert -23 < loudness(whole) < -16


def test_a_bed_goes_on_over_joins_and_fades_at_equal_power(sounds: SoundSource) -> None:
    loop = sounds.atmosphere("rain", 3).pcm
    bed = BedItem(at=S, kind="sound", words="rain")
    assert np.allclose(mix(Plan(seed=3, beds=(bed,)), S, 3 * S, sounds), loop[: 2 * S], atol=1e-6)
    past = len(loop) + S
    assert np.allclose(mix(Plan(seed=3, beds=(bed,)), past, past + S, sounds), loop[:S], atol=1e-6)
    end, fade = 4 * S, 2 * S
    out = BedItem(at=0, kind="sound", words="wind", until=end, fade_out=fade)
    into = BedItem(at=end, kind="sound", words="wind", fade_in=fade)
    middle = [
        mix(Plan(seed=3, beds=(b,)), end + fade // 2 - S // 8, end + fade // 2 + S // 8, sounds)
        for b in (out, into)
    ]
    wind = sounds.atmosphere("wind", 3)
    places = (end + fade // 2 - S // 8, fade // 2 - S // 8)
    for heard, place in zip(middle, places, strict=True):
        assert rms(heard) / rms(wind.read(place, place + S // 4)) == pytest.approx(np.sqrt(0.5), abs=0.03)
    assert not mix(Plan(seed=3, beds=(out,)), end + fade, end + fade + S, sounds).any()


def test_before_the_beginning_there_is_silence(sounds: SoundSource) -> None:
    heard = mix(Plan(seed=3, beds=(STRINGS,)), -2000, 3000, sounds)
    assert not heard[:2000].any()
    assert heard[2000:].any()


def test_an_empty_window_and_a_turned_one(sounds: SoundSource) -> None:
    assert mix(PLAN, 500, 500, sounds).shape == (0, 2)
    with pytest.raises(ValueError, match="ends before it begins"):
        mix(PLAN, 500, 400, sounds)


@given(st.floats(-50, 50))
def test_the_limiter_is_soft_odd_and_never_passed(x: float) -> None:
    y = float(limited(np.array([x], np.float32))[0])
    assert abs(y) <= np.float32(CEILING)
    assert y == -float(limited(np.array([-x], np.float32))[0])
    if abs(x) <= KNEE:
        assert y == np.float32(x)


def test_the_limiter_keeps_order() -> None:
    ramp = np.linspace(-3, 3, 5000, dtype=np.float32)
    assert (np.diff(limited(ramp)) >= 0).all()


def test_many_loud_sounds_at_once_stay_below_the_ceiling(sounds: SoundSource) -> None:
    crowd = tuple(EffectItem(at=100, words=words) for words in ("door slam", "thunder", "gunshot") * 4)
    assert 0.7 < np.abs(mix(Plan(seed=3, effects=crowd), 0, S, sounds)).max() <= np.float32(CEILING)
