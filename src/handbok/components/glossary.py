"""Words and what they mean: the whole list, and one word in a sentence."""

from __future__ import annotations

import re

from markupsafe import escape

from handbok.components.places import address, page_showing
from handbok.components.template import render
from handbok.macro import Context
from handbok.models.term import Glossary
from handbok.swedish import alphabetical
from handbok.terms import find

_SPECIAL = re.compile(r"[&<>\"!*+=\[\\\]^_`{|}~]")
"""What HTML or Markdown could take for something else in the middle of a paragraph."""


def glossary(context: Context) -> str:
    """Return every term with its meaning, å, ä and ö last; each term's id is its anchor."""
    terms = [term for entry in context.book.records(Glossary).values() for term in entry.record.terms]
    ordered = sorted(terms, key=lambda term: alphabetical(term.word))
    return render("ordlista.html", context, terms=ordered, words={term.id: term.word for term in terms})


def explained(context: Context, word: str, text: str | None) -> str:
    """Return a word as a button that opens its meaning, for running text.

    Raises LookupError, in Swedish, when no glossary that the reader may see has the word.
    """
    term = find(context.book, word)
    if term is None:
        raise LookupError(f"Ordet ”{word}” finns inte i ordlistan.")
    id = context.unique(f"begrepp-{term.id}")
    more = address(context, page_showing(context, "ordlista"), term.id)
    return (
        f'<span class="hb-ord"><button type="button" class="hb-begrepp" popovertarget="{id}">{_plain(text or word)}</button>'
        f'<span popover id="{id}" class="hb-forklaring" data-pagefind-ignore>{_plain(term.meaning)}'
        f"{_more(more, term.word)}</span></span>"
    )


def _more(href: str | None, word: str) -> str:
    return f' <a href="{escape(href)}">{_plain(word)} i ordlistan</a>' if href else ""


def _plain(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", " ".join(text.split()))
