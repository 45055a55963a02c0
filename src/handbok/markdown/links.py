"""Links and pictures of a text, in Markdown and in raw HTML.

Brackets are paired in one pass and each target is matched where it must start, so that no text takes long to read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handbok.markdown.htmltags import Attribute, Tag

DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<ref>[^\[\]\n^][^\[\]\n]*+)\]:[ \t]*+\n?[ \t]*+<?(?P<target>[^\s<>]++)>?"
    r"(?P<title>[ \t]++[\"'(][^\n]*+)?",
    re.M,
)
"""A reference's definition; its target may stand on the line below."""

_BRACKET = re.compile(r"\\.|\[|\]|\n[ \t]*+(?=\n)", re.S)
# Atomic groups where one would write possessive ones: those lose matches before Python 3.11.5 (CPython gh-106052).
_TARGET = re.compile(
    r"\([ \t\n]*+(?:<(?P<angled>[^<>\n]*+)>|(?P<bare>(?>(?:[^\s()\\\[\]<>]++|\\.|[ ]++(?![\"')\n])"
    r"|\((?>(?:[^\s()\\\[\]]++|\\.|\([^\s()\[\]]*+\))*)\))*)))"
    r"(?>(?:[ \t\n]++(?:\"[^\"]*+\"|'[^']*+'))?)[ \t\n]*+\)",
    re.S,
)
_AUTOLINK = re.compile(r"<(?P<target>(?:[A-Za-z][A-Za-z0-9+.-]*+://|mailto:)[^\s<>]++)>")
_SOURCES = ("href", "src", "poster", "srcset", "data")
_MAX_TEXT = 1000
_MAX_DEPTH = 20


@dataclass(frozen=True)
class Link:
    """Hold a link or picture: offsets are of the whole construct, and of its target alone.

    `text` is what the link shows, or the picture's alternative text, as it is written; `element` and `attribute` say
    which they are when it stands in HTML.
    """

    text: str
    target: str
    start: int
    end: int
    target_start: int
    target_end: int
    picture: bool = False
    html: bool = False
    attribute: str = ""
    element: str = ""


def find(text: str, prose: str, tags: Iterable[Tag]) -> tuple[Link, ...]:
    """Return every link and picture in order; `prose` is the text with what is no Markdown blanked."""
    tags = list(tags)
    found = [*_markdown(text, prose), *_autolinks(prose), *_html(text, prose, tags)]
    return tuple(sorted(found, key=lambda link: (link.start, link.target_start)))


def unlinked(text: str) -> str:
    """Return the text with each link and picture turned into its own text."""
    cuts: list[tuple[int, int]] = []
    for link, opening, closing in _bracketed(text, text):
        cuts += [(link.start, opening + 1), (closing, link.end)]
    pieces = []
    at = 0
    for start, end in sorted(cuts):
        pieces.append(text[at:start])
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def _markdown(text: str, prose: str) -> Iterator[Link]:
    return (link for link, _, _ in _bracketed(text, prose))


def _bracketed(text: str, prose: str) -> Iterator[tuple[Link, int, int]]:
    """Yield each link with where its text's brackets stand."""
    definitions = {_label(prose, *match.span("ref")): match for match in DEFINITION.finditer(prose)}
    defining = {match.start("ref") - 1 for match in definitions.values()}
    pairs = dict(_pairs(prose))
    labels: set[int] = set()
    for opening, closing in sorted(pairs.items()):
        if opening in labels or opening in defining:
            continue
        bang = opening > 0 and prose[opening - 1] == "!" and prose[opening - 2 : opening - 1] != "\\"
        start = opening - bang
        if match := _TARGET.match(prose, closing + 1):
            group = "angled" if match["angled"] is not None else "bare"
            place = (start, match.end(), *match.span(group))
            yield Link(text[opening + 1 : closing], match[group], *place, picture=bang), opening, closing
            continue
        second = closing + 1 + (prose[closing + 1 : closing + 2] == " ")
        label = _label(prose, second + 1, pairs[second]) if second in pairs else ""
        if definition := definitions.get(label or _label(prose, opening + 1, closing)):
            if second in pairs:
                labels.add(second)
            end = pairs[second] + 1 if second in pairs else closing + 1
            place = (start, end, *definition.span("target"))
            yield Link(text[opening + 1 : closing], definition["target"], *place, picture=bang), opening, closing


def _pairs(prose: str) -> Iterator[tuple[int, int]]:
    """Yield where square brackets open and close; a blank line ends what is open."""
    open_: list[int] = []
    for match in _BRACKET.finditer(prose):
        if match[0] == "[":
            open_.append(match.start())
        elif match[0] == "]" and open_:
            start = open_.pop()
            if len(open_) < _MAX_DEPTH:
                yield start, match.start()
        elif match[0][0] == "\n":
            open_.clear()


def _label(text: str, start: int, end: int) -> str:
    return " ".join(text[start : min(end, start + _MAX_TEXT)].lower().split())


def _autolinks(prose: str) -> Iterator[Link]:
    for match in _AUTOLINK.finditer(prose):
        yield Link(match["target"], match["target"], *match.span(), *match.span("target"))


def _html(text: str, prose: str, tags: list[Tag]) -> Iterator[Link]:
    closings = [match.start() for match in re.finditer(r"</a\b", prose, re.I)]
    for tag in tags:
        for attribute in tag.attributes:
            if attribute.name in _SOURCES and attribute.value is not None:
                shown = _shown(tag, text, closings)
                for target, start, end in _targets(attribute, text):
                    place = (tag.start, tag.end, start, end)
                    yield Link(
                        shown, target, *place, tag.name == "img", html=True, attribute=attribute.name, element=tag.name
                    )


def _shown(tag: Tag, text: str, closings: list[int]) -> str:
    if tag.name == "img":
        return tag.get("alt") or ""
    at = bisect_left(closings, tag.end)
    if tag.name != "a" or at == len(closings):
        return ""
    return text[tag.end : min(closings[at], tag.end + _MAX_TEXT)]


def _targets(attribute: Attribute, text: str) -> Iterator[tuple[str, int, int]]:
    if attribute.name != "srcset":
        yield attribute.value or "", attribute.value_start, attribute.value_end
        return
    for match in re.finditer(r"(?:^|,)\s*+([^\s,]++)", text[attribute.value_start : attribute.value_end]):
        start, end = match.span(1)
        yield match[1], attribute.value_start + start, attribute.value_start + end
