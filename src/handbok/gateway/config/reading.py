"""The configuration read: all that is wrong with it is told at once, with line and remedy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from handbok.gateway.config.secrets import Secrets, secrets_of
from handbok.gateway.config.settings import Settings

_WHY = {
    "missing": "saknas",
    "extra_forbidden": "är ingen inställning",
    "string_type": "ska vara text inom citattecken",
    "string_too_short": "får inte vara tom",
    "int_type": "ska vara ett heltal",
    "int_from_float": "ska vara ett heltal",
    "float_type": "ska vara ett tal",
    "greater_than": "ska vara större än {gt:g}",
    "greater_than_equal": "ska vara minst {ge}",
    "less_than_equal": "ska vara högst {le:g}",
    "tuple_type": "ska vara en lista inom hakparenteser",
    "dict_type": "ska vara ett avsnitt",
    "model_type": "ska vara ett avsnitt",
    "path_type": "ska vara en sökväg inom citattecken",
    "setting": "{sentence}",
}


class Faulty(Exception):
    """Carry every fault of a configuration, a Swedish sentence each."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Config:
    """Hold what the file says and what is secret; `audiences` of the file are checked against a release by check()."""

    settings: Settings
    secrets: Secrets

    def check(self, audiences: Sequence[str], path: Path) -> None:
        """Raise Faulty when claims are mapped to audiences that the handbook has not."""
        unknown = [id for id in self.settings.login.audiences if id not in audiences[1:]]
        if unknown:
            known = ", ".join(audiences[1:])
            raise Faulty(
                [f"{path}: login.audiences.{id} finns inte i handboken. Välj bland {known}." for id in unknown]
            )


def read(path: Path, environment: Mapping[str, str]) -> Config:
    """Read a configuration. Raises Faulty with all that is wrong, in the file and among the secrets."""
    secrets, faults = secrets_of(environment)
    try:
        settings = settings_of(path)
    except Faulty as faulty:
        raise Faulty([*faulty.faults, *faults]) from faulty
    if faults:
        raise Faulty(faults)
    return Config(settings, secrets)


def settings_of(path: Path) -> Settings:
    """Read the file alone. Raises Faulty with all that is wrong in it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return Settings.model_validate(tomllib.loads(text))
    except FileNotFoundError:
        raise Faulty([f"{path}: filen finns inte. Ange den med --config."]) from None
    except OSError as error:
        raise Faulty([f"{path}: filen går inte att läsa ({error.strerror})."]) from error
    except UnicodeDecodeError:
        raise Faulty([f"{path}: filen är inte skriven i UTF-8."]) from None
    except tomllib.TOMLDecodeError as error:
        raise Faulty([_unreadable(path, error)]) from error
    except ValidationError as error:
        raise Faulty([_told(path, text, fault) for fault in error.errors()]) from error


def _unreadable(path: Path, error: tomllib.TOMLDecodeError) -> str:
    place = re.search(r"line (\d+), column (\d+)", str(error))
    where = f"{path}:{place[1]}:{place[2]}" if place else f"{path}"
    return f"{where}: filen är ingen giltig TOML ({error}). Kontrollera citattecken och hakparenteser."


def _told(path: Path, text: str, fault: ErrorDetails) -> str:
    names = [str(each) for each in fault["loc"]]
    why = _WHY.get(fault["type"], "har fel form").format(**fault.get("ctx", {}))
    return f"{path}:{_line(text, names)}: {'.'.join(names)} {why}."


def _line(text: str, names: Sequence[str]) -> int:
    """Return the line where a key stands, or its section, or 1."""
    section, lines = "", text.splitlines()
    best = 1
    for number, line in enumerate(lines, 1):
        if header := re.match(r"\s*\[([\w.-]+)\]", line):
            section = header[1]
            best = number if section == ".".join(names[:-1]) else best
        key = re.match(r"\s*\"?([\w.-]+)\"?\s*=", line)
        if (
            key
            and [*filter(None, section.split(".")), *key[1].split(".")]
            == list(names)[: section.count(".") + 2 if section else 1]
        ):
            return number
    return best
