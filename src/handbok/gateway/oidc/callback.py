"""What the browser brings back from the provider."""

from __future__ import annotations

from collections.abc import Sequence

from handbok.gateway.oidc.claims import equal
from handbok.gateway.oidc.identity import Begun
from handbok.gateway.oidc.refusal import Refused


def code(query: Sequence[tuple[str, str]], begun: Begun, issuer: str, *, names_itself: bool) -> str:
    """Return the code in a callback's query, if it answers the login that this browser began. Raises Refused.

    `names_itself`: the provider says that it always sends `iss` (RFC 9207), so that its absence is a sign too.
    """
    given = dict(query)
    if len(given) != len(query):
        raise Refused("duplicate-parameter")
    if not equal(given.get("state"), begun.state):
        raise Refused("state")
    if given.get("iss", None if names_itself else issuer) != issuer:
        raise Refused("callback-iss")
    if "error" in given:
        raise Refused("provider-error")
    if not given.get("code"):
        raise Refused("code")
    return given["code"]
