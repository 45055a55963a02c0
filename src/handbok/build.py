"""The way of a page: load, check, stage, render, index, verify; then the new sites take the old ones' place."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filelock import FileLock

from handbok import engine as engines
from handbok import manifest
from handbok.checking import run
from handbok.exports.booklet.making import Maker
from handbok.handbook import Handbook, load
from handbok.problem import Level, Problem
from handbok.search import indexing, scripts
from handbok.shipped import layers
from handbok.site import feed
from handbok.site.leaks import leaks
from handbok.site.links import faults
from handbok.site.secrets import Secrets, secrets
from handbok.site.symlinks import symlinks
from handbok.staging import Stage


class Failed(Exception):
    """Carry the problems that stopped a build; nothing was written."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


class UnknownAudience(Exception):
    """Name an audience that the handbook does not have."""


@dataclass(frozen=True)
class Site:
    """Tell where one audience's site stands and how many pages it has."""

    audience: str
    folder: Path
    pages: int


@dataclass(frozen=True)
class Result:
    """Hold what a build made, and the warnings and reviews met on the way."""

    sites: tuple[Site, ...]
    problems: tuple[Problem, ...]


def build(
    root: Path,
    *,
    audiences: Sequence[str] = (),
    engine: str = "mkdocs",
    out: Path | None = None,
    today: date | None = None,
    progress: Callable[[str], None] = lambda _: None,
    booklets: bool = False,
) -> Result:
    """Build the sites of some audiences, all by default, into `out`/<audience>/ (build/site by default).

    Raises Failed, with every problem at once, and leaves the sites that stood before as they were.
    """
    root = root.resolve()
    out = (out or root / "build" / "site").resolve()
    progress("Läser och kontrollerar")
    today = today or date.today()
    source = manifest.source(root, today)  # before reading: what is changed meanwhile must be built again
    book = load(root, today)
    problems = run(book)
    _stop_at_errors(problems)
    chosen = [id for id in book.chain.ids if not audiences or id in audiences]
    for unknown in set(audiences) - set(book.chain.ids):
        raise UnknownAudience(unknown)
    (root / "build").mkdir(exist_ok=True)
    with FileLock(root / "build" / ".lock"):
        work = _Work(book, engine, root / "build" / "stage", booklets)
        problems += work.run(chosen, progress)
        _stop_at_errors(problems)
        out.mkdir(parents=True, exist_ok=True)
        for id in chosen:
            _replace(work.site(id), out / id)
        manifest.write(out, book, engine, source if chosen == list(book.chain.ids) else "")
    sites = tuple(Site(id, out / id, len(list((out / id).rglob("*.html")))) for id in chosen)
    return Result(sites, tuple(problems))


@dataclass(frozen=True)
class _Work:
    """Build sites aside, where nothing is served from."""

    book: Handbook
    engine: str
    stages: Path
    booklets: bool

    def site(self, audience: str) -> Path:
        return self.stages / audience / "site"  # Zensical builds only within the project's folder

    def run(self, audiences: list[str], progress: Callable[[str], None]) -> list[Problem]:
        shutil.rmtree(self.stages, ignore_errors=True)
        hidden = {id: secrets(self.book, id) for id in audiences}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            broken = [*pool.map(lambda id: self._render(id, hidden[id], progress), audiences)]
            if any(broken):
                return [problem for problem in broken if problem]
            progress("Gör sökningen")
            try:
                indexing.index({id: self.site(id) for id in audiences}, self.book.today, self.stages.parent / "cache")
                own = scripts.hashes(self.book.today) | _hashes_of_theme(self.book.root)
            except engines.Broke as broke:
                return [_broke(broke, "sökningen")]
            found = pool.map(lambda id: self._verify(id, hidden[id], own, progress), audiences)
            return [problem for problems in found for problem in problems]

    def _render(self, audience: str, hidden: Secrets, progress: Callable[[str], None]) -> Problem | None:
        name = self.book.chain.audiences[audience].name
        folder, site, drafts = self.stages / audience, self.site(audience), self.stages / audience / "booklets"
        progress(f"{name}: ställer i ordning")
        stage = Stage.of(self.book, audience, hidden, booklets=self.booklets)
        stage.write(folder, site)
        try:
            progress(f"{name}: bygger sidorna")
            engines.render(self.engine, folder, self.book.today)
            (site / "search.json").unlink(missing_ok=True)  # Zensical's own index: Pagefind's takes its place
            feed.write(site, stage.view)
            if self.booklets:
                progress(f"{name}: gör häften")
                Maker(stage.view, audience, site, drafts).make_all()
        except engines.Broke as broke:
            return _broke(broke, audience)
        return None

    def _verify(
        self, audience: str, hidden: Secrets, own: frozenset[str], progress: Callable[[str], None]
    ) -> list[Problem]:
        name = self.book.chain.audiences[audience].name
        site, drafts = self.site(audience), self.stages / audience / "booklets"
        progress(f"{name}: granskar den färdiga webbplatsen")
        found = [*symlinks(site, audience), *faults(site, audience), *leaks(site, audience, hidden, own)]
        # a PDF's text is packed: what it was made of is held against the same secrets
        return [*found, *leaks(drafts, audience, hidden, own)]


def _stop_at_errors(problems: list[Problem]) -> None:
    if any(problem.level is Level.ERROR for problem in problems):
        raise Failed(sorted(problems))


def _hashes_of_theme(root: Path) -> set[str]:
    """Return the hashes of the theme's own files, which stand in every site."""
    folders = [layer / "assets" for layer in layers(root, "overrides")]
    folders += [folder / "assets" for folder in engines.theme_folders()]
    return {_hash(file) for folder in folders for file in folder.rglob("*") if file.is_file()}


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _broke(broke: engines.Broke, audience: str) -> Problem:
    last = [line.strip() for line in broke.output.splitlines() if line.strip()][-3:]
    return Problem("mkdocs.yml", 1, 1, "build-render", f"{broke.engine} kunde inte bygga {audience}: {' · '.join(last)}",
                   "Kontrollera mkdocs.yml, overrides/ och macros/.")  # fmt: skip


def _replace(new: Path, place: Path) -> None:
    """Put a site in another's place; `out` may be on another disk, so it is brought beside the old one first."""
    beside, old = place.with_name(f".{place.name}.new"), place.with_name(f".{place.name}.old")
    for left in (beside, old):
        shutil.rmtree(left, ignore_errors=True)
    shutil.move(new, beside)
    if place.exists():
        place.rename(old)
    beside.rename(place)
    shutil.rmtree(old, ignore_errors=True)
