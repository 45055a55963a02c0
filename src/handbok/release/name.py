"""The name of a release: when it was made, and the hash of its manifest, which thereby cannot be changed unseen."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from datetime import UTC, datetime

_MOMENT = "%Y%m%dT%H%M%SZ"
_FORM = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{12}", re.ASCII)


def name_of(manifest: bytes, moment: datetime) -> str:
    """Return the name of the release that a manifest describes."""
    return f"{moment.astimezone(UTC):{_MOMENT}}-{hashlib.sha256(manifest).hexdigest()[:12]}"


def moment_of(name: str) -> datetime:
    """Return when a release was made, as its name says."""
    return datetime.strptime(name.partition("-")[0], _MOMENT).replace(tzinfo=UTC)


def is_name(name: str) -> bool:
    """Tell whether a folder's name is a release's."""
    with suppress(ValueError):  # no such day
        return _FORM.fullmatch(name) is not None and moment_of(name) is not None
    return False


def fits(name: str, manifest: bytes) -> bool:
    """Tell whether a release's name is that of this manifest."""
    return name.rpartition("-")[2] == hashlib.sha256(manifest).hexdigest()[:12]
