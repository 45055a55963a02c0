"""Film and sound on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.handbook import Handbook
from handbok.macro import Context
from handbok.view import restrict
from tests.handbooks import Content, book_of, page
from tests.macros.rendering import MACROS, parsed, rendered, words

HEAD = "titel: Om risker\nåtkomst: publik\nfil: kurs/om-risker.mp4\nspråk: sv\npublicerad: 2026-11-20\n"
CAPTIONED = "textning: {fil: kurs/om-risker.sv.vtt, språk: sv, ursprung: manuell, granskad: 2026-11-21, granskad_av: styrgrupp}\n"
DESCRIBED = "syntolkning: {behov: integrerad, motivering: Rösten säger vad som syns.}\n"
VTT = """WEBVTT

00:01.000 --> 00:03.000
<v Lärare>Vad är

00:03.000 --> 00:05.000
<v Lärare>en risk?

00:05.500 --> 00:07.000
[Telefon ringer]

01:05.250 --> 01:07.000
<v Elev>Ett <lang en>threat</lang> &amp; mer.
"""
SOUND = "typ: ljud\n"


def book(root: Path, record: str, **files: Content) -> Handbook:
    """Return a handbook with a film, its captions and a page that shows it."""
    given: dict[str, Content] = {
        "data/media/om-risker.yml": record,
        "docs/kurs/om-risker.mp4": b"x" * 2_345_678,
        "docs/kurs/om-risker.sv.vtt": VTT,
        "docs/kurs/index.md": page('{{ film("om-risker") }}'),
        **files,
    }
    return book_of(root, given)


def shown(found: Handbook, call: str = '{{ film("om-risker") }}') -> str:
    return rendered(call, found, "kurs/index.md")


def facts(html: str) -> dict[str, str]:
    """Return the fact box."""
    node = parsed(html)
    return {words(name): words(text) for name, text in zip(node.css("dl dt"), node.css("dl dd"), strict=True)}


@pytest.fixture
def film(tmp_path: Path) -> str:
    """Return a film in order, as a page shows it."""
    poster = "affisch: {fil: kurs/om-risker.jpg, text: Om risker}\n"
    record = HEAD + CAPTIONED + DESCRIBED + poster + "längd: 3723.4\n"
    return shown(book(tmp_path, record, **{"docs/kurs/om-risker.jpg": b"x"}))


class TestPlayer:
    """film: the browser's own player."""

    def test_attributes(self, film: str) -> None:
        """Controls, no autoplay, a name, a still picture, and captions on in their language."""
        video = parsed(film).css_first("video")
        assert video is not None
        given = dict(video.attributes)
        assert words(parsed(film).css_first(f"#{given.pop('aria-labelledby')}")) == "Om risker"
        assert given.pop("id")
        assert given == {
            "controls": None, "preload": "metadata", "playsinline": None, "poster": "om-risker.jpg", "lang": "sv",
        }  # fmt: skip
        track = video.css_first("track")
        assert track is not None
        assert track.attributes == {
            "kind": "captions", "src": "om-risker.sv.vtt", "srclang": "sv", "label": "Svenska", "default": None,
        }  # fmt: skip
        source = video.css_first("source")
        assert source is not None
        assert source.attributes == {"src": "om-risker.mp4", "type": "video/mp4"}

    def test_facts(self, film: str) -> None:
        """Length, language, captions and audio description stand in words, with what can be had."""
        assert facts(film) == {
            "Längd": "1 tim 2 min 3 s",
            "Språk": "Svenska",
            "Stillbild": "Texten i bilden: Om risker",
            "Textning": "Undertexter på svenska, granskade 21 november 2026 av styrgrupp.",
            "Syntolkning": "Ingår i filmen. Rösten säger vad som syns.",
            "Läs och hämta": "Utskriften Undertexterna (vtt) Filmen (mp4, 2,3 MB)",
        }

    def test_downloads(self, film: str) -> None:
        """The files can be fetched, and the transcript reached."""
        links = parsed(film).css("dl a")
        assert [(each.attributes["href"], "download" in each.attributes) for each in links] == [
            ("#hb-utskrift-om-risker", False), ("om-risker.sv.vtt", True), ("om-risker.mp4", True),
        ]  # fmt: skip

    def test_addresses(self, tmp_path: Path) -> None:
        """Addresses count from the page, or from its file when Zensical moves them; it moves no still picture's."""
        poster = "affisch: {fil: kurs/om-risker.jpg, text: ingen text}\n"
        files: dict[str, Content] = {
            "docs/kurs/om-risker.jpg": b"x",
            "docs/kurs/lektion.md": page('{{ film("om-risker") }}'),
        }
        found = book(tmp_path, HEAD + CAPTIONED + DESCRIBED + poster, **files)
        film = MACROS["film"].function
        here = parsed(film(Context(found, "kurs/lektion.md"), "om-risker")).css_first("video")
        moved = parsed(film(Context(found, "kurs/lektion.md", from_source=True), "om-risker")).css_first("video")
        assert here is not None
        assert moved is not None
        sources = [each.css_first("source") for each in (here, moved)]
        assert [each and each.attributes["src"] for each in sources] == ["../om-risker.mp4", "om-risker.mp4"]
        assert [each.attributes["poster"] for each in (here, moved)] == ["../om-risker.jpg", "../om-risker.jpg"]

    def test_no_style_or_handler(self, film: str) -> None:
        """The content security policy has nothing to refuse."""
        for node in parsed(film).css("*"):
            assert not [name for name in node.attributes if name == "style" or name.startswith("on")]

    def test_twice(self, tmp_path: Path) -> None:
        """The same film twice on a page gives no id twice."""
        html = shown(book(tmp_path, HEAD + CAPTIONED + DESCRIBED), '{{ film("om-risker") }} {{ film("om-risker") }}')
        ids = [node.attributes["id"] for node in parsed(html).css("[id]")]
        assert len(ids) == len(set(ids))

    def test_described_version(self, tmp_path: Path) -> None:
        """A version with audio description has a player of its own, and captions too."""
        record = HEAD + CAPTIONED + "syntolkning: {behov: fil, fil: kurs/syntolkad.mp4}\n"
        html = parsed(shown(book(tmp_path, record, **{"docs/kurs/syntolkad.mp4": b"x"})))
        video = html.css_first("details video")
        assert video is not None
        assert video.attributes["aria-label"] == "Om risker, med syntolkning"
        assert [each.attributes["src"] for each in video.css("source, track")] == ["syntolkad.mp4", "om-risker.sv.vtt"]

    def test_not_needed(self, tmp_path: Path) -> None:
        """Why no audio description is needed stands there."""
        record = HEAD + CAPTIONED + "syntolkning: {behov: nej, motivering: Bilden visar bara den som talar.}\n"
        assert facts(shown(book(tmp_path, record)))["Syntolkning"] == ("Behövs inte. Bilden visar bara den som talar.")


