"""A handbook: docs/ and data/ as typed, frozen pages and records. The only reader of YAML and front matter."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from handbok import source
from handbok.chain import Chain
from handbok.entry import Entry
from handbok.markdown.calls import Call
from handbok.models import record_types
from handbok.models.audience import Audience
from handbok.models.base import Record
from handbok.models.course import Course
from handbok.models.frontmatter import FrontMatter
from handbok.models.selftest import SelfTest
from handbok.page import Page
from handbok.problem import Problem
from handbok.publication import Publication
from handbok.validation.reading import validate
from handbok.yaml import tree as yamltree

R = TypeVar("R", bound=Record)

STAGED_KEY = "handbok"
"""What staging adds to a page's front matter for the theme."""

FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?", re.S | re.M)
"""What a page begins with."""

_PAGE_RULES = {
    "missing": "page-front-matter",
    "unknown": "page-front-matter",
    "value": "page-front-matter",
    "missing:åtkomst": "page-audience",
    "value:åtkomst": "page-audience",
}
_DATA_RULES = {
    "missing": "schema-missing",
    "unknown": "schema-key",
    "value": "schema-value",
    "missing:åtkomst": "id-form",
    "value:åtkomst": "id-form",
    "unknown:riskvärde": "risk-value-derived",
    "id_form": "id-form",
    "risk_id_form": "id-form",
}


@dataclass(frozen=True)
class Asset:
    """Hold a file beside the pages: `path` is from docs/."""

    path: str
    file: Path


@dataclass(frozen=True)
class Handbook:
    """Hold all that a handbook's sources say, as of `today`.

    `problems` are what could not be read; `unreadable` are the paths, from the root, of files that exist all the same,
    so that references to them are no faults of their own.
    """

    root: Path
    today: date
    pages: Mapping[str, Page]
    entries: Mapping[str, Mapping[str, Entry[Record]]]
    assets: Mapping[str, Asset]
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]
    settings: Mapping[str, yamltree.Tree] = field(default_factory=dict)
    """The files straight in data/ by their names: what rules let a handbook decide."""

    def records(self, kind: type[R]) -> Mapping[str, Entry[R]]:
        """Return the records of one type by id."""
        return cast("Mapping[str, Entry[R]]", self.entries.get(kind.FOLDER, MappingProxyType({})))

    def partly_read(self, kind: type[Record]) -> bool:
        """Tell whether ids of this type may be missing that nothing is known of, so that their absence proves nothing."""
        folder = f"data/{kind.FOLDER}/"
        read = {entry.path: entry for entry in self.records(kind).values()}
        return any(path.startswith(folder) and path not in read for path in self.unreadable) or any(
            () in entry.faulty or "" in entry.lost for entry in read.values()
        )

    def lost(self, kind: type[Record]) -> frozenset[str]:
        """Return the ids of the entries of a type's records that could not be read."""
        return frozenset().union(*(entry.lost for entry in self.records(kind).values()))

    @cached_property
    def callers(self) -> Mapping[str, tuple[tuple[str, Call], ...]]:
        """Return every call of each macro, with the path of the page it stands on."""
        found: dict[str, list[tuple[str, Call]]] = {}
        for path, page in self.pages.items():
            for call in page.markup.jinja.calls:
                found.setdefault(call.name, []).append((path, call))
        return MappingProxyType({name: tuple(calls) for name, calls in found.items()})

    @cached_property
    def chain(self) -> Chain:
        """Return the audiences in order, from the narrowest view to the widest."""
        return Chain.of({id: entry.record for id, entry in self.records(Audience).items()})


def load(root: Path, today: date | None = None, *, staged: bool = False) -> Handbook:
    """Read the handbook in `root`; never raises for an author's mistake, which stands in `problems`.

    In a staged tree the front matter also holds STAGED_KEY, which an author may not write.
    """
    reader = _Reader(root, staged)
    reader.read_data()
    reader.read_docs()
    read = Handbook(
        root,
        today or date.today(),
        MappingProxyType(reader.pages),
        MappingProxyType({folder: MappingProxyType(found) for folder, found in reader.entries.items()}),
        MappingProxyType(reader.assets),
        tuple(sorted(reader.problems)),
        frozenset(reader.unreadable),
        MappingProxyType(reader.settings),
    )
    return _published(read)


def _published(book: Handbook) -> Handbook:
    """Return a handbook whose lessons and self-tests have the audiences that their courses allow."""
    publication = Publication(book.chain, book.records(Course))
    tests = publication.tests(book.entries[SelfTest.FOLDER])
    return replace(
        book,
        pages=MappingProxyType(publication.pages(book.pages)),
        entries=MappingProxyType({**book.entries, SelfTest.FOLDER: MappingProxyType(tests)}),
    )


