"""The provider's keys and addresses: kept for a while, asked for anew when they change, never too often."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest

from handbok.gateway.oidc import Provider, Refused, Unavailable
from handbok.gateway.oidc.keys import KEEP, Keys
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.oidc.fault import Fault, with_
from tests.gateway.oidc.keyring import Json, Keyring, rsa, signed
from tests.gateway.oidc.logins import client_of, login, run
from tests.gateway.oidc.serving import Answer


class Clock:
    """A clock that is set by hand, and runs beside the real one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._real, self.ahead = time.time, 0.0
        monkeypatch.setattr(time, "time", self.now)

    def now(self) -> float:
        """Return the time."""
        return self._real() + self.ahead


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Give a clock that gateway and provider go by."""
    return Clock(monkeypatch)


async def logins(provider: Provider, adversary: Adversary, *between: Callable[[], object]) -> list[str]:
    """Return how logins end, with something done before each but the first."""
    ends = []
    for happening in (lambda: None, *between):
        happening()
        try:
            ends.append((await login(provider, adversary.redirect_uri)).subject)
        except Refused as refused:
            ends.append(refused.reason)
        except Unavailable:
            ends.append("unavailable")
    return ends


def test_kept(adversary: Adversary) -> None:
    """Three logins are one question for the keys and one for the addresses."""
    ends = run(client_of(adversary), lambda provider: logins(provider, adversary, int, int))
    assert ends == ["medarbetare"] * 3
    assert adversary.asked.count("/jwks") == 1
    assert adversary.asked.count("/.well-known/openid-configuration") == 1


def test_oidcc_client_test_signing_key_rotation(adversary: Adversary) -> None:
    """New keys are found without a restart."""
    assert (
        run(client_of(adversary), lambda provider: logins(provider, adversary, adversary.rotate)) == ["medarbetare"] * 2
    )
    assert adversary.asked.count("/jwks") == 2


def test_at_most_once_a_minute(adversary: Adversary, clock: Clock) -> None:
    """Whoever makes up names of keys makes us ask once a minute; a name that is found costs nothing."""
    made_up = Fault("", header=with_(kid="påhittad"))

    def attack() -> None:
        adversary.fault = made_up

    def end() -> None:
        adversary.fault = Fault("")

    def wait() -> None:
        clock.ahead += 61

    ends = run(client_of(adversary), lambda p: logins(p, adversary, attack, attack, attack, end), now=clock.now)
    assert ends == ["medarbetare", "kid", "kid", "kid", "medarbetare"]
    assert adversary.asked.count("/jwks") == 2
    adversary.asked.clear()
    attack()
    assert run(client_of(adversary), lambda p: logins(p, adversary, wait), now=clock.now) == ["kid", "kid"]
    assert adversary.asked.count("/jwks") == 3


def test_many_at_once() -> None:
    """Everybody who logs in just after a change waits for the one question, and gets in."""
    keyring, asked = Keyring(), []

    async def published() -> Json:
        asked.append(1)
        known = keyring.public()
        await asyncio.sleep(0.05)
        return known

    async def crowd() -> set[str | None]:
        keys = Keys(published, time.time)
        await keys.key({"alg": "RS256", "kid": "rsa-0"})
        keyring.keys = [rsa(1)]
        return {
            key.kid for key in await asyncio.gather(*(keys.key({"alg": "RS256", "kid": "rsa-1"}) for _ in range(9)))
        }

    assert asyncio.run(crowd()) == {"rsa-1"}
    assert len(asked) == 2


def test_withdrawn(adversary: Adversary, clock: Clock) -> None:
    """A key that the provider has withdrawn is believed for ten minutes at most."""
    old = adversary.keyring.keys
    adversary.fault = Fault("", sign=lambda keyring, header, claims: signed(old[0], header, claims))

    def withdraw() -> None:
        adversary.fault = Fault("", header=with_(kid="rsa-0"), sign=adversary.fault.sign)
        adversary.rotate()

    def wait() -> None:
        clock.ahead += KEEP + 1

    ends = run(client_of(adversary), lambda p: logins(p, adversary, withdraw, wait), now=clock.now)
    assert ends == ["medarbetare", "medarbetare", "kid"]


class TestDown:
    """A provider that is down is told apart from one that is wrong, and recovers without a restart."""

    def test_stopped(self, adversary: Adversary, clock: Clock) -> None:
        """A login does not begin while it is down, though its addresses are known; and does when it is back."""

        def stop() -> None:
            clock.ahead += 6
            adversary.stop()

        def back() -> None:
            clock.ahead += 3
            adversary.start()

        ends = run(client_of(adversary), lambda p: logins(p, adversary, stop, back), now=clock.now)
        assert ends == ["medarbetare", "unavailable", "medarbetare"]

    def test_stopped_in_between(self, adversary: Adversary) -> None:
        """A login that has begun cannot end."""

        async def interrupted(provider: Provider) -> None:
            _, begun = await provider.begin()
            adversary.stop()
            await provider.finish([("code", "x"), ("state", begun.state), ("iss", adversary.url)], begun)

        with pytest.raises(Unavailable):
            run(client_of(adversary), interrupted)

    def test_a_thousand_begun(self, adversary: Adversary) -> None:
        """A thousand logins begun while it is down, or up, are one question to it."""
        adversary.broken["/.well-known/openid-configuration"] = Answer(503)

        async def thousand(provider: Provider) -> set[str]:
            ends = await asyncio.gather(*(provider.begin() for _ in range(1000)), return_exceptions=True)
            return {type(each).__name__ for each in ends}

        assert run(client_of(adversary), thousand) == {"Unavailable"}
        assert len(adversary.asked) == 1
        adversary.broken.clear()
        adversary.asked.clear()
        assert run(client_of(adversary), thousand) == {"tuple"}
        assert len(adversary.asked) == 1
