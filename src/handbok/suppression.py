"""Which results of a round may be published: none that a few persons gave, nor one that would give such away.

A result that fewer than LEAST persons gave is withheld. So is what a total would disclose: where the answers that a
total counts beyond its published parts are that few, its smallest published part is withheld too, and so on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handbok.models.effect import Result

LEAST = 5
"""The fewest answers that a published value may rest on."""


def publishable(results: Iterable[Result]) -> list[Result]:
    """Return the results that may be shown, in their order; one without n cannot be judged and may not."""
    kept = [each for each in results if (each.answers or 0) >= LEAST]
    while (given_away := _disclosing(kept)) is not None:
        kept = [each for each in kept if each is not given_away]
    return kept


def _disclosing(kept: list[Result]) -> Result | None:
    """Return the smallest part of a total whose rest would be a few persons' answers, if there is one."""
    for total in kept:
        for parts in _partitions(total, kept):
            rest = (total.answers or 0) - sum(each.answers or 0 for each in parts)
            if parts and 0 < rest < LEAST:
                return min(parts, key=lambda each: each.answers or 0)
    return None


def _partitions(total: Result, kept: list[Result]) -> list[list[Result]]:
    """Return the ways in which results divide a total: by organisation, by target group, or by both."""
    parts = [each for each in kept if each is not total and _within(each, total)]
    kinds = {(each.organisation is None, each.group is None) for each in parts}
    return [
        [each for each in parts if (each.organisation is None, each.group is None) == kind] for kind in sorted(kinds)
    ]


def _within(part: Result, total: Result) -> bool:
    own = (total.indicator, total.organisation or part.organisation, total.group or part.group)
    return (part.indicator, part.organisation, part.group) == own
