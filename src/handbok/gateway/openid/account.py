"""The page about one's access: what signing in is, or what one is signed in as and may look at."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from handbok.gateway import session
from handbok.gateway.answer import plain, redirect, relative
from handbok.gateway.form import own_form
from handbok.gateway.head import Head
from handbok.gateway.login import LOGIN
from handbok.gateway.openid.parts import Parts, allowed
from handbok.gateway.openid.signin import START
from handbok.gateway.page import page
from handbok.gateway.session import COOKIE
from handbok.gateway.site import Release
from handbok.gateway.visitor import Visitor


async def ask(parts: Parts, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
    """Show the page."""
    if head.method not in ("GET", "HEAD"):
        return plain(405, "Adressen tar bara emot GET och HEAD.", {"Allow": "GET, HEAD"})
    return page(
        "login",
        headers={"Set-Cookie": session.forget()} if visitor.expired else {},
        provider=parts.login.name,
        start=START,
        token=parts.wanted.of(request.query_params.getlist("till"), head, parts.origins),
        visitor=visitor,
        widest=release.sites[visitor.widest] if visitor.session else None,
        shown=release.sites[visitor.audience],
        sites=allowed(release, visitor),
    )


async def view(parts: Parts, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
    """Show the handbook as a narrower audience sees it, or as one's own again."""
    form = await own_form(request, head, parts.origins)
    if isinstance(form, Response):
        return form
    found = parts.seal.opened(head.cookie(COOKIE))
    if found is None or not visitor.session:
        return redirect(303, relative(LOGIN))
    wanted = form.get("atkomst", [])
    if len(wanted) != 1 or wanted[0] not in [site.id for site in allowed(release, visitor)]:
        return plain(400, "Åtkomsten finns inte. Gå tillbaka och välj en i listan.")
    parts.audit("view", audience=wanted[0])
    shown = replace(found, view="" if wanted[0] == visitor.widest else wanted[0])
    return redirect(303, "./", parts.seal.cookie(shown))
