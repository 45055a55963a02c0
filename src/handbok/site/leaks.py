"""Whether a built site holds anything that its audience must not meet.

Each file is read once, to its words by number, and all are held against the secrets together. Only a file that seems
to hold one is looked into again, word by word.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from handbok.cache.digests import hashed
from handbok.problem import Problem
from handbok.site.files import flat, stream, unpacked
from handbok.site.ngrams import BLOCK, Numbers, numbers, together
from handbok.site.secrets import Phrases, Secrets
from handbok.site.words import BREAK, Phrase, words

RULE = "leak"


@dataclass(frozen=True)
class Text:
    """Hold what a file of a site says: the words of its name, then of its content, by number.

    `known` is a file whose content was not read, because its hash was known to be harmless.
    """

    hash: str
    name: Numbers
    content: Numbers
    known: bool = False

    @property
    def whole(self) -> Numbers:
        """Return the words of both."""
        return together((self.name, self.content))


def read(name: str, data: bytes, harmless: frozenset[str] = frozenset()) -> Text:
    """Read a file; the content of those whose hash is among `harmless` is not looked at."""
    hash = hashed(data)
    known = hash in harmless
    return Text(hash, numbers(words(name)), numbers([] if known else stream(name, data)), known)


def leaks(site: Path, audience: str, secrets: Secrets, own: frozenset[str]) -> Iterator[Problem]:
    """Yield each file of a site that holds a secret, with what it holds and where that comes from.

    `own` are content hashes of files that hold nothing of the handbook's: the theme's and the search tool's.
    """
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*")) if file.is_file()}
    harmless = own | secrets.open_files
    texts = {name: read(name, file.read_bytes(), harmless) for name, file in files.items()}
    yield from judge(site, audience, texts, secrets, own)


def judge(
    site: Path, audience: str, texts: Mapping[str, Text], secrets: Secrets, own: frozenset[str]
) -> Iterator[Problem]:
    """Yield the same of files that were read, by their paths in the site."""
    harmless = own | secrets.open_files
    suspects = _suspects(texts, secrets, harmless)
    for name in sorted(texts):
        hash = texts[name].hash
        if hash in secrets.files:
            yield _problem(audience, name, "filen", f"docs/{secrets.files[hash]}")
        if name in suspects:
            for phrase, origin in _told(site, name, secrets, hash in harmless):
                yield _problem(audience, name, f"”{' '.join(phrase)}”", origin)


def _suspects(texts: Mapping[str, Text], secrets: Secrets, harmless: frozenset[str]) -> set[str]:
    """Return the files that seem to hold a secret."""
    unread = {name for name, text in texts.items() if text.known and text.hash not in harmless}
    stems = [name for name in texts if _holds_stems(name)]
    others = [name for name in texts if not _holds_stems(name)]
    found = _meeting(others, texts, secrets.phrases, harmless)
    if meeting := _meeting(stems, texts, secrets.phrases, harmless):
        found += _meeting(meeting, texts, secrets.unstemmed, harmless)
    return unread | set(found)


def _meeting(names: list[str], texts: Mapping[str, Text], phrases: Phrases, harmless: frozenset[str]) -> list[str]:
    """Return the files that meet a phrase, many looked at at once."""
    found: set[str] = set()
    for some in _batches([name for name in names if len(phrases.table.phrases)], texts):
        streams = [text.name if text.hash in harmless else text.whole for text in map(texts.__getitem__, some)]
        ends = np.cumsum([len(stream) + 1 for stream in streams])
        for _, places, _ in phrases.table.hits(together(streams)):
            found |= {some[at] for at in np.searchsorted(ends, places, side="right").tolist()}
    return sorted(found)


def _batches(names: list[str], texts: Mapping[str, Text]) -> Iterator[list[str]]:
    some, size = [], 0
    for name in names:
        some.append(name)
        size += len(texts[name].content)
        if size >= 4 * BLOCK:
            yield some
            some, size = [], 0
    yield some


def _told(site: Path, name: str, secrets: Secrets, harmless: bool) -> list[tuple[Phrase, str]]:
    """Return the phrases that a file truly holds, each with where it comes from."""
    data = (site / name).read_bytes()
    said = [*words(name), BREAK, *([] if harmless else stream(name, data))]
    met = [
        phrase
        for phrase in dict.fromkeys(secrets.phrases.met(said))
        if not _is_chance(site, name, data, phrase, secrets)
    ]
    origin = secrets.exactly().origin if met else {}
    return [(phrase, origin[phrase]) for phrase in met if phrase in origin]


def _is_chance(site: Path, name: str, data: bytes, phrase: Phrase, secrets: Secrets) -> bool:
    """Tell whether a phrase arose only from the way that the search tool keeps words."""
    if _holds_stems(name):
        return len(phrase) == 1 and secrets.is_stem(phrase[0])
    return name.endswith(".pf_fragment") and _runs_over_blocks(site, data, phrase)


def _holds_stems(name: str) -> bool:
    return name.endswith(".pf_index")


def _runs_over_blocks(site: Path, fragment: bytes, phrase: Phrase) -> bool:
    """Tell whether a phrase arose only because the search tool wrote a page's blocks one after another.

    The page itself is held to the same secrets, block by block.
    """
    address = json.loads(unpacked(fragment)).get("url", "")
    page = site / address.lstrip("/") / ("index.html" if address.endswith("/") else "")
    text = words(flat(page.read_bytes())) if page.is_file() else []
    return len(phrase) > 1 and any(tuple(text[at : at + len(phrase)]) == phrase for at in range(len(text)))


def _problem(audience: str, name: str, what: str, origin: str) -> Problem:
    return Problem(
        f"{audience}/{name}", 1, 1, RULE,
        f"Sidan för {audience} innehåller {what}, som hör till {origin} och inte får synas där.",
        "Inget har publicerats. Kontrollera åtkomsten på sidorna och posterna; är den rätt är felet handbokens eget.",
    )  # fmt: skip
