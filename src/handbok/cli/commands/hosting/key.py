"""The command that makes a session key."""

from __future__ import annotations

from cryptography.fernet import Fernet

from handbok.cli import terminal


def command() -> int:
    """Gör en ny nyckel för inloggningarna.

    Lägg den först i HANDBOK_SESSION_KEYS. Låt den gamla stå kvar efter den i åtta timmar, så att ingen loggas ut.
    """
    terminal.show(f"{Fernet.generate_key().decode()}\n")
    return 0
