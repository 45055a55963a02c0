"""En textfil är högst en megabyte.

Varför: En så stor fil är antingen fel sorts fil eller gjord för att få datorn att stanna.

Godkänt:

```markdown title="docs/exempel.md"
Text.
```

Underkänt:

```markdown title="docs/exempel.md" gånger="200000"
Text.
```

Ser inte: stora bilder och filmer.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.handbook import Handbook
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("file-size", Level.ERROR, Handbook, "Handbokens skydd")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield the files that the loader found too large."""
    return RULE.read(book)
