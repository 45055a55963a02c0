"""What is wrong with a line of times, or with a time, by what an author may write.

https://www.w3.org/TR/webvtt1/#webvtt-cue-timings
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.captions.fault import Fault
from handbok.captions.quote import quoted

_ARROW = "-->"
_SPACE = " \t\f"
_AFTER = re.compile(r"([ \t\f]*)([0-9:.,]*)([^ \t\f]*)")
_TIME = re.compile(r"([0-9]+):([0-9]+)(?::([0-9]+))?([.,])([0-9]+)")
_FORM = "Skriv tiden som timmar:minuter:sekunder.tusendelar, till exempel 00:01:30.500."


def line_faults(line: str) -> Iterator[Fault]:
    """Yield what is wrong with a line that has an arrow, up to its settings."""
    arrow = line.index(_ARROW)
    start = line[:arrow].strip(_SPACE)
    start_at = line.index(start)
    if start_at > 0 and start:
        yield Fault(0, "Raden med tider börjar med mellanslag.", "Ta bort mellanslagen före starttiden.")
    if not start:
        yield Fault(0, "Före pilen --> saknas starttiden.", _FORM)
    else:
        yield from time_faults(start, start_at)
        yield from _gap_faults(line[start_at + len(start) : arrow], arrow, "Före")
    yield from _end_faults(line, arrow + len(_ARROW))


def time_faults(text: str, at: int = 0) -> Iterator[Fault]:
    """Yield what is wrong with a time."""
    found = _TIME.fullmatch(text)
    if found is None:
        yield Fault(at, f"{quoted(text)} är ingen tid.", _FORM)
        return
    first, second, third, point, thousandths = found.groups()
    hours, minutes, seconds = (None, first, second) if third is None else (first, second, third)
    if hours is not None and len(hours) < 2:
        yield Fault(at, f"Timmarna i tiden {quoted(text)} har bara en siffra.", "Skriv timmar med minst två siffror.")
    for name, digits in (("Minuterna", minutes), ("Sekunderna", seconds)):
        if len(digits) != 2:
            yield Fault(at, f"{name} i tiden {quoted(text)} har inte två siffror.", _FORM)
        elif digits > "59":
            yield Fault(at, f"{name} i tiden {quoted(text)} är fler än 59.", _FORM)
    if point == ",":
        yield Fault(at, f"Tiden {quoted(text)} har komma före tusendelarna.", "Skriv en punkt i stället för kommat.")
    if len(thousandths) != 3:
        yield Fault(at, f"Tusendelarna i tiden {quoted(text)} har inte tre siffror.", _FORM)


def _end_faults(line: str, at: int) -> Iterator[Fault]:
    space, end, glued = _AFTER.match(line, at).groups()  # type: ignore[union-attr]  # it takes any text
    end_at = at + len(space)
    if not end and not glued:
        yield Fault(at, "Efter pilen --> saknas sluttiden.", _FORM)
        return
    yield from _gap_faults(space, end_at, "Efter")
    if not end:
        yield Fault(end_at, f"{quoted(glued)} är ingen tid.", _FORM)
        return
    yield from time_faults(end, end_at)
    if glued:
        yield Fault(
            end_at + len(end),
            f"Direkt efter sluttiden står {quoted(glued)}.",
            "Skriv ett mellanslag mellan sluttiden och inställningarna.",
        )


def _gap_faults(gap: str, at: int, side: str) -> Iterator[Fault]:
    if not gap:
        yield Fault(at, f"{side} pilen --> saknas mellanslag.", "Skriv ett mellanslag på var sida om pilen.")
    elif "\f" in gap:
        yield Fault(at, f"{side} pilen --> står en sidmatning.", "Skriv ett mellanslag i stället.")
