"""Booklets into a site: one for each course that has lessons its audience may see."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from handbok import engine
from handbok.exports.booklet import chapter, moved
from handbok.exports.booklet.address import Addresses
from handbok.exports.booklet.chapter import Chapter
from handbok.lessons import booklet, course_page, lesson_id, lessons_of
from handbok.models.course import Course
from handbok.swedish import alphabetical, long_date, slug

if TYPE_CHECKING:
    from handbok.handbook import Handbook

EXTRA = "weasyprint"
_FIRST = Chapter("om-kursen", "Om kursen", "")
_LAST = (
    Chapter(moved.ANSWERS, "Svar på självtestet", ""),
    Chapter(moved.TRANSCRIPTS, "Utskrifter av filmer", ""),
    Chapter(moved.WORDS, "Ord som förklaras", ""),
)
_FOLDER = Path(__file__).parent
_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(_FOLDER),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["date"] = long_date


class Unavailable(Exception):
    """Say in Swedish why no booklet can be made here, and what to do about it."""


def require() -> None:
    """Find out, without importing it here, whether WeasyPrint works. Raises Unavailable."""
    if find_spec(EXTRA) is None:
        raise Unavailable(
            "Häften görs med WeasyPrint, som inte är installerat. Installera det med: pip install 'handbok[booklets]'"
        )
    tried = subprocess.run([sys.executable, "-c", f"import {EXTRA}"], capture_output=True, check=False)
    if tried.returncode:
        raise Unavailable(
            "WeasyPrint är installerat men går inte att starta, troligen för att Pango saknas. "
            "Installera Pango (i Debian och Ubuntu: sudo apt-get install libpangoft2-1.0-0) och försök igen."
        )


def courses(view: Handbook) -> list[str]:
    """Return the courses that a view can make booklets of: their page and at least one lesson are seen."""
    return [id for id in view.records(Course) if course_page(id) in view.pages and lessons_of(view, id)]


@dataclass(frozen=True)
class Maker:
    """Make booklets of one audience's built site; `drafts` is where they stand before they are laid out."""

    view: Handbook
    audience: str
    site: Path
    drafts: Path

    def make_all(self) -> None:
        """Write every course's booklet into the site. Raises engine.Broke."""
        if made := {id: self.site / booklet(id) for id in courses(self.view)}:
            self.make(made)

    def make(self, wanted: dict[str, Path]) -> None:
        """Write the booklets of some courses to some files. Raises engine.Broke."""
        files: list[Path] = []
        for id, pdf in wanted.items():
            draft = self.drafts / f"{id}.html"
            draft.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(self.document(id), encoding="utf-8", newline="\n")
            files += [draft, pdf]
        engine.lay_out(self.site, files, self.view.today)

    def document(self, course: str) -> str:
        """Return a course's booklet as one HTML document."""
        end = moved.Moved()
        chapters = list(self._chapters(course, end))
        found = (end.answers, end.transcripts, end.words)
        return _ENVIRONMENT.get_template("document.html").render(
            course=self.view.records(Course)[course].record.name,
            handbook=self._name(),
            audience=self._restriction(),
            today=self.view.today,
            style=Markup((_FOLDER / "booklet.css").read_text(encoding="utf-8")),  # noqa: S704  our own file
            contents=[*chapters, *(each for each, any_of_it in zip(_LAST, found, strict=True) if any_of_it)],
            chapters=chapters,
            moved=end,
            ends=_LAST,
            words=sorted(end.words.items(), key=lambda word: alphabetical(word[0])),
        )

    def _chapters(self, course: str, end: moved.Moved) -> Iterator[Chapter]:
        pages = [self.view.pages[course_page(course)], *lessons_of(self.view, course)]
        ids = {page.url: slug(f"lektion {lesson_id(page)}") for page in pages} | {pages[0].url: _FIRST.id}
        html = {url: (self.site / url / "index.html").read_text(encoding="utf-8") for url in ids}
        addresses = Addresses(ids, self.site, self._base(html[pages[0].url], pages[0].url))
        for url, id in ids.items():
            read = chapter.read(html[url], id, url, addresses, end)
            yield replace(read, title=_FIRST.title) if id == _FIRST.id else read

    def _base(self, html: str, url: str) -> str:
        """Return the site's own address, which its pages give when mkdocs.yml has site_url."""
        found = LexborHTMLParser(html).css_first("link[rel=canonical]")
        return ((found.attributes.get("href") or "") if found else "").removesuffix(url)

    def _name(self) -> str:
        """Return the handbook's name: what the start page's title ends with."""
        found = LexborHTMLParser((self.site / "index.html").read_text(encoding="utf-8")).css_first("title")
        return found.text().strip().rpartition(" – ")[2] if found else ""

    def _restriction(self) -> str:
        chain = self.view.chain
        return "" if self.audience == chain.public else chain.audiences[self.audience].name
