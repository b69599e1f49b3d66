"""The contracts of import-linter hold, and each of them is seen to break."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _lint(project: Path) -> tuple[int, str]:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    run = subprocess.run(
        [sys.executable, "-c", lint, "--no-logo", "--no-cache"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": ".dev/src"},
        capture_output=True,
        text=True,
    )
    return run.returncode, run.stdout + run.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for part in ("lang", "runtime", ".dev/src"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / part, tmp_path / part, symlinks=True, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_all_contracts_hold(project: Path) -> None:
    code, told = _lint(project)
    assert code == 0, told


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("lang/ir.py", "from ..runtime import session", "The language knows nothing of the runtime"),
        ("runtime/session/engine.py", "from .. import media", "Inside the runtime, imports run one way"),
        ("runtime/media/ffmpeg.py", "from .. import server", "Inside the runtime, imports run one way"),
        ("runtime/session/state.py", "import random", "The session is pure"),
        ("runtime/session/state.py", "from sqlite3 import connect", "The session is pure"),
        ("runtime/media/ffmpeg.py", "import fastapi", "Only the server speaks HTTP"),
        ("runtime/server/__init__.py", "import ffmpeg", "Only one module uses ffmpeg"),
        ("runtime/server/__init__.py", "import subprocess", "Programs are started by"),
    ],
)
def test_an_import_across_a_layer_breaks_its_contract(
    project: Path, module: str, line: str, contract: str
) -> None:
    with (project / module).open("a") as code:
        code.write(f"\n{line}\n")
    exit_code, told = _lint(project)
    assert exit_code == 1, told
    broken = [row for row in told.splitlines() if row.endswith("BROKEN")]
    assert any(row.startswith(contract) for row in broken), told
