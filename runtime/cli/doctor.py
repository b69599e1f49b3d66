"""`mutoscope doctor`: what this machine has, what it lacks, and how to get it."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from typing import Annotated, NamedTuple

import typer
from rich.table import Table

from ..media import ffmpeg
from ..media.sound import SoundSource, VoiceSpec
from ..media.store import Store, StoreError, default_root, key_of
from ..server import PLAYER
from .app import Exit, console

ROOM_GIB = 2
"""Free space that a film of some minutes may need for all its branches."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "firefox", "xdg-open", "open")


class Finding(NamedTuple):
    name: str
    fine: bool
    found: str
    cure: str
    needed: bool = True


def doctor(as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False) -> None:
    """Look at the machine. Exit code 3 when something that is needed is missing."""
    findings = [look() for look in LOOKS]
    if as_json:
        print(json.dumps([finding._asdict() for finding in findings], indent=2))
    else:
        console.print(_table(findings))
    missing = any(finding.needed and not finding.fine for finding in findings)
    raise typer.Exit(Exit.MACHINE if missing else Exit.FINE)


def _python() -> Finding:
    version = sys.version.split()[0]
    return Finding("Python", sys.version_info >= (3, 11), version, "install Python 3.11 or newer")


def _ffmpeg() -> Finding:
    cure = "pip install --force-reinstall imageio-ffmpeg, or name a program with MUTOSCOPE_FFMPEG"
    try:
        lacking = ffmpeg.lacking()
    except ffmpeg.FfmpegError as error:
        return Finding("ffmpeg", False, str(error), cure)
    if lacking:
        return Finding("ffmpeg", False, f"{ffmpeg.executable()} cannot make {', '.join(lacking)}", cure)
    return Finding("ffmpeg", True, ffmpeg.executable(), cure)


def _voices() -> Finding:
    cure = "pip install --force-reinstall espeakng-loader, or apt-get install libespeak-ng1"
    spec = VoiceSpec(name="DOCTOR", description="", look="", language="en")
    try:
        SoundSource(default_root()).speech("Say ah.", spec, 2.0)
    except Exception as error:
        return Finding("voices", False, str(error), cure)
    return Finding("voices", True, "espeak-ng speaks", cure)


def _player() -> Finding:
    built = (PLAYER / "index.html").exists()
    return Finding("player", built, str(PLAYER), "run `npm ci && npm run build` in player/")


def _cache() -> Finding:
    root = default_root()
    cure = f"free some space (a film may need {ROOM_GIB} GiB), or name a folder with MUTOSCOPE_CACHE"
    try:
        Store(root).put(key_of("doctor"), "txt", b"ok")
        free = shutil.disk_usage(root).free / 2**30
    except StoreError as error:
        return Finding("cache", False, str(error), cure)
    return Finding("cache", free > ROOM_GIB, f"{root}, {free:.0f} GiB free", cure)


def _browser() -> Finding:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    cure = "install one (apt-get install chromium), or open the page from another device"
    return Finding("browser", bool(found), found or "none found", cure, needed=False)


LOOKS: tuple[Callable[[], Finding], ...] = (_python, _ffmpeg, _voices, _player, _cache, _browser)


def _table(findings: list[Finding]) -> Table:
    table = Table("", "part", "found", "cure", box=None, pad_edge=False)
    for finding in findings:
        mark = "[green]ok[/green]" if finding.fine else "[red]missing[/red]"
        table.add_row(mark, finding.name, finding.found, "" if finding.fine else finding.cure)
    return table
