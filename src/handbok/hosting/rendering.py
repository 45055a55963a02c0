"""Filling in the templates; what they are filled with may not end a string or a line of theirs."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

_UNSAFE = re.compile(r"[\"'\\;{}$\s]")


class Unsafe(Exception):
    """Say in a Swedish sentence which value cannot stand in a configuration file."""


def render(template: str, **values: Any) -> str:
    """Return a configuration file. Raises Unsafe for a path or a name with white space, quotes or brackets."""
    return _TEMPLATES.get_template(template).render(values)


def _bare(value: object) -> str:
    text = str(value)
    if not text or _UNSAFE.search(text):
        raise Unsafe(f"”{text}” kan inte stå i inställningarna: undvik mellanslag, citattecken och klamrar.")
    return text


_TEMPLATES = Environment(
    loader=PackageLoader("handbok.hosting", "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    autoescape=False,  # noqa: S701  no HTML here; what is filled in passes the filter below
)
_TEMPLATES.filters["bare"] = _bare
