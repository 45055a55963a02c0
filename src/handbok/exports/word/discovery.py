"""Every kind of document that can be filled from records, found by its module."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from handbok.exports.word import kinds
from handbok.exports.word.outline import Kind


@cache
def all_kinds() -> dict[str, Kind]:
    """Return the kinds by the ids of their templates, in the order of these."""
    modules = (import_module(f"{kinds.__name__}.{each.name}") for each in iter_modules(kinds.__path__))
    found = [module.KIND for module in modules]
    return {kind.outline.id: kind for kind in sorted(found, key=lambda kind: kind.outline.id)}
