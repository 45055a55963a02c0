"""MkDocs' navigation, telling what a theme's templates look at in it, by the keys of outline.Outline.

Templates get these in the place of MkDocs' own, and cannot tell the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section, get_navigation
from mkdocs.structure.pages import Page

from handbok.rendering import outline

See = Callable[[str], None]


class Beyond(Exception):
    """Say that a template wants of another page what is not at hand when pages are rendered one at a time."""


def _told(attribute: str, key: str) -> Any:
    """Return a property that tells of being read; the value stands where MkDocs puts it."""

    def read(self: Any) -> Any:
        self.see(f"{key} {self.key}")
        return self.__dict__.get(attribute)

    def write(self: Any, value: Any) -> None:
        self.__dict__[attribute] = value

    return property(read, write)


def _own(attribute: str) -> Any:
    """Return a property that only the page being rendered has."""

    def read(self: Any) -> Any:
        if not self.current:
            raise Beyond(f"{attribute} of {self.key}")
        return self.__dict__.get(attribute)

    def write(self: Any, value: Any) -> None:
        self.__dict__[attribute] = value

    return property(read, write)


class NavPage(Page):
    """Be a page of the navigation."""

    title = _told("title", "title")
    parent = _told("parent", "above")
    previous_page = _told("previous_page", "turn")
    next_page = _told("next_page", "turn")
    update_date = _told("update_date", "today")
    meta = _own("meta")
    markdown = _own("markdown")
    content = _own("content")
    toc = _own("toc")

    def __init__(self, title: str, file: File, config: MkDocsConfig, see: See) -> None:
        self.see = see
        self.key = file.src_uri
        self.current = False
        super().__init__(title, file, config)


class NavSection(Section):
    """Be a section of the navigation."""

    title = _told("title", "section")
    children = _told("children", "children")
    parent = _told("parent", "above")
    see: See
    key: str


class Nav(Navigation):
    """Be the navigation."""

    items = _told("items", "children")
    pages = _told("pages", "tree")
    homepage = _told("homepage", "home")
    key = outline.TOP

    def __init__(self, found: Navigation, see: See) -> None:
        self.see = see
        self.__dict__.update(vars(found))


class Pages(list[File]):
    """Be the list of all pages, telling of being looked through."""

    def __init__(self, files: list[File], see: See) -> None:
        super().__init__(files)
        self._see = see

    def __iter__(self) -> Iterator[File]:
        self._see("tree ")
        return super().__iter__()

    def __len__(self) -> int:
        self._see("tree ")
        return super().__len__()

    def __getitem__(self, at: Any) -> Any:
        self._see("tree ")
        return super().__getitem__(at)


class Found(Files):
    """Be the files of a site, telling which paths a page's links are held against."""

    def __init__(self, files: Files, see: See) -> None:
        super().__init__(list(files))
        self._told = see

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at a path, if there is one."""
        self._told(f"site {path}")
        return super().get_file_from_path(path)


def make(files: Files, config: MkDocsConfig, see: See) -> Nav:
    """Return the navigation that a configuration gives, for files whose pages are NavPages."""
    found = get_navigation(files, config)
    for item in found.items:
        _name(item, 1, see)
    return Nav(found, see)


def _name(item: StructureItem, depth: int, see: See) -> list[str]:
    """Make sections tell, name them as the outline does, and return the pages in them."""
    if not isinstance(item, Section):
        return [item.file.src_uri] if isinstance(item, Page) else []
    pages = [path for child in item.children for path in _name(child, depth + 1, see)]
    item.__class__ = NavSection
    item.see, item.key = see, outline.section(pages, depth)  # type: ignore[attr-defined]
    return pages
