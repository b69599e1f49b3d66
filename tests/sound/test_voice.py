"""Speech fits its slot, is timed word by word, and every member of a cast has a voice of their own."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutoscope.runtime.media.ffmpeg import SAMPLE_RATE
from mutoscope.runtime.media.sound import Speech, VoiceSpec, speak
from mutoscope.runtime.media.sound.casting import timbre
from mutoscope.runtime.media.sound.dsp import Signal, loudness
from mutoscope.runtime.media.sound.espeak import SpeechError, utter
from mutoscope.runtime.media.sound.recording import SPEECH_LUFS
from mutoscope.runtime.media.sound.script import script
from mutoscope.runtime.media.sound.stretch import stretched

MARA = VoiceSpec(name="MARA", description="low, unhurried", look="sixty, wet oilskin coat, silver plait")
OTTO = VoiceSpec(name="OTTO", description="dry", look="the night inspector, thin, courteous")


def slot_for(text: str) -> float:
    """The slot that docs/language.md gives a speech."""
    return 0.45 + 0.062 * len(text) + 0.12 * text.count(",") + 0.22 * sum(map(text.count, ".!?"))


def median_pitch(pcm: Signal) -> float:
    """Hertz, by autocorrelation of the voiced frames."""
    found = []
    for start in range(0, len(pcm) - 4096, 1024):
        frame = pcm[start : start + 4096]
        if np.sqrt(np.mean(frame**2)) < 0.04:
            continue
        power = np.abs(np.fft.rfft(frame * np.hanning(4096), 8192)) ** 2
        lags = np.fft.irfft(power)[:800]
        best = 120 + int(np.argmax(lags[120:]))
        if lags[best] > 0.4 * lags[0]:
            found.append(SAMPLE_RATE / best)
    return float(np.median(found))


def assert_sound(speech: Speech, slot: float) -> None:
    """Whole, finite, inside its slot, with words in order and inside the sound."""
    assert len(speech.pcm) <= round(slot * SAMPLE_RATE)
    assert np.isfinite(speech.pcm).all()
    length, before = len(speech.pcm) / SAMPLE_RATE, 0.0
    for word in speech.words:
        assert before <= word.start <= word.end <= length + 1e-9
        before = word.start


LINES = [
    "The last one left an hour ago.",
    "Then we wait for the next one.",
    "Sit, at least.",
    "End of the line. There is always one more.",
    "(not looking up) I *told* you -- never, ever... come back!",
    "«Où est-ce qu'on va ?» dit-elle — naïve, déjà.",
    "It costs £4.50 & 3 < 5 > 2, \"quite\" so.",
    "終電はもう行ってしまった。",
    "مرحبا، كيف حالك؟",
    "No 🎭 masks 🎬 here\u200b, \x07please\ud800.",
]  # fmt: skip


@pytest.mark.parametrize("text", LINES)
def test_a_line_fits_the_slot_of_its_length(text: str) -> None:
    speech = speak(text, MARA, slot_for(text))
    assert speech.words
    assert_sound(speech, slot_for(text))
    assert loudness(speech.pcm) == pytest.approx(SPEECH_LUFS, abs=0.1)


@pytest.mark.parametrize("text", LINES[:4])
def test_ordinary_lines_are_not_hurried(text: str) -> None:
    # What is left of the slot is a breath, so the line was said at the pace of the voice.
    slot = slot_for(text)
    assert 0.55 * slot < speak(text, OTTO, slot).words[-1].end < slot


@pytest.mark.parametrize("text", ["", "   ", "(she nods)", "…", "—", "* *", "🎭"])
def test_nothing_to_say_is_silence(text: str) -> None:
    speech = speak(text, MARA, 1.0)
    assert speech.words == ()
    assert len(speech.pcm) == SAMPLE_RATE
    assert not speech.pcm.any()


@pytest.mark.parametrize("slot", [0.0, 0.01, 0.05, 0.3, 2.0, 8.0])
def test_a_very_long_line_is_compressed_rather_than_cut(slot: float) -> None:
    text = "and then the lamp went out over the bridge " * 12
    speech = speak(text, OTTO, slot)
    assert_sound(speech, slot)
    if slot > 0.04:
        assert [word.text for word in speech.words] == text.split()
        assert np.abs(speech.pcm).max() > 0.01


@given(st.text(max_size=60), st.floats(0.2, 6))
@settings(max_examples=20, deadline=None)
def test_any_text_fits_any_slot(text: str, slot: float) -> None:
    assert_sound(speak(text, OTTO, slot), slot)


def test_words_are_those_of_the_line_and_are_heard_when_they_say() -> None:
    speech = speak("Wait… here — *now*.", OTTO, 4.0)
    assert [word.text for word in speech.words] == ["Wait…", "here", "now."]
    for word in speech.words:
        piece = speech.pcm[round(word.start * SAMPLE_RATE) :][: round(0.2 * SAMPLE_RATE)]
        assert np.sqrt(np.mean(piece**2)) > 0.02
    gap = speech.words[1].start - 0.12
    assert np.abs(speech.pcm[round(gap * SAMPLE_RATE) :][:1200]).max() < 0.25 * np.abs(speech.pcm).max()


def test_script_hides_directions_and_marks_pauses() -> None:
    said = script("(aside) Tom & *Ann*... go")
    assert [text for _, text in said.words] == ["Tom", "Ann...", "go"]
    assert "aside" not in said.ssml
    assert "&amp;" in said.ssml
    assert '<emphasis level="strong">Ann<break' in said.ssml
    assert [said.ssml[at] for at, _ in said.words] == ["T", "A", "g"]


def test_a_cast_is_told_apart_and_stays_itself() -> None:
    child = VoiceSpec(name="LENA", look="a girl of nine, red scarf", description="bright, quick")
    captain = VoiceSpec(name="CAPTAIN", look="old bearded man", description="deep, rough, slow")
    anna = VoiceSpec(name="ANNA", look="a woman in a green dress")
    text = "We came here a long way round."
    pitches = [median_pitch(speak(text, who, 4.0).pcm) for who in (captain, OTTO, MARA, anna, child)]
    assert pitches == sorted(pitches)
    assert all(high / low > 1.08 for low, high in pairwise(pitches))
    assert timbre(MARA) == timbre(MARA.model_copy(update={"filtered": "V.O."}))


def test_a_slow_voice_takes_longer_than_a_quick_one() -> None:
    slow, quick = (VoiceSpec(name="X", description=words) for words in ("slow", "quick"))
    text = "There is always one more, if you wait for it."
    assert speak(text, slow, 9.0).words[-1].end > 1.15 * speak(text, quick, 9.0).words[-1].end


def test_the_telephone_carries_only_the_middle_of_the_voice() -> None:
    near, far = (
        speak("Hello, who is there?", OTTO.model_copy(update={"filtered": f}), 3.0) for f in ("", "phone")
    )

    def share_below(pcm: Signal, hertz: float) -> float:
        power = np.abs(np.fft.rfft(pcm)) ** 2
        return float(power[: int(hertz * len(pcm) / SAMPLE_RATE)].sum() / power.sum())

    assert share_below(far.pcm, 300) < 0.1 * share_below(near.pcm, 300)


def test_the_same_line_is_the_same_bytes() -> None:
    first, again = (speak(LINES[0], MARA, 3.0) for _ in range(2))
    assert first.words == again.words
    assert first.pcm.tobytes() == again.pcm.tobytes()


def test_unknown_languages_are_read_as_english_and_known_ones_are_not() -> None:
    text = "Der Zug ist schon weg."
    english, german, unknown = (
        speak(text, OTTO.model_copy(update={"language": tag}), 3.0).pcm for tag in ("en", "de-AT", "xx")
    )
    assert english.tobytes() == unknown.tobytes()
    assert english.tobytes() != german.tobytes()


REQUEST = {"text": "x", "voices": ["en"], "rate": 150, "pitch": 50, "range": 50, "gap": 0}


def test_an_engine_that_is_not_there_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("espeakng_loader.get_library_path", lambda: "/nowhere/lib.so")
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)
    with pytest.raises(SpeechError, match="pip install espeakng-loader"):
        utter(REQUEST)


def test_a_library_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("espeakng_loader.get_library_path", lambda: __file__)
    with pytest.raises(SpeechError, match="test_voice"):
        utter(REQUEST)


def test_an_engine_that_dies_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    deadly = tmp_path / "program.py"
    deadly.write_text("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    monkeypatch.setattr("mutoscope.runtime.media.sound.espeak.PROGRAM", deadly)
    with pytest.raises(SpeechError, match="died while speaking 'x'"):
        utter(REQUEST)


def test_no_voice_of_that_name() -> None:
    with pytest.raises(SpeechError, match="knows none of the voices tlh"):
        utter({**REQUEST, "voices": ["tlh"]})


def test_compressing_keeps_the_pitch() -> None:
    t = np.arange(2 * SAMPLE_RATE) / SAMPLE_RATE
    tone = (0.5 * np.sin(2 * np.pi * 220 * t)).astype(np.float32)
    short = stretched(tone, SAMPLE_RATE)
    assert len(short) == SAMPLE_RATE
    spectrum = np.abs(np.fft.rfft(short * np.hanning(len(short))))
    assert abs(int(np.argmax(spectrum)) - 220) <= 2
