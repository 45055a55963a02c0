"""What the preview puts on a page: a bar, what is wrong there, and the script that keeps the page fresh."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from handbok.models.audience import Audience
from handbok.problem import Level, Problem
from handbok.reports.text import summary

ASSETS = Path(__file__).parent / "pages"

_PAGES = Environment(
    loader=PackageLoader("handbok.preview", "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_HEAD = re.compile(r"</head>", re.I)
_BODY = re.compile(r"<body[^>]*>", re.I)


@dataclass(frozen=True)
class Panel:
    """Hold what stands above a page: `file` is the page's own, `address` where it is."""

    address: str
    file: str
    problems: Sequence[Problem]
    all: Sequence[Problem]
    audiences: Sequence[tuple[str, Audience]]
    audience: str
    version: int
    told: int

    @property
    def serious(self) -> list[Problem]:
        """Return what is to be mended."""
        return [problem for problem in self.problems if problem.level is not Level.REVIEW]

    @property
    def reviews(self) -> list[Problem]:
        """Return what somebody should look at."""
        return [problem for problem in self.problems if problem.level is Level.REVIEW]

    @property
    def summary(self) -> str:
        """Count what is wrong in the whole handbook."""
        return summary(self.all)

    def html(self) -> str:
        """Return the panel."""
        return _PAGES.get_template("panel.html").render(panel=self)

    def on(self, html: str) -> str:
        """Return a page with the panel on it."""
        head = _PAGES.get_template("head.html").render(panel=self)
        html = _HEAD.sub(lambda end: head + end[0], html, count=1)
        return _BODY.sub(lambda start: start[0] + self.html(), html, count=1)


def message(title: str, sentences: Sequence[str], *, panel: Panel, listed: bool = False) -> str:
    """Return a page of the preview's own, with all problems by their files if they are to be `listed`."""
    files = {problem.path: [each for each in panel.all if each.path == problem.path] for problem in panel.all}
    html = _PAGES.get_template("message.html").render(title=title, sentences=sentences, files=files if listed else {})
    return panel.on(html)
