"""One fault in what a provider does; a provider without any is honest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.gateway.oidc.keyring import Json, Sign, honest

Change = Callable[[Json], Json]
Query = list[tuple[str, str]]


def keep(given: Json) -> Json:
    """Change nothing."""
    return given


def with_(**values: object) -> Change:
    """Return a change that sets members."""
    return lambda given: {**given, **values}


def later(name: str, seconds: int) -> Change:
    """Return a change that sets a time, counted from the token's iat: from now."""
    return lambda given: {**given, name: int(str(given["iat"])) + seconds}


def without(*names: str) -> Change:
    """Return a change that takes members away."""
    return lambda given: {name: value for name, value in given.items() if name not in names}


@dataclass(frozen=True)
class Fault:
    """Hold a fault's name, in the OpenID Foundation's words where it has any, why it is refused, and what it changes."""

    name: str
    reason: str = ""
    claims: Change = keep
    header: Change = keep
    sign: Sign = honest
    reply: Change = keep
    callback: Callable[[Query], Query] = list
    discovery: Change = keep
    keys: Change = keep
    userinfo: Change = keep


HONEST = Fault("honest")
