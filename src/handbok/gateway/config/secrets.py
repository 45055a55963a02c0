"""What is secret: read from the environment, or from a file that a variable of the same name and _FILE names."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

KEYS = "HANDBOK_SESSION_KEYS"
CLIENT_SECRET = "HANDBOK_CLIENT_SECRET"  # noqa: S105  a variable's name
PRIVATE_KEY = "HANDBOK_PRIVATE_KEY"


@dataclass(frozen=True)
class Secrets:
    """Hold the session keys, the one that seals first, and what we prove to the provider who we are with."""

    keys: tuple[bytes, ...]
    client_secret: str | None
    private_key: str | None


def secrets_of(environment: Mapping[str, str]) -> tuple[Secrets, list[str]]:
    """Return the secrets, and a Swedish sentence for each that is missing or faulty."""
    problems: list[str] = []
    found = {name: _value(environment, name, problems) for name in (KEYS, CLIENT_SECRET, PRIVATE_KEY)}
    keys = tuple(key.encode() for key in (found[KEYS] or "").replace(",", " ").split())
    if not keys:
        problems.append(f"{KEYS} saknas. Gör en nyckel med handbok hosting key.")
    problems += [
        f"{KEYS}: nyckel {number} är ingen nyckel. Gör en med handbok hosting key."
        for number, key in enumerate(keys, 1)
        if not _is_key(key)
    ]
    if bool(found[CLIENT_SECRET]) == bool(found[PRIVATE_KEY]):
        problems.append(
            f"Ange {CLIENT_SECRET} eller {PRIVATE_KEY}, och bara en av dem: så vet leverantören vilka vi är."
        )
    return Secrets(keys, found[CLIENT_SECRET], found[PRIVATE_KEY]), problems


def _value(environment: Mapping[str, str], name: str, problems: list[str]) -> str | None:
    file = environment.get(f"{name}_FILE")
    if not file:
        return environment.get(name) or None
    try:
        return Path(file).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        problems.append(f"{name}_FILE: filen {file} går inte att läsa.")
        return None


def _is_key(key: bytes) -> bool:
    try:
        return len(base64.urlsafe_b64decode(key)) == 32
    except (binascii.Error, ValueError):
        return False
