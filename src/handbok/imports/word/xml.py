"""WordprocessingML's elements, by the short names that they have in the standard (ECMA-376, part 1, 17)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Element = Any
"""An element of lxml, which has no types of its own."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAIN = f"{_W}document"
_OFF = frozenset({"0", "false", "off", "none"})


def name(element: Element) -> str:
    """Return an element's name without its namespace, or "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """Return what stands at a path of names below an element, or None."""
    for each in path:
        element = element.find(f"{_W}{each}") if element is not None else None
    return element


def children(element: Element, name: str) -> list[Element]:
    """Return the elements of a name straight below one."""
    found: list[Element] = element.findall(f"{_W}{name}")
    return found


def below(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of some names at any depth, of whatever namespace."""
    return (each for each in element.iter() if name(each) in names)


def value(element: Element | None, key: str = "val", default: str = "") -> str:
    """Return an attribute of Word's own."""
    return str(element.get(f"{_W}{key}", default)) if element is not None else default


def number(element: Element | None, key: str = "val", default: int = 0) -> int:
    """Return an attribute as a number; what is none counts as not given."""
    said = value(element, key)
    return int(said) if said.lstrip("-").isdigit() else default


def code(element: Element | None, key: str = "val") -> int:
    """Return an attribute in hexadecimal as a number; what is none counts as 0."""
    said = value(element, key)
    return int(said, 16) if said and not said.strip("0123456789abcdefABCDEF") else 0


def is_on(element: Element | None) -> bool:
    """Tell whether a property that is there is switched on."""
    return element is not None and value(element).lower() not in _OFF


def has(element: Element, *names: str) -> bool:
    """Tell whether anything of some names stands below an element."""
    return next(below(element, *names), None) is not None


def words(element: Element) -> str:
    """Return all text below an element, deleted text too, but not that of boxes, which stand apart."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    for each in element:
        kind = name(each)
        if kind in ("t", "delText"):
            yield each.text or ""
        elif kind not in ("txbxContent", "Fallback"):
            yield " " if kind in ("p", "tab", "br", "cr", "tc") else ""
            yield from _pieces(each)
