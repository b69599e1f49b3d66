"""`mutoscope render`: everything that a film may show, made beforehand; or one viewing as a file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ...lang import ir
from ..media import footage, linear
from ..media.piece import Piece
from ..media.reach import all_pieces, all_sounds
from ..media.sound.stems import StemKind
from ..media.store import Store, StoreError, default_root
from ..media.studio import PROCESSES, Studio, Urgency
from ..server import LoadedFilm, load
from ..session import Clip, Decision, Engine, Refused, ViewerError
from .app import Exit, console, explained


def render(
    story: Annotated[Path, typer.Argument(help="A .story file.")],
    out: Annotated[Path | None, typer.Option(help="Write one viewing to this MP4 file.")] = None,
    choose: Annotated[
        list[str] | None, typer.Option(help="Options to take, in order; silence where none is named.")
    ] = None,
    viewer: Annotated[list[str] | None, typer.Option(help="A viewer variable, as name=value.")] = None,
) -> None:
    """Draw and encode a film into the cache, every branch of it, so that it plays at once."""
    with explained():
        film = load(story)
        for shot in film.film.shots:
            _check_footage(film, shot)
        if out is None:
            asyncio.run(_everything(film))
        else:
            clips = _viewing(film, choose or [], viewer or [])
            asyncio.run(_one(film, clips, out))


def _check_footage(film: LoadedFilm, shot: ir.Shot) -> None:
    """A file that cannot be used is an error here, where the film would be drawn instead."""
    if shot.footage is not None:
        frame = film.film.frame
        cut = footage.footage(film.folder, shot.footage)
        footage.frames(cut, 0, 1, (frame.width, frame.height, frame.rate), Store(default_root()))


async def _everything(film: LoadedFilm) -> None:
    await _make(film.film, list(all_pieces(film.film, film.cutter)), list(all_sounds(film.film)))


async def _make(film: ir.Film, pieces: list[Piece], sounds: list[tuple[StemKind, str]]) -> None:
    """Make pieces and sounds, a bar showing how many. Raises StoreError when the disk is full."""
    store = Store(default_root())
    studio = Studio(store)
    places = asyncio.Semaphore(PROCESSES * 2)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()

    async def make(piece: Piece) -> None:
        async with places:
            if not store.has(piece.key, "m4s"):
                await studio.video(piece, Urgency.NOW)
                if not store.has(piece.key, "m4s"):
                    raise StoreError(f"{store.root} does not keep what is made: free some space there")
            progress.advance(bar)

    async def sound(kind: StemKind, words: str) -> None:
        await studio.stem(kind, words, film.seed)
        progress.advance(bar)

    try:
        with Progress(*columns, console=console) as progress:
            bar = progress.add_task("pieces", total=len(pieces) + len(sounds))
            async with asyncio.TaskGroup() as group:
                for kind, words in sounds:
                    group.create_task(sound(kind, words))
                for piece in pieces:
                    group.create_task(make(piece))
    except* StoreError as errors:
        raise errors.exceptions[0] from None
    finally:
        await studio.close()


async def _one(film: LoadedFilm, clips: list[Clip], out: Path) -> None:
    await _make(film.film, [piece for clip in clips for piece in film.cutter.pieces(clip)], [])
    studio = Studio(Store(default_root()))
    try:
        await linear.write(clips, film.cutter, studio, out)
    finally:
        await studio.close()
    print(out)


def _viewing(film: LoadedFilm, choose: list[str], viewer: list[str]) -> list[Clip]:
    """The clips of the viewing in which these options are taken, and silence is kept after them."""
    engine = film.engine
    try:
        step = engine.start(_viewer(film.film, viewer))
        clips, answers = list(step.clips), list(choose)
        while step.state.ending is None:
            step = engine.decide(step.state, _answer(engine, step.clips[-1], answers))
            clips += step.clips
    except (ViewerError, Refused) as error:
        console.print(f"mutoscope: {error}")
        raise typer.Exit(Exit.USAGE) from error
    return clips


def _answer(engine: Engine, clip: Clip, answers: list[str]) -> Decision:
    assert clip.offer is not None
    if answers:
        return Decision(clip.offer.choice.id, answers.pop(0))
    silent = clip.offer.choice.silence is not None
    return Decision(clip.offer.choice.id, None if silent else clip.offer.options[0].id)


def _viewer(film: ir.Film, words: list[str]) -> dict[str, int | str]:
    kinds = {variable.name: variable for variable in film.variables}
    values: dict[str, int | str] = {}
    for word in words:
        name, _, value = word.partition("=")
        number = name in kinds and not kinds[name].values and value.lstrip("-").isdigit()
        values[name] = int(value) if number else value
    return values
