"""Keys that a model does not have: what they were meant to be, and what to do about them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from handbok.swedish import shown, slug

if TYPE_CHECKING:
    from handbok.validation.faults import Fault
    from handbok.yaml.tree import Path, Tree

_CUTOFF = 0.6


@dataclass(frozen=True)
class Keys:
    """Hold, by their paths, the keys that do not exist and what each was meant to be."""

    tree: Tree
    model: type[BaseModel]
    meant: Mapping[Path, str]

    @classmethod
    def of(cls, faults: list[Fault], tree: Tree, model: type[BaseModel]) -> Keys:
        """Pair each key that does not exist with the unused key that is most like it, each used once."""
        unknown: dict[Path, list[str]] = {}
        for fault in faults:
            if fault.kind == "extra_forbidden":
                unknown.setdefault(fault.path[:-1], []).append(str(fault.path[-1]))
        meant: dict[Path, str] = {}
        for around, names in unknown.items():
            free = [key for key in keys_of(model, around) if key not in tree.get(around)]
            meant |= {(*around, name): key for name, key in _pairs(names, free, tree.get(around))}
        return cls(tree, model, meant)

    @property
    def misspelt(self) -> set[Path]:
        """Return the paths of keys that stand there, misspelt."""
        return {(*path[:-1], key) for path, key in self.meant.items()}

    def remedy(self, path: Path) -> str:
        """Return what to do about a key that does not exist."""
        name, value = str(path[-1]), self.tree.get(path)
        if value is None and ":" in name:
            return "Skriv mellanslag efter kolonet."
        if value is None and " " in name:
            return "Står det ett komma i texten före? Sätt citattecken om hela texten."
        if path in self.meant:
            return f"Menade du ”{self.meant[path]}”?"
        known = keys_of(self.model, path[:-1])
        return f"Tillåtna nycklar är {', '.join(known)}." if known else f"Ta bort ”{shown(name)}”."


def keys_of(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys that a file may have at a path."""
    found = _model_at(model, path)
    return [field.alias or name for name, field in found.model_fields.items()] if found else []


def derived(model: type[BaseModel], path: Path) -> str | None:
    """Return what a model says of a key that is worked out and never written."""
    found: Mapping[str, str] = getattr(_model_at(model, path[:-1]), "DERIVED", {})
    return found.get(str(path[-1]))


def _pairs(names: list[str], free: list[str], mapping: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    likeness = sorted(
        ((_likeness(_word(name, mapping), key), name, key) for name in names for key in free), key=lambda each: -each[0]
    )
    taken: set[str] = set()
    for ratio, name, key in likeness:
        if ratio >= _CUTOFF and not {f"name {name}", f"key {key}"} & taken:
            taken |= {f"name {name}", f"key {key}"}
            yield name, key


@lru_cache(4096)
def _likeness(name: str, key: str) -> float:
    return difflib.SequenceMatcher(None, slug(name) or name, slug(key) or key).ratio()


def _word(name: str, mapping: Mapping[str, Any]) -> str:
    """In {id:x} the colon lacks its space, and the key reads "id:x"."""
    return name.split(":")[0] if mapping.get(name) is None else name


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    for part in path:
        if current is None:
            return None
        if isinstance(part, str):
            field = next((each for name, each in current.model_fields.items() if (each.alias or name) == part), None)
            current = _model_in(field.annotation) if field else None
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in getattr(annotation, "__args__", ()) if (found := _model_in(inner))), None)
