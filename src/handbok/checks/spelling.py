"""Orden är rätt stavade, efter Hunspells svenska ordlista och handbokens egna ord.

Varför: Ett felstavat ord stannar upp läsaren, läses fel av en skärmläsare och hittas inte av sökningen. Ord som
handboken behöver och som listan saknar läggs i data/egna-ord.yml under `ord`. Ord i ordlistan, och organisationers och
projekts namn, är kända ändå.

Godkänt:

```markdown title="docs/exempel.md"
Granvika prövar en bokningstjänst. Den som *checks in*{: lang="en" } skriver `chekin` i fältet.
```

```yaml title="data/egna-ord.yml"
ord: [Granvika]
```

Underkänt:

```markdown title="docs/exempel.md"
Kommmunen har en rtuin för det.
```

Ser inte: ett rätt stavat ord på fel plats, särskrivningar, och texter i data/. Kod, adresser, ord med bara stora
bokstäver och ord som är märkta med ett annat språk prövas inte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from handbok import terms
from handbok.handbook import Handbook
from handbok.markdown import foreign, verbatim
from handbok.models.organisation import OrganisationRegister
from handbok.models.project import Project
from handbok.page import Page
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.settings import listing
from handbok.spelling import Speller, speller
from handbok.swedish import enumeration

RULE = Rule("spelling", Level.WARNING, Handbook, "Handbokens egen regel")

_SETTINGS, _KEY = "egna-ord", "ord"
_ADD = f"lägg till det i data/{_SETTINGS}.yml"
_WORD = re.compile(r"(?<![\w@/\\#&.-])[^\W\d_]++(?>(?:[-’'][^\W\d_]++)*)(?![\w@/\\]|[-.:’'][\w/])")
_SHORTEST = 2
_SUGGESTED_FOR = 50
"""How many words get suggestions in a run: looking for them takes time, and so many are not mended one by one."""

Text = tuple[str, Callable[[int], Place]]
"""A text of a page, and what tells where an offset of it stands."""


def check(book: Handbook) -> Iterator[Problem]:
    """Yield each page's words that no list has, the first time on each page."""
    own = listing(book, _SETTINGS, _KEY)
    if own.malformed:
        yield RULE.problem(own.malformed, "De egna orden går inte att läsa.", f"Skriv en lista med ord under {_KEY}.")
    found = speller()
    if found is None:
        yield _unavailable()
        return
    known = _folded([*own.texts, *_named(book)])
    is_known = cache(lambda word: _is_known(word, known, found))  # most words stand on many pages
    wrong = [each for page in book.pages.values() for each in _wrong(page, is_known)]
    if not wrong:
        return
    used = {word.lower() for page in book.pages.values() for text, _ in _texts(page) for word in _WORD.findall(text)}
    suggested = set(list(dict.fromkeys(word for word, _ in wrong))[:_SUGGESTED_FOR])
    for word, place in wrong:
        yield _problem(word, place, found.suggestions(word, used) if word in suggested else [])


def _wrong(page: Page, is_known: Callable[[str], bool]) -> Iterator[tuple[str, Place]]:
    told: set[str] = set()
    for text, place in _texts(page):
        wrong = {word for word in set(_WORD.findall(text)) if not is_known(word)} - told
        for match in _WORD.finditer(text) if wrong else ():
            if match[0] in wrong - told:
                told.add(match[0])
                yield match[0], place(match.start())


def _texts(page: Page) -> Iterator[Text]:
    for name in ("title", "description"):
        if text := getattr(page.meta, name, None):
            yield text, partial(_in_head, page, name)
    yield verbatim.blank(page.markup.running, foreign.find(page.markup)), page.place


def _in_head(page: Page, name: str, _: int) -> Place:
    return page.meta_place(name)


def _is_known(word: str, known: set[str], found: Speller) -> bool:
    if len(word) < _SHORTEST or word.isupper() or found.knows(word):
        return True
    folded = word.casefold()
    return folded in known or folded.removesuffix("s").rstrip("’'") in known or _parts_known(folded, known, found)


def _parts_known(folded: str, known: set[str], found: Speller) -> bool:
    parts = folded.split("-")
    return len(parts) > 1 and all(not part or part in known or found.knows(part) for part in parts)


def _named(book: Handbook) -> Iterator[str]:
    """Yield what the handbook itself explains or is about."""
    yield from terms.words(book)
    for project in book.records(Project).values():
        yield from (project.record.name, project.record.short_name)
    for register in book.records(OrganisationRegister).values():
        yield from (each.name for each in register.record.organisations)


def _folded(texts: list[str]) -> set[str]:
    return {word.casefold() for text in texts for word in (text, *(match[0] for match in _WORD.finditer(text)))}


def _problem(word: str, place: Place, near: list[str]) -> Problem:
    hint = f"Menade du {enumeration([f'”{each}”' for each in near], 'eller')}? Är" if near else "Rätta det. Är"
    return RULE.problem(place, f"Ordet ”{word}” finns inte i någon ordlista.", f"{hint} ordet rätt, {_ADD}.")


def _unavailable() -> Problem:
    return RULE.problem(
        Place("mkdocs.yml", 1, 1),
        "Stavningen prövades inte, för den svenska ordlistan saknas i installationen.",
        "Installera programmet på nytt, eller be någon pröva stavningen där det fungerar.",
        level=Level.REVIEW,
    )
