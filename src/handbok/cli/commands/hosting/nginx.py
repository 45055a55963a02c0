"""The command that writes nginx's configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.output import write
from handbok.cli.wrong import WrongUse
from handbok.gateway.config.reading import Faulty, settings_of
from handbok.hosting.nginx import Nginx, configuration
from handbok.hosting.rendering import Unsafe


def command(
    config: Annotated[Path, typer.Option("--config", metavar="FIL", help="Gatewayens inställningar.")],
    certificate: Annotated[Path, typer.Option(metavar="FIL", help="Certifikatet för TLS.")],
    key: Annotated[Path, typer.Option(metavar="FIL", help="Certifikatets privata nyckel.")],
    gateway: Annotated[
        list[str] | None,
        typer.Option(metavar="ADRESS", help="En gateway att fråga, som 127.0.0.1:8000; flera går bra."),
    ] = None,
    cache: Annotated[Path, typer.Option(metavar="MAPP", help="Där nginx minns svaren.")] = Nginx.cache,
    brotli: Annotated[bool, typer.Option("--brotli", help="nginx har modulen brotli_static.")] = False,
    https: Annotated[int, typer.Option(metavar="PORT", help="Porten för TLS.")] = Nginx.https,
    http: Annotated[int, typer.Option(metavar="PORT", help="Porten som skickar vidare till TLS.")] = Nginx.http,
    output: Annotated[Path | None, typer.Option(metavar="FIL", help="Skriv dit; annars på skärmen.")] = None,
) -> int:
    """Skriv inställningar för nginx: TLS, vem som får se vad, och filerna direkt från disken.

    Lägg dem i nginx http-block, till exempel som /etc/nginx/conf.d/handbok.conf, och pröva med nginx -t.
    """
    try:
        text = configuration(
            settings_of(config), Nginx(certificate, key, tuple(gateway or ()), cache, brotli, https, http)
        )
    except Faulty as faulty:
        raise WrongUse("\n".join(faulty.faults)) from faulty
    except ValueError as error:
        raise WrongUse(f"{config}: releases saknas. Ange mappen som handbok publish skriver till.") from error
    except Unsafe as unsafe:
        raise WrongUse(str(unsafe)) from unsafe
    if output is None:
        terminal.show(text)
        return 0
    write(output, text)
    terminal.show(f"Skrev {output}. Pröva med nginx -t och ladda om nginx.\n")
    return 0
