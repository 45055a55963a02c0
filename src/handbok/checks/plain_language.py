"""Texten är enkel att läsa: korta meningar, vanliga ord.

Varför: Språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt (11 § språklagen). LIX över 50 är svårt
även för den som läser mycket.

Godkänt:

```markdown title="docs/exempel.md"
Börja med att fråga vem som har problemet. Skriv ner svaret.
```

Underkänt:

```markdown title="docs/exempel.md"
Tillse att underlaget är klart innan arbetet påbörjas.
```

Ser inte: om texten är sann, eller om orden är förklarade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown import sentences
from handbok.markdown.blocks import Kind
from handbok.markdown.sentences import Sentence
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("plain-language", Level.WARNING, Page, "11 § språklagen (2009:600)")

MAX_LIX = 50
MAX_WORDS = 35
FEWEST_WORDS = 100
"""LIX says nothing of a shorter text."""

PREFERRED = {
    r"tillse|tillser|tillsett|tillsåg": "se till",
    r"påbörja(?:r|s|t|de|ts|des)?": "börja",
    r"erhåll(?:a|er|as|es|it|its)|erhöll(?:s)?": "få",
    r"inneha(?:r|s)?": "ha",
    r"beakta(?:r|s|t|de)?": "ta hänsyn till",
    r"föreligg(?:a|er)|förelåg": "finnas",
    r"vidta(?:ga|ger|r|s|gits|git)?|vidtog(?:s)?": "göra",
    r"avseende": "om",
    r"beträffande": "om",
    r"medelst": "med",
    r"i syfte att": "för att",
    r"i enlighet med": "enligt",
    r"för det fall att": "om",
    r"under förutsättning att": "om",
    r"i de fall": "när",
    r"ävensom": "och",
    r"erforderlig(?:a|t)?": "som behövs",
    r"vederbörande": "den det gäller",
    r"jämlikt": "enligt",
    r"ombesörj(?:a|er|s|t)": "ordna",
    r"härvid|därvid": "då",
    r"hörsamma(?:r|s|t)?": "följa",
    r"inkom(?:ma|mer|men|na|met)": "komma in",
    r"efterfråga(?:r|s|t|de)?": "fråga efter",
    r"nyttja(?:r|s|t|de)?": "använda",
    r"dylik(?:a|t)?": "sådan",
    r"åtnjut(?:a|er)": "få",
}
"""What Swedish plain language guides advise against, with what they advise."""

_WORDS = re.compile(rf"\b(?:{'|'.join(f'(?P<w{at}>{word})' for at, word in enumerate(PREFERRED))})\b", re.I)
_BETTER = tuple(PREFERRED.values())
_TEXT = {Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE}


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield a page hard to read, sentences too long, and words with a plainer one."""
    found = [
        sentence
        for block in page.markup.blocks
        if block.kind in _TEXT
        for sentence in sentences.find(block.text, block.start)
    ]
    yield from _difficulty(page, found)
    for sentence in found:
        if (count := len(sentence.words)) > MAX_WORDS:
            yield RULE.problem(
                page.place(sentence.start),
                f"Meningen har {count} ord, och högst {MAX_WORDS} går lätt att läsa.",
                "Dela den i två eller flera meningar, eller gör en lista.",
            )
    for match in _WORDS.finditer(page.markup.running):
        yield RULE.problem(
            page.place(match.start()),
            f"Ordet ”{match[0]}” är svårare än det behöver vara.",
            f"Skriv till exempel ”{_BETTER[int((match.lastgroup or 'w0')[1:])]}”.",
        )


def _difficulty(page: Page, found: list[Sentence]) -> Iterator[Problem]:
    if sum(len(sentence.words) for sentence in found) < FEWEST_WORDS:
        return
    index = round(sentences.lix(found))
    if index > MAX_LIX:
        yield RULE.problem(
            page.place(found[0].start),
            f"Sidans LIX är {index}, och över {MAX_LIX} är svårt att läsa.",
            "Skriv kortare meningar och kortare ord.",
        )
