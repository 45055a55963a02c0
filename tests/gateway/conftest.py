"""A gateway as it is run: a process of its own on a free port, spoken to over real HTTP."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.gateway.sites import build
from tests.servers import free_port, wait_for


@dataclass(frozen=True)
class Gateway:
    """Hold a running gateway: its build, its address, and its process."""

    manifest: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Return the address of its root."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, viewer: str | None = None, **headers: str) -> httpx.Response:
        """Return the answer to a GET, as somebody who has chosen an audience, redirects not followed."""
        return self.send("GET", path, viewer, headers)

    def send(
        self,
        method: str,
        path: str,
        viewer: str | None = None,
        headers: Mapping[str, str] | None = None,
        body: str = "",
    ) -> httpx.Response:
        """Return the answer to any request."""
        cookie = {"Cookie": f"handbok-demo={viewer}"} if viewer else {}
        form = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        with httpx.Client(base_url=self.url) as client:
            return client.request(method, path, headers={**cookie, **form, **(headers or {})}, content=body)

    def raw(self, request: bytes) -> bytes:
        """Return the answer to bytes as they are: what no client would send."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            answer = b""
            with suppress(ConnectionError):  # what is refused early is not read to its end
                connection.sendall(request)
                while piece := connection.recv(65536):
                    answer += piece
            return answer

    def target(self, target: bytes, host: bytes = b"localhost", extra: bytes = b"") -> tuple[int, bytes]:
        """Return status and body for a request target as it is."""
        answer = self.raw(
            b"GET " + target + b" HTTP/1.1\r\nHost: " + host + b"\r\n" + extra + b"Connection: close\r\n\r\n"
        )
        head, _, body = answer.partition(b"\r\n\r\n")
        return int(head.split()[1]), body

    def stop(self, number: int = signal.SIGINT) -> int:
        """Interrupt it and return its exit code."""
        self.process.send_signal(number)
        return self.process.wait(10)


def eventually(is_so: Callable[[], bool], seconds: float = 5) -> None:
    """Wait until something is so, and fail when it does not become so."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, "it did not become so"
        time.sleep(0.05)


def start(manifest: Path) -> Gateway:
    """Start a gateway and wait until it answers."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "handbok.gateway", str(manifest), str(port)])
    wait_for(port, process)
    return Gateway(manifest, port, process)


@pytest.fixture(scope="session")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """Give a running gateway with three audiences, which no test changes."""
    running = start(build(tmp_path_factory.mktemp("build")))
    yield running
    assert running.stop() == 0


@pytest.fixture
def gateway_of() -> Iterator[Callable[[Path], Gateway]]:
    """Give a function that starts a gateway for a manifest; all are stopped afterwards."""
    running: list[Gateway] = []

    def begin(manifest: Path) -> Gateway:
        running.append(start(manifest))
        return running[-1]

    yield begin
    for each in running:
        if each.process.poll() is None:
            each.stop()
