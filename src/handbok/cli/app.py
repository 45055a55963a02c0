"""The command `handbok`: finds its commands, runs one, and turns what goes wrong into a sentence and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper
from pkgutil import iter_modules
from types import ModuleType
from typing import Annotated

import typer

from handbok.cli import commands, terminal
from handbok.cli.help import Command, Group
from handbok.cli.wording import swedish
from handbok.cli.wrong import WrongUse

FINE, PROBLEMS, WRONG, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `handbok` with the given arguments, or the command line's, and return its exit code."""
    _speak_utf8()
    try:
        code = application()(args=arguments, prog_name="handbok", standalone_mode=False)
        sys.stdout.flush()
        return int(code or FINE)
    except WrongUse as wrong:
        return _refuse(str(wrong))
    except typer.TyperException as wrong:
        # Typer's way of saying that a group was called without a command has the whole help as its message.
        return _refuse(wrong.message if type(wrong).__name__ == "NoArgsIsHelpError" else swedish(wrong))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (`head`, `less`) has seen enough; without this Python complains once more when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except Exception:
        traceback.print_exc()
        return _refuse("Det blev fel i handboksprogrammet, inte i handboken: meddela den som förvaltar programmet.")


def application() -> typer.Typer:
    """Return the command with all that is in commands/: a module is a command, a package a group of them.

    A package may have more, which it makes: its COMMANDS by their names, and ALIASES, which help does not list. What it
    has to say of a name that is none of them is its `otherwise`.
    """
    app = _group(commands)
    app.callback()(_options)
    return app


def _say_version(asked: bool) -> None:
    if asked:
        terminal.show(f"handbok {version('handbok')}\n")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Visa versionen.", is_eager=True, callback=_say_version)
    ] = False,
) -> None:
    """Hold what `handbok` takes without a command; its help is the package's."""


def _group(package: ModuleType) -> typer.Typer:
    kind = type("_Group", (Group,), {"otherwise": staticmethod(getattr(package, "otherwise", Group.otherwise))})
    app = typer.Typer(
        cls=kind, help=package.__doc__, add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True
    )
    taken = set()
    for each in iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{each.name}")
        taken.add(each.name)
        if each.ispkg:
            app.add_typer(_group(module), name=each.name)
        else:
            app.command(each.name, cls=Command)(module.command)
    made = getattr(package, "COMMANDS", {})
    for name, command in sorted({**getattr(package, "ALIASES", {}), **made}.items()):
        if name not in taken:
            app.command(name, cls=Command, hidden=name not in made)(command)
    return app


def _refuse(sentence: str) -> int:
    terminal.complain(sentence)
    return WRONG


def _speak_utf8() -> None:
    # Windows gives a pipe or a file its old code page, which has no Swedish quotation marks.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="replace")
