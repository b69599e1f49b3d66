"""Captions of a clip: speeches with the time of each word, sounds in words, titles."""

from __future__ import annotations

from ...lang import ir
from ..media.soundtrack import Soundtrack
from ..media.studio import Studio
from ..session import Clip
from .messages import Caption

SOUND_SECONDS = 3
"""How long a change of sound or music is named."""


async def captions(clip: Clip, film: ir.Film, track: Soundtrack, studio: Studio) -> list[Caption]:
    """The captions of a clip, in the order of its cues; the same clip has the same ids at every asking."""
    rate = film.frame.rate
    found = []
    for number, cue in enumerate(clip.cues):
        name, start = f"{clip.start}-{number}", clip.start + cue.at
        match cue:
            case ir.Line():
                found.append(await _line(name, start, cue, rate, track, studio))
            case ir.Title():
                found.append(
                    Caption(id=name, kind="title", start=start, end=start + cue.frames, text=cue.text)
                )
            case ir.SoundEffect() | ir.LayerChange() if cue.words:
                text = (
                    f"music: {cue.words}"
                    if isinstance(cue, ir.LayerChange) and cue.layer == "music"
                    else cue.words
                )
                end = start + SOUND_SECONDS * rate
                found.append(Caption(id=name, kind="sound", start=start, end=end, text=text))
    return found


async def _line(
    name: str, start: int, line: ir.Line, rate: int, track: Soundtrack, studio: Studio
) -> Caption:
    words = await studio.words(line.text, track.voice(line), line.frames / rate)
    return Caption(
        id=name,
        kind="line",
        start=start,
        end=start + line.frames,
        speaker=line.speaker,
        extension=line.extension,
        text=line.text,
        words=[(start + round(word.start * rate), word.text) for word in words],
    )
