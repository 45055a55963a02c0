"""A measured value against a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbok.problem import Level

if TYPE_CHECKING:
    from handbok.captions.profile import Limit, Number


def over(value: Number, limit: Limit) -> tuple[Level, Number] | None:
    """Return the gravest level that a value is over, and that level's limit."""
    if limit.error is not None and value > limit.error:
        return Level.ERROR, limit.error
    if limit.warning is not None and value > limit.warning:
        return Level.WARNING, limit.warning
    return None


def under(value: Number, limit: Limit) -> tuple[Level, Number] | None:
    """Return the gravest level that a value is under, and that level's limit."""
    if limit.error is not None and value < limit.error:
        return Level.ERROR, limit.error
    if limit.warning is not None and value < limit.warning:
        return Level.WARNING, limit.warning
    return None
