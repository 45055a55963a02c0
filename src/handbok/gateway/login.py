"""The demo login: a page where the visitor chooses audience, and the two forms that begin and end it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, quote

from jinja2 import Environment, PackageLoader
from starlette.requests import Request
from starlette.responses import Response

from handbok.gateway import session
from handbok.gateway.answer import plain, redirect
from handbok.gateway.csp import hash_of, policy
from handbok.gateway.guard import same_origin
from handbok.gateway.site import Release

LOGIN = "/logga-in"
LOGOUT = "/logga-ut"

_MAX_FORM = 4096
_TOKEN = re.compile(r"[\w-]{1,128}", re.ASCII)
_PAGES = Environment(loader=PackageLoader("handbok.gateway", "pages"), autoescape=True)


async def choose(request: Request, release: Release, visitor: str) -> Response:
    """Show the login page, or take what was chosen on it."""
    if request.method in ("GET", "HEAD"):
        return _page(release, visitor, _token(request.query_params.getlist("till")))
    form = await _form(request)
    if isinstance(form, Response):
        return form
    wanted = form.get("atkomst", [])
    if len(wanted) != 1 or wanted[0] not in release.sites:
        return plain(400, "Åtkomsten finns inte. Gå tillbaka och välj en i listan.")
    target = release.sites[wanted[0]].target(_token(form.get("till", [])))
    public = wanted[0] == release.audiences[0]
    return redirect(303, _relative(target), session.forget() if public else session.remember(wanted[0]))


async def leave(request: Request, release: Release, visitor: str) -> Response:
    """End the session; only by a form, so that no picture or link can do it."""
    if request.method in ("GET", "HEAD"):
        return plain(405, "Logga ut med knappen på sidan.", {"Allow": "POST"})
    form = await _form(request)
    return form if isinstance(form, Response) else redirect(303, "./", session.forget())


def _page(release: Release, visitor: str, token: str) -> Response:
    style, *_ = _PAGES.loader.get_source(_PAGES, "login.css")  # type: ignore[union-attr]
    html = _PAGES.get_template("login.html").render(
        sites=release.sites.values(), visitor=visitor, token=token, style=style, login=LOGIN
    )
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "Vary": "Cookie",
        "Content-Security-Policy": policy((), (hash_of(style),)),
    }
    return Response(html, 200, headers)


async def _form(request: Request) -> dict[str, list[str]] | Response:
    """Return the fields of a form that our own page sent, or the answer to what is none."""
    if request.method != "POST":
        return plain(405, "Adressen tar bara emot GET, HEAD och POST.", {"Allow": "GET, HEAD, POST"})
    if not same_origin(request):
        return plain(403, "Formuläret skickades från en annan webbplats.")
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _MAX_FORM:
            return plain(413, "Formuläret är för stort.")
    return parse_qs(body.decode("ascii", "replace"))


def _token(given: list[str]) -> str:
    return given[0] if len(given) == 1 and _TOKEN.fullmatch(given[0]) else ""


def _relative(address: str) -> str:
    path, mark, anchor = address.partition("#")
    return f"./{quote(path.removeprefix('/'))}{mark}{quote(anchor)}"
