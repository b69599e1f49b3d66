"""`mutoscope new`: a film to start from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import jinja2
import typer

from .app import Exit, console

TEMPLATES = Path(__file__).parent / "templates"


def new(
    title: Annotated[str, typer.Argument(help="The film's title.")],
    author: Annotated[str, typer.Option(help="Who writes it.")] = "",
    folder: Annotated[Path, typer.Option(help="Where to make the file.")] = Path(),
) -> None:
    """Write a small story that plays, to be changed into another."""
    target = folder / f"{_slug(title)}.story"
    if target.exists():
        console.print(f"mutoscope: {target} is there already, and was left as it is; choose another title")
        raise typer.Exit(Exit.USAGE)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
    )
    text = environment.get_template("new.story.j2").render(title=_line(title), author=_line(author))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        console.print(f"mutoscope: {target} cannot be written ({error.strerror}); name another --folder")
        raise typer.Exit(Exit.MACHINE) from error
    print(target)
    console.print(f"[dim]Play it:[/dim] mutoscope play {target}")


def _slug(title: str) -> str:
    return re.sub(r"[^\w]+", "-", title.lower()).strip("-_") or "film"


def _line(text: str) -> str:
    return " ".join(text.split())
