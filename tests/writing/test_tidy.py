"""Tidying: never another meaning, never a comment less, nothing the second time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbok.models.frontmatter import FrontMatter
from handbok.models.risk import RiskRegister
from handbok.writing import yaml
from handbok.writing.refusal import Refused
from handbok.writing.tidying import tidy
from handbok.writing.tidying.comments import comments
from handbok.yaml.tree import parse

RISKS = "projekt: ep\nåtkomst: publik\nuppdaterad: 2026-11-22\nband: []\nrisker: []\n"


def tidied(text: str | bytes) -> str:
    """Return a register of risks, tidied."""
    content = text if isinstance(text, bytes) else text.encode()
    return tidy.data(content, RiskRegister, "data/risker/ep.yml").decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("band: []\nprojekt: ep\n", "projekt: ep\nband: []\n"),
        ("band: []\nåtkomst: a\nprojekt: ep\n", "projekt: ep\nåtkomst: a\nband: []\n"),
        ("# först\nband: [] # här\nprojekt: ep\n", "# först\nband: [] # här\nprojekt: ep\n"),
        ("okänd: 1\nprojekt: ep\n", "okänd: 1\nprojekt: ep\n"),
        ("risker:\n- {hot: b, id: EP-R1}\n", "risker:\n  - {id: EP-R1, hot: b}\n"),
        ("risker:\n    -   id: EP-R1\n        hot: b\n", "risker:\n  - id: EP-R1\n    hot: b\n"),
        ("projekt:   ep  \n\n\n", "projekt: ep\n"),
        ("projekt: 'ep'\nuppdaterad: \"2026-11-22\"\n", "projekt: ep\nuppdaterad: 2026-11-22\n"),
        ("projekt: 'nej: så'\nband: 'no'\nrisker: '7'\n", "projekt: 'nej: så'\nband: 'no'\nrisker: '7'\n"),
        ("projekt: 007\nband: 1e3\nrisker: no\n", "projekt: 007\nband: 1e3\nrisker: no\n"),
        ("projekt: |\n  två  \n  rader\n", "projekt: |\n  två  \n  rader\n"),
    ],
)
def test_tidied(before: str, after: str) -> None:
    """Each thing that is tidied, and each that is left alone."""
    assert tidied(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbfprojekt: ep\n", b"projekt: ep\n"),
        (b"projekt: ep \r\nband: []\r\n", b"projekt: ep\r\nband: []\r\n"),
        (b"projekt: ep\r\nband: []\r\nrisker: []\n", b"projekt: ep\r\nband: []\r\nrisker: []\r\n"),
    ],
    ids=["bom", "crlf", "mixed"],
)
def test_saved(before: bytes, after: bytes) -> None:
    """Windows' line ends stay; a byte order mark, and a mixture of line ends, do not."""
    assert tidy.data(before, RiskRegister, "f") == after


def test_page() -> None:
    """Of a page only the front matter is tidied."""
    text = "---\nåtkomst: 'publik'\ntitle: A\n---\n\nText  \n\n\n- 'b'\n"
    after = tidy.page(text.encode(), FrontMatter, "docs/a.md").decode()
    assert after == "---\ntitle: A\nåtkomst: publik\n---\n\nText  \n\n\n- 'b'\n"


@pytest.mark.parametrize("text", [b"a: [\n", b"a: 1\na: 2\n", "å: 1\n".encode("latin-1"), b"a: \x00\n"])
def test_unreadable(text: bytes) -> None:
    """What cannot be read is refused with the usual problems."""
    with pytest.raises(tidy.Unreadable) as refused:
        tidy.data(text, RiskRegister, "data/risker/ep.yml")
    assert refused.value.problems[0].path == "data/risker/ep.yml"


WORDS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=12),
    st.sampled_from(
        ["no", "007", "12:30", "2026-11-22", "1e3", "a: b", "#x", " x", "ja", "~", "0x1f", "'", '"', "- a"]
    ),
)
VALUES = st.recursive(
    st.one_of(WORDS, st.integers(-99, 99), st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["id", "hot", "text", "projekt", "åtkomst", "risker", "a"]), inner, max_size=3),
    ),
    max_leaves=8,
)
NOISE = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(["# en kommentar", "", "  # längre in", "   "])), max_size=4
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw a YAML text with comments and empty lines here and there."""
    value = draw(st.dictionaries(st.sampled_from(["projekt", "band", "risker", "åtkomst"]), VALUES, min_size=1))
    lines = yaml.rendered(value).split("\n")
    for place, line in draw(NOISE):
        lines.insert(place % (len(lines) + 1), line)
    return "\n".join(lines)


@settings(max_examples=150, deadline=None)
@given(texts())
def test_says_the_same(text: str) -> None:
    """The value and the comments are the same afterwards, and a second time changes nothing."""
    try:
        after = tidied(text)
    except tidy.Unreadable:
        return
    assert repr(sorted(parse(after, "").value.items())) == repr(sorted(parse(text, "").value.items())) or (
        parse(after, "").value == parse(text, "").value
    )
    assert comments(after) == comments(text)
    assert tidied(after) == after


@settings(max_examples=150, deadline=None)
@given(texts(), st.dictionaries(st.sampled_from(["id", "hot", "text"]), WORDS, min_size=1))
def test_appended(text: str, entry: dict[str, str]) -> None:
    """An entry in a list leaves every comment and every other value as it was."""
    try:
        after = yaml.appended(text, ("risker",), entry)
    except Refused:
        return
    before = parse(text, "").value
    assert parse(after, "").value == {**before, "risker": [*(before.get("risker") or []), entry]}
    assert comments(after) == comments(text)
