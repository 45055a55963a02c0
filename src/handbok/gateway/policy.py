"""Who may see what: pure, and closed by default."""

from __future__ import annotations

from collections.abc import Sequence


def audience_of_choice(choices: Sequence[str], audiences: Sequence[str]) -> str:
    """Return the audience that a demo visitor has chosen; `audiences` are in order, the public one first.

    Anything but exactly one choice of an audience that exists is the public one.
    """
    public = audiences[0]
    return choices[0] if len(choices) == 1 and choices[0] in audiences else public
