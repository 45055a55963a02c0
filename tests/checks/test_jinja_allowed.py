"""Pages call macros with constants, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page
from tests.handbooks import FRONT, problems_of

MACROS = '''
from typing import Annotated, Literal

from handbok.macro import Context, macro


@macro
def hej(context: Context, vem: str, antal: int = 1, form: Literal["kort", "lång"] = "kort", val: bool = False) -> str:
    """Säg hej."""
    return vem
'''


def findings(root: Path, text: str) -> list[str]:
    """Return the rule's findings in a handbook with one macro of its own."""
    return on_page(root, "jinja-allowed", text, macros__hej_py=MACROS)


@pytest.mark.parametrize(
    "text",
    [
        '{{ hej("dig") }}',
        "{{ hej(vem='dig', antal=2, form='lång', val=true) }}",
        '{{- hej("}}", 3) -}}',
        "{% raw %}{{ ''.__class__ }} {% include 'x' %}{% endraw %}",
        "## Rubrik {#id}",
        "{ inget }",
    ],
)
def test_allowed(tmp_path: Path, text: str) -> None:
    """Calls that fit, raw blocks and single braces pass."""
    assert findings(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ ''.__class__ }}", ["1:1 error"]),
        ("Text {% include 'x' %}", ["1:6 error"]),
        ("{{ config }}", ["1:1 error"]),
        ("{{ hej.__globals__ }}", ["1:1 error"]),
        ("{{ hej('a').upper() }}", ["1:1 error"]),
        ("{{ hej('a') | safe }}", ["1:1 error"]),
        ("{{ hej(*['a']) }}", ["1:1 error"]),
        ("{{ hej('a' ~ 'b') }}", ["1:1 error"]),
        ("{{ hej(hej('a')) }}", ["1:1 error"]),
        ("{{ hej('a') if true }}", ["1:1 error"]),
        ("{{ hej('a' }}", ["1:1 error"]),
        ("Text\n{{ hej('a')\nText", ["2:1 error"]),
        ("{% for a in b %}{% endfor %}", ["1:1 error"]),
        ("{% raw %}", ["1:1 error"]),
        ("{%# kommentar #%}", ["1:1 error"]),
        ("`{{ config }}`", ["1:2 error"]),
        ("```\n{{ config }}\n```", ["2:1 error"]),
        ("<!-- {{ config }} -->", ["1:6 error"]),
        ("{{ hejj('a') }}", ["1:1 error"]),
        ("{{ hej() }}", ["1:1 error"]),
        ("{{ hej('a', 1, 'kort', true, 5) }}", ["1:1 error"]),
        ("{{ hej('a', vem='b') }}", ["1:1 error"]),
        ("{{ hej('a', anta=2) }}", ["1:1 error"]),
        ("{{ hej('a', antal='2') }}", ["1:1 error"]),
        ("{{ hej('a', antal=true) }}", ["1:1 error"]),
        ("{{ hej('a', form='stor') }}", ["1:1 error"]),
        ("{{ hej(1, 'x') }}", ["1:1 error", "1:1 error"]),
    ],
)
def test_refused(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Everything else is told where it stands, in code and comments too: Jinja reads those."""
    assert findings(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "message", "help"),
    [
        ("{{ hejj('a') }}", "Makrot ”hejj” finns inte.", "Menade du ”hej”?"),
        ("{{ hej('a', anta=2) }}", "Makrot hej har inget som heter ”anta”.", "Menade du ”antal”?"),
        ("{{ hej() }}", "Makrot hej saknar vem.", "Skriv {{ hej(vem=…) }}."),
        ("{{ hej('a', form='korta') }}", "Makrot hej tar inte ”korta” som ”form”.", "Menade du ”kort”?"),
        ("{{ hej('a', antal='2') }}", "Makrot hej tar inte ”2” som ”antal”.", "Skriv ett heltal."),
    ],
)
def test_remedy(tmp_path: Path, text: str, message: str, help: str) -> None:
    """The message names what is wrong and the remedy what was meant."""
    files = {"docs/exempel.md": FRONT.format(title="A", audience="publik") + text, "macros/hej.py": MACROS}
    assert [(each.message, each.help) for each in problems_of(tmp_path, files, "jinja-allowed")] == [(message, help)]


def test_front_matter(tmp_path: Path) -> None:
    """Titles go through Jinja as well, so they may hold none."""
    files = {"docs/a.md": FRONT.format(title='"{{ config }}"', audience="publik") + "Text.\n"}
    assert [(each.line, each.column) for each in problems_of(tmp_path, files, "jinja-allowed")] == [(2, 8)]
