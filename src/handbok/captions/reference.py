"""Character references, as HTML reads them in text.

https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
"""

from __future__ import annotations

import re
from html.entities import html5

REFERENCE = re.compile(r"&(?:#[xX](?P<hex>[0-9A-Fa-f]+);?|#(?P<dec>[0-9]+);?|(?P<name>[A-Za-z][A-Za-z0-9]{1,31};?))")

_MOST_DIGITS = 8
_LAST = 0x10FFFF


def decoded(text: str) -> str:
    """Return a text with its character references replaced; an ampersand that begins none stays."""
    return REFERENCE.sub(_value, text) if "&" in text else text


def known_prefix(name: str) -> str | None:
    """Return the longest known name that a name begins with; those without a semicolon count too."""
    return next((name[:end] for end in range(len(name), 1, -1) if name[:end] in html5), None)


def code_point(reference: re.Match[str]) -> int:
    """Return the number of a numeric reference, however long it is."""
    digits, base = (reference["hex"], 16) if reference["hex"] else (reference["dec"], 10)
    significant = digits.lstrip("0") or "0"
    return int(significant, base) if len(significant) <= _MOST_DIGITS else _LAST + 1


def _value(reference: re.Match[str]) -> str:
    name = reference["name"]
    if name is None:
        return _character(code_point(reference))
    prefix = known_prefix(name)
    return reference[0] if prefix is None else html5[prefix] + name[len(prefix) :]


def _character(code: int) -> str:
    if code == 0 or code > _LAST or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if 0x80 <= code <= 0x9F:
        # HTML reads these as Windows-1252, save for the five places which that leaves empty.
        return bytes([code]).decode("cp1252", "ignore") or chr(code)
    return chr(code)
