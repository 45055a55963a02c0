"""What a file of captions is held to: the limits, and what is known of the film it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handbok.captions.profile import STANDARD, Profile

_HOME = "sv"
_IN_NAME = re.compile(r"\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.(?:vtt|srt)$", re.I)


@dataclass(frozen=True)
class Demands:
    """Hold what the rules on captions need beyond the file itself.

    `language` is the language of the sound, as BCP 47 writes it; `duration` the film's length in seconds, None when
    it is not known; `reviewed` says that a person has reviewed captions that a machine made.
    """

    profile: Profile = STANDARD
    language: str = _HOME
    duration: float | None = None
    reviewed: bool = False

    @classmethod
    def of(cls, path: str) -> Demands:
        """Return what is known from a file's name alone: intro.en.vtt is in English, and intro.vtt in Swedish."""
        found = _IN_NAME.search(path)
        return cls(language=found[1] if found else _HOME)
