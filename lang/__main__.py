"""Writes the documents that follow from the code to standard output.

python -m mutoscope.lang schema > docs/ir.schema.json
python -m mutoscope.lang diagnostics > docs/diagnostics.md
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from .documents import diagnostics_page, schema_text

_DOCUMENTS: dict[str, Callable[[], str]] = {"schema": schema_text, "diagnostics": diagnostics_page}


def main() -> None:
    if len(sys.argv) != 2 or sys.argv[1] not in _DOCUMENTS:
        sys.exit(f"name one document: {' or '.join(_DOCUMENTS)}")
    sys.stdout.write(_DOCUMENTS[sys.argv[1]]())


if __name__ == "__main__":
    main()
