"""The way of a page: load, check, stage, render, index, verify; then the new sites take the old ones' place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from filelock import FileLock

from handbok import engine as engines
from handbok import manifest, outcome
from handbok.cache.digests import digest, hashed
from handbok.cache.frame import version
from handbok.cache.store import Store
from handbok.checking import run
from handbok.exports.booklet.making import Maker
from handbok.handbook import Handbook, load
from handbok.outcome import Result, Site
from handbok.problem import Level, Problem
from handbok.rendering.broken import Broken, problem_of
from handbok.rendering.reasons import Reason
from handbok.search import indexing, scripts
from handbok.shipped import layers
from handbok.site import feed, standing
from handbok.site.leaks import leaks
from handbok.site.proof import Built, verified
from handbok.site.secrets import Sources
from handbok.site.standing import Standing
from handbok.staging import Stage


class Failed(Exception):
    """Carry the problems that stopped a build; nothing was written."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


class UnknownAudience(Exception):
    """Name an audience that the handbook does not have."""


def build(
    root: Path,
    *,
    audiences: Sequence[str] = (),
    engine: str = "mkdocs",
    out: Path | None = None,
    today: date | None = None,
    progress: Callable[[str], None] = lambda _: None,
    booklets: bool = False,
    cache: bool = True,
) -> Result:
    """Build the sites of some audiences, all by default, into `out`/<audience>/ (build/site by default).

    Raises Failed, with every problem at once, and leaves the sites that stood before as they were. What earlier builds
    made is used again where it is what would be made now; without `cache`, nothing is.
    """
    root = root.resolve()
    out = (out or root / "build" / "site").resolve()
    progress("Läser och kontrollerar")
    today = today or date.today()
    source = manifest.source(root, today)  # before reading: what is changed meanwhile must be built again
    asked = digest([source, engine, repr(sorted(audiences)), str(booklets)])
    with _store(root, cache) as store:
        if (before := outcome.stands(out, asked, store)) is not None:
            return before
        book = load(root, today)
        problems = run(book, store)
        if _stops(problems):
            store.discard()
    _stop_at_errors(problems)
    chosen = [id for id in book.chain.ids if not audiences or id in audiences]
    for unknown in set(audiences) - set(book.chain.ids):
        raise UnknownAudience(unknown)
    (root / "build").mkdir(exist_ok=True)
    with FileLock(root / "build" / ".lock"), _store(root, cache) as store:
        work = _Work(book, engine, root / "build" / "stage", out, store, booklets, progress)
        problems += work.run(chosen)
        _stop_at_errors(problems)
        out.mkdir(parents=True, exist_ok=True)
        for id in chosen:
            _replace(work.site(id), out / id)
            standing.remember(out / id, work.files.get(id, {}), store)
        manifest.write(out, book, engine, source if chosen == list(book.chain.ids) else "")
        sites = tuple(Site(id, out / id, len(list((out / id).rglob("*.html")))) for id in chosen)
        result = Result(sites, tuple(problems), tuple(work.reasons))
        outcome.remember(out, asked, result, store)
    return result


