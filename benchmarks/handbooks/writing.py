"""A handbook's files on disk."""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.handbooks import page, plain, registers
from benchmarks.handbooks.place import places

PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" width="400" height="240">
{}</svg>
"""
MINIMAL = "site_name: Handbok\n"


def write(root: Path, count: int, *, plainly: bool = False) -> Path:
    """Write a handbook of so many pages in an empty folder, the same every time, and return the folder.

    Plainly: with the settings of a plain MkDocs site, and its macros.
    """
    found = places(count)
    _text(root / "mkdocs.yml", plain.config(found) if plainly else MINIMAL)
    if plainly:
        _text(root / "main.py", plain.MACROS)
    for path, text in registers.records(found):
        _text(root / "data" / path, text)
    for place in found:
        _text(root / "docs" / place.path, page.source(place, found))
        if picture := page.picture(place):
            _text(root / "docs" / picture, _bars(place.number))
        if film := page.film(place):
            target = root / "docs" / place.folder / f"{film}.mp4"
            shutil.copyfile(registers.FILM, target)
            shutil.copyfile(registers.CAPTIONS, target.with_suffix(".sv.vtt"))
    return root


def _bars(number: int) -> str:
    """Return a picture that is not the same on two pages."""
    heights = [10 + 10 * bar + number % (7 + bar) for bar in range(4)]
    bars = [f'<rect x="{25 * at + 2}" y="{60 - high}" width="20" height="{high}"/>' for at, high in enumerate(heights)]
    return PICTURE.format("".join(f"{bar}\n" for bar in bars))


def _text(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
