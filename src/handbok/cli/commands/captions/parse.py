"""The command that shows a caption file's cues as a browser reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from handbok.captions.parser import parse
from handbok.captions.settings import Number, Settings
from handbok.captions.track import Track
from handbok.cli import terminal
from handbok.cli.wrong import WrongUse


def command(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Textningsfilen.")],
) -> None:
    """Visa en textningsfils textrutor som JSON, så som en webbläsare läser dem."""
    if not file.is_file():
        raise WrongUse(f"Filen {file} finns inte.")
    try:
        source = file.read_bytes()
    except OSError as error:
        raise WrongUse(f"Filen {file} kan inte läsas: {error.strerror}.") from error
    terminal.show(json.dumps(_shown(parse(source)), ensure_ascii=False, indent=2) + "\n")


def _shown(track: Track) -> dict[str, Any]:
    cues = [
        {
            "id": cue.id,
            "start": _number(cue.start),
            "end": _number(cue.end),
            "text": cue.text,
            "settings": _settings(cue.settings),
        }
        for cue in track.cues
    ]
    return {"fatal": track.fatal, "cues": cues}


def _settings(settings: Settings) -> dict[str, Any]:
    return {
        "vertical": settings.vertical,
        "align": settings.align,
        "line": "auto" if settings.line is None else settings.line,
        "lineAlign": settings.line_align,
        "snapToLines": settings.snap_to_lines,
        "position": "auto" if settings.position is None else settings.position,
        "positionAlign": settings.position_align,
        "size": settings.size,
        "region": settings.region,
    }


def _number(seconds: float) -> Number:
    return int(seconds) if seconds.is_integer() else seconds
