"""Films made for tests: a known script read by espeak-ng's Swedish voice, music and noise, and captions of it."""

from __future__ import annotations

import io
import subprocess
import wave
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import av
import numpy as np
from numpy.typing import NDArray

from handbok.captions.parser import parse
from handbok.captions.timestamp import shown
from handbok.captions.track import Track
from handbok.speech.span import Span

if TYPE_CHECKING:
    from av.audio.stream import AudioStream

Sound = NDArray[np.float32]

RATE = 16_000
LINES = (
    "Välkommen till handboken.",
    "Här får du veta hur du leder ett projekt, från idé till färdigt resultat.",
    "Börja med att beskriva vad som ska bli bättre.",
    "Skriv ner målet i en enda mening, och visa den för någon som inte är med i projektet.",
    "Fråga vad den betyder.",
    "Sedan väljer du en ansvarig för varje del.",
    "Den som ansvarar behöver inte göra arbetet, men ser till att det blir gjort.",
    "Risker skriver du ner så fort du ser dem.",
    "En risk har ett hot, en sårbarhet och en konsekvens.",
    "Bedöm hur sannolik risken är, från ett till fem.",
    "Tänk också på hur stor skadan blir.",
    "När allt är klart går du igenom resultatet med styrgruppen, som fattar beslut om nästa steg.",
    "Tack för att du lyssnade.",
)
PAUSES = (0.5, 1.4, 0.7, 2.6, 0.4, 0.9, 3.4, 0.6, 1.1, 0.5, 2.0, 0.8, 1.7, 0.45, 0.6, 4.2, 0.7)


@dataclass(frozen=True)
class Cue:
    """Hold one cue of a script."""

    start: float
    end: float
    text: str


@dataclass(frozen=True)
class Film:
    """Hold sound, and the cues that fit it exactly."""

    sound: Sound
    cues: tuple[Cue, ...]

    @property
    def length(self) -> float:
        """Return the seconds of sound."""
        return len(self.sound) / RATE

    def then(self, other: Film) -> Film:
        """Return this film followed by another."""
        moved = other.retimed(lambda at: at + self.length).cues
        return Film(np.concatenate([self.sound, other.sound]), self.cues + moved)

    def retimed(self, when: Callable[[float], float]) -> Film:
        """Return the film with its cues at other times."""
        return replace(self, cues=tuple(Cue(when(cue.start), when(cue.end), cue.text) for cue in self.cues))

    def without_cues(self, part: Span) -> Film:
        """Return the film without the cues that begin in a part of it."""
        return replace(self, cues=tuple(cue for cue in self.cues if not part.start <= cue.start < part.end))

    def without_sound(self, part: Span) -> Film:
        """Return the film with a part of its sound cut out, and its cues as they were."""
        sound = np.concatenate([self.sound[: round(part.start * RATE)], self.sound[round(part.end * RATE) :]])
        return replace(self, sound=sound)

    def mixed(self, other: Sound) -> Film:
        """Return the film with another sound over it, again and again."""
        count = len(self.sound)
        return replace(self, sound=self.sound + np.resize(other, count))


def spoken(lines: int, first: int = 0) -> Film:
    """Return a film in which a script is read, a number of lines from its beginning, or another place."""
    sounds: list[Sound] = []
    cues: list[Cue] = []
    at = 0
    for index in range(first, first + lines):
        voice, text = read(LINES[index % len(LINES)], index % 4), LINES[index % len(LINES)]
        pause = silence(PAUSES[index % len(PAUSES)])
        at += len(pause)
        cues.append(Cue(at / RATE, (at + len(voice)) / RATE, text))
        sounds += [pause, voice]
        at += len(voice)
    return Film(np.concatenate([*sounds, silence(1.0)]), tuple(cues))


def repeated(film: Film, seconds: float) -> Film:
    """Return the film again and again until it is at least so long."""
    whole = film
    while whole.length < seconds:
        whole = whole.then(film)
    return whole


