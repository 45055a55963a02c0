"""No person is named; roles are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.onpage import on_page
from tests.handbooks import FRONT, page, problems_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fråga projektledaren i Dals-Ed.", []),
        ("Kommunakademin Väst, Digital Motor och Fyrbodals kommunalförbund.", []),
        ("Erik Dahlbergsgatan och Hans Bergs gata.", []),
        ("Fråga Anna Svensson.", ["1:7 error"]),
        ("Fråga **Anna** Svensson.", ["1:9 error"]),
        ("Fråga Anna\nSvensson.", ["1:7 error"]),
        ("Anna Svenssons lista.", ["1:1 error"]),
        ("Anna Karin Svensson och Per-Olof Lindberg-Berg.", ["1:1 error", "1:25 error"]),
        ("Svensson, Anna", ["1:1 error"]),
        ("| Namn |\n|---|\n| Karl Andersson |", ["3:3 error"]),
        ("Hans Berg växer.", ["1:1 review"]),
        ("Det är Hans Berg.", ["1:8 error"]),
        ("Anna Trallholmsberg kom.", ["1:1 review"]),
        ("Fråga A. Svensson.", ["1:7 review"]),
        ("Fråga Fru Stenhammar.", ["1:7 review"]),
        ("Skriv till anna.trall@exempel.se.", ["1:12 review"]),
        ("Skriv till social.omsorg@exempel.se.", []),
        ("`Anna Svensson`", ["1:2 error"]),
        ("[Start](Anna%20Svensson.md)", []),
        ("Anna sa. Svensson sa.", []),
        ("Stora Berg och Lilla Lund.", []),
    ],
)
def test_page(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Given name and surname are an error, weaker signs are looked at, other capitals pass."""
    assert on_page(tmp_path, "person-named", text) == expected


def test_data(tmp_path: Path) -> None:
    """Records and front matter are told with their place and entry."""
    files = {
        "data/roller/a.yml": "namn: A\nåtkomst: publik\nroller:\n  - {id: b, namn: B, ansvar: Anna Svensson}\n",
        "docs/a.md": FRONT.format(title="Anna Svenssons sida", audience="publik") + "Stycket.\n",
    }
    found = problems_of(tmp_path, files, "person-named")
    assert [(each.path, each.line, each.column, each.item, each.level) for each in found] == [
        ("data/roller/a.yml", 4, 30, "b", "error"),
        ("docs/a.md", 2, 8, "", "error"),
    ]


def test_file_name(tmp_path: Path) -> None:
    """A file may be named for a person, which is looked at."""
    found = problems_of(tmp_path, {"docs/anna-svensson.md": page("Stycket.")}, "person-named")
    assert [(each.path, each.level) for each in found] == [("docs/anna-svensson.md", "review")]


class TestExceptions:
    """data/personnamn-undantag.yml lists names that may stand."""

    def test_listed(self, tmp_path: Path) -> None:
        """A listed name passes wherever it stands; others do not."""
        files = {
            "docs/a.md": page("Boken av Astrid Lindgren. Fråga Anna Svensson."),
            "data/personnamn-undantag.yml": "undantag: [Astrid Lindgren]\n",
        }
        assert [each.column for each in problems_of(tmp_path, files, "person-named")] == [33]

    @pytest.mark.parametrize(("text", "line"), [("undantag: Astrid\n", 1), ("- a\n", 1), ("a: 1\nundantag: [1]\n", 2)])
    def test_malformed(self, tmp_path: Path, text: str, line: int) -> None:
        """A list that cannot be read is an error of its own."""
        found = problems_of(tmp_path, {"data/personnamn-undantag.yml": text}, "person-named")
        assert [(each.path, each.line) for each in found] == [("data/personnamn-undantag.yml", line)]
