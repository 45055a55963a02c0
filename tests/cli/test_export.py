"""`handbok export`: what other programs take from here."""

from __future__ import annotations

import json
from pathlib import Path

from handbok.models import record_types
from tests.cli.commands import handbok


class TestSchema:
    """JSON Schemas of the data types and of front matter."""

    def test_one(self) -> None:
        """One type's schema is shown."""
        assert "risker" in json.loads(handbok("export", "schema", "risker").out)["properties"]

    def test_front_matter(self) -> None:
        """Pages have theirs too."""
        assert "åtkomst" in json.loads(handbok("export", "schema", "sidhuvud").out)["properties"]

    def test_all(self) -> None:
        """All together are shown by name."""
        assert set(json.loads(handbok("export", "schema").out)) == {*record_types(), "sidhuvud"}

    def test_files(self, tmp_path: Path) -> None:
        """In a folder they are one file each."""
        ran = handbok("export", "schema", "--to", "scheman", cwd=tmp_path)
        assert ran.code == 0
        assert {file.stem for file in (tmp_path / "scheman").iterdir()} == {*record_types(), "sidhuvud"}

    def test_no_folder(self, tmp_path: Path) -> None:
        """A folder that cannot be made is wrong use."""
        (tmp_path / "scheman").write_text("")
        ran = handbok("export", "schema", "--to", "scheman", cwd=tmp_path)
        assert ran.code == 2
        assert ran.err.startswith("Schemana kan inte skrivas i scheman")
