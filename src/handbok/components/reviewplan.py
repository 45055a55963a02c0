"""When pages are to be reviewed, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from handbok.components.downloads import file
from handbok.components.template import render
from handbok.exports.calendar import REVIEWS
from handbok.macro import Context
from handbok.page import Page
from handbok.roles import resolve
from handbok.swedish import alphabetical, long_date


@dataclass(frozen=True)
class Review:
    """Hold a page, the role that answers for it, when it was reviewed and when that is to be done again."""

    page: Page
    owner: str
    reviewed: date
    due: date


def plan(context: Context) -> str:
    """Return a table for each month, its pages in order of the roles that answer for them."""
    found = sorted(
        _reviews(context), key=lambda each: (each.due.year, each.due.month, alphabetical(each.owner), each.due)
    )
    months = [(name, list(group)) for name, group in groupby(found, key=lambda each: _month(each, context.book.today))]
    return render(
        "granskningsplan.html",
        context,
        months=months,
        calendar=file(context, REVIEWS, "Dagarna som kalenderfil (ICS)"),
        undated=sum(page.review_due is None for page in context.book.pages.values()),
    )


def _reviews(context: Context) -> Iterator[Review]:
    for page in context.book.pages.values():
        if page.meta is not None and page.review_due is not None:
            role = resolve(context.book, None, page.meta.owner)
            yield Review(page, role.name if role else page.meta.owner, page.meta.reviewed, page.review_due)


def _month(review: Review, today: date) -> str:
    if review.due < today.replace(day=1):
        return "Skulle ha granskats tidigare"
    return long_date(review.due).split(" ", 1)[1].capitalize()
