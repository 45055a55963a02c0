"""Results kept by the content they were made from, so that what has not changed costs nothing."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Cache:
    """Hold results as JSON files in a folder; what cannot be read is not there, and what cannot be written is not kept."""

    folder: Path

    def get(self, *contents: str) -> Any:
        """Return what was kept for some contents, or None."""
        try:
            return json.loads(self._file(contents).read_bytes())
        except (OSError, ValueError, RecursionError):
            return None

    def put(self, result: Any, *contents: str) -> None:
        """Keep a result; who reads at the same time sees all of it or nothing."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(result, file, ensure_ascii=False)
            Path(name).replace(self._file(contents))
        except OSError:
            return

    def _file(self, contents: tuple[str, ...]) -> Path:
        return self.folder / f"{of_text(' '.join([_engine(), *contents]))}.json"


def of_file(file: Path) -> str:
    """Return the digest of a file's content."""
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def of_text(text: str) -> str:
    """Return the digest of a text."""
    return sha256(text.encode()).hexdigest()


@cache
def _engine() -> str:
    """Return the digest of this package: what another version found is not asked for."""
    digest = sha256()
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
