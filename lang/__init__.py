"""The `.story` language: text in, a film or diagnostics out. docs/language.md is its norm."""

from . import ir
from .compile import Compiled, compile_story
from .diagnostics import Diagnostic
from .files import read_story
from .printer import print_story

__all__ = ["Compiled", "Diagnostic", "compile_story", "ir", "print_story", "read_story"]
