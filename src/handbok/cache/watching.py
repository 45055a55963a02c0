"""A handbook that tells what is looked at in it: pages, records, files and the day, each by a key of its own.

Macros, staging and theme get such a handbook instead of the plain one and need not know. What is asked for is told as
finely as it can be: the names of all pages are one thing, a page's head another and its text a third.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from handbok.entry import Entry
from handbok.handbook import Asset, Handbook
from handbok.page import Page

T = TypeVar("T")
See = Callable[[str], None]


class _Telling:
    """Be something whose attributes tell of being read; `_keys` says which key stands for which attribute."""

    _keys: Mapping[str, str]

    def __getattribute__(self, name: str) -> Any:
        if name in type(self)._keys:
            own = object.__getattribute__(self, "__dict__")
            own["_see"](f"{own['_prefix']}{type(self)._keys[name]}{own['_name']}")
            return getattr(own["_original"], name)
        return object.__getattribute__(self, name)


class _Page(_Telling, Page):
    _keys = MappingProxyType({"source": "page ", "markup": "page ", "tree": "page ", "meta": "head "})


class _Entry(_Telling, Entry[Any]):
    _keys = MappingProxyType(dict.fromkeys(("record", "tree", "faulty", "lost"), "record "))


class _Asset(_Telling, Asset):
    _keys = MappingProxyType({"file": "file "})


class _Book(_Telling, Handbook):
    _keys = MappingProxyType({name: name for name in ("today", "problems", "unreadable", "chain")})


class _Watched(Mapping[str, T]):
    """Be a mapping that tells which names are asked for."""

    def __init__(self, found: Mapping[str, T], key: str, see: See, wrap: Callable[[str, T], T]) -> None:
        self._found = found
        self._key = key
        self._see = see
        self._wrap = wrap
        self._wrapped: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        self._see(f"{self._key}? {name}")
        if name not in self._wrapped:
            self._wrapped[name] = self._wrap(name, self._found[name])
        return self._wrapped[name]

    def __contains__(self, name: object) -> bool:
        self._see(f"{self._key}? {name}")
        return name in self._found

    def __iter__(self) -> Iterator[str]:
        self._see(f"{self._key}*")
        return iter(self._found)

    def __len__(self) -> int:
        self._see(f"{self._key}*")
        return len(self._found)


def watch(book: Handbook, see: See, prefix: str = "") -> Handbook:
    """Return a handbook like `book` that tells `see` the key of everything that is read, after a prefix."""

    def telling(kind: type[Any], name: str, original: Any) -> Any:
        made = object.__new__(kind)
        made.__dict__.update(vars(original))  # frozen dataclasses keep their values there
        made.__dict__.update(_see=see, _prefix=prefix, _name=name, _original=original)
        return made

    def watched(
        found: Mapping[str, T], key: str, wrap: Callable[[str, T], T] = lambda _, each: each
    ) -> Mapping[str, T]:
        return _Watched(found, prefix + key, see, wrap)

    def records(folder: str, found: Mapping[str, Entry[Any]]) -> Mapping[str, Entry[Any]]:
        return watched(found, f"record {folder}/", lambda id, entry: telling(_Entry, f"{folder}/{id}", entry))

    made: Handbook = telling(_Book, "", book)
    made.__dict__.update(
        pages=watched(book.pages, "page", lambda path, page: telling(_Page, path, page)),
        entries=watched(book.entries, "records", records),
        assets=watched(book.assets, "asset", lambda path, asset: telling(_Asset, path, asset)),
        settings=watched(book.settings, "setting"),
        callers=watched(book.callers, "calls"),
    )
    return made
