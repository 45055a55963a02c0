"""What ids there are in a handbook, by what they are ids of."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from handbok import roles
from handbok.parts import values

if TYPE_CHECKING:
    from handbok.handbook import Handbook


class Known:
    """Know a handbook's ids."""

    def __init__(self, book: Handbook) -> None:
        self.book = book

    def choices(self, refers: str, project: str | None = None) -> tuple[str, ...]:
        """Return what may be answered where something is referred to by its id; nothing when it is not known."""
        if refers == "audience":
            return self.book.chain.ids
        if refers == "role":
            return tuple(sorted(roles.known(self.book, project)))
        return tuple(sorted(self.ids.get(refers, ())))

    @cached_property
    def ids(self) -> dict[str, set[str]]:
        """Return all ids by the model's name in lower case, which is what references call it."""
        found: dict[str, set[str]] = {}
        for entries in self.book.entries.values():
            for id, entry in entries.items():
                found.setdefault(type(entry.record).__name__.lower(), set()).add(id)
                for value in values(entry.record):
                    own = getattr(value.value, "id", None)
                    if isinstance(own, str):
                        found.setdefault(type(value.value).__name__.lower(), set()).add(own)
        return found

    @property
    def owner(self) -> str | None:
        """Return the role that owns most pages: the likeliest owner of one more."""
        counted = Counter(page.meta.owner for page in self.book.pages.values() if page.meta)
        return counted.most_common(1)[0][0] if counted else None

    @property
    def narrowest(self) -> str | None:
        """Return the audience that is safest to begin with: the one that sees what nobody else does."""
        return self.book.chain.ids[-1] if self.book.chain.ids else None
