"""Templates give HTML that Markdown leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.components import template
from handbok.components.template import render
from handbok.macro import Context
from tests.handbooks import book_of

TEMPLATES = sorted((Path(template.__file__).parent / "templates").glob("*.html"))


def test_one_block(tmp_path: Path) -> None:
    """What comes out has neither blank nor indented lines, whatever a value holds."""
    html = render("nytt.html", Context(book_of(tmp_path, {}), "index.md"), told={}, part=str)
    assert html == '<p><span class="hb-tom">Inget nytt att visa här.</span></p>'


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_value_is_trusted(file: Path) -> None:
    """No template switches escaping off."""
    source = file.read_text(encoding="utf-8")
    assert "| safe" not in source
    assert "autoescape false" not in source


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_script_or_style(file: Path) -> None:
    """No template has scripts, handlers, styles or addresses of its own."""
    source = file.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not [word for word in ("<script", " onclick", " onload", " style=", "http") if word in source]
