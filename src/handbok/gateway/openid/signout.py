"""Signing out: here by a form of our own, or elsewhere, when the provider tells us."""

from __future__ import annotations

import time

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from handbok.gateway import message, session
from handbok.gateway.answer import plain
from handbok.gateway.form import any_form, own_form
from handbok.gateway.head import Head
from handbok.gateway.oidc import Refused, Unavailable
from handbok.gateway.openid.parts import Parts, once
from handbok.gateway.site import Release
from handbok.gateway.visitor import Visitor

ENDED = "/logga-ut-besked"
_MAX_TOKEN = 16 * 1024


async def leave(parts: Parts, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
    """End the session, here and at the provider; only by a form, so that no picture or link can do it."""
    form = await own_form(request, head, parts.origins)
    if isinstance(form, Response):
        return form
    if visitor.session:
        await parts.store.end(visitor.session)
        parts.audit("logout", audience=visitor.widest)
    try:
        onward = await parts.provider.end(None)
    except Unavailable:
        onward = None
    return message.signed_out(session.forget(), onward)


async def told(parts: Parts, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
    """Take the provider's word that somebody has signed out elsewhere (OpenID Connect Back-Channel Logout 1.0)."""
    if head.method != "POST":
        return plain(405, "Adressen tar bara emot POST.", {"Allow": "POST"})
    form = await any_form(request, _MAX_TOKEN)
    if isinstance(form, Response):
        return form
    tokens = form.get("logout_token", [])
    try:
        if len(tokens) != 1:
            raise Refused("logout-token")
        await _end(parts, tokens[0])
    except Refused as refused:
        parts.audit("back-channel-logout", outcome="refused", reason=refused.reason)
        return JSONResponse({"error": "invalid_request"}, 400, {"Cache-Control": "no-store"})
    except Unavailable:
        return JSONResponse({"error": "temporarily_unavailable"}, 503, {"Cache-Control": "no-store"})
    return Response(None, 200, {"Cache-Control": "no-store"})


async def _end(parts: Parts, token: str) -> None:
    out = await parts.provider.logout_token(token)
    if not await parts.store.first(once(f"jti {out.jti}"), max(int(out.expires - time.time()), 0) + 60):
        raise Refused("jti-reused")
    mark = parts.mark("sid", out.session) if out.session else parts.mark("sub", out.subject or "")
    ended = await parts.store.end_marked(mark)
    parts.audit("back-channel-logout", outcome="accepted", sessions=ended)
