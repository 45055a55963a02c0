"""What the configuration file may say. Keys are the field's own English words; messages are in Swedish."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError


def _wrong(sentence: str) -> PydanticCustomError:
    return PydanticCustomError("setting", "{sentence}", {"sentence": sentence})


def _origin(value: str) -> str:
    parts = urlsplit(value)
    if parts.path.strip("/") or parts.query or parts.fragment or parts.username or not parts.hostname:
        raise _wrong("skriv bara schema och värdnamn, till exempel https://metodhandbok.exempel.se")
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _safe(value: str) -> str:
    parts = urlsplit(value)
    is_loopback = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback):
        raise _wrong("adressen ska börja med https:// (http:// bara mot den egna datorn)")
    return value


def _socket(value: str) -> str:
    host, _, port = value.rpartition(":")
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        raise _wrong("skriv en IP-adress och en port, till exempel 127.0.0.1:8000") from None
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise _wrong("porten ska vara ett tal från 1 till 65535")
    return value


def _loopback(value: str) -> str:
    if not ipaddress.ip_address(_socket(value).rpartition(":")[0].strip("[]")).is_loopback:
        raise _wrong("ska vara en adress på den egna datorn, till exempel 127.0.0.1:9464")
    return value


def _store(value: str) -> str:
    if not value.startswith(("sqlite:///", "redis://", "rediss://", "unix://")):
        raise _wrong("skriv sqlite:///sökväg eller redis://värd:port/nummer")
    return value


_Texts = Annotated[tuple[str, ...], Field(strict=False)]  # TOML has lists


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Login(_Section):
    """Say which provider signs people in, and what its claims mean."""

    issuer: Annotated[str, AfterValidator(_safe)]
    client_id: Annotated[str, Field(min_length=1)]
    claim: Annotated[str, Field(min_length=1)] = "roles"
    scopes: _Texts = ("openid",)
    algorithms: _Texts = ("RS256", "PS256", "ES256")
    audiences: dict[str, _Texts]
    name: str = "kommunens inloggning"


class Session(_Section):
    """Say how long a session lasts, and where open ones are kept."""

    hours: Annotated[float, Field(gt=0, le=24)] = 8
    idle_minutes: Annotated[float, Field(gt=0, le=1440)] = 60
    store: Annotated[str, AfterValidator(_store)]


class Operation(_Section):
    """Say where health and metrics are answered, and where the audit log goes ("" for standard output)."""

    listen: Annotated[str, AfterValidator(_loopback)] | None = None
    audit: str = ""


class Settings(_Section):
    """Be the whole file."""

    address: Annotated[str, AfterValidator(_safe), AfterValidator(_origin)]
    releases: Path | None = Field(None, strict=False)
    listen: Annotated[str, AfterValidator(_socket)] = "127.0.0.1:8000"
    workers: Annotated[int, Field(ge=1, le=64)] = 1
    login: Login
    session: Session
    operation: Operation = Operation()


def place_of(listen: str) -> tuple[str, int]:
    """Return the address and the port of a place to listen at."""
    host, _, port = listen.rpartition(":")
    return host.strip("[]"), int(port)
