"""The checks of a story that can be read. Each looks for one kind of mistake; `CHECKS` lists them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from . import choices, flow, ir, timing, tree
from .case import Case, repeated, unknown_statement, whole
from .meaning import Meaning
from .outline import Outline
from .page import Page


def check_story(page: Page, outline: Outline, meaning: Meaning) -> None:
    """Run all checks; what they find is reported on the page."""
    case = Case(page, outline, meaning)
    for check in CHECKS:
        check(case)


def check_footage(page: Page, outline: Outline, has_footage: Callable[[str], bool]) -> None:
    """Report footage that is not there."""
    for source in outline.all(tree.From):
        if source.file and _beside(source.file) and not has_footage(source.file):
            page.report("no-footage", source.line, source.column, 4, file=source.file)


def _beside(file: str) -> bool:
    """Whether a path leads to the story's folder or below, on any system."""
    path = PurePosixPath(file.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in file


# --- declarations ---------------------------------------------------------------------------------------


def has_a_scene(case: Case) -> None:
    if not case.outline.story.scenes:
        case.page.report("no-scene", 1)


def declarations_come_first(case: Case) -> None:
    declared = (tree.Cast, tree.Variables)
    for block in case.outline.blocks[1:]:
        for statement in block:
            if isinstance(statement, declared):
                word = "CAST" if isinstance(statement, tree.Cast) else statement.block
                case.wrong("late-declaration", statement, len(word), seen=word)


def nothing_before_the_first_scene(case: Case) -> None:
    early = next(
        (s for s in case.outline.story.prelude if not isinstance(s, tree.Cast | tree.Variables)), None
    )
    if early is not None and case.outline.story.scenes and not unknown_statement(early):
        case.wrong("before-scene", early)


def people_are_declared_once(case: Case) -> None:
    people = [person for cast in case.outline.all(tree.Cast) for person in cast.people]
    for person, first in repeated(people, lambda person: person.name):
        case.wrong("cast-twice", person, len(person.name), name=person.name, line=first.line)


def variables_are_declared_once(case: Case) -> None:
    variables = [variable for block in case.outline.all(tree.Variables) for variable in block.variables]
    for variable, first in repeated(variables, lambda variable: variable.name.text):
        case.wrong("variable-twice", variable.name, name=variable.name.text, line=first.line)


def first_values_are_possible(case: Case) -> None:
    for block in case.outline.all(tree.Variables):
        for variable in block.variables:
            seen, name = variable.initial.text, variable.name.text
            if variable.values:
                if seen not in variable.values:
                    near, values = (
                        case.near(seen, variable.values),
                        ", ".join(variable.values),
                    )
                    case.wrong(
                        "initial-value", variable.initial, seen=seen, name=name, values=values, near=near
                    )
            elif not whole(seen) or not variable.low <= int(seen) <= variable.high:
                words = {"low": variable.low, "high": variable.high, "name": name}
                case.wrong("initial-number", variable.initial, seen=seen, **words)


def viewer_variables_are_filled(case: Case) -> None:
    for block in case.outline.all(tree.Variables):
        for variable in block.variables:
            name = variable.name.text
            if block.block == "STATE":
                if variable.question or variable.filled:
                    case.wrong("state-is-not-filled", variable.name, name=name)
            elif bool(variable.question) == bool(variable.filled):
                code = "filled-twice" if variable.question else "not-filled"
                case.wrong(code, variable.name, name=name, filled=variable.filled)


def variables_are_used(case: Case) -> None:
    if case.page.has_errors:
        return
    for name, declared in case.outline.variables.items():
        if name not in case.meaning.used:
            case.wrong("unused-variable", declared.variable.name, name=name)


# --- scenes and shots -----------------------------------------------------------------------------------


def scene_ids_are_unique(case: Case) -> None:
    named = [scene.id for scene in case.outline.story.scenes if scene.id]
    for id, first in repeated(named, lambda id: id.text):
        case.wrong("scene-twice", id, id=id.text, line=first.line)


def shot_ids_are_unique(case: Case) -> None:
    shots = [shot.id for shot in case.outline.all(tree.Shot) if shot.id.text]
    for id, first in repeated(shots, lambda id: id.text):
        case.wrong("shot-twice", id, id=id.text, line=first.line)
    for id in shots:
        if id.text == ir.BLACK:
            case.wrong("reserved-shot", id, id=id.text)


def lengths_are_longer_than_nothing(case: Case) -> None:
    outline = case.outline
    lengths = [length for shot in outline.all(tree.Shot) for length in (shot.length, shot.high)]
    lengths += [jump.length for jump in outline.all(tree.Jump)]
    for length in lengths:
        if length is not None and not length.seconds:
            case.wrong("no-time", length, 2)


def ranges_go_up(case: Case) -> None:
    for shot in case.outline.all(tree.Shot):
        if shot.length and shot.high and shot.length.seconds >= shot.high.seconds:
            case.wrong("range-order", shot.length, shot.high.column - shot.length.column)


def speeches_fit_their_range(case: Case) -> None:
    for block in case.outline.blocks:
        for shot, speeches in _runs(block):
            if shot.high is None or not speeches:
                continue
            spoken = sum(timing.speech(" ".join(speech.words)) for speech in speeches)
            needed = timing.LEAD + spoken + timing.GAP * (len(speeches) - 1) + timing.TAIL
            if needed > shot.high.seconds:
                case.wrong("past-range", shot.high, 1, seconds=round(needed, 1), id=shot.id.text)


def _runs(block: flow.Block) -> Iterator[tuple[tree.Shot, list[tree.Speech]]]:
    """Each shot of a block with the speeches of its run."""
    open_run: tuple[tree.Shot, list[tree.Speech]] | None = None
    for statement in block:
        if isinstance(statement, tree.Shot | tree.If | tree.Choice | tree.Jump | tree.End):
            if open_run:
                yield open_run
            open_run = (statement, []) if isinstance(statement, tree.Shot) else None
        elif isinstance(statement, tree.Speech) and open_run:
            open_run[1].append(statement)
    if open_run:
        yield open_run


def held_shots_have_a_choice(case: Case) -> None:
    over = {choice.over.text for choice in case.outline.all(tree.Choice) if choice.over}
    for block in case.outline.blocks:
        for place, shot in enumerate(block):
            if isinstance(shot, tree.Shot) and shot.hold and shot.id.text not in over:
                following = (s for s in block[place + 1 :] if isinstance(s, tree.Shot | tree.Choice))
                if not isinstance(next(following, None), tree.Choice):
                    case.wrong("hold-without-choice", shot.id, id=shot.id.text)


def footage_stands_under_its_shot(case: Case) -> None:
    under = {id(line) for shot in case.outline.all(tree.Shot) for line in shot.under}
    for source in case.outline.all(tree.From):
        if id(source) not in under:
            case.wrong("from-without-shot", source, 4)
        if source.file and not _beside(source.file):
            case.wrong("footage-elsewhere", source, 4, file=source.file)
        if source.start and source.end and source.start.seconds >= source.end.seconds:
            case.wrong("footage-order", source.start, 2)
        elif source.end and not source.end.seconds:
            case.wrong("footage-order", source.end, 2)


def shots_hold_footage_and_action_alone(case: Case) -> None:
    for shot in case.outline.all(tree.Shot):
        sources = [line for line in shot.under if isinstance(line, tree.From)]
        if len(sources) > 1:
            case.wrong("footage-twice", sources[1], 4, id=shot.id.text)
        for line in shot.under:
            if not isinstance(line, tree.From | tree.Action) and not unknown_statement(line):
                case.wrong("not-under-shot", line)
                break


# --- words ----------------------------------------------------------------------------------------------


def speakers_are_in_the_cast(case: Case) -> None:
    people = case.outline.people
    for speech in case.outline.all(tree.Speech):
        if speech.name not in people:
            near = case.near(speech.name, people)
            case.wrong("unknown-cast", speech, len(speech.name), seen=speech.name, near=near)
        elif not speech.words:
            case.wrong("no-words", speech, len(speech.name), name=speech.name)


def conditions_and_effects_mean_something(case: Case) -> None:
    outline, meaning = case.outline, case.meaning
    conditions: list[tree.Condition | None] = [layer.when for layer in outline.all(tree.Layer)]
    conditions += [title.when for title in outline.all(tree.Title)]
    conditions += [change.when for change in outline.all(tree.Set)]
    conditions += [option.when for option in outline.all(tree.Option)]
    conditions += [arm.when for conditional in outline.all(tree.If) for arm in conditional.arms]
    effects: list[tree.Effects | None] = [change.effects for change in outline.all(tree.Set)]
    effects += [option.effects for option in outline.all(tree.Option)]
    for when in conditions:
        if when is not None:
            meaning.condition(when)
    for changes in effects:
        if changes is not None:
            meaning.changes(changes)


_STRAYS = {
    "ELIF": "else-without-if",
    "ELSE": "else-without-if",
    "OPTION": "option-without-choice",
    "SILENCE": "option-without-choice",
    "": "unexpected-indent",
}


def lines_stand_where_they_belong(case: Case) -> None:
    for block in case.outline.blocks:
        before = ""
        hollow = False
        for statement in block:
            code = _STRAYS.get(statement.kind, "") if isinstance(statement, tree.Stray) else ""
            if code and code != before and not (hollow and code == "else-without-if"):
                case.wrong(code, statement)
            before = code
            if isinstance(statement, tree.If):
                # Its lines were not indented, which has been said; an ELSE below them is not another mistake.
                hollow = not statement.arms[-1].block


# --- ways -----------------------------------------------------------------------------------------------


def targets_exist(case: Case) -> None:
    scenes = case.outline.scenes
    for jump in case.outline.all(tree.Jump):
        if jump.target and jump.target.text not in scenes:
            seen = jump.target.text
            case.wrong("unknown-target", jump.target, seen=seen, near=case.near(seen, scenes))


def endings_agree(case: Case) -> None:
    words: dict[str, tree.End] = {}
    for end in case.outline.all(tree.End):
        first = words.setdefault(end.id.text, end) if end.text else end
        if first.text != end.text:
            case.wrong("ending-twice", end.id, id=end.id.text, line=first.line)


def everything_leads_somewhere(case: Case) -> None:
    flow.check(case.page, case.outline)


CHECKS: tuple[Callable[[Case], None], ...] = (
    has_a_scene,
    declarations_come_first,
    nothing_before_the_first_scene,
    people_are_declared_once,
    variables_are_declared_once,
    first_values_are_possible,
    viewer_variables_are_filled,
    scene_ids_are_unique,
    shot_ids_are_unique,
    lengths_are_longer_than_nothing,
    ranges_go_up,
    speeches_fit_their_range,
    held_shots_have_a_choice,
    footage_stands_under_its_shot,
    shots_hold_footage_and_action_alone,
    speakers_are_in_the_cast,
    conditions_and_effects_mean_something,
    lines_stand_where_they_belong,
    choices.choices_have_options,
    choices.timed_choices_have_a_silence,
    choices.silences_name_an_option,
    choices.choices_stand_over_a_shot,
    choices.choice_ids_are_unique,
    choices.windows_are_long_enough,
    targets_exist,
    endings_agree,
    everything_leads_somewhere,
    variables_are_used,
)
