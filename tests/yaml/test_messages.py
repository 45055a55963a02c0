"""Every complaint of PyYAML's has a Swedish message and remedy; an upgrade that adds one fails here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from handbok.yaml.messages import PHRASES, UNKNOWN, phrase

_RAISED = {"ReaderError", "ScannerError", "ParserError", "ComposerError"}
_SAMPLES = {
    "name": "tag",
    "node": "block",
    "token.id": "<scalar>",
    "self.peek_token().id": "<scalar>",
    "exc.reason": "invalid start byte",
    "str(exc)": "invalid start byte",
}


def complaints() -> list[tuple[str, str]]:
    """Return the context and the problem of everything that PyYAML raises while reading."""
    folder = Path(yaml.__file__).parent
    return sorted({found for file in folder.glob("*.py") for found in _in_file(file)})


def _in_file(file: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name = ast.unparse(node.exc.func)
            if name == "ReaderError":
                yield "", _said(node.exc.args[4])
            elif name in _RAISED:
                yield _said(node.exc.args[0]), _said(node.exc.args[2])


def _said(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value or "")
    if isinstance(node, ast.BinOp):
        return re.sub("%[rds]", _SAMPLES.get(ast.unparse(node.right), "'x'"), _said(node.left))
    return _SAMPLES[ast.unparse(node)]


def test_all_are_found() -> None:
    """The enumeration sees what it should: PyYAML 6 raises this many different complaints at least."""
    assert len(complaints()) >= 40
    assert ("while scanning a quoted scalar", "found unexpected end of stream") in complaints()


@pytest.mark.parametrize(("context", "problem"), complaints())
def test_each_has_a_phrase(context: str, problem: str) -> None:
    """No complaint falls through to the one that says nothing."""
    assert phrase(context, problem) is not UNKNOWN


@pytest.mark.parametrize("each", PHRASES, ids=lambda each: each.problem)
def test_each_phrase_is_needed(each: object) -> None:
    """A phrase that nothing uses is dead, or hidden by one before it."""
    special = [
        ("while scanning for the next token", f"found character {char!r} that cannot start any token")
        for char in "\t%@"
    ]
    block = [
        ("while parsing a block mapping", f"expected <block end>, but found {token!r}")
        for token in ("<block mapping start>", "-", "]")
    ]
    assert each in {phrase(*complaint) for complaint in [*complaints(), *special, *block]}


@pytest.mark.parametrize("each", [*PHRASES, UNKNOWN], ids=lambda each: each.problem)
def test_swedish(each: object) -> None:
    """A message and a remedy are each a sentence."""
    for text in (vars(each)["message"], vars(each)["help"]):
        assert re.fullmatch(r"[A-ZÅÄÖ][^\n]*\.", text)
