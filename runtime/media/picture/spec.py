"""What a drawing depends on. The JSON of a `PictureSpec`, with `PICTURE_VERSION`, names its pixels."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

PICTURE_VERSION = 1
"""Raised whenever the same spec would be drawn differently, so that cached pictures are made anew."""


class Figure(BaseModel):
    """One member of the cast: a name, and the words of the CAST section that say how they look."""

    model_config = ConfigDict(frozen=True)

    name: str
    look: str


class PictureSpec(BaseModel):
    """One shot to draw. `frames` is its nominal length: the camera's move takes that long."""

    model_config = ConfigDict(frozen=True)

    shot: str
    prose: str
    setting: str
    place: str
    time: str
    style: str
    weather: str = ""
    figures: tuple[Figure, ...] = ()
    speaker: str | None = None
    seed: int
    width: int = Field(ge=16, multiple_of=2)
    height: int = Field(ge=16, multiple_of=2)
    fps: int = Field(ge=1)
    frames: int = Field(ge=1)
    loop: bool = False
