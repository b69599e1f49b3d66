"""`python -m mutoscope.runtime.cli` is `mutoscope`."""

from .app import main

main()
