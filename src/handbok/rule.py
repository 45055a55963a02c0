"""What every rule is: an id, a level, what it is about, and the law or reason behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbok.problem import Level, Place, Problem

if TYPE_CHECKING:
    from handbok.handbook import Handbook


@dataclass(frozen=True)
class Rule:
    """Describe a rule.

    `about` is what its check() is given, one at a time, before the handbook it belongs to: Page, a record type
    (as an Entry of it), or Handbook, whose check() is given the handbook alone.
    `ground` is the law, standard or reason, for the rule's page.
    """

    id: str
    level: Level
    about: type
    ground: str

    def problem(self, place: Place, message: str, help: str, *, item: str = "", level: Level | None = None) -> Problem:
        """Return a finding at a place; `level` overrides the rule's, when this case is graver or milder."""
        return Problem(
            place.path,
            place.line,
            place.column,
            self.id,
            message,
            help,
            level or self.level,
            item=item,
            muted=place.muted,
        )

    def read(self, book: Handbook) -> Iterator[Problem]:
        """Yield what the loader found under this rule's id."""
        return (problem for problem in book.problems if problem.rule == self.id)
