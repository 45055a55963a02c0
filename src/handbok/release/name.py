"""The name of a release: when it was made, and the hash of its manifest, which thereby cannot be changed unseen."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime

_FORM = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{12}", re.ASCII)


def name_of(manifest: bytes, moment: datetime) -> str:
    """Return the name of the release that a manifest describes."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}-{hashlib.sha256(manifest).hexdigest()[:12]}"


def is_name(name: str) -> bool:
    """Tell whether a folder's name is a release's."""
    return _FORM.fullmatch(name) is not None


def fits(name: str, manifest: bytes) -> bool:
    """Tell whether a release's name is that of this manifest."""
    return name.rpartition("-")[2] == hashlib.sha256(manifest).hexdigest()[:12]
