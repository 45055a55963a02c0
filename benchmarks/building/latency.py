"""How long an editor waits in the preview: from a saved file to a served page that says what was saved."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from benchmarks.building.sample import Memory, Sample, timed
from tests.servers import free_port

if TYPE_CHECKING:
    from benchmarks.building.own import Edit

SAVES = 4
PATIENCE = 300
"""Seconds to wait for the first page, or for a saved one."""


def measured(root: Path, edit: Edit, round: int) -> Sample:
    """Start the preview, look at a page, save it a few times, and return the median of the waits."""
    with _preview(root) as (process, client):
        memory = Memory(process.pid)
        address = f"/{edit.page.removesuffix('.md')}/"
        _until(client, address, "<h1")
        waits = [_wait(client, address, edit, 1000 * round + save) for save in range(SAVES)]
        return Sample(statistics.median(waits), memory=memory.ended())


def _wait(client: httpx.Client, address: str, edit: Edit, number: int) -> float:
    sign = edit.make(number)
    with timed() as taken:
        _until(client, address, sign)
    return taken[0]


def _until(client: httpx.Client, address: str, sign: str) -> None:
    """Ask for a page until it says something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(httpx.TransportError):
            if sign in client.get(address).text:
                return
        time.sleep(0.02)
    sys.exit(f"{address} does not say {sign}.")


@contextmanager
def _preview(root: Path) -> Iterator[tuple[subprocess.Popen[bytes], httpx.Client]]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "handbok", "preview", "--port", str(port)],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE) as client:
            yield process, client
    finally:
        process.terminate()
        process.wait()
