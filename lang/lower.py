"""Turns a story without errors into a film: the "Meaning, exactly" of docs/language.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import ir, timing, tree
from .camera import Camera, Take
from .meaning import Meaning
from .outline import Outline, heading
from .page import Page
from .timing import frames
from .walk import Walk


def lower(page: Page, outline: Outline, meaning: Meaning, title: dict[str, Any]) -> ir.Film:
    """The film of a story in which no check has found an error."""
    rate: int = title.get("frame", ir.Frame()).rate
    length = frames(timing.ENDING, rate)
    camera = Camera(outline.people, _takes(page.file, rate, outline))
    walk = Walk(page.file, outline, meaning, camera, rate)
    walk.story()
    camera.takes[ir.BLACK] = Take(ir.BLACK, "", length, ir.Source(file=page.file, line=1))
    scenes = tuple(_scenes(page.file, outline, walk))
    return ir.Film(
        **title,
        cast=tuple(_cast(page.file, outline)),
        variables=tuple(_variables(page.file, outline)),
        scenes=scenes,
        shots=camera.shots(),
        endings=tuple(walk.endings.values()),
        nodes=walk.graph.nodes(),
        start=scenes[0].first,
    )


def _cast(file: str, outline: Outline) -> Iterator[ir.CastMember]:
    for person in outline.people.values():
        source = ir.Source(file=file, line=person.line, column=person.column)
        yield ir.CastMember(name=person.name, look=person.look, voice=person.voice, source=source)


def _variables(file: str, outline: Outline) -> Iterator[ir.Variable]:
    for name, declared in outline.variables.items():
        variable = declared.variable
        first = variable.initial.text
        yield ir.Variable(
            name=name,
            scope=declared.scope,
            values=variable.values,
            low=variable.low,
            high=variable.high,
            initial=first if variable.values else int(first),
            question=variable.question,
            source=ir.Source(file=file, line=variable.line, column=variable.column),
        )


def _scenes(file: str, outline: Outline, walk: Walk) -> Iterator[ir.Scene]:
    for id, scene in zip(outline.scene_ids, outline.story.scenes, strict=True):
        yield ir.Scene(
            id=id,
            heading=heading(scene),
            setting="EXT" if scene.setting == "EST" else scene.setting,
            place=scene.place,
            time=scene.time,
            first=walk.graph.index(walk.starts[id]),
            source=ir.Source(file=file, line=scene.line, column=scene.column),
        )


def _takes(file: str, rate: int, outline: Outline) -> Iterator[Take]:
    """A take for each `SHOT` line."""
    for id, shot in outline.shots.items():
        sources = [under for under in shot.under if isinstance(under, tree.From)]
        footage = None
        if sources:
            start, end = sources[0].start, sources[0].end
            footage = ir.Footage(
                file=sources[0].file, start=start.seconds if start else 0.0, end=end.seconds if end else None
            )
        seconds = timing.HOLD
        if shot.length:
            seconds = shot.length.seconds
        elif footage and footage.end is not None:
            seconds = footage.end - footage.start
        words = [" ".join(under.lines) for under in shot.under if isinstance(under, tree.Action)]
        source = ir.Source(file=file, line=shot.line, column=shot.column)
        scene = outline.shot_scenes[id]
        yield Take(id, scene, frames(seconds, rate), source, [shot.prose, *words], shot.hold, footage)
