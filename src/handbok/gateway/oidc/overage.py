"""Entra ID's overage: a user in so many groups that the token only says where they could be asked for."""

from __future__ import annotations

from collections.abc import Mapping

from handbok.gateway.oidc.refusal import Refused


def refuse(claims: Mapping[str, object], claim: str) -> None:
    """Raise Refused("overage") when a claim that is not there is absent because there was too much of it.

    The visitor would be taken for somebody of no group at all; the operator is to use app roles instead.
    """
    elsewhere = claims.get("_claim_names")
    named = {str(name) for name in elsewhere} if isinstance(elsewhere, Mapping) else set()
    if claims.get("hasgroups") in (True, "true"):
        named.add("groups")
    if any(claim == name or claim.startswith(f"{name}.") for name in named):
        raise Refused("overage")