class TestUncaptioned:
    """What is lacking is said in words."""

    def test_plan(self, tmp_path: Path) -> None:
        """A plan has its day and its role."""
        found = facts(shown(book(tmp_path, HEAD + "textas_senast: 2027-03-01\nansvarig: styrgrupp\n")))
        assert found["Textning"] == "Filmen är inte textad än. Den textas senast 1 mars 2027 , ansvarig: styrgrupp."
        assert found["Syntolkning"] == (
            "Det är inte bestämt om filmen behöver syntolkas. "
            "Det ska vara klart senast 1 mars 2027 , ansvarig: styrgrupp."
        )
        assert found["Läs och hämta"] == "Filmen (mp4, 2,3 MB)"

    def test_no_plan(self, tmp_path: Path) -> None:
        """So is that there is none."""
        found = facts(shown(book(tmp_path, HEAD)))
        assert found["Textning"] == "Filmen är inte textad än. Det finns ingen plan för när det ska ske."

    def test_exemption(self, tmp_path: Path) -> None:
        """An exemption has its ground, its reason and its day."""
        exempt = "undantag: {grund: direktsändning, motivering: Sändes direkt., textas_senast: 2026-12-01}\n"
        assert facts(shown(book(tmp_path, HEAD + exempt)))["Textning"] == (
            "Filmen är inte textad. Filmen är en inspelning av en direktsändning. Sändes direkt. "
            "Inspelningen textas senast 1 december 2026 ."
        )

    def test_automatic(self, tmp_path: Path) -> None:
        """Automatic captions that nobody has reviewed are called so."""
        record = HEAD + "textning: {fil: kurs/om-risker.sv.vtt, språk: sv, ursprung: automatisk}\n"
        assert facts(shown(book(tmp_path, record)))["Textning"] == (
            "Undertexter på svenska, gjorda automatiskt och inte granskade."
        )

    def test_missing_files(self, tmp_path: Path) -> None:
        """Files that are not there break nothing: a rule tells of them."""
        files: dict[str, Content] = {"docs/kurs/om-risker.mp4": None, "docs/kurs/om-risker.sv.vtt": None}
        html = shown(book(tmp_path, HEAD + CAPTIONED, **files))
        assert "Filen saknas." in html
        assert "<track" not in html


