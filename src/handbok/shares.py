"""A whole amount split by a key, so that the parts always equal it: the method of the largest remainder."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction


def split(amount: int, weights: Mapping[str, int]) -> dict[str, int]:
    """Return each part in whole units; each is its exact share rounded down, or one more.

    What rounding down leaves goes, one each, to the largest remainders; of equal ones to the greater weight, then to
    the id that comes first, so that the order of `weights` decides nothing. Raises ValueError when nothing has weight.
    """
    total = sum(weights.values())
    if amount < 0 or total <= 0 or min(weights.values()) < 0:
        raise ValueError("ett belopp från 0 delas efter vikter från 0, där minst en är större")
    exact = {id: Fraction(amount * weight, total) for id, weight in weights.items()}
    parts = {id: int(share) for id, share in exact.items()}
    left = amount - sum(parts.values())
    for id in sorted(weights, key=lambda id: (parts[id] - exact[id], -weights[id], id))[:left]:
        parts[id] += 1
    return parts
