"""What WeasyPrint may read: the site's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint.urls import FatalURLFetchingError

from handbok.exports.booklet.layout import lay_out

_PAGE = '<!doctype html><html lang="sv"><title>T</title><body><p>Text <img src="{}" alt="En bild"></p></body></html>'


@pytest.mark.parametrize(
    "source",
    [
        "https://example.se/bild.png",
        "file:///etc/hostname",
        "site:../hemlig.png",
        "site:%2e%2e/hemlig.png",
        "site:ingen.png",
    ],
)
def test_refused(tmp_path: Path, source: str) -> None:
    """A picture from elsewhere, or one that is not there, stops the booklet: it is not left out unsaid."""
    (tmp_path / "hemlig.png").write_bytes(b"")
    (tmp_path / "site").mkdir()
    with pytest.raises(FatalURLFetchingError):
        lay_out(_PAGE.format(source), tmp_path / "site")
