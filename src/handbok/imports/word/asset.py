"""The pictures of a course as files beside its lessons, each once."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from handbok.imports.word.content import Picture


@dataclass
class Assets:
    """Name pictures after the lesson that shows them first."""

    files: dict[str, bytes] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def name(self, picture: Picture, page: str) -> str:
        """Return a picture's file name, ASCII as the page's own."""
        sum = hashlib.sha256(picture.data).hexdigest()
        if sum not in self._names:
            stem = page.removesuffix(".md")
            self._counts[stem] += 1
            name = f"{'kursen' if stem == 'index' else stem}-bild-{self._counts[stem]}.{picture.ending}"
            self._names[sum] = name
            self.files[name] = picture.data
        return self._names[sum]
