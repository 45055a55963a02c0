"""Every value of a record is found with its path and what it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import AfterValidator, BaseModel

from handbok.models import record_types
from handbok.models.base import Id, Refers
from handbok.parts import references, values
from tests.handbooks import book_of
from tests.registers import RISKS, ROLES, risks, roles

_FORM = next(each for each in get_args(Id) if isinstance(each, AfterValidator))
OWN = {"id", "audience"}


def models() -> Iterator[type[BaseModel]]:
    """Yield every model that records are made of."""
    ahead: list[type[BaseModel]] = list(record_types().values())
    seen = set()
    while ahead:
        model = ahead.pop()
        if model not in seen:
            seen.add(model)
            yield model
            ahead += [each for hint in get_type_hints(model).values() for each in _models_in(hint)]


def _models_in(hint: Any) -> Iterator[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for inner in get_args(hint):
        yield from _models_in(inner)


def _marks(hint: Any) -> Iterator[Any]:
    if get_origin(hint) is Annotated:
        yield from get_args(hint)[1:]
    for inner in get_args(hint):
        yield from _marks(inner)


@pytest.mark.parametrize("model", list(models()), ids=lambda model: model.__name__)
def test_every_id_says_what_it_refers_to(model: type[BaseModel]) -> None:
    """No reference can be added that no rule looks at."""
    for name, hint in get_type_hints(model, include_extras=True).items():
        marks = list(_marks(hint))
        if name in model.model_fields and name not in OWN and _FORM in marks:
            assert any(isinstance(mark, Refers) for mark in marks), f"{model.__name__}.{name}"


def test_references(tmp_path: Path) -> None:
    """Roles are found alone, in lists and in unions, each where it stands and with the entry around it."""
    risk = "  - {id: EP-R1, hot: Vite, åtgärder: [{text: Ring, ansvarig: a}], beslut: {av: b}}\n"
    row = "  - {id: planera, namn: Planera, R: [c, d], A: e}\n"
    book = book_of(tmp_path, {RISKS: risks(risk), ROLES: roles(activities=row)})
    found = [(each.id, each.item, each.place.path, each.place.line) for each in references(book, "role")]
    assert found == [
        ("projektledare", "", RISKS, 5),
        ("projektledare", "", RISKS, 6),
        ("styrgrupp", "", RISKS, 7),
        ("a", "EP-R1", RISKS, 9),
        ("b", "EP-R1", RISKS, 9),
        *((id, "planera", ROLES, 5) for id in "cde"),
    ]


def test_values(tmp_path: Path) -> None:
    """Paths are the file's own keys and indexes."""
    book = book_of(tmp_path, {ROLES: roles("  - {id: a, namn: A, ansvar: Att}\n")})
    found = {value.path: value.value for value in values(book.entries["roller"]["exempelprojekt"].record)}
    assert found["roller", 0, "namn"] == "A"
    assert found["projekt",] == "exempelprojekt"
