"""Servers that tests start: on a free loopback port, and waited for until they answer."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Callable

_SECONDS = 30


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes], told: Callable[[], str] = lambda: "") -> None:
    """Wait until a process answers on its port; one that ends instead fails the test with what it has `told`."""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the server ended by itself: {told()}"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    process.kill()
    raise AssertionError("the server does not answer")
