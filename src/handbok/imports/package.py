"""Whether a workbook may be opened at all, told from its list of contents before anything in it is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from handbok.imports.fault import Fault, Refused

MOST_BYTES = 10_000_000
MOST_UNPACKED = 40_000_000
MOST_PARTS = 500
MOST_TIMES = 200
"""How large a file, and how many parts, and how tightly packed: a register of a thousand risks needs a hundredth."""

_MACROS = "Arbetsboken innehåller makron. Spara den som en vanlig arbetsbok (.xlsx) utan makron."
_OUTSIDE = "Arbetsboken hämtar uppgifter från andra filer. Klistra in värdena i stället och spara den igen."
_FOREIGN = re.compile(
    r"(?P<macros>vba|macrosheets|dialogsheets|activex)|(?P<outside>externallinks|connections\.xml|querytables|embeddings)", re.I
)  # fmt: skip
_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.I)
_EXTERNAL = re.compile(r"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.I)
_ACTIVE = re.compile(r"macroEnabled|vbaProject|ms-office\.(?:active|vba)|oleObject", re.I)


def safe(data: bytes, name: str) -> bytes:
    """Return a workbook anew, of no more than its list of contents said. Raises Refused for anything dangerous."""
    if name.lower().endswith((".xlsm", ".xltm", ".xlsb", ".xlam", ".xls")):
        _refuse(_MACROS if name.lower().endswith("m") else "Spara arbetsboken som .xlsx först.")
    if len(data) > MOST_BYTES:
        _refuse(
            f"Filen är större än {MOST_BYTES // 1_000_000} MB. Exportera registret på nytt och för in ändringarna där."
        )
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w") as made:
            _look(packed)
            for part in packed.infolist():
                made.writestr(part.filename, _read(packed, part))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, OSError):
        _refuse("Filen går inte att läsa som en arbetsbok. Spara den som .xlsx utan lösenord och försök igen.")
    return out.getvalue()


def _look(packed: zipfile.ZipFile) -> None:
    parts = packed.infolist()
    size = sum(part.file_size for part in parts)
    tight = any(part.file_size > 100_000 and part.file_size > MOST_TIMES * part.compress_size for part in parts)
    twice = len({part.filename for part in parts}) < len(parts)
    if size > MOST_UNPACKED or len(parts) > MOST_PARTS or tight or twice:
        _refuse("Filen blir orimligt stor när den packas upp och öppnas därför inte. Exportera registret på nytt.")
    for part in parts:
        found = _FOREIGN.search(part.filename)
        if found:
            _refuse(_MACROS if found["macros"] else _OUTSIDE)


def _read(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with packed.open(part) as opened:
        content = opened.read(part.file_size + 1)  # without a limit zipfile unpacks all, whatever the list says
    if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
        return content
    text = _text(content)
    if _DECLARES.search(text):
        _refuse("Filen innehåller en XML-deklaration som arbetsböcker inte har, och öppnas därför inte.")
    if part.filename == "[Content_Types].xml" and _ACTIVE.search(text):
        _refuse(_MACROS)
    if part.filename.endswith(".rels") and any("hyperlink" not in each for each in _EXTERNAL.findall(text)):
        _refuse(_OUTSIDE)
    return content


def _text(data: bytes) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]
    return data.decode("utf-16" if wide else "utf-8", "replace")


def _refuse(message: str) -> None:
    raise Refused(Fault(message))
