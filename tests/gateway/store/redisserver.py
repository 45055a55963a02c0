"""A real Redis, on a free loopback port, which tests may stop and start."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from tests.servers import free_port, wait_for


@dataclass
class RedisServer:
    """Hold a running redis-server."""

    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Return its address."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it, empty, and wait until it answers."""
        program = shutil.which("redis-server") or shutil.which("valkey-server")
        if program is None:
            pytest.fail("redis-server is missing: apt-get install redis-server", pytrace=False)
        self.process = subprocess.Popen(
            [program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            stdout=subprocess.DEVNULL,
        )
        wait_for(self.port, self.process)

    def stop(self) -> None:
        """Stop it at once."""
        if self.process:
            self.process.kill()
            self.process.wait()


@contextmanager
def redis_server() -> Iterator[RedisServer]:
    """Give a running redis-server."""
    server = RedisServer(free_port())
    server.start()
    try:
        yield server
    finally:
        server.stop()
