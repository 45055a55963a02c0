"""What a piece of work looked at: noted while it is done, so that later one knows whether it must be done again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

Notes = dict[str, str]
"""What was looked at, by key, with a hash of what it was then."""


class Ledger:
    """Take notes for the work at hand; work within work is noted in both."""

    def __init__(self, digest: Callable[[str], str]) -> None:
        """Ask `digest` what a key stands for now."""
        self._digest = digest
        self._known: Notes = {}
        self._open: list[Notes] = []

    def see(self, key: str) -> None:
        """Note that something is looked at, when somebody wants notes."""
        if self._open and key not in self._open[-1]:
            self._open[-1][key] = self.now(key)

    def now(self, key: str) -> str:
        """Return a hash of what a key stands for now."""
        if key not in self._known:
            self._known[key] = self._digest(key)
        return self._known[key]

    def tell(self, key: str, digest: str) -> None:
        """Say what a key stands for that has been worked out and cannot be asked for."""
        self._known[key] = digest

    @contextmanager
    def noting(self) -> Iterator[Notes]:
        """Take notes for as long as the context is open."""
        notes: Notes = {}
        self._open.append(notes)
        try:
            yield notes
        finally:
            self._open.pop()
            if self._open:
                self._open[-1].update(notes)

    def again(self, notes: Mapping[str, str]) -> None:
        """Note what was looked at when something that is used again was made."""
        if self._open:
            self._open[-1].update(notes)

    def changed(self, notes: Mapping[str, str]) -> Iterator[str]:
        """Yield the keys that stand for something else now."""
        return (key for key, then in notes.items() if self.now(key) != then)

    def holds(self, notes: Mapping[str, str]) -> bool:
        """Tell whether all that was looked at is as it was."""
        return next(self.changed(notes), None) is None
