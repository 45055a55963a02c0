"""Cues read and checked per second, against webvtt-py (strict) and pysubs2 on the same files.

Side by side in one run, interleaved, medians of five, garbage collected before each: the ratios say something, the
numbers only on this machine. The others read; webvtt-py stops at the first fault it finds, pysubs2 finds none.
They are no dependency of this project. To have them measured too:

    .venv/bin/python -m pip install --target build/benchmarks webvtt-py pysubs2
"""

from __future__ import annotations

import gc
import importlib
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from handbok.captions.checking import check, rules
from handbok.captions.parser import parse

CUES = int(os.environ.get("CUES", "5000"))
FILES = 4
ROUNDS = 5
OTHERS = Path(__file__).parents[1] / "build" / "benchmarks"
SENTENCE = "vi ska nu se hur handboken kan hjälpa dig som arbetar med processer i kommunen och regionen varje dag"


def main() -> None:
    """Make the files, read them in each way, and print the medians and their ratios to reading them here."""
    files = [captions(random.Random(number)) for number in range(FILES)]  # noqa: S311  not for secrets
    ways = {**own(), **others()}
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, read in ways.items():
            seconds[name].append(timed(read, files))
    first = statistics.median(seconds["handbok, read"])
    print(f"{FILES} files of {CUES} cues, {len(files[0]):,} bytes each, Python {platform.python_version()}")
    for name, each in seconds.items():
        median = statistics.median(each)
        print(f"{name:34} {FILES * CUES / median:10,.0f} cues/s {first / median:6.2f}")


def captions(words: random.Random) -> bytes:
    """Return a file in order: one or two lines a cue, some with settings, speakers, italics and character references."""
    lines = ["WEBVTT", ""]
    for number in range(CUES):
        start = number * 3_000
        settings = words.choice(["", "", "", " line:85%", " align:start position:10%"])
        lines += [f"{stamp(start)} --> {stamp(start + 2_500)}{settings}", *cue(words), ""]
    return "\n".join(lines).encode()


def cue(words: random.Random) -> list[str]:
    """Return the lines of a cue."""
    lines = [" ".join(words.choices(SENTENCE.split(), k=4)).capitalize() for _ in range(words.randint(1, 2))]
    match words.randrange(6):
        case 0:
            return [f"<v Kursledaren>{lines[0]}.", *lines[1:]]
        case 1:
            return [f"<i>{lines[0]}</i>", *lines[1:]]
        case 2:
            return [f"{lines[0]} &amp; sedan", *lines[1:]]
    return lines


def stamp(milliseconds: int) -> str:
    """Return a time with hours."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def own() -> dict[str, Callable[[bytes], object]]:
    """Return this project's ways: reading, the W3C's syntax, and all rules."""
    syntax = [module for id, module in rules().items() if id.startswith("webvtt-")]

    def checked(source: bytes) -> int:
        track = parse(source)
        return sum(len(list(module.check(track))) for module in syntax)

    return {
        "handbok, read": parse,
        f"handbok, read and {len(syntax)} syntax rules": checked,
        f"handbok, all {len(rules())} rules": lambda source: check(source, "film.vtt"),
    }


def others() -> dict[str, Callable[[bytes], object]]:
    """Return the others' ways, if they are here."""
    sys.path.append(str(OTHERS))
    try:
        webvtt, pysubs2 = importlib.import_module("webvtt"), importlib.import_module("pysubs2")
    except ImportError:
        print("webvtt-py and pysubs2 are not measured; this file's first lines say how to get them.")
        return {}
    return {
        f"webvtt-py {version('webvtt-py')}, strict": lambda source: webvtt.WebVTT.from_string(
            source.decode(), strict=True
        ),
        f"pysubs2 {version('pysubs2')}": lambda source: pysubs2.SSAFile.from_string(source.decode(), format_="vtt"),
    }


def timed(read: Callable[[bytes], object], files: list[bytes]) -> float:
    """Return the seconds that reading all files takes."""
    gc.collect()
    start = time.process_time()
    for file in files:
        read(file)
    return time.process_time() - start


if __name__ == "__main__":
    main()