@cache
def read(line: str, manner: int = 0) -> Sound:
    """Return a line as espeak-ng's Swedish voice reads it, without silence before and after."""
    command = ["espeak-ng", "-v", "sv", "-s", str(145 + 10 * manner), "-p", str(40 + 8 * manner), "--stdout", line]
    done = subprocess.run(command, check=True, capture_output=True, timeout=30)
    with wave.open(io.BytesIO(done.stdout)) as file:
        rate = file.getframerate()
        samples = np.frombuffer(done.stdout[44:], "<i2").astype(np.float32) / 32768
    loud = np.nonzero(np.abs(samples) > 0.01)[0]
    samples = samples[loud[0] : loud[-1] + 1]
    count = round(len(samples) * RATE / rate)
    resampled: Sound = np.interp(np.arange(count) * rate / RATE, np.arange(len(samples)), samples).astype(np.float32)
    return resampled


def silence(seconds: float) -> Sound:
    """Return no sound."""
    return np.zeros(round(seconds * RATE), np.float32)


def noise(seconds: float, strength: float = 0.05) -> Sound:
    """Return white noise."""
    return np.random.default_rng(7).normal(0, strength, round(seconds * RATE)).astype(np.float32)


def music(seconds: float, strength: float = 0.4) -> Sound:
    """Return chords with overtones and a drum, two beats a second."""
    chance = np.random.default_rng(2)
    beat = np.arange(RATE) / RATE
    track = np.zeros(round(seconds * RATE) + RATE)
    for at in range(0, round(seconds * RATE), RATE // 2):
        for tone in chance.choice([220, 261.6, 293.7, 329.6, 392, 440, 523.3], 3, replace=False):
            overtones = sum(np.sin(2 * np.pi * tone * each * beat) / each for each in range(1, 6))
            track[at : at + RATE] += overtones * np.exp(-3 * beat)
        track[at : at + RATE] += chance.normal(size=RATE) * np.exp(-40 * beat)
    track = track[: round(seconds * RATE)]
    loud: Sound = (strength * track / np.abs(track).max()).astype(np.float32)
    return loud


def written(film: Film, file: Path, codec: str = "aac", rate: int = RATE, picture: bool = False) -> Path:
    """Write a film's sound to a media file, of the kind that its name says, perhaps with a black picture."""
    with av.open(str(file), "w") as container:
        stream = cast("AudioStream", container.add_stream(codec, rate=rate, layout="mono"))
        if picture:
            _paint(container, film.length)
        resampler = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=rate)
        for frame in _frames(film.sound):
            for each in resampler.resample(frame):
                container.mux(stream.encode(each))
        for each in resampler.resample(None):
            container.mux(stream.encode(each))
        container.mux(stream.encode(None))
    return file


def track_of(cues: Iterable[Cue], path: str = "film.vtt") -> Track:
    """Return the cues as a file of captions, read."""
    blocks = (f"{shown(cue.start)} --> {shown(cue.end)}\n{cue.text}\n" for cue in cues)
    return parse(("WEBVTT\n\n" + "\n".join(blocks)).encode(), path)


def spans(cues: Sequence[Cue]) -> list[Span]:
    """Return when the cues are shown."""
    return [Span(cue.start, cue.end) for cue in cues]


def _frames(sound: Sound) -> Iterable[av.AudioFrame]:
    for at in range(0, len(sound), RATE):
        frame = av.AudioFrame.from_ndarray(sound[None, at : at + RATE], format="flt", layout="mono")
        frame.sample_rate, frame.pts = RATE, at
        yield frame


def _paint(container: av.container.OutputContainer, seconds: float) -> None:
    stream = container.add_stream("mpeg4", rate=1)
    stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
    picture = av.VideoFrame(64, 48, "yuv420p")
    for second in range(round(seconds)):
        picture.pts = second
        container.mux(stream.encode(picture))
    container.mux(stream.encode(None))
