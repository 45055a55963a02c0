"""The accessibility statement: its eleven items from data, and the films that are not yet as they should be."""

from __future__ import annotations

from dataclasses import dataclass

from handbok.components import names
from handbok.components.template import render
from handbok.entry import Entry
from handbok.macro import Context
from handbok.models.media import Media
from handbok.models.statement import ITEMS, Statement
from handbok.showing import Showing, all_shown
from handbok.verdict import OUTSIDE, Outcome

CONFORMANCE = {
    "helt": "Webbplatsen är helt förenlig med kraven.",
    "delvis": "Webbplatsen är delvis förenlig med kraven. Bristerna står under punkt 4.",
    "inte": "Webbplatsen är inte förenlig med kraven. Bristerna står under punkt 4.",
}
"""What `förenlighet` says, as a sentence."""


def statement(context: Context, id: str) -> str:
    """Return the statement as Markdown: a heading for each item, so that the page's contents list them, and HTML."""
    view = View(context, context.record(Statement, id))
    items = [_item(view, number, name) for number, name in enumerate(ITEMS, 1)]
    draft = "Utkast, fastställs av ägaren."
    return "\n\n".join([f"<p><strong>{draft}</strong></p>", *items] if view.record.draft else items)


@dataclass(frozen=True)
class View:
    """Hold what the items need to show: the record and the films that its reader may see."""

    context: Context
    entry: Entry[Statement]

    @property
    def record(self) -> Statement:
        """Return the statement itself."""
        return self.entry.record

    @property
    def planned(self) -> list[Showing]:
        """Return the films on pages that wait for their plan, in order of their dates."""
        found = [each for each in self._showings if each.verdict.outcome is Outcome.DEFECT]
        return sorted(found, key=lambda each: str(each.film.record.caption_by))

    @property
    def burdens(self) -> list[Showing]:
        """Return the films that are exempt because mending them is an unreasonable burden."""
        return [each for each in self._exempt if _ground(each.film.record) == "oskäligt-betungande"]

    @property
    def outside(self) -> list[Showing]:
        """Return the films that the law does not cover."""
        return [each for each in self._exempt if _ground(each.film.record) in OUTSIDE]

    def why_missing(self, key: str) -> str:
        """Return why nobody has said anything of an item."""
        return names.gap(self.record, "statement-complete", key)

    def role(self, id: str) -> str:
        """Return a role's display name."""
        return names.role(self.context, None, id)

    @property
    def _exempt(self) -> list[Showing]:
        return [
            each for each in self._showings if each.film.record.exemption and each.verdict.outcome is Outcome.ALLOWED
        ]

    @property
    def _showings(self) -> list[Showing]:
        # a build has checked the files and roles already, and its staged tree need not hold them
        found = (each for shown in all_shown(self.context.book, trusting=True) for each in shown.showings)
        return list({(each.film.id, each.page.path): each for each in found}.values())


def _item(view: View, number: int, name: str) -> str:
    field = Statement.model_fields[name]
    html = render(
        "redogorelse.html", view.context,
        view=view, name=name, key=field.alias, value=getattr(view.record, name), conformance=CONFORMANCE,
    )  # fmt: skip
    return f"## {number}. {field.title} {{ #punkt-{number} }}\n\n{html}"


def _ground(film: Media) -> str:
    return film.exemption.ground if film.exemption else ""
