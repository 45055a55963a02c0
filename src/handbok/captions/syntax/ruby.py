"""I <ruby> står text och sedan <rt> med dess uttal, och inget efter det sista.

Varför: Ruby visar uttal ovanför tecken, mest i östasiatiska språk. Utan <rt> finns inget att visa.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
<ruby>漢字</ruby>
```

Ser inte: om uttalet stämmer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbok.captions.fault import Fault
from handbok.captions.tokens import End, Start, Text, Token
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-ruby", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.2.2 (WebVTT cue ruby span)")


def check(track: Track) -> Iterator[Problem]:
    """Yield what is wrong with ruby."""
    for cue, tokens in track.marked:
        if "<r" in cue.text:
            for fault in _faults(tokens):
                yield RULE.problem(track.place(cue.text_at + fault.at), fault.message, fault.help)


@dataclass
class _Open:
    name: str
    at: int
    readings: int = 0
    trailing: int | None = None


def _faults(tokens: tuple[Token, ...]) -> Iterator[Fault]:
    opened = [_Open("", 0)]
    for token in tokens:
        top = opened[-1]
        match token:
            case Start(name="rt"):
                yield from _reading(token, opened)
            case Start():
                _trail(top, token)
                opened.append(_Open(token.name, token.at))
            case End():
                yield from _end(token.name, opened)
            case Text() if not token.raw.strip(" \t\n"):
                pass
            case _:
                _trail(top, token)


def _trail(top: _Open, token: Token) -> None:
    if top.readings and top.trailing is None:
        top.trailing = token.at


def _reading(token: Start, opened: list[_Open]) -> Iterator[Fault]:
    if opened[-1].name == "rt":
        yield Fault(token.at, "Före <rt> är den förra <rt> inte stängd.", "Skriv </rt> efter varje uttal.")
        opened.pop()
    if opened[-1].name != "ruby":
        yield Fault(token.at, "Taggen <rt> står inte direkt i <ruby>.", "Skriv <ruby>text<rt>uttal</rt></ruby>.")
        return
    opened[-1].readings += 1
    opened[-1].trailing = None
    opened.append(_Open("rt", token.at))


def _end(name: str, opened: list[_Open]) -> Iterator[Fault]:
    if name == "ruby" and opened[-1].name == "rt":
        opened.pop()
    if len(opened) == 1 or opened[-1].name != name:
        return
    last = opened.pop()
    if name != "ruby":
        return
    if not last.readings:
        yield Fault(last.at, "Taggen <ruby> saknar <rt>.", "Skriv uttalet i <rt>, eller ta bort <ruby>.")
    elif last.trailing is not None:
        yield Fault(last.trailing, "Efter det sista uttalet i <ruby> står mer text.", "Skriv </ruby> före texten.")
