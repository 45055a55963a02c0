"""Write a handbook of N pages: `python -m benchmarks.handbooks N DIR [--plain]`.

The same N gives the same bytes. `handbok check --root DIR` has nothing to say of it.
With --plain DIR is instead a plain MkDocs site of the same pages, for `mkdocs build` in DIR.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.handbooks.writing import write


def main() -> None:
    """Take the arguments, and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.handbooks", description=__doc__)
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plain", action="store_true", help="a plain MkDocs site of the same pages")
    given = parser.parse_args()
    if given.folder.exists() and any(given.folder.iterdir()):
        sys.exit(f"{given.folder} is not empty.")
    write(given.folder, given.pages, plainly=given.plain)


main()
