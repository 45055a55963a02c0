"""Forms: what our own pages send."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response

from handbok.gateway.answer import plain
from handbok.gateway.guard import same_origin
from handbok.gateway.head import Head

Fields = dict[str, list[str]]
_MAX = 4096


async def own_form(request: Request, head: Head, origins: Sequence[str]) -> Fields | Response:
    """Return the fields of a form that our own page sent, or the answer to what is none."""
    if head.method != "POST":
        return plain(405, "Adressen tar bara emot formulär (POST).", {"Allow": "POST"})
    if not same_origin(head, origins):
        return plain(403, "Formuläret skickades från en annan webbplats.")
    return await any_form(request)


async def any_form(request: Request, limit: int = _MAX) -> Fields | Response:
    """Return the fields of a form, whoever sent it, or the answer to one that is too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            return plain(413, "Formuläret är för stort.")
    return parse_qs(body.decode("ascii", "replace"))