class TestTranscript:
    """The transcript stands on the page itself."""

    def test_by_speaker_and_sentence(self, film: str) -> None:
        """Each turn is a list under its speaker, each sentence an item with its time."""
        section = parsed(film).css_first("section.hb-utskrift")
        assert section is not None
        assert words(section.css_first("h2")) == "Utskrift av ”Om risker”"
        assert [words(each) for each in section.css(".hb-utskrift__talare")] == ["Lärare", "Elev"]
        assert [words(each) for each in section.css("li")] == [
            "0:01 Vad är en risk?",
            "0:05 [Telefon ringer]",
            "1:05 Ett threat & mer.",
        ]

    def test_anchors(self, film: str, tmp_path: Path) -> None:
        """Each sentence can be linked to, by its time."""
        items = parsed(film).css("section li")
        ids = ["om-risker-1-0s", "om-risker-5-5s", "om-risker-65-2s"]
        assert [each.attributes["id"] for each in items] == ids
        assert [each.attributes["data-hb-start"] for each in items] == ["1.000", "5.500", "65.250"]
        assert [each.attributes["href"] for each in parsed(film).css("section a")] == [f"#{id}" for id in ids]

    def test_language(self, film: str) -> None:
        """Words in another language say so."""
        assert [words(each) for each in parsed(film).css("section [lang=en]")] == ["threat"]

    def test_searched(self, film: str) -> None:
        """Search reads what is said, and neither times nor facts."""
        ignored = " ".join(words(each) for each in parsed(film).css("[data-pagefind-ignore]"))
        assert "0:01" in ignored
        assert "Undertexterna" in ignored
        assert "Vad är en risk?" not in ignored

    def test_open(self, film: str) -> None:
        """It is open from the start: without script nothing is hidden."""
        details = parsed(film).css_first("section details")
        assert details is not None
        assert "open" in details.attributes


class TestSound:
    """ljud: a sound has a text version."""

    def test_text_version(self, tmp_path: Path) -> None:
        """A text version on a page is linked to."""
        record = HEAD.replace(".mp4", ".mp3") + SOUND + "textversion: kurs/text.md\n"
        files: dict[str, Content] = {"docs/kurs/om-risker.mp3": b"x", "docs/kurs/text.md": page("Text")}
        html = shown(book(tmp_path, record, **files), '{{ ljud("om-risker") }}')
        audio = parsed(html).css_first("audio")
        assert audio is not None
        assert "controls" in audio.attributes
        assert "playsinline" not in audio.attributes
        assert facts(html) == {"Språk": "Svenska", "Läs och hämta": "Textversionen Ljudet (mp3)"}
        assert 'href="text/"' in html

    def test_none_yet(self, tmp_path: Path) -> None:
        """A missing one is said to be missing, and when it comes."""
        record = HEAD.replace(".mp4", ".mp3") + SOUND + "textas_senast: 2027-03-01\nansvarig: styrgrupp\n"
        html = shown(book(tmp_path, record, **{"docs/kurs/om-risker.mp3": b"x"}), '{{ ljud("om-risker") }}')
        assert facts(html)["Textversion"] == (
            "Ljudet har ingen textversion än. Den ska finnas senast 1 mars 2027 , ansvarig: styrgrupp."
        )


def test_hostile_title(tmp_path: Path) -> None:
    """What a record or captions hold is text and never HTML."""
    record = HEAD.replace("Om risker", "'<script>x</script> \"y\"'") + CAPTIONED + DESCRIBED
    vtt = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v <b>>&lt;script&gt;x&lt;/script&gt;\n"
    html = parsed(shown(book(tmp_path, record, **{"docs/kurs/om-risker.sv.vtt": vtt})))
    assert html.css("script") == []
    assert html.css("b") == []


def test_restricted(tmp_path: Path) -> None:
    """A text version that the reader may not see is not linked to."""
    record = HEAD.replace(".mp4", ".mp3") + SOUND + "textversion: kurs/text.md\n"
    files: dict[str, Content] = {
        "docs/kurs/om-risker.mp3": b"x",
        "docs/kurs/text.md": page("Text", audience="medarbetare"),
    }
    found = restrict(book(tmp_path, record, **files), "publik")
    assert "text/" not in shown(found, '{{ ljud("om-risker") }}')
