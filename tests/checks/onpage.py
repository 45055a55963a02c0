"""What a rule says of one page's text."""

from __future__ import annotations

from pathlib import Path

from tests.handbooks import Content, page, problems_of

_BEFORE = 7
"""Lines of front matter that page() writes before the text."""


def on_page(root: Path, rule: str, text: str, **files: Content) -> list[str]:
    """Return the rule's findings on docs/exempel.md as "line:column level", the text's first line being line 1.

    Other files are given by their path with __ for a slash: `docs__bild_png=b""` is docs/bild.png.
    """
    beside = {name.replace("__", "/").replace("_", "."): content for name, content in files.items()}
    found = problems_of(root, {"docs/exempel.md": page(text), **beside}, rule)
    return [
        f"{problem.line - _BEFORE}:{problem.column} {problem.level}"
        for problem in found
        if problem.path == "docs/exempel.md"
    ]
