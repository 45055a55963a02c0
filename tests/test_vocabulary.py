"""The words of a site, for the search to guess among."""

from __future__ import annotations

import json
from pathlib import Path

from handbok import vocabulary


def words_of(tmp_path: Path, html: str) -> list[str]:
    """Return what a site of one page tells the search that it has."""
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    vocabulary.write(tmp_path)
    words: list[str] = json.loads((tmp_path / vocabulary.NAME).read_text(encoding="utf-8"))
    return words


def test_words_of_what_is_searched(tmp_path: Path) -> None:
    """Title, text, description and tags count, each word once; what stands beside and is left out does not."""
    html = (
        "<nav>Meny</nav><article data-pagefind-body data-hb-description='Så bedömer du risker'>"
        "<h1 data-pagefind-ignore>Risker</h1><p>E-tjänsten har <em>risk</em>er. Risker.</p>"
        "<aside data-pagefind-ignore>Sidfot</aside><script>kod</script></article>"
    )
    assert words_of(tmp_path, html) == ["bedömer", "du", "e-tjänsten", "er", "har", "risk", "risker", "så"]


def test_page_that_is_not_searched(tmp_path: Path) -> None:
    """A page that the search leaves out gives no words."""
    assert words_of(tmp_path, "<article><p>Innehåll</p></article>") == []
