"""The content security policy of a page: its own inline scripts by their hashes, and nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache

from selectolax.lexbor import LexborHTMLParser

# Pagefind's index is read by WebAssembly, which 'wasm-unsafe-eval' allows without allowing eval().
_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'{scripts}",
    "style-src 'self'{styles}",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
)
_INLINE = re.compile(rb"<script(?![^>]*\ssrc=)", re.I)
_DATA = ("application/json", "application/ld+json", "text/template")


@cache
def policy(scripts: tuple[str, ...], styles: tuple[str, ...] = ()) -> str:
    """Return the header's value for some hashes of inline scripts and styles."""
    return "; ".join(_DIRECTIVES).format(
        scripts="".join(f" {each}" for each in scripts), styles="".join(f" {each}" for each in styles)
    )


def hash_of(text: str) -> str:
    """Return the source expression for an inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def hashes_of(html: bytes) -> tuple[str, ...]:
    """Return the source expressions of the inline scripts that stand in a page, as they stand."""
    if not _INLINE.search(html):
        return ()
    nodes = LexborHTMLParser(html.replace(b"\r\n", b"\n")).css("script:not([src])")
    run = (node.text(deep=True) for node in nodes if (node.attributes.get("type") or "").lower() not in _DATA)
    return tuple(sorted({hash_of(text) for text in run}))
