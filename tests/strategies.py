"""Hypothesis strategies: random valid stories, as text, with random ways through them."""

from __future__ import annotations

import random
from collections.abc import Callable

from hypothesis import strategies as st

PEOPLE = ("MARA", "OTTO", "THE OLD MAN")
DECLARATIONS = """CAST
MARA  sixty, wet oilskin coat. Voice: low.
OTTO  the night inspector
THE OLD MAN  asleep. Voice: hoarse.

STATE
trust  0..5 = 2
debt   -3..3 = 0
ticket  yes | no | torn = no

VIEWER
pace    slow | normal | quick = normal  "How do you like to watch?"
bold    0..10 = 5  learned
device  phone | desktop = desktop  given
"""
_words = st.sampled_from(
    [
        "The tram waits.",
        "Rain falls, on Mara and on Otto; nobody speaks!",
        "A bell? é 7",
        "It is late, and the lamp (the only one) goes out... Nothing else happens.",
        "so",
    ]
)
_lengths = st.sampled_from(["1s", "1.5s", "2s", "4s", "0.52s", "1m", "1m2s"])
_windows = st.sampled_from(["1s", "2.5s", "6s"])


_NUMBERS = ("trust", "debt", "viewer.bold", "trust + debt", "trust - (debt - 1)", "seen #s{scene}#")
_SIGNS = ("=", "!=", "<", "<=", ">", ">=")
_TRUTHS = (
    "ticket is yes",
    "ticket is not torn",
    "viewer.pace = slow",
    "viewer.device is phone",
    "seen #s{scene}#",
)
_SHAPES = ("{a}", "{a}", "not {a}", "{a} and {b}", "{a} or {b} and {c}", "({a} or {b}) and not ({b} and {c})")


@st.composite
def conditions(draw: Callable[..., object], scenes: int = 1) -> str:
    """What may stand after IF in a story of DECLARATIONS whose scenes are #s0# to #s<scenes - 1>#."""
    chance = random.Random(draw(st.integers(0, 9_999)))  # type: ignore[arg-type]

    def simple() -> str:
        if chance.random() < 0.5:
            text = chance.choice(_TRUTHS)
        else:
            text = f"{chance.choice(_NUMBERS)} {chance.choice(_SIGNS)} {chance.randint(-4, 11)}"
        return text.format(scene=chance.randrange(scenes))

    return chance.choice(_SHAPES).format(a=simple(), b=simple(), c=simple())


EFFECTS = st.lists(
    st.sampled_from(
        [
            "trust +1",
            "trust -2",
            "trust 3",
            "debt = debt + trust - 1",
            "ticket yes",
            "ticket = torn",
            "bold +2",
            "viewer.bold -1",
            "debt = -2",
        ]
    ),
    min_size=1,
    max_size=3,
).map(", ".join)


_LAYERS = ("MUSIC low strings, fade 2s", "MUSIC none", "SOUND rain", "SOUND none", "SOUND door slam, once")


