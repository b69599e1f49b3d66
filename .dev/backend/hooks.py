"""The build backend: setuptools, after the web player has been built."""

from __future__ import annotations

import os
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from setuptools import build_meta

import node
import player

Settings = dict[str, Any] | None

prepare_metadata_for_build_wheel = build_meta.prepare_metadata_for_build_wheel
prepare_metadata_for_build_editable = build_meta.prepare_metadata_for_build_editable


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    return [*build_meta.get_requires_for_build_wheel(config_settings), *_node()]


def get_requires_for_build_sdist(config_settings: Settings = None) -> list[str]:
    return [*build_meta.get_requires_for_build_sdist(config_settings), *_node()]


def get_requires_for_build_editable(config_settings: Settings = None) -> list[str]:
    return [*build_meta.get_requires_for_build_editable(config_settings), *_node()]


def build_wheel(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    return _with_player(build_meta.build_wheel, wheel_directory, config_settings, metadata_directory)


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    return _with_player(build_meta.build_editable, wheel_directory, config_settings, metadata_directory)


def build_sdist(sdist_directory: str, config_settings: Settings = None) -> str:
    return _with_player(build_meta.build_sdist, sdist_directory, config_settings)


def _node() -> list[str]:
    if not player.stale() or node.good(os.environ.get("PATH", os.defpath)):
        return []
    groups: dict[str, list[str]] = tomllib.loads(Path("pyproject.toml").read_text())["dependency-groups"]
    return groups["node"]


def _with_player(build: Callable[..., str], *args: Any) -> str:
    try:
        player.build()
    except (LookupError, subprocess.CalledProcessError) as error:
        # The tools that call a backend print its last words, without a traceback for a plain exit.
        raise SystemExit(f"The web player could not be built: {error}") from None
    return build(*args)
