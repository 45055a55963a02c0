"""The parser against the specification's steps, in tables. https://www.w3.org/TR/webvtt1/#file-parsing"""

from __future__ import annotations

import pytest

from handbok.captions.region import Region
from handbok.captions.settings import DEFAULT
from handbok.captions.track import Kind
from tests.captions.tracks import SECOND, cue_of, cues_of, track_of


class TestSignature:
    """WEBVTT, and then a space, a tab, a line end or nothing."""

    @pytest.mark.parametrize(
        "content",
        ["WEBVTT", "WEBVTT\n", "WEBVTT\r", "WEBVTT\r\n", "WEBVTT text", "WEBVTT\ttext\n", "\ufeffWEBVTT", "WEBVTT \n"],
    )
    def test_taken(self, content: str) -> None:
        """A file of nothing more has no cues and is no failure."""
        track = track_of(content)
        assert not track.fatal
        assert track.cues == ()

    @pytest.mark.parametrize(
        "content",
        [
            "",
            "WEBVT",
            "webvtt\n",
            "WEBVTT1\n",
            "WEBVTT\f\n",
            " WEBVTT\n",
            "\nWEBVTT\n",
            "\ufeff\ufeffWEBVTT\n",
            "WEBVTT\0",
        ],
    )
    def test_refused(self, content: str) -> None:
        """Nothing at all is read of another."""
        track = track_of(f"{content}\n\n{SECOND}\ntext\n")
        assert track.fatal
        assert track.cues == ()


class TestDecoding:
    """Bytes become text before anything is looked at."""

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_line_ends(self, end: str) -> None:
        """Every kind of line end is the same."""
        (cue,) = track_of(f"WEBVTT\n\nid\n{SECOND}\none\ntwo\n".replace("\n", end)).cues
        assert (cue.id, cue.text) == ("id", "one\ntwo")

    def test_mixed_line_ends(self) -> None:
        """CRLF is one, LFCR two."""
        assert [cue.text for cue in track_of(f"WEBVTT\n\r{SECOND}\r\none\n\rtwo").cues] == ["one"]

    def test_undecodable(self) -> None:
        """Bytes that are no UTF-8 are replaced, as many as belong together by one."""
        (cue,) = track_of(b"WEBVTT\n\n" + SECOND.encode() + b"\n\xe5 \xe2\x82 \xff\0").cues
        assert cue.text == "\ufffd \ufffd \ufffd\ufffd"


class TestHeader:
    """What stands between the signature and the first blank line."""

    def test_skipped(self) -> None:
        """Its lines come to nothing."""
        assert [cue.text for cue in track_of(f"WEBVTT\nKind: x\nid\n\n{SECOND}\na").cues] == ["a"]

    def test_arrow(self) -> None:
        """An arrow ends it; the line before is no id."""
        (cue,) = track_of(f"WEBVTT\nid\n{SECOND}\na").cues
        assert (cue.id, cue.text) == ("", "a")

    @pytest.mark.parametrize("block", ["STYLE\na", "REGION\nid:a"])
    def test_no_blocks(self, block: str) -> None:
        """Nothing in it is a region or a style sheet."""
        assert track_of(f"WEBVTT\n{block}\n\n{SECOND} region:a\na").cues[0].settings == DEFAULT


