"""Results by what they were made of: one is used again when all that was looked at is as it was."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from handbok.cache.ledger import Ledger, Notes
from handbok.cache.store import Store

_MOST = 8
"""Results kept under one name, the latest first: audiences often see the same, and an editor goes back and forth."""


class Memo:
    """Keep small results (what JSON can hold) of one kind of work by name, each with its notes."""

    def __init__(self, store: Store, kind: str, names: Iterable[str]) -> None:
        """Fetch what is kept under some names."""
        self._store = store
        self._kind = kind
        self._found = {name: json.loads(value) for name, value in store.read(kind, names).items()}
        self._changed: set[str] = set()

    def find(self, name: str, ledger: Ledger) -> Any | None:
        """Return a result that still holds, noting what it was made of; None when there is none."""
        for notes, result in self._found.get(name, ()):
            if ledger.holds(notes):
                ledger.again(notes)
                return result
        return None

    def why(self, name: str, ledger: Ledger) -> list[str]:
        """Return the keys of what has changed since the result that is nearest; none when there is no result."""
        changes = [list(ledger.changed(notes)) for notes, _ in self._found.get(name, ())]
        return min(changes, key=len, default=[])

    def put(self, name: str, notes: Notes, result: Any) -> None:
        """Keep a result."""
        others = [each for each in self._found.get(name, ()) if each[0] != notes]
        self._found[name] = [[notes, result], *others][:_MOST]
        self._changed.add(name)

    def taken(self) -> dict[str, Any]:
        """Return what is new, for another's add()."""
        return {name: self._found[name] for name in self._changed}

    def add(self, taken: dict[str, Any]) -> None:
        """Add what is new with somebody else."""
        self._found |= taken
        self._changed |= taken.keys()

    def save(self) -> None:
        """Write what is new."""
        changed = {name: json.dumps(self._found[name], ensure_ascii=False).encode() for name in self._changed}
        self._store.write(self._kind, changed)
        self._changed.clear()
