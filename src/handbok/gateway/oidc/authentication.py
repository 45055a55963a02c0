"""How we prove to the provider who we are: client_secret_basic, or private_key_jwt (RFC 7523)."""

from __future__ import annotations

import json
from urllib.parse import quote_plus

from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from joserfc import jwk
from joserfc.errors import JoseError

from handbok.gateway.oidc.client import ALGORITHMS, Client

_BY_KIND = {"RSA": "RS256", "P-256": "ES256", "P-384": "ES384", "P-521": "ES512"}


class Authentication:
    """Sign requests to the token endpoint. Raises ValueError for a private key that cannot be used."""

    def __init__(self, client: Client) -> None:
        if client.private_key is None:
            # RFC 6749, 2.3.1: each is written as in a form before they are put together; Authlib leaves that to us.
            id, secret = quote_plus(client.client_id), quote_plus(client.secret or "")
            self._auth = ClientAuth(id, secret, "client_secret_basic")
            return
        key = _key(client.private_key)
        described = key.as_dict(private=False)
        algorithm = described.get("alg") or _BY_KIND.get(str(described.get("crv", key.key_type)))
        if algorithm not in ALGORITHMS:
            raise ValueError("private_key: no algorithm for it")
        named = {"kid": described["kid"]} if "kid" in described else {}
        self._auth = ClientAuth(client.client_id, key, PrivateKeyJWT(headers=named, alg=algorithm))

    def signed(self, url: str, body: str) -> tuple[dict[str, str], str]:
        """Return the headers and the body of a request that is ours."""
        headers: dict[str, str] = {"Content-Type": "application/x-www-form-urlencoded"}
        _, headers, body = self._auth.prepare("POST", url, headers, body)
        return headers, body


def _key(text: str) -> jwk.Key:
    for kind in ("RSA", "EC"):
        try:
            key = jwk.JWKRegistry.import_key(json.loads(text) if text.lstrip().startswith("{") else text, kind)
        except (JoseError, ValueError, TypeError, KeyError):
            continue
        if key.is_private:
            return key
    raise ValueError("private_key: neither PEM nor a JWK")
