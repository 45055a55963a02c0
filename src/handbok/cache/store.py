"""Bytes by their keys, in one file beside the build: a place to look first, which may be thrown away at any time.

Nothing depends on what stands here. A file that is damaged, full, locked by another build or copied from another
machine gives fewer answers, never wrong ones: each value carries its own checksum, and each version of the engine and
of its libraries has a file of its own.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from itertools import islice
from pathlib import Path

LIMIT = 1_000_000_000
"""Bytes that a file may grow to before what was not used last is thrown away."""
KEPT = 3
"""Files that stand at once: one who goes between two versions of the engine finds both."""
_CHECKSUM = 16  # bytes of BLAKE2b before each value
_AT_ONCE = 500  # keys in one question: SQLite takes at most 999 in its oldest versions
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS kept (
        space TEXT NOT NULL, key TEXT NOT NULL, used INTEGER NOT NULL, value BLOB NOT NULL, PRIMARY KEY (space, key))
"""


class Store:
    """Keep bytes; use it as a context, and from one thread."""

    def __init__(self, folder: Path | None, version: str, limit: int = LIMIT) -> None:
        """Open what is kept in a folder for a version (a short text that fits a file name); None keeps nothing.

        Where nothing is kept yet, nothing is written before close(), so that discard() leaves no trace.
        """
        self.folder = folder
        self._file = folder / f"{version}.sqlite" if folder else None
        self._limit = limit
        self._today = date.today().toordinal()
        self._database: sqlite3.Connection | None = None
        self._waiting: dict[str, dict[str, bytes]] = {}
        if self._file is not None and self._file.exists():
            self._open(self._file)

    def read(self, space: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is kept under some keys; a key without a whole value is left out."""
        keys = list(keys)
        waiting = self._waiting.get(space, {})
        found = {key: waiting[key] for key in keys if key in waiting}
        with self._forgiving() as database:
            for some in _batches(keys):
                if database is None:
                    break
                marks = ",".join("?" * len(some))
                query = f"SELECT key, value, used FROM kept WHERE space = ? AND key IN ({marks})"  # noqa: S608
                rows = database.execute(query, (space, *some)).fetchall()
                found |= {key: value[_CHECKSUM:] for key, value, _ in rows if _is_whole(space, key, value)}
                used = [(self._today, space, key) for key, _, used in rows if used != self._today]
                database.executemany("UPDATE kept SET used = ? WHERE space = ? AND key = ?", used)
        return found

    def write(self, space: str, values: Mapping[str, bytes]) -> None:
        """Keep values, each in the place of what its key had; on a full disk nothing is kept, and nobody is told."""
        if self._database is None and self._file is not None:
            self._waiting.setdefault(space, {}).update(values)
        with self._forgiving() as database:
            if database:
                rows = [(space, key, self._today, _sum(space, key, value) + value) for key, value in values.items()]
                database.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Write what waits, bring the file under its limit, what was used longest ago going first, and close it."""
        if self._file is not None and self._waiting:
            _clear(self._file)
            self._open(self._file)
            for space, values in self._waiting.items() if self._database else ():
                self.write(space, values)
        with self._forgiving() as database:
            if database and self._file and self._file.stat().st_size > self._limit:
                _trim(database, self._limit // 2)
        if self._database is not None:
            self._database.close()
            self._database = None

    def discard(self) -> None:
        """Let go of what waits."""
        self._waiting = {}

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _forgiving(self) -> Iterator[sqlite3.Connection | None]:
        """Give the database, if there is one, and let go of it for good when it does not work."""
        try:
            yield self._database
            if self._database is not None:
                self._database.commit()
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)

    def _open(self, file: Path) -> None:
        with self._forgiving():
            file.parent.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(file, timeout=5)
            # what a power cut takes from a cache is made again; a process that is killed takes nothing
            self._database.execute("PRAGMA synchronous = OFF")
            self._database.execute(_SCHEMA)

    def _give_up(self, error: Exception) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None
        damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        if self._file is not None and damaged:  # the next build begins anew
            _remove(self._file)


def _trim(database: sqlite3.Connection, size: int) -> None:
    total = 0
    for row, length in database.execute(
        "SELECT rowid, length(value) FROM kept ORDER BY used DESC, rowid DESC"
    ).fetchall():
        total += length
        if total > size:
            database.execute("DELETE FROM kept WHERE rowid = ?", (row,))
    database.commit()
    database.execute("VACUUM")


def _clear(file: Path) -> None:
    """Take away the files of versions that nobody has used lately."""
    with suppress(OSError):
        others = [each for each in file.parent.glob("*.sqlite") if each != file]
        for old in sorted(others, key=lambda each: each.stat().st_mtime, reverse=True)[KEPT - 1 :]:
            _remove(old)


def _remove(file: Path) -> None:
    for each in (file, file.with_name(f"{file.name}-journal")):
        with suppress(OSError):
            each.unlink(missing_ok=True)


def _batches(keys: Iterable[str]) -> Iterator[list[str]]:
    left = iter(keys)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _sum(space: str, key: str, value: bytes) -> bytes:
    return hashlib.blake2b(
        value, digest_size=_CHECKSUM, key=hashlib.sha256(f"{space}\0{key}".encode()).digest()
    ).digest()


def _is_whole(space: str, key: str, value: bytes) -> bool:
    return value[:_CHECKSUM] == _sum(space, key, value[_CHECKSUM:])
