"""What is wrong, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """How serious a problem is; the values are the machine formats' words."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"

    @property
    def swedish(self) -> str:
        """Return the word an editor sees."""
        return {"error": "fel", "warning": "varning", "review": "granska"}[self.value]


@dataclass(frozen=True)
class Place:
    """Point at a line and column, from 1, of a file.

    `muted` says that something there could not be read: a finding about it would only repeat that fault.
    """

    path: str
    line: int
    column: int
    muted: bool = False


@dataclass(frozen=True, order=True)
class Problem:
    """Describe one finding in one file of the handbook.

    `path` is relative to the handbook's root with forward slashes; `line`, `column` and `end_line` count from 1.
    `message` says what is wrong and `help` how to mend it, both in Swedish and each on one line.
    `item` is the id of the list entry the finding concerns, if any; kända_brister refer to it.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    help: str = ""
    level: Level = Level.ERROR
    end_line: int = 0
    item: str = ""
    muted: bool = False

    def __post_init__(self) -> None:
        if self.end_line < self.line:
            object.__setattr__(self, "end_line", self.line)


def restored(fields: list[Any]) -> Problem:
    """Return a problem from its fields in order, as JSON keeps them."""
    path, line, column, rule, message, help, level, *others = fields
    return Problem(path, line, column, rule, message, help, Level(level), *others)
