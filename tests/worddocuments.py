"""Word documents for tests: made of the XML that Word itself writes, so that each feature stands by itself."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from xml.sax.saxutils import escape

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"{" w:default=" + chr(34) + "1" + chr(34) if id == "Normal" else ""}>'
    f'<w:name w:val="{name}"/>{inner}</w:style>'
    for id, name, inner in (
        ("Normal", "Normal", ""),
        ("Rubrik", "Title", ""),
        *((f"Rubrik{level}", f"heading {level}", f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>') for level in range(1, 7)),
        ("Egen", "Kommunens rubrik", '<w:basedOn w:val="Rubrik2"/>'),
        ("Citat", "Quote", ""),
        ("Beskrivning", "caption", ""),
        ("Innehll1", "toc 1", ""),
        ("HTML-frformaterad", "HTML Preformatted", ""),
        ("Punktlista", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("Listfortsttning", "List Continue", ""),
    )
) + '<w:style w:type="character" w:styleId="HTML-kod"><w:name w:val="HTML Code"/></w:style>'  # fmt: skip

NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{id}">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/></w:lvl>'
        for level, form in enumerate(forms)
    )
    + "</w:abstractNum>"
    for id, forms in ((0, ["bullet"] * 4), (1, ["decimal", "lowerLetter", "bullet"]), (2, ["decimal", "decimal"]))
) + "".join(
    f'<w:num w:numId="{id}"><w:abstractNumId w:val="{form}"/>{inner}</w:num>'
    for id, form, inner in (
        (1, 0, ""),
        (2, 1, ""),
        (3, 2, ""),
        (4, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    )
)


def p(content: str = "", style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs in XML, or of plain words."""
    inner = content if content.startswith("<") else r(content) if content else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def h(level: int, text: str) -> str:
    """Return a heading by Word's Swedish style ids."""
    return p(text, f"Rubrik{level}")


def item(text: str, depth: int = 0, list: int = 1) -> str:
    """Return a list item."""
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list}"/></w:numPr>')


def tc(content: str = "", properties: str = "") -> str:
    """Return a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"


def tbl(*rows: list[str], header: bool = True, properties: str = "") -> str:
    """Return a table of rows of cells."""
    marked = "<w:trPr><w:tblHeader/></w:trPr>"
    inner = "".join(f"<w:tr>{marked if header and not at else ''}{''.join(row)}</w:tr>" for at, row in enumerate(rows))
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{inner}</w:tbl>"


def picture(id: str, alt: str = "", inner: str = "") -> str:
    """Return a run with a picture."""
    described = f' descr="{escape(alt)}"' if alt else ""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild 1"{described}>{inner}</wp:docPr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def png(shade: int = 200, side: int = 8) -> bytes:
    """Return a grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes([shade]) * side for _ in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def docx(
    *body: str,
    links: Mapping[str, str] = {},
    media: Mapping[str, bytes] = {},
    parts: Mapping[str, str] = {},
    more: Mapping[str, bytes] = {},
) -> bytes:
    """Return a document.

    `links` are addresses by relation id, `media` pictures by file name (whose stem is the relation id), `parts` the inner
    XML of comments, footnotes, header or footer, and `more` any other parts of the package.
    """
    own = {"styles": STYLES, "numbering": NUMBERING, **parts}
    relations = [_relation(f"part-{name}", name.rstrip("0123456789"), f"{name}.xml") for name in own]
    relations += [_relation(name.partition(".")[0], "image", f"media/{name}") for name in media]
    relations += [_relation(id, "hyperlink", target, external=True) for id, target in links.items()]
    files: dict[str, bytes | str] = {
        "[Content_Types].xml": _types(own, media),
        "_rels/.rels": _relations([_relation("doc", "officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": _relations(relations),
        "word/document.xml": f"<w:document {_SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        **{f"word/{name}.xml": f"<w:{_root(name)} {_SPACES}>{inner}</w:{_root(name)}>" for name, inner in own.items()},
        **{f"word/media/{name}": data for name, data in media.items()},
        **more,
    }
    return packed(files)


def packed(files: Mapping[str, bytes | str]) -> bytes:
    """Return a package of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def _root(name: str) -> str:
    return {"header1": "hdr", "footer1": "ftr"}.get(name, name)


def _relation(id: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{id}" Type="{_OFFICE}/{kind}" Target="{escape(target)}"{mode}/>'


def _relations(relations: list[str]) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'


def _types(parts: Mapping[str, str], media: Mapping[str, bytes]) -> str:
    kinds = {"document": "document.main", **{name: name.rstrip("0123456789") for name in parts}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    endings = {name.rpartition(".")[2] for name in media} | {"png"}
    defaults = "".join(f'<Default Extension="{ending}" ContentType="image/{ending}"/>' for ending in sorted(endings))
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{defaults}{overrides}</Types>"
    )
