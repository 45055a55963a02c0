"""What a paragraph or a piece of text is, told by its style: by name and id in Swedish and English, and by outline level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from handbok.imports.word import xml
from handbok.imports.word.content import Mark
from handbok.imports.word.document import Document
from handbok.imports.word.xml import Element

_HEADING = re.compile(r"(?:heading|rubrik|überschrift|overskrift|otsikko) ?([1-9])")
_KINDS = {
    "title": re.compile(r"title|titel|rubrik|dokumenttitel|huvudrubrik"),
    "contents": re.compile(
        r"toc ?\d|toc heading|contents(?: heading| \d)|inneh[åa]ll ?\d|inneh[åa]llsf[öo]rteckning.*|table of .*"
    ),
    "quote": re.compile(r"(?:intense |starkt )?(?:quote|citat)|quotations|block ?text|indragen text|starktcitat|intensequote"),
    "code": re.compile(r"(?:source )?code(?: block)?|html ?-? ?(?:preformatted|f[öo]rformaterad)|preformatted text|k[äa]llkod|kod|macro ?text?"),
    "caption": re.compile(r"caption|beskrivning|bildtext|tabelltext|tabellrubrik|illustration|table|figure"),
    "continuation": re.compile(r"list continue ?\d?|listfortsättning ?\d?|listfortsttning\d?|listcontinue\d?"),
}  # fmt: skip
_CODE = re.compile(
    r"html ?-? ?(?:code|kod|keyboard|tangentbord|sample|exempel|typewriter|skrivmaskin)|source ?text|code(?: ?char)?|verbatim ?char"
    r"|inline ?code|kod"
)
_NO_HEADING = re.compile(r"subtitle|underrubrik|undertitel")
_DEEPER = re.compile(r"(?:list (?:bullet|number)|punktlista|numrerad lista) ?([2-5])")
"""Word's styles for lists within lists, each a list of its own and none of them deep."""
_NO_OUTLINE = 9


@dataclass(frozen=True)
class Styles:
    """Know a document's styles."""

    document: Document

    @cached_property
    def _known(self) -> dict[str, Element]:
        return {
            xml.value(each, "styleId"): each
            for root in self.document.trees("styles")
            for each in xml.children(root, "style")
        }

    @cached_property
    def _usual(self) -> str:
        """Return the style of paragraphs that name none."""
        marked = (id for id, each in self._known.items() if _is_usual(each))
        return next(marked, "")

    def chain(self, id: str) -> Iterator[Element]:
        """Yield a style and those that it is based on, the nearest first."""
        met = set()
        while id in self._known and id not in met:
            met.add(id)
            yield self._known[id]
            id = xml.value(xml.child(self._known[id], "basedOn"))

    def of(self, paragraph: Element) -> str:
        """Return the id of a paragraph's style."""
        return xml.value(xml.child(paragraph, "pPr", "pStyle")) or self._usual

    def level(self, paragraph: Element) -> int | None:
        """Return a heading's level, 0 for the document's title, or None for what is no heading."""
        own = xml.child(paragraph, "pPr", "outlineLvl")
        if own is not None:
            level = xml.number(own, default=_NO_OUTLINE)
            return level + 1 if level < _NO_OUTLINE else None
        return next((level for level in self._levels(self.of(paragraph)) if level is not None), None)

    def _levels(self, id: str) -> Iterator[int | None]:
        for style in self.chain(id):
            for name in self._names(style, id):
                if _KINDS["contents"].fullmatch(name) or _NO_HEADING.fullmatch(name):
                    return
                if found := _HEADING.fullmatch(name):
                    yield int(found[1])
                if _KINDS["title"].fullmatch(name):
                    yield 0
            outline = xml.child(style, "pPr", "outlineLvl")
            if outline is not None:
                level = xml.number(outline, default=_NO_OUTLINE)
                if level >= _NO_OUTLINE:
                    return
                yield level + 1
        if id not in self._known and (found := _HEADING.fullmatch(id.lower())):
            yield int(found[1])

    def kind(self, paragraph: Element) -> str:
        """Return what a paragraph is: contents, quote, code, caption, continuation, or text."""
        id = self.of(paragraph)
        names = [name for style in self.chain(id) for name in self._names(style, id)] or [id.lower()]
        return next((kind for name in names for kind, form in _KINDS.items() if form.fullmatch(name)), "text")

    def numbering(self, id: str) -> tuple[str, int]:
        """Return the list and the depth that a style puts its paragraphs in; "" where it puts them in none."""
        own = [found for style in self.chain(id) if (found := xml.child(style, "pPr", "numPr")) is not None]
        list = next((xml.value(xml.child(each, "numId")) for each in own), "")
        depth = next((xml.number(xml.child(each, "ilvl")) for each in own), 0)
        named = (
            found for style in self.chain(id) for name in self._names(style, id) if (found := _DEEPER.fullmatch(name))
        )
        return list, depth or next((int(each[1]) - 1 for each in named), 0)

    def marks(self, run: Element) -> frozenset[Mark]:
        """Return what sets a run apart, by itself or by its style."""
        own = xml.child(run, "rPr")
        id = xml.value(xml.child(own, "rStyle"))
        properties = [
            each for each in (own, *(xml.child(style, "rPr") for style in self.chain(id))) if each is not None
        ]
        found = {mark for tag, mark in _TOGGLES.items() if _on(properties, tag)}
        raised = next((xml.value(each) for each in _said(properties, "vertAlign")), "")
        found |= {_RAISED[raised]} if raised in _RAISED else set()
        if any(_CODE.fullmatch(name) for style in self.chain(id) for name in self._names(style, id)):
            found.add(Mark.CODE)
        return frozenset(found)

    @staticmethod
    def _names(style: Element, id: str) -> list[str]:
        """Return a style's name, and the id where the name may be another language's."""
        name = xml.value(xml.child(style, "name")).lower()
        own = xml.value(style, "styleId").lower()
        return [name, own] if own.replace(" ", "") != "rubrik" or name in ("title", "rubrik") else [name]


_TOGGLES = {"b": Mark.STRONG, "i": Mark.EMPHASIS, "strike": Mark.DELETED, "dstrike": Mark.DELETED}
_RAISED = {"superscript": Mark.SUPERSCRIPT, "subscript": Mark.SUBSCRIPT}


def _said(properties: list[Element], tag: str) -> Iterator[Element]:
    return (found for each in properties if (found := xml.child(each, tag)) is not None)


def _on(properties: list[Element], tag: str) -> bool:
    return xml.is_on(next(_said(properties, tag), None))


def _is_usual(style: Element) -> bool:
    return xml.value(style, "type") == "paragraph" and xml.value(style, "default") in ("1", "true")
