"""How a login ends that does not succeed."""

from __future__ import annotations


class Refused(Exception):
    """Tell that what the provider or the browser sent is not believed.

    `reason` is a code for the audit log, stable and never shown to a visitor: "iss", "nonce", "signature" …
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unavailable(Exception):
    """Tell that the provider cannot be asked now: down, slow, or answering something else than it should."""
