"""Every file of a site gives its words, however it is packed."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import brotli
import cbor2
import pytest

from handbok.site.files import flat, streams

HTML = '<p title="En titel">Ett <b>fet</b>t ord &amp; <a href="/hemlig%20sida/">ett</a></p><p>till</p><!-- dold -->'


def words_of(name: str, data: bytes) -> list[list[str]]:
    """Return the streams that hold anything."""
    return [stream for stream in streams(name, data) if stream]


def test_html_in_blocks() -> None:
    """Inline tags join words, blocks part them; attributes and comments are streams of their own."""
    found = words_of("a.html", HTML.encode())
    assert ["ett", "fett", "ord", "ett"] in found
    assert ["till"] in found
    assert ["p", "title", "en", "titel"] in found
    assert ["a", "href", "hemlig", "sida"] in found
    assert any("dold" in stream for stream in found)


def test_flat() -> None:
    """A page's blocks run together when asked for."""
    assert flat(b"<p>ett</p><p>tv\xc3\xa5 <b>tre</b>fyra</p>").split() == ["ett", "två", "trefyra"]


HOLDING_THE_WORD = {
    "x.js": b"let kanarie = 1",
    "x.json": json.dumps({"a": [{"kanarie": 1}]}).encode(),
    "x.map": json.dumps({"sources": ["kanarie.ts"]}).encode(),
    "x.pf_fragment": gzip.compress(b'pagefind_dcd{"content": "kanarie"}'),
    "x.pf_index": gzip.compress(b"pagefind_dcd" + cbor2.dumps([[["kanarie", [1]]]])),
    "x.pf_meta": b"pagefind_dcd" + cbor2.dumps(["1.5", [["kanarie"]]]),
    "sitemap.xml": b"<urlset><loc>/kanarie/</loc></urlset>",
    "x.svg": b"<svg><title>Kanarie</title></svg>",
    "x.png": b"\x89PNG\0\0tEXt\0Kanarie\0\xff\xfe",
    "x.txt": b"KANARIE",
}
PACKED: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".br": brotli.compress}


@pytest.mark.parametrize("name", HOLDING_THE_WORD)
@pytest.mark.parametrize("packed", PACKED)
def test_word_is_found(name: str, packed: str) -> None:
    """A word in any kind of file is found, also when the file is compressed once more."""
    data = PACKED[packed](HOLDING_THE_WORD[name])
    assert any("kanarie" in stream for stream in words_of(name + packed, data))
