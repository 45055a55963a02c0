"""Where films and sounds are shown, to whom, and what the verdict is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbok.models.media import Media
from handbok.problem import Level, Problem
from handbok.roles import known
from handbok.verdict import Circumstances, Lack, Outcome, Verdict, judge, noun

if TYPE_CHECKING:
    from handbok.entry import Entry
    from handbok.handbook import Handbook
    from handbok.markdown.calls import Call
    from handbok.page import Page
    from handbok.rule import Rule

MACROS = ("film", "ljud")
"""What pages call to show media."""


@dataclass(frozen=True)
class Showing:
    """Hold a film on a page: who meets it there is the narrower of what the page and the record allow."""

    film: Entry[Media]
    page: Page
    call: Call
    audience: str
    verdict: Verdict


@dataclass(frozen=True)
class Shown:
    """Hold a film with all its showings."""

    film: Entry[Media]
    showings: tuple[Showing, ...]
    lacks: tuple[Lack, ...]

    @property
    def refused(self) -> bool:
        """Tell whether it is refused anywhere."""
        return any(each.verdict.outcome is Outcome.REFUSED for each in self.showings)

    @property
    def tolerated(self) -> bool:
        """Tell whether it is shown, and nowhere refused."""
        return bool(self.showings) and not self.refused

    @property
    def where(self) -> str:
        """Return the pages in words, to end a message with; "" when there are none."""
        pages = list(dict.fromkeys(f"docs/{each.page.path}" for each in self.showings))
        more = f" och {len(pages) - 1} till" if len(pages) > 1 else ""
        return f" Den visas på {pages[0]}{more}." if pages else ""


def media_called(book: Handbook) -> dict[str, list[tuple[str, Call]]]:
    """Return, for each id that pages show media by, the pages and the calls; the id need not exist."""
    found: dict[str, list[tuple[str, Call]]] = {}
    for macro in MACROS:
        for path, call in book.callers.get(macro, ()):
            for id in (*call.args[:1], *dict(call.kwargs).values()):
                if isinstance(id, str):
                    found.setdefault(id, []).append((path, call))
    return found


def media_files(book: Handbook) -> set[str]:
    """Return the files that follow from the media which a handbook's pages show and its records allow."""
    films = book.records(Media)
    return {path for id in media_called(book) if id in films for path in films[id].record.files}


def all_shown(book: Handbook, *, trusting: bool = False) -> Iterator[Shown]:
    """Yield every registered film with its showings, as of the handbook's day, unless a part of it could not be read.

    `trusting` takes files and roles that records name as there, where a view of a checked handbook need not hold them.
    """
    around = Circumstances(book.today) if trusting else circumstances(book)
    called = media_called(book)
    for id, film in book.records(Media).items():
        if not film.faulty:
            showings = tuple(_showings(film, called.get(id, []), book, around))
            yield Shown(film, showings, judge(film.record, "full", around).lacks)


def shortcomings(book: Handbook) -> Iterator[Showing]:
    """Yield the showings that a statement cannot call accessible: planned films, and what is too burdensome."""
    for shown in all_shown(book):
        for each in shown.showings:
            exemption = each.film.record.exemption
            burden = exemption is not None and exemption.ground == "oskäligt-betungande"
            if each.verdict.outcome is Outcome.DEFECT or (burden and each.verdict.outcome is Outcome.ALLOWED):
                yield each


def told(book: Handbook, rule: Rule) -> Iterator[Problem]:
    """Yield what a rule on media tells: errors, or warnings where a plan covers them; not what GATE tells on a page."""
    for shown in all_shown(book):
        level = Level.WARNING if shown.tolerated else Level.ERROR
        for lack in shown.lacks:
            if lack.rule == rule.id and not (lack.absent and shown.refused):
                yield rule.problem(
                    shown.film.key_place(*lack.path),
                    f"{named(shown.film.record)} {lack.text}.{shown.where}",
                    f"{lack.remedy[0].upper()}{lack.remedy[1:]}.",
                    level=level,
                )


def named(film: Media) -> str:
    """Return what to call a film in a message."""
    return f"{noun(film)} ”{film.title}”"


def circumstances(book: Handbook) -> Circumstances:
    """Return what verdicts depend on in a handbook: a file that could not be read is there all the same."""
    unread = {path.removeprefix("docs/") for path in book.unreadable if path.startswith("docs/")}
    files = {*book.assets, *book.pages, *unread}
    registers = any(path.startswith("data/roller/") for path in book.unreadable)
    return Circumstances(book.today, files, None if registers else known(book, None).keys())


def _showings(
    film: Entry[Media], calls: list[tuple[str, Call]], book: Handbook, around: Circumstances
) -> Iterator[Showing]:
    chain = book.chain
    for path, call in calls:
        page = book.pages[path]
        if page.meta is None or not {page.meta.audience, film.record.audience} <= set(chain.ids):
            continue  # seen by nobody, and told by other rules
        audience = chain.narrower(page.meta.audience, film.record.audience)
        yield Showing(film, page, call, audience, judge(film.record, chain.audiences[audience].media, around))
