"""Pieces of work on a handbook, each done again only when something that it looked at has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from handbok import crew
from handbok.cache.digests import Digests
from handbok.cache.frame import frame
from handbok.cache.ledger import Ledger
from handbok.cache.memo import Memo
from handbok.cache.store import Store
from handbok.cache.watching import watch
from handbok.handbook import Handbook

Work = Callable[[Handbook], list[Any]]
"""Work on the handbook that it is given; what it returns is something that JSON can hold."""

_SEES_ALL = 400
"""Things looked at above which nothing is kept: the work looks at the whole handbook, and any change concerns it."""


def done(works: Mapping[str, Work], book: Handbook, store: Store, kind: str) -> list[Any]:
    """Return what all the works return, in one list; `kind` tells these works from others of the same names."""
    ledger = Ledger(Digests(book, book))
    ledger.tell("frame", frame(book.root))
    memo = Memo(store, kind, works)
    kept = {name: memo.find(name, ledger) for name in works}
    watched = watch(book, ledger.see)

    def work(share: Sequence[str]) -> tuple[dict[str, Any], dict[str, list[Any]]]:
        found = {}
        for name in share:
            with ledger.noting() as notes:
                ledger.see("frame")
                found[name] = works[name](watched)
            if len(notes) < _SEES_ALL:
                memo.put(name, notes, found[name])
        return memo.taken(), found

    results = {name: found for name, found in kept.items() if found is not None}
    for taken, found in crew.share(work, [name for name in works if name not in results]):
        memo.add(taken)
        results |= found
    memo.save()
    return [each for name in works for each in results[name]]
