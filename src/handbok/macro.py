"""What a page may call: functions marked as macros, found by being in a folder.

A macro takes a Context and constants and gives HTML. Its parameters say by annotation what they refer to, so that a
check knows every record, and the staging knows which calls would show what an audience may not see.
"""

from __future__ import annotations

import importlib.util
import inspect
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, Protocol, TypeVar, get_args, get_origin, get_type_hints, overload

from pydantic import TypeAdapter, ValidationError

from handbok import terms
from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.markdown import markup
from handbok.models.base import Record

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Callable[..., str])

_ID = re.compile(r'<[^<>]*\sid="([^"]+)"')


class Reference(Protocol):
    """Be what a macro's argument refers to."""

    def known(self, book: Handbook, arguments: Mapping[str, Any]) -> Collection[str]:
        """Return the values that exist in a handbook, given the call's other arguments."""


@dataclass(frozen=True)
class RecordRef:
    """Refer to a record of a type by its id."""

    kind: type[Record]

    def known(self, book: Handbook, arguments: Mapping[str, Any]) -> Collection[str]:
        """Return the ids of the records."""
        return book.records(self.kind).keys()


@dataclass(frozen=True)
class PartRef:
    """Refer to an entry in a list of the record that another parameter names."""

    kind: type[Record]
    parameter: str
    field: str

    def known(self, book: Handbook, arguments: Mapping[str, Any]) -> Collection[str]:
        """Return the ids of the list's entries."""
        entry = book.records(self.kind).get(str(arguments.get(self.parameter)))
        return [part.id for part in getattr(entry.record, self.field)] if entry else ()


@dataclass(frozen=True)
class TermRef:
    """Refer to a term by its word or one of its forms, whatever the case."""

    def known(self, book: Handbook, arguments: Mapping[str, Any]) -> Collection[str]:
        """Return the words and forms of all glossaries."""
        return terms.words(book)


@dataclass(frozen=True)
class Context:
    """Give a macro the handbook as its reader may see it, and the page it stands on (a path from docs/).

    All calls of one rendering of a page share a context, so that no id stands twice on the page.
    """

    book: Handbook
    page: str
    directory_urls: bool = True
    from_source: bool = False
    """Whether addresses count from the page's file: Zensical moves every one of them, in raw HTML too."""
    _given: Counter[str] = field(default_factory=Counter, repr=False, compare=False)

    def record(self, kind: type[R], id: str) -> Entry[R]:
        """Return a record. Raises LookupError, in Swedish, when the reader may not see it or it does not exist."""
        entry = self.book.records(kind).get(id)
        if entry is None:
            raise LookupError(f"Posten ”{id}” finns inte i data/{kind.FOLDER}/.")
        return entry

    def unique(self, stem: str) -> str:
        """Return an id for something that nobody links to: the stem, with a number from its second time on."""
        self._given[stem] += 1
        return f"hb-{stem}" if self._given[stem] == 1 else f"hb-{stem}-{self._given[stem]}"

    def first(self, what: str) -> bool:
        """Tell whether this is the first time that the page comes to something."""
        self._given[f"!{what}"] += 1
        return self._given[f"!{what}"] == 1

    def anchor(self, id: str) -> str | None:
        """Return the id of a record's item as an anchor, or None when the page has it already."""
        anchor = id.lower()
        here = self.book.pages.get(self.page)
        self._given[f"#{anchor}"] += 1
        taken = self._given[f"#{anchor}"] > 1 or (here is not None and anchor in here.markup.anchors)
        return None if taken else anchor

    def url(self, page: str, anchor: str = "") -> str:
        """Return the address of another page, relative to this one, so that a site works under any path."""
        target = self._address(page)
        here = self.page if self.from_source else self._address(self.page)
        relative = posixpath.relpath(target or ".", posixpath.dirname(here) or ".")
        if target.endswith("/") or not target:
            relative = "./" if relative == "." else f"{relative}/"
        return f"{relative}#{anchor}" if anchor else relative

    def _address(self, page: str) -> str:
        known = self.book.pages.get(page)
        if known is None:
            return page
        return known.url if self.directory_urls else f"{known.path.removesuffix('.md')}.html"


