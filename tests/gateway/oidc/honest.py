"""What honest providers do differently from each other, and is accepted."""

from __future__ import annotations

from tests.gateway.oidc.adversary import CLIENT_ID
from tests.gateway.oidc.fault import Fault, later, with_, without
from tests.gateway.oidc.faults import OTHER
from tests.gateway.oidc.keyring import Json, rsa


def _beside(keys: Json) -> Json:
    """Publish what we must not stumble over: unknown kinds, broken keys, a key for encryption, a shared secret."""
    public = rsa(8).as_dict(private=False)
    strange = [
        {"kty": "AKP", "kid": "efter-kvantdatorn", "alg": "ML-DSA-44", "pub": "AA"},
        {"kty": "RSA", "kid": "trasig", "n": "!" * 400, "e": "AQAB"},
        {"kty": "RSA", "kid": "kort", "n": "AQAB", "e": "AQAB"},
        {"kty": "EC", "crv": "P-999", "x": "a", "y": "b"},
        {"kty": ["EC"]},
        {"kty": "oct", "kid": "rsa-0", "k": "aGVtbGlndA"},
        {**public, "kid": "rsa-0", "use": "enc"},
        "ingen nyckel",
        None,
    ]
    return {"keys": [*strange, *keys["keys"]]}


def _one(keys: Json) -> Json:
    return {"keys": [without("kid", "use")(keys["keys"][0])]}


VARIANTS = [
    Fault("oidcc-client-test"),
    Fault("oidcc-client-test-idtoken-sig-rs256"),
    Fault("ps256", header=with_(alg="PS256")),
    Fault("es256", header=with_(alg="ES256", kid="ec-0"), claims=without("at_hash")),
    Fault("oidcc-client-test-kid-absent-single-jwks", header=without("kid"), keys=_one),
    Fault("strange-keys-beside", keys=_beside),
    Fault("more-in-the-header", header=with_(x5t="AA", x5c=["A" * 2000], ver="1.0")),
    Fault("no-typ", header=without("typ")),
    Fault("aud-list-of-one", claims=with_(aud=[CLIENT_ID])),
    Fault("many-aud-with-our-azp", claims=with_(aud=[CLIENT_ID, "annan"], azp=CLIENT_ID)),
    Fault("no-at-hash", claims=without("at_hash")),
    Fault("no-access-token", claims=without("at_hash"), reply=without("access_token")),
    Fault("clock-25-seconds-ahead", claims=lambda given: later("iat", 25)(later("nbf", 25)(given))),
    Fault("issued-nine-minutes-ago", claims=later("iat", -540)),
    Fault("times-with-fractions", claims=lambda given: {**given, "iat": given["iat"] + 0.5, "exp": given["exp"] + 0.5}),
    Fault("no-sid", claims=without("sid")),
    Fault("oidcc-client-test-scope-userinfo-claims", claims=without("groups")),
    Fault(
        "callback-iss-never-promised",
        discovery=without("authorization_response_iss_parameter_supported"),
        callback=lambda query: query[:2],
    ),
    Fault("callback-with-session-state", callback=lambda query: [*query, ("session_state", "x")]),
    Fault("endpoints-elsewhere", discovery=with_(end_session_endpoint=f"{OTHER}/logout")),
    Fault(
        "overage-of-another-claim",
        claims=lambda given: {**without("groups")(given), "_claim_names": {"wids": "src1"}},
    ),
    Fault("overage-though-the-claim-is-there", claims=with_(_claim_names={"groups": "src1"}, hasgroups=True)),
]
