"""`mutoscope check`: what is wrong in a story."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from ...lang import Diagnostic, ir, read_story
from .app import Exit, console

JsonOutput = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def check(
    story: Annotated[Path, typer.Argument(help="A .story file.")],
    as_json: JsonOutput = False,
) -> None:
    """Say what is wrong in a story, where, and the cure. Exit code 1 when it cannot be played."""
    compiled = read_story(story)
    if as_json:
        print(json.dumps(_document(story, compiled.film, compiled.diagnostics), indent=2))
    else:
        for diagnostic in compiled.diagnostics:
            console.print(str(diagnostic), markup=False, soft_wrap=True)
        if compiled.film is not None:
            console.print(_summary(story, compiled.film), soft_wrap=True)
    raise typer.Exit(Exit.FINE if compiled.film is not None else Exit.STORY)


def _document(story: Path, film: ir.Film | None, diagnostics: tuple[Diagnostic, ...]) -> dict[str, Any]:
    return {
        "file": str(story),
        "ok": film is not None,
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in diagnostics],
        "film": _counts(film) if film else None,
    }


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    found = asdict(diagnostic)
    return found | {"source": diagnostic.source.model_dump()}


def _counts(film: ir.Film) -> dict[str, int]:
    choices = sum(1 for node in film.nodes if isinstance(node, ir.Play) and node.choice)
    return {
        "scenes": len(film.scenes),
        "shots": len(film.shots) - 1,
        "choices": choices,
        "endings": len(film.endings),
    }


def _summary(story: Path, film: ir.Film) -> str:
    counts = ", ".join(f"{count} {name}" for name, count in _counts(film).items())
    return f"{story}: [bold]{film.title}[/bold] can be played ({counts})"
