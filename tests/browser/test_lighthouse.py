"""Lighthouse on five kinds of page: nothing to remark on accessibility or good practice, and a light first view."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from handbok.publish.writing import release
from tests.browser.lighthouse import KINDS, PACKAGE, reports
from tests.browser.pages import ONE_OF_EACH_KIND, WIDEST
from tests.browser.serving import served

MOST_BYTES = 250_000
CATEGORIES = ["accessibility", "best-practices"]


def test_full_marks(address: str) -> None:
    """Every page has 100 of 100 in both."""
    if not PACKAGE.is_dir():
        pytest.fail("Lighthouse is missing: npm ci --prefix tests", pytrace=False)
    found = reports(address, CATEGORIES)
    assert list(found) == list(KINDS)
    assert {
        f"{kind}, {category}": report[category]["faults"]
        for kind, report in found.items()
        for category in CATEGORIES
        if report[category]["score"] < 100
    } == {}


@pytest.fixture(scope="module")
def published(sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish the sites, which packs their files; return the release in use."""
    to = tmp_path_factory.mktemp("published")
    release(sites, to)
    return to / "current"


def test_first_view_is_light(browser: Browser, published: Path) -> None:
    """The first page of a visit, of each kind, costs at most 250 kB on the way: text, styles, scripts, pictures."""
    with served(published) as address:
        sizes = {kind: transferred(browser, f"{address}{ONE_OF_EACH_KIND[kind]}") for kind in ONE_OF_EACH_KIND}
    assert {kind: size for kind, size in sizes.items() if size > MOST_BYTES} == {}


def transferred(browser: Browser, url: str) -> int:
    """Return how many bytes a page and all it asks for take, heads and bodies, for someone who has nothing of it."""
    context = browser.new_context(extra_http_headers={"Cookie": f"handbok-demo={WIDEST}"})
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(url, wait_until="load")
    sizes = [each.request.sizes() for each in responses if not each.url.startswith("data:")]
    context.close()
    assert sizes
    return sum(each["responseBodySize"] + each["responseHeadersSize"] for each in sizes)
