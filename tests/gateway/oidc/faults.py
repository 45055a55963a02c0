"""What providers get wrong or do on purpose, one thing at a time, and why each is refused."""

from __future__ import annotations

from collections.abc import Callable

from tests.gateway.oidc.adversary import CLIENT_ID, EVENT
from tests.gateway.oidc.fault import Fault, Query, later, with_, without
from tests.gateway.oidc.keyring import (
    Json,
    a_list,
    brackets,
    cut,
    encrypted,
    foreign,
    rsa,
    short_public,
    unsigned,
    with_public_key,
    with_secret,
    with_short_key,
)

OTHER = "https://annan.example"


def _instead(name: str, *values: str) -> Callable[[Query], Query]:
    """Return a change of the callback: a parameter with these values instead of its own."""
    return lambda query: [*(pair for pair in query if pair[0] != name), *((name, value) for value in values)]


def _with_another(keys: Json) -> Json:
    return {"keys": [*keys["keys"], rsa(8).as_dict(private=False)]}


def _attackers_key(header: Json) -> Json:
    return {**header, "jwk": rsa(9).as_dict(private=False), "jku": f"{OTHER}/jwks"}


INVALID_ID_TOKEN = [
    Fault("oidcc-client-test-invalid-iss", "iss", claims=with_(iss=OTHER)),
    Fault("missing-iss", "iss", claims=without("iss")),
    Fault("iss-with-slash", "iss", claims=lambda given: {**given, "iss": f"{given['iss']}/"}),
    Fault("oidcc-client-test-missing-sub", "sub", claims=without("sub")),
    Fault("empty-sub", "sub", claims=with_(sub="")),
    Fault("blank-sub", "sub", claims=with_(sub=" ")),
    Fault("number-sub", "sub", claims=with_(sub=7)),
    Fault("long-sub", "sub", claims=with_(sub="x" * 256)),
    Fault("oidcc-client-test-invalid-aud", "aud", claims=with_(aud="annan")),
    Fault("oidcc-client-test-missing-aud", "aud", claims=without("aud")),
    Fault("aud-within-a-longer-one", "aud", claims=with_(aud=f"{CLIENT_ID}-annan")),
    Fault("aud-of-others", "aud", claims=with_(aud=["annan", "tredje"])),
    Fault("aud-as-member", "aud", claims=with_(aud={CLIENT_ID: True})),
    Fault("many-aud-without-azp", "azp", claims=with_(aud=[CLIENT_ID, "annan"])),
    Fault("many-aud-azp-of-another", "azp", claims=with_(aud=[CLIENT_ID, "annan"], azp="annan")),
    Fault("azp-of-another", "azp", claims=with_(azp="annan")),
    Fault("azp-null", "azp", claims=with_(azp=None)),
    Fault("expired", "exp", claims=later("exp", -1)),
    Fault("expired-by-60-seconds", "exp", claims=later("exp", -60)),
    Fault("expires-now", "exp", claims=later("exp", 0)),
    Fault("missing-exp", "exp", claims=without("exp")),
    Fault("exp-as-text", "exp", claims=with_(exp="4000000000")),
    Fault("exp-not-a-number", "exp", claims=with_(exp=float("nan"))),
    Fault("exp-infinite", "exp", claims=with_(exp=float("inf"))),
    Fault("exp-true", "exp", claims=with_(exp=True)),
    Fault("not-before-a-minute", "nbf", claims=later("nbf", 60)),
    Fault("nbf-as-text", "nbf", claims=with_(nbf="0")),
    Fault("nbf-true", "nbf", claims=with_(nbf=True)),
    Fault("oidcc-client-test-missing-iat", "iat", claims=without("iat")),
    Fault("iat-older-than-ten-minutes", "iat", claims=later("iat", -602)),
    Fault("iat-a-minute-ahead", "iat", claims=later("iat", 60)),
    Fault("iat-as-text", "iat", claims=with_(iat="0")),
    Fault("oidcc-client-test-nonce-invalid", "nonce", claims=with_(nonce="annan")),
    Fault("missing-nonce", "nonce", claims=without("nonce")),
    Fault("nonce-null", "nonce", claims=with_(nonce=None)),
    Fault("at-hash-invalid", "at_hash", claims=with_(at_hash="AAAAAAAAAAAAAAAAAAAAAA")),
    Fault("at-hash-number", "at_hash", claims=with_(at_hash=1)),
    Fault("at-hash-without-access-token", "at_hash", reply=without("access_token")),
]

