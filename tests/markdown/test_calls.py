"""Jinja in pages: calls with constants, raw blocks, and faults."""

from __future__ import annotations

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbok.markdown.calls import COMMENT, scan


@pytest.mark.parametrize(
    ("text", "name", "args", "kwargs"),
    [
        ("{{ a() }}", "a", (), {}),
        ("{{a('b', 2, 1.5, true, none)}}", "a", ("b", 2, 1.5, True, None), {}),
        ('{{ a("b}}", c="{{ d") }}', "a", ("b}}",), {"c": "{{ d"}),
        ("{{- a(\n  b='\\'c\\''\n) -}}", "a", (), {"b": "'c'"}),
        ("text {{ a('å') }} text", "a", ("å",), {}),
    ],
)
def test_call(text: str, name: str, args: tuple[object, ...], kwargs: dict[str, object]) -> None:
    """A macro with constants is a call, whatever braces its texts hold."""
    found = scan(text)
    (call,) = found.calls
    assert (call.name, call.args, dict(call.kwargs)) == (name, args, kwargs)
    assert text[call.start : call.end].startswith("{{")
    assert text[call.start : call.end].endswith("}}")
    assert found.faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "{{ a }}", "{{ a.b() }}", "{{ a()() }}", "{{ a['b']() }}", "{{ a() + 1 }}", "{{ a() | b }}", "{{ a() if b }}",
        "{{ a(b) }}", "{{ a(b()) }}", "{{ a([1]) }}", "{{ a({}) }}", "{{ a(-b) }}", "{{ a('b' ~ 'c') }}", "{{ a(*b) }}",
        "{{ a(**b) }}", "{{ '' }}", "{{ }}", "{{ a( }}", "{{ a('b) }}", "{{ a() ", "{{ a() }", "{% a %}", "{%- set b = 1 %}",
        "{% raw %}", "{% raw +%}{{ a }}{% endraw %}", "{{ ''.__class__.__mro__ }}", "{{ self }}", "{%# b #%}",
        "{{ a(" + "'b'," * 400 + ") }}",
    ],
)  # fmt: skip
def test_fault(text: str) -> None:
    """Everything else is a fault that starts where the braces do."""
    found = scan(f"å {text}\n\nslut")
    assert found.calls == ()
    assert found.faults
    assert found.faults[0].start == 2
    assert found.faults[0].message


def test_several() -> None:
    """One fault hides none after it."""
    found = scan("{{ a }} {{ b() }}\n{{ c('d\n{% e %}\n{% raw %}{{ f }}{% endraw %} {{ g() }}")
    assert [call.name for call in found.calls] == ["b", "g"]
    assert [fault.start for fault in found.faults] == [0, 18, 26]
    assert len(found.raw) == 1


@pytest.mark.parametrize("text", ["{ a }", "{#id}", "## A {#id}", "{: .a }", "}} %}", "100 % {", "{"])
def test_no_jinja(text: str) -> None:
    """Single braces are text."""
    assert scan(text) == scan("")


_PIECES = st.sampled_from(
    ["{{", "}}", "{%", "%}", "{%#", "#%}", "{#", "#}", "{% raw %}", "{% endraw %}", "{%- raw -%}", "{%+ endraw -%}",
     "a", "a()", "a('b')", "'", '"', "\\", "\n", " ", "(", ")", "|", ".", "{", "}", "-", "+"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map("".join))
@settings(deadline=None, max_examples=400)
def test_nothing_else_runs(text: str) -> None:
    """Where no fault is found, Jinja itself sees just these calls, in this order."""
    found = scan(text)
    spans = [(each.start, each.end) for each in found.calls] + [(each.start, each.end) for each in found.faults]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    if found.faults:
        return
    seen: list[str] = []
    environment = jinja2.Environment(comment_start_string=COMMENT[0], comment_end_string=COMMENT[1])  # noqa: S701  its output is thrown away
    environment.from_string(text).render(a=lambda *args: seen.append("a"))
    assert seen == [call.name for call in found.calls]
