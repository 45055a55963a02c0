"""Answers that depend on what was asked: a part of a file, that it has not changed, a redirect, a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from starlette.responses import Response, StreamingResponse

from handbok.gateway.file import File, pieces
from handbok.gateway.head import Head
from handbok.gateway.whole import Whole

Answer = Response | Whole

_RANGE = re.compile(r"bytes=(?!-$)(\d{0,15})-(\d{0,15})", re.ASCII)


def answer(head: Head, file: File) -> Answer:
    """Return a file, the part of it that was asked for, or that it has not changed."""
    whole = file.accepted(head.field(b"accept-encoding"))
    if b"if-none-match" in head.fields and _known(head, (whole.etag, file.etag) if whole else (file.etag,)):
        return _response(file, 304, {"ETag": whole.etag if whole else file.etag})
    part = _part(head, file) if b"range" in head.fields else None
    if part is None and whole is not None:
        return whole
    if part is None:
        return _streamed(head, file, 200, range(file.size))
    if not part:
        return plain(416, "Filen är inte så stor.", {"Content-Range": f"bytes */{file.size}"})
    return _streamed(head, file, 206, part)


def redirect(status: int, location: str, *cookies: str) -> Response:
    """Return a redirect; cookies are Set-Cookie values."""
    response = Response(None, status, {"Location": location, "Cache-Control": "no-store", "Vary": "Cookie"})
    for cookie in cookies:
        response.headers.append("Set-Cookie", cookie)
    return response


def relative(address: str) -> str:
    """Return a redirect's location for an address of the site: never one that a browser takes for another host's."""
    path, mark, anchor = address.partition("#")
    return f"./{quote(path.removeprefix('/'))}{mark}{quote(anchor)}"


def plain(status: int, sentence: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return a sentence."""
    return Response(
        f"{sentence}\n",
        status,
        {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "Vary": "Cookie", **(headers or {})},
    )


def _streamed(head: Head, file: File, status: int, part: range) -> Response:
    headers = {"ETag": file.etag, "Accept-Ranges": "bytes", "Content-Length": str(len(part))}
    if status == 206:
        headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
    if head.method == "HEAD":
        return _response(file, status, headers)
    response = StreamingResponse(pieces(file.open(), part.start, len(part)), status, headers)
    return _with_fields(response, file)


def _response(file: File, status: int, headers: Mapping[str, str]) -> Response:
    response = _with_fields(Response(None, status, headers), file)
    if status == 304:
        del response.headers["content-type"]
    return response


def _with_fields(response: Response, file: File) -> Response:
    response.raw_headers = [*response.raw_headers, *file.fields]
    return response


def _known(head: Head, etags: tuple[str, ...]) -> bool:
    wanted = head.field(b"if-none-match")
    return wanted.strip() == "*" or any(each.strip().removeprefix("W/") in etags for each in wanted.split(","))


def _part(head: Head, file: File) -> range | None:
    """Return the part that a Range asks for, empty when the file has none such; None for the whole, as for many parts."""
    match = _RANGE.fullmatch(head.field(b"range"))
    if match is None or head.fields.get(b"if-range", file.etag.encode()) != file.etag.encode():
        return None
    first, last = match.groups()
    if not first:
        return range(max(file.size - int(last), 0), file.size)
    if last and int(last) < int(first):
        return None  # no range at all: RFC 9110, 14.1.1
    return range(int(first), min(int(last or file.size - 1) + 1, file.size))
