"""Nothing is put in use before it is on the disk."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

import pytest

from handbok import durability
from handbok.publish.refusal import Refused
from tests.publish.targets import is_tidy, published, served


def test_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no call for a whole file system, each file and folder is waited for, before the switch."""
    synced: list[str] = []

    def fsync(descriptor: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))

    monkeypatch.setattr(durability, "_SYNCFS", None)
    monkeypatch.setattr(os, "fsync", fsync)
    name = published(tmp_path).name
    target = tmp_path / "target"
    release = target / "releases" / name
    tree = [path for path in release.rglob("*") if not path.is_symlink()]
    assert {str(target / "releases" / ".new" / path.relative_to(release)) for path in tree} < set(synced)
    assert synced[-2:] == [str(target / "releases"), str(target)]


def test_disk_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that cannot keep what was written is told of, and the old release stands."""
    old = published(tmp_path).name

    def fail(_: int) -> int:
        ctypes.set_errno(errno.EIO)
        return -1

    monkeypatch.setattr(durability, "_SYNCFS", fail)
    with pytest.raises(Refused, match="Input/output error"):
        published(tmp_path, "new")
    assert served(tmp_path / "target") == old
    assert is_tidy(tmp_path / "target")
