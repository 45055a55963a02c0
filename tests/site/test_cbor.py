"""Every text of a CBOR file is found, whatever stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.site.cbor import texts

PLAIN = st.one_of(
    st.integers(-(2**63), 2**64 - 1), st.floats(), st.booleans(), st.none(), st.text(), st.text(min_size=300)
)
NESTED = st.recursive(PLAIN, lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)))


def said(value: Any) -> Iterator[str]:
    """Yield the texts of a value, in order."""
    if isinstance(value, str):
        yield value
    for each in (
        [part for item in value.items() for part in item]
        if isinstance(value, dict)
        else value
        if isinstance(value, list)
        else ()
    ):
        yield from said(each)


@given(NESTED)
def test_texts(value: Any) -> None:
    """Numbers, lists and maps of every size are passed."""
    assert texts(cbor2.dumps(value)) == list(said(value))


@pytest.mark.parametrize("data", [
    cbor2.dumps([b"abc", "kanarie"]),
    cbor2.dumps([cbor2.CBORTag(4000, 1), 2**80, "kanarie"]),
    b"\x9f\x7f\x63kan\x64arie\xff\xff",
    b"\xbf\x67kanarie\x01\xff",
])  # fmt: skip
def test_what_a_search_index_has_none_of(data: bytes) -> None:
    """Bytes, tags, great numbers and texts in pieces hide nothing."""
    assert texts(data) == ["kanarie"]


def test_cut() -> None:
    """A file that ends within a text is refused as the decoder refuses it."""
    with pytest.raises(cbor2.CBORDecodeError):
        texts(cbor2.dumps(["kanariefågel"])[:-3])
