"""One way of building that is measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.building.sample import Sample


@dataclass(frozen=True)
class Way:
    """Be a row of the table: what it is called, what it does and does not do, and how a round of it is run."""

    name: str
    note: str
    run: Callable[[int], Sample]
    """Takes the number of the round, from 1, and prepares what it needs outside what is measured."""
