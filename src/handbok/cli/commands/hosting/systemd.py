"""The command that writes systemd's units."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.options import Root, handbook
from handbok.cli.output import write
from handbok.cli.wrong import WrongUse
from handbok.hosting.rendering import Unsafe
from handbok.hosting.systemd import Systemd, units


def command(
    to: Annotated[Path, typer.Option("--to", metavar="MAPP", help="Mappen som handbok publish skriver till.")],
    output: Annotated[
        Path, typer.Option(metavar="MAPP", help="Skriv enheterna dit, till exempel /etc/systemd/system.")
    ],
    config: Annotated[Path, typer.Option("--config", metavar="FIL", help="Gatewayens inställningar.")] = Path(
        "/etc/handbok/gateway.toml"
    ),
    user: Annotated[str, typer.Option(metavar="NAMN", help="Användaren som gatewayen körs som.")] = Systemd.user,
    time: Annotated[str, typer.Option(metavar="TID", help="När det publiceras varje dag.")] = Systemd.time,
    root: Root = Path(),
) -> int:
    """Skriv enheter för systemd: gatewayen, och en timer som kontrollerar och publicerar varje dag.

    En plan för textning kan gå ut utan att någon ändrar något. Därför behöver handboken publiceras varje dag.
    """
    handbook(root)
    program = Path(sys.argv[0]).resolve()
    try:
        written = units(Systemd(program, root.resolve(), to.resolve(), config.resolve(), user, time))
    except Unsafe as unsafe:
        raise WrongUse(str(unsafe)) from unsafe
    for name, text in written.items():
        write(output / name, text)
    terminal.show(
        f"Skrev {', '.join(written)} i {output}.\n"
        "Kör systemctl daemon-reload och systemctl enable --now handbok-gateway.service handbok-publish.timer.\n"
    )
    return 0
