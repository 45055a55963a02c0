"""`handbok hosting`: what operators put on their machines."""

from __future__ import annotations

from pathlib import Path

from cryptography.fernet import Fernet

from tests.cli.commands import handbok

TOML = """\
address = "https://handbok.exempel.se"
releases = "/srv/handbok"
[login]
issuer = "https://id.exempel.se"
client_id = "handbok"
[login.audiences]
styrgrupp = ["ledning"]
[session]
store = "sqlite:////var/lib/handbok/s.db"
"""
TLS = ("--certificate", "/etc/ssl/h.pem", "--key", "/etc/ssl/h.key")


def config(folder: Path, text: str = TOML) -> str:
    """Write a configuration and return its path."""
    (folder / "gateway.toml").write_text(text, encoding="utf-8")
    return "gateway.toml"


def test_key(tmp_path: Path) -> None:
    """A key is one that sessions can be sealed with, and another each time."""
    keys = {handbok("hosting", "key", cwd=tmp_path).out.strip() for _ in range(2)}
    assert len(keys) == 2
    assert all(Fernet(key) for key in keys)


def test_nginx(tmp_path: Path) -> None:
    """The configuration comes on the screen, or in a file."""
    shown = handbok("hosting", "nginx", "--config", config(tmp_path), *TLS, cwd=tmp_path)
    assert shown.code == 0
    assert "server_name handbok.exempel.se;" in shown.out
    assert "server 127.0.0.1:8000 " in shown.out
    ran = handbok("hosting", "nginx", "--config", "gateway.toml", *TLS, "--output", "h.conf", cwd=tmp_path)
    assert ran.code == 0
    assert (tmp_path / "h.conf").read_text(encoding="utf-8") == shown.out


def test_nginx_refused(tmp_path: Path) -> None:
    """Without releases, with a path that cannot stand there, or with a faulty file, nothing is written."""
    without = config(tmp_path, TOML.replace('releases = "/srv/handbok"\n', ""))
    ran = handbok("hosting", "nginx", "--config", without, *TLS, cwd=tmp_path)
    assert (ran.code, "releases saknas" in ran.err) == (2, True)
    config(tmp_path)
    spaced = ("--certificate", "/etc/ssl/h h.pem", "--key", "/k", "--output", "h.conf")
    ran = handbok("hosting", "nginx", "--config", "gateway.toml", *spaced, cwd=tmp_path)
    assert (ran.code, "undvik mellanslag" in ran.err) == (2, True)
    assert not (tmp_path / "h.conf").exists()
    ran = handbok("hosting", "nginx", "--config", "borta.toml", *TLS, cwd=tmp_path)
    assert (ran.code, "borta.toml: filen finns inte" in ran.err) == (2, True)


def test_systemd(tmp_path: Path) -> None:
    """The units are written to a folder that is there."""
    for name in ("docs", "data", "units"):
        (tmp_path / name).mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Prov\n", encoding="utf-8")
    ran = handbok("hosting", "systemd", "--to", "/srv/handbok", "--output", "units", cwd=tmp_path)
    assert ran.code == 0
    assert {each.name for each in (tmp_path / "units").iterdir()} == {
        "handbok-gateway.service", "handbok-publish.service", "handbok-publish.timer",
    }  # fmt: skip
    ran = handbok("hosting", "systemd", "--to", "/srv/handbok", "--output", "borta", cwd=tmp_path)
    assert (ran.code, "kan inte skrivas" in ran.err) == (2, True)
