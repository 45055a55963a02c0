"""The macros as pages: each macro's docstring is Markdown, under a heading of its own, with a call and what it gives."""

from __future__ import annotations

import inspect
from html import escape
from typing import Any

from handbok.components.macroexample import chosen, shown
from handbok.macro import Context, Macro, PartRef, RecordRef, TermRef, discover
from handbok.markdown.calls import Call
from handbok.page import Page
from handbok.shipped import layers

_TYPES = {str: "en text", int: "ett heltal", float: "ett tal", bool: "True eller False"}
_ITSELF = "makron"
_LACKING = "Underlag saknas: handboken har inget att visa här som du får läsa."


def macrobook(context: Context) -> str:
    """Return every macro as a section of Markdown; the macro's name is its anchor."""
    found = discover(*layers(context.book.root, "macros"))
    return "\n\n".join(_section(found[name], context) for name in sorted(found))


def _section(macro: Macro, context: Context) -> str:
    text = inspect.cleandoc(macro.function.__doc__ or "")
    parts = [f"## {macro.name} {{ #makro-{macro.name.replace('_', '-')} }}", text, _parameters(macro)]
    return "\n\n".join(part for part in [*parts, _example(macro, context)] if part)


def _parameters(macro: Macro) -> str:
    rows = [f"- `{name}` är {_meaning(macro, each)}" for name, each in macro.signature.parameters.items()]
    return "\n".join(["Anges:", "", *rows]) if rows else ""


def _meaning(macro: Macro, parameter: inspect.Parameter) -> str:
    reference = macro.references.get(parameter.name)
    if isinstance(reference, RecordRef):
        meaning = f"id för en post i `data/{reference.kind.FOLDER}/`"
    elif isinstance(reference, PartRef):
        meaning = f"id för en del av posten i `{reference.parameter}`"
    elif isinstance(reference, TermRef):
        meaning = "ett ord som står i ordlistan"
    else:
        meaning = _TYPES.get(macro.types.get(parameter.name, str), "ett värde")
    if parameter.default is inspect.Parameter.empty:
        return f"{meaning}."
    return f"{meaning} och får utelämnas{_default(parameter.default)}."


def _default(value: Any) -> str:
    return "" if value in (None, "", ()) else f" (då gäller `{value!r}`)"


def _example(macro: Macro, context: Context) -> str:
    """Return a call that shows the reader something, where pages make it, and what it gives here."""
    call, path = chosen(macro, context.book)
    if call is None:
        needed = ", ".join(f"{name}=…" for name in _needed(macro))
        return f"Så här:\n\n```jinja\n{{{{ {macro.name}({needed}) }}}}\n```\n\n{_LACKING}"
    parts = [f"Så här:\n\n```jinja\n{_written(call)}\n```"]
    if path and path != context.page:
        parts.append(f"Se det på sidan {_link(context.book.pages[path], context)}.")
    # Nobody links to what an example shows: it is left out where the page is only asked for its anchors.
    return "\n\n".join([*parts, _live(macro, call, context)] if context.page else parts)


def _live(macro: Macro, call: Call, context: Context) -> str:
    if macro.name == _ITSELF:
        return "Det är sidan som du läser nu."
    try:
        return shown(macro, call, context)
    except LookupError:
        return _LACKING


def _link(page: Page, context: Context) -> str:
    return f'<a href="{escape(context.url(page.path))}">{escape(page.title)}</a>'


def _written(call: Call) -> str:
    values = [_constant(value) for value in call.args]
    values += [f"{name}={_constant(value)}" for name, value in call.kwargs]
    return f"{{{{ {call.name}({', '.join(values)}) }}}}"


def _constant(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _needed(macro: Macro) -> list[str]:
    parameters = macro.signature.parameters.items()
    return [name for name, each in parameters if each.default is inspect.Parameter.empty]
