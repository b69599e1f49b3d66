"""The command line: `mutoscope`."""

from .app import main

__all__ = ["main"]
