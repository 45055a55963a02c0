"""What has been written is on the disk: after a power cut too, `current` leads to a whole release.

Each file and folder is synced by itself: os.sync() would wait for all that everybody on the machine is writing, and
tells of no error. Most contents are links to files that have long been on the disk.
"""

from __future__ import annotations

import os
from pathlib import Path

_IS_WINDOWS = os.name == "nt"


def sync(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is on the disk."""
    if _IS_WINDOWS and path.is_dir():  # it has no such call, and needs none
        return
    descriptor = os.open(path, os.O_RDWR if _IS_WINDOWS else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folders(root: Path) -> None:
    """Wait until all folders of a tree are on the disk."""
    for place, _, _ in os.walk(root, topdown=False):
        sync(Path(place))
