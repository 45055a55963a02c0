"""Nothing is fetched from other sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Karta](karta.png)", []),
        ("[Digg](https://www.digg.se/)", []),
        ("![Karta](https://www.exempel.se/karta.png)", ["1:10 error"]),
        ("![Karta](//www.exempel.se/karta.png)", ["1:10 error"]),
        ("![Karta](\\\\www.exempel.se/karta.png)", ["1:10 error"]),
        ("![Karta](HTTPS&#58;//www.exempel.se/karta.png)", ["1:10 error"]),
        ("![Karta][k]\n\n[k]: https://www.exempel.se/karta.png", ["3:6 error"]),
        ("[![Karta](https://www.exempel.se/a.png)](index.md)", ["1:11 error"]),
        ('<img alt="x" src="//www.exempel.se/a.png">', ["1:19 error"]),
        ('<img alt="x" srcset="a.png 1x, https://www.exempel.se/a.png 2x">', ["1:32 error"]),
        ('<picture><source srcset="https://www.exempel.se/a.png"></picture>', ["1:26 error"]),
        ('<p style="background: url(//www.exempel.se/a.png)">A</p>', ["1:4 error"]),
        ("Text\n{: style=\"background:url('https://www.exempel.se/a.png')\" }", ["2:4 error"]),
        ("![Karta](karta.png){ src=https://www.exempel.se/a.png }", ["1:26 error"]),
        ('<iframe src="https://www.exempel.se"></iframe>', []),
        ('<video src="https://www.exempel.se/a.mp4"></video>', []),
        ("`![Karta](https://www.exempel.se/karta.png)`", []),
    ],
)
def test_fetched(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Pictures and styles from elsewhere are found; elements that other rules refuse are theirs."""
    assert on_page(tmp_path, "request-foreign", text) == expected
