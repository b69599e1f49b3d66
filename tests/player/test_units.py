"""The parts of the player that need no browser have their tests beside them: here they are run."""

from __future__ import annotations

from pathlib import Path

from tests.player.conftest import build


def test_the_tests_of_the_players_own_parts(modules: Path) -> None:
    build("npm", "test")


def test_its_types_are_right(modules: Path) -> None:
    build("npm", "run", "check")
