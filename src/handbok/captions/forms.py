"""What an author may write as settings, of a cue or of a region.

https://www.w3.org/TR/webvtt1/#cue-settings and https://www.w3.org/TR/webvtt1/#region-settings
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from handbok.captions.fault import Fault
from handbok.captions.quote import quoted
from handbok.captions.settings import Written, percentage, written
from handbok.suggestion import suggestion


class Form(NamedTuple):
    """Hold what values a setting takes, and how to say so after "Skriv"."""

    takes: Callable[[str], bool]
    expected: str


def faults(text: str, forms: Mapping[str, Form]) -> Iterator[Fault]:
    """Yield what is wrong with a list of settings."""
    seen: set[str] = set()
    for each in written(text):
        if not each.is_setting:
            yield _shapeless(each, forms)
            continue
        form = forms.get(each.name)
        if form is None:
            yield Fault(each.at, f"Inställningen {quoted(each.name)} finns inte.", suggestion(each.name[:40], forms))
            continue
        if each.name in seen:
            yield Fault(each.at, f"Inställningen ”{each.name}” står mer än en gång.", "Behåll en av dem.")
        seen.add(each.name)
        if not form.takes(each.value or ""):
            yield Fault(
                each.at,
                f"Inställningen ”{each.name}” har värdet {quoted(each.value or '')}, som inte är tillåtet.",
                f"Skriv {form.expected}.",
            )


def _shapeless(each: Written, forms: Mapping[str, Form]) -> Fault:
    if each.name in forms:
        return Fault(
            each.at,
            f"Inställningen ”{each.name}” saknar värde.",
            f"Skriv {each.name}:värde utan mellanslag: {forms[each.name].expected}.",
        )
    return Fault(
        each.at,
        f"{quoted(each.text)} är ingen inställning.",
        "Skriv inställningar som namn:värde utan mellanslag runt kolonet, eller ta bort det.",
    )


def _percentage(value: str) -> bool:
    return percentage(value) is not None


def _one_of(*words: str) -> Callable[[str], bool]:
    return lambda value: value in words


def _aligned(offset: Callable[[str], bool], *aligns: str) -> Callable[[str], bool]:
    def takes(value: str) -> bool:
        number, comma, align = value.partition(",")
        return offset(number) and (not comma or align in aligns)

    return takes


def _line(value: str) -> bool:
    return _percentage(value) or re.fullmatch("-?[0-9]+", value) is not None


def _point(value: str) -> bool:
    x, _, y = value.partition(",")
    return _percentage(x) and _percentage(y)


def _without_arrow(value: str) -> bool:
    return "-->" not in value


CUE: Mapping[str, Form] = {
    "vertical": Form(_one_of("rl", "lr"), "rl eller lr"),
    "line": Form(
        _aligned(_line, "start", "center", "end"),
        "ett radnummer (-1) eller en procentsats (85%), och om du vill ,start, ,center eller ,end efter",
    ),
    "position": Form(
        _aligned(_percentage, "line-left", "center", "line-right"),
        "en procentsats (50%), och om du vill ,line-left, ,center eller ,line-right efter",
    ),
    "size": Form(_percentage, "en procentsats från 0% till 100%"),
    "align": Form(_one_of("start", "center", "end", "left", "right"), "start, center, end, left eller right"),
    "region": Form(_without_arrow, "id för en region"),
}

REGION: Mapping[str, Form] = {
    "id": Form(_without_arrow, "ett id utan mellanslag"),
    "width": Form(_percentage, "en procentsats från 0% till 100%"),
    "lines": Form(lambda value: re.fullmatch("[0-9]+", value) is not None, "ett antal rader med siffror"),
    "regionanchor": Form(_point, "två procentsatser, till exempel 0%,100%"),
    "viewportanchor": Form(_point, "två procentsatser, till exempel 10%,90%"),
    "scroll": Form(_one_of("up"), "up"),
}
