"""Search in Swedish, in the browser: the right page is among the first three hits."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader

RISKS = ("/styrning/risker/",)
TERMS = ("/ordlista/",)
PROCESS = ("/utvecklingsprocessen/",)
ROLES = ("/styrning/roller/", *TERMS)
E_SERVICE = ("/kurser/e-tjanstdesign/", *TERMS)
ACCESS = ("/om/tillganglighet/",)

RIGHT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(["risk", "risker", "risken", "riskernas", "riskanalys"], RISKS),
    **dict.fromkeys(["nytta", "nyttan"], (*TERMS, "/utvecklingsprocessen/implementation-i-kommun/")),
    **dict.fromkeys(["effektmål", "effektmålet"], TERMS),
    **dict.fromkeys(["beslutspunkt", "beslutspunkten"], (*PROCESS, *TERMS)),
    **dict.fromkeys(["beställare", "beställaren"], ROLES),
    **dict.fromkeys(["åtgärd", "åtgärder", "atgard"], (*RISKS, *TERMS)),
    **dict.fromkeys(["styrgrupp", "styrgruppens"], (*ROLES, *RISKS)),
    **dict.fromkeys(["e-tjänst", "e-tjänsten"], E_SERVICE),
    "processledare": ROLES,
    "sannolikhet": (*RISKS, *TERMS),
    "konsekvenser": (*RISKS, *TERMS),
    "textning": (*ACCESS, "/redaktor/", *TERMS),
    "tillgänglighet": (*ACCESS, *TERMS),
}
"""A page's address begins with one of these."""


def search(page: Page, query: str) -> list[str]:
    """Type a query into the search dialog and return the addresses of the hits."""
    page.get_by_role("searchbox").fill(query)
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("träff")
    links = page.get_by_role("dialog").get_by_role("list").get_by_role("link")
    return [str(link.evaluate("link => new URL(link.href).pathname")) for link in links.all()]


@pytest.mark.browser
@pytest.mark.parametrize("query", RIGHT)
def test_first_three_hits(reader: Reader, query: str) -> None:
    """A reader's word, however inflected, leads to its page."""
    page = reader.page("styrgrupp")
    page.goto("/")
    page.keyboard.press("/")
    hits = search(page, query)[:3]
    assert any(hit.startswith(RIGHT[query]) for hit in hits), hits