@dataclass
class _Work:
    """Build sites aside, where nothing is served from."""

    book: Handbook
    engine: str
    stages: Path
    out: Path
    store: Store
    booklets: bool
    progress: Callable[[str], None]
    files: dict[str, Mapping[str, str]] = field(default_factory=dict)
    """The hashes of each site's files, of those that may stand on next time."""
    reasons: list[Reason] = field(default_factory=list)

    def site(self, audience: str) -> Path:
        return self.stages / audience / "site"  # Zensical builds only within the project's folder

    def run(self, audiences: list[str]) -> list[Problem]:
        shutil.rmtree(self.stages, ignore_errors=True)
        self.progress("Ställer i ordning")
        sources = Sources(self.book, self.store)
        stages = [Stage.of(self.book, id, sources.secrets(id), booklets=self.booklets) for id in audiences]
        try:
            self.progress("Bygger sidorna")
            self._render(stages)
            self._complete(stages)
        except Broken as broken:
            return [problem_of(broken, "mkdocs.yml", "build-render")]
        except engines.Broke as broke:
            return [_broke(broke)]
        self.progress("Granskar de färdiga webbplatserna")
        own = frozenset(scripts.hashes(self.book.today, self.store) | _hashes_of_theme(self.book.root))
        return [*self._verified(stages, own), *self._verified_drafts(stages, own)]

    def _render(self, stages: list[Stage]) -> None:
        if self.engine != "mkdocs" or not self._render_singly(stages):
            _side_by_side(self._whole, stages)

    def _render_singly(self, stages: list[Stage]) -> bool:
        """Render what has changed, page by page; tell whether the handbook's configuration allows it."""
        from handbok.rendering.building import Building, Together  # needs MkDocs, which the other engine does not

        before = {stage.audience: self._standing(stage.audience) for stage in stages}
        building = Building(stages, {id: self.stages / id for id in before}, before, self.store)
        try:
            building.build()
        except Together as together:
            self.reasons = [Reason("", "", (f"together {together}",))]
            return False
        self.files = {place.sight.audience: place.wanted for place in building.places}
        self.reasons = building.reasons
        return True

    def _standing(self, audience: str) -> Standing:
        """Return what stands of a site where it is to be, or else where sites are built by default."""
        own = Standing.of(self.out / audience, self.store)
        if own.files:
            return own
        return replace(Standing.of(self.book.root / "build" / "site" / audience, self.store), is_replaced=False)

    def _whole(self, stage: Stage) -> None:
        """Have an engine build a whole staged tree."""
        folder, site = self.stages / stage.audience, self.site(stage.audience)
        shutil.rmtree(folder, ignore_errors=True)
        stage.write(folder, site)
        engines.render(self.engine, folder, self.book.today)
        (site / "search.json").unlink(missing_ok=True)  # Zensical's own index: Pagefind's takes its place

    def _complete(self, stages: list[Stage]) -> None:
        """Add what the engine does not make: feeds, booklets and the search."""
        for stage in stages:
            feed.write(self.site(stage.audience), stage.view)
            if self.booklets:
                self.progress(f"{self.book.chain.audiences[stage.audience].name}: gör häften")
                Maker(stage.view, stage.audience, self.site(stage.audience), self._drafts(stage)).make_all()
        self.progress("Gör sökningen")
        indexing.index(
            {stage.audience: self.site(stage.audience) for stage in stages}, self.book.today, self.store.folder
        )

    def _drafts(self, stage: Stage) -> Path:
        return self.stages / stage.audience / "booklets"

    def _verified(self, stages: list[Stage], own: frozenset[str]) -> list[Problem]:
        ids = [stage.audience for stage in stages]
        sites = [
            Built(id, self.site(id), self.files.get(id, {}), stage.secrets, own | stage.secrets.open_files)
            for id, stage in zip(ids, stages, strict=True)
        ]
        return verified(sites, own, self.store)

    def _verified_drafts(self, stages: list[Stage], own: frozenset[str]) -> Iterator[Problem]:
        """Yield the leaks of what PDFs were made of: their own text is packed."""
        for stage in stages:
            yield from leaks(self._drafts(stage), stage.audience, stage.secrets, own)


def _store(root: Path, cache: bool) -> Store:
    return Store(root / "build" / "cache" if cache else None, version())


def _side_by_side(work: Callable[[Stage], None], stages: Iterable[Stage]) -> None:
    """Wait for other programs, as many at once as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(work, stages))


def _stops(problems: list[Problem]) -> bool:
    return any(problem.level is Level.ERROR for problem in problems)


def _stop_at_errors(problems: list[Problem]) -> None:
    if _stops(problems):
        raise Failed(sorted(problems))


def _hashes_of_theme(root: Path) -> set[str]:
    """Return the hashes of the theme's own files, which stand in every site."""
    folders = [layer / "assets" for layer in layers(root, "overrides")]
    folders += [folder / "assets" for folder in engines.theme_folders()]
    return {hashed(file.read_bytes()) for folder in folders for file in folder.rglob("*") if file.is_file()}


def _broke(broke: engines.Broke) -> Problem:
    last = [line.strip() for line in broke.output.splitlines() if line.strip()][-3:]
    return Problem("mkdocs.yml", 1, 1, "build-render", f"{broke.engine} kunde inte bygga: {' · '.join(last)}",
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
