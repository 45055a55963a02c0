"""Questions put to a person on a terminal, one at a time, until each has an answer that holds."""

from __future__ import annotations

import sys
from typing import Any

from handbok.cli import terminal
from handbok.cli.wrong import WrongUse
from handbok.swedish import listed
from handbok.writing.question import Answers, Question
from handbok.writing.refusal import Refused


def possible() -> bool:
    """Tell whether there is a person to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


class Asking(Answers):
    """Ask a person what was not given."""

    def prompted(self, question: Question) -> Any:
        """Return what a person answers; an empty answer takes what is suggested, or leaves out what may be left out."""
        if question.parts:
            return self._entries(question)
        terminal.show(_put(question))
        while True:
            said = _lines() if question.many else [_line()]
            said = [each for each in said if each]
            if not said and (question.default is not None or not question.required):
                return question.default
            try:
                if said:
                    return question.read(said)
                terminal.show("Det här måste anges.\n> ")
            except Refused as refused:
                terminal.show(f"{refused}\n> ")

    def _entries(self, question: Question) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        while not found or _agreed(f"{question.title}: en till?"):
            terminal.show(f"{question.title}, nummer {len(found) + 1}.\n")
            said = {each.key: self.prompted(each) for each in question.parts}
            found.append({key: value for key, value in said.items() if value is not None})
        return found


def _agreed(asked: str) -> bool:
    terminal.show(f"{asked} [j/N] ")
    return _line().lower() in ("j", "ja")


def _put(question: Question) -> str:
    way = " En per rad, avsluta med en tom rad." if question.many else ""
    chosen = f" Välj bland {listed(list(question.choices), 12)}." if question.choices else ""
    empty = (
        f" [{_shown(question.default)}]"
        if question.default is not None
        else ""
        if question.required
        else " [hoppa över]"
    )
    help = f" – {question.help}" if question.help else ""
    return f"{question.title}{help}{chosen}{way}{empty}\n> "


def _shown(default: Any) -> str:
    return ", ".join(map(str, default)) if isinstance(default, list) else str(default)


def _line() -> str:
    said = sys.stdin.readline()
    if not said:
        raise WrongUse("Avbrutet. Inget är skrivet.")
    return said.strip()


def _lines() -> list[str]:
    found: list[str] = []
    while said := _line():
        found.append(said)
        terminal.show("> ")
    return found
