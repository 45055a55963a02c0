"""Tecknet & börjar en teckenreferens som finns, med semikolon efter.

Varför: Ett ensamt & kan tillsammans med det som följer läsas som ett annat tecken, till exempel © av &copy.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej &amp; välkommen.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
Hej & välkommen.
```

Ser inte: om det är rätt tecken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from handbok.captions.fault import Fault
from handbok.captions.quote import quoted
from handbok.captions.reference import REFERENCE, code_point, known_prefix
from handbok.captions.tokens import Start, Text, Token
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-reference", Level.ERROR, Track, "HTML, avsnitt 13.1.4 (character references)")

_LITERAL = "Skriv &amp; om du menar tecknet &."
_LAST = 0x10FFFF
_ALLOWED_CONTROLS = frozenset({0x09, 0x0A, 0x0C})


def check(track: Track) -> Iterator[Problem]:
    """Yield the ampersands that begin no character reference."""
    for cue, tokens in track.marked:
        if "&" in cue.text:
            for token in tokens:
                for fault in _faults(token):
                    yield RULE.problem(track.place(cue.text_at + fault.at), fault.message, fault.help)


def _faults(token: Token) -> Iterator[Fault]:
    if isinstance(token, Text):
        text, at = token.raw, token.at
    elif isinstance(token, Start) and token.annotation:
        text, at = token.annotation, token.at + token.raw.rindex(token.annotation)
    else:
        return
    for sign in re.finditer("&", text):
        found = REFERENCE.match(text, sign.start())
        if (wrong := _wrong(found)) is not None:
            yield Fault(at + sign.start(), *wrong)


def _wrong(found: re.Match[str] | None) -> tuple[str, str] | None:
    if found is None:
        return "Tecknet & står ensamt.", _LITERAL
    written = found[0]
    if found["name"] is None:
        if not written.endswith(";"):
            return f"Teckenreferensen {quoted(written)} saknar semikolon.", "Skriv ett semikolon efter."
        if not _is_character(code_point(found)):
            return f"Teckenreferensen {quoted(written)} står för ett tecken som inte får användas.", "Ta bort den."
        return None
    if written.endswith(";") and found["name"] in html5:
        return None
    prefix = known_prefix(found["name"])
    if prefix is None:
        return f"Teckenreferensen {quoted(written)} finns inte.", _LITERAL
    return (
        f"Teckenreferensen ”&{prefix}” saknar semikolon.",
        f"Skriv &{prefix};." if prefix == "amp" else f"Skriv &{prefix};. {_LITERAL}",
    )


def _is_character(code: int) -> bool:
    """Tell whether HTML lets an author refer to a code point."""
    if code > _LAST or 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return False
    return code in _ALLOWED_CONTROLS or not (code < 0x20 or 0x7F <= code <= 0x9F)
