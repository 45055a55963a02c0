"""The handbook of this repository, built by Zensical for the public."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import violations
from tests.browser.pages import MISSING, NARROWEST, ONE_OF_EACH_KIND
from tests.browser.reader import Reader
from tests.browser.serving import served
from tests.browser.test_accessibility import overflow
from tests.parity.difference import of_sites

LOOKED_AT = ["start", "phase", "register", "method-card", "glossary"]
POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
_LOOKS = """() => {
  const round = box => [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
  const looks = ['color', 'backgroundColor', 'fontSize', 'fontWeight', 'fontFamily', 'lineHeight', 'borderTopWidth',
    'textDecorationLine', 'listStyleType', 'display', 'visibility'];
  return [...document.querySelectorAll('header, header *, main, main *, footer, footer *')].map(element => {
    const style = getComputedStyle(element);
    return [element.tagName, element.className, round(element.getBoundingClientRect()), ...looks.map(each => style[each])]
      .join(' | ');
  });
}"""


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


@pytest.mark.parametrize("kind", LOOKED_AT)
def test_accessible(reader: Reader, axe: str, kind: str) -> None:
    """The theme's own style sheet is another one than with MkDocs; contrast and sizes hold with it too."""
    for scheme in ("light", "dark"):
        assert violations(reader.page(NARROWEST, ONE_OF_EACH_KIND[kind], scheme=scheme), axe) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_looks_as_with_mkdocs(browser: Browser, sites: Path, address: str, width: int) -> None:
    """Every element has its place, size, type and colours, whichever style sheet the theme brings."""
    with served(sites) as mkdocs:
        readers = [Reader(browser, each) for each in (mkdocs, address)]
        for kind in LOOKED_AT:
            pages = [reader.page(NARROWEST, ONE_OF_EACH_KIND[kind], width=width) for reader in readers]
            one, other = (page.evaluate(_LOOKS) for page in pages)
            assert len(one) == len(other) > 50
            assert [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]][:5] == []
        for reader in readers:
            reader.leave()
