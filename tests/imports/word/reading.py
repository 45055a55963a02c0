"""A Word document as pages: what tests of the import hold their expectations against."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import markdown
from jinja2 import Environment
from selectolax.lexbor import LexborHTMLParser

from handbok.imports.word.course import Import, imported
from handbok.imports.word.finding import Kind
from handbok.markdown.rendering import EXTENSIONS
from handbok.writing.known import Known
from tests.handbooks import Content, book_of
from tests.worddocuments import docx, h

_MACROS = Environment(
    comment_start_string="{%#",
    comment_end_string="#%}",
    autoescape=False,  # noqa: S701  what it makes is Markdown, as in the site's engine
)


@dataclass(frozen=True)
class Read:
    """Hold an import's pages by file name."""

    made: Import
    files: dict[str, str]
    pictures: dict[str, bytes]

    def body(self, name: str = "lektion.md") -> str:
        """Return a page without its front matter."""
        return self.files[name].split("---\n\n", 1)[1].rstrip("\n")

    def html(self, name: str = "lektion.md") -> str:
        """Return a page as its readers get it, macros aside."""
        return rendered(self.body(name))

    def quotes(self, kind: Kind) -> list[str]:
        """Return what was told of a kind."""
        return [each.quote for each in self.made.findings.all if each.kind is kind]


def read(
    root: Path, data: bytes, name: str = "kurs.docx", files: dict[str, Content] | None = None, **given: str
) -> Read:
    """Import a document into a small handbook, writing nothing."""
    said = {key: [value] for key, value in given.items()}
    made = imported(Known(book_of(root, files or {})), data, name, None, said)
    texts = {each.file.name: each.after.decode() for each in made.changes if each.file.suffix in (".md", ".yml")}
    return Read(made, texts, {each.file.name: each.after for each in made.changes if each.file.name not in texts})


def lesson(root: Path, *body: str, **document: object) -> Read:
    """Import a course whose lesson "Lektion" holds this."""
    return read(root, docx(h(1, "Kurs"), h(2, "Lektion"), *body, **document))  # type: ignore[arg-type]


def rendered(text: str) -> str:
    """Return Markdown as HTML, as the site's engine makes it."""
    return markdown.markdown(_MACROS.from_string(text).render(), extensions=list(EXTENSIONS))


def words(html: str) -> str:
    """Return the words that a reader sees."""
    node = LexborHTMLParser(html).body
    return " ".join(node.text(separator="").split()) if node else ""
