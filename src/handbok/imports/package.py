"""Whether an office file may be opened at all, told from its list of contents before anything in it is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from handbok.imports.fault import Fault, Refused

MOST_TIMES = 200
"""How tightly a part may be packed: a register of a thousand risks needs a hundredth."""

_DECLARES = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.I)
_EXTERNAL = re.compile(r"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.I)


@dataclass(frozen=True)
class Form:
    """Hold how large a kind of office file may be, what it may not hold, and what is said of one that does."""

    bytes: int
    unpacked: int
    parts: int
    foreign: re.Pattern[str]
    active: re.Pattern[str]
    followed: re.Pattern[str]
    """What a relation to something outside says of itself when it fetches nothing."""
    macros: str
    outside: str
    large: str
    swollen: str
    declares: str
    unreadable: str


WORKBOOK = Form(
    bytes=10_000_000,
    unpacked=40_000_000,
    parts=500,
    foreign=re.compile(
        r"(?P<macros>vba|macrosheets|dialogsheets|activex)"
        r"|(?P<outside>externallinks|connections\.xml|querytables|embeddings)", re.I
    ),
    active=re.compile(r"macroEnabled|vbaProject|ms-office\.(?:active|vba)|oleObject", re.I),
    followed=re.compile(r"hyperlink"),
    macros="Arbetsboken innehåller makron. Spara den som en vanlig arbetsbok (.xlsx) utan makron.",
    outside="Arbetsboken hämtar uppgifter från andra filer. Klistra in värdena i stället och spara den igen.",
    large="Filen är större än 10 MB. Exportera registret på nytt och för in ändringarna där.",
    swollen="Filen blir orimligt stor när den packas upp och öppnas därför inte. Exportera registret på nytt.",
    declares="Filen innehåller en XML-deklaration som arbetsböcker inte har, och öppnas därför inte.",
    unreadable="Filen går inte att läsa som en arbetsbok. Spara den som .xlsx utan lösenord och försök igen.",
)  # fmt: skip


def safe(data: bytes, name: str, form: Form = WORKBOOK) -> bytes:
    """Return an office file anew, of no more than its list of contents said. Raises Refused for anything dangerous."""
    if name.lower().endswith((".xlsm", ".xltm", ".xlsb", ".xlam", ".xls")):
        _refuse(form.macros if name.lower().endswith("m") else "Spara arbetsboken som .xlsx först.")
    if len(data) > form.bytes:
        _refuse(form.large)
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w") as made:
            _look(packed, form)
            for part in packed.infolist():
                made.writestr(part.filename, _read(packed, part, form))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, OSError):
        _refuse(form.unreadable)
    return out.getvalue()


def _look(packed: zipfile.ZipFile, form: Form) -> None:
    parts = packed.infolist()
    size = sum(part.file_size for part in parts)
    tight = any(part.file_size > 100_000 and part.file_size > MOST_TIMES * part.compress_size for part in parts)
    twice = len({part.filename for part in parts}) < len(parts)
    if size > form.unpacked or len(parts) > form.parts or tight or twice:
        _refuse(form.swollen)
    for part in parts:
        found = form.foreign.search(part.filename)
        if found:
            _refuse(form.macros if found["macros"] else form.outside)


def _read(packed: zipfile.ZipFile, part: zipfile.ZipInfo, form: Form) -> bytes:
    with packed.open(part) as opened:
        content = opened.read(part.file_size + 1)  # without a limit zipfile unpacks all, whatever the list says
    if not part.filename.lower().endswith((".xml", ".rels", ".vml")):
        return content
    text = _text(content)
    if _DECLARES.search(text):
        _refuse(form.declares)
    if part.filename == "[Content_Types].xml" and form.active.search(text):
        _refuse(form.macros)
    if part.filename.endswith(".rels") and any(not form.followed.search(each) for each in _EXTERNAL.findall(text)):
        _refuse(form.outside)
    return content


def _text(data: bytes) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]
    return data.decode("utf-16" if wide else "utf-8", "replace")


def _refuse(message: str) -> None:
    raise Refused(Fault(message))
