"""What an audience must not meet: the phrases and files of everything withheld from it.

A leak is a full title, heading, id, path or file name, or a run of six words, of something withheld, that occurs in
nothing which the audience may see by the handbook's own filter and not in the theme's texts (design.md).
Phrases longer than six words are told by their runs of six, so every phrase has one to six words.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from handbok import terms
from handbok.captions.parser import parse
from handbok.engine import theme_folders
from handbok.handbook import Asset, Handbook
from handbok.markdown.markup import read
from handbok.models.base import Record, texts_in
from handbok.page import Page
from handbok.shipped import layers
from handbok.view import restrict, withheld_links

RUN = 6
"""A run of so many words is somebody's sentence; shorter runs are the language's."""

Phrase = tuple[str, ...]

_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"[^\W_]+")
_TEXTS = {".py", ".html", ".jinja", ".yml", ".css", ".js", ".svg", ".xml"}


def words(text: str) -> list[str]:
    """Return a text's words, folded so that case and composition do not matter."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


@dataclass
class Phrases:
    """Hold phrases to look for, each with where it came from, ordered by their first word."""

    origin: dict[Phrase, str] = field(default_factory=dict)
    by_first: dict[str, dict[int, set[Phrase]]] = field(default_factory=dict)

    def add(self, found: Iterable[Phrase], origin: str) -> None:
        """Add phrases that come from one file."""
        for phrase in found:
            if phrase and phrase not in self.origin:
                self.origin[phrase] = origin
                self.by_first.setdefault(phrase[0], {}).setdefault(len(phrase), set()).add(phrase)

    def drop(self, phrase: Phrase) -> None:
        """Forget a phrase."""
        if self.origin.pop(phrase, None) is not None:
            self.by_first[phrase[0]][len(phrase)].discard(phrase)

    def met(self, stream: list[str]) -> Iterator[Phrase]:
        """Yield the phrases that a stream of words holds."""
        for at, first in enumerate(stream):
            for length, phrases in self.by_first.get(first, {}).items():
                phrase = tuple(stream[at : at + length])
                if phrase in phrases:
                    yield phrase


@dataclass(frozen=True)
class Secrets:
    """Hold what an audience must not meet, and the words and files it may."""

    phrases: Phrases
    files: dict[str, str]
    """Content hashes of withheld files, with their paths."""
    open_files: frozenset[str]
    vocabulary: tuple[str, ...]
    """Every word the audience may meet, sorted, with and without diacritics: a search index holds stems of these."""

    def is_stem(self, word: str) -> bool:
        """Tell whether a word is the beginning of one that the audience may meet."""
        at = bisect_left(self.vocabulary, word)
        return at < len(self.vocabulary) and self.vocabulary[at].startswith(word)


def secrets(book: Handbook, audience: str) -> Secrets:
    """Return what `audience` must not meet of a handbook."""
    view = restrict(book, audience)
    phrases = Phrases()
    for page in book.pages.values():
        if page.path not in view.pages:
            phrases.add(_of_page(page), page.source.path)
    for folder, entries in book.entries.items():
        for id, entry in entries.items():
            seen = view.entries[folder].get(id)
            phrases.add(_of_record(entry.record, id), entry.path) if seen is None else phrases.add(
                _of_parts(entry.record, seen.record), entry.path
            )
    withheld = {path: asset for path, asset in book.assets.items() if path not in view.assets}
    for path, asset in withheld.items():
        phrases.add((*_of_path(path), *_runs(_said(asset))), f"docs/{path}")
    vocabulary: set[str] = set()
    streams = (*_open_texts(view, book), *_theme(book.root)) if phrases.origin else ()
    for stream in streams:
        vocabulary.update(stream)
        for phrase in list(phrases.met(stream)):
            phrases.drop(phrase)
    open_files = frozenset(fingerprint(asset) for asset in view.assets.values())
    files = {hash: path for path, asset in withheld.items() if (hash := fingerprint(asset)) not in open_files}
    folded = {_fold(word) for word in vocabulary}
    return Secrets(phrases, files, open_files, tuple(sorted(vocabulary | folded)))


