"""How fast the default pictures are drawn and encoded: two workers, one thread each, a mix of shots.

    python benchmarks/draw.py [seconds of film per shot]

Prints frames per second drawn, then drawn and encoded together by two processes, and the ratio to real time,
by the clock and by the processor time that was used (what the clock would say on two idle cores).
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import cv2
from mutoscope.runtime.media.ffmpeg import encode_video
from mutoscope.runtime.media.picture import Figure, PictureSpec, open_picture

WIDTH, HEIGHT, FPS = 1280, 720, 25
STYLE = "paper cut-out, dusk palette, one lamp of warm light"
MARA = Figure(name="MARA", look="sixty, wet oilskin coat, silver plait")
OTTO = Figure(name="OTTO", look="the night inspector, thin, courteous")

# shot, prose, setting, place, time, cast
SHOTS = (
    ("wide_stop", "An empty stop. One lamp, one bench, rain.", "EXT", "TRAM STOP", "NIGHT", ()),
    ("close_ticket", "A wet ticket in Mara's palm. Rain.", "EXT", "TRAM STOP", "NIGHT", (MARA,)),
    ("two_stop", "Mara sits on the bench. Otto stands. Rain.", "EXT", "TRAM STOP", "NIGHT", (MARA, OTTO)),
    ("aisle", "The lights pass over empty seats.", "INT", "TRAM", "NIGHT", ()),
    ("kitchen", "Otto sits at the table.", "INT", "KITCHEN", "NIGHT", (OTTO,)),
    ("harbour", "Sunrise over the harbour. A boat leaves.", "EXT", "HARBOUR", "DAWN", ()),
    ("forest", "Mara walks between the trees. Fog.", "EXT", "FOREST", "DAY", (MARA,)),
    ("close_mara", "Mara's face.", "EXT", "RIVER BRIDGE", "DUSK", (MARA,)),
)


def spec(number: int, frames: int) -> PictureSpec:
    shot, prose, setting, place, hour, cast = SHOTS[number]
    return PictureSpec(
        shot=shot, prose=prose, setting=setting, place=place, time=hour, style=STYLE, figures=cast,
        speaker=cast[0].name if cast else None, seed=7, width=WIDTH, height=HEIGHT, fps=FPS, frames=frames,
    )  # fmt: skip


def draw(number: int, frames: int) -> tuple[float, float]:
    """Processor seconds to open a shot and to draw all of it: a busy machine does not change them much."""
    cv2.setNumThreads(1)
    begin = time.process_time()
    picture = open_picture(spec(number, frames))
    opened = time.process_time()
    for index in range(frames):
        picture.frame(index)
    return opened - begin, time.process_time() - opened


def film(number: int, frames: int) -> int:
    """Bytes of a shot drawn and encoded."""
    cv2.setNumThreads(1)
    picture = open_picture(spec(number, frames))

    def drawn() -> Iterator[bytes]:
        for index in range(frames):
            yield picture.frame(index).tobytes()

    return len(encode_video(drawn(), WIDTH, HEIGHT, FPS, threads=1))


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 4.0
    frames = round(seconds * FPS)
    print(f"{WIDTH}x{HEIGHT}, {len(SHOTS)} shots of {seconds:g} s")
    for number, shot in enumerate(SHOTS):
        opening, drawing = draw(number, frames)
        print(f"  {shot[0]:14} opened in {opening * 1000:5.0f} ms, drawn at {frames / drawing:5.0f} fps")
    with ProcessPoolExecutor(2) as workers:
        list(workers.map(draw, (0, 1), (1, 1)))
        begin = time.perf_counter()
        sizes = list(workers.map(film, range(len(SHOTS)), [frames] * len(SHOTS)))
        spent = time.perf_counter() - begin
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = used.ru_utime + used.ru_stime
    rates = " ".join(f"{size * 8 / seconds / 1e6:.1f}" for size in sizes)
    print(f"  Mb/s: {rates}")
    fps = frames * len(SHOTS) / spent
    print(f"drawn and encoded by two workers, opening included: {fps:.0f} fps, {fps / FPS:.2f} x real time")
    alone = 2 * frames * len(SHOTS) / busy
    print(f"processor time alone, on two cores: {alone:.0f} fps, {alone / FPS:.2f} x real time")


if __name__ == "__main__":
    main()
