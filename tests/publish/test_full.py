"""A disk that is full, or may not be written to, leaves the old release in use and says what to do."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from handbok.publish.refusal import Refused
from tests.gateway.sites import build
from tests.publish.faults import refused, steps
from tests.publish.targets import is_tidy, published, served, sites
from tests.publish.test_killed import copied

_MOUNT = 'mount -t tmpfs -o size=1m none "$0" && exec "$@"'
_IN_NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount"]


def test_tiny_disk(tmp_path: Path) -> None:
    """A film that has no room on a disk of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run([*_IN_NAMESPACE, "sh", "-c", _MOUNT, disk, "true"], check=False, capture_output=True).returncode:
        pytest.skip("nobody may mount here; test_full_from_a_step fills the disk without a mount")
    small = sites(tmp_path, "old")
    large = build(tmp_path / "large", source="2", files={"media/film.mp4": os.urandom(2_000_000)}).parent
    command = [sys.executable, "-m", "tests.publish.tinydisk", str(disk), str(small), str(large)]
    done = subprocess.run([*_IN_NAMESPACE, "sh", "-c", _MOUNT, str(disk), *command], check=True, capture_output=True)
    before, said, after = done.stdout.decode().splitlines()
    assert said.startswith(f"Disken är full eller kvoten slut: {disk / 'target'}. Det som visades förut visas")
    assert "Frigör utrymme" in said
    assert after == f"{before} True"


def test_full_from_a_step(tmp_path: Path) -> None:
    """Nothing more can be created from some step on; what was begun is removed."""
    root = tmp_path / "before"
    old = published(root, "old").name
    new = sites(root, "new")
    number = len(steps(new, copied(root, tmp_path / "counted"), 5))
    for step in sorted(random.Random(1).sample(range(2, number), 10)):  # noqa: S311  the same in each run
        target = copied(root, tmp_path / str(step))
        said = refused(new, target, 5, step)
        assert said.startswith("Disken är full") == (served(target) == old)
        assert is_tidy(target)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_closed(tmp_path: Path, number: int) -> None:
    """A folder that the account may not write in."""
    old = published(tmp_path, "old").name
    said = refused(sites(tmp_path, "new"), tmp_path / "target", 5, 1, number)
    assert said.startswith(f"Det går inte att skriva i {tmp_path / 'target'}: kontot saknar rätt")
    assert served(tmp_path / "target") == old


def test_other(tmp_path: Path) -> None:
    """What no sentence was written for is told as the system tells it."""
    old = published(tmp_path, "old").name
    said = refused(sites(tmp_path, "new"), tmp_path / "target", 5, 10, errno.EIO)
    assert said.startswith(f"Det gick inte att skriva i {tmp_path / 'target'} (Input/output error).")
    assert served(tmp_path / "target") == old


def test_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where symbolic links cannot be made, as on Windows without the right to it, nothing is changed."""
    old = published(tmp_path, "old").name

    def symlink(*_: object, **__: object) -> None:
        raise OSError(errno.EINVAL, "A required privilege is not held by the client")

    monkeypatch.setattr(os, "symlink", symlink)
    with pytest.raises(Refused, match=r"symbolisk länk.*Windows"):
        published(tmp_path, "new")
    assert served(tmp_path / "target") == old
    assert is_tidy(tmp_path / "target")
