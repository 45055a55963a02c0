"""Help in Swedish: Typer's own is partly hard-coded English, and its boxes are hard to listen to."""

from __future__ import annotations

import inspect
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from handbok.cli.paths import native

_NEVER = 1_000_000
Rows = Iterable[tuple[str, str]]


class Command(TyperCommand):
    """Be a command whose help is Swedish, and which takes paths as any system writes them."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command."""
        ctx.params = {name: native(value) for name, value in ctx.params.items()}
        return super().invoke(ctx)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        formatter.write(_page(self, ctx, "[FLAGGOR]", {}))


class Group(TyperGroup):
    """Be a group of commands whose help is Swedish; `otherwise` is asked about a name that is no command."""

    otherwise: Callable[[str], Any] = staticmethod(lambda name: None)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, or let the group say what to do instead."""
        return super().get_command(ctx, cmd_name) or self.otherwise(cmd_name)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help and the list of commands."""
        members = {name: self.get_command(ctx, name) for name in sorted(self.list_commands(ctx))}
        listed = {name: _first_sentence(each.help or "") for name, each in members.items() if each and not each.hidden}
        formatter.write(_page(self, ctx, "KOMMANDO …", listed))


def _page(command: Any, ctx: Any, usage: str, commands: dict[str, str]) -> str:
    params = command.get_params(ctx)
    arguments = [each for each in params if each.param_type_name == "argument"]
    names = " ".join(each.metavar for each in arguments)
    blocks = [
        f"Användning: {ctx.command_path} {usage} {names}".rstrip(),
        _filled(inspect.cleandoc(command.help or "")),
        *_section("Argument", ((each.metavar, each.help) for each in arguments)),
        *_section("Kommandon", commands.items()),
        *_section("Flaggor", (_option(each) for each in params if each.param_type_name == "option")),
    ]
    return "\n\n".join(blocks) + "\n"


def _option(option: Any) -> tuple[str, str]:
    if option.name == "help":
        return ", ".join(option.opts), "Visa den här hjälpen."
    name = ", ".join(option.opts) if option.is_flag else f"{', '.join(option.opts)} {option.metavar}"
    return (f"{name} …" if option.multiple else name), option.help


def _section(title: str, rows: Rows) -> Iterator[str]:
    listed = list(rows)
    if not listed:
        return
    column = max(len(name) for name, _ in listed) + 4
    lines = [
        textwrap.fill(f"  {name:<{column - 2}}{text}", _width(), subsequent_indent=" " * column)
        for name, text in listed
    ]
    yield "\n".join([f"{title}:", *lines])


def _filled(text: str) -> str:
    return "\n\n".join(textwrap.fill(" ".join(part.split()), _width()) for part in text.split("\n\n"))


def _width() -> int:
    return min(shutil.get_terminal_size().columns, 100) if sys.stdout.isatty() else _NEVER


def _first_sentence(text: str) -> str:
    return " ".join(inspect.cleandoc(text).split("\n\n")[0].split())
