"""The locks in .dev/lock are what pyproject.toml asks for; `sh .dev/lock/renew` makes them so."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCKS = {path.stem: path.read_text() for path in (ROOT / ".dev" / "lock").glob("*.txt")}
PIN = re.compile(r"^(\S+)==(\S+).*((?:\n +--hash=sha256:[0-9a-f]{64}.*)*)((?:\n +#.*)*)", re.MULTILINE)


def _asked(lock: str) -> dict[str, Requirement]:
    groups = PYPROJECT["dependency-groups"]
    run = PYPROJECT["project"]["dependencies"]
    lines = {"build": groups["build"], "node": groups["node"], "run": run, "test": run + groups["dev"]}[lock]
    return {(requirement := Requirement(line)).name: requirement for line in lines}


@pytest.mark.parametrize("lock", ["build", "node", "run", "test"])
def test_a_lock_pins_what_is_asked_and_nothing_that_is_asked_no_more(lock: str) -> None:
    asked = _asked(lock)
    pins = [(name, version) for name, version, _, why in PIN.findall(LOCKS[lock]) if "mutoscope (" in why]
    assert {name for name, _ in pins} == set(asked)
    assert all(asked[name].specifier.contains(version) for name, version in pins)


def test_the_tests_run_with_the_versions_that_users_run() -> None:
    run, test = ({pin[:2] for pin in PIN.findall(LOCKS[lock])} for lock in ("run", "test"))
    assert run <= test


def test_the_build_asks_for_what_the_lock_gives() -> None:
    assert set(PYPROJECT["build-system"]["requires"]) <= set(PYPROJECT["dependency-groups"]["build"])


@pytest.mark.parametrize("lock", sorted(LOCKS))
def test_a_lock_names_hashes_and_no_registry(lock: str) -> None:
    pins = PIN.findall(LOCKS[lock])
    assert len(pins) == len(re.findall(r"^\w", LOCKS[lock], re.MULTILINE))
    assert all(hashes for _, _, hashes, _ in pins)
    assert "://" not in LOCKS[lock]
    assert "--index" not in LOCKS[lock]


def test_the_players_lock_names_no_registry_either() -> None:
    assert "://registry" not in (ROOT / "player" / "package-lock.json").read_text()
