"""Typer's own sentences in Swedish.

Typer builds them from English literals, most of which gettext never sees, so they are recognised by their form.
"""

from __future__ import annotations

import re

import typer

_SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(form), sentence)
    for form, sentence in (
        (r"No such option: (\S+) \(Possible options: (.*)\)", "Flaggan {0} finns inte. Menade du {1}?"),
        (r"No such option: (.*)", "Flaggan {0} finns inte."),
        (r"No such command '(.*)'\. Did you mean (.*)\?", "Kommandot {0} finns inte. Menade du {1}?"),
        (r"No such command '(.*)'\.", "Kommandot {0} finns inte."),
        (r"Missing command\.", "Ange ett kommando."),
        (r"Missing argument '(.*)'\.", "Ange {0}."),
        (r"Missing option '(.*)'\.", "Ange flaggan {0}."),
        (r"Option '(.*)' requires an argument\.", "Flaggan {0} ska följas av ett värde."),
        (r"Option '(.*)' does not take a value\.", "Flaggan {0} tar inget värde."),
        (r"Got unexpected extra argument(?:\(s\)|s)? \((.*)\)", "Kommandot tar inte emot {0}."),
        (r"Invalid value for '(.*?)': (.*)", "{1}"),
    )
)


def swedish(error: typer.TyperException) -> str:
    """Return the sentence for a wrong use that Typer found, and where to read on."""
    context = getattr(error, "ctx", None)
    more = f" Läs mer med {context.command_path} --help." if context is not None else ""
    return sentence(error.format_message()) + more


def sentence(english: str) -> str:
    """Return a sentence of Typer's in Swedish."""
    for form, words in _SENTENCES:
        if match := form.fullmatch(english):
            return words.format(*(group.replace("'", "").replace(", ", " eller ") for group in match.groups()))
    return f"Kommandot går inte att förstå: {english}"
