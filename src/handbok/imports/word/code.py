"""Lines of code as a fenced block, in which nothing means anything to Markdown or to macros."""

from __future__ import annotations

import re

from handbok.imports.word import escape

_JINJA = re.compile(r"\{[{%]|[%}]\}|#%\}")


def fenced(text: str) -> str:
    """Return a block of code."""
    text = text.strip("\n")
    if not text.strip():
        return ""
    if "endraw" in text:
        return f"<pre><code>{escape.html(text)}</code></pre>"
    ticks = max((len(run) for run in re.findall(r"`+", text)), default=2)
    fence = "`" * max(3, ticks + 1)
    block = f"{fence}text\n{text}\n{fence}"
    return f"{{% raw %}}\n{block}\n{{% endraw %}}" if _JINJA.search(text) else block
