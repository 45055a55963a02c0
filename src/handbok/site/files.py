"""Every file of a built site as streams of words, packed ones unpacked."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import brotli

from handbok.site import cbor
from handbok.site.words import joined, words

_TAG = re.compile(r"<(!--.*?--|!\[CDATA\[.*?\]\]|[^<>]*)>", re.S)
_INLINE = re.compile(
    r"/?(?:a|abbr|b|bdi|bdo|button|cite|code|dfn|em|i|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)"
    r"(?:\s|/|$)", re.I)  # fmt: skip
_PAGEFIND = b"pagefind_dcd"
_OFFICE_TAG = re.compile(r"<[^<>]*>")
_OFFICE_INLINE = re.compile(
    r"</?(?:w:)?(?:r|t|rPr|rStyle|rFonts|b|bCs|i|iCs|u|sz|szCs|color|lang|hyperlink|proofErr|bookmarkStart|bookmarkEnd)[\s/>]")  # fmt: skip
"""What stands inside a sentence of a document or a cell: runs of characters with the same look."""
_APART = "0bryt0bryt0"


def streams(name: str, data: bytes) -> Iterator[list[str]]:
    """Yield the word streams of a file: text that a reader meets in one piece is one stream."""
    return (words(text) for text in _texts(name, data))


def stream(name: str, data: bytes) -> list[str]:
    """Return the word streams of a file as one, with breaks between; what is said twice stands once."""
    return joined(dict.fromkeys(_texts(name, data)))


def _texts(name: str, data: bytes) -> Iterable[str]:
    reader = _READERS.get(Path(name).suffix.lower())
    if reader is not None:
        return reader(name, data)
    if _is_text(data):
        return [data.decode("utf-8")]
    # noise gives short words; a planted or embedded text gives long ones
    return [" ".join(word for word in words(data.decode("utf-8", "ignore")) if len(word) >= 5)]


def flat(data: bytes) -> str:
    """Return a page's text with its blocks run together."""
    text = _TAG.sub(lambda tag: "" if _INLINE.match(tag[1]) else " ", data.decode("utf-8", "replace"))
    return html.unescape(text)


def unpacked(data: bytes) -> bytes:
    """Return what a file of the search index holds."""
    content = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    return content.removeprefix(_PAGEFIND)


def _markup(name: str, data: bytes) -> Iterator[str]:
    *parts, last = _TAG.split(data.decode("utf-8", "replace"))
    piece: list[str] = []
    for text, tag in zip(parts[::2], parts[1::2], strict=True):
        piece.append(text)
        said, is_inline = _tag(tag)
        yield said
        if not is_inline:
            yield html.unescape("".join(piece))
            piece = []
    yield html.unescape("".join(piece) + last)


@lru_cache(20_000)  # a site's pages share most of theirs
def _tag(tag: str) -> tuple[str, bool]:
    """Return what a tag says, and whether text goes on past it."""
    return unquote(html.unescape(tag)), _INLINE.match(tag) is not None


def _json(name: str, data: bytes) -> Iterator[str]:
    try:
        yield from _values(json.loads(data))
    except ValueError:
        yield data.decode("utf-8", "replace")


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _values(key)
            yield from _values(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _values(each)
    elif isinstance(value, str) and "<" not in value:
        yield html.unescape(value)
    elif isinstance(value, str):
        yield from _markup("", value.encode("utf-8", "replace"))


def _pagefind(name: str, data: bytes) -> Iterator[str]:
    content = unpacked(data)
    yield from _json(name, content) if content[:1] in b"{[" else _values(cbor.texts(content))


def _gzip(name: str, data: bytes) -> Iterator[str]:
    yield from _texts(name[:-3], gzip.decompress(data))


def _brotli(name: str, data: bytes) -> Iterator[str]:
    yield from _texts(name[:-3], brotli.decompress(data))


def _office(name: str, data: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for member in packed.namelist():
                yield member
                content = packed.read(member)
                yield from _office_xml(content) if member.endswith((".xml", ".rels")) else _texts(member, content)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):  # cut, or locked with a password
        yield data.decode("utf-8", "ignore")


@lru_cache(256)  # the parts that say how a document looks are the same in all
def _office_xml(data: bytes) -> tuple[str, str]:
    """Return the attributes, and the text of the paragraphs or cells, of a part of an office file.

    There are thousands of each: they come as one stream, kept apart by a word that nobody writes.
    """
    text = data.decode("utf-8", "replace")
    attributes = _apart(tag for tag in _OFFICE_TAG.findall(text) if '"' in tag)
    parted = _OFFICE_TAG.sub(lambda tag: "" if _OFFICE_INLINE.match(tag[0]) else "\0", text)
    return attributes, _apart(piece for piece in parted.split("\0") if piece.strip())


def _apart(pieces: Iterable[str]) -> str:
    return html.unescape(f" {_APART} ".join(dict.fromkeys(pieces)))


def _csv(name: str, data: bytes) -> Iterator[str]:
    text = data.decode("utf-8-sig", "replace")
    try:
        yield from (cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row)
    except csv.Error:
        yield text


def _is_text(data: bytes) -> bool:
    if b"\0" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


_READERS: dict[str, Callable[[str, bytes], Iterator[str]]] = {
    ".html": _markup, ".xml": _markup, ".svg": _markup,
    ".json": _json, ".map": _json, ".webmanifest": _json,
    ".pf_fragment": _pagefind, ".pf_index": _pagefind, ".pf_meta": _pagefind, ".pf_filter": _pagefind,
    ".gz": _gzip, ".br": _brotli,
    ".xlsx": _office, ".docx": _office, ".csv": _csv,
}  # fmt: skip
