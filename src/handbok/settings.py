"""Lists that a handbook keeps straight in data/, to tell a rule what it decides itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbok.problem import Place

if TYPE_CHECKING:
    from handbok.handbook import Handbook


@dataclass(frozen=True)
class Listing:
    """Hold the texts under one key of data/<name>.yml, and where they stand when they cannot be read."""

    texts: tuple[str, ...]
    malformed: Place | None = None


def listing(book: Handbook, name: str, key: str) -> Listing:
    """Return a list of texts, empty without its file."""
    tree = book.settings.get(name)
    if tree is None:
        return Listing(())
    listed = tree.value.get(key) if isinstance(tree.value, dict) else None
    texts = tuple(each for each in listed if isinstance(each, str) and each) if isinstance(listed, list) else ()
    if isinstance(listed, list) and len(texts) == len(listed):
        return Listing(texts)
    mark = tree.mark((key,))
    return Listing(texts, Place(f"data/{name}.yml", mark.line, mark.column))
