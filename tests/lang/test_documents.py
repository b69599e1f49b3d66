"""The documents agree with the code: examples compile, the schema and the page of diagnostics are in step."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import mutoscope.lang
import pytest
from hypothesis import given, settings
from mutoscope.lang import compile_story, ir, print_story
from mutoscope.lang.documents import diagnostics_page, schema_text
from mutoscope.lang.titlepage import _READERS

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from tests.strategies import stories  # noqa: E402

NORM = (ROOT / "docs" / "language.md").read_text(encoding="utf-8")
EXAMPLES: list[str] = re.findall(r"^```story\n(.*?)^```$", NORM, flags=re.DOTALL | re.MULTILINE)
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs" / "ir.schema.json").read_text(encoding="utf-8"))


def test_the_public_names_are_these() -> None:
    assert mutoscope.lang.__all__ == [
        "Compiled",
        "Diagnostic",
        "compile_story",
        "ir",
        "print_story",
        "read_story",
    ]


def test_the_film_of_the_norm_compiles_without_a_word() -> None:
    compiled = compile_story(EXAMPLES[0])
    assert compiled.diagnostics == ()
    film = compiled.film
    assert film is not None
    assert film.title == "The Last Tram"
    assert {ending.id for ending in film.endings} == {"dawn", "fare"}
    jsonschema.Draft202012Validator(SCHEMA).validate(film.model_dump(mode="json"))
    tree = compiled.tree
    assert tree is not None
    assert compile_story(print_story(tree)).tree == tree


@pytest.mark.parametrize("fragment", EXAMPLES[1:])
def test_the_other_examples_are_parts_of_that_film(fragment: str) -> None:
    assert fragment in EXAMPLES[0]


def test_the_title_page_of_the_norm_has_every_key() -> None:
    table = NORM.split("## Title page")[1].split("## Declarations")[0]
    assert set(re.findall(r"`([A-Z][a-z]+(?: [a-z]+)?)`", table)) == set(_READERS)


def test_the_schema_is_in_step() -> None:
    assert (ROOT / "docs" / "ir.schema.json").read_text(encoding="utf-8") == schema_text(), (
        "run: python -m mutoscope.lang schema > docs/ir.schema.json"
    )


def test_the_page_of_diagnostics_is_in_step() -> None:
    assert (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8") == diagnostics_page(), (
        "run: python -m mutoscope.lang diagnostics > docs/diagnostics.md"
    )


def test_the_schema_is_one_and_refuses_what_is_no_film() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    film = compile_story(EXAMPLES[0]).film
    assert film is not None
    document = film.model_dump(mode="json")
    document["nodes"][0]["kind"] = "leave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(document)


@settings(max_examples=15, deadline=None, derandomize=True)
@given(stories())
def test_random_films_fit_the_schema(text: str) -> None:
    film = compile_story(text).film
    assert film is not None
    jsonschema.Draft202012Validator(SCHEMA).validate(film.model_dump(mode="json"))


def test_documents_are_written_to_standard_output() -> None:
    command = [sys.executable, "-m", "mutoscope.lang"]
    written = subprocess.run(
        [*command, "schema"], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert written.stdout == schema_text()
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (refused.returncode, refused.stderr) == (1, "name one document: schema or diagnostics\n")


def test_the_version_of_the_ir_is_in_every_film() -> None:
    film = compile_story(EXAMPLES[0]).film
    assert film is not None
    assert film.ir == ir.IR_VERSION
