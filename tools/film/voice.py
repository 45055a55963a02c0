"""The voice: sentences to sound, by espeak-ng, and the tones that open the film."""

from __future__ import annotations

import io
import math
import shutil
import subprocess
import wave
from array import array
from dataclasses import dataclass

RATE = 22_050
_QUIET = 250
_TONES = (523.25, 659.25, 783.99)
_TONE = 0.4


@dataclass(frozen=True)
class Sound:
    """Hold samples of 16 bits, one channel, RATE a second."""

    samples: array[int]

    @property
    def seconds(self) -> float:
        """Return how long it lasts."""
        return len(self.samples) / RATE


def say(text: str, voice: str, words_a_minute: int) -> Sound:
    """Return a sentence as it is spoken, without silence around it, so that its length is the speech's."""
    espeak = shutil.which("espeak-ng")
    if espeak is None:
        raise SystemExit("The film's voice is missing: apt-get install espeak-ng")
    command = [espeak, "-v", voice, "-s", str(words_a_minute), "--stdout", text]
    spoken = subprocess.run(command, check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(spoken)) as file:
        if file.getframerate() != RATE:
            raise SystemExit(f"espeak-ng gave {file.getframerate()} samples a second, not {RATE}")
        return _trimmed(array("h", file.readframes(file.getnframes())))


def tones() -> Sound:
    """Return three soft tones, each fading."""
    samples = array("h")
    for hertz in _TONES:
        for at in range(int(_TONE * RATE)):
            fade = math.exp(-6 * at / (_TONE * RATE)) * min(1, at / 200)
            samples.append(int(7000 * fade * math.sin(2 * math.pi * hertz * at / RATE)))
    return Sound(samples)


def _trimmed(samples: array[int]) -> Sound:
    loud = [at for at in range(len(samples)) if abs(samples[at]) > _QUIET]
    return Sound(samples[loud[0] : loud[-1] + 1])
