"""What pydantic's complaints are in Swedish."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from handbok.swedish import enumeration, shown, slug
from handbok.yaml.tree import plain

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_COMPARE = "Jämför med en annan fil av samma slag."
_DATE = "Skriv datumet som 2026-11-22."
_INTERNAL = ("”{name}” går inte att läsa.", _COMPARE)


def _should(noun: str, help: str = _COMPARE) -> tuple[str, str]:
    return f"”{{name}}” ska vara {noun}, men är {{found}}.", help


_LIST = _should("en lista", "Skriv värdena efter varsitt streck, eller mellan [ och ].")
_MAPPING = _should("nycklar med värden", "Skriv rader på formen ”nyckel: värde”.")
_INT = _should("ett heltal", "Skriv ett heltal, till exempel 3.")
_NUMBER = _should("ett tal", "Skriv ett tal med siffror och decimalpunkt, till exempel 2.5.")
_TIME = _should("ett klockslag", 'Skriv klockslaget som "12:30".')
_MOMENT = _should("datum och klockslag", 'Skriv tidpunkten som "2026-11-22 12:30".')
_SPAN = _should("en tidsrymd", "Skriv till exempel ”12 månader”.")
_TEXT = _should("text", "Sätt citattecken om värdet.")
_URL = _should("en webbadress", "Skriv adressen med https:// först.")

MESSAGES: dict[str, tuple[str, str]] = {
    # the models' own
    "date_iso": _should("ett datum", _DATE),
    "id_form": _should("ett id", "Ett id består av små bokstäver a–z, siffror och bindestreck."),
    "risk_id_form": _should("ett risk-id", "Skriv projektets kortnamn, -R och ett nummer, till exempel DP-R4."),
    "clock": _TIME,
    "moment": _should("en månad eller ett datum", "Skriv månaden som 2026-11 eller datumet som 2026-11-22."),
    "interval": _should("en tidsrymd", "Skriv till exempel ”12 månader” eller ”1 år”."),
    "risk-value-derived": _should("ett heltal från 1 till 5", "Skriv 1, 2, 3, 4 eller 5."),
    # keys
    "missing": ("Nyckeln ”{name}” saknas.", "Lägg till raden ”{name}: …”."),
    "extra_forbidden": ("Nyckeln ”{name}” finns inte här.", "Ta bort raden eller rätta nyckelns stavning."),
    "invalid_key": ("Nyckeln ”{name}” är inte text.", "Sätt citattecken om nyckeln."),
    # values of a list
    "literal_error": ("”{name}” är {found}, och det är inget av de tillåtna värdena.", "Skriv {allowed}."),
    "enum": ("”{name}” är {found}, och det är inget av de tillåtna värdena.", "Skriv {expected}."),
    # text
    "string_type": _TEXT,
    "string_unicode": _TEXT,
    "string_not_ascii": ("”{name}” får bara innehålla a–z, siffror och vanliga tecken.", "Ta bort å, ä, ö och andra."),
    "string_too_short": ("”{name}” ska ha minst {min_length} tecken.", "Skriv ut texten eller ta bort raden."),
    "string_too_long": ("”{name}” får ha högst {max_length} tecken.", "Korta texten."),
    "string_pattern_mismatch": ("”{name}” är {found}, och det har inte rätt form.", _COMPARE),
    # numbers
    "int_type": _INT,
    "int_parsing": _INT,
    "int_from_float": _INT,
    "int_parsing_size": ("”{name}” är ett för stort tal.", "Skriv ett mindre tal."),
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "decimal_max_digits": ("”{name}” får ha högst {max_digits} siffror.", "Skriv ett kortare tal."),
    "decimal_max_places": ("”{name}” får ha högst {decimal_places} decimaler.", "Avrunda talet."),
    "decimal_whole_digits": (
        "”{name}” får ha högst {whole_digits} siffror före decimaltecknet.",
        "Skriv ett mindre tal.",
    ),
    "fraction_type": _NUMBER,
    "fraction_parsing": _NUMBER,
    "complex_type": _NUMBER,
    "complex_str_parsing": _NUMBER,
    "greater_than": ("”{name}” ska vara större än {gt}, men är {found}.", "Skriv ett större tal."),
    "greater_than_equal": ("”{name}” ska vara minst {ge}, men är {found}.", "Skriv ett större tal."),
    "less_than": ("”{name}” ska vara mindre än {lt}, men är {found}.", "Skriv ett mindre tal."),
    "less_than_equal": ("”{name}” ska vara högst {le}, men är {found}.", "Skriv ett mindre tal."),
    "multiple_of": ("”{name}” ska vara jämnt delbart med {multiple_of}.", "Avrunda talet."),
    "bool_type": _should("true eller false", "Skriv true eller false utan citattecken."),
    "bool_parsing": _should("true eller false", "Skriv true eller false utan citattecken."),
    # lists and mappings
    "too_short": ("”{name}” ska ha minst {min_length} värden, men har {actual_length}.", "Lägg till det som saknas."),
    "too_long": ("”{name}” får ha högst {max_length} värden.", "Ta bort de överflödiga."),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "deque_type": _LIST,
    "iterable_type": _LIST,
    "iteration_error": _LIST,
    "set_item_not_hashable": ("”{name}” får bara innehålla enkla värden.", "Skriv text eller tal i listan."),
    "dict_type": _MAPPING,
    "frozen_dict_type": _MAPPING,
    "ordered_dict_type": _MAPPING,
    "counter_type": _MAPPING,
    "mapping_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dataclass_type": _MAPPING,
    "dataclass_exact_type": _MAPPING,
    "named_tuple_type": _MAPPING,
    "arguments_type": _MAPPING,
    "none_required": ("”{name}” ska inte ha något värde.", "Ta bort värdet."),
    "union_tag_invalid": ("”{name}” är av ett slag som inte finns: ”{tag}”.", _COMPARE),
    "union_tag_not_found": ("”{name}” säger inte av vilket slag det är.", _COMPARE),
    # dates and times
    "date_type": _should("ett datum", _DATE),
    "date_parsing": _should("ett datum", _DATE),
    "date_from_datetime_parsing": _should("ett datum", _DATE),
    "date_from_datetime_inexact": ("”{name}” ska vara ett datum utan klockslag.", _DATE),
    "date_past": ("”{name}” ska vara ett datum som har varit.", "Skriv ett tidigare datum."),
    "date_future": ("”{name}” ska vara ett kommande datum.", "Skriv ett senare datum."),
    "time_type": _TIME,
    "time_parsing": _TIME,
    "datetime_type": _MOMENT,
    "datetime_parsing": _MOMENT,
    "datetime_object_invalid": _MOMENT,
    "datetime_from_date_parsing": _MOMENT,
    "datetime_past": ("”{name}” ska vara en tidpunkt som har varit.", "Skriv en tidigare tidpunkt."),
    "datetime_future": ("”{name}” ska vara en kommande tidpunkt.", "Skriv en senare tidpunkt."),
    "timezone_naive": ("”{name}” ska stå utan tidszon.", "Ta bort tidszonen."),
    "timezone_aware": ("”{name}” ska ha en tidszon.", "Lägg till tidszonen, till exempel +01:00."),
    "timezone_offset": ("”{name}” har fel tidszon.", "Rätta tidszonen, till exempel +01:00."),
    "time_delta_type": _SPAN,
    "time_delta_parsing": _SPAN,
    # addresses and other ids
    "url_type": _URL,
    "url_parsing": _URL,
    "url_syntax_violation": _URL,
    "url_too_long": ("”{name}” får ha högst {max_length} tecken.", "Använd en kortare adress."),
    "url_scheme": ("”{name}” är en adress av fel slag.", "Skriv en adress som börjar med {expected_schemes}."),
    "uuid_type": _should("ett UUID", "Skriv 32 tecken 0–9 och a–f med bindestreck."),
    "uuid_parsing": _should("ett UUID", "Skriv 32 tecken 0–9 och a–f med bindestreck."),
    "uuid_version": ("”{name}” ska vara ett UUID av version {expected_version}.", "Skapa ett nytt."),
    # a validator's own words could be English
    "value_error": ("”{name}” är {found}, och det går inte att använda.", _COMPARE),
    "assertion_error": ("”{name}” är {found}, och det går inte att använda.", _COMPARE),
    # what a file cannot cause, but pydantic can say
    "recursion_loop": ("”{name}” innehåller sig självt.", "Ta bort alias och skriv ut värdet."),
    "recursion_depth_exceeded": ("”{name}” är för djupt nästlat.", "Förenkla filens uppbyggnad."),
    "bytes_type": _TEXT,
    "bytes_too_short": _TEXT,
    "bytes_too_long": _TEXT,
    "bytes_invalid_encoding": ("”{name}” innehåller tecken som inte går att läsa.", "Spara filen som UTF-8."),
    "no_such_attribute": _INTERNAL,
    "get_attribute_error": _INTERNAL,
    "json_invalid": _INTERNAL,
    "json_type": _INTERNAL,
    "needs_python_object": _INTERNAL,
    "frozen_field": _INTERNAL,
    "frozen_instance": _INTERNAL,
    "default_factory_not_called": _INTERNAL,
    "missing_sentinel_error": _INTERNAL,
    "ellipsis_error": _INTERNAL,
    "is_instance_of": _INTERNAL,
    "is_subclass_of": _INTERNAL,
    "callable_type": _INTERNAL,
    "missing_argument": _INTERNAL,
    "unexpected_keyword_argument": _INTERNAL,
    "missing_keyword_only_argument": _INTERNAL,
    "unexpected_positional_argument": _INTERNAL,
    "missing_positional_only_argument": _INTERNAL,
    "multiple_argument_values": _INTERNAL,
}
"""A message and a remedy for every kind of error that pydantic and the models have; a test knows if one is missing."""

_NOUNS = {int: "ett heltal", float: "ett decimaltal", list: "en lista", dict: "nycklar och värden"}


def swedish(error: ErrorDetails, name: str) -> tuple[str, str]:
    """Return the message and the remedy for one of pydantic's errors about the key `name`."""
    kind, value = _kind(error), error["input"]
    context = {**error.get("ctx", {}), "name": shown(name), "found": _found(kind, value)}
    if "expected" in context:
        context["allowed"] = enumeration(_quoted(context["expected"]), "eller")
    message, help = MESSAGES.get(kind, _INTERNAL)
    remedy = _REMEDIES.get(kind)
    better = _nothing(kind, value) or (remedy(value, context) if remedy else None)
    return message.format_map(context), better or help.format_map(context)


