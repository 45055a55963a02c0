"""Det som en länk eller ett makro pekar på finns: sidan, avsnittet, posten, filen.

Varför: En trasig länk upptäcks annars av läsaren.

Godkänt:

```markdown title="docs/exempel.md"
Gå till [startsidan](index.md) eller till [målen](#mal).

## Mål

Text.
```

Underkänt:

```markdown title="docs/exempel.md"
Gå till [startsidan](indx.md) eller till [målen](#syfte).

## Mål

Text.
```

Ser inte: om länken leder till rätt sida, eller om en sida på en annan webbplats finns.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from handbok.doubt import may_be_unread, names_an_entry
from handbok.handbook import Handbook
from handbok.macro import Macro, discover
from handbok.markdown.calls import Call
from handbok.markdown.links import Link
from handbok.markdown.targets import is_media, is_path
from handbok.models.term import Glossary
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.shipped import layers
from handbok.suggestion import suggestion

RULE = Rule("link-target", Level.ERROR, Handbook, "Handbokens egen regel")

_LOGIN = "/logga-in"
_INNER = "hb-"
"""What macros' own ids start with, which nobody links to."""


def check(book: Handbook) -> Iterator[Problem]:
    """Yield what pages point at that does not exist."""
    macros = discover(*layers(book.root, "macros"))
    anchors = _Anchors(book, macros)
    for page in book.pages.values():
        for link in page.markup.links:
            if is_path(link.target) and not is_media(link.target) and link.attribute != "data":
                yield from _link(page, link, book, anchors)
        for call in page.markup.jinja.calls:
            yield from _references(page, call, book, macros)


@dataclass
class _Anchors:
    """Know the anchors of pages, those that macros write among them, each page's worked out once."""

    book: Handbook
    macros: dict[str, Macro]
    found: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, page: Page) -> frozenset[str]:
        if page.path not in self.found:
            calls = (self._called(call) for call in page.markup.jinja.calls)
            self.found[page.path] = page.markup.anchors.union(*calls)
        return self.found[page.path]

    def doubtful(self, page: Page, anchor: str) -> bool:
        """Tell whether a call could have given the anchor, had it, or the data it shows, no fault of its own."""
        jinja = page.markup.jinja
        if not jinja.calls and not jinja.faults:
            return False
        astray = bool(jinja.faults) or not all(self._leads(call) for call in jinja.calls)
        return (astray and names_an_entry(self.book, anchor)) or may_be_unread(self.book, anchor)

    def _leads(self, call: Call) -> bool:
        macro = self.macros.get(call.name)
        arguments = _arguments(macro, call)
        if macro is None or arguments is None:
            return False
        given = ((arguments.get(name), each) for name, each in macro.references.items())
        return all(value is None or value in each.known(self.book, arguments) for value, each in given)

    def _called(self, call: Call) -> set[str]:
        macro = self.macros.get(call.name)
        arguments = _arguments(macro, call)
        return set(macro.anchors(self.book, arguments)) if macro and arguments is not None else set()


def _link(page: Page, link: Link, book: Handbook, anchors: _Anchors) -> Iterator[Problem]:
    if found := _fault(page, link.target, book, anchors):
        yield RULE.problem(page.place(link.target_start), *found)


def _fault(page: Page, target: str, book: Handbook, anchors: _Anchors) -> tuple[str, str] | None:
    if target.startswith(_LOGIN):
        return None
    if not target or target == "#":
        return "Länken leder ingenstans.", "Skriv sidans eller filens namn."
    path = unquote(page.resolve(target))
    exists = path in book.pages or path in book.assets or _unread(book, path)
    if target.startswith("/") or not exists or target.split("#")[0].endswith("/"):
        return _missing(page, target, path, book)
    anchor = unquote(target.partition("#")[2])
    sought = book.pages.get(path)
    if not anchor or sought is None or sought.tree is None or anchor in anchors.of(sought):
        return None
    if anchors.doubtful(sought, anchor):
        return None
    known = sorted(each for each in anchors.of(sought) if not each.startswith(_INNER))
    return f"Avsnittet ”#{anchor}” finns inte på sidan {path}.", suggestion(anchor, known)


def _missing(page: Page, target: str, path: str, book: Handbook) -> tuple[str, str]:
    written = target.split("#")[0].split("?")[0]
    for known in (path, f"{path}.md", posixpath.join(path, "index.md"), f"{path.removesuffix('.html')}.md"):
        if known in book.pages or known in book.assets:
            return f"Länken ”{written}” är inte skriven som sidans fil.", f"Skriv ”{_relative(page, known)}”."
    if any(known.startswith(f"{path}/") for known in book.pages):
        return f"Länken ”{written}” leder till en mapp som saknar sidan index.md.", "Länka till en av mappens sidor."
    files = [_relative(page, each) for each in (*book.pages, *book.assets)]
    close = suggestion(written, files)
    help = close if close.startswith("Menade") else "Rätta namnet, eller lägg till filen."
    return f"Filen ”{written}” finns inte.", help


def _relative(page: Page, path: str) -> str:
    return posixpath.relpath(path, page.folder or ".")


def _unread(book: Handbook, path: str) -> bool:
    """Tell whether a file is there although it could not be read, which is said of it already."""
    return f"docs/{path}" in book.unreadable or any(problem.path == f"docs/{path}" for problem in book.problems)


def _references(page: Page, call: Call, book: Handbook, macros: dict[str, Macro]) -> Iterator[Problem]:
    macro = macros.get(call.name)
    arguments = _arguments(macro, call)
    if macro is None or arguments is None:
        return
    for name, reference in macro.references.items():
        value = arguments.get(name)
        known = reference.known(book, arguments)
        if not isinstance(value, str) or value in known or not _provable(book, reference, arguments, value):
            continue
        yield RULE.problem(
            page.place(call.start),
            f"Makrot {call.name} pekar på ”{value}”, som inte finns.",
            suggestion(value, sorted(known)),
        )


def _provable(book: Handbook, reference: object, arguments: dict[str, object], value: str) -> bool:
    """Tell whether what is missing is missing, and not just unread or part of a record that is missing itself."""
    kind = getattr(reference, "kind", Glossary)
    parameter = getattr(reference, "parameter", None)
    if parameter is not None and arguments.get(parameter) not in book.records(kind):
        return False
    whole = parameter is None and kind is not Glossary
    unread = f"data/{kind.FOLDER}/{value}.yml" in book.unreadable if whole else book.partly_read(kind)
    return not unread and value not in book.lost(kind)


def _arguments(macro: Macro | None, call: Call) -> dict[str, object] | None:
    try:
        return macro.bind(call.args, dict(call.kwargs)) if macro else None
    except TypeError:
        return None
