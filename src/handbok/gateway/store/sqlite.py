"""Open sessions in SQLite: for one machine, however many processes."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from handbok.gateway.store import Unavailable

_SCHEMA = """
create table if not exists session (id text primary key, until integer not null) without rowid;
create table if not exists mark (mark text, session text, until integer not null, primary key (mark, session)) without rowid;
create table if not exists used (what text primary key, until integer not null) without rowid;
create index if not exists session_until on session (until);
create index if not exists mark_until on mark (until);
create index if not exists used_until on used (until);
"""
_TABLES = ("session", "mark", "used")
_MOST = 10_000  # sessions known by heart


class SqliteStore:
    """Be a store in a file, or in memory for None.

    Each process knows by heart which sessions are open, until another process has written: SQLite tells that by
    data_version, for a few microseconds. So a logout is known to all at once.
    """

    def __init__(self, path: Path | None) -> None:
        with _available():
            self._connection = sqlite3.connect(
                path or ":memory:", timeout=2, isolation_level=None, check_same_thread=False
            )
            self._connection.executescript("pragma journal_mode=wal; pragma synchronous=full;" + _SCHEMA)
        self._version = -1
        self._known: dict[str, int] = {}

    async def begin(self, session: str, marks: Sequence[str], seconds: int) -> None:
        """Open a session."""
        until = int(time.time()) + seconds
        with self._writing() as connection:
            for table in _TABLES:
                connection.execute(f"delete from {table} where until <= ?", (int(time.time()),))  # noqa: S608  our names
            connection.execute("insert or replace into session values (?, ?)", (session, until))
            connection.executemany("insert or replace into mark values (?, ?, ?)", [(m, session, until) for m in marks])

    async def is_open(self, session: str) -> bool:
        """Tell whether a session is open."""
        with _available():
            version = self._connection.execute("pragma data_version").fetchone()[0]
            if version != self._version or len(self._known) > _MOST:
                self._known = {}
                self._version = version
            until = self._known.get(session)
            if until is None:
                row = self._connection.execute("select until from session where id = ?", (session,)).fetchone()
                until = self._known[session] = row[0] if row else 0
        return until > time.time()

    async def end(self, session: str) -> None:
        """End a session."""
        with self._writing() as connection:
            connection.execute("delete from session where id = ?", (session,))

    async def end_marked(self, mark: str) -> int:
        """End every session that has a mark."""
        with self._writing() as connection:
            found = connection.execute(
                "delete from session where id in (select session from mark where mark = ?)", (mark,)
            )
            connection.execute("delete from mark where mark = ?", (mark,))
            return found.rowcount

    async def first(self, what: str, seconds: int) -> bool:
        """Tell whether this is the first use."""
        now = int(time.time())
        with self._writing() as connection:
            connection.execute("delete from used where until <= ?", (now,))
            return connection.execute("insert or ignore into used values (?, ?)", (what, now + seconds)).rowcount == 1

    async def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self._known = {}  # one's own writing does not show in data_version
        with _available():
            self._connection.execute("begin immediate")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("rollback")
                raise
            self._connection.execute("commit")


@contextmanager
def _available() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise Unavailable(str(error)) from error
