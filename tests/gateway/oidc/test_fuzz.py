"""Whatever is sent, the answer is no, and never a fault of ours."""

from __future__ import annotations

import asyncio
import base64
import json
import time
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handbok.gateway.oidc import Begun, Refused, callback, claims, overage, token
from handbok.gateway.oidc.keys import Keys, usable
from handbok.gateway.oidc.logout import LOGOUT_TOKEN, logged_out
from handbok.gateway.oidc.metadata import believed
from handbok.gateway.policy import audience_of_claims
from tests.gateway.oidc.keyring import Json, Keyring, rsa

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
NAMES = ["iss", "aud", "azp", "exp", "nbf", "iat", "sub", "sid", "nonce", "at_hash", "jti", "events", "groups"]
CLAIMS = st.fixed_dictionaries({}, optional=dict.fromkeys([*NAMES, "_claim_names", "hasgroups"], JSON))
HEADER = st.fixed_dictionaries({}, optional=dict.fromkeys(["alg", "kid", "crit", "b64", "typ", "x5c", "jwk"], JSON))
EXPECTED = claims.Expected("https://idp.example", "handbok", time.time(), "RS256", "n", "a")
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def part(content: object) -> str:
    """Return a part of a token."""
    return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


def refused(text: str) -> None:
    """Read a token that nobody has signed."""

    async def published() -> Json:
        return Keyring().public()

    with suppress(Refused):
        asyncio.run(token.read(text, Keys(published, time.time), ("RS256", "ES256")))
        raise AssertionError(text)


@QUICK
@given(st.text() | st.from_regex(r"[\w-]{0,9}\.[\w-]{0,9}\.[\w-]{0,9}", fullmatch=True))
def test_any_text(text: str) -> None:
    """Any text is no token."""
    refused(text)


@QUICK
@given(HEADER | JSON, CLAIMS | JSON, st.text("AB_-", max_size=9))
def test_any_header(header: object, content: object, signature: str) -> None:
    """Anything with the form of a token is none without a signature."""
    refused(f"{part(header)}.{part(content)}.{signature}")
    if isinstance(header, dict):
        refused(f"{part({**header, 'alg': 'RS256', 'kid': 'rsa-0'})}.{part(content)}.{signature}")


@QUICK
@given(CLAIMS)
def test_any_claims(content: Json) -> None:
    """Claims of any kind are decided on."""
    for checks in (claims.ID_TOKEN, LOGOUT_TOKEN):
        with suppress(Refused):
            claims.require(content, EXPECTED, checks)
            raise AssertionError(content)
    for _, holds in (*claims.ID_TOKEN, *LOGOUT_TOKEN):
        assert holds(content, EXPECTED) in (True, False)
    with suppress(Refused):
        overage.refuse(content, "groups")
    assert (
        audience_of_claims(content, "groups", {"styrgrupp": ("ledning och styrning",)}, ("publik", "styrgrupp"))
        == "publik"
    )


@QUICK
@given(st.lists(st.tuples(st.sampled_from(["code", "state", "iss", "error", "x"]), st.text(max_size=9)), max_size=5))
def test_any_query(query: list[tuple[str, str]]) -> None:
    """Any query is no answer to what nobody asked."""
    begun = Begun("tillstånd-som-ingen-gissar", "n", "v", 0)
    with suppress(Refused):
        callback.code(query, begun, "https://idp.example", names_itself=False)
        raise AssertionError(query)


@QUICK
@given(
    st.dictionaries(
        st.sampled_from(["kty", "n", "e", "crv", "x", "y", "use", "alg", "kid", "k"]),
        JSON | st.sampled_from(["RSA", "EC", "oct", "P-256"]),
    )
)
def test_any_key(described: Json) -> None:
    """A key of any kind is a key or none."""
    assert len(usable({"keys": [described, rsa(0).as_dict(private=False)]})) in (1, 2)


@QUICK
@given(
    st.dictionaries(
        st.sampled_from(["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"]),
        JSON | st.sampled_from(["https://[", "https://a.example/"]),
    )
)
def test_any_description(document: Json) -> None:
    """A description of any kind is one or none."""
    with suppress(Refused):
        believed({"issuer": "https://idp.example", **document}, "https://idp.example")


def test_a_logout_is_forgotten_in_time() -> None:
    """What is to be remembered has an end, whatever the token says."""
    ended = logged_out({"sub": "a", "jti": "b", "exp": 10**400}, 1000.5)
    assert ended.expires == 1630


def test_a_number_of_any_size() -> None:
    """A time may be larger than what a clock can show."""
    known = {"iss": EXPECTED.issuer, "aud": "handbok", "sub": "a", "nonce": "n", "iat": int(EXPECTED.now)}
    claims.require({**known, "exp": 10**400}, EXPECTED, claims.ID_TOKEN)
