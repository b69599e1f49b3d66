"""What is installed is what is on disk: packages, their data, and the built player."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETUPTOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
DATA_ONLY = {"mutoscope.player", "mutoscope.stories"}
PACKAGES = ("lang", "runtime")


def test_every_package_on_disk_is_listed() -> None:
    on_disk = {
        "mutoscope." + init.parent.relative_to(ROOT).as_posix().replace("/", ".")
        for top in PACKAGES
        for init in (ROOT / top).rglob("__init__.py")
    }
    assert set(SETUPTOOLS["packages"]) == on_disk | DATA_ONLY


def test_every_data_file_is_in_the_wheel(wheel: list[str]) -> None:
    on_disk = {
        "mutoscope/" + file.relative_to(ROOT).as_posix()
        for top in (*PACKAGES, "stories", "player/dist")
        for file in (ROOT / top).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and file.name != ".sources"
    }
    in_wheel = {name for name in wheel if ".dist-info/" not in name}
    assert in_wheel == on_disk
    assert "mutoscope/player/dist/index.html" in in_wheel
    assert "mutoscope/stories/the-last-tram.story" in in_wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names in a wheel made from a source distribution, on a machine without Node."""
    subprocess.run([sys.executable, ROOT / ".dev" / "backend" / "player.py"], check=True)
    scratch = tmp_path_factory.mktemp("wheel")
    project = scratch / "project"
    shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".git", ".venv", "node_modules", ".*_cache"))
    _run(project, "sdist", os.environ["PATH"])
    [archive] = project.glob("*.tar.gz")
    subprocess.run(["tar", "-xf", archive, "-C", scratch], check=True)
    unpacked = scratch / archive.name.removesuffix(".tar.gz")
    _run(unpacked, "wheel", path="")
    [built] = unpacked.glob("*.whl")
    return zipfile.ZipFile(built).namelist()


def _run(project: Path, kind: str, path: str) -> None:
    program = f"import sys; sys.path.insert(0, '.dev/backend'); import hooks; hooks.build_{kind}('.')"
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
