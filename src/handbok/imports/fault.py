"""What is wrong in a workbook, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """Hold one finding: `sheet` and `cell` are empty when it concerns the whole file."""

    message: str
    sheet: str = ""
    cell: str = ""

    @property
    def row(self) -> int:
        """Return the number of the cell's row, 0 when there is none."""
        return int("".join(each for each in self.cell if each.isdigit()) or 0)

    def told(self, file: str) -> str:
        """Return the finding as a line: file!Sheet!Cell: sentence."""
        return f"{'!'.join(each for each in (file, self.sheet, self.cell) if each)}: {self.message}"


class Refused(Exception):
    """Carry everything that stops an import; nothing was written."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults)
        self.faults = faults
