"""A browser without a window, which keeps cookies as they come and follows redirects only when told.

Certificates are not looked at: loading the authorities' takes longer than a whole test.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

import httpx

NAME = "__Host-handbok"


class Browser:
    """Keep the cookies of one visitor at one gateway. Secure ones too: the test's address is this machine's."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.cookies: dict[str, str] = {}

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Return the answer to a GET."""
        return self.send("GET", path, {name.replace("_", "-"): value for name, value in headers.items()})

    def post(self, path: str, headers: Mapping[str, str] | None = None, **form: str) -> httpx.Response:
        """Return the answer to a form of our own page, unless the headers say otherwise."""
        own = {"Origin": self.url, "Sec-Fetch-Site": "same-origin"}
        return self.send("POST", path, headers if headers is not None else own, form)

    def send(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, form: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Return the answer to any request, and keep its cookies."""
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        target = urljoin(self.url, path)
        answer = httpx.request(method, target, headers=sent | dict(headers or {}), data=form, timeout=20, verify=False)  # noqa: S501
        for cookie in answer.headers.get_list("set-cookie"):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies.pop(name, None)
            if "Max-Age=0" not in cookie:
                self.cookies[name] = value
        return answer

    def begin(self, till: str = "") -> str:
        """Begin a login and return the provider's address that we are sent to."""
        answer = self.get(f"/logga-in-start{'?till=' + till if till else ''}")
        assert answer.status_code == 303, answer.text
        return answer.headers["location"]

    def callback(self, location: str) -> str:
        """Let the provider approve, and return the path with which it sends us back."""
        back = self.follow(location)
        assert back.startswith(self.url), back
        return back.removeprefix(self.url)

    def follow(self, location: str) -> str:
        """Let the provider approve, and return the address that it sends us to."""
        answer = httpx.get(location, timeout=20, verify=False)  # noqa: S501
        assert answer.status_code in (302, 303), answer.text
        return str(answer.headers["location"])

    def login(self, till: str = "") -> httpx.Response:
        """Log in as whom the provider has logged in, and return what the gateway answers."""
        return self.get(self.callback(self.begin(till)))

    @property
    def session(self) -> str:
        """Return the session cookie."""
        return self.cookies.get(NAME, "")
