"""Every kind of error that pydantic can give has a Swedish message and remedy; an upgrade that adds one fails here."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticKnownError
from pydantic_core.core_schema import ErrorType

import handbok.models
from handbok.models.course import Course
from handbok.models.frontmatter import FrontMatter
from handbok.models.organisation import Group
from handbok.models.risk import Risk
from handbok.validation.messages import MESSAGES, swedish

KINDS = get_args(ErrorType)


def _context(kind: Any) -> dict[str, Any]:
    """Return a context with what a kind of error needs, found by asking."""
    context: dict[str, Any] = {}
    samples = ["x", 1, 0.5, b"x"]
    for _ in range(40):
        try:
            PydanticKnownError(kind, context or None)
        except TypeError as error:
            name = re.findall("'(\\w+)'", str(error))[-1]
            context[name] = samples[(samples.index(context[name]) + 1) % 4] if name in context else "x"
        else:
            return context
    raise AssertionError(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind(kind: Any) -> None:
    """Its message and remedy are Swedish sentences that use no more than pydantic tells."""
    details = InitErrorDetails(type=kind, loc=("nyckel",), input="värde", ctx=_context(kind))
    error = ValidationError.from_exception_data("x", [details]).errors()[0]
    assert kind in MESSAGES
    for text in swedish(error, "nyckel"):
        assert re.fullmatch(r"[A-ZÅÄÖ”][^\n{}]*\.", text)


def test_own_kinds() -> None:
    """The kinds that the models themselves raise are told too, and nothing else is kept."""
    own = set()
    for file in Path(next(iter(handbok.models.__path__))).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "PydanticCustomError":
                own.add(ast.literal_eval(node.args[0]))
    assert own
    assert set(MESSAGES) == own | set(KINDS)


def told(model: type[BaseModel], key: str, value: object) -> tuple[str, str]:
    """Return what is said of one value of a model."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate({key: value})
    error = next(each for each in caught.value.errors() if each["loc"][0] == key and each["type"] != "missing")
    return swedish(error, key)


CASES: list[tuple[type[BaseModel], str, object, str, str]] = [
    (
        Risk,
        "sannolikhet",
        "hög",
        "”sannolikhet” ska vara ett heltal, men är text.",
        "Skriv ett heltal, till exempel 3.",
    ),
    (Risk, "sannolikhet", "5", "”sannolikhet” ska vara ett heltal, men är text.", "Ta bort citattecknen: skriv 5."),
    (Risk, "sannolikhet", "05", "”sannolikhet” ska vara ett heltal, men är text.", "Skriv 5, utan nollor först."),
    (Risk, "sannolikhet", 3.0, "”sannolikhet” ska vara ett heltal, men är ett decimaltal.", "Skriv 3."),
    (
        Risk,
        "sannolikhet",
        2.5,
        "”sannolikhet” ska vara ett heltal, men är ett decimaltal.",
        "Skriv ett heltal, till exempel 3.",
    ),
    (Risk, "sannolikhet", True, "”sannolikhet” ska vara ett heltal, men är true.", "Skriv ett heltal, till exempel 3."),
    (Risk, "sannolikhet", 6, "”sannolikhet” ska vara ett heltal från 1 till 5, men är 6.", "Skriv 1, 2, 3, 4 eller 5."),
    (Risk, "hot", 5, "”hot” ska vara text, men är ett heltal.", "Sätt citattecken om värdet: '5'."),
    (
        Risk,
        "hot",
        None,
        "”hot” ska vara text, men är tomt.",
        "Skriv ett värde efter kolonet, eller ta bort raden om värdet inte behövs.",
    ),
    (
        Risk,
        "hot",
        "  ",
        "”hot” ska vara text, men är tomt.",
        "Skriv ett värde efter kolonet, eller ta bort raden om värdet inte behövs.",
    ),
    (Risk, "hot", ["a"], "”hot” ska vara text, men är en lista.", "Skriv ett enda värde i stället för en lista."),
    (Risk, "åtgärder", "ring", "”åtgärder” ska vara en lista, men är text.", "Skriv en lista: [ring]."),
    (
        Risk,
        "id",
        "R1",
        "”id” ska vara ett risk-id, men är ”R1”.",
        "Skriv projektets kortnamn, -R och ett nummer, till exempel DP-R4.",
    ),
    (
        Risk,
        "inträffad",
        "2026-02-30",
        "”inträffad” ska vara ett datum, men är ”2026-02-30”.",
        "Skriv datumet som 2026-11-22.",
    ),
    (Risk, "inträffad", 2026, "”inträffad” ska vara ett datum, men är 2026.", "Skriv datumet som 2026-11-22."),
    (
        Course,
        "status",
        "genomfört",
        "”status” är ”genomfört”, och det är inget av de tillåtna värdena.",
        "Menade du genomförd? Tillåtna värden är genomförd och planerad.",
    ),
    (
        Course,
        "status",
        "x",
        "”status” är ”x”, och det är inget av de tillåtna värdena.",
        "Skriv genomförd eller planerad.",
    ),
    (
        Course,
        "ägare",
        "Min Roll",
        "”ägare” ska vara ett id, men är ”Min Roll”.",
        "Skriv till exempel min-roll: små bokstäver a–z, siffror och bindestreck.",
    ),
    (Group, "minst", 0, "”minst” ska vara större än 0, men är 0.", "Skriv ett större tal."),
    (FrontMatter, "utkast", "ja", "”utkast” ska vara true eller false, men är text.", "Skriv true, utan citattecken."),
    (
        FrontMatter,
        "granskas_om",
        "ofta",
        "”granskas_om” ska vara en tidsrymd, men är ”ofta”.",
        "Skriv till exempel ”12 månader” eller ”1 år”.",
    ),
]


@pytest.mark.parametrize(("model", "key", "value", "message", "help"), CASES)
def test_sentences(model: type[BaseModel], key: str, value: object, message: str, help: str) -> None:
    """Each says what is expected, what stands there, and what to write."""
    assert told(model, key, value) == (message, help)


def test_long_and_odd_values() -> None:
    """A message stays on one short line, whatever the value."""
    message, _ = told(Course, "status", "rad\n" * 100 + "\u200b")
    assert "\n" not in message
    assert len(message) < 200
    assert "U+200B" in told(Course, "status", "planerad\u200b")[0]
