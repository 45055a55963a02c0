"""What the pages of Styrning give an editor to start from is in order when it is saved as it stands."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from handbok.checking import run
from handbok.handbook import load
from handbok.problem import Problem
from tests.handbooks import TODAY

ROOT = Path(__file__).parents[1]

_TEMPLATE = re.compile(r'^```yaml title="(?P<path>data/[^"]+)"\n(?P<text>.*?)^```$', re.M | re.S)
FOUND = [
    pytest.param(match["path"], match["text"], id=f"{page.relative_to(ROOT / 'docs')}: {match['path']}")
    for page in sorted((ROOT / "docs" / "styrning").rglob("*.md"))
    for match in _TEMPLATE.finditer(page.read_text(encoding="utf-8"))
]


def findings(root: Path, path: str) -> list[Problem]:
    """Return what the rules find in a file that a page gives."""
    return [problem for problem in run(load(root, TODAY)) if problem.path == path]


@pytest.mark.parametrize(("path", "text"), FOUND)
def test_template(tmp_path: Path, path: str, text: str) -> None:
    """It stands where its page says, beside the handbook's own data, and nothing is wrong with it."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text(text, encoding="utf-8")
    assert findings(tmp_path, path) == []
