"""Ids made from words."""

from __future__ import annotations

import re

_GAP = re.compile(r"[\W_]+")


def slug(text: str, words: int = 0) -> str:
    """Small letters and digits joined by `-`, of the first `words` words or all; `x` for no letter."""
    parts = [part for part in _GAP.split(text.replace("'", "").replace("’", "").lower()) if part]
    return "-".join(parts[:words] if words else parts) or "x"


class Unique:
    """Hands out ids, each once: the second `a` becomes `a-2`."""

    def __init__(self, taken: set[str] | None = None) -> None:
        self._taken = taken or set()

    def __call__(self, wanted: str) -> str:
        found, count = wanted, 2
        while found in self._taken:
            found, count = f"{wanted}-{count}", count + 1
        self._taken.add(found)
        return found
