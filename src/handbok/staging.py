"""Handbook and audience to a tree that a site engine can build: only what that audience may see.

What is not in a staged tree cannot leak: navigation, search, sitemap, feeds and 404 follow by themselves.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from handbok import shipped
from handbok.entry import Entry
from handbok.exports import site as downloads
from handbok.handbook import STAGED_KEY, Handbook
from handbok.lessons import booklet, course_page, lesson, lesson_id, lessons_of, minutes
from handbok.macro import Macro, discover
from handbok.markdown.calls import Call
from handbok.markdown.markup import Link
from handbok.models.base import Record
from handbok.models.course import Course
from handbok.navigation import navigation
from handbok.page import Page
from handbok.roles import resolve
from handbok.site.secrets import Secrets, words
from handbok.swedish import long_date
from handbok.token import login_url
from handbok.view import restrict, withheld_links

THEME_PAGES = {
    "about": "om/index.md",
    "contents": "innehall.md",
    "statement": "om/tillganglighet.md",
    "suggest": "om/foresla-andring.md",
}
"""Pages that the theme links to from every page, when a handbook has them."""

NEEDS_LOGIN = "kräver inloggning"


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Stage:
    """Write one audience's tree: the whole handbook, what the audience sees of it, and what it must not meet."""

    book: Handbook
    audience: str
    view: Handbook
    secrets: Secrets
    macros: Mapping[str, Macro]
    booklets: bool = False
    """Whether the site will have booklets for its courses' pages to link to."""

    @classmethod
    def of(cls, book: Handbook, audience: str, secrets: Secrets, *, booklets: bool = False) -> Stage:
        """Prepare the stage of an audience."""
        macros = discover(*shipped.layers(book.root, "macros"))
        return cls(book, audience, restrict(book, audience), secrets, macros, booklets)

    def write(self, folder: Path, site: Path) -> None:
        """Write the tree to an empty folder; the engine will build it into `site`."""
        for page in self.view.pages.values():
            _write(folder / "docs" / page.path, self.page_source(page))
        for path, asset in self.view.assets.items():
            target = folder / "docs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(asset.file, target)
        for path, data in downloads.files(self.view, self.macros):
            target = folder / "docs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        for kind, entries in self.view.entries.items():
            for id, entry in entries.items():
                _write(folder / "data" / kind / f"{id}.yml", self.record_source(kind, entry))
        self.write_frame(folder, site)

    def write_frame(self, folder: Path, site: Path) -> None:
        """Write what is around the pages: configuration, macros and theme."""
        for name in ("macros", "overrides"):
            for layer in shipped.layers(self.book.root, name):
                shutil.copytree(layer, folder / name, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        _write(folder / "mkdocs.yml", _dump(self.configuration(folder, site)))
        _write(folder / "handbook.yml", _inheriting(self.book.root / "mkdocs.yml"))
        shutil.copyfile(shipped.own("mkdocs.yml"), folder / "engine.yml")

    def configuration(self, folder: Path, site: Path) -> dict[str, Any]:
        """Return the staged mkdocs.yml: all but this is inherited from the root's, and what that lacks from ours."""
        chain = self.book.chain
        audience = {
            "id": self.audience,
            "name": chain.audiences[self.audience].name,
            "restricted": self.audience != chain.public,
        }
        links = {name: self.view.pages[path].url for name, path in THEME_PAGES.items() if path in self.view.pages}
        return {
            "INHERIT": "handbook.yml",
            "docs_dir": "docs",
            "site_dir": _relative(site, folder),
            "use_directory_urls": True,  # one canonical address a page, which the manifest names
            "theme": {"name": "material", "custom_dir": "overrides", "font": False},
            "nav": navigation(self.view),
            "extra": {"handbok": {"audience": audience, "links": links}},
        }

    def page_source(self, page: Page) -> str:
        """Return a page with its computed front matter, and without what the audience may not see."""
        head = page.source.text[: page.body_start].rstrip()
        assert head.endswith("---")  # noqa: S101  a page without front matter is in no view
        front = head[:-3] + _dump({STAGED_KEY: self.facts(page)}) + "---\n"
        body = page.body
        for edit in sorted(set(self._edits(page)), key=lambda edit: edit.start, reverse=True):
            body = body[: edit.start] + edit.text + body[edit.end :]
        return front + body

    def facts(self, page: Page) -> dict[str, Any]:
        """Return what the theme shows of a page beside what its author wrote."""
        meta = page.meta
        assert meta is not None  # noqa: S101  see page_source
        role = resolve(self.book, None, meta.owner)
        due = page.review_due
        return {
            "audience": self.book.chain.audiences[meta.audience].name,
            "restricted": meta.audience != self.book.chain.public,
            "owner": role.name if role else meta.owner,
            "reviewed": long_date(meta.reviewed),
            "review_due": long_date(due) if due else None,
            "overdue": due is not None and due < self.book.today,
            "draft": meta.draft,
            "lesson": self._lesson(page),
            "course": self._course(page),
        }

    def _course(self, page: Page) -> dict[str, Any] | None:
        """Return where a course begins, if the page is a course's own."""
        course = next((id for id in self.view.records(Course) if course_page(id) == page.path), None)
        if course is None:
            return None
        first = next(iter(lessons_of(self.view, course)), None)
        return {"first": _reference(first), "booklet": booklet(course) if self.booklets and first else None}

    def _lesson(self, page: Page) -> dict[str, Any] | None:
        """Return a lesson's place in its course, among the lessons that the audience may see."""
        found = lesson(self.view, page)
        if found is None:
            return None
        home = self.view.pages.get(course_page(found.course))
        return {
            "course": found.course,
            "id": lesson_id(page),
            "number": found.number,
            "count": found.count,
            "minutes": minutes(self.view, page),
            "home": _reference(home),
            "previous": _reference(found.previous),
            "next": _reference(found.next),
        }

    def record_source(self, kind: str, entry: Entry[Record]) -> str:
        """Return a record's file as it stands, or without the parts that are withheld."""
        full = self.book.entries[kind][entry.id]
        if full.record is entry.record:
            return (self.book.root / entry.path).read_text(encoding="utf-8")
        return _dump(entry.record.model_dump(mode="json", by_alias=True, exclude_unset=True))

    def _edits(self, page: Page) -> Iterator[_Edit]:
        for link, target in withheld_links(page, self.book, self.view):
            yield from self._withheld_link(link, target)
        for call in page.markup.jinja.calls:
            if self._withheld(call):
                yield _Edit(call.start, call.end, self._notice(page, self.macros[call.name].inline))

    def _withheld_link(self, link: Link, target: Page) -> Iterator[_Edit]:
        url = login_url(target)
        outside = not link.start <= link.target_start < link.end
        if outside or link.html:  # a reference's definition, an attribute
            yield _Edit(link.target_start, link.target_end, url)
        if not link.html:
            tells = any(True for _ in self.secrets.phrases.met(words(link.text)))
            text = f"Sidan {NEEDS_LOGIN}" if tells or not link.text.strip() else f"{link.text} ({NEEDS_LOGIN})"
            yield _Edit(link.start, link.end, f"[{text}]({url}){{ .hb-inloggning }}")

    def _withheld(self, call: Call) -> bool:
        macro = self.macros[call.name]
        arguments = macro.bind(call.args, dict(call.kwargs))
        return any(
            arguments.get(name) is not None
            and arguments[name] in reference.known(self.book, arguments)
            and arguments[name] not in reference.known(self.view, arguments)
            for name, reference in macro.references.items()
        )

    def _notice(self, page: Page, inline: bool) -> str:
        if inline:
            return f'<span class="hb-inloggning-kravs">{NEEDS_LOGIN}</span>'
        return (
            f'<p class="hb-inloggning-kravs">Det som ska stå här {NEEDS_LOGIN}. '
            f'<a class="hb-inloggning" href="{login_url(page)}">Logga in och kom tillbaka hit</a>.</p>'
        )


def _reference(page: Page | None) -> dict[str, str] | None:
    return {"title": page.title, "url": page.url} if page else None


def _inheriting(configuration: Path) -> str:
    """Return a handbook's mkdocs.yml as it stands, inheriting the engine's unless it inherits something already."""
    text = configuration.read_text(encoding="utf-8-sig")
    return text if re.search(r"^INHERIT:", text, re.M) else f"INHERIT: engine.yml\n{text}"


def _relative(target: Path, folder: Path) -> str:
    return Path(os.path.relpath(target, folder)).as_posix()


def _dump(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