class _Reader:
    def __init__(self, root: Path, staged: bool) -> None:
        self.root = root
        self.staged = staged
        self.pages: dict[str, Page] = {}
        self.entries: dict[str, dict[str, Entry[Record]]] = {folder: {} for folder in record_types()}
        self.assets: dict[str, Asset] = {}
        self.problems: list[Problem] = []
        self.unreadable: set[str] = set()
        self.settings: dict[str, yamltree.Tree] = {}

    def read_data(self) -> None:
        for file, path in self._files("data"):
            parts = path.split("/")
            if len(parts) == 2 and file.suffix == ".yml":
                tree = self._tree(source.read(file, path), path)
                if tree is not None:
                    self.settings[file.stem] = tree
                continue
            kind = record_types().get(parts[1])
            if kind is None or len(parts) != 3 or file.suffix != ".yml":
                self._misplaced(path)
                continue
            self._record(kind, file, path)

    def read_docs(self) -> None:
        for file, path in self._files("docs"):
            inside = path.removeprefix("docs/")
            if file.suffix == ".md":
                self._page(file, path, inside)
            else:
                self.assets[inside] = Asset(inside, file)

    def _files(self, folder: str) -> Iterator[tuple[Path, str]]:
        for file in sorted((self.root / folder).rglob("*")):
            path = file.relative_to(self.root).as_posix()
            if file.is_symlink():
                self.problems.append(
                    Problem(path, 1, 1, "file-link", "Filen är en symbolisk länk.", "Lägg filen själv här i stället.")
                )
            elif file.is_file() and not any(part.startswith(".") for part in path.split("/")):
                yield file, path

    def _misplaced(self, path: str) -> None:
        known = ", ".join(sorted(record_types()))
        self.problems.append(
            Problem(
                path,
                1,
                1,
                "file-place",
                "Filen står inte där data läses.",
                f"Lägg den som data/<typ>/<id>.yml, där typ är en av {known}.",
            )
        )

    def _record(self, kind: type[Record], file: Path, path: str) -> None:
        text = source.read(file, path)
        tree = self._tree(text, path)
        if tree is None or isinstance(text, Problem):
            return
        if not isinstance(tree.value, dict):
            self._not_a_mapping(path, "schema-value")
            return
        reading = validate(kind, tree, path, _DATA_RULES)
        self.problems += reading.problems
        if reading.problems:
            self.unreadable.add(path)
        if reading.model is not None:
            digest = hashlib.sha256(text.text.encode()).hexdigest()
            entry = Entry(file.stem, path, reading.model, reading.tree, reading.faulty, reading.lost, digest)
            self.entries[kind.FOLDER][file.stem] = entry

    def _page(self, file: Path, path: str, inside: str) -> None:
        text = source.read(file, path)
        if isinstance(text, Problem):
            self._refuse(text)
            return
        match = FRONT_MATTER.match(text.text)
        if match is None:
            self._refuse(
                Problem(
                    path,
                    1,
                    1,
                    "page-front-matter",
                    "Sidan saknar sidhuvud mellan två rader med ---.",
                    "Börja filen med --- och raderna title, åtkomst, ansvarig och granskad.",
                )
            )
            self.pages[inside] = Page(inside, text, 0, None, None)
            return
        tree = self._tree(source.Source(path, match["yaml"]), path, first_line=2)
        meta = None
        if tree is not None and not isinstance(tree.value, dict):
            self._not_a_mapping(path, "page-front-matter")
        elif tree is not None:
            if self.staged:
                tree = tree.without((STAGED_KEY,))
            reading = validate(FrontMatter, tree, path, _PAGE_RULES, top=yamltree.Mark(1, 1))
            meta, tree = reading.model, reading.tree
            self.problems += reading.problems
            if reading.problems:
                self.unreadable.add(path)
        self.pages[inside] = Page(inside, text, match.end(), meta, tree)

    def _tree(self, text: source.Source | Problem, path: str, first_line: int = 1) -> yamltree.Tree | None:
        if isinstance(text, Problem):
            self._refuse(text)
            return None
        try:
            tree = yamltree.parse(text.text, path, first_line)
        except yamltree.Refused as refused:
            self._refuse(refused.problem)
            return None
        if tree.duplicates:
            self.problems += tree.duplicates
            self.unreadable.add(path)
        return tree

    def _not_a_mapping(self, path: str, rule: str) -> None:
        help = "Skriv rader på formen ”nyckel: värde”."
        self._refuse(Problem(path, 1, 1, rule, "Här ska stå nycklar och värden.", help))

    def _refuse(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.unreadable.add(problem.path)
