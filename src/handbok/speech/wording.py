"""Times and lengths as findings say them."""

from __future__ import annotations


def clock(seconds: float) -> str:
    """Return a time of a film as a player shows it."""
    whole = max(0, int(seconds))
    minutes = f"{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{whole // 3600}:{minutes}" if whole >= 3600 else minutes


def length(seconds: float) -> str:
    """Return a length in seconds with one decimal."""
    return f"{abs(seconds):.1f} sekunder".replace(".", ",")


def late(lag: float) -> str:
    """Return whether captions come early or late, and how much."""
    return f"{length(lag)} för {'sent' if lag > 0 else 'tidigt'}"


def earlier(lag: float) -> str:
    """Return how captions are to be moved that come so much late."""
    return f"{length(lag)} {'tidigare' if lag > 0 else 'senare'}"
