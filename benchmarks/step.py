"""How fast viewings run, beside inkjs with an equivalent ink story in the same run.

    python benchmarks/step.py [--lines 1700] [--plays 300]

A step is a decision and all that follows from it up to the next one. A play is a viewing of 27 decisions
taken at random. A save is all that a later process needs to go on from there. Needs Node, as compile.py does.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from compile import inkjs_folder, node, write
from mutoscope.lang import compile_story
from mutoscope.runtime.session import Decision, Engine

TURNS = 27

INK_PROGRAM = """
const { Compiler } = require("inkjs/full");
const fs = require("fs");
const [plays, turns] = [Number(process.argv[3]), Number(process.argv[4])];
const story = new Compiler(fs.readFileSync(process.argv[2], "utf8")).Compile();
let seed = 1;
const chance = (n) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
const steps = [], saves = [];
let size = 0;
function play(measured) {
  story.ResetState();
  story.ContinueMaximally();
  for (let turn = 0; turn < turns && story.currentChoices.length; turn++) {
    const start = process.hrtime.bigint();
    story.ChooseChoiceIndex(chance(story.currentChoices.length));
    story.ContinueMaximally();
    if (measured) steps.push(Number(process.hrtime.bigint() - start) / 1e3);
  }
}
for (let i = 0; i < plays / 5; i++) play(false);
const begun = process.hrtime.bigint();
for (let i = 0; i < plays; i++) play(true);
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
for (let i = 0; i < 200; i++) {
  const start = process.hrtime.bigint();
  size = story.state.ToJson().length;
  saves.push(Number(process.hrtime.bigint() - start) / 1e3);
}
console.log(JSON.stringify({ steps, seconds, saves, size }));
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=1700)
    parser.add_argument("--plays", type=int, default=300)
    arguments = parser.parse_args()
    story, ink = _endless(*write(arguments.lines))
    theirs = _ink(ink, arguments.plays)
    ours = _ours(story, arguments.plays)
    _print("inkjs", theirs, arguments.plays)
    _print("mutoscope", ours, arguments.plays)
    p50 = statistics.median(ours["steps"]) / statistics.median(theirs["steps"])
    rate = theirs["seconds"] / ours["seconds"] * len(ours["steps"]) / len(theirs["steps"])
    print(f"step p50: {p50:.2f} of inkjs (goal: below 0.5); turns per second: {rate:.1f} x inkjs (goal: 3)")


def _endless(story: str, ink: str) -> tuple[str, str]:
    """The same two stories without ends, and with options that are always there: plays have equal lengths."""
    story = re.sub(r"^(\* .*?) IF .*$", r"\1", story, flags=re.MULTILINE)
    story = re.sub(r"^> END dawn_\d+$", "> CUT TO #s0#", story, flags=re.MULTILINE) + "> END dawn\n"
    ink = re.sub(r"^\* (\{.*?\} )?\[", "+ [", ink, flags=re.MULTILINE)
    return story, ink.replace("-> END", "-> s0")


def _ours(text: str, plays: int) -> dict[str, Any]:
    film = compile_story(text).film
    assert film is not None
    engine, chance = Engine(film), random.Random(1)
    steps: list[float] = []

    def play(measured: bool) -> None:
        step = engine.start()
        for _ in range(TURNS):
            offer = step.clips[-1].offer
            if offer is None:
                break
            start = time.perf_counter()
            step = engine.decide(step.state, Decision(offer.choice.id, chance.choice(offer.options).id))
            if measured:
                steps.append((time.perf_counter() - start) * 1e6)
        nonlocal last
        last = step

    last = engine.start()
    for _ in range(plays // 5):
        play(measured=False)
    begun = time.perf_counter()
    for _ in range(plays):
        play(measured=True)
    seconds = time.perf_counter() - begun
    saves, saved = [], ""
    for _ in range(200):
        start = time.perf_counter()
        saved = json.dumps(asdict(last.state), separators=(",", ":"))
        saves.append((time.perf_counter() - start) * 1e6)
    return {"steps": steps, "seconds": seconds, "saves": saves, "size": len(saved)}


def _ink(text: str, plays: int) -> dict[str, Any]:
    folder = inkjs_folder()
    (folder / "step.ink").write_text(text, encoding="utf-8")
    program = [node(), "-e", INK_PROGRAM, "-", str(folder / "step.ink"), str(plays), str(TURNS)]
    run = subprocess.run(program, cwd=folder, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def _print(name: str, found: dict[str, Any], plays: int) -> None:
    steps: Sequence[float] = sorted(found["steps"])
    print(
        f"{name}: step p50 {statistics.median(steps):.0f} µs, p99 {steps[len(steps) * 99 // 100]:.0f} µs; "
        f"{plays / found['seconds']:,.0f} plays/s of {len(steps) / plays:.1f} turns; "
        f"save {statistics.median(found['saves']):.0f} µs, {found['size']:,} bytes"
    )


if __name__ == "__main__":
    main()
