"""Hold the parser and the syntax rules against a corpus with a manifest.json: `make conformance CORPUS=DIR`.

The manifest says for each file what a conforming parser gives and whether its author broke the syntax; the corpus is
others' work and never part of this project.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from handbok.captions.checking import check
from handbok.captions.parser import parse
from handbok.captions.region import Region
from handbok.captions.track import Cue, Track
from tests.captions.domtree import tree

_REGION = {"width": 100, "lines": 3, "regionAnchorX": 0, "regionAnchorY": 100, "viewportAnchorX": 0}
_REGION |= {"viewportAnchorY": 100}
_FILE = b"WEBVTT\n\n00:00.000 --> 99:00:00.000\n"


def main(arguments: list[str]) -> int:
    """Print each deviation and one line that sums up; return 1 when there is any, 2 when there is no corpus."""
    folder = Path(arguments[0]) if arguments else Path()
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        print(f"Ingen korpus: {manifest} finns inte. Ange mappen med CORPUS=MAPP.")
        return 2
    held: Counter[str] = Counter()
    deviations = [
        f"{each['file']}: {deviation}"
        for each in json.loads(manifest.read_text(encoding="utf-8"))["files"]
        for deviation in _deviations(folder, each, held)
    ]
    print("".join(f"{line}\n" for line in deviations), end="")
    print(
        f"WebVTT: {held['files']} filer, {held['cues']} textrutor, {held['trees']} textträd, {held['regions']} regioner, "
        f"{held['conforming']} riktiga och {held['faulty']} felaktiga filer: {len(deviations)} avvikelser."
    )
    return int(bool(deviations))


def _deviations(folder: Path, file: Mapping[str, Any], held: Counter[str]) -> Iterator[str]:
    source = (folder / file["file"]).read_bytes()
    expected = file["expect"]
    track = parse(source, file["file"])
    held["files"] += 1
    if track.fatal != expected["fatal"]:
        yield f"ödesdigert fel är {track.fatal}, väntat {expected['fatal']}"
    if len(track.cues) != expected.get("cues_count", len(track.cues)):
        yield f"{len(track.cues)} textrutor, väntat {expected['cues_count']}"
    yield from _cue_deviations(track, expected.get("cues") or [], held)
    yield from _region_deviations(track, expected.get("regions"), held)
    if expected.get("dom_trees"):
        yield from _tree_deviations(folder / expected["dom_trees"], held)
    yield from _finding_deviations(source, file, held)


def _cue_deviations(track: Track, expected: list[dict[str, Any]], held: Counter[str]) -> Iterator[str]:
    for number, (cue, wanted) in enumerate(zip(track.cues, expected, strict=False), 1):
        held["cues"] += 1
        given = as_manifest(cue)
        for name, value in wanted.items():
            if not _same(given.get(name), value):
                yield f"textruta {number}: {name} är {given.get(name)!r}, väntat {value!r}"


def _region_deviations(track: Track, expected: Any, held: Counter[str]) -> Iterator[str]:
    if isinstance(expected, str):  # the cues' own texts say what their regions are
        wanted = [json.loads(cue.text) for cue in track.cues]
        expected = [None if each == "no region" else {**_REGION, "scroll": "", **each} for each in wanted]
    regions = {region.id: region for region in track.regions}
    for number, (cue, wanted) in enumerate(zip(track.cues, expected or [], strict=False), 1):
        held["regions"] += 1
        if isinstance(wanted, dict):
            found = _described(regions[cue.settings.region]) if cue.settings.region in regions else {}
            given: Any = {name: found.get(name) for name in wanted}
            same = all(_same(given[name], wanted[name]) for name in wanted)
        else:
            given = cue.settings.region
            same = given == wanted
        if not same:
            yield f"textruta {number}: regionen är {given!r}, väntat {wanted!r}"


def _tree_deviations(file: Path, held: Counter[str]) -> Iterator[str]:
    for each in json.loads(file.read_text(encoding="utf-8")):
        held["trees"] += 1
        found = tree(parse(_FILE + each["text"].encode()).cues[0].text)
        if found != each["expectedTree"]:
            yield f"{each['text']!r} blir {found!r}, väntat {each['expectedTree']!r}"


def _finding_deviations(source: bytes, file: Mapping[str, Any], held: Counter[str]) -> Iterator[str]:
    errors = file.get("syntax_errors_webvttjs")
    faulty = bool(errors or file.get("author_violation_missed_by_webvttjs") or file["expect"]["fatal"])
    if errors is None and not faulty:
        return
    held["faulty" if faulty else "conforming"] += 1
    found = [problem for problem in check(source, file["file"]) if problem.rule.startswith("webvtt-")]
    if faulty and not found:
        yield "felaktig, men inget fynd"
    if not faulty:
        yield from (f"riktig, men {each.line}:{each.column} {each.rule}: {each.message}" for each in found)


def _same(given: Any, wanted: Any) -> bool:
    """Compare numbers as the manifest's own readers do: as doubles."""
    numbers = [isinstance(each, int | float) and not isinstance(each, bool) for each in (given, wanted)]
    return float(given) == float(wanted) if all(numbers) else bool(given == wanted)


def as_manifest(cue: Cue) -> dict[str, Any]:
    """Return a cue with the manifest's names."""
    settings = cue.settings
    return {
        "id": cue.id,
        "start": cue.start,
        "end": cue.end,
        "text": cue.text,
        "vertical": settings.vertical,
        "align": settings.align,
        "line": "auto" if settings.line is None else settings.line,
        "lineAlign": settings.line_align,
        "snapToLines": settings.snap_to_lines,
        "position": "auto" if settings.position is None else settings.position,
        "positionAlign": settings.position_align,
        "size": settings.size,
        "region": settings.region,
    }


def _described(region: Region) -> dict[str, Any]:
    return {
        "width": region.width,
        "lines": region.lines,
        "regionAnchorX": region.anchor[0],
        "regionAnchorY": region.anchor[1],
        "viewportAnchorX": region.viewport_anchor[0],
        "viewportAnchorY": region.viewport_anchor[1],
        "scroll": region.scroll,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
