"""What a file is, by its name: the Content-Type that it is served with."""

from __future__ import annotations

from pathlib import PurePath

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/vnd.microsoft.icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pagefind": "application/wasm",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".wasm": "application/wasm",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml; charset=utf-8",
}
_UNKNOWN = "application/octet-stream"
_PACKABLE = ("text/", "application/json", "application/xml", "application/wasm", "image/svg+xml")


def media_type(name: str) -> str:
    """Return the Content-Type of a file."""
    return TYPES.get(PurePath(name).suffix.lower(), _UNKNOWN)


def is_packable(type: str) -> bool:
    """Tell whether compressing a file of this type makes it smaller: text does, what is packed already does not."""
    return type.startswith(_PACKABLE)
