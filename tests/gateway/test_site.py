"""A build that is not as it should be is refused whole."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from handbok.gateway.site import Refused, load
from handbok.release.csp import hash_of, hashes_of, policy
from handbok.release.name import name_of
from tests.gateway.sites import SCRIPT, TOKEN, build


def test_addresses(tmp_path: Path) -> None:
    """A folder's page stands at the folder; dot files and the 404 page stand nowhere."""
    site = load(build(tmp_path)).sites["publik"]
    assert set(site.files) == {
        "/",
        "/risker/",
        "/lika/",
        "/assets/stil.css",
        "/pagefind/wasm.sv.pagefind",
        "/media/film.mp4",
        "/media/film.sv.vtt",
    }


def test_target(tmp_path: Path) -> None:
    """A token leads to its page for those who have it, and nowhere for everybody else."""
    sites = load(build(tmp_path)).sites
    assert sites["styrgrupp"].target(TOKEN) == "/plan/"
    assert sites["publik"].target(TOKEN) is None
    assert sites["styrgrupp"].target("//evil.example/") is None


def test_target_outside(tmp_path: Path) -> None:
    """A target that is no page of the site leads nowhere."""
    manifest = build(tmp_path)
    _change(manifest, lambda facts: facts["audiences"][2]["targets"].update({TOKEN: "//evil.example/"}))
    assert load(manifest).sites["styrgrupp"].target(TOKEN) is None


@pytest.mark.parametrize("place", ["publik/risker/index.html", "publik/assets/stil.css"])
def test_symbolic_link(tmp_path: Path, place: str) -> None:
    """A file that has become a link to another site's is refused."""
    manifest = build(tmp_path)
    (tmp_path / place).unlink()
    (tmp_path / place).symlink_to(tmp_path / "styrgrupp" / "plan" / "index.html")
    with pytest.raises(Refused):
        load(manifest)


@pytest.mark.parametrize("content", [b"", b"<h1>Annat</h1>", b"<h1>Risker STYRGRUPP</h1>"])
def test_changed_file(tmp_path: Path, content: bytes) -> None:
    """A file that does not hold what the manifest says is refused, though it has the same size."""
    manifest = build(tmp_path)
    (tmp_path / "styrgrupp" / "risker" / "index.html").write_bytes(content)
    with pytest.raises(Refused, match="inte som bygget lämnade den"):
        load(manifest)


@pytest.mark.parametrize("path", ["../styrgrupp/plan/index.html", "/etc/passwd", "risker/../../x", "", "a\\b"])
def test_path_outside(tmp_path: Path, path: str) -> None:
    """A path that leaves its folder is refused."""
    manifest = build(tmp_path)
    _change(manifest, lambda facts: facts["audiences"][0]["files"]["/"].update(path=path))
    with pytest.raises(Refused, match="utanför"):
        load(manifest)


def test_shared(tmp_path: Path) -> None:
    """What is equal in several sites, and in the release before, is in memory once."""
    first = load(build(tmp_path))
    again = load(tmp_path / "manifest.json", before=first)
    wholes = [
        release.sites[id].files["/assets/stil.css"].wholes[""] for release in (first, again) for id in release.sites
    ]
    assert len({id(whole.body) for whole in wholes}) == 1


def test_folder_is_a_link(tmp_path: Path) -> None:
    """A site's own folder may not be a link either."""
    manifest = build(tmp_path)
    (tmp_path / "publik").rename(tmp_path / "gammal")
    (tmp_path / "publik").symlink_to(tmp_path / "styrgrupp")
    with pytest.raises(Refused):
        load(manifest)


@pytest.mark.parametrize("folder", ["..", ".", "", "../build", "/etc", "publik/risker", "medarbetare"])
def test_folder_elsewhere(tmp_path: Path, folder: str) -> None:
    """A folder outside the build, inside another site's, or another audience's is refused."""
    manifest = build(tmp_path)
    _change(manifest, lambda facts: facts["audiences"][2].update(folder=folder))
    with pytest.raises(Refused, match="fel mappar"):
        load(manifest)


def test_no_public_site(tmp_path: Path) -> None:
    """A build whose first site is restricted has nothing for those who are not logged in."""
    manifest = build(tmp_path)
    _change(manifest, lambda facts: facts["audiences"].pop(0))
    with pytest.raises(Refused, match="publika"):
        load(manifest)


def test_release_name(tmp_path: Path) -> None:
    """A release is named after its manifest: one that has been changed since is refused."""
    content = build(tmp_path / "build").read_bytes()
    folder = (tmp_path / "build").rename(tmp_path / name_of(content, datetime(2026, 11, 22, tzinfo=UTC)))
    assert load(folder / "manifest.json").id == folder.name
    _change(folder / "manifest.json", lambda facts: facts["audiences"][0].update(name="Annat"))
    with pytest.raises(Refused, match="har ändrats"):
        load(folder / "manifest.json")


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"source": "1", "audiences": []}', '{"source": 1}'])
def test_broken_manifest(tmp_path: Path, content: str) -> None:
    """A manifest that lacks something is refused, as is one that is not there."""
    manifest = tmp_path / "manifest.json"
    with pytest.raises(Refused):
        load(manifest)
    manifest.write_text(content)
    with pytest.raises(Refused):
        load(manifest)


def test_policy() -> None:
    """A page's policy has its inline scripts' hashes, and no other's; data in a script element is no script."""
    html = f'<script>{SCRIPT}</script><script type="application/json">{{}}</script><script src="a.js"></script>'
    hashes = hashes_of(html.encode())
    assert f"script-src 'self' 'wasm-unsafe-eval' {hash_of(SCRIPT)};" in policy(hashes)
    assert hashes_of(b"<h1>Start</h1><script src='a.js'></script>") == ()
    assert "unsafe-inline" not in policy(hashes).split("style-src-attr")[0]


def _change(manifest: Path, change: Any) -> None:
    facts = json.loads(manifest.read_text(encoding="utf-8"))
    change(facts)
    manifest.write_text(json.dumps(facts), encoding="utf-8")
