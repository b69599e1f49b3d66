"""The shell commands, on machines that lack something; and the README's two, as CI runs them."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = [".dev/mutoscope", ".dev/test", ".dev/setup.sh", ".dev/lock/renew"]


def _mutoscope(tmp_path: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(ROOT / ".dev" / "mutoscope"), "--help"],
        env={**os.environ, "MUTOSCOPE_VENV": str(tmp_path / "venv"), **env},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_good_shell(script: str) -> None:
    run = subprocess.run(["sh", "-n", str(ROOT / script)], capture_output=True, text=True)
    assert run.stderr == ""


def test_an_old_python_is_named_with_the_cure(tmp_path: Path) -> None:
    old = tmp_path / "python3.9"
    old.write_text('#!/bin/sh\ncase "$2" in *print*) echo 3.9 ;; *) exit 1 ;; esac\n')
    old.chmod(0o755)
    run = _mutoscope(tmp_path, MUTOSCOPE_PYTHON=str(old))
    assert run.returncode == 1
    assert run.stdout == ""
    assert f"Python 3.11 or newer is needed; {old} is 3.9" in run.stderr
    assert "MUTOSCOPE_PYTHON=" in run.stderr


def test_no_python_at_all_is_said(tmp_path: Path) -> None:
    run = _mutoscope(tmp_path, MUTOSCOPE_PYTHON=str(tmp_path / "nowhere"))
    assert run.returncode == 1
    assert run.stdout == ""
    assert "Python 3.11 or newer is needed; none was found" in run.stderr


def test_without_the_network_the_cure_is_named(tmp_path: Path) -> None:
    nowhere = "http://127.0.0.1:9/simple"
    run = _mutoscope(
        tmp_path, PIP_INDEX_URL=nowhere, PIP_NO_INDEX="0", PIP_RETRIES="0", PIP_CONFIG_FILE=os.devnull
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert "Is there a network?" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_set_up_that_is_done_is_silent_and_quick(tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    (venv / "bin").mkdir(parents=True)
    program = venv / "bin" / "mutoscope"
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    stamp = 'set -eu; . "$1"; fingerprint'
    print_stamp = subprocess.run(
        ["sh", "-c", stamp, str(ROOT / ".dev" / "mutoscope"), str(ROOT / ".dev" / "setup.sh")],
        capture_output=True,
        text=True,
        check=True,
    )
    (venv / ".set-up").write_text(f"{print_stamp.stdout.strip()} test\n")
    run = _mutoscope(tmp_path)
    assert (run.returncode, run.stdout, run.stderr) == (0, "--help\n", "")


def test_the_readme_gives_the_two_commands_and_ci_runs_the_second() -> None:
    shell = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert shell[0].strip() == "sh .dev/mutoscope play stories/the-last-tram.story"
    assert shell[1].strip() == "sh .dev/test"
    assert re.search(r"^sh \.dev/test\b", (ROOT / ".ci" / "run").read_text(), re.MULTILINE)
