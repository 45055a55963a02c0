"""Signing in: to the provider and back, once, in the browser that began it."""

from __future__ import annotations

import time

from starlette.requests import Request
from starlette.responses import Response

from handbok.gateway import message, session
from handbok.gateway.answer import plain, redirect, relative
from handbok.gateway.head import Head
from handbok.gateway.oidc import Identity, Refused, Unavailable
from handbok.gateway.openid import pending
from handbok.gateway.openid.parts import Parts, once
from handbok.gateway.policy import audience_of_claims
from handbok.gateway.site import Release
from handbok.gateway.visitor import Visitor

START = "/logga-in-start"
_STATE_SECONDS = 3600


async def start(parts: Parts, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
    """Send the visitor to the provider; what is needed on the way back is kept in the browser, sealed."""
    if head.method != "GET":
        return plain(405, "Adressen tar bara emot GET.", {"Allow": "GET"})
    token = parts.wanted.of(request.query_params.getlist("till"), head, parts.origins)
    try:
        location, begun = await parts.provider.begin()
    except Unavailable:
        parts.audit("login", outcome="unavailable")
        return message.provider_away()
    return redirect(303, location, pending.with_new(parts.seal, head, begun, token))


async def answer(parts: Parts, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
    """Take the provider's answer, only as it must be; a session that was before it ends."""
    if head.method != "GET":
        return plain(405, "Adressen tar bara emot GET.", {"Allow": "GET"})
    try:
        identity, token = await _identified(parts, request, head)
    except Refused as refused:
        parts.audit("login", outcome="refused", reason=refused.reason)
        tell = message.too_many_groups if refused.reason == "overage" else message.failed
        return tell(pending.forget())
    except Unavailable:
        parts.audit("login", outcome="unavailable")
        return message.provider_away()
    audience = audience_of_claims(identity.claims, parts.login.claim, parts.login.audiences, release.audiences)
    if audience == release.public.id:
        parts.audit("login", outcome="no-access")
        return message.no_access(pending.forget())
    if visitor.session:
        await parts.store.end(visitor.session)
    cookie = await _begun(parts, identity, audience)
    return redirect(303, relative(parts.wanted.address(token, release.sites[audience])), cookie, pending.forget())


async def _identified(parts: Parts, request: Request, head: Head) -> tuple[Identity, str]:
    query = request.query_params.multi_items()
    found = pending.found(parts.seal, head, [value for name, value in query if name == "state"])
    if found is None:
        raise Refused("state")
    begun, token = found
    if not await parts.store.first(once(begun.state), _STATE_SECONDS):
        raise Refused("state-reused")
    return await parts.provider.finish(query, begun), token


async def _begun(parts: Parts, identity: Identity, audience: str) -> str:
    """Begin a session and return its cookie."""
    new = session.begun(audience, int(time.time()))
    marks = [parts.mark("sub", identity.subject)]
    if identity.provider_session:
        marks.append(parts.mark("sid", identity.provider_session))
    await parts.store.begin(new.id, marks, parts.limits.absolute)
    parts.audit("login", outcome="accepted", audience=audience)
    return parts.seal.cookie(new)
