"""Problems to report: awkward ones, in a small handbook."""

from __future__ import annotations

from pathlib import Path

from handbok.problem import Level, Problem

RISKS = "namn: Exempel\n\tåtkomst: publik\nfärg: \x1b[31mröd\n"

ERROR = Problem("data/risker/exempel.yml", 3, 7, "schema-key", "Nyckeln ”färg” finns inte.", "Ta bort den, {raden}.")
WARNING = Problem(
    "docs/å b.md", 2, 1, "page-review", "100 %: sen,\ngammal.", "Granska sidan.", Level.WARNING, end_line=4
)
REVIEW = Problem("docs/å b.md", 99, 1, "heading-order", "Rubrik <&>.", "", Level.REVIEW)
PROBLEMS = [ERROR, WARNING, REVIEW]


def handbook(root: Path) -> Path:
    """Write the files that the problems are in, and return the root."""
    (root / "data/risker").mkdir(parents=True)
    (root / "docs").mkdir()
    (root / "data/risker/exempel.yml").write_text(RISKS, encoding="utf-8")
    (root / "docs/å b.md").write_text("---\ntitle: Å\n---\n", encoding="utf-8")
    return root