INVALID_SIGNATURE = [
    Fault("oidcc-client-test-invalid-sig-rs256", "signature", sign=foreign),
    Fault("oidcc-client-test-invalid-sig-es256", "signature", header=with_(alg="ES256", kid="ec-0"), sign=foreign),
    Fault("changed-after-signing", "signature", sign=cut),
    Fault("key-in-the-header", "signature", header=_attackers_key, sign=foreign),
    Fault("oidcc-client-test-invalid-sig-hs256", "alg", header=with_(alg="HS256"), sign=with_public_key),
    Fault("hs256-with-secret", "alg", header=with_(alg="HS256"), sign=with_secret),
    Fault("oidcc-client-test-idtoken-sig-none", "alg", header=with_(alg="none"), sign=unsigned),
    Fault("alg-None", "alg", header=with_(alg="None"), sign=unsigned),
    Fault("alg-not-pinned", "alg", header=with_(alg="RS512")),
    Fault("signature-missing", "signature", sign=unsigned),
    Fault("oidcc-client-test-kid-absent-multiple-jwks", "kid", header=without("kid"), keys=_with_another),
    Fault("kid-absent-two-kinds-of-keys", "kid", header=without("kid")),
    Fault("key-too-short", "kid", header=with_(kid="kort"), keys=with_(keys=[short_public()]), sign=with_short_key),
    Fault("kid-unknown", "kid", header=with_(kid="okänd")),
    Fault("kid-of-another-kind", "kid", header=with_(kid="ec-0")),
    Fault("key-for-encryption", "kid", keys=lambda keys: {"keys": [{**each, "use": "enc"} for each in keys["keys"]]}),
    Fault(
        "key-for-another-alg", "kid", keys=lambda keys: {"keys": [{**each, "alg": "RS384"} for each in keys["keys"]]}
    ),
    Fault(
        "two-keys-of-a-name",
        "kid",
        keys=lambda keys: {"keys": [*keys["keys"], {**rsa(8).as_dict(private=False), "kid": "rsa-0"}]},
    ),
    Fault("no-keys", "kid", keys=with_(keys=[])),
    Fault("crit", "malformed", header=with_(crit=["exp"])),
    Fault("crit-b64", "malformed", header=with_(crit=["b64"], b64=True)),
    Fault("kid-a-number", "malformed", header=with_(kid=7), sign=unsigned),
    Fault("no-alg", "malformed", header=without("alg"), sign=unsigned),
    Fault("alg-a-list", "malformed", header=with_(alg=["none"]), sign=unsigned),
    Fault("claims-a-list", "malformed", sign=a_list),
    Fault("encrypted", "malformed", sign=encrypted),
    Fault("thousands-of-brackets", "malformed", sign=brackets),
    Fault("not-a-token", "malformed", reply=with_(id_token="å")),
]

INVALID_REPLY = [
    Fault("no-id-token", "no-id-token", reply=without("id_token")),
    Fault("empty-id-token", "no-id-token", reply=with_(id_token="")),
    Fault("id-token-a-number", "no-id-token", reply=with_(id_token=7)),
    Fault(
        "oidcc-client-test-userinfo-invalid-sub",
        "userinfo-sub",
        claims=without("groups"),
        userinfo=with_(sub="styrgrupp"),
    ),
    Fault("userinfo-missing-sub", "userinfo-sub", claims=without("groups"), userinfo=without("sub")),
    Fault(
        "userinfo-denied",
        "userinfo",
        claims=without("groups", "at_hash"),
        reply=with_(access_token="annan"),
    ),
    Fault(
        "overage",
        "overage",
        claims=lambda given: {
            **without("groups")(given),
            "_claim_names": {"groups": "src1"},
            "_claim_sources": {"src1": {"endpoint": OTHER}},
        },
    ),
    Fault("overage-hasgroups", "overage", claims=lambda given: {**without("groups")(given), "hasgroups": True}),
    Fault(
        "overage-in-userinfo",
        "overage",
        claims=without("groups"),
        userinfo=lambda given: {**without("groups")(given), "_claim_names": {"groups": "src1"}},
    ),
]

INVALID_CALLBACK = [
    Fault("callback-iss-of-another", "callback-iss", callback=_instead("iss", OTHER)),
    Fault("callback-iss-missing", "callback-iss", callback=_instead("iss")),
    Fault("callback-iss-empty", "callback-iss", callback=_instead("iss", "")),
    Fault("state-of-another-browser", "state", callback=_instead("state", "annan")),
    Fault("state-missing", "state", callback=_instead("state")),
    Fault("state-empty", "state", callback=_instead("state", "")),
    Fault("state-not-ascii", "state", callback=_instead("state", "å")),
    Fault("two-codes", "duplicate-parameter", callback=_instead("code", "en", "två")),
    Fault("two-states", "duplicate-parameter", callback=lambda query: [*query, query[1]]),
    Fault("code-missing", "code", callback=_instead("code")),
    Fault("code-empty", "code", callback=_instead("code", "")),
    Fault("code-made-up", "provider-error", callback=_instead("code", "påhittad")),
    Fault(
        "error-with-html",
        "provider-error",
        callback=lambda query: [*query, ("error", "access_denied"), ("error_description", "<script>alert(1)</script>")],
    ),
]

