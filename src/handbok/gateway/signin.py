"""Signing in with OpenID Connect: the addresses that begin and end a session, and who a session's visitor is."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from handbok.gateway import message, pending, session
from handbok.gateway.answer import plain, redirect, relative
from handbok.gateway.audit import Audit
from handbok.gateway.config.client import ANSWER
from handbok.gateway.config.settings import Login
from handbok.gateway.form import any_form, own_form
from handbok.gateway.head import Head
from handbok.gateway.login import LOGIN, LOGOUT, Endpoint
from handbok.gateway.oidc import Identity, Provider, Refused, Unavailable
from handbok.gateway.page import page
from handbok.gateway.policy import audience_of_claims
from handbok.gateway.session import COOKIE, Limits, Seal, Session
from handbok.gateway.site import Release
from handbok.gateway.store import Store
from handbok.gateway.visitor import Visitor
from handbok.gateway.wanted import Wanted

START = "/logga-in-start"
ENDED = "/logga-ut-besked"
VIEW = "/visa-som"
_STATE_SECONDS = 3600
_MAX_LOGOUT_TOKEN = 16 * 1024


class SignIn:
    """Let the provider say who somebody is, and our own policy what that person may see."""

    def __init__(
        self,
        address: str,
        login: Login,
        provider: Provider,
        seal: Seal,
        store: Store,
        audit: Audit,
        limits: Limits,
        mark_key: bytes,
    ) -> None:
        self._address = address
        self._login = login
        self._provider = provider
        self._seal = seal
        self._store = store
        self._audit = audit
        self._limits = limits
        self._mark_key = mark_key
        self._wanted = Wanted(seal)
        self._host = address.partition("//")[2].encode()
        self.endpoints: Mapping[str, Endpoint] = {
            LOGIN: self._ask,
            START: self._start,
            ANSWER: self._answer,
            LOGOUT: self._leave,
            ENDED: self._ended,
            VIEW: self._view,
        }

    def is_ours(self, host: bytes) -> bool:
        """Tell whether a Host header is the address's."""
        return host.lower() == self._host

    async def visitor(self, head: Head, audiences: Sequence[str]) -> Visitor:
        """Return who asks: the public, unless a session says otherwise that is ours, open, and not too old."""
        public = Visitor(audiences[0], audiences[0])
        values = head.cookie(COOKIE) if head.cookies else ()
        found = self._seal.opened(values)
        if found is None:
            return replace(public, cookie=session.forget()) if values else public
        now = time.time()
        if session.is_over(found, now, self._limits) or not await self._store.is_open(found.id):
            return replace(public, expired=True)
        if found.audience not in audiences:
            return public  # an audience that the handbook no longer has
        shown = found.view if found.view in audiences[: audiences.index(found.audience)] else found.audience
        seen = session.visited(found, int(now)) if session.is_due(found, now, self._limits) else None
        return Visitor(shown, found.audience, found.id, self._seal.cookie(seen) if seen else "")

    def expired(self, head: Head, visitor: Visitor) -> Response:
        """Say that the session is over; to a script in so few words that it can tell."""
        if head.in_background:
            return plain(401, "Din inloggning har gått ut.", {"Set-Cookie": session.forget()})
        return message.expired(session.forget(), self._wanted.token(head.path))

    async def close(self) -> None:
        """Let go of the store and the provider."""
        await self._store.close()
        await self._provider.close()

    async def _ask(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """Show what signing in is, or what one is signed in as."""
        if head.method not in ("GET", "HEAD"):
            return plain(405, "Adressen tar bara emot GET och HEAD.", {"Allow": "GET, HEAD"})
        token = self._wanted.of(request.query_params.getlist("till"), head, (self._address,))
        allowed = release.audiences[: release.audiences.index(visitor.widest) + 1]
        return page(
            "login",
            headers={"Set-Cookie": session.forget()} if visitor.expired else {},
            provider=self._login.name,
            start=START,
            token=token,
            visitor=visitor,
            widest=release.sites[visitor.widest] if visitor.session else None,
            shown=release.sites[visitor.audience],
            sites=[release.sites[id] for id in allowed],
        )

    async def _start(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """Send the visitor to the provider; what is needed on the way back is kept in the browser, sealed."""
        if head.method != "GET":
            return plain(405, "Adressen tar bara emot GET.", {"Allow": "GET"})
        token = self._wanted.of(request.query_params.getlist("till"), head, (self._address,))
        try:
            location, begun = await self._provider.begin()
        except Unavailable:
            self._audit("login", outcome="unavailable")
            return message.provider_away()
        kept = pending.with_new(self._seal, head, begun, token)
        return redirect(303, location, kept)

    async def _answer(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """Take the provider's answer: once, from the browser that asked, and only as it must be."""
        if head.method != "GET":
            return plain(405, "Adressen tar bara emot GET.", {"Allow": "GET"})
        try:
            identity, token = await self._identified(request, head)
        except Refused as refused:
            self._audit("login", outcome="refused", reason=refused.reason)
            tell = message.too_many_groups if refused.reason == "overage" else message.failed
            return tell(pending.forget())
        except Unavailable:
            self._audit("login", outcome="unavailable")
            return message.provider_away()
        audience = audience_of_claims(identity.claims, self._login.claim, self._login.audiences, release.audiences)
        if audience == release.audiences[0]:
            self._audit("login", outcome="no-access")
            response = message.no_access()
            response.headers.append("Set-Cookie", pending.forget())
            return response
        if visitor.session:
            await self._store.end(visitor.session)
        return await self._let_in(identity, audience, self._wanted.address(token, release.sites[audience]))

    async def _identified(self, request: Request, head: Head) -> tuple[Identity, str]:
        query = request.query_params.multi_items()
        found = pending.found(self._seal, head, [value for name, value in query if name == "state"])
        if found is None:
            raise Refused("state")
        begun, token = found
        if not await self._store.first(_hash(begun.state), _STATE_SECONDS):
            raise Refused("state-reused")
        return await self._provider.finish(query, begun), token

    async def _let_in(self, identity: Identity, audience: str, address: str) -> Response:
        new = session.begun(audience, int(time.time()))
        marks = [self._mark("sub", identity.subject)]
        if identity.provider_session:
            marks.append(self._mark("sid", identity.provider_session))
        await self._store.begin(new.id, marks, self._limits.absolute)
        self._audit("login", outcome="accepted", audience=audience)
        return redirect(303, relative(address), self._seal.cookie(new), pending.forget())

    async def _leave(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """End the session, here and at the provider; only by a form, so that no picture or link can do it."""
        form = await own_form(request, head, (self._address,))
        if isinstance(form, Response):
            return form
        if visitor.session:
            await self._store.end(visitor.session)
            self._audit("logout", audience=visitor.widest)
        try:
            onward = await self._provider.end(None)
        except Unavailable:
            onward = None
        return message.signed_out(session.forget(), onward)

    async def _ended(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """Take the provider's word that somebody has signed out elsewhere (OpenID Connect Back-Channel Logout 1.0)."""
        if head.method != "POST":
            return plain(405, "Adressen tar bara emot POST.", {"Allow": "POST"})
        form = await any_form(request, _MAX_LOGOUT_TOKEN)
        if isinstance(form, Response):
            return form
        tokens = form.get("logout_token", [])
        try:
            if len(tokens) != 1:
                raise Refused("logout-token")
            await self._end_from(tokens[0])
        except Refused as refused:
            self._audit("back-channel-logout", outcome="refused", reason=refused.reason)
            return JSONResponse({"error": "invalid_request"}, 400, {"Cache-Control": "no-store"})
        except Unavailable:
            return JSONResponse({"error": "temporarily_unavailable"}, 503, {"Cache-Control": "no-store"})
        return Response(None, 200, {"Cache-Control": "no-store"})

    async def _end_from(self, token: str) -> None:
        out = await self._provider.logout_token(token)
        if not await self._store.first(_hash(f"jti {out.jti}"), max(int(out.expires - time.time()), 0) + 60):
            raise Refused("jti-reused")
        mark = self._mark("sid", out.session) if out.session else self._mark("sub", out.subject or "")
        ended = await self._store.end_marked(mark)
        self._audit("back-channel-logout", outcome="accepted", sessions=ended)

    async def _view(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """Show the handbook as a narrower audience sees it, or as one's own again."""
        form = await own_form(request, head, (self._address,))
        if isinstance(form, Response):
            return form
        found = self._seal.opened(head.cookie(COOKIE))
        if found is None or not visitor.session:
            return redirect(303, relative(LOGIN))
        wanted = form.get("atkomst", [])
        allowed = release.audiences[: release.audiences.index(visitor.widest) + 1]
        if len(wanted) != 1 or wanted[0] not in allowed:
            return plain(400, "Åtkomsten finns inte. Gå tillbaka och välj en i listan.")
        view = "" if wanted[0] == visitor.widest else wanted[0]
        self._audit("view", audience=wanted[0])
        return redirect(303, "./", self._seal.cookie(_viewing(found, view)))

    def _mark(self, kind: str, value: str) -> str:
        return hmac.new(self._mark_key, f"{kind}\0{value}".encode(), hashlib.sha256).hexdigest()


def _viewing(found: Session, view: str) -> Session:
    return replace(found, view=view)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
