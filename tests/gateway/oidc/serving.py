"""A small HTTP server in a thread, for a provider of the tests."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Answer:
    """Hold an answer; `drip` sends it a byte at a time, so many seconds apart."""

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    drip: float = 0


@dataclass(frozen=True)
class Request:
    """Hold a request; the fields are those of the query and of the form."""

    method: str
    path: str
    fields: dict[str, str]
    authorization: str
    cookies: dict[str, str]


class Server(ThreadingHTTPServer):
    """Answer requests with a function until it is stopped."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, respond: Callable[[Request], Answer]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.respond = respond
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        """Answer no more."""
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of those who hang up."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        fields = dict(parse_qsl(f"{parts.query}&{body}"))
        cookies = {name: each.value for name, each in SimpleCookie(self.headers.get("Cookie", "")).items()}
        request = Request(self.command, parts.path, fields, self.headers.get("Authorization", ""), cookies)
        self._send(self.server.respond(request))

    do_POST = do_GET  # noqa: N815

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        size = 1 if answer.drip else len(answer.body) or 1
        for start in range(0, len(answer.body), size):
            self.wfile.write(answer.body[start : start + size])
            time.sleep(answer.drip)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def json_answer(content: object, status: int = 200) -> Answer:
    """Return an answer in JSON."""
    return Answer(status, json.dumps(content).encode(), (("Content-Type", "application/json"),))


def page(title: str, content: str = "", status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Return a page for a browser."""
    html = f'<!doctype html><html lang="sv"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1>{content}'
    return Answer(status, html.encode(), (("Content-Type", "text/html; charset=utf-8"), *headers))
