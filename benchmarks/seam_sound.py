"""What a viewing should sound like, worked out without any join."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from mutoscope.runtime.media.sound import PACKET, SoundSource, mix
from mutoscope.runtime.media.soundtrack import Soundtrack
from mutoscope.runtime.server import LoadedFilm
from mutoscope.runtime.session import Clip
from numpy.typing import NDArray


class ExpectedSound:
    """The sound of a viewing's clips, as the mixer makes it and before it is cut or encoded."""

    def __init__(self, film: LoadedFilm, clips: Sequence[Clip], cache: Path) -> None:
        self._track = Soundtrack(film.film, film.folder).add(clips)
        packets = self.sample(clips[-1].end) // PACKET
        self.stereo = mix(self._track.window(0, packets), 0, packets * PACKET, SoundSource(cache))
        """(samples, 2) float32."""

    @property
    def mono(self) -> NDArray[np.float32]:
        return np.asarray(self.stereo.mean(axis=1), np.float32)

    def sample(self, frame: int) -> int:
        return self._track.sample(frame)
