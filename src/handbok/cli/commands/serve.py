"""The command that shows the sites on this machine."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from handbok import manifest
from handbok.cli import terminal
from handbok.cli.commands import build
from handbok.cli.options import Root, handbook, one_of
from handbok.cli.wrong import WrongUse
from handbok.gateway import server
from handbok.gateway.config.reading import Config, Faulty, read
from handbok.gateway.site import Refused, load
from handbok.gateway.store import Unavailable

_MANIFEST = Path("build/site/manifest.json")


Port = Annotated[
    int, typer.Option(metavar="NUMMER", parser=lambda value: _port(value), help="Porten att svara på; förval 8000.")
]


def command(
    port: Port = 8000,
    login: Annotated[
        str,
        typer.Option(
            metavar="SÄTT",
            parser=one_of("Inloggningssättet", ("demo", "oidc")),
            help="demo (förval): välj själv åtkomst, bara på den här datorn.",
        ),
    ] = "demo",
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FIL", help="Inställningar för oidc; annars gateway.toml i handbokens mapp."),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Kontrollera bara inställningarna.")] = False,
    root: Root = Path(),
) -> int:
    """Visa handboken på den här datorn, med inloggning.

    Det som saknas eller är inaktuellt byggs först. Avsluta med Ctrl+C.
    """
    if login == "oidc":
        return _openid(config or root / "gateway.toml", root, check)
    handbook(root)
    free(port)
    if check:
        terminal.show("Inställningarna är i sin ordning.\n")
        return 0
    code = _built(root)
    return code or _serve(f"http://{server.ADDRESS}:{port}", lambda: server.run(root / _MANIFEST, port))


def _openid(file: Path, root: Path, check: bool) -> int:
    """Serve published releases, or the build of a handbook, to those whom a provider signs in."""
    try:
        found = read(file, os.environ)
        if found.settings.releases is None:
            handbook(root)
            if not check and _built(root):
                return 1
        manifest = (found.settings.releases or root / "build") / ("current" if found.settings.releases else "site")
        manifest /= "manifest.json"
        if check:
            return _checked(found, file, manifest)
        return _serve(found.settings.address, lambda: server.run_openid(found, file, manifest))
    except Faulty as faulty:
        raise WrongUse("\n".join(faulty.faults)) from faulty


def _checked(config: Config, file: Path, manifest: Path) -> int:
    from handbok.gateway.config.client import client_of  # OpenID Connect's libraries take a second to load

    client_of(config)
    if manifest.exists():
        config.check(load(manifest).audiences, file)
    terminal.show("Inställningarna är i sin ordning.\n")
    return 0


def _built(root: Path) -> int:
    return 0 if manifest.is_fresh(root) else build.run(root)


def _serve(address: str, run: Callable[[], None]) -> int:
    terminal.show(f"Handboken visas på {address} (avsluta med Ctrl+C)\n")
    try:
        run()
    except Refused as refused:
        raise WrongUse(str(refused)) from refused
    except Unavailable as error:
        raise WrongUse(f"Det går inte att hålla reda på vem som är inloggad (session.store): {error}.") from error
    terminal.show("Avslutad.\n")
    return 0


def _port(value: str | int) -> int:
    if not str(value).isdecimal() or not 0 < int(value) < 65536:
        raise WrongUse(f"”{value}” är ingen port. Ange ett tal från 1 till 65535.")
    return int(value)


def free(port: int) -> None:
    """Refuse a port that cannot be had."""
    try:
        server.try_port(server.ADDRESS, port)
    except OSError as error:
        raise WrongUse(f"Port {port} är upptagen eller otillåten. Ange en annan, till exempel --port 8001.") from error
