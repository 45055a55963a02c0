"""All rules on speech held against a film and its captions; they are found by being in rules/."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from functools import cache as cached
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Protocol, cast

from handbok.captions.demands import Demands
from handbok.captions.rules import media_end
from handbok.problem import Level, Problem
from handbok.speech import rules as folder
from handbok.speech.cache import Cache, of_file, of_text
from handbok.speech.comparison import Comparison
from handbok.speech.listening import Failure, Heard, Limits, Progress, Unheard, listen, restored

if TYPE_CHECKING:
    from handbok.captions.track import Track
    from handbok.rule import Rule

NOTHING = Heard(False, 0.0, 0.0, 0.0, ())
_MEDIA = "captions-media"


class SpeechRule(Protocol):
    """Be a module of rules/: its docstring is the rule's page."""

    RULE: Rule
    __doc__: str | None

    def check(self, comparison: Comparison) -> Iterator[Problem]:
        """Yield what is wrong."""


@cached
def rules() -> dict[str, SpeechRule]:
    """Return every rule's module by the rule's id."""
    found = [
        cast("SpeechRule", import_module(f"{folder.__name__}.{each.name}")) for each in iter_modules(folder.__path__)
    ]
    return {module.RULE.id: module for module in sorted(found, key=lambda module: module.RULE.id)}


def check_speech(
    media: Path,
    track: Track,
    path: str,
    *,
    cache: Path | None = None,
    progress: Progress | None = None,
    limits: Limits | None = None,
) -> list[Problem]:
    """Return what is wrong with the captions at `path` of a media file; never raises for what the files hold.

    Results are kept in the folder `cache`.
    """
    limits = limits or Limits()
    try:
        content = _digest(media, limits)
        kept = _Kept(cache, content, of_text(track.text))
        found = kept.problems()
        if found is None:
            heard = kept.heard() or kept.hear(listen(media, limits, progress))
            found = kept.find(problems(Comparison(media.name, track, heard)))
    except Unheard as reason:
        found = problems(Comparison(media.name, track, NOTHING, reason.failure))
    return sorted(replace(problem, path=path) for problem in found)


def check_all(
    pairs: Sequence[tuple[Path, Track, str]],
    *,
    cache: Path | None = None,
    progress: Callable[[Path, float, float], None] | None = None,
    limits: Limits | None = None,
    at_once: int | None = None,
) -> list[list[Problem]]:
    """Return what check_speech() finds for each media file, captions and path, some at once: as many as processors."""

    def one(pair: tuple[Path, Track, str]) -> list[Problem]:
        media, track, path = pair
        tell = None if progress is None else partial(progress, media)
        return check_speech(media, track, path, cache=cache, progress=tell, limits=limits)

    with ThreadPoolExecutor(at_once or os.cpu_count() or 1) as threads:
        return list(threads.map(one, pairs))


def problems(comparison: Comparison) -> list[Problem]:
    """Return what the rules find; where nothing was heard or no captions could be read, only what is wrong with the film."""
    blind = comparison.failure is not None or comparison.track.fatal
    found = [
        problem for id, module in rules().items() if id == _MEDIA or not blind for problem in module.check(comparison)
    ]
    if not blind:
        found += media_end.check(comparison.track, Demands(duration=comparison.heard.length))
    return found


def _digest(media: Path, limits: Limits) -> str:
    if not media.is_file():
        raise Unheard(Failure.NO_FILE)
    if media.stat().st_size > limits.size:
        raise Unheard(Failure.LARGE)
    try:
        return of_file(media)
    except OSError as error:
        raise Unheard(Failure.NO_FILE) from error


class _Kept:
    """Keep what was heard by the film's content, and what was found by that and the captions'."""

    def __init__(self, folder: Path | None, media: str, captions: str) -> None:
        self.cache = None if folder is None else Cache(folder)
        self.media = media
        self.captions = captions

    def heard(self) -> Heard | None:
        kept = self.cache.get(self.media) if self.cache else None
        try:
            return None if kept is None else restored(kept)
        except (LookupError, TypeError, ValueError):
            return None

    def problems(self) -> list[Problem] | None:
        kept = self.cache.get(self.media, self.captions) if self.cache else None
        try:
            return None if kept is None else [_problem(each) for each in kept["problems"]]
        except (LookupError, TypeError, ValueError):
            return None

    def hear(self, heard: Heard) -> Heard:
        if self.cache:
            self.cache.put(asdict(heard) | {"speech": heard.speech}, self.media)
        return heard

    def find(self, found: list[Problem]) -> list[Problem]:
        if self.cache:
            self.cache.put({"problems": [asdict(problem) for problem in found]}, self.media, self.captions)
        return found


def _problem(kept: dict[str, Any]) -> Problem:
    return Problem(**kept | {"level": Level(kept["level"])})
