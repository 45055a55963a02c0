"""systemd's units: the gateway, and a timer that checks and publishes every day.

The day matters by itself: the day after a caption plan's date a film is no longer allowed, whether anybody has written or not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handbok.hosting.rendering import render

UNITS = ("handbok-gateway.service", "handbok-publish.service", "handbok-publish.timer")


@dataclass(frozen=True)
class Systemd:
    """Say where things are: the program, the handbook's checkout, the releases, the configuration, and who runs it."""

    program: Path
    root: Path
    releases: Path
    config: Path
    user: str = "handbok"
    time: str = "04:15"


def units(systemd: Systemd) -> Mapping[str, str]:
    """Return the units by their file names."""
    return {name: render(name, systemd=systemd) for name in UNITS}
