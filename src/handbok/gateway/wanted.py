"""The page that a visitor wanted before signing in, in a form that tells nothing and cannot be forged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from handbok.gateway.head import Head
from handbok.gateway.session import Seal
from handbok.gateway.site import Site

_OF_BUILD = re.compile(r"[\w-]{1,64}", re.ASCII)
_PURPOSE = "wanted"
_MAX_AGE = 24 * 3600
_MAX_PATH = 1024


class Wanted:
    """Seal addresses into tokens, and find what a token means for an audience.

    A token is either one that a build put into a link to a withheld page, or an address that we sealed ourselves.
    An address is only ever used when it is a file of the new audience's own site.
    """

    def __init__(self, seal: Seal) -> None:
        self._seal = seal

    def of(self, given: Sequence[str], head: Head, origins: Sequence[str]) -> str:
        """Return the token for what a login link names, or else for the page that the visitor came from, or ""."""
        if given:
            return given[0] if len(given) == 1 and self._is_token(given[0]) else ""
        address = urlsplit(head.field(b"referer"))
        if f"{address.scheme}://{address.netloc}" not in origins or not 1 < len(address.path) < _MAX_PATH:
            return ""
        return self.token(unquote(address.path))

    def token(self, address: str) -> str:
        """Return a token for an address."""
        return self._seal.sealed(_PURPOSE, address)

    def address(self, token: str, site: Site) -> str:
        """Return the address that a token leads to within a site, the start page's when it leads to none."""
        address = site.target(token) or self._seal.facts(_PURPOSE, token, _MAX_AGE)
        return next((each for each in (address, f"{address}/") if address and site.holds(each)), "/")

    def _is_token(self, text: str) -> bool:
        return _OF_BUILD.fullmatch(text) is not None or self._seal.facts(_PURPOSE, text, _MAX_AGE) is not None
