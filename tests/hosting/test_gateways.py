"""Two gateways behind nginx that share a Redis: one may be killed, and Redis may be away, without harm."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from handbok.publish.writing import release
from tests.gateway.conftest import eventually
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.signin.browser import Browser
from tests.gateway.signin.conftest import known
from tests.gateway.signin.gateway import Signing, running
from tests.gateway.sites import FOUR, build
from tests.gateway.store.redisserver import RedisServer, redis_server
from tests.hosting.webserver import HOST, WebServer, web_server
from tests.servers import free_port


@dataclass
class Place:
    """Hold nginx, two gateways, and the Redis that they share."""

    nginx: WebServer
    gateways: tuple[Signing, Signing]
    redis: RedisServer
    provider: Adversary

    def session(self, user: str, gateway: int = 0) -> str:
        """Return the cookie of a new session, begun at one of the gateways."""
        self.provider.user = user
        browser = Browser(self.gateways[gateway].url)
        host = {"Host": f"{HOST}:{self.nginx.https}"}
        back = browser.follow(browser.send("GET", "/logga-in-start", host).headers["location"])
        assert browser.send("GET", back.removeprefix(self.nginx.url), host).status_code == 303
        return browser.session

    def direct(self, gateway: int, path: str, cookie: str) -> int:
        """Return the status that one gateway answers."""
        headers = {"Host": f"{HOST}:{self.nginx.https}", "Cookie": f"__Host-handbok={cookie}"}
        return Browser(self.gateways[gateway].url).send("GET", path, headers).status_code


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """Give a place of one's own: its parts are killed."""
    release(build(tmp_path / "build", chain=FOUR).parent, tmp_path / "target")
    https, keys = free_port(), (Fernet.generate_key().decode(),)
    provider = Adversary(user="medarbetare")
    provider.start()
    with ExitStack() as stack:
        stack.callback(provider.stop)
        redis = stack.enter_context(redis_server())
        gateways = tuple(
            Signing(
                tmp_path / name, provider.url, tmp_path / "target",
                address=f"https://{HOST}:{https}", keys=keys, store=redis.url,
            )
            for name in ("ett", "två")
        )  # fmt: skip
        for gateway in gateways:
            stack.enter_context(running(known(gateway, provider)))
        addresses = [f"127.0.0.1:{gateway.port}" for gateway in gateways]
        nginx = stack.enter_context(web_server(tmp_path / "nginx", gateways[0].config, addresses, https, free_port()))
        yield Place(nginx, (gateways[0], gateways[1]), redis, provider)


def test_one_killed(place: Place) -> None:
    """A gateway that is killed while people read costs nobody an answer, and nobody a session."""
    cookies = {user: place.session(user, number) for number, user in enumerate(("medarbetare", "styrgrupp"))}
    for round in range(60):
        if round == 20:
            place.gateways[0].stop(signal.SIGKILL)
        for user, cookie in cookies.items():
            assert f"Start {user}".encode() in place.nginx.get("/", cookie)[2]
        assert place.nginx.get("/plan/")[0] == 404
        assert place.nginx.get("/logga-in")[0] == 200


def test_logout_at_one(place: Place) -> None:
    """A session that one gateway ends is over for the other at once."""
    cookie = place.session("styrgrupp")
    assert [place.direct(number, "/plan/", cookie) for number in (0, 1)] == [200, 200]
    headers = {"Host": f"{HOST}:{place.nginx.https}", "Origin": place.nginx.url, "Cookie": f"__Host-handbok={cookie}"}
    assert Browser(place.gateways[0].url).send("POST", "/logga-ut", headers).status_code == 200
    assert [place.direct(number, "/plan/", cookie) for number in (0, 1)] == [401, 401]


def test_redis_away(place: Place) -> None:
    """Without Redis nobody is let in on trust, the public reads on, and all is well again without a restart."""
    cookie = place.session("styrgrupp")
    place.redis.stop()
    assert place.direct(0, "/plan/", cookie) == 503
    status, _, body = place.nginx.get("/plan/", cookie)
    assert (status, b"Hemlig" in body) == (503, False)
    assert "Inloggningen kan inte kontrolleras just nu" in body.decode()
    assert b"Start publik" in place.nginx.get("/")[2]
    place.redis.start()
    eventually(lambda: place.direct(0, "/plan/", cookie) == 401, 10)  # an empty Redis knows of no session
    again = place.session("styrgrupp")
    eventually(lambda: place.nginx.get("/plan/", again)[0] == 200, 10)
