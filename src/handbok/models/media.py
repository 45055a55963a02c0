"""Film and sound: the file, its captions and audio description, and on what ground it may be shown."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from handbok.models.base import Date, Part, Record, Refers, RoleId, Text

FilePath = Annotated[Text, Refers("file")]
"""A path from docs/."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
"""A language as BCP 47 writes it: sv, en, fi, sv-FI."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

Ground = Literal["direktsändning", "före-2020-09-23", "mediealternativ", "oskäligt-betungande"]


class Captions(Part):
    """Be the captions of a film."""

    file: FilePath = Field(alias="fil", title="Fil", description="WebVTT-filens sökväg från docs/.")
    language: Language = Field(alias="språk", title="Språk")
    origin: Literal["manuell", "automatisk"] = Field(alias="ursprung", title="Ursprung")
    reviewed: Date | None = Field(None, alias="granskad", title="Granskad")
    reviewed_by: RoleId | None = Field(None, alias="granskad_av", title="Granskad av", description="En roll.")


class Description(Part):
    """Be the decision on audio description: not needed and why, part of the film's own sound, or a file."""

    need: Literal["nej", "integrerad", "fil"] = Field(alias="behov", title="Behov")
    reason: Text | None = Field(None, alias="motivering", title="Motivering")
    file: FilePath | None = Field(
        None, alias="fil", title="Fil", description="Den syntolkade filmens sökväg från docs/."
    )


class Exemption(Part):
    """Be the claim that the law asks nothing of a film; when it holds is verdict.py's matter."""

    ground: Ground = Field(alias="grund", title="Grund")
    reason: Text = Field(alias="motivering", title="Motivering")
    captioned_by: Date | None = Field(
        None,
        alias="textas_senast",
        title="Textas senast",
        description="När inspelningen av en direktsändning är textad.",
    )
    assessed: Date | None = Field(
        None, alias="bedömd", title="Bedömd", description="När det bedömdes vara oskäligt betungande."
    )
    assessed_by: RoleId | None = Field(None, alias="bedömd_av", title="Bedömd av", description="En roll.")


class Poster(Part):
    """Be the picture that stands in a player before it starts; it has no text alternative of its own."""

    file: FilePath = Field(alias="fil", title="Fil", description="Bildens sökväg från docs/.")
    text: Text | None = Field(None, title="Text", description="Det som står skrivet i bilden, eller ”ingen text”.")


class Media(Record):
    """Be a film or a sound that pages show by its id."""

    FOLDER: ClassVar[str] = "media"
    TITLE: ClassVar[str] = "Film och ljud"

    title: Text = Field(alias="titel", title="Titel")
    kind: Literal["film", "ljud"] = Field("film", alias="typ", title="Typ")
    file: FilePath = Field(alias="fil", title="Fil", description="Sökväg från docs/.")
    language: Language = Field(alias="språk", title="Språk", description="Språket som talas.")
    published: Date = Field(alias="publicerad", title="Publicerad")
    republished: Date | None = Field(None, alias="återpublicerad", title="Publicerad igen")
    length: Annotated[float, Field(gt=0)] | None = Field(None, alias="längd", title="Längd", description="I sekunder.")
    sha256: Sha256 | None = Field(
        None, title="Filens kontrollsumma", description="Den film som undertexterna är granskade mot."
    )
    captions: Captions | None = Field(None, alias="textning", title="Textning")
    description: Description | None = Field(None, alias="syntolkning", title="Syntolkning")
    transcript: FilePath | None = Field(
        None, alias="textversion", title="Textversion", description="En sida eller fil, sökväg från docs/."
    )
    poster: Poster | None = Field(None, alias="affisch", title="Affisch")
    exemption: Exemption | None = Field(None, alias="undantag", title="Undantag")
    caption_by: Date | None = Field(None, alias="textas_senast", title="Textas senast")
    owner: RoleId | None = Field(
        None, alias="ansvarig", title="Ansvarig", description="Rollen som ser till att den textas."
    )
    script_sha256: Sha256 | None = Field(
        None, alias="manus_sha256", title="Manusets kontrollsumma", description="När filmen är gjord av ett manus."
    )

    @property
    def files(self) -> tuple[str, ...]:
        """Return the files that a page which shows this brings along."""
        parts = (self.captions, self.description, self.poster)
        named = (self.file, *(part.file for part in parts if part), self.transcript)
        return tuple(path for path in named if path)
