"""The measured film: a story whose every shot is marked footage, with a choice at every join."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from mutoscope.runtime.media.ffmpeg import encode_video
from mutoscope.runtime.session import Clip

from benchmarks.seam_marks import HEIGHT, RATE, WIDTH, mark, pictures

LENGTHS = (41, 36, 53, 47, 44)
"""Frames of the shots, in turn: none is a whole number of AAC packets, and some are cut into two pieces."""

DISSOLVE = 10
"""Frames. The two pictures are never equally strong, so that one of the marks can always be read."""

LAST = 50
"""Frames of the last shot: the film is stopped in it."""

SPARE = DISSOLVE
"""Frames of footage after a shot's end, for the dissolve that may follow."""

FILES = {"a": "marks-a.mp4", "b": "marks-b.mp4"}


MUSIC, SOUND = "MUSIC piano and strings, fade 0.2s", "SOUND rain and wind, fade 0.2s"
"""The layers that run through all joins."""


def write_film(folder: Path, joins: int, layers: Sequence[str] = (MUSIC, SOUND)) -> Path:
    """Write the story and its footage; returns the story. Every other join may dissolve, the rest cut."""
    scenes = [_scene("s00", joins, layers)]
    for join in range(1, joins + 1):
        scenes += [_scene(f"s{join:02}{side}", joins) for side in FILES]
    story = folder / "marks.story"
    story.write_text(f"Title: Marks\nFrame: {WIDTH}x{HEIGHT} {RATE}\nSeed: 5\n\n" + "\n".join(scenes))
    for side, file in FILES.items():
        shots = ["s00"] + [f"s{join:02}{side}" for join in range(1, joins + 1)]
        stretches = (pictures(label(shot), range(_frames(shot, joins) + SPARE)) for shot in shots)
        film = encode_video(chain.from_iterable(stretches), WIDTH, HEIGHT, RATE, threads=0)
        (folder / file).write_bytes(film)
    return story


def label(shot: str) -> int:
    """The number of a shot in its marks: 0, then 1 and 2 for what may follow the first join, and so on."""
    return 0 if shot == "s00" else 2 * int(shot[1:3]) - (shot[3] == "a")


def expected_marks(clips: Sequence[Clip]) -> list[int]:
    """The mark of every frame of a viewing's timeline, from what the engine says and nothing else."""
    marks: list[int] = []
    for clip in clips:
        if clip.shot == "black":
            break
        for at in range(clip.frames):
            dissolve = clip.transition
            if dissolve and at < dissolve.frames and 2 * (at + 1) < dissolve.frames + 1:
                marks.append(mark(label(dissolve.shot), dissolve.offset + at))
            else:
                marks.append(mark(label(clip.shot), clip.offset + at))
    return marks


def marked_clips(clips: Sequence[Clip]) -> list[Clip]:
    """The clips of a viewing that show footage: all but the black one at its end."""
    return [clip for clip in clips if clip.shot != "black"]


def _number(shot: str) -> int:
    """How many joins lie before a shot."""
    return int(shot[1:3])


def _frames(shot: str, joins: int) -> int:
    return LAST if _number(shot) == joins else LENGTHS[_number(shot) % len(LENGTHS)]


def _scene(shot: str, joins: int, layers: Sequence[str] = ()) -> str:
    number, side = _number(shot), shot[3:] or "a"
    start = sum(_frames(f"s{earlier:02}", joins) + SPARE for earlier in range(number))
    length = _frames(shot, joins)
    lines = [f"INT. ROOM {shot} - DAY #{shot}#", *layers]
    lines += [f"SHOT {shot} {length / RATE}s: Numbers."]
    lines += [f"  FROM {FILES[side]} IN {start / RATE}s OUT {(start + length + SPARE) / RATE}s"]
    if number == joins:
        return "\n".join([*lines, '> END done "All the numbers are counted."', ""])
    following = f"s{number + 1:02}"
    right = f"DISSOLVE TO #{following}b# {DISSOLVE / RATE}s" if number % 2 else f"CUT TO #{following}b#"
    lines += [f"CHOICE 1s OVER {shot} #after-{shot}#", "* Left", f"  > CUT TO #{following}a#"]
    return "\n".join([*lines, "* Right", f"  > {right}", "* SILENCE AS 1", ""])
