"""What a record's tables leave out although its reader may see the record: answers that few persons gave."""

from __future__ import annotations

from functools import singledispatch
from typing import TypeVar

from handbok.models.base import Record
from handbok.models.effect import EffectRegister, Round
from handbok.models.percentage import Percentage
from handbok.suppression import publishable

R = TypeVar("R", bound=Record)


def shareable(record: R) -> R:
    """Return a record as it may be handed out."""
    return _shareable(record)  # type: ignore[return-value]  # singledispatch loses the type


@singledispatch
def _shareable(record: Record) -> Record:
    return record


@_shareable.register
def _effects(record: EffectRegister) -> Record:
    return record.model_copy(update={"rounds": tuple(_round(each) for each in record.rounds)})


def _round(asked: Round) -> Round:
    open_results = publishable(list(asked.results))
    shown = tuple(
        each if any(each is kept for kept in open_results) else each.model_copy(update={"outcome": Percentage()})
        for each in asked.results
    )
    return asked.model_copy(update={"results": shown})
