"""Populations are taken from the registers of organisations."""

from __future__ import annotations

from pathlib import Path

from handbok.population import populations
from tests.handbooks import book_of

REGISTER = """\
namn: Exempel
åtkomst: publik
organisationer:
  - {{id: norrby, namn: Norrby, typ: kommun, folkmängd: {{antal: {count}, källa: räkning}}}}
  - {{id: forbundet, namn: Förbundet, typ: kommunalförbund}}
"""


def test_populations(tmp_path: Path) -> None:
    """Who has none is not there, and the first register that has one counts."""
    files = {f"data/organisationer/{id}.yml": REGISTER.format(count=count) for id, count in (("a", 2000), ("b", 3000))}
    assert populations(book_of(tmp_path, files)) == {"norrby": 2000}
