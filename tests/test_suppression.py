"""No value that a few persons gave is published, nor can be counted from what is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbok.models.effect import Result
from handbok.models.percentage import Percentage
from handbok.suppression import LEAST, publishable


def result(answers: int | None, organisation: str | None = None, group: str | None = None) -> Result:
    """Return a result of so many answers."""
    outcome = Percentage.model_construct(numerator=0, denominator=answers, stated=None)
    return Result.model_construct(indicator="i", organisation=organisation, group=group, asked=None, outcome=outcome)


def shown(*results: Result) -> list[int | None]:
    """Return how many answers each published result has."""
    return [each.answers for each in publishable(results)]


@pytest.mark.parametrize(("answers", "published"), [(0, False), (1, False), (4, False), (5, True), (None, False)])
def test_few(answers: int | None, published: bool) -> None:
    """Five answers are enough; fewer are not, and neither is what nobody counted."""
    assert bool(publishable([result(answers)])) is published


def test_total_gives_away_one_part() -> None:
    """With the total and all other parts, the small part could be counted: the next smallest part goes too."""
    parts = [result(3, "a"), result(8, "b"), result(20, "c")]
    assert shown(result(31), *parts) == [31, 20]


def test_total_gives_away_two_small_parts() -> None:
    """Two small parts that together are few are no better."""
    assert shown(result(24), result(2, "a"), result(2, "b"), result(7, "c"), result(13, "d")) == [24, 13]


def test_small_parts_that_are_many_together() -> None:
    """When the rest is five or more, nothing else is withheld."""
    assert shown(result(26), result(3, "a"), result(3, "b"), result(20, "c")) == [26, 20]


def test_total_not_published() -> None:
    """Without a total, parts give nothing away."""
    assert shown(result(3, "a"), result(8, "b")) == [8]


def test_within_an_organisation() -> None:
    """An organisation is the total of its target groups."""
    assert shown(result(11, "a"), result(2, "a", "chefer"), result(9, "a", "andra")) == [11]


def test_other_indicators_are_apart() -> None:
    """A total of one indicator says nothing of another's parts."""
    other = result(10).model_copy(update={"indicator": "j"})
    assert shown(other, result(3, "a"), result(8, "b")) == [10, 8]


ANSWERS = st.lists(st.integers(0, 30), min_size=1, max_size=8)


@given(ANSWERS)
def test_nothing_can_be_counted(answers: list[int]) -> None:
    """Whatever the parts, what the published ones leave of a published total is nothing or many."""
    total = result(sum(answers))
    parts = [result(count, f"o{index}") for index, count in enumerate(answers)]
    kept = publishable([total, *parts])
    assert all((each.answers or 0) >= LEAST for each in kept)
    published = [each.answers or 0 for each in kept if each is not total]
    if any(each is total for each in kept) and published:
        rest = sum(answers) - sum(published)
        assert rest == 0 or rest >= LEAST


@given(ANSWERS, st.randoms())
def test_order_decides_nothing(answers: list[int], random: object) -> None:
    """The same are published in whatever order they stand, when no two have the same number of answers."""
    parts = [result(sum(answers))] + [result(count, f"o{count}") for count in set(answers)]
    shuffled = list(parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sorted(shown(*shuffled), key=str) == sorted(shown(*parts), key=str)
