"""En fil att hämta går att läsa för alla: den har taggar, titel och språk.

Varför: En fil följer samma krav som en sida (EN 301 549 kapitel 10, enligt lagen om tillgänglighet till digital
offentlig service). Utan taggar vet en skärmläsare inte vad som är rubrik eller tabell, och utan språk läser den med fel
uttal. En pdf utan taggar, titel eller språk är ett fel. I Word och Excel granskar du språk, titel och rubrikrader.

Godkänt:

```markdown title="docs/plan.md"
Planen som en sida kan alla läsa, och den går att ändra.
```

Underkänt:

```text title="docs/plan.pdf"
Det här är ingen pdf.
```

Ser inte: om taggarna är de rätta, om läsordningen stämmer, och filer av andra slag.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from handbok.attachments import excel, pdf, word
from handbok.attachments.lack import Lack
from handbok.handbook import Handbook
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule

RULE = Rule("attachment-accessible", Level.ERROR, Handbook, "EN 301 549 kapitel 10")

_KINDS: Mapping[str, Callable[[Path], Iterator[Lack]]] = {
    ".pdf": pdf.lacks, ".docx": word.lacks, ".dotx": word.lacks, ".xlsx": excel.lacks, ".xltx": excel.lacks,
}  # fmt: skip


def check(book: Handbook) -> Iterator[Problem]:
    """Yield what the files beside the pages lack."""
    for path, asset in book.assets.items():
        lacks = _KINDS.get(asset.file.suffix.lower())
        for lack in lacks(asset.file) if lacks else ():
            level = None if lack.certain else Level.REVIEW
            yield RULE.problem(Place(f"docs/{path}", 1, 1), lack.message, lack.help, level=level)
