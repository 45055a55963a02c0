"""Every answer of the provider is bounded in time and size, and followed nowhere."""

from __future__ import annotations

import asyncio
import gzip
import time

import httpx2
import pytest

from handbok.gateway.oidc import Provider, Unavailable, wire
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.oidc.fault import Fault, without
from tests.gateway.oidc.logins import client_of, identity, run
from tests.gateway.oidc.serving import Answer

PATHS = ["/.well-known/openid-configuration", "/jwks", "/token", "/userinfo"]
BAD = {
    "down": Answer(503, b"{}"),
    "overloaded": Answer(429, b"{}"),
    "empty": Answer(200),
    "html": Answer(200, b"<html>"),
    "list": Answer(200, b"[]"),
    "not-utf-8": Answer(200, b'{"a": "\xe5"}'),
    "brackets": Answer(200, b"[" * 500_000),
    "too-large": Answer(200, b'{"a": "' + b"x" * wire.BYTES + b'"}'),
    "too-large-and-denied": Answer(400, b"x" * (wire.BYTES + 1)),
    "packed": Answer(200, gzip.compress(b"{}"), (("Content-Encoding", "gzip"),)),
    "redirect": Answer(302, headers=(("Location", "/elsewhere"),)),
    "redirect-that-keeps-the-form": Answer(307, headers=(("Location", "/elsewhere"),)),
    "no-content": Answer(204),
}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("answer", BAD.values(), ids=BAD.keys())
def test_bad_answer(adversary: Adversary, path: str, answer: Answer) -> None:
    """What is no good answer is none at all, wherever it comes."""
    adversary.fault = Fault("", claims=without("groups"))
    adversary.broken[path] = answer
    with pytest.raises(Unavailable):
        identity(adversary)
    assert "/elsewhere" not in adversary.asked


@pytest.mark.parametrize("path", PATHS)
def test_slow(adversary: Adversary, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte now and then is not patience: the time is for the whole answer."""
    monkeypatch.setattr(wire, "SECONDS", 0.3)
    adversary.fault = Fault("", claims=without("groups"))
    adversary.broken[path] = Answer(200, b"{" + b" " * 1000, drip=0.05)
    began = time.monotonic()
    with pytest.raises(Unavailable):
        identity(adversary)
    assert time.monotonic() - began < 20


def test_not_json_but_denied(adversary: Adversary) -> None:
    """Discovery and keys are there or not; a denial is no answer either."""
    adversary.broken["/jwks"] = Answer(404, b"{}")
    with pytest.raises(Unavailable):
        identity(adversary)


def test_no_cookies(adversary: Adversary) -> None:
    """What the provider sets in one login is not brought to the next."""
    adversary.broken["/jwks"] = Answer(200, b"{}", (("Set-Cookie", "leverantor=a; Path=/"),))

    async def asked() -> int:
        async with wire.client() as http:
            answer = await http.get(f"{adversary.url}/jwks")
            assert "set-cookie" in answer.headers
            return len(http.cookies.jar)

    assert asyncio.run(asked()) == 0


def test_client_of_others(adversary: Adversary) -> None:
    """A client that is given is not closed."""

    async def used(provider: Provider) -> bool:
        async with httpx2.AsyncClient() as http:
            other = Provider(client_of(adversary), http)
            await other.begin()
            await other.close()
            return http.is_closed

    assert run(client_of(adversary), used) is False
