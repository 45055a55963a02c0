"""A page's text: front matter and body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handbok.writing import yaml


def page(meta: Mapping[str, Any], body: str) -> str:
    """Return a page as its file holds it."""
    return f"---\n{yaml.rendered(meta)}---\n\n{body}"
