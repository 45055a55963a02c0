"""The data types: one module each, found by being here."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from handbok.models.base import Record


@cache
def record_types() -> dict[str, type[Record]]:
    """Return every record type by its folder under data/."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return {kind.FOLDER: kind for kind in sorted(Record.__subclasses__(), key=lambda kind: kind.FOLDER)}
