"""The command that shows the sites on this machine."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Annotated

import typer

from handbok import manifest
from handbok.cli import terminal
from handbok.cli.commands import build
from handbok.cli.options import Root, handbook, one_of
from handbok.cli.wrong import WrongUse
from handbok.gateway import server
from handbok.gateway.site import Refused


def command(
    port: Annotated[
        int, typer.Option(metavar="NUMMER", parser=lambda value: _port(value), help="Porten att svara på; förval 8000.")
    ] = 8000,
    login: Annotated[
        str,
        typer.Option(
            metavar="SÄTT",
            parser=one_of("Inloggningssättet", ("demo", "oidc")),
            help="demo (förval): välj själv åtkomst, bara på den här datorn.",
        ),
    ] = "demo",
    check: Annotated[bool, typer.Option("--check", help="Kontrollera bara inställningarna.")] = False,
    root: Root = Path(),
) -> int:
    """Visa handboken på den här datorn, med inloggning.

    Det som saknas eller är inaktuellt byggs först. Avsluta med Ctrl+C.
    """
    handbook(root)
    if login == "oidc":
        raise WrongUse(
            "Inloggning med OpenID Connect hör till en kommande version. "
            "Demoinloggningen används aldrig i dess ställe: välj själv --login demo."
        )
    _free(port)
    if check:
        terminal.show("Inställningarna är i sin ordning.\n")
        return 0
    code = 0 if manifest.is_fresh(root) else build.run(root)
    return code or _serve(root / "build" / "site" / "manifest.json", port)


def _serve(manifest: Path, port: int) -> int:
    terminal.show(f"Handboken visas på http://{server.ADDRESS}:{port} (avsluta med Ctrl+C)\n")
    try:
        server.run(manifest, port)
    except Refused as refused:
        raise WrongUse(str(refused)) from refused
    terminal.show("Avslutad.\n")
    return 0


def _port(value: str | int) -> int:
    if not str(value).isdecimal() or not 0 < int(value) < 65536:
        raise WrongUse(f"”{value}” är ingen port. Ange ett tal från 1 till 65535.")
    return int(value)


def _free(port: int) -> None:
    try:
        with socket.socket() as probe:
            # As the server will: a port whose last connections are just closing is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((server.ADDRESS, port))
    except OSError as error:
        raise WrongUse(f"Port {port} är upptagen eller otillåten. Ange en annan, till exempel --port 8001.") from error
