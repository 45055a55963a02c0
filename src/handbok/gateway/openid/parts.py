"""What the addresses of the login share: the provider, the store, the seal, and what the operator has decided."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from handbok.gateway.audit import Audit
from handbok.gateway.config.settings import Login
from handbok.gateway.oidc import Provider
from handbok.gateway.session import Limits, Seal
from handbok.gateway.site import Release, Site
from handbok.gateway.store import Store
from handbok.gateway.visitor import Visitor
from handbok.gateway.wanted import Wanted

VIEW = "/visa-som"


@dataclass(frozen=True)
class Parts:
    """Hold them; `address` is the origin that visitors know us by, `mark_key` keys the hashes of provider ids."""

    address: str
    login: Login
    provider: Provider
    seal: Seal
    store: Store
    audit: Audit
    limits: Limits
    mark_key: bytes

    @property
    def origins(self) -> tuple[str, ...]:
        """Return where our own pages come from."""
        return (self.address,)

    @property
    def wanted(self) -> Wanted:
        """Return what keeps the page that a visitor wanted."""
        return Wanted(self.seal)

    def mark(self, kind: str, value: str) -> str:
        """Return a keyed hash of an id that the provider has given: it finds a session and cannot be turned back."""
        return hmac.new(self.mark_key, f"{kind}\0{value}".encode(), hashlib.sha256).hexdigest()


def allowed(release: Release, visitor: Visitor) -> Sequence[Site]:
    """Return the sites that a visitor may see, narrowest first."""
    return [release.sites[id] for id in release.audiences[: release.audiences.index(visitor.widest) + 1]]


def once(text: str) -> str:
    """Return the name under which the store remembers that something has been used."""
    return hashlib.sha256(text.encode()).hexdigest()
