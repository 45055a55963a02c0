"""What a booklet has at its end: answers, transcripts, and what words mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbok.exports.booklet.address import END, anchored

ANSWERS, TRANSCRIPTS, WORDS = "svar-pa-sjalvtestet", "utskrifter-av-filmer", "ord-som-forklaras"
"""The ids of the chapters at the end."""


@dataclass(frozen=True)
class Answer:
    """Hold a question, its number and chapter, and its answers as HTML."""

    id: str
    number: str
    question: str
    answers: str
    asked: str


@dataclass
class Moved:
    """Gather, chapter by chapter, what is moved to the end."""

    answers: list[Answer] = field(default_factory=list)
    transcripts: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def take(self, body: LexborNode, chapter: str) -> None:
        """Take out what a chapter's body gives to the end, and leave a link to it."""
        for word in body.css(".hb-ord"):
            self._word(word)
        for form in body.css(".hb-fraga"):
            self._question(form, chapter)
        for test in body.css(".hb-sjalvtest"):
            test.insert_child(_element(f'<p><a href="{END}{ANSWERS}">Svaren finns sist i häftet</a>.</p>'))
        for section in body.css(".hb-utskrift"):
            self._transcript(section)

    def _word(self, word: LexborNode) -> None:
        shown, meaning = word.css_first("button"), word.css_first("[popover]")
        if shown is None or meaning is None:
            return
        more = meaning.css_first("a")
        name = more.text().removesuffix(" i ordlistan") if more else shown.text()
        if more:
            more.decompose()
        self.words.setdefault(name, meaning.text().strip())
        word.replace_with(shown.text())

    def _question(self, form: LexborNode, chapter: str) -> None:
        number, answers, legend = (
            form.css_first(".hb-fraga__nummer"),
            form.css_first("details"),
            form.css_first("legend"),
        )
        if number is None or answers is None or legend is None:
            return
        told = " ".join(number.text().split())
        number.decompose()
        question = " ".join(legend.text().split())
        legend.inner_html = f"<strong>{told}.</strong> {legend.inner_html}"
        found = answers.css_first("ul")
        own = form.attributes.get("id") or f"fraga-{len(self.answers) + 1}"
        form.attrs["id"] = own
        id = anchored(ANSWERS, own)
        self.answers.append(Answer(id, told, question, found.html or "" if found else "", anchored(chapter, own)))
        answers.decompose()

    def _transcript(self, section: LexborNode) -> None:
        heading = section.css_first("h2")
        if heading is None:
            return
        title, id = heading.text().strip(), heading.attributes.get("id") or ""
        for node in (heading, *section.css("summary, .hb-med-skript")):
            node.decompose()
        for link in section.css("a"):
            link.unwrap()
        for node in section.css("[id]"):
            del node.attrs["id"]
        self.transcripts[title] = section.inner_html or ""
        section.inner_html = f'<p id="{id}"><a href="{END}{TRANSCRIPTS}">Utskriften finns sist i häftet</a>.</p>'


def _element(html: str) -> LexborNode:
    node = LexborHTMLParser(html, is_fragment=True).root
    assert node is not None  # noqa: S101  it is our own
    return node
