"""Reads the fields of a row: lengths, ids, conditions and effects. What is wrong is reported on its page."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from . import expression, tree
from .limits import MAX_SECONDS
from .lines import Row

_LENGTH = re.compile(r"(?:(\d{1,6})m)?(?:(\d{1,6}(?:\.\d{1,6})?)s)?")
_ID = re.compile(r"[\w-]+")
NAME = re.compile(r"[^\W\d]\w*")


@lru_cache(maxsize=4096)
def seconds(text: str) -> float | None:
    """Seconds of a length as `4s`, `1.5s`, `2m` or `2m30s`; None where it is none."""
    match = _LENGTH.fullmatch(text)
    if not match or not text:
        return None
    return round(int(match[1] or 0) * 60 + float(match[2] or 0), 6)


def length(row: Row, name: str, default: float | None = None) -> tree.Length | None:
    """The length in a field; None where the field is empty."""
    text = row.field(name)
    if not text:
        return None if default is None else tree.Length(default, row.line, row.column)
    return length_of(row, text, row.at(name))


def length_of(row: Row, text: str, column: int) -> tree.Length:
    """A length; one that cannot be read is reported, and is neither longer nor shorter than any other."""
    found = seconds(text)
    if found is None:
        row.page.report("bad-length", row.line, column, len(text), seen=text)
    elif found > MAX_SECONDS:
        row.page.report("long-length", row.line, column, len(text), seen=text, limit=MAX_SECONDS // 60)
    else:
        return tree.Length(found, row.line, column)
    return tree.Length(math.nan, row.line, column)


def identity(row: Row, name: str) -> tree.Word | None:
    """The id in a field, which stands there without its marks; None where there is none."""
    assert row.match is not None
    if row.match[f"{row.type}_{name}"] is None:
        return None
    return checked_id(row, row.field(name).strip(), row.at(name))


def checked_id(row: Row, text: str, column: int) -> tree.Word:
    if not _ID.fullmatch(text):
        row.page.report("bad-id", row.line, column, len(text), seen=text)
    return tree.Word(text, row.line, column)


def marked_id(row: Row, text: str, column: int) -> tree.Word | None:
    """An id between its # marks."""
    inner = text.strip("#")
    if not inner:
        row.page.report("no-target", row.line, column, len(text))
        return None
    if text != f"#{inner}#":
        row.page.report("unmarked-id", row.line, column, len(text), seen=text, id=inner)
        return tree.Word(inner, row.line, column)
    return checked_id(row, inner, column + 1)


def condition(row: Row, name: str = "when") -> tree.Condition | None:
    """The condition in a field; None where there is none, or none that can be read."""
    assert row.match is not None
    text = row.match[f"{row.type}_{name}"]
    if text is None:
        return None
    found = expression.condition(text)
    if isinstance(found, expression.Fault):
        _report(row, found, row.at(name))
        return None
    return tree.Condition(found, text, row.line, row.at(name))


def effects(row: Row, name: str = "effects") -> tree.Effects | None:
    assert row.match is not None
    text = row.match[f"{row.type}_{name}"]
    if text is None:
        return None
    found = expression.effects(text)
    if isinstance(found, expression.Fault):
        _report(row, found, row.at(name))
        return None
    return tree.Effects(found, text, row.line, row.at(name))


def _report(row: Row, fault: expression.Fault, column: int) -> None:
    code = fault.code
    if code == "bad-condition" and fault.seen in ("AND", "OR", "NOT", "IS", "SEEN"):
        code = "capital-word"
    row.page.report(
        code, row.line, column + fault.column, len(fault.seen), seen=fault.seen, small=fault.seen.lower()
    )


def rest(row: Row, statement: str, name: str = "rest") -> None:
    """Report words after the end of a statement."""
    text = row.field(name)
    if text:
        row.page.report("extra-words", row.line, row.at(name), len(text), seen=text, form=FORMS[statement])


def prose(text: str) -> str:
    """One space between words, whatever stood there."""
    return " ".join(text.split()) if "  " in text or "\t" in text else text


FORMS = {
    "ELSE": "ELSE, or ELSE IF and a condition",
    "MUSIC": "MUSIC low strings, fade 2s",
    "SOUND": "SOUND rain and wind, fade 2s",
    "CHOICE": 'CHOICE 6s OVER shot #id# "words"',
    "SILENCE": "* SILENCE AS 2",
    "END": '> END id "words"',
    "CUT": "> CUT TO #id#",
}
"""How each statement is written, as cures show it."""
