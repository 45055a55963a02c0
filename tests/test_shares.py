"""Shares: the parts always equal the amount, whatever the order, and more weight or more to share never gives less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.shares import split

POPULATION = {
    "bengtsfors": 9750, "dals-ed": 4813, "fargelanda": 6637, "lysekil": 14555, "mellerud": 9310, "munkedal": 10513,
    "orust": 15218, "sotenas": 9061, "stromstad": 13218, "tanum": 12841, "trollhattan": 59058, "uddevalla": 56703,
    "vanersborg": 39591, "amal": 12610,
}  # fmt: skip

AMOUNTS = st.integers(0, 10**9)
WEIGHTS = st.dictionaries(st.text("abcd", min_size=1, max_size=4), st.integers(0, 10**6), min_size=1).filter(
    lambda weights: sum(weights.values()) > 0
)


def test_the_proposal() -> None:
    """The fourteen shares equal 1 500 000 kr, where rounding each had given one too much."""
    shares = split(1_500_000, POPULATION)
    assert shares == {
        "bengtsfors": 53400, "dals-ed": 26360, "fargelanda": 36350, "lysekil": 79716, "mellerud": 50990,
        "munkedal": 57579, "orust": 83347, "sotenas": 49626, "stromstad": 72393, "tanum": 70329,
        "trollhattan": 323454, "uddevalla": 310556, "vanersborg": 216836, "amal": 69064,
    }  # fmt: skip
    rounded = {id: round(1_500_000 * each / sum(POPULATION.values())) for id, each in POPULATION.items()}
    assert sum(rounded.values()) == 1_500_001
    assert {id for id in shares if shares[id] != rounded[id]} == {"stromstad"}


@pytest.mark.parametrize("amount", [1_500_000, 1_234_567, 1, 0])
@pytest.mark.parametrize("without", ["tanum", "stromstad", None])
def test_fewer_or_another_amount(amount: int, without: str | None) -> None:
    """Removing a participant or changing the amount still sums exactly."""
    shares = split(amount, {id: count for id, count in POPULATION.items() if id != without})
    assert sum(shares.values()) == amount


@given(AMOUNTS, WEIGHTS)
def test_sum(amount: int, weights: dict[str, int]) -> None:
    """The parts equal the amount, and each is its exact share rounded down or up."""
    shares = split(amount, weights)
    total = sum(weights.values())
    assert sum(shares.values()) == amount
    assert all(0 <= shares[id] * total - amount * weight + total <= 2 * total for id, weight in weights.items())
    assert all(abs(shares[id] - amount * weight / total) < 1 + 1e-6 for id, weight in weights.items())


@given(AMOUNTS, WEIGHTS, st.randoms())
def test_order(amount: int, weights: dict[str, int], random: object) -> None:
    """The order decides nothing."""
    ids = list(weights)
    random.shuffle(ids)  # type: ignore[attr-defined]
    assert split(amount, {id: weights[id] for id in ids}) == split(amount, weights)


@given(AMOUNTS, WEIGHTS)
def test_greater_weight(amount: int, weights: dict[str, int]) -> None:
    """Who has more weight never gets less."""
    shares = split(amount, weights)
    ordered = sorted(weights, key=lambda id: (weights[id], shares[id]))
    assert [shares[id] for id in ordered] == sorted(shares.values())


@given(AMOUNTS, st.integers(0, 10**6), WEIGHTS)
def test_more_to_share(amount: int, more: int, weights: dict[str, int]) -> None:
    """With more to share, nobody gets two less; the whole grows by what was added (the method knows paradoxes of one)."""
    before, after = split(amount, weights), split(amount + more, weights)
    assert all(after[id] >= before[id] - 1 for id in weights)
    assert sum(after.values()) - sum(before.values()) == more


@pytest.mark.parametrize(("amount", "weights"), [(100, {}), (100, {"a": 0}), (100, {"a": 3, "b": -1}), (-1, {"a": 1})])
def test_nothing_to_share_by(amount: int, weights: dict[str, int]) -> None:
    """Without weight there are no shares."""
    with pytest.raises(ValueError, match="vikter"):
        split(amount, weights)
