"""Small handbooks for tests: a base that is in order, changed by each test."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from handbok.checking import run
from handbok.handbook import Handbook, load
from handbok.problem import Problem

Content = str | bytes | Path | None

TODAY = date(2026, 11, 22)

FRONT = "---\ntitle: {title}\nåtkomst: {audience}\nansvarig: projektledare\ngranskad: 2026-11-22\n---\n"

BASE: dict[str, str] = {
    "data/atkomst/publik.yml": "namn: Publik\nmediekrav: full\n",
    "data/atkomst/medarbetare.yml": "namn: Medarbetare\ningår: [publik]\nmediekrav: plan\n",
    "data/roller/gemensamma.yml": (
        "namn: Gemensamma roller\nåtkomst: publik\nroller:\n"
        + "".join(
            f"  - {{id: {id}, namn: {id.capitalize()}, ansvar: Gör sitt}}\n"
            for id in ("projektledare", "styrgrupp", "processledare", "metodstod")
        )
    ),
    "data/projekt/exempelprojekt.yml": "namn: Exempelprojektet\nkortnamn: EP\nåtkomst: publik\n",
    "docs/index.md": FRONT.format(title="Start", audience="publik") + "En startsida med text.\n",
}


def page(text: str, title: str = "Exempel", audience: str = "publik") -> str:
    """Return a page's source: the text with front matter, unless it brings its own."""
    return text if text.startswith("---") else FRONT.format(title=title, audience=audience) + "\n" + text


def write(root: Path, files: Mapping[str, Content]) -> Path:
    """Write the base handbook with these files on top; None leaves a file of the base out. Return the root.

    A path as content makes a symbolic link.
    """
    for path, content in {**BASE, **files}.items():
        if content is None:
            continue
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            target.write_bytes(content)
        elif isinstance(content, Path):
            target.symlink_to(content)
        else:
            target.write_text(content, encoding="utf-8", newline="\n")
    return root


def book_of(root: Path, files: Mapping[str, Content]) -> Handbook:
    """Return the base handbook with these files on top, read as of TODAY."""
    return load(write(root, files), TODAY)


def problems_of(root: Path, files: Mapping[str, Content], rule: str | None = None) -> list[Problem]:
    """Return what the rules find, or what one of them finds."""
    return [problem for problem in run(book_of(root, files)) if rule in (None, problem.rule)]
