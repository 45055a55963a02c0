"""A previewed page is the built one, with what is wrong on it, and stands while its file is broken."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import mkdtemp

import pytest

from handbok.build import build
from handbok.preview.desk import Desk
from handbok.problem import Level
from tests.browser.school import SCHOOL
from tests.handbooks import TODAY, page, write
from tests.preview.previewed import Editor
from tests.test_build import RESTRICTED

SECOND = page("## Rubrik\n\nTvåa.\n", "Sidan")


_DOWNLOADS = re.compile(r'<p class="hb-hamta".*?</p>', re.S)


@pytest.mark.parametrize("files", [SCHOOL, RESTRICTED], ids=["school", "restricted"])
def test_same_as_built(tmp_path: Path, files: dict[str, str]) -> None:
    """Every page of every audience is what a build gives, but for the files that only a build makes."""
    root = write(tmp_path / "bok", files)
    built = build(root, today=TODAY)
    desk = Desk(root, Path(mkdtemp(dir=tmp_path)), TODAY)
    for site in built.sites:
        for path, each in desk.renderer(site.audience).stage.view.pages.items():
            expected = (site.folder / each.url / "index.html").read_text(encoding="utf-8")
            assert spaced(desk.page(path, site.audience).html) == spaced(_DOWNLOADS.sub("", expected)), path


def spaced(html: str) -> str:
    """Return HTML with a space wherever there is any."""
    return " ".join(html.replace("<", " <").replace(">", "> ").split())


class TestSaving:
    """What an editor saves."""

    def test_at_once(self, editor: Editor) -> None:
        """A change is on the page when it is asked for, and so is a new title in the menu of others."""
        editor.get("/sida/")
        editor.save({"docs/sida.md": SECOND.replace("title: Sidan", "title: Nytt namn")})
        assert "Tvåa." in editor.get("/sida/").text
        assert "Nytt namn" in editor.get("/").text

    def test_new_and_removed(self, editor: Editor) -> None:
        """A page comes and goes."""
        editor.save({"docs/ny.md": page("Text.\n", "Ny")})
        assert editor.get("/ny/").status_code == 200
        editor.save({"docs/ny.md": None})
        assert editor.get("/ny/").status_code == 404

    def test_record(self, editor: Editor) -> None:
        """A change of a record is on the page that shows it."""
        words = "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: sak, term: sak, förklaring: FÖRKLARING}\n"
        editor.save({"docs/sida.md": page("{{ ordlista() }}\n"), "data/ordlista/ord.yml": words})
        assert "FÖRKLARING" in editor.get("/sida/").text
        editor.save({"data/ordlista/ord.yml": words.replace("FÖRKLARING", "Något annat")})
        assert "Något annat" in editor.get("/sida/").text

    def test_theme(self, editor: Editor) -> None:
        """A template of one's own is used when it comes; one that is broken is named, and the last one stands."""
        foot = {"overrides/partials/footer.html": "<footer>Egen fot</footer>\n"}
        editor.get("/sida/")
        editor.save(dict(foot))
        assert "Egen fot" in editor.get("/sida/").text
        editor.save({"overrides/partials/footer.html": "<footer>\n{% if %}</footer>\n"})
        shown = editor.get("/sida/").text
        assert "Egen fot" in shown
        assert "overrides/partials/footer.html" in shown
        assert "rad 2" in shown
        editor.save(dict(foot))
        assert "overrides/partials/footer.html" not in editor.get("/sida/").text

    def test_configuration(self, editor: Editor) -> None:
        """A broken mkdocs.yml is named, and the pages stand."""
        editor.get("/sida/")
        editor.save({"mkdocs.yml": "site_name: Exempel\ntheme: [\n"})
        assert "mkdocs.yml" in editor.get("/sida/").text
        editor.save({"mkdocs.yml": "site_name: Ett annat namn\n"})
        assert "Ett annat namn" in editor.get("/sida/").text
        assert "preview-broken" not in editor.get("/sida/").text

    def test_macro(self, checked: Editor) -> None:
        """A macro that is no Python is named with its line; mended, it shows."""
        checked.save({"docs/sida.md": page("{{ hej() }}\n"), "macros/hej.py": "def hej(:\n"})
        checked.wait(lambda found: any(each.path == "macros/hej.py" for each in found))
        checked.save({
            "macros/hej.py": "from handbok.macro import Context, macro\n\n\n@macro\ndef hej(context: Context) -> str:\n"
            '    """Hälsar."""\n    return "<p>Hej på dig</p>"\n'
        })  # fmt: skip
        assert "Hej på dig" in checked.get("/sida/").text


