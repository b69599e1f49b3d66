"""The commands, each in a file of its own, and the errors that they share."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import typer
from rich.console import Console

from ..media.ffmpeg import FfmpegError
from ..media.footage import FootageError
from ..media.store import StoreError
from ..server import JournalError, PortError, StoryError


class Exit(IntEnum):
    """What a command's exit code means."""

    FINE = 0
    STORY = 1
    """The story has errors, or cannot be read."""
    USAGE = 2
    """The command line was wrong."""
    MACHINE = 3
    """The machine lacks something: a port, room on the disk, ffmpeg, a built player."""
    MEDIA = 4
    """A file of footage, sound or picture cannot be used."""


console = Console(stderr=True, highlight=False)
"""For people; standard output is for what a program may read."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn what a user can mend into a message and an exit code."""
    try:
        yield
    except StoryError as error:
        for diagnostic in error.diagnostics:
            console.print(str(diagnostic), markup=False)
        raise typer.Exit(Exit.STORY) from error
    except FootageError as error:
        raise _fail(str(error), Exit.MEDIA) from error
    except (PortError, StoreError, JournalError, FfmpegError) as error:
        raise _fail(str(error), Exit.MACHINE) from error


def _fail(message: str, code: Exit) -> typer.Exit:
    console.print(f"[bold]mutoscope:[/bold] {message}", soft_wrap=True)
    return typer.Exit(code)


def commands() -> typer.Typer:
    """The commands; each is read in only when the command line is run."""
    from . import check, doctor, new, play, render

    app = typer.Typer(
        name="mutoscope",
        help="Films that change with their viewer.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    app.command()(play.play)
    app.command()(play.serve)
    app.command()(check.check)
    app.command()(render.render)
    app.command()(new.new)
    app.command()(doctor.doctor)
    return app


def main() -> None:
    """Run the command line; the exit codes are those of `Exit`."""
    try:
        commands()()
    except KeyboardInterrupt:
        sys.exit(130)
