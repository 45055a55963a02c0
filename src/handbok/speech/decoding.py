"""A media file's sound as 16 kHz mono samples, on the film's own clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import av
from av.audio.resampler import AudioResampler

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer

RATE = 16_000
WIDTH = 4
"""Bytes of a sample: 32-bit floating point."""

_FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,ogg,mp3,wav,flac,aac"
_OPTIONS = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
"""Playlists and other formats that fetch further files or addresses are refused, whatever the file is called."""
_HOLE = 0.1


@dataclass(frozen=True)
class Sound:
    """Hold a file that is being read: `length` is the film's in seconds and `promised` its sound's, 0 when not stated.

    `samples` gives its sound in pieces, as native 32-bit floats; without sound there is none.
    """

    audible: bool
    length: float
    promised: float
    samples: Iterator[bytes]


def sound(media: Path) -> Sound:
    """Open a file; raises av.FFmpegError here or while its samples are taken."""
    container = av.open(f"file:{media.resolve()}", options=_OPTIONS)
    length = (container.duration or 0) / av.time_base
    streams = container.streams.audio
    if not streams:
        return Sound(False, length, 0.0, iter(()))
    stream = streams[0]
    promised = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0
    return Sound(True, length, promised, _samples(container, stream))


def _samples(container: InputContainer, stream: AudioStream) -> Iterator[bytes]:
    begin = (container.start_time or 0) / av.time_base
    clock = 0.0
    with closing(container):
        for at, piece in _pieces(container, stream):
            hole = at - begin - clock if at is not None else 0.0
            for each in chain(_silence(hole), [piece]):
                yield each
                clock += len(each) / (RATE * WIDTH)


def _pieces(container: InputContainer, stream: AudioStream) -> Iterator[tuple[float | None, bytes]]:
    """Yield the sound with the time it is to be played at, if known."""
    resampler = _Resampler()
    for frame in _frames(container, stream):
        at = frame.time if frame.pts is not None else None
        for piece in resampler.resample(frame):
            yield at, piece
            at = None
    for piece in resampler.rest():
        yield None, piece


def _frames(container: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    """Yield what can be decoded: a player skips a broken packet too."""
    for packet in container.demux(stream):
        try:
            yield from packet.decode()
        except av.error.InvalidDataError:
            continue


class _Resampler:
    """Resample sound whose form may change on the way."""

    def __init__(self) -> None:
        self.form: tuple[str, str, int] | None = None
        self.inner: AudioResampler | None = None

    def resample(self, frame: AudioFrame) -> Iterator[bytes]:
        form = (frame.format.name, frame.layout.name, frame.sample_rate)
        if self.inner is None or form != self.form:
            yield from self.rest()
            self.form, self.inner = form, AudioResampler(format="flt", layout="mono", rate=RATE)
        yield from map(_bytes, self.inner.resample(frame))

    def rest(self) -> Iterator[bytes]:
        if self.inner is not None:
            yield from map(_bytes, self.inner.resample(None))


def _silence(seconds: float) -> Iterator[bytes]:
    """Yield what a hole in the file's clock plays as, a second at a time: the hole may be endless."""
    while seconds > _HOLE:
        length = min(seconds, 1.0)
        yield bytes(round(length * RATE) * WIDTH)
        seconds -= length


def _bytes(frame: AudioFrame) -> bytes:
    return bytes(frame.planes[0])[: frame.samples * WIDTH]
