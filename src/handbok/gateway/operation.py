"""Health and metrics, on a port of their own that only this machine reaches: /healthz, /readyz and /metrics.

They are answered by the parent process, so that a worker that hangs shows.
"""

from __future__ import annotations

import asyncio
import http.client
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from handbok.gateway import store
from handbok.gateway.config.settings import Settings, place_of
from handbok.gateway.metrics import exposition
from handbok.gateway.store.opening import store_of

_SECONDS = 3.0


def start(settings: Settings) -> None:
    """Answer on the port of the configuration from now on, for as long as the process lives."""
    if settings.operation.listen is None:
        return
    handler = _handler({"/healthz": lambda: _health(settings), "/readyz": lambda: _readiness(settings)})
    server = ThreadingHTTPServer(place_of(settings.operation.listen), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, name="operation", daemon=True).start()


def _handler(checks: dict[str, Callable[[], str]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/metrics":
                self._send(200, exposition(), "text/plain; version=0.0.4; charset=utf-8")
            elif self.path in checks:
                fault = checks[self.path]()
                self._send(503 if fault else 200, f"{fault or 'ok'}\n".encode(), "text/plain; charset=utf-8")
            else:
                self._send(404, b"not found\n", "text/plain; charset=utf-8")

        def log_message(self, format: str, *args: object) -> None:
            """Write no access log: probes come every few seconds."""

        def _send(self, status: int, body: bytes, type: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", type)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

    return Handler


def _health(settings: Settings) -> str:
    """Return what is wrong with the workers, or ""."""
    host, port = place_of(settings.listen)
    connection = http.client.HTTPConnection(host, port, timeout=_SECONDS)
    try:
        connection.request("HEAD", "/", headers={"Host": urlsplit(settings.address).netloc})
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        return f"the workers do not answer: {error}"
    finally:
        connection.close()
    return "" if status == 200 else f"the start page answers {status}"


def _readiness(settings: Settings) -> str:
    """Return what keeps people from reading or signing in, or ""."""
    return _health(settings) or asyncio.run(_asked(settings))


async def _asked(settings: Settings) -> str:
    try:
        opened = store_of(settings.session.store)
        try:
            await opened.is_open("")
        finally:
            await opened.close()
    except store.Unavailable as error:
        return f"the session store does not answer: {error}"
    return ""