def _kind(error: ErrorDetails) -> str:
    blank = isinstance(error["input"], str) and not error["input"].strip()
    return "string_type" if blank and error["type"] == "string_too_short" else error["type"]


def _found(kind: str, value: Any) -> str:
    if value is None or (isinstance(value, str) and not value.strip()):
        return "tomt"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return "text" if kind.endswith("_type") else f"”{shown(value)}”"
    if isinstance(value, int | float) and not kind.endswith("_type"):
        return f"{value}"
    return _NOUNS.get(type(value), "något annat")


def _nothing(kind: str, value: Any) -> str | None:
    if _found(kind, value) == "tomt" and kind.endswith(("_type", "_iso", "_form")):
        return "Skriv ett värde efter kolonet, eller ta bort raden om värdet inte behövs."
    return None


def _whole(value: Any, context: dict[str, Any]) -> str | None:
    quoted = isinstance(value, str)
    number = plain(value.strip()) if quoted else value
    if quoted and isinstance(number, int):
        return f"Ta bort citattecknen: skriv {number}."
    if isinstance(number, float) and number.is_integer() and abs(number) < 1e15:
        return f"Skriv {int(number)}."
    if quoted and re.fullmatch("0+[0-9]{1,9}", value):
        return f"Skriv {int(value)}, utan nollor först."
    return None