class _Writer:
    """Writes one story; every scene begins with a shot, so that time passes on every way round."""

    def __init__(self, draw: Callable[..., object], scenes: int) -> None:
        self._draw = draw
        self._scenes = scenes
        self._shots = 0
        self._conditions = conditions(scenes)

    def draw(self, strategy: st.SearchStrategy[str]) -> str:
        return str(self._draw(strategy))

    def chance(self) -> bool:
        return bool(self._draw(st.booleans()))

    def story(self) -> str:
        scenes = [self.scene(number) for number in range(self._scenes)]
        return "Title: A Trial\n\n" + DECLARATIONS + "\n" + "\n\n".join(scenes) + "\n"

    def scene(self, number: int) -> str:
        place = self.draw(st.sampled_from(["INT. TRAM - NIGHT", "EXT. STOP - DUSK", "INT./EXT. DOOR"]))
        lines = [f"{place} #s{number}#", "", *self.shot(), *self.block(2)]
        if number == self._scenes - 1 or self.chance():
            lines += self.way_on()
        return "\n".join(lines)

    def block(self, depth: int) -> list[str]:
        """Statements through which the story can go on."""
        kinds = [self.shot, self.speech, self.layer, self.set, self.title, self.action]
        if depth:
            kinds += [lambda: self.condition(depth - 1), lambda: self.choice(depth - 1)]
        count = int(self.draw(st.integers(0, 4).map(str)))
        return [line for _ in range(count) for line in self._draw(st.sampled_from(kinds))()]  # type: ignore[operator]

    def indented(self, depth: int) -> list[str]:
        lines = self.block(depth) or self.speech()
        if self.chance() and self.chance():
            lines += self.way_on()
        return ["  " + line if line else "" for line in lines]

    def way_on(self) -> list[str]:
        target = self.draw(st.integers(0, self._scenes - 1).map(str))
        return [
            self.draw(
                st.sampled_from(
                    [
                        "> END dawn",
                        '> END dusk "It is over."',
                        f"> CUT TO #s{target}#",
                        f"> DISSOLVE TO #s{target}# 1s",
                        f"> FADE TO #s{target}#",
                    ]
                )
            )
        ]

    def shot(self) -> list[str]:
        self._shots += 1
        name = f"shot_{self._shots}"
        if self.chance():
            return [f"SHOT {name} {self.draw(_lengths)}: {self.draw(_words)}"]
        return [
            self.draw(st.sampled_from(["> DISSOLVE 1s", "> FADE", "> CUT"])),
            f"SHOT {name} 2s..7s: {self.draw(_words)}",
            f"  FROM footage/{name}.mp4 IN 1s OUT 4s",
            "  " + self.draw(_words),
        ]

    def speech(self) -> list[str]:
        extension = self.draw(st.sampled_from(["", " (V.O.)", " (O.S.)"]))
        manner = [f"({self.draw(_words)})"] if self.chance() else []
        return ["", self.draw(st.sampled_from(PEOPLE)) + extension, *manner, self.draw(_words), ""]

    def action(self) -> list[str]:
        return ["", self.draw(_words), ""]

    def layer(self) -> list[str]:
        line = self.draw(st.sampled_from(_LAYERS))
        return [line + self.maybe_if()]

    def title(self) -> list[str]:
        return [f"TITLE {self.draw(_words)}{self.maybe_if()}"]

    def set(self) -> list[str]:
        return [f"SET {self.draw(EFFECTS)}{self.maybe_if()}"]

    def maybe_if(self) -> str:
        return f" IF {self.draw(self._conditions)}" if self.chance() else ""

    def condition(self, depth: int) -> list[str]:
        lines = [f"IF {self.draw(self._conditions)}", *self.indented(depth)]
        if self.chance():
            lines += [f"ELSE IF {self.draw(self._conditions)}", *self.indented(depth)]
        if self.chance():
            lines += ["ELSE", *self.indented(depth)]
        return [*lines, *self.speech()]

    def choice(self, depth: int) -> list[str]:
        timed = self.chance()
        over = (
            f" OVER shot_{self.draw(st.integers(1, max(1, self._shots)).map(str))}" if self.chance() else ""
        )
        lines = [f"CHOICE {self.draw(_windows)}{over}" if timed else f"CHOICE{over}"]
        count = int(self.draw(st.integers(1, 3).map(str)))
        for number in range(1, count + 1):
            effects = f" ({self.draw(EFFECTS)})" if self.chance() else ""
            guard = self.maybe_if() if number > 1 else ""
            lines.append(f"* Option {number} {self.draw(_words)}{effects}{guard}")
            if self.chance():
                lines += self.indented(depth)
        if timed and self.chance():
            lines += ["* SILENCE", *self.indented(depth)]
        elif timed:
            lines.append("* SILENCE AS 1")
        return [*lines, *self.speech()]


@st.composite
def stories(draw: Callable[..., object], max_scenes: int = 4) -> str:
    """The text of a valid story: it compiles without errors, and time passes on every way round."""
    scenes = draw(st.integers(1, max_scenes))
    assert isinstance(scenes, int)
    return _Writer(draw, scenes).story()
