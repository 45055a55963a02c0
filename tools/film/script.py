"""The script: what the voice says, and what happens in the picture meanwhile."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("manus.yml")
LONGEST = 74


@dataclass(frozen=True)
class Line:
    """Hold a sentence and the actions that go with it, each a verb and what it is done to."""

    text: str
    actions: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class Script:
    """Hold a film's name and folder under docs/, its voice and its lines; `sound` names what is heard first."""

    film: str
    folder: str
    speaker: str
    voice: str
    words_a_minute: int
    sound: str
    lines: tuple[Line, ...]


def read(file: Path = FILE) -> Script:
    """Read a script. Raises ValueError for a line that does not fit a caption."""
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    lines = tuple(_line(each) for each in found["repliker"])
    return Script(
        found["film"], found["mapp"], found["talare"], found["röst"], found["ord_i_minuten"], found["ljud"], lines
    )


def digest(file: Path = FILE) -> str:
    """Return the script's hash, which the film's record holds."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _line(found: dict[str, Any]) -> Line:
    text = found["säg"]
    if len(text) > LONGEST:
        raise ValueError(f"{len(text)} characters, at most {LONGEST}: {text}")
    return Line(text, tuple(pair for action in found.get("gör", ()) for pair in action.items()))
