"""Where a reader of the preview is: which page, which file, and as whom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from handbok.handbook import Handbook
from handbok.page import Page
from handbok.preview.desk import State
from handbok.token import token
from handbok.view import restrict


@dataclass(frozen=True)
class Whereabouts:
    """Hold an address (from the root, with its first slash) as an audience asks for it."""

    state: State
    address: str
    audience: str

    @cached_property
    def view(self) -> Handbook:
        """Return the handbook as the audience sees it."""
        return restrict(self.state.book, self.audience)

    @cached_property
    def page(self) -> Page | None:
        """Return the page that has the address, whoever may see it."""
        return next((page for page in self.state.book.pages.values() if f"/{page.url}" == self.address), None)

    @property
    def folder(self) -> bool:
        """Tell whether a page has the address with a slash after it."""
        return any(f"/{page.url}" == f"{self.address}/" for page in self.view.pages.values())

    @property
    def source(self) -> str:
        """Return the path of the address's own file, also of one that cannot be read; "" when there is none."""
        if self.page is not None:
            return self.page.source.path
        stem = self.address.strip("/")
        return next(
            (path for path in (f"docs/{stem}.md", f"docs/{stem}/index.md") if path in self.state.book.unreadable), ""
        )

    def behind(self, wanted: str) -> tuple[Page, str] | None:
        """Return the page that a login link leads to, and the widest audience that sees it."""
        chain = self.state.book.chain
        for page in self.state.book.pages.values():
            if token(page) == wanted and page.meta is not None:
                return page, next(id for id in chain.ids if chain.sees(id, page.meta.audience))
        return None
