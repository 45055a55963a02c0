"""`handbok publish`, `rollback` and `releases`: what they say and how they end; releases are tests/publish/'s matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.gateway.site import load
from handbok.publish.target import Target
from tests.cli.commands import Ran, book, handbok
from tests.films import DESCRIPTION, PLAN, film, shown
from tests.handbooks import page
from tests.publish.targets import is_tidy, published

LAST_DAY = "2027-03-01"
"""The last day of the plan to caption the film."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a handbook that has been published: staff see a film that is planned to be captioned."""
    root = book(tmp_path_factory.mktemp("bok"), shown(film(DESCRIPTION, PLAN, audience="medarbetare"), "medarbetare"))
    ran = publish(root, LAST_DAY)
    assert ran.code == 0, ran.said
    assert f"{current(root)} visas nu i ../ute." in ran.out
    return root


def publish(root: Path, today: str, *more: str) -> Ran:
    """Publish a handbook as of a day."""
    return handbok("publish", "--to", "../ute", "--today", today, *more, cwd=root)


def current(root: Path) -> str | None:
    """Return the release that is served, after a look that it can be."""
    served = Target.at(root.parent / "ute").current()
    assert load(root.parent / "ute" / "current" / "manifest.json").id == served
    return served


class TestPublish:
    """All or nothing, from the sources to the switch."""

    def test_again(self, root: Path) -> None:
        """The same handbook on the same day gives the same bytes, and so no new release."""
        before = current(root)
        ran = publish(root, LAST_DAY, "--keep", "2")
        assert ran.code == 0, ran.said
        assert ran.out.splitlines()[-1] == f"Inget har ändrats: {before} visas redan i ../ute."
        assert not list((root / "build").glob(".publish-*"))
        assert is_tidy(root.parent / "ute")

    def test_plan_has_passed(self, root: Path) -> None:
        """The day after a plan's last nothing is published, and the old release stands."""
        before = current(root)
        ran = publish(root, "2027-03-02")
        assert ran.code == 1
        assert "fel media-plan: Filmen ”Introduktion” i plan: Planen gick ut 1 mars 2027." in ran.out
        assert ran.out.endswith("Ingenting publicerades: det som visades förut visas fortfarande.\n")
        assert current(root) == before

    def test_uncaptioned_public_film(self, root: Path) -> None:
        """Nor is a film without captions that everybody would see, plan or no plan."""
        before = current(root)
        for name, plan in {"utan-plan": "", "med-plan": PLAN}.items():
            ran = publish(book(root.parent / name, shown(film(DESCRIPTION, plan))), LAST_DAY)
            assert ran.code == 1
            assert "fel media-verdict: Sidan ”Kursen” kan inte visa ”Introduktion” för Publik: Filmen saknar" in ran.out
            assert current(root) == before

    def test_changed(self, root: Path) -> None:
        """What was changed is in the next release, and one command goes back."""
        before = current(root)
        (root / "docs" / "ny.md").write_text(page("En ny sida."), encoding="utf-8")
        ran = publish(root, LAST_DAY)
        assert ran.code == 0, ran.said
        assert ran.out.splitlines()[-2:] == [
            f"{current(root)} visas nu i ../ute.",
            f"Förut visades {before}. Gå tillbaka med: handbok rollback --to ../ute",
        ]
        assert (root.parent / "ute" / "current" / "publik" / "ny" / "index.html").is_file()
        assert handbok("rollback", "--to", "../ute", cwd=root).code == 0
        assert current(root) == before

    @pytest.mark.parametrize("place", ["docs", "docs/ute", "data/ute", "macros", "build/site", "build/stage/x"])
    def test_inside(self, tmp_path: Path, place: str) -> None:
        """A folder among the sources, or one that a build replaces, is refused before anything is built."""
        root = book(tmp_path)
        ran = handbok("publish", "--to", place, cwd=root)
        assert ran.code == 2
        assert "ligger i handbokens" in ran.err
        assert not (root / "build").exists()

    def test_handbook_itself(self, tmp_path: Path) -> None:
        """Nor is the handbook's own folder a place to publish to."""
        ran = handbok("publish", "--to", ".", cwd=book(tmp_path))
        assert ran.code == 2
        assert "innehåller något annat" in ran.err

    def test_taken(self, tmp_path: Path) -> None:
        """The second of two is told so at once."""
        published(tmp_path)
        with Target.at(tmp_path / "target").locked():
            ran = handbok("publish", "--to", "../target", cwd=book(tmp_path / "bok"))
        assert ran.code == 2
        assert ran.err.startswith("En annan publicering till ")

    @pytest.mark.parametrize("number", ["1", "0", "-1", "två"])
    def test_keep(self, tmp_path: Path, number: str) -> None:
        """There is always one to go back to."""
        ran = handbok("publish", "--to", "x", "--keep", number, cwd=book(tmp_path))
        assert ran.code == 2
        assert "Ange minst 2" in ran.err


class TestReleases:
    """The releases, the newest first."""

    def test_listed(self, tmp_path: Path) -> None:
        """Each on a line, with what is wrong with it; going back moves the mark."""
        old, new = published(tmp_path).name, published(tmp_path, "new").name
        lines = handbok("releases", "--to", "target", cwd=tmp_path).out.splitlines()
        assert [line.split(":")[0] for line in lines] == [new, old]
        assert lines[0].endswith(", 5 sidor, 0,1 MB, hel, visas nu")
        assert lines[1].endswith(", hel")
        ran = handbok("rollback", "--to", "target", cwd=tmp_path)
        assert ran.out.splitlines() == [
            f"{old} visas nu i target.",
            f"Förut visades {new}. Visa den igen med: handbok rollback --to target {new}",
        ]
        (tmp_path / "target" / "releases" / new / "publik" / "index.html").write_text("x")
        ran = handbok("releases", "--to", "target", cwd=tmp_path)
        assert ran.code == 1
        assert "inte hel (publik/index.html har ändrats)" in ran.out.splitlines()[0]
        assert ran.out.splitlines()[1].endswith("visas nu")
        assert handbok("rollback", "--to", "target", new, cwd=tmp_path).code == 2
        assert handbok("rollback", "--to", "target", old, cwd=tmp_path).out == f"{old} visas redan i target.\n"

    def test_none(self, tmp_path: Path) -> None:
        """Nothing has been published, or there is no such folder."""
        (tmp_path / "tom").mkdir()
        assert handbok("releases", "--to", "tom", cwd=tmp_path).out == "Inget är publicerat i tom.\n"
        assert handbok("releases", "--to", "borta", cwd=tmp_path).code == 2
        assert handbok("rollback", "--to", "borta", cwd=tmp_path).err.startswith("Det finns inga utgåvor i borta.")

    def test_no_current(self, tmp_path: Path) -> None:
        """A target where no release is served is something to mend."""
        published(tmp_path)
        (tmp_path / "target" / "current").unlink()
        ran = handbok("releases", "--to", "target", cwd=tmp_path)
        assert (ran.code, ran.out.splitlines()[-1]) == (1, "Ingen utgåva visas. Välj en med handbok rollback.")