class TestBlocks:
    """Blank lines and arrows part the rest."""

    @pytest.mark.parametrize(
        ("body", "expected"),
        [
            (f"{SECOND}\na\n\n{SECOND}\nb", [("", "a"), ("", "b")]),
            (f"{SECOND}\na\n{SECOND}\nb", [("", "a"), ("", "b")]),
            (f"{SECOND}\na\nid\n{SECOND}\nb", [("", "a\nid"), ("", "b")]),
            (f"id\n{SECOND}\na", [("id", "a")]),
            (f"one\ntwo\n{SECOND}\na", [("", "a")]),
            (f"one\n\n{SECOND}\na", [("", "a")]),
            (f" \n{SECOND}\n \n", [(" ", " ")]),
            (SECOND, [("", "")]),
            (f"{SECOND}\n\na", [("", "")]),
            (f"NOTE\n{SECOND}\na", [("NOTE", "a")]),
            (f"NOTE a\nb\n{SECOND}\nc", [("", "c")]),
            (f"STYLE\n{SECOND}\na", [("STYLE", "a")]),
            (f"-->\n{SECOND}\na", [("", "a")]),
            (f"id\n-->\n{SECOND}\na", [("", "a")]),
            (f"id -->\nid\n{SECOND}\na", [("", "a")]),
            (f"id\n-->\ntext\n\n{SECOND}\na", [("", "a")]),
            (f"\n\n\n{SECOND}\n\n\n\n", [("", "")]),
        ],
    )
    def test_cues(self, body: str, expected: list[tuple[str, str]]) -> None:
        """Each cue has the line before its times as id, and the lines after as text."""
        assert [(cue.id, cue.text) for cue in cues_of(body)] == expected

    @pytest.mark.parametrize(
        ("first", "kind"),
        [
            ("NOTE", Kind.NOTE),
            ("NOTE text", Kind.NOTE),
            ("NOTE\ttext", Kind.NOTE),
            ("NOTES", Kind.OTHER),
            ("STYLE", Kind.STYLE),
            ("STYLE \t", Kind.STYLE),
            ("STYLE a", Kind.OTHER),
            ("REGION", Kind.REGION),
            ("REGIONS", Kind.OTHER),
            ("text", Kind.OTHER),
        ],
    )
    def test_kinds(self, first: str, kind: Kind) -> None:
        """A block is what its first line says."""
        assert [block.kind for block in track_of(f"WEBVTT\n\n{first}\nsecond\n").blocks] == [Kind.HEADER, kind]

    def test_places(self) -> None:
        """Every part of a cue knows where it stands."""
        track = track_of(f"WEBVTT\n\nNOTE\n\nid\n{SECOND} align:end\nåä\nö<b>\n")
        (cue,) = track.cues
        spots = [(place.line, place.column) for place in map(track.place, (cue.at, cue.timing_at, cue.settings_at))]
        assert spots == [(5, 1), (6, 1), (6, 24)]
        assert track.place(cue.text_at + cue.text.index("<")).line == 8
        assert track.place(cue.text_at + cue.text.index("<")).column == 2
        assert track.place(len(track.text)).line == 9


class TestTimings:
    """The line with the arrow."""

    @pytest.mark.parametrize(
        ("line", "start", "end"),
        [
            ("00:00.000 --> 00:01.000", 0, 1),
            ("00:00:00.000-->00:01.500", 0, 1.5),
            (" \t\f00:01.001 \f--> \t59:59.999", 1.001, 3599.999),
            ("1:00:00.000 --> 100:00:00.000", 3600, 360_000),
            ("60:00:00.000 --> 99:59:59.999", 216_000, 359_999.999),
            ("000:00:00.000 --> 001:00:00.000", 0, 3600),
            ("00:02.000 --> 00:01.000", 2, 1),
            ("00:00.000 --> 00:01.000x", 0, 1),
            ("00:00.000 --> 00:01.000 --> 00:02.000", 0, 1),
        ],
    )
    def test_taken(self, line: str, start: float, end: float) -> None:
        """Hours may be left out or have any digits; spaces around are passed over."""
        (cue,) = cues_of(f"{line}\ntext")
        assert (cue.start, cue.end) == (start, end)

    @pytest.mark.parametrize(
        "time",
        [
            "", "0", "00", "00:00", "00:00.", "00:00.00", "00:00.0000", "00:00,000", "0:00.000", "000:00.000",
            "00:0.000", "00:000.000", "60:00.000", "00:60.000", "00:60:00.000", "00:00:60.000", "00:00:0.000",
            "-00:00.000", "+00:00.000", "٠٠:٠٠.٠٠٠", "00.00.000", "00:00:00:00.000", "00: 00.000", "1e1:00.000",
        ],
    )  # fmt: skip
    def test_refused(self, time: str) -> None:
        """A line with a time in another form makes no cue, and hides its text."""
        assert cues_of(f"{time} --> 00:01.000\ntext") == []
        assert cues_of(f"00:00.000 --> {time}\ntext") == []

    @pytest.mark.parametrize("arrow", ["-->", " -- >", "->", "- ->", "--->", "---->"])
    def test_arrow(self, arrow: str) -> None:
        """The arrow is two hyphens and a sign."""
        assert len(cues_of(f"00:00.000{arrow}00:01.000\ntext")) == (arrow == "-->")

    def test_long_numbers(self) -> None:
        """Numbers too long for a computer are read all the same."""
        (cue,) = cues_of(f"{'0' * 9000}1:00:00.000 --> {'9' * 9000}:00:00.000\ntext")
        assert cue.start == 3600 < cue.end


