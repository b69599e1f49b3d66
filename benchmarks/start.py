"""How soon a film begins: from opening its page to its first picture, beside a plain file in a plain page.

    .venv/bin/python benchmarks/start.py [--runs 15] [--json]

Both show the same shot in the same encoding, each time in a fresh page of a fresh profile. The player asks
its viewer to begin: its button is pressed in the moment it is there. The plain page begins by itself.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from mutoscope.runtime.server import load  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from benchmarks.seam_browser import PATIENCE, chromium  # noqa: E402
from benchmarks.seam_film import write_film  # noqa: E402
from benchmarks.seam_peers import write_clips  # noqa: E402
from benchmarks.seam_server import file_server, film_server  # noqa: E402
from benchmarks.seam_sound import ExpectedSound  # noqa: E402

MOVING = 0.1
"""Seconds of the film after which it moves: a first picture can stand still for want of sound."""

PLAIN = '<!doctype html><meta charset="utf-8"><title>Plain</title><video src="{clip}" autoplay></video>'

WATCH = """
window.start = {};
const inside = (root, find) => {
  const here = find(root);
  if (here) return here;
  for (const element of root.querySelectorAll("*")) {
    const found = element.shadowRoot && inside(element.shadowRoot, find);
    if (found) return found;
  }
  return null;
};
const button = (root) => [...root.querySelectorAll("button")].find((one) => one.textContent === "Begin");
const look = setInterval(() => {
  const video = inside(document, (root) => root.querySelector("video"));
  if (video && !start.watched) {
    start.watched = true;
    const next = (_, { presentationTime, mediaTime }) => {
      start.picture ??= presentationTime;
      if (mediaTime >= MOVING) start.moving = presentationTime - 1000 * mediaTime;
      else video.requestVideoFrameCallback(next);
    };
    video.requestVideoFrameCallback(next);
  }
  const begin = !start.pressed && inside(document, button);
  if (begin) {
    start.pressed = performance.now();
    begin.click();
  }
  if (start.moving) clearInterval(look);
}, 4);
"""


@dataclass(frozen=True)
class Start:
    """Milliseconds from the page's opening. `pressed` is None where nothing had to be pressed."""

    pressed: float | None
    picture: float
    moving: float
    """When the first picture would have come, judged by those that follow it."""


MEASURES: dict[str, Callable[[Start], float]] = {
    "open to first picture": lambda start: start.picture,
    "open to moving picture": lambda start: start.moving,
    "open to Begin": lambda start: start.pressed or 0,
    "Begin to first picture": lambda start: start.picture - (start.pressed or 0),
    "Begin to moving picture": lambda start: start.moving - (start.pressed or 0),
}


def main() -> int:
    options = _options()
    with TemporaryDirectory(prefix="start-") as name:
        ours, plain = measure(Path(name), options.runs)
    if options.json:
        print(
            json.dumps(
                {"mutoscope": [asdict(s) for s in ours], "plain": [asdict(s) for s in plain]}, indent=1
            )
        )
    else:
        _print(ours, plain)
    return 0


def measure(folder: Path, runs: int) -> tuple[list[Start], list[Start]]:
    """The starts of the player and of the plain page, taken in turn."""
    story = write_film(folder, 1)
    film = load(story)
    site = folder / "site"
    site.mkdir()
    with film_server(story, folder) as url, file_server(site) as plain_url, chromium() as browser:
        # The first viewing leaves its sound in the cache, as rendering left the pictures there.
        _start(browser, url)
        clips = film.engine.start({}).clips
        clip = write_clips(site, clips, ExpectedSound(film, clips, folder / "cache"))[0]
        (site / "plain.html").write_text(PLAIN.format(clip=clip))
        pages = (url, f"{plain_url}plain.html")
        pairs = [[_start(browser, page) for page in pages] for _ in range(runs)]
    return [ours for ours, _ in pairs], [plain for _, plain in pairs]


def _start(browser: Browser, url: str) -> Start:
    context = browser.new_context(viewport={"width": 640, "height": 360})
    try:
        page = context.new_page()
        page.add_init_script(WATCH.replace("MOVING", str(MOVING)))
        page.goto(url, wait_until="commit")
        page.wait_for_function("window.start.moving", polling=50, timeout=PATIENCE)
        noted = page.evaluate("start")
        return Start(noted.get("pressed"), noted["picture"], noted["moving"])
    finally:
        context.close()


def _print(ours: Sequence[Start], plain: Sequence[Start]) -> None:
    table = Table("median (worst), ms", "Mutoscope", "plain <video src>", "ratio", box=None)
    for words, take in MEASURES.items():
        mine = [take(start) for start in ours]
        theirs = [] if "Begin" in words else [take(start) for start in plain]
        ratio = f"{statistics.median(mine) / statistics.median(theirs):.2f}" if theirs else ""
        table.add_row(words, _spread(mine), _spread(theirs), ratio)
    Console(width=110).print(table)
    print(f"{len(ours)} runs of each, in turn.")


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.0f} ({max(values):.0f})" if values else "–"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=15, help="how often each page is opened")
    parser.add_argument("--json", action="store_true", help="print every run")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
