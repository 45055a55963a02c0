"""Documents with title, status, versions and what they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components import names
from handbok.components.places import address, page_with
from handbok.components.template import render
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models.document import Document, DocumentRegister
from handbok.swedish import alphabetical


def listing(context: Context, id: str | None) -> str:
    """Return the documents of one register, or of all that the reader may see."""
    registers = context.book.records(DocumentRegister)
    chosen = [context.record(DocumentRegister, id)] if id else list(registers.values())
    ordered = sorted(chosen, key=lambda entry: alphabetical(entry.record.name))
    return render("dokumentlista.html", context, registers=[Documents(context, entry) for entry in ordered])


def visible(context: Context) -> dict[str, Document]:
    """Return the documents that the reader may see, by id."""
    registers = context.book.records(DocumentRegister).values()
    return {each.id: each for register in registers for each in register.record.documents}


def href(context: Context, id: str) -> str | None:
    """Return the address of a document's row, here or on the page that has it."""
    for entry in context.book.records(DocumentRegister).values():
        if any(each.id == id for each in entry.record.documents):
            return address(context, page_with(context, "dokumentlista", entry.id), id)
    return None


@dataclass(frozen=True)
class Documents:
    """Show a register of documents."""

    context: Context
    entry: Entry[DocumentRegister]

    @property
    def id(self) -> str:
        """Return the register's id."""
        return self.entry.id

    @property
    def record(self) -> DocumentRegister:
        """Return the register as its reader may see it."""
        return self.entry.record

    def gap(self, document: Document) -> str:
        """Return why the source breaks the rule on a document's status."""
        return names.gap(self.record, "document-status", document.id)

    def linked(self, ids: tuple[str, ...]) -> list[tuple[str, str | None]]:
        """Return documents' titles with their addresses; one that the reader may not see is left out."""
        known = visible(self.context)
        return [(known[id].title, href(self.context, id)) for id in ids if id in known]

    def resting(self, document: Document) -> list[tuple[str, str | None]]:
        """Return the documents that rest on this one or name it as related: the other direction of their references."""
        found = [
            other.id
            for other in visible(self.context).values()
            if document.id in (*other.rests_on, *other.related, *other.replaces)
        ]
        return self.linked(tuple(found))
