"""The words of a site's own pages, for the search: what a misspelt or compound word may have meant.

Pagefind's index is read word by word and cannot be asked which words it has.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

NAME = "pagefind/ord.json"
"""Where the words stand, in the site; the search's script asks for them there."""

SEARCHED = "[data-pagefind-body]"
_WORD = re.compile(r"[^\W_][^\W_-]*(?:-[^\W_]+)*")
_LEFT_OUT = "[data-pagefind-ignore]:not(h1), script, style"


def write(site: Path) -> None:
    """Write each word once; as a list, so that two words never make a phrase that stands nowhere."""
    found = sorted({word for page in site.rglob("*.html") for word in _words(page)})
    file = site / NAME
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _words(page: Path) -> set[str]:
    body = LexborHTMLParser(page.read_text(encoding="utf-8")).css_first(SEARCHED)
    if body is None:
        return set()
    for node in body.css(_LEFT_OUT):
        node.decompose()
    return {word for word in _WORD.findall(_text(body).lower()) if len(word) > 1}


def _text(body: LexborNode) -> str:
    return f"{body.text(separator=' ')} {body.attributes.get('data-hb-description') or ''}"
