"""The handbook of this repository, built by Zensical for the public."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.pages import MISSING, NARROWEST, ONE_OF_EACH_KIND
from tests.browser.reader import Reader
from tests.browser.test_accessibility import overflow
from tests.parity.difference import of_sites

POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "


def test_same_as_with_mkdocs(sites: Path, zensical_sites: Path) -> None:
    """Every page, every file and the search index are what MkDocs gives."""
    assert [str(each) for each in of_sites(sites / NARROWEST, zensical_sites / NARROWEST)] == []


def test_every_kind_of_page(reader: Reader, zensical_sites: Path) -> None:
    """Each opens under the policy without inline scripts, and fits a screen and a phone."""
    page = reader.page(NARROWEST)
    public = {file.parent.relative_to(zensical_sites / NARROWEST) for file in zensical_sites.rglob("index.html")}
    paths = [path for path in ONE_OF_EACH_KIND.values() if Path(path.strip("/")) in public or path == MISSING]
    assert len(paths) > 15
    for path in paths:
        page.set_viewport_size({"width": 1280, "height": 900})
        response = page.goto(path)
        assert response is not None
        assert response.headers["content-security-policy"].startswith(POLICY)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert overflow(page) == 0
        page.set_viewport_size({"width": 320, "height": 700})
        assert overflow(page) == 0


@pytest.mark.parametrize("kind", ["start", "self-test", "phase", "register"])
def test_accessible(reader: Reader, axe: str, kind: str) -> None:
    """The theme's own style sheet is another one than with MkDocs; contrast and sizes hold with it too."""
    for scheme in ("light", "dark"):
        assert violations(reader.page(NARROWEST, ONE_OF_EACH_KIND[kind], scheme=scheme), axe) == []
