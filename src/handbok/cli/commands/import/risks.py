"""The command that reads a workbook with risks back into its register."""

from __future__ import annotations

from pathlib import Path

from handbok.cli.importing import Workbook, register
from handbok.cli.options import Root
from handbok.models.risk import RiskRegister


def command(file: Workbook, root: Root = Path()) -> int:
    """Läs in en arbetsbok med ett riskregister som du har ändrat i.

    Bara det som skiljer sig skrivs, och kommentarer och ordning i filen står kvar. Det som räknas ut läses aldrig in.
    Vid fel skrivs ingenting: varje fel visas med fil, blad och cell, och kommandot avslutas med 1.
    """
    return register(root, RiskRegister, file)
