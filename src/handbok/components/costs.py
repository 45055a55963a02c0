"""Costs on a page: a budget with its sums, the shares of an amount, and what they would be if something else held."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from handbok.components import names
from handbok.components.barchart import Bar, BarChart, Group
from handbok.components.template import render
from handbok.handbook import Handbook
from handbok.macro import Context
from handbok.models.cost import CostRecord, Total
from handbok.population import populations
from handbok.shares import split
from handbok.swedish import alphabetical, number

STATUSES = {
    "förslag": "Förslag. Det är inte beslutat",
    "inte fastställd": "Inte fastställd",
    "beslutad": "Beslutad",
}


@dataclass(frozen=True)
class Payer:
    """Be what one organisation pays; `percent` has two decimals, and all of them make 100."""

    id: str
    name: str
    population: int
    percent: str
    amount: int


@dataclass(frozen=True)
class Costs:
    """Show a record of costs: its status in words, its sums counted anew, its amount shared."""

    context: Context
    id: str

    @cached_property
    def record(self) -> CostRecord:
        """Return the record as its reader may see it."""
        return self.context.record(CostRecord, self.id).record

    @property
    def status(self) -> str:
        """Return how far it has been decided."""
        return STATUSES[self.record.status]

    def sum(self, total: Total) -> int:
        """Return a sum, counted from what it adds."""
        amounts = {each.id: each.amount for each in self.record.addends}
        return sum(amounts.get(id, 0) for id in total.lines)

    def named(self, ids: tuple[str, ...]) -> list[str]:
        """Return the names of lines and sums."""
        known = {each.id: each.name for each in self.record.addends}
        return [known[id] for id in ids if id in known]

    def payers(self, amount: int | None = None, without: Collection[str] = ()) -> list[Payer]:
        """Return who pays what of an amount, in alphabetical order; nothing when the key is not known of each.

        Raises LookupError, in Swedish, when nobody is left to pay.
        """
        known = populations(self.context.book)
        ids = [share.id for share in self.record.shares if share.id not in without]
        if not ids:
            raise LookupError("Ingen finns kvar att dela kostnaden.")
        if not set(ids) <= known.keys():
            return []
        weights = {id: known[id] for id in ids}
        parts = split(amount or self.record.amount or 0, weights)
        percents = split(10_000, weights)
        payers = (
            Payer(id, names.organisation(self.context, id), known[id], hundredths(percents[id]), parts[id])
            for id in ids
        )
        return sorted(payers, key=lambda payer: alphabetical(payer.name))


@dataclass(frozen=True)
class SeveralOf(Collection[str]):
    """Hold ids so that "tanum, orust" is in it when both are."""

    ids: tuple[str, ...]

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and bool(listed(text)) and set(listed(text)) <= set(self.ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class PayersRef:
    """Refer to one or more of those who share the cost that another parameter names."""

    parameter: str
    kind: ClassVar[type[CostRecord]] = CostRecord

    def known(self, book: Handbook, arguments: Mapping[str, Any]) -> Collection[str]:
        """Return their ids."""
        entry = book.records(self.kind).get(str(arguments.get(self.parameter)))
        return SeveralOf(tuple(share.id for share in entry.record.shares) if entry else ())


def budget(context: Context, id: str) -> str:
    """Return a budget's lines and sums."""
    return render("budget.html", context, costs=Costs(context, id))


def shares(context: Context, id: str) -> str:
    """Return who pays what, as bars and as a table."""
    costs = Costs(context, id)
    payers = costs.payers()
    chart = _chart([(payer.name, (Bar("Kostnad", payer.amount, f"{number(payer.amount)} kr"),)) for payer in payers])
    return render("kostnadsandelar.html", context, costs=costs, payers=payers, chart=chart)


def example(context: Context, id: str, amount: int | None, without: str | None) -> str:
    """Return the shares of another amount or of fewer, beside those of the record."""
    costs = Costs(context, id)
    left_out = listed(without or "")
    now = costs.payers()
    then = {payer.id: payer for payer in costs.payers(amount, left_out)}
    return render(
        "kostnadsexempel.html",
        context,
        costs=costs,
        rows=[(payer, then.get(payer.id)) for payer in now],
        amount=amount or costs.record.amount or 0,
        left_out=[names.organisation(context, each) for each in left_out],
    )


def listed(text: str) -> list[str]:
    """Return the ids of a text with commas between them."""
    return [each.strip() for each in text.split(",") if each.strip()]


def hundredths(value: int) -> str:
    """Return a percentage of hundredths with two decimals."""
    return f"{value // 100},{value % 100:02d}"


def _chart(rows: list[tuple[str, tuple[Bar, ...]]]) -> BarChart:
    highest = max((bar.value or 0 for _, bars in rows for bar in bars), default=1)
    return BarChart(tuple(Group(label, bars) for label, bars in rows), highest)
