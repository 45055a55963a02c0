"""One page of docs/, read."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handbok.markdown.markup import Lines, Markup, read
from handbok.problem import Place
from handbok.swedish import months_later

if TYPE_CHECKING:
    from datetime import date

    from handbok.models.frontmatter import FrontMatter
    from handbok.source import Source
    from handbok.yaml.tree import Tree


@dataclass(frozen=True)
class Page:
    """Hold a page: `path` is from docs/, `meta` is None when its front matter could not be read."""

    path: str
    source: Source
    body_start: int
    meta: FrontMatter | None
    tree: Tree | None

    @property
    def body(self) -> str:
        """Return the text after the front matter."""
        return self.source.text[self.body_start :]

    @cached_property
    def markup(self) -> Markup:
        """Return the body, read."""
        return read(self.body)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source.text)

    @property
    def title(self) -> str:
        """Return the title, or the path of a page that has none."""
        return self.meta.title if self.meta else self.path

    @property
    def folder(self) -> str:
        """Return the folder the page stands in, from docs/."""
        return posixpath.dirname(self.path)

    @property
    def is_index(self) -> bool:
        """Tell whether the page is its folder's own."""
        return posixpath.basename(self.path) == "index.md"

    @property
    def url(self) -> str:
        """Return the page's address from the site's root, with directory addresses."""
        stem = self.path.removesuffix(".md")
        if self.is_index:
            return f"{self.folder}/" if self.folder else ""
        return f"{stem}/"

    @property
    def review_due(self) -> date | None:
        """Return the day by which the page should be reviewed again."""
        if self.meta is None or self.meta.review_months is None:
            return None
        return months_later(self.meta.reviewed, self.meta.review_months)

    def place(self, offset: int) -> Place:
        """Return where an offset of the body stands in the file."""
        line, column = self._lines.at(self.body_start + offset)
        return Place(self.source.path, line, column)

    def meta_place(self, *path: str | int) -> Place:
        """Return where a value of the front matter stands."""
        if self.tree is None:
            return Place(self.source.path, 1, 1)
        mark = self.tree.mark(path)
        return Place(self.source.path, mark.line, mark.column)

    def resolve(self, target: str) -> str:
        """Return a relative link's target as a path from docs/, without its anchor or query."""
        path = target.split("#")[0].split("?")[0]
        if not path:
            return self.path
        if path.startswith("/"):
            return posixpath.normpath(path.lstrip("/"))
        return posixpath.normpath(posixpath.join(self.folder, path))