INVALID_DISCOVERY = [
    Fault("oidcc-client-test-discovery-issuer-mismatch", "discovery-issuer", discovery=with_(issuer=OTHER)),
    Fault(
        "discovery-issuer-with-slash",
        "discovery-issuer",
        discovery=lambda given: {**given, "issuer": f"{given['issuer']}/"},
    ),
    Fault("discovery-issuer-missing", "discovery-issuer", discovery=without("issuer")),
    Fault("discovery-token-endpoint-missing", "discovery-endpoint", discovery=without("token_endpoint")),
    Fault("discovery-jwks-in-clear", "discovery-endpoint", discovery=with_(jwks_uri="http://annan.example/jwks")),
    Fault("discovery-another-scheme", "discovery-endpoint", discovery=with_(jwks_uri="ftp://annan.example/jwks")),
    Fault("discovery-space", "discovery-endpoint", discovery=with_(jwks_uri="https://annan.example/a b")),
    Fault(
        "discovery-not-ascii", "discovery-endpoint", discovery=with_(authorization_endpoint="https://annan.example/å")
    ),
    Fault(
        "discovery-own-machine", "discovery-endpoint", discovery=with_(token_endpoint="http://127.0.0.1.annan.example/")
    ),
    Fault("discovery-file", "discovery-endpoint", discovery=with_(userinfo_endpoint="file:///etc/passwd")),
    Fault(
        "discovery-disguised-host",
        "discovery-endpoint",
        discovery=with_(token_endpoint="https://idp.example@annan.example/"),
    ),
    Fault(
        "discovery-header",
        "discovery-endpoint",
        discovery=with_(authorization_endpoint="https://annan.example/\r\nSet-Cookie:a=b"),
    ),
    Fault("discovery-script", "discovery-endpoint", discovery=with_(end_session_endpoint="javascript:alert(1)")),
    Fault("discovery-number", "discovery-endpoint", discovery=with_(authorization_endpoint=7)),
]

FAULTS = [*INVALID_ID_TOKEN, *INVALID_SIGNATURE, *INVALID_REPLY, *INVALID_CALLBACK]

_LOGOUT = "oidcc-client-test-rp-backchannel-rpinitlogout"
INVALID_LOGOUT = [
    Fault(f"{_LOGOUT}-alg-none", "alg", header=with_(alg="none"), sign=unsigned),
    Fault(f"{_LOGOUT}-wrong-alg", "alg", header=with_(alg="HS256"), sign=with_secret),
    Fault(f"{_LOGOUT}-no-event", "events", claims=without("events")),
    Fault(f"{_LOGOUT}-wrong-event", "events", claims=with_(events={f"{EVENT}-annan": {}})),
    Fault(f"{_LOGOUT}-with-nonce", "nonce", claims=with_(nonce="n")),
    Fault(f"{_LOGOUT}-wrong-aud", "aud", claims=with_(aud="annan")),
    Fault(f"{_LOGOUT}-wrong-iss", "iss", claims=with_(iss=OTHER)),
    Fault("event-not-an-object", "events", claims=with_(events={EVENT: True})),
    Fault("events-a-list", "events", claims=with_(events=[EVENT])),
    Fault("nonce-null", "nonce", claims=with_(nonce=None)),
    Fault("missing-jti", "jti", claims=without("jti")),
    Fault("empty-jti", "jti", claims=with_(jti="")),
    Fault("long-jti", "jti", claims=with_(jti="x" * 256)),
    Fault("nobody", "sub", claims=without("sub", "sid")),
    Fault("sid-a-number", "sub", claims=with_(sid=7)),
    Fault("sub-empty", "sub", claims=with_(sub="")),
    Fault("expired", "exp", claims=later("exp", -1)),
    Fault("missing-exp", "exp", claims=without("exp")),
    Fault("missing-iat", "iat", claims=without("iat")),
    Fault("iat-older-than-ten-minutes", "iat", claims=later("iat", -602)),
    Fault("iat-a-minute-ahead", "iat", claims=later("iat", 60)),
    Fault("azp-of-another", "azp", claims=with_(azp="annan")),
    Fault("foreign-key", "signature", sign=foreign),
    Fault("kid-unknown", "kid", header=with_(kid="okänd")),
]
