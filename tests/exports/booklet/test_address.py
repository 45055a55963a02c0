"""Where a chapter's links lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbok.exports.booklet.address import Addresses

CHAPTERS = {"kurser/sy/": "om-kursen", "kurser/sy/stygn/": "lektion-stygn"}


def rewritten(site: Path, link: str, base: str = "") -> str:
    """Return a link on the lesson kurser/sy/stygn/ as it stands in the booklet."""
    (site / "mallar").mkdir(parents=True)
    (site / "mallar" / "index.html").write_text("<h1>Mallar</h1>", encoding="utf-8")
    body = LexborHTMLParser(f"<p>{link}</p>").css_first("p")
    assert body is not None
    Addresses(CHAPTERS, site, base).rewrite(body, "kurser/sy/stygn/")
    return body.inner_html or ""


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="#knut">x</a>', '<a href="#lektion-stygn--knut">x</a>'),
        ('<a href="../">x</a>', '<a href="#om-kursen">x</a>'),
        ('<a href="../stygn/#n%C3%A5l">x</a>', '<a href="#lektion-stygn--nål">x</a>'),
        ('<a href="https://example.se">x</a>', '<a href="https://example.se">x</a>'),
        ('<a href="slut:ord">x</a>', '<a href="#ord">x</a>'),
        ('<a href="../../../mallar/">en mall</a>', "en mall (sidan Mallar)"),
        ('<a href="../../../mallar/">sidan Mallar</a>', "sidan Mallar"),
        ('<a href="../../../mallar/plan.docx">en mall (docx)</a>', "en mall (docx)"),
        ('<a href="/logga-in?till=x">en sida (kräver inloggning)</a>', "en sida (kräver inloggning)"),
    ],
)
def test_no_address(tmp_path: Path, link: str, expected: str) -> None:
    """Without an address of the site, only links within the booklet and to other sites are links."""
    assert rewritten(tmp_path, link) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="../../../mallar/#a">x</a>', '<a href="https://handbok.example.se/mallar/#a">x</a>'),
        ('<a href="/logga-in?till=x">x</a>', "x"),
        ('<a href="../">x</a>', '<a href="#om-kursen">x</a>'),
    ],
)
def test_address(tmp_path: Path, link: str, expected: str) -> None:
    """With an address, links to other pages are whole; a login leads nowhere from paper."""
    assert rewritten(tmp_path, link, "https://handbok.example.se/") == expected
