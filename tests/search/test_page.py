"""What the search reads of a page."""

from __future__ import annotations

import pytest

from handbok.search.page import searched

_H1 = "<h1>Rubrik</h1>"


@pytest.mark.parametrize(
    ("html", "read"),
    [
        (f"<nav>x</nav><article data-pagefind-body>{_H1}<p>a</p></article><p>y</p>",
         f"<article data-pagefind-body>{_H1}<p>a</p></article>"),
        (f'<main class="a>b" data-pagefind-body title="<x>">{_H1}</main>',
         f'<main class="a>b" data-pagefind-body title="<x>">{_H1}</main>'),
        (f"<div data-pagefind-body>{_H1}<div>a</div></div><div>b</div>",
         f"<div data-pagefind-body>{_H1}<div>a</div></div>"),
        (f"<p data-pagefind-body>a{_H1}</p>-<p data-pagefind-body>b</p>",
         f"<p data-pagefind-body>a{_H1}</p><p data-pagefind-body>b</p>"),
        (f"<nav data-pagefind-ignore>x</nav><article data-pagefind-body>{_H1}</article>",
         f"<article data-pagefind-body>{_H1}</article>"),
    ],
    ids=["article", "attributes", "nested", "several", "ignored beside"],
)  # fmt: skip
def test_part(html: str, read: str) -> None:
    """Only the marked elements are read, each to its own end."""
    assert searched(html) == read


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Rubrik</h1><article data-pagefind-body><p>a</p></article>",
        f"<p data-pagefind-meta='x'>a</p><article data-pagefind-body>{_H1}</article>",
    ],
    ids=["heading outside", "something told outside"],
)
def test_whole(html: str) -> None:
    """A page whose parts outside tell the search something is read whole."""
    assert searched(html) == html


@pytest.mark.parametrize("html", ["<p>a</p>", "<p>Skriv <code>data-pagefind-body</code>.</p>", "data-pagefind-body"])
def test_nothing(html: str) -> None:
    """A page that marks nothing is not searched, whatever it speaks of."""
    assert searched(html) == ""
