"""Who may see what: pure, and closed by default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def audience_of_choice(choices: Sequence[str], audiences: Sequence[str]) -> str:
    """Return the audience that a demo visitor has chosen; `audiences` are in order, the public one first.

    Anything but exactly one choice of an audience that exists is the public one.
    """
    public = audiences[0]
    return choices[0] if len(choices) == 1 and choices[0] in audiences else public


def audience_of_claims(
    claims: Mapping[str, object], claim: str, accepted: Mapping[str, tuple[str, ...]], audiences: Sequence[str]
) -> str:
    """Return the widest audience that a provider's claims give; `audiences` are in order, the public one first.

    `accepted` holds, for each audience, the values of `claim` that give it: exact, but for the slash that Keycloak
    puts before a group. A claim that is missing, or is neither text nor a list of texts, gives the public one.
    """
    value = claim_of(claims, claim)
    given = value if isinstance(value, list | tuple) else [value]
    texts = [each for each in given if isinstance(each, str)]
    if len(texts) != len(given):
        return audiences[0]
    names = {each.removeprefix("/") for each in texts} - {""}
    matching = [id for id in audiences if names & {each.removeprefix("/") for each in accepted.get(id, ())}]
    return matching[-1] if matching else audiences[0]


def claim_of(claims: Mapping[str, object], path: str) -> object:
    """Return a claim by its name, or by a path through claims within claims, as realm_access.roles; None without one.

    A name may have dots itself, as an address has, and is tried whole before it is taken apart.
    """
    if path in claims:
        return claims[path]
    for dot in (place for place, character in enumerate(path) if character == "."):
        inner = claims.get(path[:dot])
        found = claim_of(inner, path[dot + 1 :]) if isinstance(inner, Mapping) else None
        if found is not None:
            return found
    return None
