"""The handbook's own film is what its script says, and passes every rule on captions."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbok.captions import checking, cuetext
from handbok.captions.demands import Demands
from handbok.captions.parser import parse
from handbok.handbook import load
from handbok.models.media import Media
from handbok.speech.checking import check_speech
from tools.film import captions, script
from tools.film.captions import Heard
from tools.film.screen import ACTIONS

ROOT = Path(__file__).parents[2]
FILM = ROOT / "docs" / "om" / "sa-anvander-du-handboken.mp4"
VTT = FILM.with_suffix(".sv.vtt")


def test_made_of_the_script() -> None:
    """The record holds the script's hash; else run `make film`."""
    record = load(ROOT).records(Media)[FILM.stem].record
    assert record.script_sha256 == script.digest()
    assert record.description is not None
    assert record.description.need == "integrerad"


def test_captions_are_the_script() -> None:
    """The captions say the script's sentences, in order, after the sound that opens the film."""
    said = [cuetext.plain(cue.text).replace("\n", " ") for cue in parse(VTT.read_bytes()).cues]
    found = script.read()
    assert said == [f"[{found.sound}]", *(line.text for line in found.lines)]


def test_captions_are_in_order() -> None:
    """No rule has anything to say of the captions, by themselves or against the film's length and speech."""
    found = parse(VTT.read_bytes())
    length = load(ROOT).records(Media)[FILM.stem].record.length
    assert checking.check(VTT.read_bytes(), VTT.name, Demands(duration=length)) == []
    assert check_speech(FILM, found, VTT.name) == []


def test_size() -> None:
    """The film is small enough to stand beside the text."""
    assert FILM.stat().st_size <= 3_000_000


class TestCaptions:
    """How a sentence becomes a caption."""

    def test_two_even_lines(self) -> None:
        """A long sentence is broken where its halves are most alike; a short one is not."""
        found = captions.vtt([Heard(1, 4, "Här ser du hur du använder Metodhandboken.", "Röst"), Heard(6, 7, "[Ton]")])
        assert found == (
            "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\n<v Röst>Här ser du hur du\nanvänder Metodhandboken.\n"
            "\n00:00:06.000 --> 00:00:07.500\n[Ton]\n"
        )

    def test_gap(self) -> None:
        """A caption leaves before the next one comes."""
        found = parse(captions.vtt([Heard(1, 3, "En."), Heard(3.2, 5, "Två.")]).encode())
        assert [(cue.start, cue.end) for cue in found.cues] == [(1, 3.1), (3.2, 5.5)]


class TestScript:
    """What the script may hold."""

    def test_too_long(self, tmp_path: Path) -> None:
        """A sentence that fits no caption is refused before anything is recorded."""
        file = tmp_path / "manus.yml"
        file.write_text(
            f"film: x\nmapp: om\ntalare: x\nröst: sv\nord_i_minuten: 1\nljud: x\nrepliker:\n  - säg: {'a' * 75}\n",
            encoding="utf-8",
        )
        with pytest.raises(ValueError, match="75 characters"):
            script.read(file)

    def test_actions(self) -> None:
        """Every action is one that the recording knows."""
        assert {verb for line in script.read().lines for verb, _ in line.actions} <= ACTIONS.keys()
