"""Links and macros lead to what exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page
from tests.handbooks import Content, page, problems_of

MACROS = '''
from typing import Annotated

from handbok.macro import Context, PartRef, RecordRef, macro
from handbok.models.project import Project
from handbok.models.role import RoleRegister


@macro
def roller(
    context: Context,
    register: Annotated[str, RecordRef(RoleRegister)],
    roll: Annotated[str | None, PartRef(RoleRegister, "register", "roles")] = None,
) -> str:
    """Visa roller."""
    return "".join(f'<p id="{role.id}">{role.name}</p>' for role in context.record(RoleRegister, register).record.roles)
'''


def findings(root: Path, text: str) -> list[str]:
    """Return the rule's findings in a handbook with a few pages, a file and a macro."""
    return on_page(
        root,
        "link-target",
        text,
        macros__roller_py=MACROS,
        docs__mall_docx=b"",
        docs__metod__index_md=page("## Så gör du\n\n<a id='mal'></a>\n\n### Så gör du\n"),
        docs__metod__steg_md=page('## Roller {#r}\n\n{{ roller("gemensamma") }}\n\n!!! note\n    ## I en ruta\n'),
        docs__tom__sida_md=page("Text."),
    )


@pytest.mark.parametrize(
    "text",
    [
        "[A](index.md) [B](metod/index.md) [C](./metod/steg.md?a=b) [D](mall.docx)",
        "[A](metod/index.md#sa-gor-du) [B](metod/index.md#sa-gor-du_1) [C](metod/index.md#mal)",
        "[A](metod/steg.md#r) [B](metod/steg.md#styrgrupp) [C](metod/steg.md#i-en-ruta)",
        "## Här\n\n[A](#har)",
        "[A](/logga-in?till=x) [B](https://www.digg.se/x) [C](mailto:a@exempel.se)",
        "![A](mall.docx) <img src='mall.docx' alt='x'>",
        '{{ roller("gemensamma", "styrgrupp") }}',
        "`[A](finns-inte.md)` <!-- [B](finns-inte.md) -->",
        "[A](film.mp4)",
        "[A]( <index.md> 'En titel')",
    ],
)
def test_exists(tmp_path: Path, text: str) -> None:
    """Pages, files, headings, ids of HTML and of macros, and other sites are fine."""
    assert findings(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se [A](indx.md)", ["1:8 error"]),
        ("![A](finns-inte.png)", ["1:6 error"]),
        ("<a href='indx.md'>A</a>", ["1:10 error"]),
        ("[A][b]\n\n[b]: indx.md", ["3:6 error"]),
        ("[A](metod/index.md#syfte)", ["1:5 error"]),
        ("[A](#syfte)", ["1:5 error"]),
        ("[A]()", ["1:5 error"]),
        ("[A](#)", ["1:5 error"]),
        ("[A](metod/)", ["1:5 error"]),
        ("[A](metod)", ["1:5 error"]),
        ("[A](tom/)", ["1:5 error"]),
        ("[A](metod/index)", ["1:5 error"]),
        ("[A](metod/steg.html)", ["1:5 error"]),
        ("[A](/metod/index.md)", ["1:5 error"]),
        ("[A](../docs/index.md)", ["1:5 error"]),
        ('Text {{ roller("gemensama") }}', ["1:6 error"]),
        ('{{ roller("gemensamma", "styrgrup") }}', ["1:1 error"]),
        ('{{ roller("gemensama", "styrgrup") }}', ["1:1 error"]),
    ],
)
def test_missing(tmp_path: Path, text: str, expected: list[str]) -> None:
    """What does not exist is told at the target, or at the call."""
    assert findings(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("[A](indx.md)", "Menade du ”index.md”?"),
        ("[A](metod/)", "Skriv ”metod/index.md”."),
        ("[A](/metod/index.md)", "Skriv ”metod/index.md”."),
        ("[A](#hr)\n\n## Här\n\nText.", "Menade du ”har”?"),
        ("[A](tom)", "Länka till en av mappens sidor."),
    ],
)
def test_remedy(tmp_path: Path, text: str, help: str) -> None:
    """The remedy says what to write."""
    files = {"docs/exempel.md": page(text), "docs/metod/index.md": page("Text."), "docs/tom/sida.md": page("Text.")}
    assert [each.help for each in problems_of(tmp_path, files, "link-target")] == [help]


def test_unread(tmp_path: Path) -> None:
    """A page or record that is there but could not be read is no missing one."""
    files: dict[str, Content] = {
        "docs/exempel.md": page('[A](trasig.md#x) [B](halv.md#x) {{ roller("trasig") }} {{ roller("halv", "b") }}'),
        "docs/trasig.md": "å".encode("latin-1"),
        "docs/halv.md": "Inget sidhuvud.\n",
        "data/roller/trasig.yml": "namn: [",
        "data/roller/halv.yml": "namn: Halv\nåtkomst: publik\nroller:\n  - {id: b, namn: B}\n",
        "macros/roller.py": MACROS,
    }
    assert problems_of(tmp_path, files, "link-target") == []
