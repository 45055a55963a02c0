"""Record the film: build the site, let a browser follow the script, cut it with the voice, and write its record."""

from __future__ import annotations

import hashlib
import re
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from handbok.build import build
from tests.browser.serving import ROOT, browser_of, served
from tools.film import cut, script, voice
from tools.film.captions import Heard, vtt
from tools.film.screen import Screen, recording

PAUSE = 0.45
_AFTER_TONES = 0.4
_STILL = 1.0


def main() -> None:
    """Record, cut and write."""
    found = script.read()
    place = ROOT / "docs" / found.folder
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build(ROOT, audiences=["publik"], out=Path(folder))
        with served(Path(folder)) as address, browser_of(playwright) as browser:
            with recording(browser, address) as screen:
                began, sounds, heard = _play(screen, found)
            length = time.time() - began
    frames = [(at - began, data) for at, data in screen.frames]
    film, captions, poster = (place / f"{found.film}{end}" for end in (".mp4", ".sv.vtt", ".jpg"))
    cut.write(film, frames, sounds, length)
    cut.still(poster, frames, _STILL)
    captions.write_text(vtt(heard), encoding="utf-8", newline="\n")
    _note(
        ROOT / "data" / "media" / f"{found.film}.yml",
        {
            "längd": round(length, 1),
            "sha256": hashlib.sha256(film.read_bytes()).hexdigest(),
            "manus_sha256": script.digest(),
        },
    )


def _play(screen: Screen, found: script.Script) -> tuple[float, list[tuple[float, voice.Sound]], list[Heard]]:
    """Follow the script; return when it began, and what is heard at which time after that."""
    spoken = [voice.say(line.text, found.voice, found.words_a_minute) for line in found.lines]
    opening = voice.tones()
    sounds, heard = [(0.2, opening)], [Heard(0.2, 0.2 + opening.seconds, f"[{found.sound}]")]
    began = time.time()
    for line, sound in zip(found.lines, spoken, strict=True):
        first = line is found.lines[0]
        at = time.time() - began + (0.2 + opening.seconds + _AFTER_TONES if first else 0)
        for verb, target in line.actions:
            screen.act(verb, target)
        sounds.append((at, sound))
        heard.append(Heard(at, at + sound.seconds, line.text, found.speaker))
        screen.wait_until(began + at + sound.seconds + PAUSE)
    return began, sounds, heard


def _note(record: Path, values: dict[str, object]) -> None:
    """Write what only the recording knows into the record, which an editor has written otherwise."""
    text = record.read_text(encoding="utf-8")
    for key, value in values.items():
        text, found = re.subn(rf"^{key}: .*$", f"{key}: {value}", text, flags=re.M)
        if found != 1:
            raise SystemExit(f"{record.name} needs one line that begins with {key}:")
    record.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
