"""The edge to mkdocs-macros and to Zensical's macros: registers the handbook's macros with either."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from handbok.components.downloads import below
from handbok.handbook import Handbook, load
from handbok.macro import Context, Macro, discover
from handbok.shipped import layers

_SLOTS = 4
"""How many times a second the sources are looked at: Zensical asks anew for every page."""


_GIVEN: dict[Path, Handbook] = {}


def show(root: Path, book: Handbook) -> None:
    """Let the macros of the tree in `root` show a handbook that is at hand, instead of reading it there."""
    _GIVEN[root] = book


def forget(root: Path) -> None:
    """Let go of what was given."""
    _GIVEN.pop(root, None)


def register(env: Any) -> None:
    """Register every macro on `env`, with the handbook around its mkdocs.yml as what they show."""
    # Not the folder of macros/: its module is cached within a process, and would show another tree's records.
    root = Path(env.project_dir)
    pages = _Pages(env, root)
    for each in discover(*layers(root, "macros")).values():
        env.macro(_bound(pages, each), each.name)


class _Pages:
    """Know the page being rendered; all calls of one rendering share a context."""

    def __init__(self, env: Any, root: Path) -> None:
        self._env = env
        self._root = root
        self._page: Any = None
        self._context: Context | None = None

    def context(self) -> Context:
        page, book = self._env.page, _current(self._root)
        if self._context is None or page is not self._page or book is not self._context.book:
            self._page = page
            urls, moved = _directory_urls(self._env), _is_zensical(self._env)
            self._context = Context(book, _path(page), urls, from_source=moved)
        return self._context


def _bound(pages: _Pages, each: Macro) -> Callable[..., str]:
    def call(*args: Any, **kwargs: Any) -> str:
        context = pages.context()
        return below(context, each, each.bind(args, kwargs), each.function(context, *args, **kwargs))

    return call


def _current(root: Path) -> Handbook:
    if root in _GIVEN:
        return _GIVEN[root]
    # A staged tree stays as it is; `mkdocs serve` and `zensical serve` must see what an editor changes.
    if os.environ.get("HANDBOK_STAGED"):
        return _book(root, 0)
    return _book(root, _stamp(root, int(time.monotonic() * _SLOTS)))


@lru_cache(maxsize=4)
def _book(root: Path, stamp: int) -> Handbook:
    today = os.environ.get("HANDBOK_TODAY")
    return load(root, date.fromisoformat(today) if today else None, staged=bool(os.environ.get("HANDBOK_STAGED")))


@lru_cache(maxsize=4)
def _stamp(root: Path, slot: int) -> int:
    files = [file for folder in ("docs", "data") for file in (root / folder, *(root / folder).rglob("*"))]
    return hash(tuple((str(file), file.stat().st_mtime_ns) for file in sorted(files) if file.exists()))


def _path(page: Any) -> str:
    """Return the page's path from docs/: MkDocs gives a page with its file, Zensical a page with its path."""
    file = getattr(page, "file", None)
    return str(file.src_uri if file is not None else getattr(page, "path", ""))


def _directory_urls(env: Any) -> bool:
    return bool(env.conf.get("use_directory_urls", True))


def _is_zensical(env: Any) -> bool:
    return type(env).__module__.startswith("zensical.")