class TestBroken:
    """What stands while a file is broken."""

    def test_last_good_page(self, editor: Editor) -> None:
        """The page stands as it was with the fault on top, also when it is first asked for afterwards."""
        editor.save({"docs/sida.md": "---\ntitle: 'Sidan\n---\n\nTrea.\n"})
        shown = editor.get("/sida/")
        assert shown.status_code == 200
        assert "Rubrik" in shown.text
        assert "Trea" not in shown.text
        assert "Att rätta här" in shown.text
        assert "rad 2" in shown.text
        editor.save({"docs/sida.md": SECOND})
        assert "Att rätta här" not in editor.get("/sida/").text

    @pytest.mark.parametrize("content", [b"\xff\xfe", "---\ntitle: Å\n".encode("latin-1"), b"Utan sidhuvud"])
    def test_never_good(self, editor: Editor, content: bytes) -> None:
        """A page that never could be shown says why at its address."""
        editor.save({"docs/ny.md": content})
        shown = editor.get("/ny/")
        assert shown.status_code == 404
        assert "docs/ny.md" in shown.text
        assert "Att rätta här" in shown.text
        editor.save({"docs/ny.md": page("Nu går det.\n")})
        assert "Nu går det." in editor.get("/ny/").text

    def test_unknown_macro(self, editor: Editor) -> None:
        """A page that calls what is not there stands as it was; one that never was shown says why."""
        editor.get("/sida/")
        editor.save({"docs/sida.md": page("{{ finnsinte() }}\n"), "docs/ny.md": page("{{ finnsinte() }}\n")})
        assert "Rubrik" in editor.get("/sida/").text
        assert "finnsinte" in editor.get("/sida/").text
        assert editor.get("/ny/").status_code == 500

    def test_rule(self, editor: Editor) -> None:
        """A fault that a rule finds is on the page at once, and the page as it is now."""
        editor.save({"docs/sida.md": page("#### För djupt\n\nText.\n")})
        shown = editor.get("/sida/").text
        assert "heading-order" in shown
        assert "För djupt" in shown

    def test_record(self, editor: Editor) -> None:
        """A broken record stands as it was on the page that shows it, with the fault there."""
        words = "namn: Ord\nåtkomst: publik\ntermer:\n  - {id: sak, term: sak, förklaring: Något bra}\n"
        editor.save({"docs/sida.md": page("{{ ordlista() }}\n"), "data/ordlista/ord.yml": words})
        editor.save({"data/ordlista/ord.yml": words.replace("förklaring:", "förklarning:")})
        shown = editor.get("/sida/").text
        assert "Något bra" in shown
        assert "data/ordlista/ord.yml" in shown
        assert "data/ordlista/ord.yml" not in editor.get("/inne/").text

    def test_ten_at_once(self, checked: Editor) -> None:
        """Ten broken files are each named with line and remedy, and go one by one as they are mended."""
        good = {f"docs/s{number}.md": page(f"Text {number}.\n", f"Sida {number}") for number in range(10)}
        checked.save(dict(good))
        bad = {path: text.replace("title:", "title: '") for path, text in good.items()}
        checked.save(dict(bad))
        left = list(good)
        for path in [None, *good]:
            if path is not None:
                checked.save({path: good[path]})
                left.remove(path)
            found = [each for each in checked.desk.problems if each.level is Level.ERROR]
            assert [each.path for each in found] == left
            assert all(each.help and each.line > 1 for each in found)
            listed = checked.get("/.handbok/problem").text
            assert all((f"<code>{each}</code>" in listed) == (each in left) for each in good)
        checked.wait(lambda found: not found)


def test_all_rules_follow(checked: Editor) -> None:
    """What only the whole handbook can tell comes from the checker, and is told in the terminal."""
    checked.save({"docs/kurs/lektion.md": page("[Bort](borta.md)\n"), "data/projekt/x.yml": "namn: X\n"})
    checked.wait(lambda found: {"schema-missing"} <= {each.rule for each in found})
    checked.wait(lambda found: {"link-target"} <= {each.rule for each in found})
    checked.wait(lambda _: any(each.path == "data/projekt/x.yml" for each in checked.told))
