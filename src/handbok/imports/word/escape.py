"""Text written so that it reads as in Word: nothing in it becomes Markdown, HTML or a macro."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import quote

_ALWAYS = re.compile(r"[\\`*_\[\]|]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_START = re.compile(r"(?P<escaped>[#>+-]|!)|(?P<coded>[:?=~])|(?P<number>\d+)(?=\.(?:\s|$))")
_IN_HTML = {ord(char): f"&#{ord(char)};" for char in "{}[]*_`|\\"}
_IN_ADDRESS = re.compile(r"[\s<>\"\\^`{}|()\[\]*]")


def markdown(text: str) -> str:
    """Return words for the middle of a paragraph."""
    text = _ENTITY.sub("&amp;", text).replace("<", "&lt;").replace("{", "&#123;")
    return _ALWAYS.sub(lambda match: f"\\{match[0]}", text)


def at_start(written: str) -> str:
    """Return a paragraph that is already written, with what its first characters would begin as plain text."""
    match = _START.match(written)
    if match is None or written.startswith("![") or (match["escaped"] == "!" and not written.startswith("!!!")):
        return written
    if match["number"]:
        return f"{match['number']}\\{written[match.end() :]}"
    first = f"\\{match[0]}" if match["escaped"] else f"&#{ord(match[0])};"
    return first + written[1:]


def heading(text: str) -> str:
    """Return words for a heading, at whose end a number sign would vanish."""
    return markdown(text).replace("#", "\\#")


def html(text: str) -> str:
    """Return words for raw HTML; what Markdown or a macro could see in them is written as entities."""
    return escape(text, quote=True).translate(_IN_HTML)


def address(target: str) -> str:
    """Return an address with what would end it, or begin something else, as codes."""
    return _IN_ADDRESS.sub(lambda match: quote(match[0], safe=""), target.strip())


def title(text: str) -> str:
    """Return words for a front matter, which ends up in tags and attributes as it stands."""
    return re.sub(r'"([^"]*)"', r"”\1”", text).replace('"', "”").replace("<", "‹").replace("{", "(").replace("}", ")")
