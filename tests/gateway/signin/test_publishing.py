"""Publishing while people read: no request fails, and no page is of two releases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbok.publish.writing import release
from tests.gateway.load import Load, load, until
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.signin.browser import NAME
from tests.gateway.signin.conftest import known
from tests.gateway.signin.gateway import Signing, running
from tests.gateway.sites import FOUR, build

PAGES = ["/", "/plan/", "/sida/", "/assets/stil.css"]


def published(folder: Path, number: int) -> str:
    """Publish a release whose every file says its number, first and last, and return its name."""
    mark = f"utgåva {number}."
    page = f"<h1>{{audience}} {mark}</h1>{'<p>Text att läsa.</p>' * 800}<p>{mark}</p>"
    files = {"index.html": page, "sida/index.html": page, "plan/index.html": page, "assets/stil.css": f"/* {mark} */"}
    build(folder / "build", source=str(number), files=files, chain=FOUR)
    return release(folder / "build", folder / "target").name


def whole(path: str, status: int, body: bytes) -> str:
    """Return what is wrong with an answer: not 200, or of two releases."""
    marks = set(re.findall(rb"utg\xc3\xa5va \d+\.", body))
    return "" if status == 200 and len(marks) == 1 else f"{path}: {status} {sorted(marks)}"


@pytest.fixture
def served(tmp_path: Path, provider: Adversary) -> Iterator[Signing]:
    """Give a gateway that serves a first release."""
    published(tmp_path, 0)
    with running(known(Signing(tmp_path, provider.url, tmp_path / "target"), provider)) as signing:
        yield signing


@pytest.mark.parametrize(
    ("publishes", "requests"), [(3, 1500), pytest.param(20, 10_000, marks=pytest.mark.soak)], ids=["short", "long"]
)
def test_under_load(served: Signing, provider: Adversary, publishes: int, requests: int) -> None:
    """Every answer is whole, and the last release is served in the end."""
    found = _loaded(served, provider, publishes, requests)
    assert found.wrong == []
    assert found.broken == 0
    assert set(found.statuses) == {200}
    assert found.answers >= requests
    assert len(served.audited("release")) >= 2


def _loaded(served: Signing, provider: Adversary, publishes: int, requests: int) -> Load:
    provider.user = "styrgrupp"
    browser = served.browser()
    browser.login()
    with load(served.port, PAGES, {"Cookie": f"{NAME}={browser.session}"}, whole) as found:
        for number in range(1, publishes + 1):
            published(served.folder, number)
            until(found, requests * number // publishes)
    final = f"utgåva {publishes}.".encode()
    for _ in range(100):
        if final in browser.get("/").content:
            return found
    raise AssertionError("the last release is not served")
