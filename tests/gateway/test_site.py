"""A build that is not as it should be is refused whole."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from handbok.gateway.csp import hash_of, policy_of
from handbok.gateway.site import Refused, load
from tests.gateway.sites import SCRIPT, TOKEN, build


def test_addresses(tmp_path: Path) -> None:
    """A folder's page stands at the folder; dot files and the 404 page stand nowhere."""
    site = load(build(tmp_path)).sites["publik"]
    assert set(site.files) == {
        "/",
        "/risker/",
        "/assets/stil.css",
        "/pagefind/wasm.sv.pagefind",
        "/media/film.mp4",
        "/media/film.sv.vtt",
    }


def test_target(tmp_path: Path) -> None:
    """A token leads to its page for those who have it, everybody else to the start page."""
    sites = load(build(tmp_path)).sites
    assert sites["styrgrupp"].target(TOKEN) == "/plan/"
    assert sites["publik"].target(TOKEN) == "/"
    assert sites["styrgrupp"].target("//evil.example/") == "/"


def test_target_outside(tmp_path: Path) -> None:
    """A target that is no page of the site leads to the start page."""
    manifest = build(tmp_path)
    _change(manifest, lambda facts: facts["audiences"][2]["targets"].update({TOKEN: "//evil.example/"}))
    assert load(manifest).sites["styrgrupp"].target(TOKEN) == "/"


@pytest.mark.parametrize("place", ["publik/länk.html", "publik/länk", "styrgrupp/risker/länk.html"])
def test_symbolic_link(tmp_path: Path, place: str) -> None:
    """A symbolic link, to a file or a folder, is refused."""
    manifest = build(tmp_path)
    (tmp_path / place).symlink_to(tmp_path / "styrgrupp")
    with pytest.raises(Refused, match="symbolisk länk"):
        load(manifest)


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
    with pytest.raises(Refused):
        load(manifest)


def test_no_public_site(tmp_path: Path) -> None:
    """A build whose first site is restricted has nothing for those who are not logged in."""
    manifest = build(tmp_path)
    _change(manifest, lambda facts: facts["audiences"].pop(0))
    with pytest.raises(Refused, match="publika"):
        load(manifest)


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
    assert f"script-src 'self' 'wasm-unsafe-eval' {hash_of(SCRIPT)};" in policy_of(html.encode())
    assert "sha256" not in policy_of(b"<h1>Start</h1>")
    assert "unsafe-inline" not in policy_of(html.encode()).split("style-src-attr")[0]


def _change(manifest: Path, change: Any) -> None:
    facts = json.loads(manifest.read_text(encoding="utf-8"))
    change(facts)
    manifest.write_text(json.dumps(facts), encoding="utf-8")
