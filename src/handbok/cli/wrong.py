"""Wrong use of a command, or an installation that cannot carry it out: exit code 2."""

from __future__ import annotations


class WrongUse(Exception):
    """Say in one Swedish sentence what is wrong and what to do instead."""
