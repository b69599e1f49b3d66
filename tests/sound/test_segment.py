"""Segments cut anywhere decode as if the sound had never been cut."""

import itertools
import subprocess
from pathlib import Path

import numpy as np
import pytest
from mutoscope.runtime.media.ffmpeg import SAMPLE_RATE, decode_audio, encode_aac, executable
from mutoscope.runtime.media.sound import (
    PACKET,
    BedItem,
    EffectItem,
    Plan,
    SoundSource,
    VoiceItem,
    VoiceSpec,
    audio_init,
    audio_segment,
    final_packets,
    mix,
)
from mutoscope.runtime.media.sound.dsp import Signal, generator
from mutoscope.runtime.media.sound.fmp4 import adts_packets, media_segment
from mutoscope.runtime.media.sound.segment import AFTER_ROLL, PREROLL, cut_packets

S = SAMPLE_RATE
OTTO = VoiceSpec(name="OTTO", description="dry", look="the night inspector, thin, courteous")


def placed(segment: bytes, packet: int) -> bytes:
    """A segment moved to where the player's timestampOffset would put it."""
    at = segment.index(b"tfdt") + 8
    return segment[:at] + (packet * PACKET).to_bytes(8, "big") + segment[at + 8 :]


def decoded(tmp_path: Path, segments: list[tuple[int, bytes]]) -> Signal:
    file = tmp_path / "sound.mp4"
    file.write_bytes(audio_init() + b"".join(placed(segment, packet) for packet, segment in segments))
    return np.frombuffer(decode_audio(file), "<f4").reshape(-1, 2)


def decibels(x: Signal) -> float:
    return float(20 * np.log10(max(1e-12, np.sqrt(np.mean(np.square(x, dtype=np.float64))))))


def tones(packets: int) -> Signal:
    t = np.arange(packets * PACKET) / S
    left, right = (0.3 * np.sin(2 * np.pi * f * t) for f in (440.0, 663.0))
    return np.stack([left, right], axis=1).astype(np.float32)


def claps(packets: int, cuts: list[int]) -> Signal:
    """A clap exactly on each cut, just before it, and just after."""
    out = tones(packets) * np.float32(0.1)
    clap = generator("clap").standard_normal((400, 2)) * np.exp(-np.arange(400) / 70)[:, None] * 0.2
    for index, cut in enumerate(cuts):
        at = cut * PACKET + (0, -300, 700, -1500)[index % 4]
        out[at : at + 400] += clap.astype(np.float32)
    return out


