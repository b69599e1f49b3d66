"""Where a story can go, by its lines alone: conditions may turn out either way."""

from __future__ import annotations

from . import tree
from .outline import Outline
from .page import Page

Block = tuple[tree.Statement, ...]


class Flow:
    """Follows every block once; `unreached` holds the first line of each stretch that nothing leads to."""

    def __init__(self, outline: Outline) -> None:
        self.unreached: list[tree.Statement] = []
        self.runs_on: list[bool] = []
        """For each scene: whether it can reach its last line and go on."""
        self._targets: set[str] = set()
        self._next: list[set[str]] = []
        for scene in outline.story.scenes:
            self._targets = set()
            self.runs_on.append(self._passes(scene.block))
            self._next.append(self._targets)
        self.reached = self._reached(outline.scene_ids)
        """Ids of the scenes that something leads to."""

    def _reached(self, ids: list[str]) -> set[str]:
        places = {id: place for place, id in reversed(list(enumerate(ids)))}
        pending = [0] if ids else []
        found: set[int] = set()
        while pending:
            place = pending.pop()
            if place in found:
                continue
            found.add(place)
            pending += [places[id] for id in self._next[place] if id in places]
            if self.runs_on[place] and place + 1 < len(ids):
                pending.append(place + 1)
        return {ids[place] for place in found}

    def _passes(self, block: Block) -> bool:
        """Whether the lines after a block can be reached through it."""
        for place, statement in enumerate(block):
            if not self._statement_passes(statement):
                if place + 1 < len(block):
                    self.unreached.append(block[place + 1])
                return False
        return True

    def _statement_passes(self, statement: tree.Statement) -> bool:
        match statement:
            case tree.End():
                return False
            case tree.Jump(target=target) if target:
                self._targets.add(target.text)
                return False
            case tree.If(arms=arms):
                passed = [self._passes(arm.block) for arm in arms]
                return any(passed) or arms[-1].when is not None
            case tree.Choice():
                return self._choice_passes(statement)
        return True

    def _choice_passes(self, choice: tree.Choice) -> bool:
        passed = [self._passes(option.block) for option in choice.options if not _same(option)]
        guarded = all(option.when for option in choice.options if isinstance(option, tree.Option))
        return any(passed) or not passed or (choice.length is None and guarded)


def _same(option: tree.Option | tree.Silence) -> bool:
    return isinstance(option, tree.Silence) and option.same is not None


def check(page: Page, outline: Outline) -> None:
    """Report lines and scenes that nothing leads to, and a last scene that goes on to nowhere."""
    flow = Flow(outline)
    for statement in flow.unreached:
        page.report("unreachable-lines", statement.line, statement.column, 1)
    for id, scene in zip(outline.scene_ids, outline.story.scenes, strict=True):
        if id not in flow.reached:
            page.report("unreachable-scene", scene.line, scene.column, 4, id=id)
    if flow.runs_on and flow.runs_on[-1]:
        last = outline.story.scenes[-1]
        page.report("runs-out", last.line, last.column, 4, id=outline.scene_ids[-1])
