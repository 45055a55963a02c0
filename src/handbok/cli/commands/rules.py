"""The command that shows the rules."""

from __future__ import annotations

from typing import Annotated

import typer

from handbok import checking
from handbok.cli import terminal
from handbok.cli.options import chosen


def command(
    rule: Annotated[str | None, typer.Argument(metavar="[REGEL]", help="Visa den regelns sida.")] = None,
) -> None:
    """Visa alla regler som handboken hålls mot, eller en regels sida."""
    terminal.show(_table() if rule is None else _page(chosen(rule, "Regeln", checking.explained())))


def _table() -> str:
    rules = checking.explained()
    width = max(map(len, rules))
    return "".join(
        f"{id:<{width}}  {module.RULE.level.swedish:<8} {_sentence(module)}\n" for id, module in rules.items()
    )


def _page(id: str) -> str:
    module = checking.explained()[id]
    heading = f"{id} ({module.RULE.level.swedish}), grund: {module.RULE.ground}"
    return f"{heading}\n\n{(module.__doc__ or '').strip()}\n"


def _sentence(module: checking.RuleModule) -> str:
    return " ".join((module.__doc__ or "").strip().split("\n\n")[0].split())
