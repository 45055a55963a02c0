"""Publish to a disk of 1 MB, first what it has room for and then what it has not: run in a mount namespace of its own.

python -m tests.publish.tinydisk DISK SMALL LARGE
"""

from __future__ import annotations

import sys
from pathlib import Path

from handbok.publish.refusal import Refused
from handbok.publish.writing import release
from tests.publish.targets import is_tidy, served


def main(disk: Path, small: Path, large: Path) -> None:
    """Print what was said, and what is served before and after."""
    target = disk / "target"
    print(release(small, target).name)
    try:
        release(large, target)
    except Refused as refused:
        print(refused)
    print(served(target), is_tidy(target))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
