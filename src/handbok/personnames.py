"""Names of persons in text, told from other capitalised words by lists of Swedish given names and surnames.

The lists are Faker's for Sweden, the commonest names of Statistics Sweden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from handbok.swedish import slug

_TOKEN = re.compile(r"[A-ZÅÄÖÉÜ][a-zåäöéèüáíóšžćç]+(?:-[A-ZÅÄÖÉÜ]?[a-zåäöéèüáíóšžćç]+)*")
_BETWEEN = re.compile(r"[ \t\u00a0]*[*_]*(?:[ \t\u00a0]+|\n[ \t]*)[*_]*|,[ \t]")
_START = re.compile(r"(?:\A|[.!?:…”\"»|•]|\n|^)[\s*_#>|-]*\Z")
_SURNAME_FORM = re.compile(
    r"\w{2,}(?:sson|qvist|kvist|gren|ström|lund|berg|borg|dahl|holm|stedt|blad|blom|felt|mark)s?"
)
_NO_PERSON = re.compile(
    r"\s*(?:gat|väg|gränd|plats|torg|park|skol|gymnasi|stiftelse|fond|pris|allé|bro|hus|institut|museum|museet)", re.I
)
_WORDS = frozenset(
    {"Ask", "Björn", "Bo", "Dag", "Ester", "Hans", "Iris", "Kim", "Linnea", "Liv", "Lo", "Lova", "Love", "Maj", "Max"}
    | {"Mira", "My", "Per", "Sam", "Sten", "Stig", "Sol", "Siv", "Tim", "Tor", "Tore", "Tyra", "Vera", "Vide"}
)
"""Given names that are words too: at the start of a sentence they may be either."""

_MOST_GIVEN = 3

_WEAK = (
    re.compile(
        r"\b(?:Herr|Fru|Fröken|Mr|Mrs|Ms|Dr)\.?[ \t]+(?P<name>[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?)\b"
    ),
    re.compile(r"(?P<name>\b[A-Za-zÅÄÖåäö]{2,}[._-][A-Za-zÅÄÖåäö]{2,})@[\w-]+\.\w"),
)
_INITIAL = re.compile(r"\b(?:[A-ZÅÄÖ]\.[ \t]?){1,3}(?P<name>[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?)\b")


@dataclass(frozen=True)
class Name:
    """Hold what looks like a person's name: `certain` when both parts are on the lists and nothing else fits."""

    text: str
    start: int
    certain: bool


@cache
def given() -> frozenset[str]:
    """Return Swedish given names."""
    # imported where it is used: most commands read no page's text
    from faker.providers.person.sv_SE import Provider

    return frozenset({*Provider.first_names_female, *Provider.first_names_male})


@cache
def surnames() -> frozenset[str]:
    """Return Swedish surnames."""
    from faker.providers.person.sv_SE import Provider

    return frozenset(Provider.last_names)


def find(text: str, exceptions: Iterable[str] = ()) -> list[Name]:
    """Return what looks like persons' names, but for what stands within an exception."""
    allowed = [match.span() for each in exceptions for match in re.finditer(re.escape(each), text)]
    found = [*_pairs(text), *_weak(text)]
    return sorted(
        (
            name
            for name in found
            if not any(start <= name.start and name.start + len(name.text) <= end for start, end in allowed)
        ),
        key=lambda name: name.start,
    )


def in_path(path: str) -> str | None:
    """Return the part of a path that looks like a name, as "anna-svensson"."""
    words = re.findall(r"[a-z]+", path)
    for first, last in pairwise(words):
        if first in _ascii(given()) and last in _ascii(surnames()) and f"{first}-{last}" in path:
            return f"{first}-{last}"
    return None


def _pairs(text: str) -> Iterator[Name]:
    tokens = list(_TOKEN.finditer(text))
    for at, (first, last) in enumerate(pairwise(tokens)):
        between = text[first.end() : last.start()]
        if not _BETWEEN.fullmatch(between) or _NO_PERSON.match(text, last.end()) or _inside_word(text, last.end()):
            continue
        if between.startswith(","):
            if _surname(first[0]) and last[0] in given():
                yield Name(text[first.start() : last.end()], first.start(), certain=True)
        elif _given(first[0]) and (_surname(last[0]) or _SURNAME_FORM.fullmatch(last[0])):
            start = _first_of(tokens, at, text)
            ambiguous = first[0] in _WORDS and _START.search(text[max(0, start - 20) : start])
            yield Name(text[start : last.end()], start, certain=_surname(last[0]) and not ambiguous)


def _first_of(tokens: list[re.Match[str]], at: int, text: str) -> int:
    """Return where the first of several given names in a row starts."""
    last = at
    while (
        at
        and last - at < _MOST_GIVEN
        and _given(tokens[at - 1][0])
        and not text[tokens[at - 1].end() : tokens[at].start()].strip(" \t*_")
    ):
        at -= 1
    return tokens[at].start()


def _inside_word(text: str, end: int) -> bool:
    return bool(re.match(r"[\w@-]", text[end : end + 1]))


def _weak(text: str) -> Iterator[Name]:
    for pattern in _WEAK:
        for match in pattern.finditer(text):
            if "@" not in match[0] or _given(
                match["name"].replace("_", "-").replace(".", "-").split("-")[0].capitalize()
            ):
                yield Name(match[0].partition("@")[0], match.start(), certain=False)
    for match in _INITIAL.finditer(text):
        if _surname(match["name"]):
            yield Name(match[0], match.start(), certain=False)


def _given(word: str) -> bool:
    return any(part in given() for part in (word, *word.split("-")[:1]))


def _surname(word: str) -> bool:
    parts = (word, *word.split("-"))
    return any(part in surnames() or (part.endswith("s") and part[:-1] in surnames()) for part in parts)


@cache
def _ascii(names: frozenset[str]) -> frozenset[str]:
    """Return the names as file names write them, but for the shortest, which are parts of other words."""
    return frozenset(slug(name) for name in names if len(name) > 3)
