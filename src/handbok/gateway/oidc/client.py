"""Who we are to the provider, and what we accept from it: pinned here, whatever the provider says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from handbok.gateway.oidc.address import secure

ALGORITHMS = ("RS256", "PS256", "ES256", "RS384", "PS384", "ES384", "RS512", "PS512", "ES512")
"""What an operator may pin: signatures that only the provider can make, never a shared secret or none at all."""


@dataclass(frozen=True)
class Client:
    """Hold what the operator has agreed with the provider.

    Raises ValueError, whose text begins with the field's name, for what can never be safe.
    `private_key` is PEM or a JWK as JSON; exactly one of it and `secret` is given.
    """

    issuer: str
    client_id: str
    redirect_uri: str
    claim: str
    secret: str | None = field(default=None, repr=False)
    private_key: str | None = field(default=None, repr=False)
    algorithms: tuple[str, ...] = ("RS256", "PS256", "ES256")
    scopes: tuple[str, ...] = ("openid",)
    post_logout_redirect_uri: str | None = None

    def __post_init__(self) -> None:
        faults = (
            (not secure(self.issuer, loopback=True) or "?" in self.issuer, "issuer: an https address"),
            (not self.client_id, "client_id: missing"),
            (not secure(self.redirect_uri, loopback=True), "redirect_uri: an https address"),
            (not self.claim, "claim: missing"),
            (bool(self.secret) == bool(self.private_key), "secret: give either a secret or a private key"),
            (not self.algorithms or not set(self.algorithms) <= set(ALGORITHMS), f"algorithms: of {ALGORITHMS}"),
            ("openid" not in self.scopes, "scopes: openid is missing"),
        )
        for wrong, sentence in faults:
            if wrong:
                raise ValueError(sentence)
