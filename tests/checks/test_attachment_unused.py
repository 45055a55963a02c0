"""Every file beside the pages is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbooks import Content, page, problems_of

PROCESS = "namn: A\nåtkomst: publik\nfaser:\n  - {id: b, namn: B, syfte: C, steg: [], mallar: [{id: m, namn: M, fil: m/a.pdf}]}\n"


@pytest.mark.parametrize(
    "files",
    [
        {"docs/x.md": page("[A (pdf)](m/a.pdf)")},
        {"docs/m/x.md": page("[A (pdf)](a.pdf#page=2)")},
        {"docs/x.md": page("![A](m/a.pdf)")},
        {"docs/x.md": page("[A][a]\n\n[a]: m/a.pdf")},
        {"docs/x.md": page('<a href="m/a.pdf">A</a>')},
        {"docs/x.md": page('{{ film("m/a.pdf") }}')},
        {"data/processer/a.yml": PROCESS},
        {"docs/x.md": "å".encode("latin-1")},
        {"data/processer/a.yml": "namn: ["},
    ],
)
def test_used(tmp_path: Path, files: dict[str, Content]) -> None:
    """Links, pictures, macros and records use a file; a source that could not be read may use it."""
    assert problems_of(tmp_path, {"docs/m/a.pdf": b"", **files}, "attachment-unused") == []


@pytest.mark.parametrize("text", ["`[A](m/a.pdf)`", "[A](a.pdf)", "[A](https://exempel.se/m/a.pdf)"])
def test_unused(tmp_path: Path, text: str) -> None:
    """A file that only code, another path or another site names is unused."""
    found = problems_of(tmp_path, {"docs/m/a.pdf": b"", "docs/x.md": page(text)}, "attachment-unused")
    assert [(each.path, each.line) for each in found] == [("docs/m/a.pdf", 1)]
