"""What HTML a page may hold: a list of what is allowed, so that what nobody thought of is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from handbok.markdown.targets import SCHEMES, is_foreign, scheme

ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "source",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ]
)
MEDIA = frozenset({"video", "audio", "track"})
"""Elements that media-raw refuses, with the remedy that helps."""

EVERYWHERE = frozenset(["class", "id", "lang", "dir", "title", "role", "tabindex", "markdown", "style", "autoplay"])
"""Attributes that any element may have; autoplay is media-autoplay's matter."""

ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset(["href", "hreflang", "rel", "target", "type", "download", "name"]),
    "img": frozenset(["src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"]),
    "source": frozenset(["src", "srcset", "sizes", "media", "type", "width", "height"]),
    "td": frozenset(["colspan", "rowspan", "headers", "align"]),
    "th": frozenset(["colspan", "rowspan", "headers", "scope", "abbr", "align"]),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "ol": frozenset(["start", "reversed", "type"]),
    "li": frozenset({"value"}),
    "time": frozenset({"datetime"}),
    "del": frozenset({"datetime", "cite"}),
    "ins": frozenset({"datetime", "cite"}),
    "blockquote": frozenset({"cite"}),
    "q": frozenset({"cite"}),
    "details": frozenset({"open", "name"}),
    "summary": frozenset(),
}
ANY_ATTRIBUTE = EVERYWHERE.union(*ATTRIBUTES.values())
ADDRESSES = frozenset(["href", "src", "srcset", "cite", "poster"])

_ARIA = re.compile(r"aria-[a-z]+")
_STYLE = re.compile(
    r"(?:text-align|vertical-align)\s*:\s*[a-z-]+"
    r"|(?:max-|min-)?width\s*:\s*(?:auto|[1-9][0-9]*(?:\.[0-9]+)?(?:px|em|rem|ch|%))"
)
_URL = re.compile(r"url\(\s*[\"']?(?P<target>[^\"')]*)", re.I)

Fault = tuple[str, str, str]
"""What is at fault (an element's or attribute's name), the message, and the remedy."""


def element_faults(name: str) -> Iterator[Fault]:
    """Yield what is wrong with using an element."""
    if name not in ELEMENTS and name not in MEDIA:
        yield name, f"Elementet <{name}> är inte tillåtet på en sida.", _INSTEAD.get(name, _INSTEAD[""])


def attribute_faults(element: str, name: str, value: str) -> Iterator[Fault]:
    """Yield what is wrong with an attribute; of an element unknown, "", any element's attributes are allowed."""
    if element in MEDIA and not name.startswith("on"):
        return
    if name == "style":
        yield from _style_faults(value)
    elif not _allowed(element, name):
        yield name, f"Attributet {name} är inte tillåtet här.", "Ta bort attributet."
    elif name in ADDRESSES:
        yield from address_faults(name, value)


def address_faults(name: str, target: str) -> Iterator[Fault]:
    """Yield what is wrong with an address itself, whether or not anything is there."""
    kind = scheme(target)
    if kind and kind not in SCHEMES:
        yield (
            name,
            f"Adressen börjar med ”{kind}:”, som inte är tillåtet.",
            "Länka till en sida, en fil, eller en adress med https:, http:, mailto: eller tel:.",
        )


def style_addresses(style: str) -> list[str]:
    """Return the addresses that a style attribute would load."""
    return [match["target"] for match in _URL.finditer(style)]


def _allowed(element: str, name: str) -> bool:
    own = ATTRIBUTES.get(element, frozenset()) if element else ANY_ATTRIBUTE
    return name in EVERYWHERE or name in own or bool(_ARIA.fullmatch(name))


def _style_faults(style: str) -> Iterator[Fault]:
    for declaration in filter(None, (each.strip() for each in style.split(";"))):
        if any(is_foreign(target) for target in style_addresses(declaration)):
            continue  # request-foreign's matter
        if not _STYLE.fullmatch(declaration.lower()):
            yield (
                "style",
                f"Stilen ”{declaration[:60]}” är inte tillåten på en sida.",
                "Ta bort den; bara text-align, vertical-align och width är tillåtna.",
            )


_INSTEAD = {
    "": "Ta bort elementet och skriv innehållet med Markdown.",
    "script": "Ta bort skriptet; det som behöver räknas fram visas med ett makro.",
    "style": "Ta bort stilen; utseendet bestäms i handbokens tema.",
    "iframe": "Länka till sidan i stället för att bädda in den.",
    "embed": "Länka till filen i stället för att bädda in den.",
    "object": "Länka till filen i stället för att bädda in den.",
    "form": "Länka till sidan där formuläret finns.",
    "svg": "Spara bilden som en fil bredvid sidan och visa den som en bild.",
    "font": "Ta bort elementet; utseendet bestäms i handbokens tema.",
    "center": "Ta bort elementet; utseendet bestäms i handbokens tema.",
}
