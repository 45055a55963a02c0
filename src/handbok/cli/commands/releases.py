"""The command that lists the releases."""

from __future__ import annotations

from handbok.cli import terminal
from handbok.cli.commands.build import pages
from handbok.cli.options import Target
from handbok.cli.wrong import WrongUse
from handbok.publish.overview import Listed, overview
from handbok.publish.refusal import Refused
from handbok.swedish import listed, number


def command(to: Target) -> int:
    """Lista utgåvorna, den nyaste först: när de gjordes, vilken som visas, och om de är hela.

    Varje fil granskas. Finns en utgåva som inte är hel avslutas kommandot med 1.
    """
    if not to.is_dir():
        raise WrongUse(f"Mappen {to} finns inte.")
    try:
        found = list(overview(to))
    except Refused as refused:
        raise WrongUse(str(refused)) from refused
    terminal.show("".join(f"{_line(each)}\n" for each in found) or f"Inget är publicerat i {to}.\n")
    if found and not any(each.is_current for each in found):
        terminal.show("Ingen utgåva visas. Välj en med handbok rollback.\n")
        return 1
    return int(any(each.faults for each in found))


def _line(release: Listed) -> str:
    parts = [
        f"{release.moment.astimezone():%Y-%m-%d kl. %H.%M}",
        pages(release.pages),
        f"{number(round(release.size / 1e6, 1))} MB",
        f"inte hel ({listed(list(release.faults), 3)})" if release.faults else "hel",
        *(["visas nu"] if release.is_current else []),
    ]
    return f"{release.name}: {', '.join(parts)}"
