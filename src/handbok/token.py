"""Opaque names for withheld pages: a link to one says nothing of its path."""

from __future__ import annotations

import base64
import hashlib
import hmac

from handbok.page import Page


def token(page: Page) -> str:
    """Return a page's token.

    Keyed with the page's own source: who cannot read the page cannot test a guess of its path,
    and the same handbook gives the same site.
    """
    digest = hmac.digest(page.source.text.encode(), page.path.encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:16]).rstrip(b"=").decode()


def login_url(page: Page) -> str:
    """Return the address that leads to a page after login."""
    return f"/logga-in?till={token(page)}"
