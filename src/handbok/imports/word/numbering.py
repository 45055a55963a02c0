"""Lists: which one a paragraph stands in, how deep, and its number, counted as Word counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from handbok.imports.word import xml
from handbok.imports.word.document import Document
from handbok.imports.word.style import Styles
from handbok.imports.word.xml import Element

_BULLET, _NONE = "bullet", "none"
_DEEPEST = 8


@dataclass(frozen=True)
class Place:
    """Hold a paragraph's place in a list; `number` is None where the list has bullets."""

    depth: int
    number: int | None
    lettered: bool


@dataclass(frozen=True)
class Numbering:
    """Count a document's lists, in the order that their paragraphs come."""

    document: Document
    styles: Styles
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def place(self, paragraph: Element) -> Place | None:
        """Return a paragraph's place, or None when it is no list item. Ask once for each paragraph."""
        own = xml.child(paragraph, "pPr", "numPr")
        style, depth_of_style = self.styles.numbering(self.styles.of(paragraph))
        list = xml.value(xml.child(own, "numId")) or style
        depth = min(xml.number(xml.child(own, "ilvl"), default=depth_of_style), _DEEPEST)
        form = self._level(list, depth)
        form = form if form is not None else self._level(list, 0)  # a list of its own for each depth has only one level
        if form is None or (kind := xml.value(xml.child(form, "numFmt"))) == _NONE:
            return None
        if kind == _BULLET:
            return Place(depth, None, lettered=False)
        return Place(depth, self._count(list, depth, form), kind not in ("decimal", "decimalZero", "ordinal"))

    @cached_property
    def _lists(self) -> dict[str, Element]:
        return {xml.value(each, "numId"): each for root in self._roots for each in xml.children(root, "num")}

    @cached_property
    def _forms(self) -> dict[str, Element]:
        roots = (each for root in self._roots for each in xml.children(root, "abstractNum"))
        return {xml.value(each, "abstractNumId"): each for each in roots}

    @cached_property
    def _roots(self) -> tuple[Element, ...]:
        return tuple(self.document.trees("numbering"))

    def _form(self, list: str) -> Element | None:
        form = self._own_form(list)
        linked = xml.value(xml.child(form, "numStyleLink"))
        return self._own_form(self.styles.numbering(linked)[0]) if linked else form

    def _own_form(self, list: str) -> Element | None:
        return self._forms.get(xml.value(xml.child(self._lists.get(list), "abstractNumId")))

    def _level(self, list: str, depth: int) -> Element | None:
        for override in self._overrides(list, depth):
            if (level := xml.child(override, "lvl")) is not None:
                return level
        form = self._form(list)
        levels = xml.children(form, "lvl") if form is not None else []
        return next((each for each in levels if xml.number(each, "ilvl") == depth), None)

    def _overrides(self, list: str, depth: int) -> list[Element]:
        found = self._lists.get(list)
        every = xml.children(found, "lvlOverride") if found is not None else []
        return [each for each in every if xml.number(each, "ilvl") == depth]

    def _count(self, list: str, depth: int, form: Element) -> int:
        restart = [xml.child(each, "startOverride") for each in self._overrides(list, depth)]
        begins = next((each for each in restart if each is not None), xml.child(form, "start"))
        shared = xml.value(xml.child(self._lists.get(list), "abstractNumId"))
        key = f"own {list}" if any(each is not None for each in restart) else shared
        number = self.counts.get((key, depth), xml.number(begins, default=1) - 1) + 1
        self.counts[key, depth] = number
        for deeper in range(depth + 1, _DEEPEST + 1):
            self.counts.pop((key, deeper), None)
        return number
