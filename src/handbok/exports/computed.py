"""What tables show beside a model's own fields: values that follow from others, and are never read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from handbok.models.base import Record
from handbok.models.risk import Risk, RiskRegister

INCOMPLETE = "ofullständig"


@dataclass(frozen=True)
class Computed:
    """Hold a computed column: it stands after the field `after`.

    `formula` gives what a spreadsheet counts, with the cells of other columns as {key}; `tones` colours by text.
    """

    title: str
    after: str
    value: Callable[[Record, Any], str | int | None]
    formula: Callable[[Record], str]
    tones: tuple[tuple[str, str], ...] = ()


def computed(model: type[BaseModel]) -> tuple[Computed, ...]:
    """Return the computed columns of a model."""
    return _COMPUTED.get(model, ())


def _value(register: Record, risk: Risk) -> int | None:
    return risk.value


def _product(register: Record) -> str:
    return 'IF(OR({sannolikhet}="",{konsekvensgrad}=""),"",{sannolikhet}*{konsekvensgrad})'


def _band(register: Record, risk: Risk) -> str:
    found = register.band(risk.value) if isinstance(register, RiskRegister) else None
    return INCOMPLETE if risk.value is None else found.level if found else "inget band"


def _level(register: Record) -> str:
    """Return a formula with the register's own bands; they differ between registers."""
    inner = '"inget band"'
    for band in register.bands if isinstance(register, RiskRegister) else ():
        inner = f'IF(AND({{Riskvärde}}>={band.low},{{Riskvärde}}<={band.high}),"{band.level}",{inner})'
    return f'IF({{id}}="","",IF({{Riskvärde}}="","{INCOMPLETE}",{inner}))'


_TONES = (("låg", "D9EAD3"), ("medel", "FFF2CC"), ("hög", "F4CCCC"))
_COMPUTED: dict[type[BaseModel], tuple[Computed, ...]] = {
    Risk: (
        Computed("Riskvärde", "impact", _value, _product),
        Computed("Band", "impact", _band, _level, _TONES),
    )
}
