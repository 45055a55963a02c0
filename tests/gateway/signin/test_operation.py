"""Running it: health and metrics on a port of their own, several workers, a graceful stop, keys that are rotated."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from cryptography.fernet import Fernet

from tests.gateway.conftest import eventually
from tests.gateway.oidc.adversary import Adversary
from tests.gateway.signin.conftest import known
from tests.gateway.signin.gateway import Signing, running
from tests.gateway.store.redisserver import redis_server
from tests.servers import free_port


@pytest.fixture
def watched(tmp_path: Path, target: Path, provider: Adversary) -> Iterator[tuple[Signing, str]]:
    """Give a gateway with two workers, and the address of its health."""
    port = free_port()
    signing = Signing(tmp_path, provider.url, target, workers=2, operation=f'listen = "127.0.0.1:{port}"')
    with running(known(signing, provider)):
        yield signing, f"http://127.0.0.1:{port}"


def test_health(watched: tuple[Signing, str]) -> None:
    """A whole gateway is healthy and ready, whoever asks."""
    _, health = watched
    for path in ("/healthz", "/readyz"):
        eventually(lambda path=path: httpx.get(health + path).status_code == 200)  # type: ignore[misc]
    assert httpx.get(f"{health}/annat").status_code == 404


def test_metrics(watched: tuple[Signing, str], provider: Adversary) -> None:
    """What all workers have answered is counted, by status, and logins by how they ended."""
    signing, health = watched
    provider.user = "medarbetare"
    for _ in range(20):
        signing.browser().get("/")
    signing.browser().get("/finns-inte/")
    signing.browser().login()
    text = httpx.get(f"{health}/metrics").text
    counts = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert float(counts['handbok_responses_total{status="200"}']) >= 20
    assert float(counts['handbok_responses_total{status="404"}']) == 1
    assert float(counts['handbok_events_total{event="login",outcome="accepted"}']) == 1


def test_not_at_the_front(watched: tuple[Signing, str]) -> None:
    """Readers do not reach health or metrics, whatever they call themselves."""
    signing, _ = watched
    for path in ("/healthz", "/readyz", "/metrics"):
        for agent in ("kube-probe/1.29", "GoogleHC/1.0", "ELB-HealthChecker/2.0"):
            assert signing.browser().get(path, User_Agent=agent).status_code == 404


def test_workers(watched: tuple[Signing, str], provider: Adversary) -> None:
    """A session that ends at one worker has ended at all of them at once."""
    signing, _ = watched
    provider.user = "styrgrupp"
    for _ in range(5):
        browser = signing.browser()
        browser.login()
        copy = signing.browser()
        copy.cookies = dict(browser.cookies)
        assert {copy.get("/plan/").status_code for _ in range(6)} == {200}
        browser.post("/logga-ut")
        copies = [signing.browser() for _ in range(6)]
        for each in copies:
            each.cookies = dict(copy.cookies)
        assert {each.get("/plan/").status_code for each in copies} == {401}


def test_not_ready(tmp_path: Path, target: Path, provider: Adversary) -> None:
    """Without its store a gateway is healthy, for the public reads on, but not ready."""
    port = free_port()
    with redis_server() as redis:
        signing = Signing(
            tmp_path, provider.url, target, store=redis.url, operation=f'listen = "127.0.0.1:{port}"'
        )  # fmt: skip
        with running(known(signing, provider)):
            eventually(lambda: httpx.get(f"http://127.0.0.1:{port}/readyz").status_code == 200)
            redis.stop()
            answer = httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=10)
            assert (answer.status_code, "store" in answer.text) == (503, True)
            assert httpx.get(f"http://127.0.0.1:{port}/healthz").status_code == 200


def test_graceful(tmp_path: Path, target: Path, provider: Adversary) -> None:
    """Told to stop, it finishes what it has begun."""
    signing = known(Signing(tmp_path, provider.url, target), provider)
    signing.start()
    codes: list[int] = []

    def read() -> None:
        with httpx.Client() as client:
            for _ in range(5):
                codes.append(client.get(signing.url + "/").status_code)
                time.sleep(0.02)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert signing.stop() == 0
    assert codes == [200] * 5


def test_rotated_keys(tmp_path: Path, target: Path, provider: Adversary) -> None:
    """With a new key first nobody is signed out; without the old one everybody is."""
    provider.user = "styrgrupp"
    old, new = (Fernet.generate_key().decode() for _ in range(2))
    signing = known(Signing(tmp_path, provider.url, target, keys=(old,)), provider)
    with running(signing):
        browser = signing.browser()
        browser.login()
    signing.keys = (new, old)
    with running(signing):
        assert browser.get("/plan/").status_code == 200
    signing.keys = (new,)
    with running(signing):
        assert "Start publik" in browser.get("/").text


def test_idle(tmp_path: Path, target: Path, provider: Adversary) -> None:
    """A visitor who comes now and then stays signed in; one who stays away does not."""
    provider.user = "styrgrupp"
    signing = Signing(tmp_path, provider.url, target, session="idle_minutes = 0.1")
    with running(known(signing, provider)):
        active, away = signing.browser(), signing.browser()
        active.login()
        away.login()
        before = active.session
        for _ in range(5):
            time.sleep(1.5)
            assert active.get("/plan/").status_code == 200
        assert active.session != before, "the time of the last visit is written anew"
        assert away.get("/plan/").status_code == 401


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"accepted": {"finns-inte": ["x"]}}, "login.audiences.finns-inte finns inte i handboken"),
        ({"accepted": {"publik": ["x"]}}, "login.audiences.publik finns inte i handboken"),
        ({"keys": ("kort",)}, "nyckel 1 är ingen nyckel"),
        ({"secret": ""}, "Ange HANDBOK_CLIENT_SECRET eller HANDBOK_PRIVATE_KEY"),
        ({"login": 'algorithms = ["none"]'}, "algorithms"),
        ({"login": 'algorithms = ["HS256"]'}, "algorithms"),
        ({"store": "sqlite:////finns/inte/s.db"}, "session.store"),
        ({"audit": "/finns/inte/a.jsonl"}, "operation.audit"),
    ],
)
def test_faulty_configuration(
    tmp_path: Path, target: Path, change: dict[str, object], sentence: str, provider: Adversary
) -> None:
    """A faulty configuration ends in a sentence and exit code 2, and never in the demo login."""
    signing = Signing(tmp_path, provider.url, target, **change)  # type: ignore[arg-type]
    command = [sys.executable, "-m", "handbok", "serve", "--login", "oidc", "--config", str(signing.config)]
    told = subprocess.run(command, env=signing.environment, capture_output=True, text=True, timeout=30)
    assert told.returncode == 2
    assert sentence in told.stderr
    assert "Traceback" not in told.stderr
