"""The rules as pages: each rule's docstring is Markdown, and stands under a heading of its own."""

from __future__ import annotations

import inspect
import re

from handbok.checking import RuleModule, explained

_LEVELS = {
    "error": "fel. Ingenting publiceras förrän det är rättat.",
    "warning": "varning. Rätta när du kan.",
    "review": "granska. En människa behöver titta.",
}

_FENCE = re.compile(r'^(?P<start>```\w+ title="[^"]+)"(?P<more>(?: [\w-]+="[^"]*")+)$', re.M)
_OPTION = re.compile(r' (?P<name>[\w-]+)="(?P<value>[^"]*)"')


def rulebook() -> str:
    """Return every rule as a section of Markdown; the rule's id is its anchor."""
    return "\n\n".join(_section(module) for module in explained().values())


def _section(module: RuleModule) -> str:
    rule = module.RULE
    text = _FENCE.sub(_told, inspect.cleandoc(module.__doc__ or ""))
    return f"## {rule.id} {{ #{rule.id} }}\n\n{text}\n\nNivå: {_LEVELS[rule.level]}\n\nGrund: {rule.ground}."


def _told(fence: re.Match[str]) -> str:
    """Return a fence that says in its title how the file differs from its text: Markdown knows no such options."""
    more = _OPTION.sub(lambda option: f", {option['name']} {option['value']}", fence["more"])
    return f'{fence["start"]}{more}"'
