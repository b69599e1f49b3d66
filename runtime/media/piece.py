"""Pieces: a clip's picture cut into stretches that are drawn, encoded and kept one by one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ...lang import ir
from ..session import Clip
from .footage import FootageError, FootageSpec, footage
from .picture import PICTURE_VERSION, Figure, PictureSpec
from .store import key_of

PIECE_VERSION = "1"
"""Raised when the same piece would be encoded to other bytes."""

FIRST_SECONDS, SECONDS = 1, 2
"""A clip's first piece is short, so that a join is ready soon; the rest spend fewer bits on key frames."""

WEATHER = ("rain", "storm", "thunder", "snow", "wind", "fog", "mist")
"""Words of the sound layer that can be seen as well."""


class Black(BaseModel):
    model_config = ConfigDict(frozen=True)
    kind: Literal["black"] = "black"


class Drawing(BaseModel):
    model_config = ConfigDict(frozen=True)
    kind: Literal["drawing"] = "drawing"
    spec: PictureSpec


class Filmed(BaseModel):
    """Footage; where the file turns out to be unusable the shot is drawn instead, so that the film plays."""

    model_config = ConfigDict(frozen=True)
    kind: Literal["filmed"] = "filmed"
    cut: FootageSpec
    instead: PictureSpec


Picture = Annotated[Black | Drawing | Filmed, Field(discriminator="kind")]


class Mix(BaseModel):
    """The piece is part of a transition from another picture: frames [at, at + count) of `of`."""

    model_config = ConfigDict(frozen=True)

    style: Literal["dissolve", "fade"]
    picture: Picture
    first: int
    at: int
    of: int


class Piece(BaseModel):
    """Frames [first, first + count) of a picture. Everything that its bytes depend on, and nothing else."""

    model_config = ConfigDict(frozen=True)

    picture: Picture
    first: int
    count: int
    width: int
    height: int
    rate: int
    mix: Mix | None = None

    @cached_property
    def key(self) -> str:
        return key_of("piece", PIECE_VERSION, str(PICTURE_VERSION), self.model_dump_json())


class Cutter:
    """Cuts a film's clips into pieces. `folder` is where the story's footage stands."""

    def __init__(self, film: ir.Film, folder: Path) -> None:
        self.film = film
        self.folder = folder
        self._shots = {shot.id: shot for shot in film.shots}
        self._scenes = {scene.id: scene for scene in film.scenes}
        self._looks = {member.name: member.look for member in film.cast}

    def pieces(self, clip: Clip) -> list[Piece]:
        """The pieces of a clip in order; of a held clip, those of its first pass."""
        if clip.period:
            return [
                self._piece(clip, at, count) for at, count in _grid(clip.frames, self._second, self._second)
            ]
        mixed = clip.transition.frames if clip.transition else 0
        rate = self._second
        mixing = [self._piece(clip, at, count, mixed) for at, count in _grid(mixed, rate, SECONDS * rate)]
        first = FIRST_SECONDS * rate if not mixed else SECONDS * rate
        rest = _grid(clip.frames - mixed, first, SECONDS * rate)
        return mixing + [self._piece(clip, mixed + at, count) for at, count in rest]

    def held(self, clip: Clip, at: int) -> Piece:
        """The piece that goes on with a held clip, `at` frames after its start."""
        phase = (clip.offset + at) % clip.period
        return self._piece(clip, at, min(self._second, clip.period - phase))

    def black(self) -> Piece:
        frame = self.film.frame
        return Piece(
            picture=Black(), first=0, count=1, width=frame.width, height=frame.height, rate=frame.rate
        )

    @property
    def _second(self) -> int:
        return self.film.frame.rate

    def _piece(self, clip: Clip, at: int, count: int, mixed: int = 0) -> Piece:
        frame = self.film.frame
        first = clip.offset + at
        shot = self._shots[clip.shot]
        mix = None
        if mixed and clip.transition:
            before = clip.transition
            mix = Mix(
                style=before.style,
                picture=self._picture(before.shot, clip.sound),
                first=self._phase(before.shot, before.offset + at),
                at=at,
                of=mixed,
            )
        return Piece(
            picture=self._picture(shot.id, clip.sound),
            first=self._phase(shot.id, first),
            count=count,
            width=frame.width,
            height=frame.height,
            rate=frame.rate,
            mix=mix,
        )

    def _phase(self, shot: str, first: int) -> int:
        """A held picture repeats: any pass of it is the first."""
        held = self._shots[shot]
        return first % held.frames if held.hold else first

    def _picture(self, name: str, sound: str) -> Picture:
        if name == ir.BLACK:
            return Black()
        shot = self._shots[name]
        spec = self._spec(shot, sound)
        if shot.footage is not None:
            with contextlib.suppress(FootageError):  # A missing file is drawn too; `check` names it.
                return Filmed(cut=footage(self.folder, shot.footage), instead=spec)
        return Drawing(spec=spec)

    def _spec(self, shot: ir.Shot, sound: str) -> PictureSpec:
        scene = self._scenes[shot.scene]
        frame = self.film.frame
        return PictureSpec(
            shot=shot.id,
            prose=shot.prose,
            setting=scene.setting,
            place=scene.place,
            time=scene.time,
            style=self.film.style,
            weather=" ".join(word for word in WEATHER if word in sound.lower()),
            figures=tuple(Figure(name=name, look=self._looks[name]) for name in shot.figures),
            speaker=shot.speaker,
            seed=self.film.seed,
            width=frame.width,
            height=frame.height,
            fps=frame.rate,
            frames=shot.frames,
            loop=shot.hold,
        )


def _grid(frames: int, first: int, rest: int) -> Iterator[tuple[int, int]]:
    """(at, count) stretches that cover `frames`; a short remainder joins the stretch before it."""
    at, size = 0, first
    while at < frames:
        left = frames - at
        count = left if left < size + size // 2 else size
        yield at, count
        at, size = at + count, rest
