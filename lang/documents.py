"""Documents that are written from the code: the JSON Schema of a film, and the page of diagnostics."""

from __future__ import annotations

import json

from . import ir
from .compile import compile_story
from .limits import MAX_BYTES
from .messages import MESSAGES, Message


def schema_text() -> str:
    """docs/ir.schema.json."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "description": f"A film of Mutoscope's intermediate representation, version {ir.IR_VERSION}.",
        **ir.schema(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def diagnostics_page() -> str:
    """docs/diagnostics.md."""
    return _HEAD + "\n".join(_row(code, message) for code, message in MESSAGES.items())


_HEAD = f"""# What the compiler says

Every mistake in a story is reported with its place, what was seen, and a cure; all mistakes of a file come at
once, in the order of its lines. An **error** keeps the story from becoming a film, a **warning** does not.
Stories are at most {MAX_BYTES // 1_000_000} MB. This page is written from `lang/messages.py`.

"""


def _row(code: str, message: Message) -> str:
    kind = "" if message.severity == "error" else " (warning)"
    if not message.example:
        return f"### {code}{kind}\n\n{_spoken(message.message)}: {_spoken(message.cure)}.\n"
    found = next(d for d in compile_story(message.example, "example.story").diagnostics if d.code == code)
    return f"### {code}{kind}\n\n```text\n{found}\n```\n"


def _spoken(template: str) -> str:
    """A message without its words: `{file}` becomes *file*."""
    return template.replace("{", "*").replace("}", "*")
