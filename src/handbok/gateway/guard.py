"""What is refused before anything else is asked, and the headers that every answer has."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response

from handbok.gateway.answer import plain
from handbok.gateway.csp import policy

MAX_PATH = 2048
MAX_HEADERS = 16 * 1024

POLICY = policy(())
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.ASCII | re.IGNORECASE)


def refusal(request: Request) -> Response | None:
    """Return the answer to a request that no page is given to, or None."""
    if sum(len(name) + len(value) for name, value in request.headers.raw) > MAX_HEADERS:
        return plain(431, "Begäran har för stora huvuden.")
    hosts = request.headers.getlist("host")
    if len(hosts) != 1 or not _HOST.fullmatch(hosts[0]):
        # Another name for this machine is somebody else's page that wants in (DNS rebinding).
        return plain(400, "Handboken svarar bara på localhost.")
    if len(request.scope["path"].encode("utf-8", "surrogateescape")) > MAX_PATH:
        return plain(414, "Adressen är för lång.")
    return None


def same_origin(request: Request) -> bool:
    """Tell whether a form was sent from our own pages.

    Browsers say so in Sec-Fetch-Site, older ones in Origin or Referer; a request with none of them is no browser's.
    """
    site = request.headers.get("sec-fetch-site")
    origins = [request.headers[name] for name in ("origin", "referer") if name in request.headers]
    own = tuple(f"{scheme}://{request.headers['host']}" for scheme in ("http", "https"))
    return site in (None, "same-origin") and all(
        origin in own or origin.startswith(tuple(f"{each}/" for each in own)) for origin in origins
    )
