"""A macro's example: a call that shows its reader something, and what it gives, below a heading of another page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from handbok.handbook import Handbook
from handbok.macro import Context, Macro
from handbok.markdown.calls import Call
from handbok.showing import MACROS as MEDIA

_LEVEL = 3
"""The level of an example's highest heading: below the macro's own."""
_TRIED = 20
"""How many records are tried where no page makes a call."""
_HTML_HEADING = re.compile(r"(</?h)([1-6])\b")
_HEADING = re.compile(r"^(#{1,6})(?= )", re.M)


def chosen(macro: Macro, book: Handbook) -> tuple[Call | None, str]:
    """Return the first call of a page which the reader may see, with the page's path, or else one of a record."""
    for path, call in book.callers.get(macro.name, ()):
        if _is_seen(macro, call, book):
            return call, path
    return next((call for call in _made(macro, book) if _is_seen(macro, call, book)), None), ""


def shown(macro: Macro, call: Call, context: Context) -> str:
    """Return what a call gives; of what would be a page of its own, the beginning. Raises LookupError."""
    text = macro.function(context, **macro.bind(call.args, dict(call.kwargs)))
    # two macros may show the same table, and a page has one region of a name
    text = text.replace('role="region"', 'role="group"')
    if macro.inline:
        return f"I en mening blir det: {text}."
    headings = list(_HEADING.finditer(text))
    if not headings:
        return f'<div class="hb-exempel" data-pagefind-ignore>\n{_lowered(text)}\n</div>'
    beginning = text[: headings[1].start()] if len(headings) > 1 else text
    return _lowered(beginning.rstrip()) + ("\n\nResten är utelämnat i exemplet." if len(headings) > 1 else "")


def _made(macro: Macro, book: Handbook) -> Iterator[Call]:
    """Yield calls with what the reader's records offer for each parameter that must be given."""
    if macro.name in MEDIA:  # a film's file is there only where a page shows it
        return
    needed = [name for name, each in macro.signature.parameters.items() if each.default is each.empty]
    first = [macro.references[name] for name in needed[:1] if name in macro.references]
    if len(needed) > 1 or len(first) < len(needed):
        return
    known = [sorted(reference.known(book, {})) for reference in first]
    for values in islice(product(*known), _TRIED):
        yield Call(macro.name, values, (), 0, 0)


def _is_seen(macro: Macro, call: Call, book: Handbook) -> bool:
    arguments = macro.bind(call.args, dict(call.kwargs))
    return all(
        arguments.get(name) is None or arguments[name] in reference.known(book, arguments)
        for name, reference in macro.references.items()
    )


def _lowered(text: str) -> str:
    """Return a text with its highest heading on the level where examples begin, and the others as far below as before."""
    levels = [int(each[2]) for each in _HTML_HEADING.finditer(text)]
    levels += [len(each[1]) for each in _HEADING.finditer(text)]
    down = _LEVEL - min(levels, default=_LEVEL)
    text = _HTML_HEADING.sub(lambda found: f"{found[1]}{min(6, int(found[2]) + down)}", text)
    return _HEADING.sub(lambda found: "#" * min(6, len(found[1]) + down), text)
