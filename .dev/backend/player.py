"""Builds the web player, `player/` into `player/dist/`, when its sources have changed.

python .dev/backend/player.py             build it if need be
python .dev/backend/player.py npm ARGS…   run npm in `player/`, with the same Node
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import node

PLAYER = Path(__file__).parents[2] / "player"
DIST = PLAYER / "dist"
STAMP = DIST / ".sources"
MADE = {"node_modules", "dist"}


def build() -> None:
    """Raises LookupError without Node, and CalledProcessError when npm fails."""
    if not stale():
        return
    install()
    npm("run", "build")
    STAMP.write_text(digest(sources()))


def stale() -> bool:
    """Whether `player/dist` is missing or was built from other sources, by their content."""
    return not STAMP.exists() or STAMP.read_text() != digest(sources())


def install() -> None:
    """The player's build tools as its lock names them. Scripts of packages are not run: none is needed."""
    stamp, wanted = PLAYER / "node_modules" / ".lock", digest([PLAYER / "package-lock.json"])
    if not stamp.exists() or stamp.read_text() != wanted:
        npm("ci", "--ignore-scripts", "--no-audit", "--no-fund")
        stamp.write_text(wanted)


def npm(*args: str) -> None:
    path = node.path()
    program = shutil.which("npm", path=path)
    assert program is not None
    subprocess.run([program, *args], cwd=PLAYER, env={**os.environ, "PATH": path}, check=True)


def sources() -> Iterator[Path]:
    for entry in sorted(PLAYER.iterdir()):
        if entry.name not in MADE:
            yield from sorted(entry.rglob("*")) if entry.is_dir() else [entry]


def digest(files: Iterator[Path] | list[Path]) -> str:
    """One SHA-256 over the names and contents of the files."""
    whole = hashlib.sha256()
    for file in files:
        if file.is_file():
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            whole.update(f"{file.relative_to(PLAYER).as_posix()} {content}\n".encode())
    return whole.hexdigest()


def main(args: list[str]) -> int:
    try:
        if args[:1] == ["npm"]:
            install()
            npm(*args[1:])
        else:
            build()
    except LookupError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
