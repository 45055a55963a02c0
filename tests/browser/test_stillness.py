"""Nothing that a reader has begun to read moves as the page loads."""

from __future__ import annotations

import pytest

from tests.browser.pages import ONE_OF_EACH_KIND, WIDEST
from tests.browser.reader import Reader

_WATCH = """
window.moved = [];
new PerformanceObserver(list => {
  for (const { value, sources } of list.getEntries())
    window.moved.push(`${value.toFixed(4)}: ${sources.map(({ node }) => node?.className ?? node?.nodeName)}`);
}).observe({ type: "layout-shift", buffered: true });
"""
_SETTLED = (
    "() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.moved))))"
)


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_moves(reader: Reader, width: int) -> None:
    """What a script shows has its place from the start, on every kind of page."""
    page = reader.page(WIDEST, width=width)
    page.add_init_script(_WATCH)
    moved = {}
    for kind, path in ONE_OF_EACH_KIND.items():
        page.goto(path)
        moved[kind] = page.evaluate(_SETTLED)
    assert {kind: each for kind, each in moved.items() if each} == {}
