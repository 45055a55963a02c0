"""What is refused before anything else is asked, and the headers that every answer has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.responses import Response

from handbok.gateway.answer import plain
from handbok.gateway.head import Head

MAX_PATH = 2048
MAX_HEADERS = 16 * 1024

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
STRICT_TRANSPORT = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}


def refusal(head: Head, is_ours: Callable[[bytes], bool]) -> Response | None:
    """Return the answer to a request that no page is given to, or None; `is_ours` knows the names we are asked by."""
    if head.size > MAX_HEADERS:
        return plain(431, "Begäran har för stora huvuden.")
    if len(head.hosts) != 1 or not is_ours(head.hosts[0]):
        # Another name for this machine is somebody else's page that wants in (DNS rebinding).
        return plain(400, "Handboken svarar inte på det värdnamnet.")
    if len(head.path) > MAX_PATH // 4 and len(head.path.encode("utf-8", "surrogateescape")) > MAX_PATH:
        return plain(414, "Adressen är för lång.")
    return None


def same_origin(head: Head, origins: Sequence[str]) -> bool:
    """Tell whether a form was sent from our own pages.

    Browsers say so in Sec-Fetch-Site, older ones in Origin or Referer; a request with none of them is no browser's.
    """
    site = head.field(b"sec-fetch-site")
    given = [value for value in (head.field(b"origin"), head.field(b"referer")) if value]
    return site in ("", "same-origin") and all(_is_under(each, origins) for each in given)


def _is_under(address: str, origins: Sequence[str]) -> bool:
    return any(address == origin or address.startswith(f"{origin}/") for origin in origins)
