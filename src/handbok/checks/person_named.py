"""Ingen person nämns vid namn: det står roller, funktioner och organisationer.

Varför: Personer byts ut, och ett namn är en personuppgift (dataskyddsförordningen artikel 5). Namn som får stå, till
exempel författare till verk som citeras, räknas upp i data/personnamn-undantag.yml under `undantag`.

Godkänt:

```markdown title="docs/exempel.md"
Fråga projektledaren. Läs mer i boken av Astrid Lindgren.
```

```yaml title="data/personnamn-undantag.yml"
undantag:
  - Astrid Lindgren
```

Underkänt:

```markdown title="docs/exempel.md"
Fråga Anna Svensson.
```

Granska:

```markdown title="docs/exempel.md"
Fråga A. Svensson.
```

Ser inte: ovanliga namn, och förnamn som står ensamma.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handbok import personnames
from handbok.handbook import Handbook
from handbok.markdown import verbatim
from handbok.page import Page
from handbok.personnames import Name
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.settings import listing

RULE = Rule("person-named", Level.ERROR, Handbook, "Dataskyddsförordningen artikel 5")

_SETTINGS = "personnamn-undantag"
_KEY = "undantag"


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the persons' names in pages, their front matter, data, and the names of files."""
    exceptions = listing(book, _SETTINGS, _KEY)
    if exceptions.malformed:
        help = f"Skriv en lista med namn under {_KEY}."
        yield RULE.problem(exceptions.malformed, "Undantagen går inte att läsa.", help)
    allowed = exceptions.texts
    for page in book.pages.values():
        for path, text in page.tree.texts() if page.tree else ():
            yield from _value(text, page.meta_place(*path), allowed)
        yield from _body(page, allowed)
    for entries in book.entries.values():
        for entry in entries.values():
            for path, text in entry.tree.texts():
                yield from _value(text, entry.place(*path), allowed, entry.tree.item(path))
    yield from _files(book, allowed)


def _body(page: Page, allowed: Iterable[str]) -> Iterator[Problem]:
    # code is read too, for readers see it; targets and macros' arguments are not
    spans = [(link.target_start, link.target_end) for link in page.markup.links if not link.target.startswith("mailto")]
    spans += [(call.start, call.end) for call in page.markup.jinja.calls]
    for name in personnames.find(verbatim.blank(page.body, spans), allowed):
        yield _problem(page.place(name.start), name)


def _value(text: str, place: Place, allowed: Iterable[str], item: str = "") -> Iterator[Problem]:
    return (_problem(place, name, item) for name in personnames.find(text, allowed))


def _problem(place: Place, name: Name, item: str = "") -> Problem:
    shown = " ".join(name.text.split())
    if name.certain:
        help = f"Skriv rollen eller funktionen i stället, eller lägg till namnet i data/{_SETTINGS}.yml."
        return RULE.problem(place, f"Här står ett personnamn, ”{shown}”.", help, item=item)
    message = f"”{shown}” kan vara ett personnamn."
    help = "Kontrollera om det är en person, och skriv i så fall rollen i stället."
    return RULE.problem(place, message, help, item=item, level=Level.REVIEW)


def _files(book: Handbook, allowed: Iterable[str]) -> Iterator[Problem]:
    spared = {each.lower().replace(" ", "-") for each in allowed}
    paths = [page.source.path for page in book.pages.values()] + [f"docs/{path}" for path in book.assets]
    paths += [entry.path for entries in book.entries.values() for entry in entries.values()]
    for path in paths:
        found = personnames.in_path(path)
        if found and found not in spared:
            yield _problem(Place(path, 1, 1), Name(found, 0, certain=False))
