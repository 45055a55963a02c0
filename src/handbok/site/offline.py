"""A built site as one file to send and look at: opened from a disk, it needs no server.

Pages name the files that they lead to (`index.html`), nothing leads to the login, and no script runs: a browser gives
scripts and the search nothing to read from a disk. The site is made to be read without script, and says so here.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINK = re.compile(r'(?P<before>\s(?:href|src|poster|action))="(?P<value>[^"]*)"')
_SCRIPT = re.compile(r"<script\b.*?</script>", re.S | re.I)
_BODY = re.compile(r"<body[^>]*>", re.I)
_NOTICE = (
    '<p style="margin:0;padding:.5rem 1rem;background:#fdf0c8;color:#1b2a33">Det här är en förhandsvisning från en '
    "fil. Sökning, inloggning och annat som behöver skript eller en webbserver är avstängt.</p>"
)
_LEFT_OUT = ("pagefind/", "404.html")
_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can hold, so that the same site gives the same bytes."""


def write(site: Path, target: Path) -> None:
    """Write a built site as a zip whose index.html can be opened where it is unpacked."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted(site.rglob("*")):
            path = file.relative_to(site).as_posix()
            if file.is_file() and not path.startswith(_LEFT_OUT):
                data = file.read_bytes()
                if file.suffix == ".html":
                    data = page(data.decode("utf-8"), path, site).encode()
                packed.writestr(zipfile.ZipInfo(path, _DAY), data, zipfile.ZIP_DEFLATED)


def page(html: str, path: str, site: Path) -> str:
    """Return a page as it can be opened from a disk; `path` is from the site's root."""
    html = _SCRIPT.sub("", html)
    html = _LINK.sub(lambda link: _opened(link, path, site), html)
    return _BODY.sub(lambda start: start[0] + _NOTICE, html, count=1)


def _opened(link: re.Match[str], path: str, site: Path) -> str:
    value = unescape(link["value"])
    parts = urlsplit(value)
    if parts.scheme or parts.netloc or not parts.path:
        return link[0]
    folder = posixpath.dirname(path)
    inside = parts.path.lstrip("/") if parts.path.startswith("/") else posixpath.join(folder, parts.path)
    target = posixpath.normpath(unquote(inside) or ".")
    if (site / target).is_dir():
        target = posixpath.join(target, "index.html")
    if target.startswith("..") or not (site / target).is_file():
        return ""  # the login, for one: without an address it is no link
    end = f"#{parts.fragment}" if parts.fragment else ""
    quoted = posixpath.relpath(target, folder or ".").replace("%", "%25").replace("#", "%23").replace("?", "%3F")
    return f'{link["before"]}="{escape(quoted)}{escape(end)}"'
