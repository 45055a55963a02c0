"""systemd's units: what runs, as whom, and when."""

from __future__ import annotations

from configparser import RawConfigParser
from dataclasses import replace
from pathlib import Path

import pytest

from handbok.hosting.rendering import Unsafe
from handbok.hosting.systemd import UNITS, Systemd, units

SYSTEMD = Systemd(
    Path("/opt/handbok/bin/handbok"), Path("/srv/kalla"), Path("/srv/handbok"), Path("/etc/handbok/gateway.toml")
)


def parsed(text: str) -> RawConfigParser:
    """Return a unit as systemd reads it, but for keys that are given twice."""
    parser = RawConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return parser


@pytest.mark.parametrize("name", UNITS)
def test_sections(name: str) -> None:
    """Each unit has its sections and says what it is."""
    unit = parsed(units(SYSTEMD)[name])
    assert unit["Unit"]["Description"].startswith("Metodhandboken: ")
    assert unit.has_section("Timer" if name.endswith(".timer") else "Service")


def test_gateway() -> None:
    """The gateway runs as an ordinary user, with the secrets as credentials, and may write nowhere but its state."""
    service = parsed(units(SYSTEMD)["handbok-gateway.service"])["Service"]
    assert service["ExecStart"] == "/opt/handbok/bin/handbok serve --login oidc --config /etc/handbok/gateway.toml"
    assert (service["User"], service["ProtectSystem"], service["NoNewPrivileges"]) == ("handbok", "strict", "yes")
    text = units(SYSTEMD)["handbok-gateway.service"]
    assert "LoadCredential=session-keys:" in text
    assert "HANDBOK_SESSION_KEYS_FILE=%d/session-keys" in text


def test_publishing() -> None:
    """Every day the handbook is checked, and published when it has no faults; also when the machine was off at the time."""
    written = units(replace(SYSTEMD, time="03:30"))
    text = written["handbok-publish.service"]
    starts = [line for line in text.splitlines() if line.startswith("ExecStart=")]
    assert [start.split()[1] for start in starts] == ["check", "publish"]
    assert "--to /srv/handbok" in starts[1]
    timer = parsed(written["handbok-publish.timer"])["Timer"]
    assert (timer["OnCalendar"], timer["Persistent"]) == ("*-*-* 03:30", "true")


@pytest.mark.parametrize("bad", ["/srv/hand bok", '/srv/"x', "/srv/x\nExecStart=/bin/sh", "/srv/$HOME", "/srv/a;b"])
def test_unsafe(bad: str) -> None:
    """What would end a value, or be more than one, is refused."""
    with pytest.raises(Unsafe):
        units(replace(SYSTEMD, releases=Path(bad)))
