"""The command that shows what is wrong with caption files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from handbok.captions.checking import check_file
from handbok.captions.demands import Demands
from handbok.captions.profile import PROFILES, STANDARD, Profile
from handbok.cli.listening import speech_problems
from handbok.cli.options import one_of
from handbok.cli.report import Format, Output, report
from handbok.cli.wrong import WrongUse


def command(
    files: Annotated[list[Path], typer.Argument(metavar="FIL…", help="Textningsfilerna.")],
    profile: Annotated[
        str,
        typer.Option(
            metavar="PROFIL",
            parser=one_of("Profilen", PROFILES),
            help=f"Gränserna som textningen hålls mot: {' eller '.join(PROFILES)}.",
        ),
    ] = STANDARD.name,
    language: Annotated[
        str | None,
        typer.Option(metavar="SPRÅK", help="Filmens språk, som sv; annars det i filens namn (film.en.vtt), eller sv."),
    ] = None,
    media: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILM", help="Filmen som textningen jämförs med, eller en för varje textningsfil."),
    ] = None,
    format: Format = None,
    output: Output = None,
) -> int:
    """Kontrollera textningsfiler och visa vad som är fel, var och hur det rättas.

    Kommandot avslutas med 1 om något fel visas, annars med 0: varningar och sådant att granska räknas inte.
    """
    for file in files:
        if not file.is_file():
            raise WrongUse(f"Filen {file} finns inte.")
    found = [
        problem
        for file in files
        for problem in check_file(file, file.as_posix(), _demands(file, PROFILES[profile], language))
    ]
    found += speech_problems(files, media or [])
    return report(sorted(found), Path(), format, output)


def _demands(file: Path, profile: Profile, language: str | None) -> Demands:
    by_name = Demands.of(file.name)
    return replace(by_name, profile=profile, language=language or by_name.language)
