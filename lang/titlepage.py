"""Reads the title page's values."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from . import ir, tree
from .fields import seconds
from .page import Page

_FRAME = re.compile(r"(\d{1,6})\s*[x×]\s*(\d{1,6})\s+(\d{1,6})")
_RUNTIME = re.compile(r"(\S+)\s+to\s+(\S+)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
MIN_SIDE, MAX_SIDE = 64, 4096
MAX_RATE = 60


def read(page: Page, keys: tuple[tree.Key, ...]) -> dict[str, Any]:
    """The fields of a Film that the title page gives, those with defaults included; faults are reported."""
    found: dict[str, Any] = {}
    seen: set[str] = set()
    for key in keys:
        name = key.key.capitalize()
        if name not in _READERS:
            near = page.suggestions.nearest(name, _READERS)
            page.report("unknown-key", key.line, key.column, len(key.key), seen=key.key, near=near)
        elif name in seen:
            page.report("key-twice", key.line, key.column, len(key.key), key=name)
        elif not key.value:
            page.report("no-value", key.line, key.column, len(key.key), key=name)
        else:
            field, reader = _READERS[name]
            value = reader(page, key)
            if field and value is not None:
                found.setdefault(field, value)
        seen.add(name)
    found.setdefault("title", PurePath(page.file).stem or "story")
    found.setdefault("seed", zlib.crc32(found["title"].encode()))
    return found


def _wrong(page: Page, key: tree.Key, code: str, **words: Any) -> None:
    page.report(code, key.line, key.value_column, len(key.value), seen=key.value, **words)


def _text(page: Page, key: tree.Key) -> str:
    return key.value


def _language(page: Page, key: tree.Key) -> str:
    if not _LANGUAGE.fullmatch(key.value):
        _wrong(page, key, "bad-language")
    return key.value


def _frame(page: Page, key: tree.Key) -> ir.Frame | None:
    match = _FRAME.fullmatch(key.value)
    if not match:
        _wrong(page, key, "bad-frame")
        return None
    width, height, rate = (int(part) for part in match.groups())
    if width % 2 or height % 2 or not all(MIN_SIDE <= side <= MAX_SIDE for side in (width, height)):
        _wrong(page, key, "frame-size", low=MIN_SIDE, high=MAX_SIDE)
    elif not 1 <= rate <= MAX_RATE:
        _wrong(page, key, "frame-rate", rate=rate, high=MAX_RATE)
    else:
        return ir.Frame(width=width, height=height, rate=rate)
    return None


def _runtime(page: Page, key: tree.Key) -> ir.Runtime | None:
    match = _RUNTIME.fullmatch(key.value)
    low, high = (seconds(part) for part in match.groups()) if match else (None, None)
    if low is None or high is None:
        _wrong(page, key, "bad-runtime")
        return None
    if low > high:
        _wrong(page, key, "runtime-order")
        return None
    return ir.Runtime(low=round(low), high=round(high))


def _seed(page: Page, key: tree.Key) -> int | None:
    if re.fullmatch(r"\d{1,15}", key.value):
        return int(key.value)
    _wrong(page, key, "bad-seed")
    return None


def _charter(page: Page, key: tree.Key) -> tuple[str, ...]:
    return tuple(part.strip() for part in key.value.split(",") if part.strip())


_READERS: dict[str, tuple[str, Callable[[Page, tree.Key], Any]]] = {
    "Title": ("title", _text),
    "Author": ("author", _text),
    "Authors": ("author", _text),
    "Logline": ("logline", _text),
    "Language": ("language", _language),
    "Frame": ("frame", _frame),
    "Runtime": ("runtime", _runtime),
    "Style": ("style", _text),
    "Charter": ("charter", _charter),
    "Seed": ("seed", _seed),
    **dict.fromkeys(("Credit", "Source", "Contact", "Draft date", "Copyright", "Notes"), ("", _text)),
}
"""Each key: the field of a Film that it fills, if any, and its reader."""
