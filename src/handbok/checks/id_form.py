"""Namn på filer och mappar är enkla, och varje post säger vem som får läsa den.

Varför: Namnen blir adresser, och å, ä, ö, mellanslag och versaler skrivs olika på olika datorer. En post som är
synligare än sin fil skulle visa något som filen håller inne.

Godkänt:

```yaml title="data/projekt/exempel-ett.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
```

Underkänt:

```yaml title="data/projekt/Exempel Två.yml"
namn: Exempel
kortnamn: EX
åtkomst: publik
```

Ser inte: om namnet säger vad filen innehåller.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.audience import Audience
from handbok.models.base import Record
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.suggestion import suggestion
from handbok.swedish import enumeration, slug
from handbok.yaml.tree import Path

RULE = Rule("id-form", Level.ERROR, Handbook, "Handbokens egen regel")

_KEY = "åtkomst"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield names that make poor addresses, and audiences that are missing, unknown or too wide."""
    yield from RULE.read(book)
    paths = [entry.path for entries in book.entries.values() for entry in entries.values()]
    paths += [f"docs/{path}" for path in (*book.pages, *book.assets)]
    for path in sorted(set(paths) | book.unreadable):
        yield from _name(path)
    for entries in book.entries.values():
        for entry in entries.values():
            if not isinstance(entry.record, Audience):
                yield from _audiences(entry, book)


def _name(path: str) -> Iterator[Problem]:
    *folders, name = path.split("/")
    poor = [folder for folder in folders if not _NAME.fullmatch(folder)]
    if not _FILE.fullmatch(name):
        poor.append(name)
    if poor:
        stem, dot, ending = poor[0].partition(".")
        yield RULE.problem(
            Place(path, 1, 1),
            f"Namnet ”{poor[0]}” passar inte i en adress.",
            f"Byt namn till ”{slug(stem) or 'namn'}{dot}{ending.lower()}”: små bokstäver a–z, siffror och bindestreck.",
        )


def _audiences(entry: Entry[Record], book: Handbook) -> Iterator[Problem]:
    known = sorted(book.records(Audience))
    for path, audience, around in _found(entry.tree.value, (), ""):
        place, item = entry.place(*path, _KEY), entry.tree.item(path) if path else ""
        if audience not in known:
            if f"data/atkomst/{audience}.yml" not in book.unreadable:
                yield RULE.problem(place, f"Åtkomsten ”{audience}” finns inte.", suggestion(audience, known), item=item)
        elif around in known and book.chain.wider(audience, around):
            yield RULE.problem(
                place,
                f"Posten är öppen för ”{audience}”, fler än ”{around}” som får se det den ingår i.",
                f"Ta bort raden, eller skriv {_narrower(book, around)}.",
                item=item,
            )


def _found(value: Any, path: Path, around: str) -> Iterator[tuple[Path, str, str]]:
    """Yield every audience with its place and the narrowest known one around it."""
    if isinstance(value, dict):
        own = value.get(_KEY)
        if isinstance(own, str):
            yield path, own, around
            around = own
        for key, each in value.items():
            yield from _found(each, (*path, key), around)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _found(each, (*path, index), around)


def _narrower(book: Handbook, audience: str) -> str:
    ids = book.chain.ids
    return enumeration([f"”{id}”" for id in ids[ids.index(audience) :]], "eller")
