"""Reads a story from its file: the only part of the language that touches a disk."""

from __future__ import annotations

from pathlib import Path

from .compile import Compiled, compile_story
from .diagnostics import Diagnostic, diagnosed
from .limits import MAX_BYTES
from .suggestion import Suggestions


def read_story(path: str | Path) -> Compiled:
    """Compile the story in a file; the footage that it names must stand beside it.

    What is wrong with the file itself is a diagnostic as well.
    """
    path = Path(path)
    fault, data = _bytes(path)
    if fault is not None:
        return Compiled(None, (fault,), None)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        words = {"byte": f"0x{data[error.start]:02X}", "position": error.start}
        return Compiled(None, (diagnosed("not-utf-8", path.name, line, column, 1, "", words),), None)
    return compile_story(text, path.name, lambda footage: (path.parent / footage).is_file())


def _bytes(path: Path) -> tuple[Diagnostic | None, bytes]:
    """The file's bytes, or what keeps them from being read."""
    code, words = "", {"file": str(path), "limit": MAX_BYTES, "near": "", "reason": ""}
    try:
        if path.is_dir():
            code = "is-a-folder"
        elif path.stat().st_size > MAX_BYTES:
            code = "file-too-large"
        else:
            return None, path.read_bytes()
    except FileNotFoundError:
        code = "no-such-file"
        words["near"] = _similar(path)
    except (OSError, ValueError) as error:
        code, words["reason"] = "unreadable-file", str(getattr(error, "strerror", "") or error)
    return diagnosed(code, path.name or str(path), 1, 1, 1, "", words), b""


def _similar(path: Path) -> str:
    try:
        stories = [found.name for found in path.parent.iterdir() if found.suffix == ".story"]
    except OSError:
        return ""
    return Suggestions().nearest(path.name, stories)
