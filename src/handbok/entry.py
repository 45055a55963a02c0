"""One file of data/, read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from handbok.models.base import Record
from handbok.problem import Place

if TYPE_CHECKING:
    from handbok.yaml.tree import Path, Tree

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[R_co]):
    """Hold a record, the file it came from, and where its values stand there.

    `path` is relative to the handbook's root. `faulty` and `lost` are as in validation.Reading, `digest` is a hash of
    the file's text.
    """

    id: str
    path: str
    record: R_co
    tree: Tree
    faulty: frozenset[Path] = frozenset()
    lost: frozenset[str] = frozenset()
    digest: str = ""

    def place(self, *path: str | int) -> Place:
        """Return where a value stands, by its keys and indexes in the file."""
        mark = self.tree.mark(path)
        return Place(self.path, mark.line, mark.column, self._muted(path))

    def key_place(self, *path: str | int) -> Place:
        """Return where a key stands."""
        mark = self.tree.key(path)
        return Place(self.path, mark.line, mark.column, self._muted(path))

    def _muted(self, path: Path) -> bool:
        """Mute what was concluded from something that lost a part; what stands in the file and was read is certain."""
        for length in range(len(path), -1, -1):
            try:
                value = self.tree.get(path[:length])
            except LookupError:
                continue
            inside = path[:length]
            return isinstance(value, dict | list) and any(
                fault == inside or (inside and fault[:length] == inside) for fault in self.faulty
            )
        return False
