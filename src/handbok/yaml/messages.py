"""What PyYAML's complaints are in Swedish, for someone who does not know YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
    """Pair a complaint of PyYAML with its Swedish message and remedy.

    `problem` and `context` are patterns of the two parts of PyYAML's sentence.
    `at_start` says that the fault is mended where the thing starts (its context), not where reading stopped.
    """

    problem: str
    message: str
    help: str
    context: str = ".*"
    at_start: bool = False


UNKNOWN = Phrase(
    ".*", "Här går filen inte att läsa som YAML.", "Jämför raden och raden ovanför med en annan fil av samma slag."
)
"""What is said of a complaint that no phrase knows; a test fails before an editor ever reads it."""

_QUOTE = "Sätt citattecken om hela värdet."
_TAG = "Skriv värdet utan utropstecken framför, eller sätt citattecken om det."

PHRASES = (
    # characters
    Phrase("special characters are not allowed", "Här står ett tecken som inte syns.", "Ta bort tecknet."),
    Phrase("invalid .*|unexpected .*", "Här står ett tecken som inte går att läsa.", "Spara filen som UTF-8."),
    Phrase(
        r"found character '\\t' that .*",
        "Här står ett tabbtecken.",
        "Använd mellanslag för indrag.",
        "while scanning.*",
    ),
    Phrase("found character '%' that .*", "Ett värde kan inte börja med %.", _QUOTE),
    Phrase("found character '@' that .*", "Ett värde kan inte börja med @.", _QUOTE),
    Phrase("found character .* that cannot start any token", "Ett värde kan inte börja med det här tecknet.", _QUOTE),
    # quotes
    Phrase(
        "found unexpected (end of stream|document separator)",
        "Citattecknet som öppnas här stängs aldrig.",
        "Sätt ett likadant citattecken efter texten.",
        "while scanning a quoted scalar",
        at_start=True,
    ),
    Phrase(
        "found unknown escape character .*|expected escape sequence of .*",
        "Ett omvänt snedstreck betyder något särskilt inom dubbla citattecken.",
        "Använd enkla citattecken ' i stället.",
    ),
    # keys and values
    Phrase(
        "could not find expected ':'",
        "Raden saknar kolon efter nyckeln.",
        "Skriv raden som ”nyckel: värde”. Hör den till texten ovanför, dra in den lika långt som den.",
        at_start=True,
    ),
    Phrase(
        "mapping values are not allowed here", "Ett kolon följt av mellanslag kan inte stå mitt i ett värde.", _QUOTE
    ),
    Phrase("mapping keys are not allowed here", "Ett frågetecken kan inte stå ensamt här.", _QUOTE),
    Phrase(
        "sequence entries are not allowed here",
        "En lista med streck kan inte börja på samma rad som nyckeln.",
        "Flytta strecket till nästa rad, eller sätt citattecken om värdet.",
    ),
    # indentation
    Phrase(
        "expected <block end>, but found '<block (mapping|sequence) start>'",
        "Raden har fel indrag.",
        "Börja raden lika långt in som raderna den hör ihop med.",
    ),
    Phrase(
        "expected <block end>, but found '-'",
        "Ett streck för en lista står bland nycklar.",
        "Dra in strecket under nyckeln som listan hör till, eller ta bort det.",
    ),
    Phrase(
        r"expected <block end>, but found '[\]}]'",
        "Här avslutas en parentes som inte har öppnats.",
        "Ta bort den, eller sätt citattecken om texten.",
    ),
    Phrase(
        "expected <block end>, but found .*",
        "Här står något som inte hör ihop med resten av raden.",
        "Sätt citattecken om hela värdet, eller börja en ny rad med samma indrag som raden ovanför.",
    ),
    Phrase(
        "expected '<document start>', but found .*",
        "Raden hör inte ihop med det som står ovanför.",
        "Börja den lika långt in som de andra raderna, och skriv den som ”nyckel: värde”.",
    ),
    # lists and mappings on one line
    Phrase(
        "expected ',' or '[]}]', but got .*",
        "Här väntades ett komma eller slutet på parentesen.",
        "Sätt komma mellan värdena, och citattecken om text som innehåller komma eller kolon.",
    ),
    Phrase(
        "expected the node content, but found .*",
        "Här saknas ett värde före tecknet.",
        "Skriv värdet, ta bort tecknet, eller sätt citattecken om texten.",
    ),
    # signs that mean something at the start of a value
    Phrase(
        "expected alphabetic or numeric character, but found .*",
        "Ett värde kan inte börja med * eller &.",
        _QUOTE,
        "while scanning an .*",
        at_start=True,
    ),
    Phrase("found undefined alias .*", "Ett värde kan inte börja med *.", _QUOTE),
    Phrase(
        "second occurrence",
        "Samma ankare & används två gånger.",
        "Skriv ut värdet i stället.",
        "found duplicate anchor .*",
    ),
    Phrase(
        "expected (chomping or indentation indicators|indentation indicator in .*|a comment or a line break), but .*",
        "Efter | eller > ska texten börja på nästa rad.",
        "Flytta ner texten och dra in den, eller sätt citattecken om värdet.",
        "while scanning a block scalar",
        at_start=True,
    ),
    # directives and tags
    Phrase(
        ".*", "En rad kan inte börja med %.", "Sätt citattecken om texten.", "while scanning a directive", at_start=True
    ),
    Phrase(".*", "Ett värde kan inte börja med !.", _TAG, r"while (scanning|parsing) a \S+", at_start=True),
    Phrase(
        "found duplicate YAML directive|found incompatible YAML document .*|duplicate tag handle .*",
        "En rad kan inte börja med %.",
        "Ta bort raden.",
    ),
    Phrase(
        "but found another document",
        "Filen innehåller flera YAML-dokument.",
        "Ta bort raden --- mellan dem.",
        "expected a single document .*",
    ),
)


def phrase(context: str, problem: str) -> Phrase:
    """Return the first phrase that fits the two parts of a complaint."""
    fitting = (
        each
        for each in PHRASES
        if re.fullmatch(each.context, context, re.S) and re.fullmatch(each.problem, problem, re.S)
    )
    return next(fitting, UNKNOWN)
