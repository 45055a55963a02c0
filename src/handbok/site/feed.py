"""A site's news as RSS 2.0 (https://www.rssboard.org/rss-specification), for the audience the site is for.

Made from the view of the handbook that the audience has, after either engine, and held to the same secrets as all else.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, time
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from selectolax.lexbor import LexborHTMLParser

from handbok.news import News, news

if TYPE_CHECKING:
    from handbok.handbook import Handbook

MOST = 50
"""Programs that read feeds keep what they have read; older news stand on the page."""


def write(site: Path, view: Handbook) -> None:
    """Write the feed that the site's first page names in its head; a theme that names none gets none."""
    home = LexborHTMLParser((site / "index.html").read_text(encoding="utf-8"))
    link = home.css_first('link[rel="alternate"][type="application/rss+xml"]')
    if link is None:
        return
    canonical = home.css_first('link[rel="canonical"]')
    # without site_url in mkdocs.yml nothing knows the host, and addresses count from the feed's
    base = str(canonical.attributes["href"]) if canonical else "/"
    feed = _feed(str(link.attributes["title"]), base, view)
    indent(feed)
    ElementTree(feed).write(site / str(link.attributes["href"]), encoding="utf-8", xml_declaration=True)


def _feed(title: str, base: str, view: Handbook) -> Element:
    rss = Element("rss", version="2.0")
    channel = SubElement(rss, "channel")
    _put(channel, title=title, link=base, description="Det som har ändrats, det senaste först.", language="sv")
    for each in news(view, MOST):
        item = SubElement(channel, "item")
        _put(item, title=each.page.title, link=urljoin(base, each.page.url or "./"), description=each.change.text)
        _put(item, pubDate=format_datetime(datetime.combine(each.change.date, time(), UTC)))
        SubElement(item, "guid", isPermaLink="false").text = _id(each)
    return rss


def _put(parent: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = text


def _id(each: News) -> str:
    """Return what tells a piece of news from others, whatever happens to it later."""
    told = "\0".join((each.page.path, each.change.date.isoformat(), each.change.text))
    return hashlib.sha256(told.encode()).hexdigest()[:32]
