"""Somebody who reads the handbook in a browser, and what their browser noticed meanwhile."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

from tests.browser.pages import MISSING

_TOLD_BY_THE_RESPONSE = "Failed to load resource"


class Reader:
    """Open pages as someone of one audience, in one colour scheme and width."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address
        self._contexts: list[BrowserContext] = []
        self.foreign: list[str] = []
        self.failed: list[str] = []
        self.console: list[str] = []

    def page(
        self,
        audience: str = "publik",
        path: str | None = None,
        *,
        width: int = 1280,
        height: int = 900,
        scheme: str = "light",
        script: bool = True,
    ) -> Page:
        """Return a tab of someone who has logged in, or not, with a page in it when there is a path."""
        context = self._browser.new_context(
            base_url=self._address,
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        self._contexts.append(context)
        if audience != "publik":
            context.add_cookies([{"name": "handbok-demo", "value": audience, "url": self._address}])
        page = context.new_page()
        page.on("request", lambda request: self._note_request(request.url))
        page.on("response", self._note_response)
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.console.append(str(error)))
        if path is not None:
            page.goto(path)
        return page

    def leave(self) -> None:
        """Close all tabs."""
        for context in self._contexts:
            context.close()

    def _note_request(self, url: str) -> None:
        if not url.startswith((f"{self._address}/", "data:", "blob:")):
            self.foreign.append(url)

    def _note_response(self, response: Response) -> None:
        if response.status >= 400 and response.url != f"{self._address}{MISSING}":
            self.failed.append(f"{response.status} {response.url}")

    def _note_message(self, message: ConsoleMessage) -> None:
        """Keep errors; a refusal by the content security policy is one of them."""
        if message.type == "error" and not message.text.startswith(_TOLD_BY_THE_RESPONSE):
            self.console.append(message.text)
