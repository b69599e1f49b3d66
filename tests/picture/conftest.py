"""Small specs for the tests of the default pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mutoscope.runtime.media.picture import Figure, PictureSpec

Make = Callable[..., PictureSpec]

MARA = Figure(name="MARA", look="sixty, wet oilskin coat, silver plait")
OTTO = Figure(name="OTTO", look="the night inspector, thin, red coat")


@pytest.fixture
def make() -> Make:
    """A spec of a small frame; keywords change what the test is about."""

    def build(prose: str = "An empty stop. One lamp, one bench.", **changes: Any) -> PictureSpec:
        plain: dict[str, Any] = {
            "shot": "s1",
            "prose": prose,
            "setting": "EXT",
            "place": "TRAM STOP",
            "time": "NIGHT",
            "style": "paper cut-out, dusk palette, one lamp of warm light",
            "seed": 7,
            "width": 320,
            "height": 180,
            "fps": 25,
            "frames": 50,
        }
        return PictureSpec(**{**plain, **changes})

    return build
