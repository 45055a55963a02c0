"""Comments outlive an import: wherever they stand, and whatever is changed beside them."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handbok.imports.yamlfile import YamlFile
from handbok.imports.yamlnode import append, finished, put
from handbok.writing.tidying.comments import comments
from handbok.yaml.tree import Refused, parse

TEXT = """\
namn: Hamnen
åtkomst: publik
platser:
  - id: a1
    namn: Ett
    noteringar:
      - djup, men smal
      - ny brygga
    ägare: {namn: Kommunen}
    båtar:
      - {namn: Ax, ord: [liten, 'röd: blå']}
      - {namn: Bo}
  - id: b2
    namn: |
      Två
      rader
    noteringar: [en, två]
    båtar:
      - namn: Ce
        längd: 7
  - {id: c3, namn: Tre}
öppnad: 2020-01-01
"""
ORDER = ["id", "namn", "djup", "noteringar", "ägare", "båtar"]
LINES = TEXT.splitlines()
NOISE = st.lists(
    st.tuples(st.integers(0, len(LINES)), st.integers(0, 8), st.sampled_from(["# eget", "# annat: så", "", "beside"])),
    max_size=6,
)
VALUES = {
    "namn": st.sampled_from(["Nytt", "Nytt: namn", "Två\nrader", "# som en kommentar", "Ett"]),
    "djup": st.sampled_from([3, 2.5, None]),
    "noteringar": st.lists(
        st.sampled_from(["djup, men smal", "ny brygga", "en", "ny", "a: b"]), unique=True, max_size=4
    ).map(tuple),
}
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["put", "add", "boat"]),
        st.integers(0, 2),
        st.sampled_from(list(VALUES)).flatmap(lambda key: st.tuples(st.just(key), VALUES[key])),
    ),
    min_size=1,
    max_size=4,
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw the text with comments and empty lines between its lines and beside them."""
    lines = list(LINES)
    for number, (at, indent, noise) in enumerate(sorted(draw(NOISE), key=lambda each: each[:2], reverse=True)):
        if noise == "beside":
            lines[at - 1] += f"  # bredvid {number}" if at else ""
        else:
            lines.insert(at, " " * indent + (f"{noise} {number}" if noise else ""))
    text = "\n".join(lines) + "\n"
    try:
        assume(parse(text, "").value == parse(TEXT, "").value)
    except Refused:
        assume(False)
    return text


@settings(max_examples=300, deadline=None)
@given(texts(), CHANGES)
def test_beside_changes(text: str, changes: list[tuple[str, int, tuple[str, Any]]]) -> None:
    """Values set, lists changed and entries added leave every comment, but for those of a value in a list that went."""
    file = YamlFile(text)
    expected: Any = parse(text, "").value
    gone = 0
    for step, at, (key, value) in changes:
        node, held = file.root["platser"][at], expected["platser"][at]
        if step == "put":
            before = held.get(key)
            gone += len(set(before) - set(value)) if isinstance(before, list) else 0
            put(node, (key,), value, ORDER)
            held.pop(key, None)
            if value not in (None, ()):
                held[key] = list(value) if isinstance(value, tuple) else value
        else:
            owner, name, outer = (node, "båtar", held) if step == "boat" else (file.root, "platser", expected)
            new = append(owner, (name,), ORDER)
            put(new, (key,), value, ORDER)
            put(new, ("id",), "ny", ORDER)
            finished(new)
            made = {} if value in (None, ()) else {key: list(value) if isinstance(value, tuple) else value}
            outer.setdefault(name, []).append({**made, "id": "ny"})
    after = file.text()
    assert plain(parse(after, "").value) == plain(expected)
    lost = list(comments(text))
    for each in comments(after):
        assert each in lost
        lost.remove(each)
    assert len(lost) <= gone


def plain(value: Any) -> Any:
    """Return a value without the line ends that a block of text has."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.rstrip("\n") if isinstance(value, str) else value
