"""The checks of choices; `CHECKS` of check.py lists them."""

from __future__ import annotations

from . import tree
from .case import Case, repeated, unknown_statement, whole
from .limits import MAX_OPTIONS


def choices_have_options(case: Case) -> None:
    for choice in case.outline.all(tree.Choice):
        options = [option for option in choice.options if isinstance(option, tree.Option)]
        if not options:
            case.wrong("no-options", choice, 6)
        elif len(options) > MAX_OPTIONS:
            case.wrong("too-many-options", options[MAX_OPTIONS], 1, count=len(options), limit=MAX_OPTIONS)
        for option, _ in repeated(options, lambda option: option.text):
            case.wrong("option-twice", option, 1, text=option.text)
        for line in choice.stray[:1]:
            if not unknown_statement(line):
                case.wrong("not-an-option", line)


def timed_choices_have_a_silence(case: Case) -> None:
    for choice in case.outline.all(tree.Choice):
        silences = [option for option in choice.options if isinstance(option, tree.Silence)]
        if choice.length and not silences and choice.options:
            case.wrong("no-silence", choice, 6)
        if choice.length is None and silences:
            case.wrong("silence-without-length", silences[0], 9)
        for silence in silences[1:]:
            case.wrong("silence-twice", silence, 9)


def silences_name_an_option(case: Case) -> None:
    for choice in case.outline.all(tree.Choice):
        count = sum(isinstance(option, tree.Option) for option in choice.options)
        for silence in choice.options:
            if not isinstance(silence, tree.Silence) or silence.same is None:
                continue
            seen = silence.same.text
            if not whole(seen) or not 1 <= int(seen) <= count:
                case.wrong("silence-as", silence.same, seen=f"`{seen}`" if seen else "nothing", count=count)
            elif silence.block:
                case.wrong("silence-as-lines", silence.block[0], seen=seen)


def choices_stand_over_a_shot(case: Case) -> None:
    shots = case.outline.shots
    for choice in case.outline.all(tree.Choice):
        if choice.over and choice.over.text not in shots:
            seen = choice.over.text
            case.wrong("unknown-shot", choice.over, seen=seen, near=case.near(seen, shots))


def choice_ids_are_unique(case: Case) -> None:
    named = [choice.id for choice in case.outline.all(tree.Choice) if choice.id]
    for id, first in repeated(named, lambda id: id.text):
        case.wrong("choice-twice", id, id=id.text, line=first.line)


def windows_are_long_enough(case: Case) -> None:
    for choice in case.outline.all(tree.Choice):
        if choice.length and choice.length.seconds < 1:
            case.wrong("short-window", choice.length, 2, seconds=choice.length.seconds)
