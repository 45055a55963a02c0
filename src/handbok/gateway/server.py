"""The gateway as a process: granian in front, one or several workers behind."""

from __future__ import annotations

import asyncio
import ipaddress
import os
import socket
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from granian import Granian
from granian.constants import Interfaces, RuntimeModes
from granian.log import LogLevels
from starlette.types import ASGIApp

from handbok.gateway.app import demo
from handbok.gateway.config.reading import Config, Faulty
from handbok.gateway.config.settings import place_of
from handbok.gateway.site import load
from handbok.gateway.store.opening import store_of

ADDRESS = "127.0.0.1"


def run(manifest: Path, port: int, address: str = ADDRESS) -> None:
    """Serve with the demo login until interrupted. Raises site.Refused when the build cannot be served."""
    if not ipaddress.ip_address(address).is_loopback:
        # The demo login lets anybody be anybody.
        raise ValueError(f"{address} is not a loopback address")
    load(manifest)
    serve(partial(demo, manifest), address, port)


def run_openid(config: Config, file: Path, manifest: Path) -> None:
    """Serve with OpenID Connect until interrupted.

    Raises site.Refused when the build cannot be served, store.Unavailable for a store that cannot be opened, and
    config.reading.Faulty when audiences do not exist, the provider's settings can never be safe, or the port or the audit
    log cannot be had.
    """
    from handbok.gateway.config.client import client_of  # OpenID Connect's libraries take a second to load

    settings = config.settings
    config.check(load(manifest).audiences, file)
    client_of(config)
    asyncio.run(_tried(settings.session.store))
    _try_audit(settings.operation.audit)
    host, port = place_of(settings.listen)
    _try_listen(host, port)
    with tempfile.TemporaryDirectory(prefix="handbok-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder  # before prometheus_client is loaded, here or in a worker
        from handbok.gateway import operation
        from handbok.gateway.openid.making import gateway

        operation.start(settings)
        serve(partial(gateway, file, manifest), host, port, settings.workers)


async def _tried(store: str) -> None:
    await store_of(store).close()


def try_port(host: str, port: int) -> None:
    """Try whether a port can be had. Raises OSError."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        # As the server will: a port whose last connections are just closing is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))


def _try_listen(host: str, port: int) -> None:
    try:
        try_port(host, port)
    except OSError as error:
        raise Faulty([f"listen: det går inte att svara på {host}, port {port} ({error.strerror})."]) from error


def _try_audit(file: str) -> None:
    try:
        if file:
            Path(file).open("a").close()
    except OSError as error:
        raise Faulty([f"operation.audit: {file} kan inte skrivas ({error.strerror})."]) from error


def serve(target: Callable[[], ASGIApp], address: str, port: int, workers: int = 1) -> None:
    """Serve an application until interrupted; each worker process makes its own by calling `target`."""
    server = Granian(
        "handbok.gateway:target",
        address,
        port,
        interface=Interfaces.ASGINL,
        runtime_mode=RuntimeModes.st,  # one Python thread answers: more of Rust's would only wait for it
        workers=workers,
        websockets=False,
        backlog=4096,
        respawn_failed_workers=workers > 1,
        workers_kill_timeout=10,
        log_level=LogLevels.error,
    )
    server.serve(target_loader=target, wrap_loader=False)
