"""The shots of a film as they gather: what each shows, for how long, and who is seen and heard in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from . import ir

_UNSEEN = frozenset({"VO", "OS", "OC", "RADIO", "PHONE", "TELEPHONE", "ONTHERADIO", "ONTHEPHONE"})


@dataclass(slots=True)
class Take:
    """One shot."""

    id: str
    scene: str
    period: int
    """The length that the author wrote, in frames."""
    source: ir.Source
    prose: list[str] = field(default_factory=list)
    hold: bool = False
    footage: ir.Footage | None = None
    frames: int = 0
    speakers: Counter[str] = field(default_factory=Counter)
    """Frames that each visible speaker speaks."""

    def hear(self, speaker: str, extension: str, length: int) -> None:
        if extension.upper().replace(".", "").replace(" ", "") not in _UNSEEN:
            self.speakers[speaker] += length


class Camera:
    """All takes, by id, in the order in which they are first written."""

    def __init__(self, people: Iterable[str], takes: Iterable[Take]) -> None:
        self.takes = {take.id: take for take in takes}
        self._order = list(people)
        self._forms = {form: name for name in self._order for form in _forms(name)}
        longest = sorted(self._forms, key=len, reverse=True)
        self._named = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})(?!\w)") if longest else None

    def shots(self) -> tuple[ir.Shot, ...]:
        return tuple(self._shot(take) for take in self.takes.values())

    def _shot(self, take: Take) -> ir.Shot:
        prose = " ".join(take.prose)
        seen = set(take.speakers)
        if self._named:
            seen.update(self._forms[form] for form in self._named.findall(prose))
        return ir.Shot(
            id=take.id,
            scene=take.scene,
            prose=prose,
            frames=take.period if take.hold else max(take.period, take.frames),
            hold=take.hold,
            footage=take.footage,
            figures=tuple(name for name in self._order if name in seen) if seen else (),
            speaker=max(take.speakers, key=take.speakers.__getitem__) if take.speakers else None,
            source=take.source,
        )


def _forms(name: str) -> set[str]:
    """How prose may write a name: MARA and Mara; a name of several words in small letters too."""
    return {name, name.title(), name.lower()} if " " in name else {name, name.title()}
