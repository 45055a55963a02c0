"""Role ids: a project's own roles go before the common ones."""

from __future__ import annotations

from pathlib import Path

from handbok.roles import known, resolve
from tests.handbooks import book_of

OWN = "namn: Roller\nåtkomst: publik\nprojekt: exempelprojekt\nroller:\n  - {id: styrgrupp, namn: Projektets styrgrupp, ansvar: Styr}\n"


class TestResolve:
    """One role id, seen from a project."""

    def test_common(self, tmp_path: Path) -> None:
        """A role that the project does not define is the common one."""
        book = book_of(tmp_path, {"data/roller/egna.yml": OWN})
        role = resolve(book, "exempelprojekt", "projektledare")
        assert role is not None
        assert role.name == "Projektledare"

    def test_own_first(self, tmp_path: Path) -> None:
        """A role of a register that belongs to the project goes before the common one of the same id."""
        book = book_of(tmp_path, {"data/roller/egna.yml": OWN})
        names = [getattr(resolve(book, project, "styrgrupp"), "name", None) for project in ("exempelprojekt", "egna")]
        assert names == ["Projektets styrgrupp"] * 2

    def test_other_project(self, tmp_path: Path) -> None:
        """Another project, or none, does not see a project's own roles."""
        book = book_of(tmp_path, {"data/roller/egna.yml": OWN})
        names = [getattr(resolve(book, project, "styrgrupp"), "name", None) for project in ("annat", None)]
        assert names == ["Styrgrupp"] * 2

    def test_unknown(self, tmp_path: Path) -> None:
        """An id that no register defines is no role."""
        assert resolve(book_of(tmp_path, {}), "exempelprojekt", "trollkarl") is None


def test_known_has_all(tmp_path: Path) -> None:
    """A project knows its own roles and all common ones, each once."""
    book = book_of(tmp_path, {"data/roller/egna.yml": OWN})
    assert sorted(known(book, "exempelprojekt")) == ["metodstod", "processledare", "projektledare", "styrgrupp"]
