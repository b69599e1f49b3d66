"""A content-addressed store of made things: what depends on the same words is made once."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from pathlib import Path

import platformdirs


class StoreError(Exception):
    """The store cannot be written; the message names the folder and the cure."""


def key_of(*parts: str) -> str:
    """The key of what `parts` describe completely: 32 hex digits."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()[:32]


def default_root() -> Path:
    """Where made things are kept: MUTOSCOPE_CACHE, or a folder in the user's cache."""
    chosen = os.environ.get("MUTOSCOPE_CACHE")
    return Path(chosen) if chosen else platformdirs.user_cache_path("mutoscope")


class Store:
    """Files under `root` by key and suffix. Writers may race: each writes the same bytes and renames."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, key: str, suffix: str) -> Path:
        return self.root / key[:2] / f"{key}.{suffix}"

    def get(self, key: str, suffix: str) -> bytes | None:
        """The bytes kept under a key, or None. An empty file is what a crash left: it counts as none."""
        try:
            return self.path(key, suffix).read_bytes() or None
        except OSError:
            return None

    def has(self, key: str, suffix: str) -> bool:
        try:
            return self.path(key, suffix).stat().st_size > 0
        except OSError:
            return False

    def put(self, key: str, suffix: str, data: bytes) -> Path:
        """Keep bytes, whole or not at all. Raises StoreError when the disk is full or not writable."""
        target = self.path(key, suffix)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                os.replace(name, target)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise StoreError(self._explain(error)) from error
        return target

    def _explain(self, error: OSError) -> str:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return (
                f"no room left in {self.root}: free some space, or name another folder with MUTOSCOPE_CACHE"
            )
        return f"cannot write in {self.root} ({error.strerror}): name another folder with MUTOSCOPE_CACHE"
