"""Films beside their captions on the command line: which belong together, what is missing, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from handbok.captions import srt
from handbok.captions.checking import MAX_BYTES
from handbok.captions.parser import parse
from handbok.captions.track import Track
from handbok.cli import terminal
from handbok.cli.wrong import WrongUse
from handbok.problem import Problem
from handbok.speech.listening import available

CACHE = Path("build/.cache/tal")
_STEP = 10


def speech_problems(files: Sequence[Path], media: Sequence[Path]) -> list[Problem]:
    """Return what is wrong with caption files beside their films; one film may have several files of captions."""
    if not media:
        return []
    if not available():
        raise WrongUse("För att lyssna på filmer behövs fler paket. Installera dem med: pip install 'handbok[media]'")
    for film in media:
        if not film.is_file():
            raise WrongUse(f"Filen {film} finns inte.")
    if len(media) not in (1, len(files)):
        raise WrongUse("Ange en film för alla textningsfiler, eller en --media för varje textningsfil i samma ordning.")
    from handbok.speech.checking import check_all

    films = media if len(media) == len(files) else [*media] * len(files)
    pairs = [(film, _track(file), file.as_posix()) for file, film in zip(files, films, strict=True) if _readable(file)]
    cache = CACHE if Path("mkdocs.yml").is_file() else None
    with terminal.progress() as tell:
        found = check_all(pairs, cache=cache, progress=_pace(tell))
    return [problem for problems in found for problem in problems]


def _readable(file: Path) -> bool:
    """Tell whether a file of captions can be read; if not, the rules on captions say so."""
    try:
        with file.open("rb"):
            return file.stat().st_size <= MAX_BYTES
    except OSError:
        return False


def _track(file: Path) -> Track:
    read = srt.parse if file.name.lower().endswith(srt.SUFFIX) else parse
    return read(file.read_bytes(), file.as_posix())


def _pace(tell: Callable[[str], None]) -> Callable[[Path, float, float], None]:
    """Return what tells each tenth of a film, and no more: elsewhere than on a terminal each is a line."""
    told: set[tuple[Path, int]] = set()

    def progress(film: Path, at: float, of: float) -> None:
        step = int(at / of * 100) // _STEP * _STEP if of else 0
        if (film, step) not in told:
            told.add((film, step))
            tell(f"Lyssnar på {film.name}: {step} %")

    return progress
