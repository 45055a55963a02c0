"""Varje tagg som öppnas stängs, i rätt ordning.

Varför: En tagg som inte stängs gäller hela resten av texten. Bara v får sluta med textrutan, och bara när hela texten
står i den.

Godkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
<v Kursledaren>Hej och <b><i>välkommen</i></b>.
```

Underkänt:

```text title="docs/exempel.vtt"
WEBVTT

00:01.000 --> 00:03.000
<v Kursledaren>Hej och <b><i>välkommen</b></i>.
```

Ser inte: om taggen stängs på rätt ställe.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions.cuetext import NAMES
from handbok.captions.fault import Fault
from handbok.captions.tokens import End, Stamp, Start, Text, Token
from handbok.captions.track import Track
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("webvtt-nesting", Level.ERROR, Track, "W3C WebVTT, avsnitt 4.2.2")


def check(track: Track) -> Iterator[Problem]:
    """Yield the tags that are not closed, and the end tags that close nothing."""
    for cue, tokens in track.marked:
        for fault in _Nesting().faults(tokens):
            yield RULE.problem(track.place(cue.text_at + fault.at), fault.message, fault.help)


class _Nesting:
    def __init__(self) -> None:
        self.opened: list[Start] = []
        self.voices = 0
        self.told: dict[str, int] = {}
        self.outermost = 0

    def faults(self, tokens: tuple[Token, ...]) -> Iterator[Fault]:
        for token in tokens:
            match token:
                case Text() | Stamp():
                    self.outermost += not self.opened
                case Start() if token.name in NAMES and token.raw.endswith(">"):
                    yield from self._start(token)
                case End() if token.name in NAMES:
                    yield from self._end(token)
        yield from self._left()

    def _start(self, token: Start) -> Iterator[Fault]:
        inside = self.opened[-1].name if self.opened else ""
        if token.name == "rt" and inside != "ruby":  # webvtt-ruby tells of it
            self.told["rt"] = self.told.get("rt", 0) + 1
            return
        if token.name == "v":
            if self.voices:
                yield Fault(
                    token.at, "Taggen <v> står inuti en annan <v>.", "Stäng den första med </v> före nästa röst."
                )
            self.voices += 1
        self.outermost += not self.opened
        self.opened.append(token)

    def _end(self, token: End) -> Iterator[Fault]:
        if not any(each.name == token.name for each in self.opened):
            if self.told.get(token.name):
                self.told[token.name] -= 1
            else:
                yield Fault(token.at, f"Sluttaggen </{token.name}> stänger ingen tagg.", "Ta bort den.")
            return
        while (last := self._close()).name != token.name:
            if (last.name, token.name) == ("rt", "ruby"):
                continue
            self.told[last.name] = self.told.get(last.name, 0) + 1
            yield Fault(
                last.at,
                f"Taggen <{last.name}> stängs inte före </{token.name}>.",
                f"Skriv </{last.name}> före </{token.name}>.",
            )

    def _close(self) -> Start:
        last = self.opened.pop()
        self.voices -= last.name == "v"
        return last

    def _left(self) -> Iterator[Fault]:
        for index, token in enumerate(self.opened):
            if token.name == "rt" or (token.name == "v" and index == 0 and self.outermost == 1):
                continue
            yield Fault(token.at, f"Taggen <{token.name}> stängs inte.", f"Skriv </{token.name}> där den ska sluta.")
