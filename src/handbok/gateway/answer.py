"""Answers: a file whole or in part, a redirect, a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from handbok.gateway.file import File, pieces

_WHOLE = 1024 * 1024
"""Files up to this size are sent in one piece; larger ones, films, are streamed."""
_RANGE = re.compile(r"bytes=(?!-$)(\d{0,15})-(\d{0,15})", re.ASCII)


def answer(request: Request, file: File, status: int = 200) -> Response:
    """Return a file, the part of it that was asked for, or that it has not changed."""
    headers = {
        "Cache-Control": "private, no-cache",
        "Vary": "Cookie",
        "Content-Type": file.type,
        "Content-Security-Policy": file.policy,
    }
    if status != 200:
        return _send(request, file, status, headers, range(file.size))
    headers |= {"ETag": file.etag, "Accept-Ranges": "bytes"}
    if _known(request, file):
        return Response(status_code=304, headers=headers)
    part = _part(request, file)
    if part is None:
        return _send(request, file, 200, headers, range(file.size))
    if not part:
        return plain(416, "Filen är inte så stor.", {"Content-Range": f"bytes */{file.size}"})
    headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
    return _send(request, file, 206, headers, part)


def redirect(status: int, location: str, cookie: str = "") -> Response:
    """Return a redirect to a relative address."""
    headers = {"Location": location, "Cache-Control": "no-store", "Vary": "Cookie"}
    return Response(status_code=status, headers=headers | ({"Set-Cookie": cookie} if cookie else {}))


def plain(status: int, sentence: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return a sentence."""
    return Response(
        f"{sentence}\n",
        status,
        {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", "Vary": "Cookie", **(headers or {})},
    )


def _send(request: Request, file: File, status: int, headers: dict[str, str], part: range) -> Response:
    stream = file.open()
    headers["Content-Length"] = str(len(part))
    body = pieces(stream, part.start, 0 if request.method == "HEAD" else len(part))
    if len(part) > _WHOLE and request.method != "HEAD":
        return StreamingResponse(body, status, headers)
    return Response(b"".join(body), status, headers)


def _known(request: Request, file: File) -> bool:
    wanted = request.headers.get("if-none-match", "")
    return wanted.strip() == "*" or file.etag in [each.strip().removeprefix("W/") for each in wanted.split(",")]


def _part(request: Request, file: File) -> range | None:
    """Return the part that a Range asks for, empty when the file has none such; None for the whole, as for many parts."""
    match = _RANGE.fullmatch(request.headers.get("range", ""))
    if match is None or request.headers.get("if-range", file.etag) != file.etag:
        return None
    first, last = match.groups()
    if not first:
        return range(max(file.size - int(last), 0), file.size)
    if last and int(last) < int(first):
        return None  # no range at all: RFC 9110, 14.1.1
    return range(int(first), min(int(last or file.size - 1) + 1, file.size))
