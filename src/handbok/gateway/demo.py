"""The demo login: a page where the visitor chooses audience, and the two forms that begin and end it.

What it keeps in the browser is the id of the chosen audience, in a plain cookie of its own name. It proves nothing and
protects nothing: whoever can reach the gateway can write it. So it is only ever accepted by a gateway that answers on
this machine alone (server.py), and no other kind of login reads it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cryptography.fernet import Fernet
from starlette.requests import Request
from starlette.responses import Response

from handbok.gateway.answer import plain, redirect, relative
from handbok.gateway.form import own_form
from handbok.gateway.head import Head
from handbok.gateway.login import LOGIN, LOGOUT, Endpoint
from handbok.gateway.page import page
from handbok.gateway.policy import audience_of_choice
from handbok.gateway.session import Seal
from handbok.gateway.site import Release
from handbok.gateway.visitor import Visitor
from handbok.gateway.wanted import Wanted

COOKIE = "handbok-demo"
_ATTRIBUTES = "Path=/; HttpOnly; SameSite=Lax"
_HOST = re.compile(rb"(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?", re.IGNORECASE)


class Demo:
    """Let visitors choose."""

    def __init__(self) -> None:
        self.endpoints: Mapping[str, Endpoint] = {LOGIN: self._choose, LOGOUT: self._leave}
        self._wanted = Wanted(Seal([Fernet.generate_key()]))

    def is_ours(self, host: bytes) -> bool:
        """Tell whether a Host header names this machine."""
        return _HOST.fullmatch(host) is not None

    async def visitor(self, head: Head, audiences: Sequence[str]) -> Visitor:
        """Return a visitor of the chosen audience."""
        chosen = audience_of_choice(head.cookie(COOKIE) if head.cookies else (), audiences)
        return Visitor(chosen, chosen)

    def expired(self, head: Head, visitor: Visitor) -> Response:
        """Say that the session is over, though a choice never is."""
        return plain(401, "Din inloggning har gått ut.")

    async def close(self) -> None:
        """Have nothing to let go of."""

    async def _choose(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """Show the page, or take what was chosen on it."""
        if head.method in ("GET", "HEAD"):
            token = self._wanted.of(request.query_params.getlist("till"), head, _origins(head))
            return page("demo", sites=release.sites.values(), visitor=visitor.audience, token=token)
        form = await own_form(request, head, _origins(head))
        if isinstance(form, Response):
            return form
        wanted = form.get("atkomst", [])
        if len(wanted) != 1 or wanted[0] not in release.sites:
            return plain(400, "Åtkomsten finns inte. Gå tillbaka och välj en i listan.")
        target = self._wanted.address("".join(form.get("till", [])), release.sites[wanted[0]])
        public = wanted[0] == release.public.id
        return redirect(303, relative(target), _cookie("", "; Max-Age=0") if public else _cookie(wanted[0]))

    async def _leave(self, request: Request, head: Head, release: Release, visitor: Visitor) -> Response:
        """End the session; only by a form, so that no picture or link can do it."""
        form = await own_form(request, head, _origins(head))
        return form if isinstance(form, Response) else redirect(303, "./", _cookie("", "; Max-Age=0"))


def _origins(head: Head) -> tuple[str, ...]:
    return tuple(f"{scheme}://{head.hosts[0].decode('latin-1')}" for scheme in ("http", "https"))


def _cookie(value: str, age: str = "") -> str:
    return f"{COOKIE}={value}{age}; {_ATTRIBUTES}"
