"""The gateway as a process: it answers on this machine only."""

from __future__ import annotations

import ipaddress
from functools import partial
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from handbok.gateway.app import create
from handbok.gateway.site import load

ADDRESS = "127.0.0.1"


def run(manifest: Path, port: int, address: str = ADDRESS) -> None:
    """Serve until interrupted. Raises site.Refused when the build cannot be served."""
    if not ipaddress.ip_address(address).is_loopback:
        # The demo login lets anybody be anybody.
        raise ValueError(f"{address} is not a loopback address")
    load(manifest)
    server = Granian(
        f"{create.__module__}:{create.__name__}",
        address,
        port,
        interface=Interfaces.ASGINL,
        websockets=False,
        log_level=LogLevels.error,
    )
    server.serve(target_loader=partial(create, manifest), wrap_loader=False)
