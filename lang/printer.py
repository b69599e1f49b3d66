"""Writes a tree as canonical text: one way to space, indent and spell each construct.

For a story without errors, parsing what is written gives the same tree again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from . import tree
from .parse import is_action

_STEP = "  "
_SPACED = (tree.Action, tree.Speech, tree.If, tree.Choice, tree.Cast, tree.Variables)
"""Constructs with a blank line above and below."""


def print_story(story: tree.Story) -> str:
    """The canonical text of a story that has no errors."""
    return _Printer(story).text()


class _Printer:
    """Gathers lines; each remark goes above the first construct that stands below it."""

    def __init__(self, story: tree.Story) -> None:
        self.story = story
        self.lines: list[str] = []
        self.remarks = list(reversed(story.remarks))
        casts = [block for block in story.prelude if isinstance(block, tree.Cast)]
        self.names = {person.name for cast in casts for person in cast.people}

    def text(self) -> str:
        for key in self.story.title:
            self._remarks_above(key.line)
            self.lines.append(f"{key.key}: {key.value}".rstrip())
        for statement in self.story.prelude:
            self._blank()
            self._statement(statement, "")
        for scene in self.story.scenes:
            self._blank()
            self._remarks_above(scene.line)
            self.lines += [heading_line(scene), ""]
            self._block(scene.block, "")
        self._remarks_above(None)
        return "\n".join(self.lines).strip("\n") + "\n"

    def _blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def _remarks_above(self, line: int | None, indent: str = "") -> None:
        """Write the remarks down to a line of the source; None for all that are left."""
        while self.remarks and (line is None or self.remarks[-1].line <= line):
            text = self.remarks.pop().text
            if text[0] in "#=":
                self._blank()
                self.lines += [text, ""]
            else:
                self.lines.append(indent + text)

    def _block(self, block: tuple[tree.Statement, ...], indent: str) -> None:
        for place, statement in enumerate(block):
            if place and (isinstance(statement, _SPACED) or isinstance(block[place - 1], _SPACED)):
                self._blank()
            self._statement(statement, indent)

    def _statement(self, statement: tree.Statement, indent: str) -> None:
        self._remarks_above(statement.line, indent)
        _PRINTERS[type(statement)](self, statement, indent)

    def _line(self, statement: Any, indent: str) -> None:
        self.lines.append(indent + _LINES[type(statement)](statement))

    # --- constructs of several lines -----------------------------------------------------------------

    def _cast(self, cast: tree.Cast, indent: str) -> None:
        self.lines.append(f"{indent}CAST")
        width = max((len(person.name) for person in cast.people), default=0)
        for person in cast.people:
            self._remarks_above(person.line, indent)
            voice = f"Voice: {person.voice}" if person.voice else ""
            words = " ".join(part for part in (person.look, voice) if part)
            self.lines.append(f"{indent}{person.name.ljust(width)}  {words}".rstrip())

    def _variables(self, block: tree.Variables, indent: str) -> None:
        self.lines.append(indent + block.block)
        width = max((len(variable.name.text) for variable in block.variables), default=0)
        for variable in block.variables:
            self._remarks_above(variable.line, indent)
            domain = " | ".join(variable.values) or f"{variable.low}..{variable.high}"
            question = f'"{variable.question}"' if variable.question else ""
            parts = [f"{domain} = {variable.initial.text}", question, variable.filled]
            words = "  ".join(part for part in parts if part)
            self.lines.append(f"{indent}{variable.name.text.ljust(width)}  {words}")

    def _action(self, action: tree.Action, indent: str) -> None:
        for text in action.lines:
            forced = "" if is_action(text, self.names) else "!"
            self.lines.append(f"{indent}{forced}{text}")

    def _shot(self, shot: tree.Shot, indent: str) -> None:
        high = f"..{spell_length(shot.high)}" if shot.high else ""
        length = f"{spell_length(shot.length)}{high}" if shot.length else ""
        length = " ".join(part for part in ("hold" if shot.hold else "", length) if part)
        self.lines.append(f"{indent}SHOT {shot.id.text} {length}: {shot.prose}")
        self._block(shot.under, indent + _STEP)

    def _speech(self, speech: tree.Speech, indent: str) -> None:
        extension = f" ({speech.extension})" if speech.extension else ""
        self.lines.append(f"{indent}{speech.name}{extension}")
        if speech.manner:
            self.lines.append(f"{indent}({speech.manner})")
        self.lines += [indent + words for words in speech.words]

    def _if(self, conditional: tree.If, indent: str) -> None:
        for place, arm in enumerate(conditional.arms):
            self._remarks_above(arm.line, indent)
            word = "ELSE IF" if place else "IF"
            self.lines.append(indent + (f"{word} {spell(arm.when.expression)}" if arm.when else "ELSE"))
            self._block(arm.block, indent + _STEP)

    def _choice(self, choice: tree.Choice, indent: str) -> None:
        parts = [
            spell_length(choice.length) if choice.length else "",
            f"OVER {choice.over.text}" if choice.over else "",
            f"#{choice.id.text}#" if choice.id else "",
            f'"{choice.prompt}"' if choice.prompt else "",
        ]
        self.lines.append(indent + " ".join(["CHOICE", *(part for part in parts if part)]))
        for option in choice.options:
            self._remarks_above(option.line, indent)
            self.lines.append(indent + _option(option))
            self._block(option.block, indent + _STEP)


_PRINTERS: dict[type, Callable[[_Printer, Any, str], None]] = {
    tree.Cast: _Printer._cast,
    tree.Variables: _Printer._variables,
    tree.Action: _Printer._action,
    tree.Shot: _Printer._shot,
    tree.Speech: _Printer._speech,
    tree.If: _Printer._if,
    tree.Choice: _Printer._choice,
    tree.From: _Printer._line,
    tree.Layer: _Printer._line,
    tree.Title: _Printer._line,
    tree.Set: _Printer._line,
    tree.Jump: _Printer._line,
    tree.End: _Printer._line,
}


# --- constructs of one line -----------------------------------------------------------------------------


def heading_line(scene: tree.Scene) -> str:
    mark = f" #{scene.id.text}#" if scene.id else ""
    time = f" - {scene.time}" if scene.time else ""
    return f"{scene.setting.replace('/', './')}. {scene.place}{time}{mark}"


def _option(option: tree.Option | tree.Silence) -> str:
    if isinstance(option, tree.Silence):
        return f"* SILENCE AS {option.same.text}" if option.same else "* SILENCE"
    effects = f" ({spell_effects(option.effects)})" if option.effects else ""
    return f"* {option.text}{effects}{_if(option.when)}"


def _from(source: tree.From) -> str:
    start = f" IN {spell_length(source.start)}" if source.start else ""
    end = f" OUT {spell_length(source.end)}" if source.end else ""
    return f"FROM {source.file}{start}{end}"


def _layer(layer: tree.Layer) -> str:
    once = ", once" if layer.once else ""
    fade = f", fade {spell_length(layer.fade)}" if layer.fade else ""
    return f"{layer.layer.upper()} {layer.words or 'none'}{once}{fade}{_if(layer.when)}"


def _title(title: tree.Title) -> str:
    words = f'"{title.words}"' if re.search(r"\bIF\b", title.words) else title.words
    return f"TITLE {words}{_if(title.when)}"


def _set(change: tree.Set) -> str:
    return f"SET {spell_effects(change.effects)}{_if(change.when)}"


def _jump(jump: tree.Jump) -> str:
    target = f" TO #{jump.target.text}#" if jump.target else ""
    return f"> {jump.style}{target}" + (f" {spell_length(jump.length)}" if jump.length else "")


def _end(end: tree.End) -> str:
    return f"> END {end.id.text}" + (f' "{end.text}"' if end.text else "")


_LINES: dict[type, Callable[[Any], str]] = {
    tree.From: _from,
    tree.Layer: _layer,
    tree.Title: _title,
    tree.Set: _set,
    tree.Jump: _jump,
    tree.End: _end,
}


def _if(when: tree.Condition | None) -> str:
    return f" IF {spell(when.expression)}" if when else ""


def spell_length(length: tree.Length) -> str:
    """A length as `4s`, `1.5s`, `2m` or `2m30s`."""
    minutes, seconds = divmod(length.seconds, 60)
    if not minutes or seconds != int(seconds):
        return f"{length.seconds:.6f}".rstrip("0").rstrip(".") + "s"
    return f"{int(minutes)}m" + (f"{int(seconds)}s" if seconds else "")


# --- expressions ----------------------------------------------------------------------------------------

_TIGHTNESS = {"or": 1, "and": 2, "+": 5, "-": 5}
_COMPARING, _NOT, _SINGLE = 4, 3, 6


def spell(node: tree.Expression, tightness: int = 0) -> str:
    """An expression, in brackets where what stands around it binds tighter."""
    match node:
        case tree.Number(value=value):
            return str(value)
        case tree.Name(text=text, viewer=viewer):
            return f"viewer.{text}" if viewer else text
        case tree.Seen(scene=scene):
            return f"seen #{scene}#"
        case tree.Not(of=of):
            own, text = _NOT, f"not {spell(of, _NOT)}"
        case tree.Operation(operator=operator, left=left, right=right):
            own = _TIGHTNESS.get(operator, _COMPARING)
            below = own + 1 if own == _COMPARING else own
            text = f"{spell(left, below)} {_spelt_operator(operator, right)} {spell(right, own + 1)}"
    return f"({text})" if own < tightness else text


def _spelt_operator(operator: str, right: tree.Expression) -> str:
    if isinstance(right, tree.Name):
        return {"=": "is", "!=": "is not"}.get(operator, operator)
    return operator


def spell_effects(effects: tree.Effects) -> str:
    return ", ".join(_effect(effect) for effect in effects.effects)


def _effect(effect: tree.Effect) -> str:
    value = spell(effect.value)
    match effect.operator:
        case "to":
            return f"{spell(effect.name)} {value}"
        case "=":
            return f"{spell(effect.name)} = {value}"
    return f"{spell(effect.name)} {effect.operator}{value}"