class TestSettings:
    """What follows the times."""

    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            ("vertical:rl", {"vertical": "rl"}),
            ("vertical:lr", {"vertical": "lr"}),
            ("vertical:RL", {}),
            ("line:0", {"line": 0}),
            ("line:-1", {"line": -1}),
            ("line:1.5", {"line": 1.5}),
            ("line:-0001", {"line": -1}),
            ("line:5%", {"line": 5, "snap_to_lines": False}),
            ("line:5.25%,end", {"line": 5.25, "snap_to_lines": False, "line_align": "end"}),
            ("line:5% line:2", {"line": 2}),
            ("line:1,center", {"line": 1, "line_align": "center"}),
            ("line:1,end line:2", {"line": 2, "line_align": "end"}),
            ("line:1,middle", {}),
            ("line:1,", {}),
            ("line:1,end,", {}),
            ("line:-5%", {}),
            ("line:101%", {}),
            ("line:1.", {}),
            ("line:.5", {}),
            ("line:1-", {}),
            ("line:+1", {}),
            ("line:-", {}),
            ("line:%", {}),
            ("line:1e1", {}),
            (f"line:{'9' * 400}", {}),
            ("position:0%", {"position": 0}),
            ("position:100%,line-left", {"position": 100, "position_align": "line-left"}),
            ("position:50.5%,center", {"position": 50.5, "position_align": "center"}),
            ("position:1%,line-right", {"position": 1, "position_align": "line-right"}),
            ("position:1%,start", {}),
            ("position:50", {}),
            ("position:100.1%", {}),
            ("position:-0%", {}),
            ("size:0%", {"size": 0}),
            ("size:33.3%", {"size": 33.3}),
            ("size:50", {}),
            ("size:50%%", {}),
            ("size:5.%", {}),
            ("align:start", {"align": "start"}),
            ("align:left", {"align": "left"}),
            ("align:middle", {}),
            ("align:start align:x", {"align": "start"}),
            ("align:start align:end", {"align": "end"}),
            ("align:", {}),
            (":start", {}),
            ("align : start", {}),
            ("align:start:end", {}),
            ("Align:start", {}),
            ("align:start\tsize:1%\fline:2", {"align": "start", "size": 1, "line": 2}),
            ("align:start\u00a0size:1%", {}),
            ("align:start\x0bsize:1%", {}),
            ("region:none", {}),
        ],
    )
    def test_read(self, settings: str, expected: dict[str, object]) -> None:
        """What is right counts, what is wrong is passed over, and the last of a name holds."""
        assert cue_of("text", settings).settings == DEFAULT._replace(**expected)  # type: ignore[arg-type]

    def test_large_numbers(self) -> None:
        """Large numbers are those that a browser shows."""
        assert cue_of("text", "line:18446744073709551616").settings.line == 18446744073709552000


class TestRegions:
    """Parts of the picture."""

    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            ("id:a", {}),
            ("id:a width:50%\nlines:4", {"width": 50, "lines": 4}),
            ("id:a lines:0 scroll:up", {"lines": 0, "scroll": "up"}),
            ("id:a regionanchor:1%,2.5% viewportanchor:3%,4%", {"anchor": (1, 2.5), "viewport_anchor": (3, 4)}),
            ("id:a regionanchor:1% viewportanchor:3,4", {}),
            ("id:a regionanchor:101%,0% width:101% lines:-1 lines:1.5 scroll:down", {}),
            ("id:a lines: 1 lines :1 :1 lines:", {}),
            ("id:b id:a", {}),
        ],
    )
    def test_read(self, settings: str, expected: dict[str, object]) -> None:
        """What is right counts, what is wrong is passed over."""
        (region,) = track_of(f"WEBVTT\n\nREGION\n{settings}\n").regions
        assert region == Region(**{"id": "a", **expected})  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            ("region:a", "a"),
            ("region:x", None),
            ("region:a region:x", None),
            ("region:a line:1", None),
            ("line:1 region:a", "a"),
            ("region:a line:x", "a"),
            ("region:a vertical:rl", None),
            ("region:a size:50%", None),
            ("region:a size:100%", "a"),
            ("region:a position:10% align:start", "a"),
        ],
    )
    def test_used(self, settings: str, expected: str | None) -> None:
        """A cue that is placed otherwise drops out of its region."""
        (cue,) = cues_of(f"REGION\nid:a\n\n{SECOND} {settings}\ntext")
        assert cue.settings.region == expected

    @pytest.mark.parametrize(
        "body",
        [f"{SECOND}\na\n\nREGION\nid:a", "REGION", "REGION x\nid:a", "-->\nREGION\nid:a", "REGION\n--> id:a"],
    )
    def test_none(self, body: str) -> None:
        """After a cue, without settings, or cut by an arrow it is no region."""
        assert track_of(f"WEBVTT\n\n{body}\n").regions == ()

    def test_after_failed_cue(self) -> None:
        """A cue that came to nothing is not a cue before it."""
        assert len(track_of("WEBVTT\n\n00:00 --> 00:01\na\n\nREGION\nid:a\n").regions) == 1
