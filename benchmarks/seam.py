"""How seamless the joins of a film are, in a real browser, beside what pages do today.

    .venv/bin/python benchmarks/seam.py [--joins 10] [--late 150] [--json]

A film of marked footage asks at every join which way it goes, and is answered as late as it takes answers.
Pictures are read as they are presented, and once more one by one from the stopped film; the sound is recorded
and compared with the mix. The exit code is 1 when a picture or a sample was lost, added or late.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from mutoscope.runtime.server import LoadedFilm, load  # noqa: E402
from mutoscope.runtime.session import Clip, Decision  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from benchmarks import seam_listen, seam_look  # noqa: E402
from benchmarks.seam_browser import Recording, chromium, view_film, view_peer  # noqa: E402
from benchmarks.seam_film import expected_marks, marked_clips, write_film  # noqa: E402
from benchmarks.seam_peers import WAYS, plain_marks, write_clips  # noqa: E402
from benchmarks.seam_server import file_server, film_server  # noqa: E402
from benchmarks.seam_sound import ExpectedSound  # noqa: E402

AROUND = 6
"""Frames on either side of every join that are read one by one."""

MOST_JOINS = 30
"""More shots than their marks can number, or than a player keeps behind it until they are read again."""

AFTER = 20
"""Frames that are watched after the last join."""


@dataclass
class Result:
    """One way of joining, measured over all joins of a viewing. `stepped` is None where files were joined."""

    way: str
    joins: int
    read: int
    """Pictures that were read one by one from the stopped film."""
    stepped: seam_look.Faults | None
    pictures: list[seam_look.SeenJoin]
    missing_elsewhere: float
    sounds: list[seam_listen.HeardJoin]
    drift: int
    """Samples between the earliest and the latest that any part of the sound came."""
    residual: seam_listen.Residual | None
    waiting: int
    dropped: int
    holes: int
    answers: list[dict[str, Any]]

    @property
    def seamless(self) -> bool:
        """Nothing was lost, added or late. What a busy machine did not present is no part of it."""
        gaps = any(sound.gap for sound in self.sounds)
        return not (self.stepped or gaps or self.drift or self.waiting or self.holes)


class Viewing:
    """A viewing of the film as the engine tells it: what should be seen and heard."""

    def __init__(self, film: LoadedFilm, recording: Recording, cache: Path) -> None:
        decisions = [Decision(told["choice"], told["option"], 0) for told in recording.decided]
        self.clips: list[Clip] = marked_clips(film.engine.replay({}, decisions).clips)
        self.marks = expected_marks(self.clips)
        self.sound = ExpectedSound(film, self.clips, cache)
        self.joins = [clip.start for clip in self.clips[1:]]

    def judge(self, way: str, recording: Recording, marks: Sequence[int]) -> Result:
        """Raises RuntimeError where the page itself failed."""
        if recording.errors:
            raise RuntimeError(f"{way}: the page failed: {recording.errors}")
        samples = [self.sound.sample(join) for join in self.joins]
        heard, expected = recording.heard, self.sound.mono
        sounds = seam_listen.heard_joins(heard, expected, samples)
        ours = bool(recording.stepped)
        lags = seam_listen.steady(heard, expected, samples[-1] + seam_listen.RATE // 2) if ours else {0}
        return Result(
            way=way,
            joins=len(self.joins),
            read=len(recording.stepped),
            stepped=self._stepped(recording) if ours else None,
            pictures=seam_look.seen_joins(recording.shown, marks, self.joins),
            missing_elsewhere=seam_look.missing_elsewhere(recording.shown, marks, self.joins),
            sounds=sounds,
            drift=max(lags) - min(lags),
            residual=seam_listen.residual(heard, expected, samples) if ours else None,
            waiting=len(recording.stops),
            dropped=recording.dropped,
            holes=recording.holes,
            answers=recording.answers,
        )

    def _stepped(self, recording: Recording) -> seam_look.Faults:
        all_faults = seam_look.Faults()
        for join in self.joins:
            near = range(join - AROUND, join + AROUND)
            read = [marked for frame, marked in recording.stepped if frame in near]
            found = seam_look.faults(read, self.marks[near.start : near.stop])
            for kind, names in asdict(found).items():
                getattr(all_faults, kind).extend(names)
        return all_faults


def main() -> int:
    options = _options()
    try:
        with TemporaryDirectory(prefix="seam-") as name, chromium() as browser:
            results = measure(browser, Path(name), options.joins, options.late, options.seed)
    except (RuntimeError, ValueError) as error:
        print(f"seam: nothing could be measured: {error}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps([asdict(result) | {"seamless": result.seamless} for result in results], indent=1))
    else:
        _print(results)
    return 0 if results[0].seamless else 1


def measure(browser: Browser, folder: Path, joins: int, late: int | None, seed: int) -> list[Result]:
    """Ours first, then the peers with the same footage, sound and decisions."""
    story = write_film(folder, joins)
    film = load(story)
    chance = random.Random(seed)
    answers = [chance.randrange(2) for _ in range(joins)]
    with film_server(story, folder) as url:
        viewing, ours = watched(browser, url, film, answers, folder / "cache", late)
    results = [ours]
    site = folder / "site"
    site.mkdir()
    clips = write_clips(site, viewing.clips, viewing.sound)
    with file_server(site) as url:
        for way, words in WAYS.items():
            recording = view_peer(browser, f"{url}index.html?way={way}", clips)
            results.append(viewing.judge(words, recording, plain_marks(viewing.clips)))
    return results


def watched(
    browser: Browser, url: str, film: LoadedFilm, answers: Sequence[int], cache: Path, late: int | None = None
) -> tuple[Viewing, Result]:
    """The film at `url`, watched with its own player and these answers."""
    recording = view_film(browser, url, answers, AFTER, AROUND, late)
    viewing = Viewing(film, recording, cache)
    return viewing, viewing.judge("Mutoscope", recording, viewing.marks)


def _print(results: Sequence[Result]) -> None:
    table = Table(
        "joins", "way", "lost / repeated\nin the media", "not presented\nat a join (elsewhere)", box=None
    )
    for column in ("picture stands\nmedian, worst ms", "sound gap\nmedian, worst ms", "waiting"):
        table.add_column(column)
    for result in results:
        table.add_row(*_row(result))
    console = Console(width=150)
    console.print(table)
    ours = results[0]
    gap = max(sound.gap for sound in ours.sounds)
    console.print(
        f"Largest gap in the sound: {gap} samples, {_ms(gap):.2f} ms; drift over the film: {ours.drift}."
    )
    if ours.residual:
        near, away = ours.residual.at_joins, ours.residual.elsewhere
        console.print(f"Residual of the sound, worst 10 ms: {near:.4f} at joins, {away:.4f} elsewhere.")
    late = [answer.get("sent", answer["before"]) * 1000 for answer in ours.answers if answer["taken"]]
    if late:
        ready = [answer["ready"] for answer in ours.answers]
        console.print(
            f"Answers: {len(late)} taken of {len(ours.answers)}, "
            f"{max(late):.0f} to {min(late):.0f} ms before the join; the rest were silence. What follows was "
            f"in the browser {statistics.median(ready):.0f} ms later (worst {max(ready):.0f})."
        )
    console.print(f"Pictures dropped by the browser: {ours.dropped}; holes in its buffer: {ours.holes}.")


def _row(result: Result) -> list[str]:
    stands = [picture.gap_ms for picture in result.pictures]
    gaps = [_ms(sound.gap) for sound in result.sounds]
    missing = statistics.mean(picture.missing for picture in result.pictures)
    stepped = result.stepped
    media = (
        f"{len(stepped.lost) + len(stepped.foreign)} / {len(stepped.repeated)}"
        if stepped is not None
        else "–"
    )
    return [
        str(result.joins),
        result.way,
        media,
        f"{missing:.2f} ({result.missing_elsewhere:.2f})",
        f"{statistics.median(stands):.0f}, {max(stands):.0f}",
        f"{statistics.median(gaps):.2f}, {max(gaps):.2f}",
        str(result.waiting),
    ]


def _ms(samples: int) -> float:
    return samples * 1000 / seam_listen.RATE


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--joins", type=int, default=10, help=f"joins of the film, up to {MOST_JOINS}")
    parser.add_argument("--late", type=int, help="hold answers back until so many ms before the join")
    parser.add_argument("--seed", type=int, default=1, help="of the answers")
    parser.add_argument("--json", action="store_true", help="print everything that was measured")
    options = parser.parse_args()
    if not 1 <= options.joins <= MOST_JOINS:
        parser.error(f"--joins {options.joins}: a film of 1 to {MOST_JOINS} joins can be marked and kept")
    return options


if __name__ == "__main__":
    sys.exit(main())
