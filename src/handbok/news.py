"""What readers should know has changed: the pages' own `historik`, never git's, which has names and shallow clones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbok.navigation import navigation, paths

if TYPE_CHECKING:
    from handbok.handbook import Handbook
    from handbok.models.frontmatter import Change
    from handbok.page import Page


@dataclass(frozen=True)
class News:
    """Hold a change and the page it was made on."""

    change: Change
    page: Page


def news(book: Handbook, count: int) -> list[News]:
    """Return the latest changes of a handbook's pages, the newest first, those of a day in the navigation's order."""
    pages = (book.pages[path] for path in paths(navigation(book)))
    found = [News(each, page) for page in pages if page.meta for each in page.meta.history]
    return sorted(found, key=lambda each: -each.change.date.toordinal())[: max(count, 0)]
