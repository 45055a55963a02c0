"""Pagefind's reading of pages: each page's words and text, taken apart from an index that it wrote.

What an index says of a page depends on that page alone; only the numbers of pages and fields are the index's own.
The form is Pagefind's (pagefind/src/index/ and pagefind_web/src/ at https://github.com/Pagefind/pagefind), and a test
holds an index put together here against one that Pagefind writes by itself.
"""

from __future__ import annotations

import gc
import gzip
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import cbor2

from handbok import engine
from handbok.search import record, vocabulary
from handbok.search.page import Page
from handbok.site.files import unpacked

SIGNATURE = b"pagefind_dcd"
_AT_ONCE = 500  # pages in one run: several run at the same time, and what they found is read meanwhile
_SAID = ("title", "beskrivning")
"""What of a page's fields is searched; where it stands in the handbook is only shown."""


@dataclass(frozen=True)
class Reading:
    """Hold what was read of a page: its words, as record.py packs them, and the text to show."""

    words: bytes
    text: bytes


def read(pages: Sequence[Page], today: date) -> Iterator[tuple[Page, Reading]]:
    """Let Pagefind read pages; yield what it found on each. Raises Broke."""
    parts = [pages[start : start + _AT_ONCE] for start in range(0, len(pages), _AT_ONCE)]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [pool.submit(_run, part, Path(folder) / str(number), today) for number, part in enumerate(parts)]
        for part, run in zip(parts, runs, strict=True):
            with no_collection():
                yield from _found(part, run.result())


def packed(data: bytes) -> bytes:
    """Return data as Pagefind's script in the browser wants it."""
    return gzip.compress(SIGNATURE + data, 9, mtime=0)


def _run(pages: Sequence[Page], folder: Path, today: date) -> Path:
    """Index pages by their numbers: one address may have several contents, one for each audience."""
    folder.mkdir()
    for number, page in enumerate(pages):
        (folder / f"{number}.html").write_text(page.alone(), encoding="utf-8")
    engine.index(folder, today)
    return folder / "pagefind"


def _found(pages: Sequence[Page], bundle: Path) -> Iterator[tuple[Page, Reading]]:
    languages = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))["languages"]
    for about in languages.values():
        _, listed, chunks, _, _, fields = _cbor(bundle / f"pagefind.{about['hash']}.pf_meta")
        rows = _rows(len(listed), (bundle / "index" / f"{hash}.pf_index" for _, _, hash in chunks))
        for (hash, length), words in zip(listed, rows, strict=True):
            text = json.loads(unpacked((bundle / "fragment" / f"{hash}.pf_fragment").read_bytes()))
            page = pages[int(Path(text["url"]).stem)]
            said = vocabulary.words_of(_said(text))
            yield page, Reading(record.pack(length, fields, words, said), _text(page, text))


def _rows(count: int, chunks: Iterator[Path]) -> list[list[record.Row]]:
    """Return the words of each page, by its number."""
    found: list[list[record.Row]] = [[] for _ in range(count)]
    for chunk in chunks:
        for word, plain, variants in _cbor(chunk)[0]:
            for line, listed in [(word, plain), *((f"{word}\t{form}", places) for form, places in variants)]:
                at = 0
                for step, places, marks in listed:
                    at += step
                    found[at].append((line, cbor2.dumps(places), marks))
    return found


def _said(text: Mapping[str, Any]) -> str:
    return " ".join([text["content"], *(text["meta"].get(field, "") for field in _SAID)])


def _text(page: Page, text: Mapping[str, Any]) -> bytes:
    return packed(json.dumps({**text, "url": page.address}, ensure_ascii=False, separators=(",", ":")).encode())


def _cbor(file: Path) -> Any:
    return cbor2.loads(unpacked(file.read_bytes()))


@contextmanager
def no_collection() -> Iterator[None]:
    """Let a million small lists be made without being looked through again and again: none of them makes a circle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
