"""Draws a piece and encodes it: the work of one process for a second or two."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from . import ffmpeg, footage
from .fragment import split
from .picture import Picture as Drawn
from .picture import PictureSpec, black, blend, open_picture
from .piece import Black, Drawing, Filmed, Mix, Picture, Piece
from .store import Store

log = logging.getLogger(__name__)

Frame = NDArray[np.uint8]

OPEN_PICTURES = 8
"""Pictures that a process keeps open: opening one draws its layers."""


def encode(piece: Piece, store: Store) -> bytes:
    """The fragment (`moof` and `mdat`) of a piece, its decode time 0."""
    frames = (frame.tobytes() for frame in pictures(piece, store))
    return split(ffmpeg.encode_video(frames, piece.width, piece.height, piece.rate))[1]


def init(width: int, height: int, rate: int) -> bytes:
    """The init segment (`ftyp` and `moov`) of every piece of a size and rate."""
    frames = [black(width, height).tobytes()] * rate
    return split(ffmpeg.encode_video(frames, width, height, rate))[0]


def pictures(piece: Piece, store: Store) -> Iterator[Frame]:
    """The I420 frames of a piece, shape (height * 3 / 2, width)."""
    show = _frames(piece.picture, piece.first, piece, store)
    if piece.mix is None:
        for index in range(piece.count):
            yield show(index)
        return
    before = _frames(piece.mix.picture, piece.mix.first, piece, store)
    for index in range(piece.count):
        yield _mixed(before(index), show(index), piece.mix, piece.mix.at + index)


def _mixed(before: Frame, after: Frame, mix: Mix, index: int) -> Frame:
    """One frame of a transition, which never shows either picture alone: those are its neighbours."""
    share = (index + 1) / (mix.of + 1)
    if mix.style == "dissolve":
        return blend(before, after, share)
    dark = black(after.shape[1], after.shape[0] * 2 // 3)
    return blend(before, dark, share * 2) if share <= 0.5 else blend(dark, after, share * 2 - 1)


def _frames(picture: Picture, first: int, piece: Piece, store: Store) -> Callable[[int], Frame]:
    """A function from an index within the piece to that frame of the picture."""
    match picture:
        case Black():
            return lambda index: black(piece.width, piece.height)
        case Drawing(spec=spec):
            drawn = _open(spec)
            return lambda index: drawn.frame(first + index)
        case Filmed(cut=cut, instead=spec):
            size = (piece.width, piece.height, piece.rate)
            try:
                raw = footage.frames(cut, first, piece.count, size, store)
            except footage.FootageError as error:
                log.warning("%s; the shot %s is drawn instead", error, spec.shot)
                return _frames(Drawing(spec=spec), first, piece, store)
            return lambda index: np.frombuffer(raw[index], np.uint8).reshape(-1, piece.width)


@lru_cache(maxsize=OPEN_PICTURES)
def _open(spec: PictureSpec) -> Drawn:
    return open_picture(spec)
