"""The words of a site, for the search to guess among."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from handbok.search.indexing import index
from tests.search.sites import files, write


def words_of(tmp_path: Path, html: str) -> dict[str, list[str]]:
    """Return what a site of one page tells the search that it has, by file."""
    site = write(tmp_path, {"index.html": html})
    index({"publik": site}, date(2026, 11, 22), None)
    found = {Path(name).stem: json.loads(data) for name, data in files(site).items() if name.startswith("ord/")}
    return {letter: words for letter, words in found.items() if words}


def test_words_of_what_is_searched(tmp_path: Path) -> None:
    """Title, text, description and tags count, each word once; what stands beside and is left out does not."""
    html = (
        "<html lang='sv'><body><nav>Meny</nav><article data-pagefind-body "
        "data-pagefind-meta='beskrivning[data-hb-description], plats[data-hb-place]' "
        "data-hb-description='Så bedömer du risker' data-hb-place='Styrning'>"
        "<h1 data-pagefind-meta='title' data-pagefind-ignore>Risker</h1><p>E-tjänsten har <em>risk</em>er. Risker.</p>"
        "<aside data-pagefind-ignore>Sidfot</aside><script>kod</script></article></body></html>"
    )
    words = ["bedömer", "du", "e-tjänsten", "har", "risker", "så"]
    assert words_of(tmp_path, html) == {word[0]: [word] for word in words}


def test_letter_without_its_marks(tmp_path: Path) -> None:
    """A word stands by the letter that any keyboard has; what begins with none of them stands together."""
    html = "<html lang='sv'><body><article data-pagefind-body><h1>Åtgärd</h1><p>anta éclair 2026 öppet</p></article></body>"
    assert words_of(tmp_path, html) == {"a": ["anta", "åtgärd"], "e": ["éclair"], "o": ["öppet"], "0": ["2026"]}


def test_page_that_is_not_searched(tmp_path: Path) -> None:
    """A page that the search leaves out gives no words."""
    assert words_of(tmp_path, "<html lang='sv'><body><article><p>Innehåll</p></article></body></html>") == {}
