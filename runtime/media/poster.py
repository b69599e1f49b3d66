"""The film's poster: a still of its first picture, and the colours it lives by."""

from __future__ import annotations

from itertools import islice
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ...lang import ir
from . import draw
from .picture import to_bgr
from .piece import Black, Cutter, Piece
from .reach import all_pieces
from .store import Store, key_of

INSTANT = 2.0
"""Seconds into the first shot: the picture has begun to move by then."""


def poster(film: ir.Film, cutter: Cutter, store: Store) -> bytes:
    """A JPEG of the film's frame size, kept in the store."""
    piece = _piece(film, cutter)
    key = key_of("poster-1", piece.key)
    kept = store.get(key, "jpg")
    if kept is not None:
        return kept
    still = next(draw.pictures(piece, store))
    done, data = cv2.imencode(".jpg", to_bgr(still), [cv2.IMWRITE_JPEG_QUALITY, 88])
    assert done
    store.put(key, "jpg", data.tobytes())
    return data.tobytes()


def palette(jpeg: bytes) -> dict[str, str]:
    """CSS colours of a poster: its ground (the dark fifth) and its light (the brightest hundredth)."""
    image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_REDUCED_COLOR_4)
    assert image is not None
    pixels = image.reshape(-1, 3)[np.argsort(image.reshape(-1, 3).sum(axis=1, dtype=np.int64))]
    count = len(pixels)
    return {"ground": _css(pixels[: count // 5]), "light": _css(pixels[-max(1, count // 100) :])}


def _piece(film: ir.Film, cutter: Cutter) -> Piece:
    """One frame of the first shot that shows something."""
    shown = (piece for piece in islice(all_pieces(film, cutter), 100) if not isinstance(piece.picture, Black))
    first = next(shown, cutter.black())
    return first.model_copy(update={"first": round(INSTANT * film.frame.rate), "count": 1, "mix": None})


def _css(pixels: NDArray[Any]) -> str:
    blue, green, red = pixels.mean(axis=0).astype(int)
    return f"#{red:02x}{green:02x}{blue:02x}"
