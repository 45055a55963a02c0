"""All rules held against a handbook; rules are found by being in checks/, and those on captions in captions/."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Protocol, cast

from handbok import checks
from handbok.captions import checking as captions
from handbok.captions.demands import Demands
from handbok.captions.track import Track
from handbok.handbook import Handbook
from handbok.models.media import Media
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.speech import checking as speech

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

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


def run(book: Handbook) -> list[Problem]:
    """Return all findings in order of file and line, known deficiencies turned into reviews."""
    found = {problem for module in rules().values() for problem in _of(module, book) if not problem.muted}
    found |= set(book.problems)
    found |= set(_of_captions(book))
    return sorted(_with_deficiencies(found, book))


def run_on(book: Handbook, paths: Collection[str]) -> list[Problem]:
    """Return what the rules about single pages find in some files: at once, and not all that run() finds."""
    pages = [page for page in book.pages.values() if page.source.path in paths]
    modules = [module for module in rules().values() if module.RULE.about is Page]
    found = {problem for module in modules for page in pages for problem in module.check(page, book)}
    return sorted(problem for problem in found if not problem.muted)


def _of(module: RuleModule, book: Handbook) -> Iterator[Problem]:
    about = module.RULE.about
    if about is Track:  # all rules on captions read a file once, in _of_captions
        return iter(())
    if about is Handbook:
        return module.check(book)
    subjects: Iterable[Any] = book.pages.values() if about is Page else book.records(about).values()
    return (problem for subject in subjects for problem in module.check(subject, book))


def _of_captions(book: Handbook) -> Iterator[Problem]:
    known = {
        each.record.captions.file: Demands(
            language=each.record.captions.language,
            duration=each.record.length,
            reviewed=each.record.captions.reviewed is not None,
        )
        for each in book.records(Media).values()
        if each.record.captions
    }
    for path, asset in book.assets.items():
        if path.lower().endswith((".vtt", ".srt")):
            yield from captions.check_file(asset.file, f"docs/{path}", known.get(path))


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
