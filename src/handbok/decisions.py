"""The verdict on every registered film for every audience that may see its record, shown to it or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbok.showing import all_shown, circumstances
from handbok.verdict import Circumstances, Outcome, Verdict, judge

if TYPE_CHECKING:
    from handbok.entry import Entry
    from handbok.handbook import Handbook
    from handbok.models.media import Media
    from handbok.page import Page


@dataclass(frozen=True)
class Decision:
    """Hold a verdict on a film for an audience, the pages where it meets it, and whether one of them stops a build."""

    film: Entry[Media]
    audience: str
    verdict: Verdict
    pages: tuple[Page, ...]
    stops: bool


def decisions(book: Handbook, *, trusting: bool = False) -> Iterator[Decision]:
    """Yield the decisions film by film, from the audience that sees least."""
    chain = book.chain
    around = Circumstances(book.today) if trusting else circumstances(book)
    for shown in all_shown(book, trusting=trusting):
        record = shown.film.record
        for id in chain.ids:
            if chain.sees(id, record.audience):
                met = [each for each in shown.showings if chain.sees(id, each.audience)]
                pages = {each.page.path: each.page for each in met}
                stops = any(each.audience == id and each.verdict.outcome is Outcome.REFUSED for each in met)
                verdict = judge(record, chain.audiences[id].media, around)
                yield Decision(shown.film, id, verdict, tuple(pages.values()), stops)
