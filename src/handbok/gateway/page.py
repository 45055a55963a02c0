"""The gateway's own pages, in the look of the site but needing nothing of it: they are shown also when it is away."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import Response

from handbok.release.csp import hash_of, policy
from handbok.shipped import own

_PAGES = Environment(loader=PackageLoader("handbok.gateway", "pages"), autoescape=True, undefined=StrictUndefined)


def page(name: str, status: int = 200, headers: dict[str, str] | None = None, **facts: Any) -> Response:
    """Return one of the pages in pages/, filled in."""
    html = _PAGES.get_template(f"{name}.html").render(style=_style(), **facts)
    return Response(
        html,
        status,
        {
            "Content-Type": "text/html; charset=utf-8",
            "Cache-Control": "no-store",
            "Vary": "Cookie",
            "Content-Security-Policy": policy((), (hash_of(_style()),)),
            **(headers or {}),
        },
    )


@cache
def _style() -> str:
    colours = (own("overrides") / "assets" / "stylesheets" / "tokens.css").read_text(encoding="utf-8")
    return colours + files("handbok.gateway").joinpath("pages", "page.css").read_text(encoding="utf-8")
