"""Pages rendered one at a time are what MkDocs makes of the whole tree, and what cannot be is built whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handbok import engine
from handbok.build import build
from handbok.cache.store import Store
from handbok.handbook import load
from handbok.rendering.building import Building, Together
from handbok.site.secrets import Sources
from handbok.site.standing import Standing
from handbok.staging import Stage
from tests.changes import handbook
from tests.handbooks import TODAY, page, write
from tests.test_build import RESTRICTED


def _stages(root: Path) -> list[Stage]:
    book = load(root, TODAY)
    sources = Sources(book)
    return [Stage.of(book, id, sources.secrets(id)) for id in book.chain.ids]


def _build(root: Path, folder: Path) -> None:
    stages = _stages(root)
    folders = {stage.audience: folder / stage.audience for stage in stages}
    standing = {stage.audience: Standing(folder, {}, is_whole=False) for stage in stages}
    with Store(None, "") as store:
        Building(stages, folders, standing, store).build()


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("kind", ["fifteen pages", "restricted", "own theme"])
def test_as_mkdocs_builds_it(tmp_path: Path, kind: str) -> None:
    """Every file of every audience's site is the same to the byte."""
    root = tmp_path / "handbok"
    if kind == "restricted":
        write(root, RESTRICTED)
    else:
        handbook(root)
    if kind == "own theme":
        footer = root / "overrides/partials/footer.html"
        footer.parent.mkdir(parents=True)
        footer.write_text(
            "{% for each in nav.pages %}{{ each.title }}{% endfor %}{{ build_date_utc }}{{ page.update_date }}"
            "{% for file in pages %}{{ file.page.url }}{% endfor %}{{ page.is_homepage }}",
            encoding="utf-8",
        )
    _build(root, tmp_path / "one")
    for stage in _stages(root):
        folder = tmp_path / "whole" / stage.audience
        stage.write(folder, folder / "site")
        engine.render("mkdocs", folder, TODAY)
        one, whole = _files(tmp_path / "one" / stage.audience / "site"), _files(folder / "site")
        assert sorted(one) == sorted(whole)
        assert [path for path in one if one[path] != whole[path]] == []


@pytest.mark.parametrize(
    ("files", "what"),
    [
        ({"mkdocs.yml": "site_name: Exempel\nplugins:\n  tags: {}\n"}, "plugins: material/tags"),
        ({"mkdocs.yml": "site_name: Exempel\nmarkdown_extensions:\n  pymdownx.snippets: {}\n"}, "pymdownx.snippets"),
        ({"mkdocs.yml": "site_name: Exempel\nstrict: true\n"}, "strict"),
        ({"overrides/partials/footer.html": "{% for each in nav.pages %}{{ each.content }}{% endfor %}"}, "content of"),
        ({"overrides/partials/footer.html": "{% for each in nav.pages %}{{ each.meta.title }}{% endfor %}"}, "meta of"),
        ({"macros/__init__.py": "from handbok.plugin import register as define_env\n"}, "macros/__init__.py"),
    ],
    ids=["tags", "snippets", "strict", "content", "meta", "macros"],
)
def test_what_sees_several_pages_is_built_whole(tmp_path: Path, files: dict[str, str], what: str) -> None:
    """MkDocs builds such a handbook as it always did, each time anew, and the build says why."""
    root = write(tmp_path / "handbok", {"mkdocs.yml": "site_name: Exempel\n", "docs/a.md": page("Text."), **files})
    with pytest.raises(Together, match=what):
        _build(root, tmp_path / "one")
    shutil.rmtree(tmp_path / "one", ignore_errors=True)
    result = build(root, today=TODAY)
    assert what in str(result.reasons[0])
    assert (root / "build/site/publik/a/index.html").exists()
