"""How a login begins."""

from __future__ import annotations

import base64
import hashlib
from urllib.parse import parse_qs, urlsplit

import pytest

from handbok.gateway.oidc import Begun, Client, Provider, Refused
from tests.gateway.oidc.adversary import CLIENT_ID, Adversary
from tests.gateway.oidc.fault import Fault, with_
from tests.gateway.oidc.logins import client_of, login, run
from tests.gateway.oidc.visitor import Visitor


def begun(adversary: Adversary) -> tuple[dict[str, list[str]], Begun]:
    """Return what the provider is told, and what the browser keeps."""
    url, begun = run(client_of(adversary, scopes=("openid", "groups")), lambda provider: provider.begin())
    assert url.startswith(f"{adversary.url}/authorize?")
    return parse_qs(urlsplit(url).query, strict_parsing=True), begun


def test_query(adversary: Adversary) -> None:
    """Code flow, PKCE with S256, and what we want to know; the verifier stays with us."""
    query, kept = begun(adversary)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(kept.verifier.encode()).digest()).rstrip(b"=").decode()
    assert query == {
        "response_type": ["code"],
        "client_id": [CLIENT_ID],
        "redirect_uri": [adversary.redirect_uri],
        "scope": ["openid groups"],
        "state": [kept.state],
        "nonce": [kept.nonce],
        "code_challenge": [challenge],
        "code_challenge_method": ["S256"],
    }


def test_unguessable(adversary: Adversary) -> None:
    """Everything is new each time, of 256 bits, and the verifier is not seen in a log by mistake."""
    first, second = begun(adversary)[1], begun(adversary)[1]
    secrets = {first.state, first.nonce, first.verifier, second.state, second.nonce, second.verifier}
    assert len(secrets) == 6
    assert min(len(each) for each in secrets) >= 43
    assert first.verifier not in repr(first)


def test_own_query_of_the_address(adversary: Adversary) -> None:
    """What the provider's address has of its own stays."""
    adversary.fault = Fault("", discovery=with_(authorization_endpoint=f"{adversary.url}/authorize?tenant=1"))
    assert begun(adversary)[0]["tenant"] == ["1"]


def test_another_browser(adversary: Adversary) -> None:
    """A callback only ends the login that its own browser began; and one code is worth one login."""

    async def crossed(provider: Provider) -> str:
        url, mine = await provider.begin()
        _, others = await provider.begin()
        query = Visitor().go(url, adversary.redirect_uri)
        with pytest.raises(Refused, match="state"):
            await provider.finish(query, others)
        who = await provider.finish(query, mine)
        with pytest.raises(Refused, match="provider-error"):
            await provider.finish(query, mine)
        return who.subject

    assert run(client_of(adversary), crossed) == "medarbetare"


def test_another_verifier(adversary: Adversary) -> None:
    """A code that somebody has seen is worth nothing without the verifier."""

    async def stolen(provider: Provider) -> None:
        url, mine = await provider.begin()
        query = Visitor().go(url, adversary.redirect_uri)
        await provider.finish(query, Begun(mine.state, mine.nonce, "x" * 43, mine.began))

    with pytest.raises(Refused, match="provider-error"):
        run(client_of(adversary), stolen)


def test_nothing_known(adversary: Adversary) -> None:
    """A browser that knows nothing has begun nothing, even when it brings nothing."""

    async def empty(provider: Provider) -> None:
        await provider.finish([("state", ""), ("code", "x"), ("iss", adversary.url)], Begun("", "", "", 0))

    with pytest.raises(Refused, match="state"):
        run(client_of(adversary), empty)


def test_wrong_secret(adversary: Adversary) -> None:
    """The operator's mistake has a reason of its own in the log."""
    with pytest.raises(Refused, match="invalid-client"):
        run(client_of(adversary, secret="fel"), lambda provider: login(provider, adversary.redirect_uri))


GOOD = {
    "issuer": "https://idp.example",
    "client_id": "a",
    "redirect_uri": "https://handbok.example/klar",
    "claim": "groups",
    "secret": "s",
}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("issuer", "http://idp.example"),
        ("issuer", "http://127.0.0.1.idp.example"),
        ("issuer", "http://localhost@idp.example"),
        ("issuer", "https://idp.example?a=b"),
        ("issuer", "https://idp.example/#a"),
        ("issuer", "idp.example"),
        ("issuer", ""),
        ("client_id", ""),
        ("redirect_uri", "http://handbok.example/klar"),
        ("claim", ""),
        ("secret", ""),
        ("secret", None),
        ("algorithms", ()),
        ("algorithms", ("none",)),
        ("algorithms", ("RS256", "HS256")),
        ("scopes", ("profile",)),
    ],
)
def test_never_safe(field: str, value: object) -> None:
    """What can never be safe is no client, and the field is named."""
    with pytest.raises(ValueError, match=rf"^{field}: "):
        Client(**{**GOOD, field: value})  # type: ignore[arg-type]


def test_secret_and_key() -> None:
    """One way to prove who we are is enough, and two are a mistake."""
    with pytest.raises(ValueError, match=r"^secret: "):
        Client(**GOOD, private_key="{}")  # type: ignore[arg-type]


def test_secrets_are_not_shown() -> None:
    """A client can be written to a log."""
    assert "'s'" not in repr(Client(**GOOD))  # type: ignore[arg-type]
