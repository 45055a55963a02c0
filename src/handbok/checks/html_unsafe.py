"""Sidan innehåller bara HTML som inte kan köra något, hämta något eller gömma något.

Varför: Den som föreslår en ändring ska inte kunna köra kod hos läsaren eller visa något annat än det som granskades.

Godkänt:

```markdown title="docs/exempel.md"
Vatten skrivs H<sub>2</sub>O, och <abbr title="webbplatsens språk">HTML</abbr> skrivs med `<script>` och annat.
```

Underkänt:

```markdown title="docs/exempel.md"
<script>alert("hej")</script>

[Öppna](javascript:alert){ onclick=alert() }
```

Ser inte: om en tillåten länk leder till en webbplats som gör något otillåtet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok import source
from handbok.handbook import Asset, Handbook
from handbok.markdown import attributelists, htmltags, rendering
from handbok.markdown.rawhtml import Fault, address_faults, attribute_faults, element_faults
from handbok.markdown.targets import clean, is_path
from handbok.page import Page
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule

RULE = Rule("html-unsafe", Level.ERROR, Handbook, "Handbokens skydd")

_ACTIVE = re.compile(r"x?html?|xht|mht|m?js|wasm|swf|svgz|xml|xslt?|php|jar|exe|bat|cmd|ps1|vbs|hta")
"""Endings of files that a browser or a computer runs when they are opened."""

_FRONT_MATTER = re.compile(r"<[a-zA-Z!/?]|\"")
_SVG_REFUSED = frozenset(
    ["script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener"]
)
_BETWEEN_TAGS = frozenset({"html", "head", "body"})
"""Elements that every rendered page gets, and that hold nothing of the author's but attributes."""


def check(book: Handbook) -> Iterator[Problem]:
    """Yield what could run, load or hide something, in pages and in the files beside them."""
    for page in book.pages.values():
        yield from _page(page)
    for asset in book.assets.values():
        yield from _asset(asset)


def _page(page: Page) -> Iterator[Problem]:
    # the engines put front matter into tags and attributes as it stands
    for path, text in page.tree.texts() if page.tree else ():
        if match := _FRONT_MATTER.search(text):
            yield RULE.problem(
                page.meta_place(*path),
                f"Sidhuvudet innehåller tecknet {match[0][0]}, som kan bli HTML.",
                "Skriv utan tecknet; citattecken skrivs ”så här”.",
            )
    told = set()
    for start, (name, message, help) in _in_source(page):
        told.add(name)
        yield RULE.problem(page.place(start), message, help)
    if not rendering.may_differ(page.markup):
        return
    for name, message, help in _in_rendering(page):
        if name not in told:
            told.add(name)
            yield RULE.problem(page.place(_likely(page, name)), message, help)


def _in_source(page: Page) -> Iterator[tuple[int, Fault]]:
    for tag in page.markup.tags:
        faults = list(element_faults(tag.name))
        yield from ((tag.start, fault) for fault in faults)
        for attribute in () if faults else tag.attributes:
            found = attribute_faults(tag.name, attribute.name, attribute.value or "")
            yield from ((attribute.start, fault) for fault in found)
    for each in attributelists.find(page.markup.prose):
        for attribute in each.attributes:
            yield from (
                (attribute.start, fault) for fault in attribute_faults("", attribute.name, attribute.value or "")
            )
    for link in page.markup.links:
        if not link.html:
            yield from ((link.start, fault) for fault in address_faults("src" if link.picture else "href", link.target))


def _in_rendering(page: Page) -> Iterator[Fault]:
    for element in rendering.elements(page.markup):
        faults = [] if element.name in _BETWEEN_TAGS else list(element_faults(element.name))
        yield from faults
        for name, value in () if faults else element.attributes:
            yield from attribute_faults(element.name, name, value)


def _likely(page: Page, name: str) -> int:
    """Return where in the source something that rendering showed most likely stands."""
    for pattern in (rf"<{re.escape(name)}\b", rf"\b{re.escape(name)}\b"):
        if match := re.search(pattern, page.body, re.I):
            return match.start()
    return 0


def _asset(asset: Asset) -> Iterator[Problem]:
    place = Place(f"docs/{asset.path}", 1, 1)
    ending = asset.path.rpartition(".")[2].lower()
    if _ACTIVE.fullmatch(ending):
        yield RULE.problem(
            place, f"En fil av slaget .{ending} kan köra kod hos läsaren.", "Ta bort filen, eller spara den som PDF."
        )
    elif ending == "svg":
        yield from _svg(asset, place)


def _svg(asset: Asset, place: Place) -> Iterator[Problem]:
    text = source.read(asset.file, place.path)
    if isinstance(text, Problem):
        yield RULE.problem(place, f"Bilden går inte att granska. {text.message}", text.help)
        return
    for start, what in _svg_faults(text.text):
        line, column = text.position(start)
        yield RULE.problem(
            Place(place.path, line, column),
            f"Bilden innehåller {what}, som kan köra eller hämta något.",
            "Spara bilden på nytt utan skript och utan länkar till annat.",
        )


def _svg_faults(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(r"<!ENTITY|<\?xml-stylesheet|@import|url\(\s*[\"']?(?!#|[\"']?#)", text, re.I):
        yield match.start(), match[0].strip("(<!?\"' ")
    for tag in htmltags.find(text):
        name = tag.name.rpartition(":")[2]
        if name in _SVG_REFUSED:
            yield tag.start, f"<{name}>"
        for attribute in tag.attributes:
            if _svg_attribute(name, attribute.name.rpartition(":")[2], attribute.value or ""):
                yield attribute.start, attribute.name


def _svg_attribute(element: str, name: str, value: str) -> bool:
    if name.startswith("on"):
        return True
    if element in {"animate", "set"} and name == "attributename":
        return "href" in value.lower() or value.lower().startswith("on")
    if name not in {"href", "src"}:
        return False
    if element == "image" and clean(value).lower().startswith(("data:image/png", "data:image/jpeg", "data:image/gif")):
        return False
    return not (is_path(value) and clean(value).startswith("#"))