def _text(value: Any, context: dict[str, Any]) -> str | None:
    if isinstance(value, list):
        return "Skriv ett enda värde i stället för en lista."
    if isinstance(value, dict):
        return "Skriv bara text här. Innehåller texten ett kolon, sätt citattecken om den."
    return f"Sätt citattecken om värdet: '{value}'." if type(value) is int else None


def _many(value: Any, context: dict[str, Any]) -> str | None:
    return f"Skriv en lista: [{value}]." if isinstance(value, str) and 0 < len(value) < 40 else None


def _truth(value: Any, context: dict[str, Any]) -> str | None:
    meaning = {
        "ja": "true",
        "yes": "true",
        "on": "true",
        "true": "true",
        "nej": "false",
        "no": "false",
        "false": "false",
    }
    said = meaning.get(str(value).strip().lower())
    return f"Skriv {said}, utan citattecken." if said else None


def _near(value: Any, context: dict[str, Any]) -> str | None:
    allowed = _quoted(context["expected"])
    close = difflib.get_close_matches(str(value).lower(), allowed, 1)
    return f"Menade du {close[0]}? Tillåtna värden är {enumeration(allowed)}." if close else None


def _id(value: Any, context: dict[str, Any]) -> str | None:
    proposal = slug(value) if isinstance(value, str) else ""
    return f"Skriv till exempel {proposal}: små bokstäver a–z, siffror och bindestreck." if proposal else None


def _quoted(expected: str) -> list[str]:
    return re.findall("'([^']*)'", expected)


_REMEDIES: dict[str, Callable[[Any, dict[str, Any]], str | None]] = {
    "int_type": _whole,
    "string_type": _text,
    "tuple_type": _many,
    "list_type": _many,
    "bool_type": _truth,
    "literal_error": _near,
    "id_form": _id,
}
"""Remedies that can tell more when they see the value."""