def cut_and_uncut(tmp_path: Path, pcm: Signal, cuts: list[int]) -> tuple[Signal, Signal]:
    """The same sound as many independently encoded segments, and as one."""
    edges = [0, *cuts, len(pcm) // PACKET - AFTER_ROLL]

    def packets(first: int, last: int) -> bytes:
        window = np.zeros(((last - first + PREROLL + AFTER_ROLL) * PACKET, 2), np.float32)
        start = max(0, first - PREROLL)
        heard = pcm[start * PACKET : (last + AFTER_ROLL) * PACKET]
        window[len(window) - len(heard) :] = heard
        return media_segment(cut_packets(window, last - first))

    parts = [(a, packets(a, b)) for a, b in itertools.pairwise(edges)]
    return decoded(tmp_path, parts), decoded(tmp_path, [(0, packets(0, edges[-1]))])


CUTS = [13, 14, 37, 52, 97, 101, 150, 151, 188]


@pytest.mark.parametrize("kind", ["tones", "claps"])
def test_cut_tones_and_claps_decode_as_if_uncut(tmp_path: Path, kind: str) -> None:
    pcm = tones(220) if kind == "tones" else claps(220, CUTS)
    cut, uncut = cut_and_uncut(tmp_path, pcm, CUTS)
    assert cut.shape == uncut.shape == ((220 - AFTER_ROLL) * PACKET, 2)
    assert decibels(cut - uncut) < -70
    assert decibels(uncut - pcm[: len(uncut)]) < decibels(pcm) - 12


def test_a_real_mix_decodes_as_if_uncut(tmp_path: Path) -> None:
    text = "The last one left an hour ago. Nobody comes here now."
    plan = Plan(
        seed=3,
        voices=(VoiceItem(at=S, slot_seconds=4.2, text=text, spec=OTTO),),
        effects=tuple(EffectItem(at=cut * PACKET, words="door slam") for cut in (52, 150)),
        beds=(BedItem(at=0, kind="music", words="piano, night"), BedItem(at=0, kind="sound", words="rain")),
    )
    sounds = SoundSource()
    edges = [0, *CUTS, 250]
    cut = decoded(tmp_path, [(a, audio_segment(plan, a, b, sounds)) for a, b in itertools.pairwise(edges)])
    uncut = decoded(tmp_path, [(0, audio_segment(plan, 0, 250, sounds))])
    truth = mix(plan, 0, 250 * PACKET, sounds)
    assert cut.shape == uncut.shape == truth.shape
    # A packet or two may be coded otherwise; never worse, and far below what coding changes in any case.
    assert decibels(cut - uncut) < decibels(uncut - truth) - 20
    assert decibels(cut - truth) == pytest.approx(decibels(uncut - truth), abs=0.1)
    assert decibels(uncut - truth) < decibels(truth) - 20
    # At no seam is there a corner that the sound itself does not have.
    for seam in CUTS:
        near = slice(seam * PACKET - 32, seam * PACKET + 32)
        error = np.abs(np.diff((cut - truth)[near], 2, axis=0)).max()
        assert error < 4 * np.abs(np.diff(uncut - truth, 2, axis=0)).max()


def test_final_packets_do_not_change_with_the_future() -> None:
    """And the very next one may, so that no fewer are promised than could be."""
    known = 40
    past = claps(80, [5, 22, 31])
    first_changed = []
    for seed in range(6):
        future = past.copy()
        future[known * PACKET :] = 0
        clap = generator("future", seed).standard_normal((900, 2)) * 0.5
        future[known * PACKET : known * PACKET + 900] = clap
        one, other = (adts_packets(encode_aac(x.astype("<f4").tobytes())) for x in (past, future))
        # The encoder's packet 0 is priming.
        first_changed.append(next(i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b) - 1)
    assert min(first_changed) == final_packets(known * PACKET)
    assert final_packets(known * PACKET + PACKET - 1) == final_packets(known * PACKET)
    assert final_packets(0) == final_packets(3000) == 0


def test_the_boxes_are_what_players_expect(tmp_path: Path) -> None:
    file = tmp_path / "sound.mp4"
    file.write_bytes(audio_init() + audio_segment(Plan(seed=1), 0, 4, SoundSource()))
    told = subprocess.run(
        [executable(), "-hide_banner", "-i", str(file), "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert "aac (LC) (mp4a / 0x6134706D), 48000 Hz, stereo" in told
    assert "start: 0.000000" in told
    assert audio_init()[4:8] == b"ftyp"
    assert b"elst" not in audio_init()


def test_equal_windows_of_a_plan_are_equal_bytes() -> None:
    sounds = SoundSource()
    plan = Plan(seed=1, effects=(EffectItem(at=20 * PACKET, words="knock"),))
    assert audio_segment(plan, 10, 40, sounds) == audio_segment(plan, 10, 40, sounds)
    shifted = Plan(seed=1, effects=(EffectItem(at=120 * PACKET, words="knock"),))
    assert audio_segment(plan, 10, 40, sounds) == audio_segment(shifted, 110, 140, sounds)


@pytest.mark.parametrize(("first", "last"), [(4, 4), (5, 4), (-1, 3)])
def test_a_run_without_packets_is_refused(first: int, last: int) -> None:
    with pytest.raises(ValueError, match="ask for first >= 0 and last > first"):
        audio_segment(Plan(seed=1), first, last, SoundSource())
