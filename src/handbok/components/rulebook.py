"""The rules as pages: each rule's docstring is Markdown, and stands under a heading of its own."""

from __future__ import annotations

import inspect

from handbok.checking import RuleModule, rules

_LEVELS = {
    "error": "fel. Ingenting publiceras förrän det är rättat.",
    "warning": "varning. Rätta när du kan.",
    "review": "granska. En människa behöver titta.",
}


def rulebook() -> str:
    """Return every rule as a section of Markdown; the rule's id is its anchor."""
    return "\n\n".join(_section(module) for module in rules().values())


def _section(module: RuleModule) -> str:
    rule = module.RULE
    text = inspect.cleandoc(module.__doc__ or "")
    return f"## {rule.id} {{ #{rule.id} }}\n\n{text}\n\nNivå: {_LEVELS[rule.level]}\n\nGrund: {rule.ground}."
