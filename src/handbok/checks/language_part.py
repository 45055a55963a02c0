"""Text på ett annat språk än svenska är märkt med det språket.

Varför: En skärmläsare läser engelska med svenskt uttal om ingen säger vilket språk det är (WCAG 3.1.2). Enstaka lånord och
egennamn behöver inte märkas.

Godkänt:

```markdown title="docs/exempel.md"
Metoden heter på engelska *voice of the customer*{: lang="en" }.
```

Underkänt:

```markdown title="docs/exempel.md"
Metoden heter på engelska voice of the customer.
```

Ser inte: kortare uttryck utan småord, andra språk än engelska, tyska, norska och danska, och om märkningen är rätt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.markdown import foreign, sentences, verbatim
from handbok.markdown.blocks import Kind
from handbok.markdown.sentences import Sentence
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("language-part", Level.REVIEW, Page, "WCAG 3.1.2")

_COMMON = {
    ("engelska", "en"): re.compile(r"the|of|and|with|this|that|to|you|your|are|from|for|which|what|by"),
    ("tyska", "de"): re.compile(r"der|die|das|und|ist|nicht|mit|von|zu|für|eine|auf"),
    ("norska eller danska", "nb"): re.compile(r"og|ikke|af|jeg|hvordan|hva|hvad|hvem|være|mellom"),
}
"""Small words that hardly any sentence is without; some are Swedish words too, so one alone proves nothing."""

_ENOUGH = 2
_KINDS = {Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.HEADING, Kind.TABLE}


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the sentences that seem to be, or to hold, another language, and are not marked as such."""
    text = verbatim.blank(page.markup.running, foreign.find(page.markup))
    for block in page.markup.blocks:
        if block.kind in _KINDS:
            for sentence in sentences.find(text[block.start : block.start + len(block.text)], block.start):
                yield from _judged(page, sentence)


def _judged(page: Page, sentence: Sentence) -> Iterator[Problem]:
    words = {word.lower() for word in sentence.words}
    met = {language: set(filter(common.fullmatch, words)) for language, common in _COMMON.items()}
    (language, code), small = max(met.items(), key=lambda each: len(each[1]))
    if len(small) >= _ENOUGH:
        first = next(word for word in sentence.words if word.lower() in small)
        yield RULE.problem(
            page.place(sentence.start + sentence.text.index(first)),
            f"Texten runt ”{first}” verkar vara på {language}, men är inte märkt så.",
            f'Märk orden med språket, till exempel *orden*{{: lang="{code}" }}.',
        )
