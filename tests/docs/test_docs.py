"""The documents say what the program does: commands, exit codes, messages, limits, examples, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main
from mutoscope.runtime.cli.app import Exit, commands
from mutoscope.runtime.server import limits, messages
from pydantic import BaseModel

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text()


def test_the_film_in_the_readme_is_the_one_beside_it() -> None:
    hello = (ROOT / "stories" / "hello.story").read_text().strip()
    assert f"```\n{hello}\n```" in README


@pytest.mark.parametrize("command", sorted(typer.main.get_group(commands()).commands))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`mutoscope {command} " in README or f"`mutoscope {command}`" in README


@pytest.mark.parametrize("code", list(Exit))
def test_every_exit_code_is_in_the_readme(code: Exit) -> None:
    line = re.search(r"Exit codes: (.*?)\n\n", README, re.DOTALL)
    assert line
    assert re.search(rf"\b{code.value} ", line[1])


def row(name: str) -> str:
    """The row of a message's table in docs/protocol.md; a type that both sides use has two."""
    return "\n".join(line for line in PROTOCOL.splitlines() if line.startswith(f"| `{name}` |"))


MODELS = [
    model
    for model in vars(messages).values()
    if isinstance(model, type) and issubclass(model, BaseModel) and "type" in model.model_fields
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_message_and_field_is_in_the_protocol(model: type[BaseModel]) -> None:
    kind = model.model_fields["type"]
    name = kind.default if isinstance(kind.default, str) else kind.annotation.__args__[0]  # type: ignore[union-attr]
    described = row(name)
    assert described, f"docs/protocol.md has no row for {name}"
    missing = [
        field for field in model.model_fields if field != "type" and not re.search(rf"\b{field}\b", described)
    ]
    assert missing == []


@pytest.mark.parametrize("name", [name for name in vars(limits) if name.isupper()])
def test_every_limit_is_in_the_protocol(name: str) -> None:
    assert f"| `{name}` | {getattr(limits, name)} |" in PROTOCOL


@pytest.mark.parametrize(
    "document", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name
)
def test_links_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text()):
        assert (document.parent / target).exists(), target


@pytest.mark.parametrize(
    "path",
    re.findall(
        r"`((?:lang|runtime|player|docs|stories)/[\w./-]+\.\w+)`",
        (ROOT / "docs" / "architecture.md").read_text(),
    ),
)
def test_files_on_the_map_are_there(path: str) -> None:
    assert (ROOT / path).exists()
