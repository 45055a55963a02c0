"""Passages in another language, as a page marks them."""

from __future__ import annotations

import pytest

from handbok.markdown import foreign
from handbok.markdown.markup import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ett *word*{: lang="en" } här.', ['*word*{: lang="en" }']),
        ("Ett **word**{: .x lang=en } här.", ["**word**{: .x lang=en }"]),
        ('En [page](x.md){: lang="nb" }.', ['[page](x.md){: lang="nb" }']),
        ('<span lang="en">word</span> ord', ['<span lang="en">word</span>']),
        ('Ord.\n\nOne word.\nTwo.\n{: lang="en" }\n\nOrd.', ['\nOne word.\nTwo.\n{: lang="en" }']),
        ('*ord*{: lang="sv" } och *ord*{: .x }', []),
        ("`*word*{: lang=en }`", []),
        ('<p lang="en">word', ['<p lang="en">']),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    """Emphasis, links, blocks and elements; Swedish and code are none."""
    assert [text[start:end] for start, end in foreign.find(read(text))] == expected
