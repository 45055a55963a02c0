"""What the rounds gave: every way's median at every size, and its ratio to the baseline's."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.building.others import BASELINE
from benchmarks.building.sample import Sample


@dataclass(frozen=True)
class Row:
    """Be a way at a size: its note, and the sample of each round."""

    pages: int
    name: str
    note: str
    samples: tuple[Sample, ...]

    @property
    def seconds(self) -> float:
        """Return the median of the seconds."""
        return statistics.median(each.seconds for each in self.samples)

    @property
    def spread(self) -> tuple[float, float]:
        """Return the fastest and the slowest round."""
        seconds = [each.seconds for each in self.samples]
        return min(seconds), max(seconds)

    def median(self, of: Callable[[Sample], float | None]) -> float | None:
        """Return the median of something else, or None where it was not measured."""
        values = [value for each in self.samples if (value := of(each)) is not None]
        return statistics.median(values) if values else None


@dataclass(frozen=True)
class Outcome:
    """Hold all rows of a run."""

    rows: tuple[Row, ...]
    rounds: int

    @property
    def sizes(self) -> list[int]:
        """Return the numbers of pages, as they were measured."""
        return list(dict.fromkeys(row.pages for row in self.rows))

    def of(self, pages: int) -> Mapping[str, Row]:
        """Return the rows of a size by their names."""
        return {row.name: row for row in self.rows if row.pages == pages}

    def ratio(self, row: Row) -> float | None:
        """Return a row's seconds against the baseline's of the same size."""
        baseline = self.of(row.pages).get(BASELINE)
        return row.seconds / baseline.seconds if baseline else None

    def growth(self) -> Sequence[tuple[str, int, int, float]]:
        """Return how many times longer each way takes at each size than at the one before."""
        pairs = zip(self.sizes, self.sizes[1:], strict=False)
        return [
            (name, less, more, row.seconds / self.of(less)[name].seconds)
            for less, more in pairs
            for name, row in self.of(more).items()
            if name in self.of(less)
        ]
