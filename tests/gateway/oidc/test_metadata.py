"""What is believed of a provider that is not on this machine."""

from __future__ import annotations

import pytest

from handbok.gateway.oidc import Refused
from handbok.gateway.oidc.metadata import believed

ISSUER = "https://idp.example"
DOCUMENT: dict[str, object] = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": "https://other.example/token",
    "jwks_uri": f"{ISSUER}/jwks",
}


def test_endpoints_elsewhere() -> None:
    """Its addresses may be on other hosts, over TLS."""
    assert believed(DOCUMENT, ISSUER).token == "https://other.example/token"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
@pytest.mark.parametrize("name", ["token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint"])
def test_this_machine(name: str, host: str) -> None:
    """It may not send us to what listens on this machine only."""
    with pytest.raises(Refused, match="discovery-endpoint"):
        believed({**DOCUMENT, name: f"http://{host}/"}, ISSUER)
