"""Which of the provider's addresses may be used."""

from __future__ import annotations

from urllib.parse import urlsplit

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def secure(url: str, *, loopback: bool) -> bool:
    """Tell whether an address may be spoken to: over TLS, or on this machine where `loopback` allows it.

    One with a user name in it, which disguises the host, or with anything that does not belong in a header, may not.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    if not host or "@" in parts.netloc or parts.fragment or not url.isascii() or not url.isprintable() or " " in url:
        return False
    return parts.scheme == "https" or (loopback and parts.scheme == "http" and host in _LOOPBACK)


def local(url: str) -> bool:
    """Tell whether an address is on this machine, without TLS: a provider in a test."""
    return url.startswith("http://") and secure(url, loopback=True)
