"""The search indexes of all audiences' sites: a page is read once, however many have it, and again when it changes.

An index of a site is put together of the site's own pages alone, so that a narrower audience's holds no trace of a
wider one's; that it is the one which Pagefind would have written is tested.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import cbor2

from handbok.cache import frame
from handbok.cache.digests import digest
from handbok.cache.store import Store
from handbok.search import bundle, record, vocabulary
from handbok.search.merging import Words
from handbok.search.page import Page, pages
from handbok.search.reading import no_collection, read
from handbok.search.record import Record
from handbok.search.scripts import Scripts, scripts

FOLDER = "pagefind"
"""Where a site has its index."""

_LANGUAGE = "sv"  # of a site without pages, which has a search too
_MADE, _TEXTS, _WORDS = "made", "texts", "words"
Files = Mapping[str, bytes]


def index(sites: Mapping[str, Path], today: date, cache: Path | None) -> None:
    """Write the index of each audience's site, and the words it knows, into the site. Raises engine.Broke."""
    with Store(cache / "search" if cache else None, _version()) as store:
        found = {id: pages(folder) for id, folder in sites.items()}
        keys = {id: digest(page.key for page in listed) for id, listed in found.items()}
        kept = store.read(_MADE, keys.values())
        new = {page.key: page for id, listed in found.items() if keys[id] not in kept for page in listed}
        texts, words = _read({page.key: page for listed in found.values() for page in listed}, new, today, store)
        own = scripts((page.language for listed in found.values() for page in listed), today, store)

        def in_order(some: Iterable[Page]) -> list[Page]:
            """Return pages in an order that tells nothing of them, and is the same whichever engine made them."""
            return sorted(some, key=lambda page: bundle.place(texts[page.key]))

        merger = _Merger(in_order(page for page in new.values() if words[page.key]), words, own)
        for id, folder in sites.items():
            shown = in_order(page for page in found[id] if texts[page.key])
            names = bundle.names([texts[page.key] for page in shown])
            made = cbor2.loads(kept[keys[id]]) if keys[id] in kept else merger.files(shown, names)
            store.write(_MADE, {} if keys[id] in kept else {keys[id]: cbor2.dumps(made)})
            fragments = {
                f"fragment/{name}.pf_fragment": texts[page.key] for page, name in zip(shown, names, strict=True)
            }
            _write(folder / FOLDER, {**own.files, **made, **fragments})


def _version() -> str:
    """Return a name for what the kept values depend on besides the pages: Pagefind, and how its work is taken apart."""
    return f"pagefind-{version('pagefind')}-{frame.files([Path(__file__).parent])[:12]}"


def _read(
    every: Mapping[str, Page], new: Mapping[str, Page], today: date, store: Store
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the texts of all pages and the words of new ones, by their keys; b"" for what Pagefind leaves out."""
    texts, words = store.read(_TEXTS, every), store.read(_WORDS, new)
    missing = [page for key, page in every.items() if key not in texts or (key in new and key not in words)]
    readings = {page.key: reading for page, reading in read(missing, today)}
    more_texts = {page.key: readings[page.key].text if page.key in readings else b"" for page in missing}
    more_words = {page.key: readings[page.key].words if page.key in readings else b"" for page in missing}
    store.write(_TEXTS, more_texts)
    store.write(_WORDS, more_words)
    return texts | more_texts, words | more_words


class _Merger:
    """Put the indexes of sites together from the pages of all."""

    def __init__(self, pages: Iterable[Page], words: Mapping[str, bytes], own: Scripts) -> None:
        self._own = own
        self._numbers: dict[str, int] = {}
        self._records: dict[str, Record] = {}
        gathered: dict[str, Words] = defaultdict(Words)
        with no_collection():
            for number, page in enumerate(pages):
                self._numbers[page.key] = number
                self._records[page.key], rows = record.unpack(words[page.key])
                gathered[page.language].add(number, rows)
        self._words = {language: words.ordered() for language, words in gathered.items()}

    def files(self, pages: Sequence[Page], names: Sequence[str]) -> Files:
        """Return the files of an index of some of the pages, by path."""
        languages = sorted({page.language for page in pages}) or [_LANGUAGE]
        entries, files = {}, {}
        for language in languages:
            site = self._numbered(language, pages, names)
            hash, made = bundle.files(language, site, self._words.get(language, {}), self._own.entry["version"])
            wasm = self._own.entry["languages"].get(language, {}).get("wasm")
            entries[language] = {"hash": hash, "wasm": wasm, "page_count": len(site.names)}
            files.update(made)
        known = {word for page in pages for word in self._records[page.key].words.split()}
        entry = json.dumps({**self._own.entry, "languages": entries}, ensure_ascii=False, separators=(",", ":"))
        return {**files, "pagefind-entry.json": entry.encode(), **vocabulary.files(known)}

    def _numbered(self, language: str, pages: Sequence[Page], names: Sequence[str]) -> bundle.Numbered:
        listed = [(name, page.key) for page, name in zip(pages, names, strict=True) if page.language == language]
        return bundle.Numbered(
            [name for name, _ in listed],
            [self._numbers[key] for _, key in listed],
            [self._records[key] for _, key in listed],
        )


def _write(folder: Path, files: Files) -> None:
    for place in {(folder / name).parent for name in files}:
        place.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
