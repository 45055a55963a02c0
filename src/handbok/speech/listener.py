"""The process that opens a media file: within limits, so that a broken, endless or hostile one harms nothing else.

It is given the file and the limits, and tells on its standard output, a JSON object a line, how far it has come and at
last what it heard.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av

from handbok.speech.decoding import RATE, WIDTH, Sound, sound
from handbok.speech.voice import likelihoods, spoken

_NEWS = 30.0
"""Seconds of sound between two reports."""


class TooLong(Exception):
    """Say that a file's sound went on beyond the limit."""


def main(media: str, memory: str, seconds: str, longest: str) -> int:
    """Listen to a file, and say what came of it."""
    confine(int(memory), int(seconds))
    try:
        tell(heard(Path(media), float(longest)))
    except TooLong:
        tell({"failure": "long"})
    except MemoryError:
        tell({"failure": "memory"})
    except (av.FFmpegError, OSError, ValueError):
        tell({"failure": "broken"})
    return 0


def confine(memory: int, seconds: int) -> None:
    """Bound what this process may use; where the system cannot, the time is all that is watched, from outside."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))


def heard(media: Path, longest: float) -> dict[str, Any]:
    """Return what is said in a file, when, and how long it is."""
    opened = sound(media)
    clock = _Clock(opened, longest)
    spans = spoken(likelihoods(clock.samples())) if opened.audible else []
    return {
        "audible": opened.audible,
        "length": max(opened.length, clock.at),
        "listened": clock.at,
        "promised": opened.promised,
        "speech": [[round(span.start, 3), round(span.end, 3)] for span in spans],
    }


def tell(news: dict[str, Any]) -> None:
    """Write one line to whoever started this process."""
    print(json.dumps(news), flush=True)


class _Clock:
    """Let samples through, and say how many there were."""

    def __init__(self, opened: Sound, longest: float) -> None:
        self.opened = opened
        self.longest = longest
        self.at = 0.0

    def samples(self) -> Iterator[bytes]:
        told = 0.0
        for piece in self.opened.samples:
            yield piece
            self.at += len(piece) / (RATE * WIDTH)
            if self.at > self.longest:
                raise TooLong
            if self.at - told >= _NEWS:
                told = self.at
                tell({"at": self.at, "of": self.opened.length})


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
