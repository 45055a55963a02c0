"""Whatever happens while files are written: nothing is lost, and nothing is half."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from handbok.writing.file import Change, write
from handbok.writing.refusal import Refused

OLD, NEW = b"gammal\n", b"ny " * 50_000

KILLED = """
import os, signal, sys
from pathlib import Path
from handbok.writing.file import Change, write
moment, after, folder = int(sys.argv[1]), sys.argv[2] == "after", Path(sys.argv[3])
count = 0
def deadly(real):
    def call(*args, **kwargs):
        global count
        count += 1
        if count == moment and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        made = real(*args, **kwargs)
        if count == moment and after:
            os.kill(os.getpid(), signal.SIGKILL)
        return made
    return call
os.fsync = deadly(os.fsync)
for name in ("replace", "hardlink_to", "unlink", "mkdir"):
    setattr(Path, name, deadly(getattr(Path, name)))
write([Change(folder / "ny/a.md", None, b"ny " * 50_000), Change(folder / "b.yml", b"gammal\\n", b"ny " * 50_000)])
"""
"""Write a new file and one that was there before, and be killed around one of the steps."""


@pytest.mark.parametrize("side", ["before", "after"])
@pytest.mark.parametrize("moment", range(1, 13))
def test_killed(tmp_path: Path, moment: int, side: str) -> None:
    """Each file is the old or the new, and the next one who writes is not held up."""
    old = tmp_path / "b.yml"
    old.write_bytes(OLD)
    done = subprocess.run([sys.executable, "-c", KILLED, str(moment), side, str(tmp_path)], check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    assert old.read_bytes() in (OLD, NEW)
    new = tmp_path / "ny/a.md"
    assert not new.exists() or new.read_bytes() == NEW
    assert old.read_bytes() == OLD or new.exists()
    write([Change(old, old.read_bytes(), b"igen\n")])
    assert old.read_bytes() == b"igen\n"


@pytest.mark.parametrize(("moment", "code"), [("1", -signal.SIGKILL), ("12", -signal.SIGKILL), ("13", 0)])
def test_moments(tmp_path: Path, moment: str, code: int) -> None:
    """There are as many steps as are tried above, and no more."""
    (tmp_path / "b.yml").write_bytes(OLD)
    done = subprocess.run([sys.executable, "-c", KILLED, moment, "before", str(tmp_path)], check=False)
    assert done.returncode == code


def test_full_disk(tmp_path: Path) -> None:
    """A disk that has no room is told in Swedish, and no trace is left."""
    old = tmp_path / "b.yml"
    old.write_bytes(OLD)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(Refused, match=r"Disken är full eller kvoten slut.*Inget är ändrat"):
            write([Change(tmp_path / "ny/a.md", None, b"kort"), Change(old, OLD, NEW)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert old.read_bytes() == OLD
    assert [each.name for each in tmp_path.rglob("*")] == ["b.yml"]


def test_taken(tmp_path: Path) -> None:
    """A new file is never written over one that is there, nor over one that came meanwhile."""
    there = tmp_path / "a.md"
    there.write_bytes(OLD)
    with pytest.raises(Refused, match="finns redan och skrivs aldrig över"):
        write([Change(there, None, NEW)])
    assert there.read_bytes() == OLD


@pytest.mark.parametrize("real", ["fsync"])
def test_changed_meanwhile(tmp_path: Path, real: str) -> None:
    """What somebody else saves while the draft is written stays, and new files that went with it are gone."""
    old = tmp_path / "b.yml"
    old.write_bytes(OLD)
    sync = os.fsync

    def saved_by_another(descriptor: int) -> None:
        sync(descriptor)
        old.write_bytes(b"annans\n")

    with patch("os.fsync", saved_by_another), pytest.raises(Refused, match="har ändrats av någon annan under tiden"):
        write([Change(tmp_path / "ny/a.md", None, NEW), Change(old, OLD, NEW)])
    assert old.read_bytes() == b"annans\n"
    assert [each.name for each in tmp_path.rglob("*")] == ["b.yml"]


def test_came_meanwhile(tmp_path: Path) -> None:
    """A file of the same name that somebody else makes while the draft is written stays."""
    new = tmp_path / "a.md"
    sync = os.fsync

    def made_by_another(descriptor: int) -> None:
        sync(descriptor)
        new.write_bytes(b"annans\n")

    with patch("os.fsync", made_by_another), pytest.raises(Refused, match="finns redan"):
        write([Change(new, None, NEW)])
    assert new.read_bytes() == b"annans\n"


def test_rights(tmp_path: Path) -> None:
    """A file keeps its rights, and a folder that is a file is told."""
    old = tmp_path / "b.yml"
    old.write_bytes(OLD)
    old.chmod(0o640)
    write([Change(old, OLD, NEW)])
    assert old.stat().st_mode & 0o777 == 0o640
    with pytest.raises(Refused, match="ingen mapp"):
        write([Change(old / "a.md", None, NEW)])


def test_one_at_a_time(tmp_path: Path) -> None:
    """Of many who add to a file at once, each is added or told; none is lost."""
    file = tmp_path / "b.yml"
    file.write_bytes(b"")
    program = (
        "import sys; from pathlib import Path; from handbok.writing.file import *; from handbok.writing.refusal import *\n"
        "file, line, done = Path(sys.argv[1]), sys.argv[2].encode() + b'\\n', False\n"
        "while not done:\n"
        "    before = file.read_bytes()\n"
        "    try: write([Change(file, before, before + line)]); done = True\n"
        "    except Refused: pass\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(file), str(number)]) for number in range(6)]
    assert [each.wait(60) for each in running] == [0] * 6
    assert sorted(file.read_bytes().split()) == [str(number).encode() for number in range(6)]
