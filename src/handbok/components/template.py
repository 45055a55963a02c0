"""Templates to HTML that Markdown leaves alone: one block, no blank line, nothing indented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from handbok.macro import Context
from handbok.swedish import enumeration, long_date, moment, number, slug

_ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters |= {
    "date": long_date,
    "number": number,
    "moment": moment,
    "slug": slug,
    "enumeration": enumeration,
    "first_upper": lambda text: text[:1].upper() + text[1:],
}


def render(template: str, context: Context, **values: Any) -> str:
    """Return a template as one block of HTML."""
    found = _ENVIRONMENT.get_template(template)
    text = found.render(context=context, unique=context.unique, anchor=_anchor(context), **values)
    return "\n".join(stripped for line in text.splitlines() if (stripped := line.strip()))


def _anchor(context: Context) -> Callable[[str], Markup]:
    def attribute(id: str) -> Markup:
        anchor = context.anchor(id)
        return Markup(' id="{}"').format(anchor) if anchor else Markup("")

    return attribute
