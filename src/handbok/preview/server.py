"""The preview as a process: on this machine alone."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from handbok.preview.app import preview

ADDRESS = "127.0.0.1"


def run(root: Path, port: int, audience: str = "") -> None:
    """Show a handbook until interrupted."""
    with tempfile.TemporaryDirectory(prefix="handbok-") as folder:
        server = Granian(
            "handbok.preview:target",
            ADDRESS,
            port,
            interface=Interfaces.ASGINL,
            websockets=False,
            workers_kill_timeout=1,  # an open page holds a connection for as long as it is looked at
            log_level=LogLevels.error,
        )
        server.serve(target_loader=partial(preview, root.resolve(), Path(folder), audience), wrap_loader=False)
