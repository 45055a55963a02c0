"""A browser without a window: it follows redirects, fills in forms, and stops where the gateway would take over."""

from __future__ import annotations

from collections.abc import Mapping
from http.cookiejar import CookieJar
from urllib.parse import parse_qsl, urljoin, urlsplit

import httpx2
from selectolax.lexbor import LexborHTMLParser, LexborNode

Query = list[tuple[str, str]]


class Visitor:
    """Keep cookies, and what to write in which field."""

    def __init__(self, fields: Mapping[str, str] | None = None) -> None:
        self.fields = dict(fields or {})
        self.cookies = CookieJar()

    def go(self, url: str, until: str) -> Query:
        """Return the query with which a provider sends the browser back to `until`."""
        with httpx2.Client(timeout=10, cookies=self.cookies) as http:
            answer = http.get(url)
            for _ in range(20):
                if answer.is_redirect:
                    target = urljoin(str(answer.url), answer.headers["location"])
                    if target.startswith(until):
                        return parse_qsl(urlsplit(target).query, keep_blank_values=True)
                    answer = http.get(target)
                else:
                    answer = self._submit(http, answer)
        raise AssertionError(f"never sent back: {answer.url}")

    def _submit(self, http: httpx2.Client, answer: httpx2.Response) -> httpx2.Response:
        forms = LexborHTMLParser(answer.text).css("form[method=post], form[method=POST]")
        assert answer.status_code == 200, answer.text
        assert forms, answer.text
        target = urljoin(str(answer.url), forms[0].attributes.get("action") or str(answer.url))
        return http.post(target, data=self._filled(forms[0]))

    def _filled(self, form: LexborNode) -> dict[str, str]:
        """Return a form's fields: what is hidden as it is, the rest as we would write it, one button."""
        inputs = [node.attributes for node in form.css("input, button") if node.attributes.get("name")]
        hidden = {str(each["name"]): each.get("value") or "" for each in inputs if each.get("type") == "hidden"}
        shown = {str(each["name"]) for each in inputs} - set(hidden)
        return hidden | {name: value for name, value in self.fields.items() if name in shown}
