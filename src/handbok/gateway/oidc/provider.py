"""The provider: begin a login, finish it, end it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence

import httpx2
from authlib.common.urls import add_params_to_uri
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from handbok.gateway.oidc import callback, overage, wire
from handbok.gateway.oidc.authentication import Authentication
from handbok.gateway.oidc.claims import ID_TOKEN, Expected, require, text
from handbok.gateway.oidc.client import Client
from handbok.gateway.oidc.identity import Begun, Identity
from handbok.gateway.oidc.kept import Kept
from handbok.gateway.oidc.keys import Keys
from handbok.gateway.oidc.logout import LOGOUT_TOKEN, LoggedOut, logged_out
from handbok.gateway.oidc.metadata import Metadata, believed, place
from handbok.gateway.oidc.refusal import Refused
from handbok.gateway.oidc.token import read
from handbok.gateway.policy import claim_of

KEEP = 3600.0
"""Seconds that the provider's addresses are kept."""
FRESH = 5.0
"""Seconds that they are kept when a login begins: no browser is sent to a provider that does not answer us."""


class Provider:
    """Speak with the provider. Every question raises Refused or Unavailable when the answer is no good.

    `http` is the caller's to close when it is given; one that is made here is closed by close().
    """

    def __init__(
        self, client: Client, http: httpx2.AsyncClient | None = None, now: Callable[[], float] = time.time
    ) -> None:
        self._client, self._now = client, now
        self._authentication = Authentication(client)
        self._http, self._ours = http or wire.client(), http is None
        self._wire = wire.Wire(self._http)
        self._metadata = Kept(self._described, now)
        self._keys = Keys(self._published, now)

    async def begin(self) -> tuple[str, Begun]:
        """Return where to send the browser, and what only that browser may know."""
        metadata = await self._metadata.get(FRESH)
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        url: str = prepare_grant_uri(
            metadata.authorization,
            client_id=self._client.client_id,
            response_type="code",
            redirect_uri=self._client.redirect_uri,
            scope=self._client.scopes,
            state=state,
            nonce=nonce,
            code_challenge=create_s256_code_challenge(verifier),
            code_challenge_method="S256",
        )
        return url, Begun(state, nonce, verifier, int(self._now()))

    async def finish(self, query: Sequence[tuple[str, str]], begun: Begun) -> Identity:
        """Return who came back, from the callback's query and what the browser knew."""
        metadata = await self._metadata.get(KEEP)
        code = callback.code(query, begun, self._client.issuer, names_itself=metadata.names_itself)
        reply = await self._exchanged(metadata, code, begun.verifier)
        id_token, access_token = reply.get("id_token"), reply.get("access_token")
        if not isinstance(id_token, str) or not id_token:
            raise Refused("no-id-token")
        access_token = access_token if isinstance(access_token, str) else None
        signed = await read(id_token, self._keys, self._client.algorithms)
        require(signed.claims, self._expected(signed.algorithm, begun.nonce, access_token), ID_TOKEN)
        subject = str(signed.claims["sub"])
        value = await self._value(signed.claims, metadata, subject, access_token)
        claims = {} if value is None else {self._client.claim: value}
        return Identity(subject, text(signed.claims, "sid"), claims, id_token)

    async def end(self, id_token: str | None) -> str | None:
        """Return where to send the browser to be logged out at the provider too, or None when it has no such place."""
        metadata = await self._metadata.get(KEEP)
        if metadata.end_session is None:
            return None
        told = {
            "client_id": self._client.client_id,
            "id_token_hint": id_token,
            "post_logout_redirect_uri": self._client.post_logout_redirect_uri,
        }
        url: str = add_params_to_uri(metadata.end_session, {name: value for name, value in told.items() if value})
        return url

    async def logout_token(self, token: str) -> LoggedOut:
        """Return who has been logged out at the provider; that it is said only once is for the caller to see to."""
        signed = await read(token, self._keys, self._client.algorithms)
        require(signed.claims, self._expected(signed.algorithm), LOGOUT_TOKEN)
        return logged_out(signed.claims, self._now())

    async def close(self) -> None:
        """Close the connections that were made here."""
        if self._ours:
            await self._http.aclose()

    def _expected(self, algorithm: str, nonce: str = "", access_token: str | None = None) -> Expected:
        return Expected(self._client.issuer, self._client.client_id, self._now(), algorithm, nonce, access_token)

    async def _described(self) -> Metadata:
        return believed(await self._wire.document(place(self._client.issuer)), self._client.issuer)

    async def _published(self) -> wire.Document:
        return await self._wire.document((await self._metadata.get(KEEP)).keys)

    async def _exchanged(self, metadata: Metadata, code: str, verifier: str) -> wire.Document:
        body = prepare_token_request(
            "authorization_code", redirect_uri=self._client.redirect_uri, code=code, code_verifier=verifier
        )
        headers, body = self._authentication.signed(metadata.token, body)
        status, reply = await self._wire.ask("POST", metadata.token, headers, body)
        if status != 200:
            raise Refused("invalid-client" if reply.get("error") == "invalid_client" else "provider-error")
        return reply

    async def _value(self, claims: wire.Document, metadata: Metadata, subject: str, access_token: str | None) -> object:
        """Return the claim that policy reads, from the ID token or else from where the provider tells of its users."""
        value = claim_of(claims, self._client.claim)
        if value is None:
            overage.refuse(claims, self._client.claim)
        if value is not None or metadata.userinfo is None or access_token is None:
            return value
        status, told = await self._wire.ask("GET", metadata.userinfo, {"Authorization": f"Bearer {access_token}"})
        if status != 200:
            raise Refused("userinfo")
        if told.get("sub") != subject:
            raise Refused("userinfo-sub")
        value = claim_of(told, self._client.claim)
        if value is None:
            overage.refuse(told, self._client.claim)
        return value
