"""The navigation of a view as a tree whose parts have names of their own: what a theme can look at in it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from handbok.cache.digests import ABSENT, digest
from handbok.handbook import Handbook
from handbok.navigation import navigation, paths

TOP = ""
"""The name of what holds the top level."""


class Outline:
    """Hold sections and pages in order; a section's name is its depth and the folder of all that is in it."""

    def __init__(self, view: Handbook) -> None:
        self._view = view
        self.nav = navigation(view)
        self._children: dict[str, list[str]] = {}
        self._titles: dict[str, str] = {}
        self._above: dict[str, str] = {}
        self.pages: list[str] = []
        self._place(self.nav, TOP, 0)

    def __call__(self, key: str) -> str:
        """Return the hash of what a key stands for; navigation.py says which there are. Raises LookupError."""
        kind, _, name = key.partition(" ")
        return self._kinds[kind](name)

    @cached_property
    def _kinds(self) -> Mapping[str, Callable[[str], str]]:
        return {
            "children": lambda name: digest(self._children[name]) if name in self._children else ABSENT,
            "section": lambda name: self._titles.get(name, ABSENT),
            "above": lambda name: self._above.get(name, ABSENT),
            "title": lambda path: self._view.pages[path].title if path in self._view.pages else ABSENT,
            "turn": lambda path: digest(self._turn(path)),
            "tree": lambda _: self._whole,
            "home": lambda _: str("index.md" in self._children[TOP]),
        }

    @cached_property
    def _whole(self) -> str:
        return digest(repr(self._children).splitlines())

    @cached_property
    def _places(self) -> dict[str, int]:
        return {path: at for at, path in enumerate(self.pages)}

    def _turn(self, path: str) -> Iterator[str]:
        at = self._places.get(path)
        if at is not None:
            yield self.pages[at - 1] if at else ""
            yield self.pages[at + 1] if at + 1 < len(self.pages) else ""

    def _place(self, items: list[Any], name: str, depth: int) -> None:
        children = self._children[name] = []
        for item in items:
            if isinstance(item, str):
                self._above[item] = name
                self.pages.append(item)
                children.append(item)
            else:
                (title, inside), *_ = item.items()
                child = section(list(paths(inside)), depth + 1)
                self._above[child], self._titles[child] = name, title
                children.append(child)
                self._place(inside, child, depth + 1)


def section(pages: list[str], depth: int) -> str:
    """Return the name of the section at a depth that holds some pages."""
    return f"{depth}:{posixpath.commonpath([posixpath.dirname(path) or '.' for path in pages])}"
