"""Sites of any size, as the search meets them: the pages of benchmarks/handbooks in four audiences, without MkDocs.

Only what the search reads and fetches is there: its part of each page, and its scripts.
"""

from __future__ import annotations

import re
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from markdown import Markdown

from benchmarks.handbooks.page import source
from benchmarks.handbooks.place import AUDIENCES, Place, places

SCRIPTS = Path(__file__).parents[1] / "overrides" / "assets" / "javascripts" / "search"
START = '<!doctype html><html lang="sv"><body><div id="hb-sok" data-base="/"></div></body></html>'
_MACRO = re.compile(r"\{\{.*?\}\}", re.S)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.S)


def write(folder: Path, count: int) -> dict[str, Path]:
    """Write the sites of so many pages; return them by audience."""
    made = {audience: folder / audience for audience in AUDIENCES}
    markdown = Markdown(extensions=["tables", "attr_list"])
    found = places(count)
    for place in found:
        html = page(place, markdown.reset().convert(_FRONT.sub("", _MACRO.sub("", source(place, found)))))
        for audience in AUDIENCES[AUDIENCES.index(place.audience) :]:
            file = made[audience] / place.path.removesuffix("index.md").removesuffix(".md") / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html, encoding="utf-8")
    for site in made.values():
        shutil.copytree(SCRIPTS, site / "assets" / "javascripts" / "search")
        (site / "start.html").write_text(START, encoding="utf-8")
    return made


def page(place: Place, text: str) -> str:
    """Return a page as the theme writes it, without what stands around."""
    title = escape(place.title)
    return (
        f'<!doctype html><html lang="sv"><head><title>{title}</title></head><body><article data-pagefind-body'
        f' data-pagefind-meta="plats[data-hb-place], beskrivning[data-hb-description]" data-hb-description="{title}"'
        f' data-hb-place="Rutiner"><h1 data-pagefind-meta="title" data-pagefind-ignore>{title}</h1>{text}</article></body></html>'
    )


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site's files on loopback; give the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of each request."""