def fingerprint(asset: Asset) -> str:
    """Return a file's content hash."""
    return hashlib.sha256(asset.file.read_bytes()).hexdigest()


def _whole(text: str) -> Iterator[Phrase]:
    """Yield a short text whole, a long one by its runs."""
    stream = words(text)
    if len(stream) <= RUN:
        yield tuple(stream)
    else:
        yield from _runs(stream)


def _runs(stream: list[str]) -> Iterator[Phrase]:
    return (tuple(stream[at : at + RUN]) for at in range(len(stream) - RUN + 1))


def _of_page(page: Page) -> Iterator[Phrase]:
    yield from _of_path(page.path)
    for text in _meta_texts(page):
        yield from _whole(text)
    for heading in page.markup.headings:
        yield from _whole(heading.text)
    yield from _runs(words(page.markup.words))


def _of_path(path: str) -> Iterator[Phrase]:
    stem = path.removesuffix(".md").removesuffix("/index")
    yield from _whole(stem)
    yield from _whole(stem.rsplit("/", 1)[-1])


def _of_record(record: Record, id: str) -> Iterator[Phrase]:
    yield from _whole(id)
    for text in texts_in(record):
        yield from _whole(text)


def _of_parts(full: BaseModel, seen: BaseModel) -> Iterator[Phrase]:
    """Yield the phrases of what a record as seen lacks."""
    left = list(texts_in(seen))
    for text in texts_in(full):
        if text in left:
            left.remove(text)
        else:
            yield from _whole(text)


def _said(asset: Asset) -> list[str]:
    """Return the words of a file of captions, which transcripts repeat; of other files, none."""
    if not asset.path.lower().endswith(".vtt"):
        return []
    return words(" ".join(_TAG.sub("", cue.text) for cue in parse(asset.file.read_bytes()).cues))


def _meta_texts(page: Page) -> Iterator[str]:
    return (text for _, text in page.tree.texts()) if page.tree else iter(())


def _open_texts(view: Handbook, book: Handbook) -> Iterator[list[str]]:
    """Yield the words of all that a view holds, less what its links to withheld pages say."""
    for page in view.pages.values():
        yield words(page.path)
        yield from (words(text) for text in _meta_texts(page))
        body = _without_withheld(page, view, book)
        yield words(body)
        yield words(read(body).words)
    for entries in view.entries.values():
        for id, entry in entries.items():
            yield words(id)
            yield from (words(text) for text in texts_in(entry.record))
    for path, asset in view.assets.items():
        yield words(path)
        yield _said(asset)
    # Audience names stand in the login page for everyone.
    for id, audience in book.chain.audiences.items():
        yield from (words(text) for text in (id, *texts_in(audience)))


def _without_withheld(page: Page, view: Handbook, book: Handbook) -> str:
    """Return a page's body less its links to withheld pages and its macro calls, which name records.

    An explained word stays where it stands in its sentence, unless its explanation is withheld.
    """
    body = page.body
    for call in page.markup.jinja.calls:
        word, said = terms.explained(call) or ("", "")
        shown = said if word and terms.find(view, word) else ""
        body = body[: call.start] + shown.ljust(call.end - call.start) + body[call.end :]
    for link, _ in withheld_links(page, book, view):
        for start, end in ((link.start, link.end), (link.target_start, link.target_end)):
            body = body[:start] + " " * (end - start) + body[end:]
    return body


@cache
def _theme(root: Path) -> tuple[list[str], ...]:
    """Return the words of all that a site holds beside the handbook's own content: theme, macros and their engine."""
    folders = [*layers(root, "overrides"), *layers(root, "macros"), Path(__file__).parents[1]]
    files = [file for folder in folders for file in folder.rglob("*") if file.suffix in _TEXTS]
    for templates in theme_folders():
        files += [file for file in templates.rglob("*.html") if ".icons" not in file.parts]
    files += [root / "mkdocs.yml"]
    return tuple(words(file.read_text(encoding="utf-8", errors="ignore")) for file in sorted(files) if file.is_file())


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(char for char in decomposed if not unicodedata.combining(char))
