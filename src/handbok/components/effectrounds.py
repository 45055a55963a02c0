"""What rounds of measurement showed: a table of results, few answers withheld, and baseline beside follow-up."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components import names
from handbok.components.barchart import Bar, BarChart, Group
from handbok.components.effects import Effects
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.effect import Result, Round
from handbok.models.percentage import Percentage
from handbok.suppression import publishable
from handbok.swedish import number

EVERYONE = "Alla"


@dataclass(frozen=True)
class Row:
    """Be a result as it may be shown: of few answers, or of what would give such away, nothing but that it is there."""

    round: Round
    result: Result
    shown: bool
    indicator: str
    organisation: str
    group: str


def results(context: Context, id: str) -> str:
    """Return the rounds from the first, as bars and as a table."""
    effects = Effects(context, id)
    rounds = sorted(effects.record.rounds, key=lambda each: each.date)
    rows = [row for each in rounds for row in _rows(each, effects)]
    chart = BarChart(tuple(_groups(effects, rounds)), 100)
    return render("matresultat.html", context, effects=effects, rounds=rounds, rows=rows, chart=chart)


def overall(round: Round, indicator: str) -> Percentage | None:
    """Return all answers to an indicator: the round's own total, or else the sum of its finest published parts."""
    shown = [
        each for each in publishable(round.results) if each.indicator == indicator and each.outcome.value is not None
    ]
    for fineness in (0, 2, 1):
        parts = [
            each.outcome for each in shown if (each.organisation is not None) + (each.group is not None) == fineness
        ]
        if fineness == 1 and len({each.organisation is None for each in shown}) > 1:
            continue  # by organisation and by group: the same answers twice
        if parts:
            part, whole = sum(each.numerator or 0 for each in parts), sum(each.denominator or 0 for each in parts)
            return Percentage.model_construct(numerator=part, denominator=whole, stated=None)
    return None


def _rows(round: Round, effects: Effects) -> list[Row]:
    texts = {each.id: f"{each.id.upper()} {each.text}" for each in effects.record.indicators}
    groups = {each.id: each.name for each in effects.record.target_groups}
    shown = publishable(round.results)
    return [
        Row(
            round,
            each,
            any(each is kept for kept in shown),
            texts.get(each.indicator, each.indicator.upper()),
            effects.organisation(each.organisation) if each.organisation else EVERYONE,
            groups.get(each.group, each.group) if each.group else EVERYONE,
        )
        for each in round.results
    ]


def _groups(effects: Effects, rounds: list[Round]) -> list[Group]:
    return [
        Group(f"{each.id.upper()} {each.text}", tuple(_bar(round, each.id) for round in rounds))
        for each in effects.record.indicators
        if not each.measure
    ]


def _bar(round: Round, indicator: str) -> Bar:
    found = overall(round, indicator)
    if found is None or found.value is None:
        return Bar(round.name, None, names.NO_BASIS)
    return Bar(round.name, found.value, f"{number(found.value)} % (n = {found.denominator})")
