"""Questions to the provider: JSON back within five seconds and a megabyte, with no redirect followed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2

from handbok.gateway.oidc.refusal import Unavailable

SECONDS = 5.0
BYTES = 1024 * 1024

# Identity: what is packed could be a thousand times larger than what is counted, and is never unpacked here.
_HEADERS = {"Accept": "application/json", "Accept-Encoding": "identity"}
_TEMPORARY = (408, 429)

Document = dict[str, object]


def client() -> httpx2.AsyncClient:
    """Return a client that keeps no cookies: they could carry one visitor's session over to another's login."""
    return httpx2.AsyncClient(timeout=SECONDS, cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())))


class Wire:
    """Ask the provider."""

    def __init__(self, http: httpx2.AsyncClient) -> None:
        self._http = http

    async def document(self, url: str) -> Document:
        """Return the JSON object at an address. Raises Unavailable."""
        status, document = await self.ask("GET", url)
        if status != 200:
            raise Unavailable(f"status {status}")
        return document

    async def ask(
        self, method: str, url: str, headers: Mapping[str, str] | None = None, body: str | None = None
    ) -> tuple[int, Document]:
        """Return the status, 200 or one that says it was our fault, and the JSON object. Raises Unavailable."""
        try:
            async with asyncio.timeout(SECONDS):
                status, content = await self._send(method, url, {**(headers or {}), **_HEADERS}, body)
            document = json.loads(content) if status == 200 else _object(content)
        # RecursionError: a megabyte of brackets. ValueError: no JSON, no address, a header that cannot be one.
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError, ValueError, RecursionError) as error:
            raise Unavailable(type(error).__name__) from error
        if not isinstance(document, dict):
            raise Unavailable("no JSON object")
        return status, document

    async def _send(self, method: str, url: str, headers: Mapping[str, str], body: str | None) -> tuple[int, bytes]:
        request = self._http.build_request(method, url, headers=headers, content=body)
        response = await self._http.send(request, stream=True, follow_redirects=False)
        try:
            if response.status_code != 200 and (
                not 400 <= response.status_code < 500 or response.status_code in _TEMPORARY
            ):
                raise Unavailable(f"status {response.status_code}")
            return response.status_code, await _content(response)
        finally:
            await response.aclose()


async def _content(response: httpx2.Response) -> bytes:
    content = b""
    async for piece in response.aiter_raw():
        content += piece
        if len(content) > BYTES:
            raise Unavailable("too large")
    return content


def _object(content: bytes) -> Document:
    """Return what a refusal says, if it says it as the standard does."""
    try:
        document = json.loads(content)
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}
