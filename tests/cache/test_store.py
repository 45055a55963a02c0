"""A store forgets rather than lies."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from handbok.cache.store import KEPT, Store
from tests.killing import kill


def test_what_is_kept_is_found_by_its_space_and_key(tmp_path: Path) -> None:
    """Another space, another version and another day see nothing of it, or all of it, as they should."""
    with Store(tmp_path, "v1") as store:
        store.write("pages", {str(number): b"x" * number for number in range(1_200)})
        store.write("pages", {"1": b"new"})
    with Store(tmp_path, "v1") as store:
        assert store.read("pages", ["1", "7", "no"]) == {"1": b"new", "7": b"x" * 7}
        assert len(store.read("pages", map(str, range(2_000)))) == 1_200
        assert store.read("links", ["1"]) == {}
    with Store(tmp_path, "v2") as store:
        assert store.read("pages", ["1"]) == {}


def test_no_folder_keeps_nothing() -> None:
    """Without a cache the same calls answer nothing."""
    with Store(None, "v1") as store:
        store.write("pages", {"1": b"x"})
        assert store.read("pages", ["1"]) == {}


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _blur(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[200::97] = b"?" * len(data[200::97])
    file.write_bytes(data)


def _swap(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE kept SET key = 'other' WHERE key = '2'")
        database.execute("UPDATE kept SET key = '2' WHERE key = '1'")


def _nonsense(file: Path) -> None:
    file.write_bytes(b"not a database at all" * 500)


@pytest.mark.parametrize("harm", [_cut, _blur, _swap, _nonsense], ids=lambda harm: harm.__name__)
def test_what_is_damaged_is_forgotten(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    """No harm to the file gives a wrong value or an error, and the next store works again."""
    kept = {str(number): os.urandom(3_000) for number in range(50)}
    with Store(tmp_path, "v1") as store:
        store.write("pages", kept)
    harm(tmp_path / "v1.sqlite")
    with Store(tmp_path, "v1") as store:
        assert store.read("pages", kept).items() <= kept.items()
        assert "2" not in store.read("pages", ["2"]) or store.read("pages", ["2"])["2"] == kept["2"]
        store.write("pages", kept)
    with Store(tmp_path, "v1") as store:
        store.write("pages", kept)
    with Store(tmp_path, "v1") as store:
        assert store.read("pages", kept) == kept


def test_a_locked_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else's long write costs us the cache, not the build, and them nothing."""
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda file, timeout: connect(file, timeout=0.01))
    with Store(tmp_path, "v1") as store:
        store.write("pages", {"1": b"x"})
    other = connect(tmp_path / "v1.sqlite")
    other.execute("BEGIN EXCLUSIVE")
    with Store(tmp_path, "v1") as store:
        assert store.read("pages", ["1"]) == {}
        store.write("pages", {"2": b"y"})
    other.rollback()
    other.close()
    with Store(tmp_path, "v1") as store:
        assert store.read("pages", ["1", "2"]) == {"1": b"x"}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file where the folder should be gives a store that keeps nothing."""
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    with Store(tmp_path / "cache", "v1") as store:
        store.write("pages", {"1": b"x"})
    with Store(tmp_path / "cache", "v1") as store:
        assert store.read("pages", ["1"]) == {}


def test_what_waits_can_be_let_go(tmp_path: Path) -> None:
    """Where nothing stood, nothing stands until the end, and then only what was wanted."""
    with Store(tmp_path / "cache", "v1") as store:
        store.write("pages", {"1": b"x"})
        assert store.read("pages", ["1"]) == {"1": b"x"}
        assert not (tmp_path / "cache").exists()
        store.discard()
    assert not (tmp_path / "cache").exists()
    with Store(tmp_path / "cache", "v1") as store:
        store.write("pages", {"1": b"x"})
    with Store(tmp_path / "cache", "v1") as store:
        assert store.read("pages", ["1"]) == {"1": b"x"}


def test_a_full_disk(tmp_path: Path) -> None:
    """What does not fit is not kept, what stood before stands, and nobody hears of it."""
    with Store(tmp_path, "v1") as store:
        store.write("pages", {"1": b"x"})
    script = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000));"
        "from pathlib import Path; from handbok.cache.store import Store\n"
        f"with Store(Path({str(tmp_path)!r}), 'v1') as store: store.write('pages', {{'big': bytes(500_000)}})\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
    with Store(tmp_path, "v1") as store:
        assert store.read("pages", ["1", "big"]) == {"1": b"x"}


def test_killed_while_writing(tmp_path: Path) -> None:
    """A process that is killed leaves whole values only."""
    script = (
        "import itertools, os; from pathlib import Path; from handbok.cache.store import Store\n"
        f"store = Store(Path({str(tmp_path)!r}), 'v1')\n"
        "print(flush=True)\n"
        "for number in itertools.count(): store.write('pages', {str(number % 40): str(number % 10).encode() * 40_000})\n"
    )
    for wait in (0.01, 0.05, 0.15):
        kill(["-c", script], wait)
        with Store(tmp_path, "v1") as store:
            found = store.read("pages", map(str, range(40)))
        assert all(value == value[:1] * 40_000 for value in found.values())


def test_old_versions_go(tmp_path: Path) -> None:
    """Only the files used last stand."""
    for number in range(KEPT + 3):
        with Store(tmp_path, f"v{number}") as store:
            store.write("pages", {"1": b"x"})
        os.utime(tmp_path / f"v{number}.sqlite", (number, number))
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"v{number}.sqlite" for number in range(3, KEPT + 3)]


def test_the_size_is_bounded(tmp_path: Path) -> None:
    """Over the limit, what was written first goes, and the file shrinks."""
    with Store(tmp_path, "v1", limit=100_000) as store:
        for number in range(40):
            store.write("pages", {str(number): bytes(10_000)})
    assert (tmp_path / "v1.sqlite").stat().st_size < 100_000
    with Store(tmp_path, "v1") as store:
        found = store.read("pages", map(str, range(40)))
        assert "39" in found
        assert "0" not in found
