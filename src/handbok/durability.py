"""What has been written is on the disk, after a power cut too.

A release has thousands of files and folders, and fsync of one after the other waits for the disk each time: with 15,000
it took minutes. Linux's syncfs waits once for all of one file system, and tells of errors, which os.sync does not.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_IS_WINDOWS = os.name == "nt"
_SYNCFS = None if _IS_WINDOWS else getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)


def sync(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is on the disk."""
    if _IS_WINDOWS and path.is_dir():  # it has no such call, and needs none
        return
    with _opened(path) as descriptor:
        os.fsync(descriptor)


def sync_tree(root: Path) -> None:
    """Wait until a folder with all that is in it is on the disk."""
    if _SYNCFS is None:
        _sync_each(root)
        return
    with _opened(root) as descriptor:
        if _SYNCFS(descriptor) != 0:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _sync_each(root: Path) -> None:
    for place, _, files in os.walk(root, topdown=False):
        for name in files:
            sync(Path(place) / name)
        sync(Path(place))


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR if _IS_WINDOWS else os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
