"""Finds the known word that an unknown one is most likely a slip for."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from .limits import MAX_COMPARISONS


class Suggestions:
    """Compares words for one story, until the story has had its share of the time that this takes."""

    def __init__(self) -> None:
        self._left = MAX_COMPARISONS

    def nearest(self, word: str, known: Collection[str], likeness: float = 0.6) -> str:
        """The known word most like this one, in small letters or large; nothing where none is alike."""
        self._left -= len(known)
        if self._left < 0:
            return ""
        lowered = {name.lower(): name for name in known}
        near = get_close_matches(word.lower(), lowered, 1, likeness)
        return lowered[near[0]] if near else ""
