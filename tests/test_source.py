"""A text file is read as UTF-8 in NFC, or refused in one problem at the first faulty character."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.problem import Problem
from handbok.source import MAX_BYTES, Source, decode, read


def test_normalised() -> None:
    """Line ends become LF and letters one character each."""
    source = decode("a\r\nb\rA\u030a".encode(), "f")
    assert isinstance(source, Source)
    assert source.text == "a\nb\nÅ"
    assert source.lines == ["a", "b", "Å"]
    assert source.position(4) == (3, 1)


CASES = {
    "latin-1": ("namn: x\nåtkomst: publik\n".encode("latin-1"), 2, 1, "UTF-8"),
    "cp1252 in a line": ("hot: ”citat”".encode("cp1252"), 1, 6, "UTF-8"),
    "utf-8 cut short": ("a\nö".encode()[:-1], 2, 1, "UTF-8"),
    "utf-16": ("a: b".encode("utf-16"), 1, 1, "UTF-16"),
    "utf-16 big endian": (b"\xfe\xff\x00a", 1, 1, "UTF-16"),
    "byte order mark": ("a: b".encode("utf-8-sig"), 1, 1, "BOM"),
    "null": (b"a\nb\x00", 2, 2, "U+0000"),
    "vertical tab from Word": (b"a\x0bb", 1, 2, "U+000B"),
    "line separator": ("a\u2028b".encode(), 1, 2, "U+2028"),
    "delete": (b"a\n\x7f", 2, 1, "U+007F"),
}


@pytest.mark.parametrize(("data", "line", "column", "said"), CASES.values(), ids=CASES)
def test_refused(data: bytes, line: int, column: int, said: str) -> None:
    """What is not text is one problem, with a remedy."""
    problem = decode(data, "data/f.yml")
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line, problem.column) == ("data/f.yml", line, column)
    assert problem.rule == "file-encoding"
    assert said in problem.message
    assert problem.help.endswith(".")


def test_size(tmp_path: Path) -> None:
    """The largest file is read; one byte more is not."""
    file = tmp_path / "f"
    file.write_bytes(b"a" * MAX_BYTES)
    assert isinstance(read(file, "f"), Source)
    file.write_bytes(b"a" * (MAX_BYTES + 1))
    problem = read(file, "f")
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.line, problem.column) == ("file-size", 1, 1)
    assert "1 000 001 byte" in problem.message


def test_unreadable(tmp_path: Path) -> None:
    """What cannot be opened is a problem and no traceback."""
    problem = read(tmp_path / "saknas", "saknas")
    assert isinstance(problem, Problem)
    assert "kan inte läsas" in problem.message


@pytest.mark.parametrize("text", ["tab\there", "nbsp\u00a0här", "tankstreck – och ”citat”", "emoji 🙂"])
def test_allowed(text: str) -> None:
    """Ordinary text passes as it is."""
    assert decode(text.encode(), "f") == Source("f", text)
