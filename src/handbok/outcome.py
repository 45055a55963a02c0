"""What a build made, and how the next one knows that nothing would come out differently."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

from handbok.cache.store import Store
from handbok.problem import Problem, restored
from handbok.rendering.reasons import Reason
from handbok.site import standing
from handbok.site.standing import Standing

_SPACE = "outcome"
_MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Site:
    """Tell where one audience's site stands and how many pages it has."""

    audience: str
    folder: Path
    pages: int


@dataclass(frozen=True)
class Result:
    """Hold what a build made, the warnings and reviews met on the way, and why pages were rendered anew."""

    sites: tuple[Site, ...]
    problems: tuple[Problem, ...]
    reasons: tuple[Reason, ...] = ()


def remember(out: Path, asked: str, result: Result, store: Store) -> None:
    """Write down what came of what was asked for (a hash of all that decides it)."""
    standing.remember(out, {}, store, inside=[_MANIFEST])
    told = {
        "asked": asked,
        "sites": [[site.audience, site.pages] for site in result.sites],
        "problems": [astuple(problem) for problem in result.problems],
    }
    store.write(_SPACE, {str(out): json.dumps(told, ensure_ascii=False).encode()})


def stands(out: Path, asked: str, store: Store) -> Result | None:
    """Return what came of it last time, if that still stands untouched."""
    kept = store.read(_SPACE, [str(out)]).get(str(out))
    told = json.loads(kept) if kept else None
    if told is None or told["asked"] != asked or not _untouched(out, (id for id, _ in told["sites"]), store):
        return None
    sites = tuple(Site(id, out / id, pages) for id, pages in told["sites"])
    return Result(sites, tuple(restored(fields) for fields in told["problems"]))


def _untouched(out: Path, audiences: Iterable[str], store: Store) -> bool:
    sites = all(Standing.of(out / id, store).is_whole for id in audiences)
    return sites and _MANIFEST in Standing.of(out, store).files
