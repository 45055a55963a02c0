"""What can be made anew: every record type, the entries of their lists, and pages; found from the models."""

from __future__ import annotations

from functools import cache

from handbok.writing.kinds import entry, page, record
from handbok.writing.kinds.kind import Kind


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its word."""
    found: dict[str, Kind] = {}
    for source in (page, record, entry):
        for kind in source.kinds(found):
            found.setdefault(kind.word, kind)
    return dict(sorted(found.items()))


def parts(kind: Kind) -> list[str]:
    """Return the words of what can be added to a record of a kind."""
    return [word for word, each in kinds().items() if kind.folder and each.within == kind.folder]


def named(word: str) -> Kind | None:
    """Return the kind that a word means: its own, or for a record type its folder's name."""
    return kinds().get(word) or next((kind for kind in kinds().values() if kind.folder == word), None)
