"""När en text nämner ett dokument vid namn stämmer årtalet med dokumentets titel.

Varför: ”Vision 2020” och ”Vision 2025” är två dokument, och läsaren hittar bara det ena.

Godkänt:

```yaml title="data/dokument/exempel.yml"
namn: Dokument
åtkomst: publik
dokument:
  - {id: vision-2025, titel: Vision 2025, status: beslutad, beslutad: 2015-04-27}
```

```markdown title="docs/exempel.md"
Målen kommer ur Vision 2025.
```

Underkänt:

```yaml title="data/dokument/exempel.yml"
namn: Dokument
åtkomst: publik
dokument:
  - {id: vision-2025, titel: Vision 2025, status: beslutad, beslutad: 2015-04-27}
```

```markdown title="docs/exempel.md"
Målen kommer ur Vision 2020.
```

Ser inte: dokument som nämns utan årtal, eller med en omskriven titel.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from handbok.handbook import Handbook
from handbok.models.document import DocumentRegister
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("source-year", Level.WARNING, Handbook, "Handbokens egen regel")

_TITLE = re.compile(r"(?P<name>.*?\D)\s*(?P<years>(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the places where a document's name stands before another year than its title's."""
    titles = _titles(book)
    patterns = {
        name: re.compile(rf"\b{re.escape(name)}\s+(?:år\s+)?((?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)", re.I)
        for name in titles
    }
    for text, place, item in _texts(book):
        for name, pattern in patterns.items():
            for match in pattern.finditer(text):
                if _years(match[1]) not in titles[name]:
                    yield _problem(match[0], name, titles[name], place(match.start()), item)


def _titles(book: Handbook) -> Mapping[str, set[str]]:
    """Return the names of documents less their years, each with the years it has."""
    found: dict[str, set[str]] = defaultdict(set)
    for register in book.records(DocumentRegister).values():
        for document in register.record.documents:
            if match := _TITLE.match(document.title):
                found[match["name"].strip()].add(_years(match["years"]))
    return found


def _texts(book: Handbook) -> Iterator[tuple[str, Callable[[int], Place], str]]:
    for page in book.pages.values():
        yield page.body, page.place, ""
    for entries in book.entries.values():
        for entry in entries.values():
            for path, text in entry.tree.texts():
                yield text, _always(entry.place(*path)), entry.tree.item(path)


def _always(place: Place) -> Callable[[int], Place]:
    return lambda offset: place


def _problem(said: str, name: str, years: set[str], place: Place, item: str) -> Problem:
    known = enumeration([f"”{name} {year}”" for year in sorted(years)], "eller")
    return RULE.problem(place, f"Här står ”{said}”, men dokumentet heter {known}.", "Rätta årtalet.", item=item)


def _years(text: str) -> str:
    return re.sub(r"\s*[-–]\s*", "–", text)
