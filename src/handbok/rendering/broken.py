"""What stops a page, a macro, the theme or the configuration from working, in a sentence and with its file."""

from __future__ import annotations

from pathlib import Path

from handbok.problem import Problem

RULE = "preview-broken"
_KINDS = ("macros", "overrides")
_CONFIGURATION = ("handbook.yml", "mkdocs.yml")
"""What a handbook's own mkdocs.yml is called in a staged tree, and what it is called at home."""


class Broken(Exception):
    """Say in a Swedish sentence why something cannot be rendered, and where that is, if it is known."""

    def __init__(self, sentence: str, path: str, line: int) -> None:
        super().__init__(sentence, path, line)  # all of them, so that it can come from another process
        self.sentence = sentence
        self.path = path
        self.line = line


def broken(error: BaseException, folder: Path) -> Broken:
    """Return an error as a sentence, with the file of ours that Python, Jinja or YAML names.

    mkdocs-macros exits when a macro fails; why is what it exited from.
    """
    if isinstance(error, SystemExit) and error.__context__ is not None:
        error = error.__context__
    mark = getattr(error, "problem_mark", None)
    file = mark.name if mark else getattr(error, "filename", None) or ""
    line = mark.line + 1 if mark else getattr(error, "lineno", None) or 1
    return Broken(_sentence(error), _ours(str(file), folder), int(line))


def problem_of(error: Broken, otherwise: str, rule: str = RULE) -> Problem:
    """Return what is broken as a problem of its file, or of another when nobody knows."""
    return Problem(
        error.path or otherwise, error.line, 1, rule, f"Det går inte att visa: {error.sentence.rstrip('.')}.",
        "Rätta filen. Det som gick att visa senast står kvar så länge.",
    )  # fmt: skip


def _sentence(error: BaseException) -> str:
    said = error.args[0] if isinstance(error, LookupError) and error.args else getattr(error, "problem", None) or error
    return " ".join(str(said).split()) or type(error).__name__


def _ours(file: str, folder: Path) -> str:
    """Return a file's path in the handbook, also when the copy of it in a staged tree is meant."""
    if file in [str(folder / name) for name in _CONFIGURATION]:
        return "mkdocs.yml"
    parts = Path(file).parts
    kind = next((kind for kind in _KINDS if kind in parts), None)
    return "/".join(parts[len(parts) - parts[::-1].index(kind) - 1 :]) if kind else ""
