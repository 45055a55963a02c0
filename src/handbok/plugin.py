"""The edge to mkdocs-macros and to Zensical's macros: registers the handbook's macros with either."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from handbok.handbook import Handbook, load
from handbok.macro import Context, Macro, discover
from handbok.shipped import layers


def register(env: Any, folder: Path) -> None:
    """Register every macro on `env`, with the handbook beside `folder` as what they show."""
    root = folder.parent
    for each in discover(*layers(root, "macros")).values():
        env.macro(_bound(env, each, root), each.name)


def _bound(env: Any, each: Macro, root: Path) -> Any:
    def call(*args: Any, **kwargs: Any) -> str:
        context = Context(_book(root, _stamp(root)), _page(env), _directory_urls(env))
        return each.function(context, *args, **kwargs)

    return call


@cache
def _book(root: Path, stamp: int) -> Handbook:
    today = os.environ.get("HANDBOK_TODAY")
    return load(root, date.fromisoformat(today) if today else None, staged=bool(os.environ.get("HANDBOK_STAGED")))


def _stamp(root: Path) -> int:
    # A build reads its handbook once; `mkdocs serve` must see what an editor changes.
    if os.environ.get("HANDBOK_STAGED"):
        return 0
    return max(
        (file.stat().st_mtime_ns for folder in ("docs", "data") for file in (root / folder).rglob("*")), default=0
    )


def _page(env: Any) -> str:
    page = env.page
    return str(getattr(page, "path", "") if not hasattr(page, "file") else page.file.src_uri)


def _directory_urls(env: Any) -> bool:
    return bool(env.conf.get("use_directory_urls", True))
