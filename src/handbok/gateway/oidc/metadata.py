"""What the provider says of itself (OpenID Connect Discovery 1.0), and how little of it is believed.

Addresses only: algorithms, issuer and audience are ours to say (client.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from handbok.gateway.oidc.address import local, secure
from handbok.gateway.oidc.refusal import Refused
from handbok.gateway.oidc.wire import Document


@dataclass(frozen=True)
class Metadata:
    """Hold the provider's addresses, and whether it names itself in each callback (RFC 9207)."""

    authorization: str
    token: str
    keys: str
    userinfo: str | None
    end_session: str | None
    names_itself: bool


def place(issuer: str) -> str:
    """Return where a provider describes itself."""
    return f"{issuer.rstrip('/')}/.well-known/openid-configuration"


def believed(document: Document, issuer: str) -> Metadata:
    """Return what is believed of a provider's description. Raises Refused when it is another's, or leads astray."""
    if document.get("issuer") != issuer:
        raise Refused("discovery-issuer")
    return Metadata(
        authorization=_needed(document, "authorization_endpoint", issuer),
        token=_needed(document, "token_endpoint", issuer),
        keys=_needed(document, "jwks_uri", issuer),
        userinfo=_address(document, "userinfo_endpoint", issuer),
        end_session=_address(document, "end_session_endpoint", issuer),
        names_itself=document.get("authorization_response_iss_parameter_supported") is True,
    )


def _needed(document: Document, name: str, issuer: str) -> str:
    address = _address(document, name, issuer)
    if address is None:
        raise Refused("discovery-endpoint")
    return address


def _address(document: Document, name: str, issuer: str) -> str | None:
    address = document.get(name)
    if address is None:
        return None
    # Only a provider on this machine may send us to this machine.
    if not isinstance(address, str) or not secure(address, loopback=local(issuer)):
        raise Refused("discovery-endpoint")
    return address
