"""Text in Swedish words and sentences that say nothing: plain enough for the rules on language."""

from __future__ import annotations

import random
from pathlib import Path
from typing import cast

import yaml

_FORMS = cast("dict[str, list[str]]", yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")))


def sentence(chance: random.Random) -> str:
    """Return a sentence with its full stop."""
    return phrase(chance, chance.choice(_FORMS["sentence"])) + "."


def paragraph(chance: random.Random, sentences: int) -> str:
    """Return sentences, one a line."""
    return "\n".join(sentence(chance) for _ in range(sentences))


def heading(chance: random.Random, number: int) -> str:
    """Return a heading; they take turns."""
    return phrase(chance, _FORMS["heading"][number % len(_FORMS["heading"])])


def phrase(chance: random.Random, form: str) -> str:
    """Return a form with its blanks filled, as a sentence begins."""
    text = clause(chance, form)
    return text[0].upper() + text[1:]


def clause(chance: random.Random, form: str) -> str:
    """Return a form with its blanks filled: {who} {does} {what} {when}, {do}, {occasion}."""
    parts = form.replace("}", "{").split("{")
    return "".join(chance.choice(_FORMS[part]) if at % 2 else part for at, part in enumerate(parts))
