"""The preview as an application: a page is rendered when it is asked for, and says what is wrong with it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from handbok.gateway import guard
from handbok.gateway.answer import plain, redirect, relative
from handbok.gateway.demo import Demo
from handbok.gateway.form import own_form
from handbok.gateway.head import Head
from handbok.gateway.login import LOGIN, LOGOUT
from handbok.preview import panel
from handbok.preview.checker import Checker
from handbok.preview.concern import on_page
from handbok.preview.desk import Desk
from handbok.preview.panel import Panel
from handbok.preview.telling import Telling
from handbok.preview.watching import Watch
from handbok.preview.whereabouts import Whereabouts
from handbok.problem import Problem
from handbok.release.csp import policy
from handbok.rendering.broken import Broken, problem_of

OWN = "/.handbok/"
"""Where the preview's own addresses begin; no site has any there."""
COOKIE = "handbok-visa-som"
_BEAT = 0.1  # seconds between two looks for news, and ten times that many between two signs of life
_ASSETS = ("preview.css", "preview.js")


class Preview:
    """Be an ASGI application for this machine alone."""

    def __init__(self, desk: Desk, audience: str = "") -> None:
        """Show pages as `audience` sees them, the one that sees most by default, until the reader chooses."""
        self._desk = desk
        self._audience = audience
        self._is_ours = Demo().is_ours

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http":
            return
        head = Head(scope)
        response = guard.refusal(head, self._is_ours) or await self._respond(head, Request(scope, receive))
        for name, value in guard.HEADERS.items():
            response.headers[name] = value
        response.headers.setdefault("Content-Security-Policy", policy(()))
        response.headers["Cache-Control"] = "no-store"
        await response(scope, receive, send)

    async def _respond(self, head: Head, request: Request) -> Response:
        if head.path in (f"{OWN}visa-som", LOGOUT):
            return await self._view_as(head, request)
        if head.method not in ("GET", "HEAD"):
            return plain(405, "Adressen tar bara emot GET och HEAD.", {"Allow": "GET, HEAD"})
        if head.path == f"{OWN}handelser":
            return StreamingResponse(self._news(), media_type="text/event-stream")
        if head.path.removeprefix(OWN) in _ASSETS:
            return FileResponse(panel.ASSETS / head.path.removeprefix(OWN))
        return await asyncio.to_thread(self._found, head, request)

    def _found(self, head: Head, request: Request) -> Response:
        """Return what stands at an address; a thread's work."""
        here = self._whereabouts(head, request.query_params.get("sida") or head.path)
        if head.path == f"{OWN}panel":
            return HTMLResponse(self._panel(here).html())
        if head.path == f"{OWN}problem":
            title = "Problem i handboken" if self._desk.problems else "Inga problem i handboken"
            return self._message(200, title, [], here, listed=True)
        if head.path == LOGIN:
            return self._needs_login(here, request.query_params.get("till", ""))
        if here.page is not None and here.page.path in here.view.pages:
            return self._page(here, here.page.path)
        return self._file(here) or self._none(here)

    def _page(self, here: Whereabouts, path: str) -> Response:
        try:
            shown = self._desk.page(path, here.audience)
        except Broken as error:
            sentences = ["Sidan har ett fel som gör att den inte går att visa. Rätta det och spara, så visas den."]
            trouble = problem_of(error, f"docs/{path}")
            return self._message(500, "Sidan går inte att visa ännu", sentences, here, trouble)
        html = self._panel(here, shown.trouble).on(shown.html)
        return HTMLResponse(html, headers={"Content-Security-Policy": policy(shown.trusted)})

    def _file(self, here: Whereabouts) -> Response | None:
        path = here.address.removeprefix("/")
        asset = here.view.assets.get(path)
        if asset is not None:
            return FileResponse(asset.file)
        try:
            file = self._desk.renderer(here.audience).theme_file(path)
        except Broken:
            return None
        if file is not None:
            return FileResponse(file)
        return redirect(308, f"./{quote(path.rpartition('/')[2])}/") if here.folder else None

    def _none(self, here: Whereabouts) -> Response:
        if here.page is not None and here.page.meta is not None:
            name = here.state.book.chain.audiences[here.audience].name
            return self._message(
                404, "Sidan visas inte", [f"{name} ser inte sidan. Välj en annan under Visa som."], here
            )
        if here.source:
            sentences = ["Filen finns, men den går inte att läsa. Rätta felet och spara, så visas sidan."]
            return self._message(404, "Sidan går inte att visa ännu", sentences, here)
        return self._message(404, "Sidan finns inte", ["Ingen fil i docs/ har den adressen."], here)

    def _needs_login(self, here: Whereabouts, token: str) -> Response:
        found = here.behind(token)
        if found is None:
            return self._message(200, "Logga in", ["I förhandsvisningen väljer du själv under Visa som."], here)
        page, audience = found
        return redirect(303, relative(f"/{page.url}"), _cookie(audience))

    async def _view_as(self, head: Head, request: Request) -> Response:
        form = await own_form(request, head, [f"http://{head.hosts[0].decode('latin-1')}"])
        if isinstance(form, Response):
            return form
        public = self._desk.state.book.chain.public or ""
        wanted = public if head.path == LOGOUT else "".join(form.get("atkomst", []))
        if wanted not in self._desk.state.book.chain.ids:
            return plain(400, "Åtkomsten finns inte. Gå tillbaka och välj en i listan.")
        address = "".join(form.get("sida", [])).lstrip("/")  # two slashes would be another host's address
        return redirect(303, f"/{quote(address)}", _cookie(wanted))

    def _message(
        self,
        status: int,
        title: str,
        sentences: list[str],
        here: Whereabouts,
        trouble: Problem | None = None,
        *,
        listed: bool = False,
    ) -> Response:
        html = panel.message(title, sentences, panel=self._panel(here, trouble), listed=listed)
        return HTMLResponse(html, status)

    def _panel(self, here: Whereabouts, trouble: Problem | None = None) -> Panel:
        everything = self._desk.problems
        book, file = here.state.book, here.source
        concerning = on_page(everything, book, here.state.macros, file.removeprefix("docs/")) if file else []
        if trouble is not None and not any(each.level == trouble.level for each in concerning):
            concerning = [trouble, *concerning]
        audiences = [(id, book.chain.audiences[id]) for id in book.chain.ids]
        return Panel(
            here.address, file, concerning, everything, audiences, here.audience, here.state.version, here.state.told
        )

    def _whereabouts(self, head: Head, address: str) -> Whereabouts:
        state = self._desk.state
        ids = state.book.chain.ids
        chosen = [*head.cookie(COOKIE), self._audience]
        audience = next((each for each in chosen if each in ids), ids[-1] if ids else "")
        return Whereabouts(state, address, audience)

    async def _news(self) -> AsyncIterator[str]:
        told, silent = "", 0
        while True:
            state = self._desk.state
            now = f"{state.version} {state.told}"
            silent = 0 if now != told else silent + 1
            if now != told:
                told = now
                yield f"data: {now}\n\n"
            elif silent % 100 == 0:
                yield ": kvar\n\n"  # so that a browser that has left is noticed
            await asyncio.sleep(_BEAT)


def _cookie(audience: str) -> str:
    return f"{COOKIE}={audience}; Path=/; HttpOnly; SameSite=Strict"


def preview(root: Path, folder: Path, audience: str) -> Preview:
    """Return the preview of a handbook, watching it from now on; `folder` is for what it writes."""
    today = date.today()
    desk = Desk(root, folder, today, Telling(root))
    desk.check_by(Checker(root, today, desk.checked).ask)
    Watch(root, desk.saved).start()
    return Preview(desk, audience)
