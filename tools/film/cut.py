"""The cut: frames and sound on one timeline, to a file that every browser plays."""

from __future__ import annotations

import io
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType, VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from tools.film.voice import RATE, Sound

PICTURES_A_SECOND = 15
WIDTH, HEIGHT = 1280, 720
_PIECE = 1024
_QUALITY = {"crf": "27", "preset": "veryslow", "tune": "animation", "x264-params": "keyint=75"}


def write(file: Path, frames: list[tuple[float, bytes]], sounds: list[tuple[float, Sound]], seconds: float) -> None:
    """Write a film; frames and sounds have their times from its beginning."""
    with av.open(file, "w", options={"movflags": "+faststart"}) as film:
        picture = film.add_stream("libx264", PICTURES_A_SECOND, options=_QUALITY)
        picture.width, picture.height, picture.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        _tell_colours(picture.codec_context)
        voice = film.add_stream("aac", 44_100, layout="mono")
        voice.bit_rate = 56_000
        for frame in _pictures(frames, seconds):
            film.mux(picture.encode(frame))
        film.mux(picture.encode())
        for piece in _pieces(_mixed(sounds, seconds)):
            film.mux(voice.encode(piece))
        film.mux(voice.encode())


def still(file: Path, frames: list[tuple[float, bytes]], at: float) -> None:
    """Write what the film shows at a time, as a picture."""
    file.write_bytes(_shown(frames, at))


def _tell_colours(context: VideoCodecContext) -> None:
    """Say how colours are written (BT.709), or a player guesses and shows others than the site's."""
    context.color_range, context.colorspace = ColorRange.MPEG, Colorspace.ITU709
    context.color_primaries, context.color_trc = ColorPrimaries.BT709, ColorTrc.BT709


def _pictures(frames: list[tuple[float, bytes]], seconds: float) -> Iterator[VideoFrame]:
    before, decoded = b"", None
    for tick in range(int(seconds * PICTURES_A_SECOND)):
        data = _shown(frames, tick / PICTURES_A_SECOND)
        if decoded is None or data is not before:
            before, decoded = data, _decoded(data)
        frame = decoded.reformat(
            WIDTH, HEIGHT, "yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
        )
        frame.pts, frame.time_base = tick, Fraction(1, PICTURES_A_SECOND)
        frame.pict_type = PictureType.NONE  # a JPEG is whole in itself; the film need not be at every frame
        yield frame


def _shown(frames: list[tuple[float, bytes]], at: float) -> bytes:
    return frames[max(0, bisect_right(frames, at, key=lambda frame: frame[0]) - 1)][1]


def _decoded(data: bytes) -> VideoFrame:
    with av.open(io.BytesIO(data), "r", format="mjpeg") as picture:
        return next(picture.decode(video=0))


def _mixed(sounds: list[tuple[float, Sound]], seconds: float) -> array[int]:
    track = array("h", bytes(2 * int(seconds * RATE)))
    for at, sound in sounds:
        first = round(at * RATE)
        track[first : first + len(sound.samples)] = sound.samples
    return track


def _pieces(samples: array[int]) -> Iterator[AudioFrame]:
    resampler = av.AudioResampler("fltp", "mono", 44_100)
    for first in range(0, len(samples), _PIECE):
        piece = samples[first : first + _PIECE]
        frame = AudioFrame("s16", "mono", len(piece))
        frame.planes[0].update(piece.tobytes().ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate, frame.pts, frame.time_base = RATE, first, Fraction(1, RATE)
        yield from resampler.resample(frame)
    yield from resampler.resample(None)
