"""What every kind of new thing is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from handbok.writing.file import Change
from handbok.writing.known import Known
from handbok.writing.question import Answers


@dataclass(frozen=True)
class Made:
    """Hold what is to be written, and what its editor does next."""

    changes: tuple[Change, ...]
    next: tuple[str, ...]


class Kind(Protocol):
    """Be something that can be made; `folder` is its folder under data/ when it is a record."""

    @property
    def word(self) -> str:
        """Return what a command calls it."""

    @property
    def title(self) -> str:
        """Return what an editor calls it."""

    @property
    def folder(self) -> str:
        """Return the folder, or "" for what is no record."""

    @property
    def within(self) -> str:
        """Return the folder of the records that it becomes a part of, or "" for what stands alone."""

    def make(self, known: Known, name: str, answers: Answers) -> Made:
        """Return it, ready to be written; `name` is what it is called, or "". Raises Refused."""


def word(name: str) -> str:
    """Return a class's name as a command's word: RiskRegister becomes risks, StatusReport status-report."""
    stem = name.removesuffix("Register")
    kebab = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", stem).lower()
    return f"{kebab}s" if stem != name else kebab
