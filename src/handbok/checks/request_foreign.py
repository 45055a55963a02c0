"""Bilder, typsnitt, stilar och media hämtas inte från andra webbplatser.

Varför: Varje hämtning berättar för någon annan vem som läser vad, och en bild som ligger någon annanstans kan bytas
ut eller försvinna (dataskyddsförordningen artikel 25).

Godkänt:

```markdown title="docs/exempel.md"
![Karta över processen](karta.svg)
```

```text title="docs/karta.svg"
<svg xmlns="http://www.w3.org/2000/svg"/>
```

Underkänt:

```markdown title="docs/exempel.md"
![Karta över processen](https://www.exempel.se/karta.svg)
```

Ser inte: vad temat hämtar; det prövas på den färdiga webbplatsen.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown import attributelists
from handbok.markdown.rawhtml import ELEMENTS, style_addresses
from handbok.markdown.targets import is_foreign, is_media
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("request-foreign", Level.ERROR, Page, "Dataskyddsförordningen artikel 25")

_LOADED = frozenset({"src", "srcset", "poster"})


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield every address that a browser would fetch from another site by itself."""
    for start, target in _loaded(page):
        if is_foreign(target):
            yield RULE.problem(
                page.place(start),
                f"Sidan hämtar ”{target[:80]}” från en annan webbplats.",
                "Spara filen bredvid sidan, om ni får använda den, och visa den därifrån.",
            )


def _loaded(page: Page) -> Iterator[tuple[int, str]]:
    for link in page.markup.links:
        refused = link.html and link.element not in ELEMENTS  # html-unsafe's or media-raw's matter
        if (link.picture or link.attribute in _LOADED) and not refused and not is_media(link.target):
            yield link.target_start, link.target
    attributes = [each for tag in page.markup.tags if tag.name in ELEMENTS for each in tag.attributes]
    for found in attributelists.find(page.markup.prose):
        attributes += found.attributes
        yield from ((each.value_start, each.value or "") for each in found.attributes if each.name in _LOADED)
    for each in attributes:
        if each.name == "style":
            yield from ((each.start, target) for target in style_addresses(each.value or ""))