@dataclass(frozen=True)
class Macro:
    """Hold a macro: its function, and what it shows beside what its arguments refer to."""

    function: Callable[..., str]
    shows: tuple[type[Record], ...] = ()
    inline: bool = False

    @property
    def name(self) -> str:
        """Return the name that pages call."""
        return self.function.__name__

    @property
    def signature(self) -> inspect.Signature:
        """Return the parameters that a page gives: all but the context."""
        signature = inspect.signature(self.function)
        return signature.replace(parameters=list(signature.parameters.values())[1:])

    @cached_property
    def references(self) -> dict[str, Reference]:
        """Return what each parameter refers to."""
        hints = get_type_hints(self.function, include_extras=True)
        return {name: reference for name, hint in hints.items() if (reference := _reference(hint)) is not None}

    @cached_property
    def types(self) -> dict[str, Any]:
        """Return the plain type of each parameter."""
        hints = get_type_hints(self.function)
        return {name: hints[name] for name in self.signature.parameters if name in hints}

    def bind(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Return the arguments by name, defaults among them. Raises TypeError when they do not fit."""
        bound = self.signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return dict(bound.arguments)

    def anchors(self, book: Handbook, arguments: Mapping[str, Any]) -> set[str]:
        """Return the ids that a call gives its page, read from what it renders, so that they are true."""
        if self.inline or not self._takes(arguments):
            return set()
        try:
            rendered = self.function(Context(book, ""), **arguments)
        except LookupError:  # what it refers to does not exist, which is another rule's matter
            return set()
        return {*_ID.findall(rendered), *(heading.id for heading in markup.read(rendered).headings)}

    def _takes(self, arguments: Mapping[str, Any]) -> bool:
        try:
            for name, value in arguments.items():
                TypeAdapter(self.types.get(name, object)).validate_python(value, strict=True)
        except ValidationError:
            return False
        return True


@overload
def macro(function: F) -> F: ...


@overload
def macro(*, shows: type[Record] | tuple[type[Record], ...] = (), inline: bool = False) -> Callable[[F], F]: ...


def macro(
    function: F | None = None, *, shows: type[Record] | tuple[type[Record], ...] = (), inline: bool = False
) -> F | Callable[[F], F]:
    """Mark a function as a macro: `shows` are the record types it gathers whole, `inline` that it stands in a sentence."""

    def mark(each: F) -> F:
        each.__handbok__ = Macro(each, shows if isinstance(shows, tuple) else (shows,), inline)  # type: ignore[attr-defined]
        return each

    return mark if function is None else mark(function)


def discover(*folders: Path) -> dict[str, Macro]:
    """Return the macros of the modules in some folders; a later folder's macro replaces an earlier one's."""
    found: dict[str, Macro] = {}
    for folder in folders:
        for file in sorted(folder.glob("*.py")):
            if file.stem != "__init__":
                found |= _macros_in(_module(file, file.stat().st_mtime_ns))
    return found


def _reference(hint: Any) -> Reference | None:
    if get_origin(hint) is Annotated:
        for extra in get_args(hint)[1:]:
            if hasattr(extra, "known"):
                return extra  # type: ignore[no-any-return]
    for inner in get_args(hint):
        if (found := _reference(inner)) is not None:
            return found
    return None


@cache
def _module(file: Path, changed: int) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"handbok_macros_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise ImportError(str(file))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _macros_in(module: ModuleType) -> dict[str, Macro]:
    marked = (getattr(value, "__handbok__", None) for value in vars(module).values() if callable(value))
    return {each.name: each for each in marked if isinstance(each, Macro)}
