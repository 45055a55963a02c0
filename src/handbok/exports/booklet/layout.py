"""The edge to WeasyPrint, in a process of its own: `python -m handbok.exports.booklet.layout SITE HTML PDF …`.

Nothing else imports WeasyPrint. It is given no way to the network: pictures come from the site's own folder.
"""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import unquote

from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from handbok.release.mediatype import media_type

_SITE = "site:"


class SiteFiles(URLFetcher):  # type: ignore[misc]
    """Fetch what stands in a site's folder, and nothing else."""

    def __init__(self, site: Path) -> None:
        super().__init__(allowed_protocols=("site",))
        self._site = site.resolve()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return a file of the site. Raises FatalURLFetchingError for anything else: a picture is not left out unsaid."""
        file = (self._site / unquote(url.removeprefix(_SITE))).resolve()
        if not url.startswith(_SITE) or not file.is_relative_to(self._site) or not file.is_file():
            raise FatalURLFetchingError(f"{url} hör inte till webbplatsen.")
        return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": media_type(file.name)})


def lay_out(html: str, site: Path) -> bytes:
    """Return a document as a tagged PDF that claims PDF/UA-1."""
    document = HTML(string=html, base_url=_SITE, url_fetcher=SiteFiles(site))
    pdf: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    return pdf


def main(site: str, *files: str) -> None:
    """Lay out each document into the PDF that is named after it."""
    for html, pdf in zip(files[::2], files[1::2], strict=True):
        Path(pdf).write_bytes(lay_out(Path(html).read_text(encoding="utf-8"), Path(site)))


if __name__ == "__main__":
    main(*sys.argv[1:])
