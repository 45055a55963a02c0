"""What pages, records and files say: as phrases that would betray them, and as texts that somebody may read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel

from handbok import terms
from handbok.cache.digests import hashed
from handbok.captions.parser import parse
from handbok.engine import theme_folders
from handbok.entry import Entry
from handbok.handbook import Asset, Handbook
from handbok.markdown.markup import Markup, read
from handbok.models.base import Record, texts_in
from handbok.page import Page
from handbok.shipped import layers
from handbok.site.words import RUN, Phrase, words
from handbok.view import withheld_links

_TAG = re.compile(r"<[^<>]*>")
_TEXTS = {".py", ".html", ".jinja", ".yml", ".css", ".js", ".svg", ".xml"}


def fingerprint(asset: Asset) -> str:
    """Return a file's content hash."""
    return hashed(asset.file.read_bytes())


def phrases_of_page(page: Page) -> Iterator[Phrase]:
    """Yield what would betray a page."""
    yield from _of_path(page.path)
    for text in texts_of_head(page):
        yield from _whole(text)
    for heading in page.markup.headings:
        yield from _whole(heading.text)
    yield from _runs(words(page.markup.words))


def phrases_of_record(record: Record, id: str) -> Iterator[Phrase]:
    """Yield what would betray a record."""
    yield from _whole(id)
    for text in texts_in(record):
        yield from _whole(text)


def phrases_of_parts(full: BaseModel, seen: BaseModel) -> Iterator[Phrase]:
    """Yield what would betray what a record as seen lacks."""
    left = list(texts_in(seen))
    for text in texts_in(full):
        if text in left:
            left.remove(text)
        else:
            yield from _whole(text)


def phrases_of_asset(asset: Asset) -> Iterator[Phrase]:
    """Yield what would betray a file: its path, and what it says if it is captions."""
    yield from _of_path(asset.path)
    yield from _runs(words(said(asset)))


def said(asset: Asset) -> str:
    """Return the text of a file of captions, which transcripts repeat; of other files, none."""
    if not asset.path.lower().endswith(".vtt"):
        return ""
    return " ".join(_TAG.sub("", cue.text) for cue in parse(asset.file.read_bytes()).cues)


def texts_of_head(page: Page) -> Iterator[str]:
    """Yield the texts of a page's front matter."""
    return (text for _, text in page.tree.texts()) if page.tree else iter(())


def texts_of_body(page: Page, body: str) -> tuple[str, str]:
    """Return what a body of a page says as it is written and as it is read."""
    markup: Markup = page.markup if body == page.body else read(body)
    return body, markup.words


def body_in(view: Handbook, book: Handbook) -> Callable[[Page], str]:
    """Return what gives a page's body less its links to withheld pages and its macro calls, which name records.

    An explained word stays where it stands in its sentence, unless its explanation is withheld.
    """
    open_words: dict[str, bool] = {}

    def explains(word: str) -> bool:
        if word not in open_words:
            open_words[word] = bool(word) and terms.find(view, word) is not None
        return open_words[word]

    def body_of(page: Page) -> str:
        body = page.body
        for call in page.markup.jinja.calls:
            word, said = terms.explained(call) or ("", "")
            shown = said if explains(word) else ""
            body = body[: call.start] + shown.ljust(call.end - call.start) + body[call.end :]
        for link, _ in withheld_links(page, book, view):
            for start, end in ((link.start, link.end), (link.target_start, link.target_end)):
                body = body[:start] + " " * (end - start) + body[end:]
        return body

    return body_of


def texts_of_record(entry: Entry[Record]) -> Iterator[str]:
    """Yield the texts of a record."""
    yield entry.id
    yield from texts_in(entry.record)


def texts_of_audiences(book: Handbook) -> Iterator[str]:
    """Yield the texts of all audiences: their names stand in the login page for everyone."""
    for id, audience in book.chain.audiences.items():
        yield id
        yield from texts_in(audience)


def texts_of_theme(root: Path) -> Iterator[str]:
    """Yield all that a site holds beside the handbook's own content: theme, macros and their engine."""
    folders = [*layers(root, "overrides"), *layers(root, "macros"), Path(__file__).parents[1]]
    files = [file for folder in folders for file in folder.rglob("*") if file.suffix in _TEXTS]
    for templates in theme_folders():
        files += [file for file in templates.rglob("*.html") if ".icons" not in file.parts]
    files += [root / "mkdocs.yml"]
    return (file.read_text(encoding="utf-8", errors="ignore") for file in sorted(files) if file.is_file())


def _whole(text: str) -> Iterator[Phrase]:
    """Yield a short text whole, a long one by its runs."""
    stream = words(text)
    if len(stream) <= RUN:
        yield tuple(stream)
    else:
        yield from _runs(stream)


def _runs(stream: list[str]) -> Iterable[Phrase]:
    return (tuple(stream[at : at + RUN]) for at in range(len(stream) - RUN + 1))


def _of_path(path: str) -> Iterator[Phrase]:
    stem = path.removesuffix(".md").removesuffix("/index")
    yield from _whole(stem)
    yield from _whole(stem.rsplit("/", 1)[-1])
