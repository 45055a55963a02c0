"""All rules held against a handbook; rules are found by being in checks/, and those on captions in captions/."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, replace
from functools import cache, partial
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Protocol, cast

from handbok import checks
from handbok.cache.works import done
from handbok.captions import checking as captions
from handbok.captions.demands import Demands
from handbok.captions.track import Track
from handbok.handbook import Handbook
from handbok.models.media import Media
from handbok.page import Page
from handbok.problem import Level, Problem, restored
from handbok.speech import checking as speech

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from handbok.cache.store import Store
    from handbok.entry import Entry
    from handbok.models.base import Record
    from handbok.rule import Rule

_KNOWN = "known-deficiency"


class RuleModule(Protocol):
    """Be a module of checks/: its docstring is the rule's page."""

    RULE: Rule
    __doc__: str | None

    def check(self, *subject: Any) -> Iterator[Problem]:
        """Yield what is wrong."""


@cache
def rules() -> dict[str, RuleModule]:
    """Return every rule's module by the rule's id."""
    found = [
        cast("RuleModule", import_module(f"{checks.__name__}.{each.name}")) for each in iter_modules(checks.__path__)
    ]
    found += captions.rules().values()
    return {module.RULE.id: module for module in sorted(found, key=lambda module: module.RULE.id)}


@cache
def explained() -> dict[str, RuleModule]:
    """Return every rule that has a page: those of a handbook's sources, and those that need to hear a film."""
    everything = {**rules(), **cast("dict[str, RuleModule]", speech.rules())}
    return dict(sorted(everything.items()))


def run(book: Handbook, store: Store | None = None) -> list[Problem]:
    """Return all findings in order of file and line, known deficiencies turned into reviews.

    With a store, what was found before stands where nothing that its rule looked at has changed.
    """
    works = dict(_works(book))
    if store is None:
        found = {problem for work in works.values() for problem in work(book)}
    else:
        encoded = {name: partial(_encoded, work) for name, work in works.items()}
        found = {restored(each) for each in done(encoded, book, store, "check")}
    return sorted(_with_deficiencies({problem for problem in found if not problem.muted} | set(book.problems), book))


def run_on(book: Handbook, paths: Collection[str]) -> list[Problem]:
    """Return what the rules about single pages find in some files: at once, and not all that run() finds."""
    pages = [page for page in book.pages.values() if page.source.path in paths]
    modules = [module for module in rules().values() if module.RULE.about is Page]
    found = {problem for module in modules for page in pages for problem in module.check(page, book)}
    return sorted(problem for problem in found if not problem.muted)


_Work = Callable[[Handbook], "Iterator[Problem]"]


def _works(book: Handbook) -> Iterator[tuple[str, _Work]]:
    """Yield each part of the checking by a name: every page and record with all rules on it, and every other rule."""
    about: dict[Any, list[RuleModule]] = {}
    for module in rules().values():
        about.setdefault(module.RULE.about, []).append(module)
    about.pop(Track, None)  # all rules on captions read a file once
    for module in about.pop(Handbook, []):
        yield f"rule {module.RULE.id}", module.check
    for path in book.pages:
        yield f"page {path}", partial(_of_page, about.get(Page, []), path)
    for kind, modules in about.items():
        for id in book.records(kind) if kind is not Page else ():
            yield f"record {kind.FOLDER}/{id}", partial(_of_record, modules, kind, id)
    for path in book.assets:
        if path.lower().endswith((".vtt", ".srt")):
            yield f"captions {path}", partial(_of_captions, path)


def _of_page(modules: list[RuleModule], path: str, book: Handbook) -> Iterator[Problem]:
    return (problem for module in modules for problem in module.check(book.pages[path], book))


def _of_record(modules: list[RuleModule], kind: type[Record], id: str, book: Handbook) -> Iterator[Problem]:
    return (problem for module in modules for problem in module.check(book.records(kind)[id], book))


def _of_captions(path: str, book: Handbook) -> Iterator[Problem]:
    known = {
        each.record.captions.file: Demands(
            language=each.record.captions.language,
            duration=each.record.length,
            reviewed=each.record.captions.reviewed is not None,
        )
        for each in book.records(Media).values()
        if each.record.captions
    }
    yield from captions.check_file(book.assets[path].file, f"docs/{path}", known.get(path))


def _encoded(work: _Work, book: Handbook) -> list[Any]:
    return [astuple(problem) for problem in work(book)]


def _with_deficiencies(found: set[Problem], book: Handbook) -> Iterator[Problem]:
    known = {
        (entry.path, each.rule, each.item or ""): each.reason
        for entry in _entries(book)
        for each in entry.record.deficiencies
    }
    met = set()
    for problem in found:
        key = (problem.path, problem.rule, problem.item)
        if key in known:
            met.add(key)
            yield replace(problem, level=Level.REVIEW, help=f"Känd brist: {known[key]}")
        else:
            yield problem
    yield from (
        _unmet(entry, index)
        for entry in _entries(book)
        for index, each in enumerate(entry.record.deficiencies)
        if (entry.path, each.rule, each.item or "") not in met and not entry.faulty and not entry.lost
    )


def _unmet(entry: Entry[Record], index: int) -> Problem:
    each = entry.record.deficiencies[index]
    about = f" om {each.item}" if each.item else ""
    return rules()[_KNOWN].RULE.problem(
        entry.place("kända_brister", index),
        f"Regeln ”{each.rule}” hittar inget att anmärka på{about} i filen.",
        "Ta bort raden, eller rätta regelns och postens id.",
    )


def _entries(book: Handbook) -> Iterator[Entry[Record]]:
    return (entry for entries in book.entries.values() for entry in entries.values())
