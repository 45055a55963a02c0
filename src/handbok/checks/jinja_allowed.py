"""En sida anropar bara handbokens makron, med fasta värden, och inget annat mellan klammerparenteser.

Varför: Den som föreslår en ändring ska inte kunna köra kod på datorn som bygger handboken, och ett felstavat makro
lämnar ett hål på sidan.

Godkänt:

```markdown title="docs/exempel.md"
Så här skrivs ett anrop: {% raw %}`{{ makro("värde") }}`{% endraw %}.
```

Underkänt:

```markdown title="docs/exempel.md"
{{ ''.__class__ }}

{{ risktabel("exempel") }}

{% include "hemligt.txt" %}
```

Ser inte: om makrot visar det som läsaren behöver här.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from handbok.handbook import Handbook
from handbok.macro import Macro, discover
from handbok.markdown.calls import Call
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.shipped import layers
from handbok.suggestion import suggestion
from handbok.swedish import enumeration

RULE = Rule("jinja-allowed", Level.ERROR, Page, "Handbokens skydd")

_HOW = 'Skriv {{ makro("värde") }}, eller sätt {% raw %} och {% endraw %} omkring det som ska visas som det står.'
_KINDS: dict[Any, str] = {str: "text inom citattecken", int: "ett heltal", float: "ett tal", bool: "true eller false"}

Complaint = tuple[str, str]


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield what is no macro call, calls of what does not exist, and arguments that do not fit."""
    for path, text in page.tree.texts() if page.tree else ():
        if "{{" in text or "{%" in text:
            yield RULE.problem(
                page.meta_place(*path), "Sidhuvudet innehåller tecken för makron.", "Skriv värdet som vanlig text."
            )
    for fault in page.markup.jinja.faults:
        yield RULE.problem(page.place(fault.start), f"{fault.message}.", _HOW)
    macros = discover(*layers(book.root, "macros")) if page.markup.jinja.calls else {}
    for call in page.markup.jinja.calls:
        for message, help in _complaints(call, macros):
            yield RULE.problem(page.place(call.start), message, help)


def _complaints(call: Call, macros: dict[str, Macro]) -> Iterator[Complaint]:
    macro = macros.get(call.name)
    if macro is None:
        yield f"Makrot ”{call.name}” finns inte.", suggestion(call.name, sorted(macros))
        return
    unfit = list(_unfit(call, macro.signature))
    yield from unfit or _wrong_values(call, macro)


def _unfit(call: Call, signature: inspect.Signature) -> Iterator[Complaint]:
    """Yield the arguments that are too many, unknown, given twice or missing."""
    positional = [name for name, each in signature.parameters.items() if each.kind is not each.KEYWORD_ONLY]
    given = [name for name, _ in call.kwargs]
    if len(call.args) > len(positional):
        yield f"Makrot {call.name} får {len(call.args)} värden men tar högst {len(positional)}.", _form(call, signature)
    for name in given:
        if name not in signature.parameters:
            yield f"Makrot {call.name} har inget som heter ”{name}”.", suggestion(name, signature.parameters)
        elif name in positional[: len(call.args)] or given.count(name) > 1:
            yield f"Makrot {call.name} får ”{name}” två gånger.", "Ta bort det ena värdet."
    missing = [
        name
        for name, each in signature.parameters.items()
        if each.default is each.empty and name not in given and name not in positional[: len(call.args)]
    ]
    if missing and set(given) <= signature.parameters.keys():
        yield f"Makrot {call.name} saknar {enumeration(missing)}.", _form(call, signature)


def _form(call: Call, signature: inspect.Signature) -> str:
    needed = [name for name, each in signature.parameters.items() if each.default is each.empty]
    return f"Skriv {{{{ {call.name}({', '.join(f'{name}=…' for name in needed)}) }}}}."


def _wrong_values(call: Call, macro: Macro) -> Iterator[Complaint]:
    bound = macro.signature.bind(*call.args, **dict(call.kwargs))
    for name, value in bound.arguments.items():
        wanted = macro.types.get(name, object)
        try:
            TypeAdapter(wanted).validate_python(value, strict=True)
        except ValidationError:
            shown = f"”{value}”" if isinstance(value, str) else str(value).lower()
            yield f"Makrot {call.name} tar inte {shown} som ”{name}”.", _wanted(wanted, value)


def _wanted(wanted: Any, value: Any) -> str:
    if get_origin(wanted) is Literal:
        return suggestion(str(value), [str(each) for each in get_args(wanted)])
    kinds = [_KINDS[each] for each in (wanted, *get_args(wanted)) if each in _KINDS]
    literals = [str(each) for inner in get_args(wanted) for each in get_args(inner) if get_origin(inner) is Literal]
    if literals:
        return suggestion(str(value), literals)
    return f"Skriv {enumeration(kinds, 'eller')}." if kinds else "Se makrots sida i handboken."
