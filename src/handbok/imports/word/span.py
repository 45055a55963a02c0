"""Pieces of text as Markdown: bold, italic, code, links, pictures and the marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from handbok.imports.word import escape
from handbok.imports.word.asset import Assets
from handbok.imports.word.content import Inline, Mark, Note, Picture, Text
from handbok.imports.word.finding import Kind
from handbok.imports.word.link import Links

_STARS = {
    frozenset({Mark.STRONG}): "**",
    frozenset({Mark.EMPHASIS}): "*",
    frozenset({Mark.STRONG, Mark.EMPHASIS}): "***",
}
_AROUND = re.compile(r"(?P<before>\s*)(?P<core>.*?)(?P<after>\s*)", re.S)
_OPENS = re.compile(r"(?:^|[\s(–—/”])$")
_CLOSES = re.compile(r"[\s.,;:!?)–—/”]|$")
_PLAIN_CODE = re.compile(r"[^`{}|<>\\\s&](?:[^`{}|\\\n]*[^`{}|\\\s])?")


@dataclass
class Spans:
    """Write the pieces of a page's paragraphs; footnotes are collected for its end."""

    page: str
    links: Links
    assets: Assets
    notes: list[Note] = field(default_factory=list)

    def written(self, inlines: Sequence[Inline], *, without: frozenset[Mark] = frozenset()) -> str:
        """Return pieces as Markdown on one line."""
        lighter = [_lighter(each, without) for each in inlines]
        pieces: list[str] = []
        groups = [(link, list(group)) for link, group in groupby(lighter, _link)]
        for at, (link, group) in enumerate(groups):
            after = groups[at + 1][1][0] if at + 1 < len(groups) else None
            pieces.append(self._linked(link, group, "".join(pieces), after))
        return "".join(pieces).strip()

    def _linked(self, link: str, group: list[Inline], before: str, after: Inline | None) -> str:
        target = self.links.address(link, self.page) if link else ""
        if not target:
            return self._group(group, before, after)
        inner = self._group(group, "", None)
        around = _AROUND.fullmatch(inner)
        if around is None or not around["core"]:
            return inner
        return f"{around['before']}[{around['core']}]({target}){around['after']}"

    def _group(self, group: list[Inline], before: str, after: Inline | None) -> str:
        written = ""
        for at, each in enumerate(group):
            following = group[at + 1] if at + 1 < len(group) else after
            if isinstance(each, Text):
                written += _text(each, before + written, following.text if isinstance(following, Text) else "")
            elif isinstance(each, Picture):
                written += self._picture(each)
            else:
                self.notes.append(each)
                written += f"[^{len(self.notes)}]"
        return written

    def _picture(self, picture: Picture) -> str:
        name = self.assets.name(picture, self.page)
        if not (picture.alt or picture.adorns):
            self.links.findings.tell(Kind.ALT, name)
        adorns = "{ role=presentation }" if picture.adorns else ""
        return f"![{escape.markdown(picture.alt)}]({name}){adorns}"


def _link(inline: Inline) -> str:
    return inline.link if isinstance(inline, Text) else ""


def _lighter(inline: Inline, without: frozenset[Mark]) -> Inline:
    return Text(inline.text, inline.marks - without, inline.link) if isinstance(inline, Text) else inline


def _text(text: Text, before: str, after: str) -> str:
    around = _AROUND.fullmatch(text.text)
    if around is None or not around["core"]:
        return text.text.replace("\n", "<br>")
    following = around["after"] or after
    core = "".join(_marked(around["core"], text.marks, before + around["before"], following))
    return f"{_broken(around['before'])}{core}{_broken(around['after'])}"


def _marked(core: str, marks: frozenset[Mark], before: str, after: str) -> Iterator[str]:
    stars = _STARS.get(marks - {Mark.CODE, Mark.DELETED, Mark.SUBSCRIPT, Mark.SUPERSCRIPT})
    by_tags = [Mark.DELETED, Mark.SUBSCRIPT, Mark.SUPERSCRIPT]
    if stars and not (_OPENS.search(before) and _CLOSES.match(after)):
        stars, by_tags = None, [Mark.STRONG, Mark.EMPHASIS, *by_tags]
    tags = [mark for mark in by_tags if mark in marks]
    yield stars or ""
    yield from (f"<{tag}>" for tag in tags)
    yield _code(core) if Mark.CODE in marks else _broken(escape.markdown(core))
    yield from (f"</{tag}>" for tag in reversed(tags))
    yield stars or ""


def _code(core: str) -> str:
    if _PLAIN_CODE.fullmatch(core):
        return f"`{core}`"
    return f"<code>{_broken(escape.markdown(core))}</code>"


def _broken(text: str) -> str:
    return text.replace("\n", "<br>")
