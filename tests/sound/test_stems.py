"""Stems are kept in memory and on disk; damage is mended, and a full disk is named."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from mutoscope.runtime.media.sound import SoundSource, VoiceSpec
from mutoscope.runtime.media.sound.dsp import Signal
from mutoscope.runtime.media.sound.stems import Stem, packed, unpacked

OTTO = VoiceSpec(name="OTTO", description="dry")


def stems_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.stem"))


def test_a_kept_stem_is_read_back_the_same(tmp_path: Path) -> None:
    made = SoundSource(tmp_path)
    line, knock = made.speech("Who is it?", OTTO, 2.0), made.effect("knock", 1)
    assert len(stems_in(tmp_path)) == 2
    read = SoundSource(tmp_path)
    again = read.speech("Who is it?", OTTO, 2.0)
    assert again.words == line.words
    assert np.array_equal(again.pcm, line.pcm)
    assert np.array_equal(read.effect("knock", 1), knock)
    assert not list(tmp_path.rglob("*.part"))


def test_a_kept_stem_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    SoundSource(tmp_path).effect("knock", 1)
    monkeypatch.setattr("mutoscope.runtime.media.sound.stems.effect", lambda *_: pytest.fail("made again"))
    SoundSource(tmp_path).effect("knock", 1)


@pytest.mark.parametrize("damage", [b"", b"short", None])
def test_a_damaged_stem_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    knock = SoundSource(tmp_path).effect("knock", 1)
    (file,) = stems_in(tmp_path)
    good = file.read_bytes()
    file.write_bytes(good[:-1] + bytes([good[-1] ^ 1]) if damage is None else damage)
    assert np.array_equal(SoundSource(tmp_path).effect("knock", 1), knock)
    assert file.read_bytes() == good


def test_other_words_seeds_voices_and_slots_are_other_stems(tmp_path: Path) -> None:
    source = SoundSource(tmp_path)
    source.effect("knock", 1), source.effect("knock", 2), source.effect("switch", 1)
    source.speech("Yes.", OTTO, 1.0), source.speech("Yes.", OTTO, 1.1)
    source.speech("Yes.", OTTO.model_copy(update={"filtered": "phone"}), 1.0)
    assert len(stems_in(tmp_path)) == 6


def test_packing_is_exact() -> None:
    for shape in ((7,), (7, 2), (0,)):
        stem = Stem(np.random.default_rng(1).standard_normal(shape).astype(np.float32), {"key": "E flat"})
        back = unpacked(packed(stem))
        assert np.array_equal(back.pcm, stem.pcm)
        assert back.pcm.shape == shape
        assert back.facts == stem.facts
    with pytest.raises(ValueError, match="checksum"):
        unpacked(b"nothing of the kind")


def test_memory_holds_no_more_than_it_may() -> None:
    source = SoundSource(memory_bytes=3_000_000)
    for words in ("knock", "switch", "thunder", "door", "owl", "glass"):
        source.effect(words, 1)
    assert source._bytes == sum(stem.pcm.nbytes for stem in source._kept.values()) <= 3_000_000


def test_threads_share_one_making(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def knock(words: str, seed: int) -> Signal:
        made.append(words)
        return np.zeros((100, 2), np.float32)

    monkeypatch.setattr("mutoscope.runtime.media.sound.stems.effect", knock)
    source = SoundSource(tmp_path)
    threads = [threading.Thread(target=source.effect, args=("knock", 1)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["knock"]


FILL = """
import logging, resource, sys
from pathlib import Path
from mutoscope.runtime.media.sound import SoundSource
logging.basicConfig(stream=sys.stdout)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
print(len(SoundSource(Path(sys.argv[1])).effect("knock", 1)))
"""


def test_a_full_disk_is_named_leaves_nothing_behind_and_stops_no_sound(tmp_path: Path) -> None:
    """In a process of its own whose files may not grow beyond 4 KiB."""
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(tmp_path)], capture_output=True, text=True, check=True
    )
    warning, samples = done.stdout.splitlines()
    assert f"no room left in {tmp_path}: free some space" in warning
    assert int(samples) > 0
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_folder_that_is_a_file_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    place = tmp_path / "taken"
    place.write_text("x")
    assert len(SoundSource(place).effect("knock", 1)) > 0
    assert "taken" in caplog.text
    assert os.listdir(tmp_path) == ["taken"]
