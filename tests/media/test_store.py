"""The store: whole files or none, and a full disk in words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from mutoscope.runtime.media.store import Store, StoreError, default_root, key_of


def test_what_is_put_is_got(tmp_path: Path) -> None:
    store = Store(tmp_path)
    key = key_of("a", "b")
    assert store.get(key, "m4s") is None
    assert not store.has(key, "m4s")
    store.put(key, "m4s", b"data")
    assert store.get(key, "m4s") == b"data"
    assert store.has(key, "m4s")


def test_keys_keep_their_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")


def test_an_empty_file_counts_as_none(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("00ff", "m4s", b"")
    assert store.get("00ff", "m4s") is None
    assert not store.has("00ff", "m4s")


FULL = """
import resource, sys
from pathlib import Path
from mutoscope.runtime.media.store import Store, StoreError
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    Store(Path(sys.argv[1])).put("00ff", "m4s", bytes(2000))
except StoreError as error:
    print(error)
"""


def test_a_disk_that_takes_no_more_is_explained_and_leaves_no_part(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith(f"no room left in {tmp_path}: free some space")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_folder_that_is_a_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("not a folder")
    with pytest.raises(StoreError, match=r"cannot write in .*: name another folder with MUTOSCOPE_CACHE"):
        Store(tmp_path / "store").put("00ff", "m4s", b"x")


def test_the_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MUTOSCOPE_CACHE", str(tmp_path))
    assert default_root() == tmp_path
