"""The accessibility statement: what the law asks of it, each part None until its owner has said it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from handbok.models.base import Date, Many, Part, Record, Text

Address = Annotated[str, StringConstraints(pattern=r"^(https://|mailto:)[^\s\"<>]+$")]
"""Where a reader writes: a page or a mailbox."""


class Shortcoming(Part):
    """Be something that is not accessible, and why."""

    content: Text = Field(alias="innehåll", title="Innehåll")
    reason: Text = Field(alias="skäl", title="Skäl")


class Burden(Part):
    """Be something that is unreasonably burdensome to make accessible (12 §)."""

    content: Text = Field(alias="innehåll", title="Innehåll")
    reason: Text = Field(alias="motivering", title="Motivering")


class Contact(Part):
    """Be where a reader tells of a shortcoming."""

    text: Text = Field(title="Text", description="Hur du meddelar, och när du får svar.")
    address: Address = Field(alias="adress", title="Adress")


class Authority(Part):
    """Be the authority that hears complaints; it is data because it changes."""

    name: Text = Field(alias="myndighet", title="Myndighet")
    address: Address = Field(alias="länk", title="Länk till anmälan")


class Standard(Part):
    """Be what the service is held against; a new version comes now and then."""

    name: Text = Field(alias="namn", title="Namn")
    version: Text = Field(title="Version")


class Statement(Record):
    """Be the statement, with its eleven items in the law's order."""

    FOLDER: ClassVar[str] = "tillganglighet"
    TITLE: ClassVar[str] = "Tillgänglighetsredogörelse"

    draft: bool = Field(False, alias="utkast", title="Utkast")
    standard: Standard | None = Field(None, title="Standard")
    actor: Text | None = Field(None, alias="aktör", title="Vem som står bakom webbplatsen")
    service: Text | None = Field(None, alias="tjänst", title="Vad redogörelsen gäller")
    conformance: Literal["helt", "delvis", "inte"] | None = Field(
        None, alias="förenlighet", title="Hur väl kraven är uppfyllda"
    )
    shortcomings: Many[Shortcoming] | None = Field(
        None,
        alias="brister",
        title="Innehåll som inte är tillgängligt",
        description="Det som inte är film och ljud: de hämtas från data/media/. En tom lista säger att inget finns.",
    )
    assessed: Date | None = Field(None, alias="bedömd", title="När webbplatsen bedömdes")
    updated: Date | None = Field(None, alias="uppdaterad", title="När redogörelsen uppdaterades")
    method: Text | None = Field(None, alias="metod", title="Hur webbplatsen har prövats")
    contact: Contact | None = Field(None, alias="kontakt", title="Så meddelar du brister")
    authority: Authority | None = Field(None, alias="tillsyn", title="Så anmäler du till tillsynsmyndigheten")
    burdens: Many[Burden] | None = Field(
        None,
        alias="oskäligt_betungande",
        title="Innehåll som är oskäligt betungande att göra tillgängligt",
        description="En tom lista säger att inget finns.",
    )
    outside: Many[Text] | None = Field(
        None,
        alias="utanför_lagen",
        title="Innehåll som lagen inte omfattar",
        description="En tom lista säger att inget finns.",
    )


ITEMS = (
    "actor",
    "service",
    "conformance",
    "shortcomings",
    "assessed",
    "updated",
    "method",
    "contact",
    "authority",
    "burdens",
    "outside",
)
"""The eleven items in order, by field."""
