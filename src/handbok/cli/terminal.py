"""Printing: colour and pace on a terminal, the same plain lines everywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.highlighter import RegexHighlighter
from rich.theme import Theme

_THEME = Theme({"handbok.error": "bold red", "handbok.warning": "yellow", "handbok.review": "cyan"})


class _Levels(RegexHighlighter):
    base_style = "handbok."
    highlights = (
        r"(?m)^\S+:\d+:\d+: (?P<error>fel)\b",
        r"(?m)^\S+:\d+:\d+: (?P<warning>varning)\b",
        r"(?m)^\S+:\d+:\d+: (?P<review>granska)\b",
    )


def show(text: str) -> None:
    """Print text as it is; on a terminal with the levels of problems coloured."""
    _print(sys.stdout, text)


def complain(sentence: str) -> None:
    """Print a sentence about the use of a command, where errors go."""
    sys.stdout.flush()
    _print(sys.stderr, f"{sentence}\n")


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Give a function that tells what is being done: one changing line on a terminal, a line each elsewhere."""
    if not sys.stderr.isatty():
        yield lambda step: print(step, file=sys.stderr, flush=True)
        return
    with _console(sys.stderr).status("") as status:
        yield status.update


def _print(stream: TextIO, text: str) -> None:
    # Rich drops the colours for NO_COLOR but keeps its bold type.
    if stream.isatty() and not os.environ.get("NO_COLOR"):
        _console(stream).print(_Levels()(text), end="", soft_wrap=True)
    else:
        stream.write(text)
        stream.flush()


def _console(stream: TextIO) -> Console:
    return Console(file=stream, theme=_THEME, highlight=False, markup=False, emoji=False)
