"""Every page and template that a process names exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulecases import Files, Found, found

PROCESS = "data/processer/p.yml"


def process(more: str) -> Files:
    """Return a process of one phase with these keys."""
    phase = f"  - {{id: f, namn: F, syfte: Att, {more}, steg: []}}\n"
    return {PROCESS: f"namn: P\nåtkomst: publik\nfaser:\n{phase}"}


CASES: dict[str, tuple[Files, list[Found]]] = {
    "there": ({**process("sida: index.md, mallar: [{id: m, namn: M, fil: mall.docx}]"), "docs/mall.docx": b"x"}, []),
    "no page": (process("sida: indx.md"), [(PROCESS, 4, "indx.md", "error", "f", "Sidan ”indx.md” finns inte.")]),
    "no file": (
        process("mallar: [{id: m, namn: M, fil: mall.docx}]"),
        [(PROCESS, 4, "mall.docx", "error", "m", "Filen ”mall.docx” finns inte.")],
    ),
    "unread": ({**process("sida: a.md"), "docs/a.md": b"\xff"}, []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_process_page(tmp_path: Path, files: Files, expected: list[Found]) -> None:
    """Each case gives exactly these findings, at these places."""
    assert found(tmp_path, files, "process-page") == expected
