"""A cue's text as a tree of spans, and as plain words.

https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from handbok.captions import timestamp, tokens
from handbok.captions.tokens import End, Stamp, Start, Text

NAMES = frozenset({"c", "i", "b", "u", "ruby", "rt", "v", "lang"})


class Moment(NamedTuple):
    """Hold the time from which the text after it is shown."""

    seconds: float


@dataclass(frozen=True)
class Span:
    """Hold a part of a cue's text; the whole is one without a name.

    `annotation` is the speaker of a `v` and the language of a `lang`; `language` is what holds here, "" when unknown.
    """

    name: str
    classes: tuple[str, ...] = ()
    annotation: str = ""
    language: str = ""
    children: tuple[Span | Moment | str, ...] = ()


@dataclass
class _Open:
    name: str = ""
    classes: tuple[str, ...] = ()
    annotation: str = ""
    language: str = ""
    children: list[Span | Moment | str] = field(default_factory=list)


def parse(text: str, language: str = "") -> Span:
    """Return the tree of a cue's text; tags that make no sense are passed over."""
    opened = [_Open(language=language)]
    for token in tokens.of(text):
        match token:
            case Text():
                opened[-1].children.append(token.value)
            case Stamp():
                seconds = timestamp.collect(token.value)
                if seconds is not None:
                    opened[-1].children.append(Moment(seconds))
            case Start() if token.name in NAMES and (token.name != "rt" or opened[-1].name == "ruby"):
                opened.append(_open(token, opened[-1].language))
            case End():
                _end(token.name, opened)
    while len(opened) > 1:
        _close(opened)
    return _span(opened[0])


def plain(text: str) -> str:
    """Return what is read of a cue's text: no tags, and character references replaced."""
    if "<" not in text and "&" not in text:
        return text
    return "".join(token.value for token in tokens.of(text) if isinstance(token, Text))


def _open(token: Start, language: str) -> _Open:
    value = token.value if token.name in ("v", "lang") else ""
    language = value if token.name == "lang" else language
    return _Open(token.name, tuple(filter(None, token.classes)), value, language)


def _end(name: str, opened: list[_Open]) -> None:
    current = opened[-1].name
    if name and name == current:
        _close(opened)
    elif name == "ruby" and current == "rt":
        _close(opened)
        _close(opened)


def _close(opened: list[_Open]) -> None:
    last = opened.pop()
    opened[-1].children.append(_span(last))


def _span(done: _Open) -> Span:
    return Span(done.name, done.classes, done.annotation, done.language, tuple(done.children))
