"""A viewer's answer to an offer: the only event that a viewing needs to be told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """The option taken, or None for silence; `held` frames were shown beyond the clip's own length."""

    choice: str
    option: str | None
    held: int = 0


class Refused(ValueError):
    """The decision does not fit the state: its message says why. The state is as it was."""
