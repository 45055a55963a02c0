"""Addresses as a browser reads them."""

from __future__ import annotations

import pytest

from handbok.markdown.targets import is_foreign, is_media, is_path, scheme


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("index.md", ""),
        ("a/b:c", ""),
        ("#fn:1", ""),
        ("https://a", "https"),
        ("HTTPS://a", "https"),
        (" java\tscript\n:a", "javascript"),
        ("&#106;avascript&colon;a", "javascript"),
        ("&amp;#106;avascript:a", "javascript"),
        ("\u200bjavascript:a", "javascript"),
    ],
)
def test_scheme(target: str, expected: str) -> None:
    """White space, entities, unseen characters and case do not hide a scheme."""
    assert scheme(target) == expected


@pytest.mark.parametrize("target", ["https://a", "http://a", "//a", "\\\\a", "/\\a", "&#47;/a", "https&colon;//a"])
def test_foreign(target: str) -> None:
    """Other sites are known in every dress."""
    assert is_foreign(target)
    assert not is_path(target)


@pytest.mark.parametrize("target", ["a.md", "/a", "../a", "#a", "?a", ""])
def test_path(target: str) -> None:
    """What starts without a scheme or two slashes is in the handbook."""
    assert is_path(target)
    assert not is_foreign(target)


@pytest.mark.parametrize(
    ("target", "expected"),
    [("a.mp4", True), ("a/b.WEBM?c#t=1", True), ("a.mp4/", False), ("a.mp4.pdf", False), ("a.md", False)],
)
def test_media(target: str, expected: bool) -> None:
    """Film and sound are known by their endings."""
    assert is_media(target) is expected
