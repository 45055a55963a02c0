"""LibreOffice without windows: what an office program makes of our files. It never reaches a network."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_MACROS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Revise(source As String, target As String, edits As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  For Each change In Split(edits, "|")
    parts = Split(change, "!")
    cell = book.Sheets.getByName(parts(0)).getCellRangeByName(parts(1))
    Select Case parts(2)
      Case "text": cell.setString(parts(3))
      Case "number": cell.setValue(CDbl(parts(3)))
      Case "date":
        cell.setPropertyToDefault("NumberFormat")
        cell.FormulaLocal = parts(3)
      Case "formula": cell.setFormula(parts(3))
      Case "empty": cell.setString("")
    End Select
  Next change
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName"
  form(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(target), form())
  book.close(True)
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
 library:link="false"/></library:libraries>
"""

Edit = tuple[str, str, str, str]
"""A sheet, a cell, a kind of value, and the value."""


class Office:
    """Run LibreOffice with a profile of its own."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._run("--terminate_after_init")  # a new profile gets macros of its own first
        basic = profile / "user" / "basic"
        (basic / "Standard").mkdir(parents=True, exist_ok=True)
        (basic / "script.xlc").write_text(_LIBRARIES, encoding="utf-8")
        (basic / "Standard" / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        (basic / "Standard" / "Module1.xba").write_text(_MACROS, encoding="utf-8")

    def edited(self, book: Path, edits: list[Edit]) -> bytes:
        """Return a workbook as it is after somebody has changed it and saved it."""
        target = book.with_name(f"{book.stem}-ny.xlsx")
        said = "|".join("!".join(edit) for edit in edits).replace('"', '""')
        self._run(f'macro:///Standard.Module1.Revise("{book}","{target}","{said}")')
        return target.read_bytes()

    def converted(self, file: Path, ending: str) -> Path:
        """Return a file saved in another format, beside it."""
        self._run("--convert-to", ending, "--outdir", str(file.parent), str(file))
        return file.with_suffix(f".{ending}")

    def text(self, *files: Path) -> list[str]:
        """Return what is on the pages of files, printed to PDF."""
        folder = files[0].parent / "pdf"
        self._run("--convert-to", "pdf", "--outdir", str(folder), *map(str, files))
        return [self._read(folder / f"{file.stem}.pdf") for file in files]

    def _read(self, pdf: Path) -> str:
        done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, text=True)
        return done.stdout

    def _run(self, *arguments: str) -> None:
        program = shutil.which("soffice")
        assert program, "LibreOffice is missing: run .ci/tools"
        subprocess.run(
            [program, f"-env:UserInstallation={self._profile.as_uri()}", "--headless", "--norestore", *arguments],
            check=True, capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
