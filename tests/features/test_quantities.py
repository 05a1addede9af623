"""Quantities: a table of how numbers are written in news, and what they mean."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced import Scorer
from wellsourced.features.quantities import Quantity, find_quantities
from wellsourced.scoring import parsing

# text, words of the quantity, low, high, kind, bound
TABLE: list[tuple[str, str, float, float, str, str]] = [
    ("The force grows from 500 to 4,000 troops.", "500", 500, 500, "count", "exact"),
    ("The force grows from 500 to 4,000 troops.", "4,000", 4000, 4000, "count", "exact"),
    ("Some cities lost 500 to 4,000 homes.", "500 to 4,000", 500, 4000, "count", "range"),
    ("Between 10 and 20 villages were cut off.", "10 and 20", 10, 20, "count", "range"),
    ("The vaccine needs 10–20 days.", "10–20", 10, 20, "count", "range"),
    ("The city has 1.2 million people.", "1.2 million", 1.2e6, 1.2e6, "count", "exact"),
    ("It will cost 10 to 20 million pesos.", "10 to 20 million", 10e6, 20e6, "count", "range"),
    ("It cost $1.2 million to build.", "$1.2 million", 1.2e6, 1.2e6, "money", "exact"),
    ("It cost half a billion euros to build.", "half a billion euros", 5e8, 5e8, "money", "exact"),
    ("A few hundred soldiers left.", "A few hundred", 200, 900, "count", "range"),
    ("Dozens of houses burned.", "Dozens", 24, 119.88, "count", "range"),
    ("Tens of thousands of people fled.", "Tens of thousands", 20_000, 99_900, "count", "range"),
    ("A dozen ships left port.", "A dozen", 12, 12, "count", "exact"),
    ("About 40 people came.", "About 40", 36, 44, "count", "about"),
    ("More than 300 people came.", "More than 300", 300, math.inf, "count", "at least"),
    ("At least 30 of the workers came.", "At least 30", 30, math.inf, "count", "at least"),
    ("Up to 12,000 people came.", "Up to 12,000", 0, 12_000, "count", "at most"),
    ("Two hundred and fifty people came.", "Two hundred and fifty", 250, 250, "count", "exact"),
    ("Twenty-five people came.", "Twenty-five", 25, 25, "count", "exact"),
    ("He won 52% of the vote.", "52%", 52, 52, "percent", "exact"),
    ("He won 52 per cent of the vote.", "52 per cent", 52, 52, "percent", "exact"),
    ("Two-thirds of the workers came.", "Two-thirds", 2 / 3, 2 / 3, "fraction", "exact"),
    ("Two and a half years passed.", "Two and a half", 2.5, 2.5, "count", "exact"),
    ("A million and a half people came.", "A million and a half", 1.5e6, 1.5e6, "count", "exact"),
    ("One and a half million people came.", "One and a half million", 1.5e6, 1.5e6, "count", "exact"),
    ("A couple of dozen boats sank.", "A couple of dozen", 24, 36, "count", "range"),
    ("Several thousand people came.", "Several thousand", 3000, 9000, "count", "range"),
    ("Roughly 30 to 40 people came.", "Roughly 30 to 40", 27, 44, "count", "about"),
    ("No fewer than 30 people came.", "No fewer than 30", 30, math.inf, "count", "at least"),
    ("As few as 30 people came.", "As few as 30", 30, math.inf, "count", "at least"),
    ("Not more than 30 people came.", "Not more than 30", 0, 30, "count", "at most"),
    ("10,000 or more people came.", "10,000", 10_000, math.inf, "count", "at least"),
    ("The 2,000-plus workers came.", "2,000", 2000, math.inf, "count", "at least"),
    ("The 500-strong force left.", "500", 500, 500, "count", "exact"),
    ("It costs between $5 million and $10 million.", "$5 million and $10 million", 5e6, 1e7, "money", "range"),
    ("It costs $5bn a year.", "$5bn", 5e9, 5e9, "money", "exact"),
    ("USD 30 million was paid.", "USD 30 million", 3e7, 3e7, "money", "exact"),
    ("Prices fell by 3 to 5 percent.", "3 to 5 percent", 3, 5, "percent", "range"),
    ("Rates rose 0.25 percentage points.", "0.25 percentage points", 0.25, 0.25, "percent", "exact"),
    ("One in five passengers left.", "One in five", 0.2, 0.2, "fraction", "exact"),
    ("About one in five passengers left.", "About one in five", 0.18, 0.22, "fraction", "about"),
    ("Three out of four drivers agreed.", "Three out of four", 0.75, 0.75, "fraction", "exact"),
    ("1/3 of members agreed.", "1/3", 1 / 3, 1 / 3, "fraction", "exact"),
    ("More than two-thirds of members agreed.", "More than two-thirds", 2 / 3, math.inf, "fraction", "at least"),
    ("Four of the 12 boats sank.", "Four", 4, 4, "count", "exact"),
    ("It was an eightfold increase.", "eightfold", 8, 8, "multiple", "exact"),
    ("It is a nine-fold rise.", "nine-fold", 9, 9, "multiple", "exact"),
    ("It grew by a factor of ten.", "factor of ten", 10, 10, "multiple", "exact"),
    ("Sales more than doubled.", "more than doubled", 2, math.inf, "multiple", "at least"),
    ("It was three times as many.", "three times", 3, 3, "multiple", "exact"),
    ("Sales doubled.", "doubled", 2, 2, "multiple", "exact"),
    ("It began in 2015.", "2015", 2015, 2015, "year", "exact"),
    ("It began on May 5.", "5", 5, 5, "day", "exact"),
    ("It begins at 9 a.m. on the pier.", "9", 9, 9, "time", "exact"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "kind", "bound"), TABLE)
def test_table(scorer: Scorer, text: str, words: str, low: float, high: float, kind: str, bound: str) -> None:
    doc = next(parsing.parse(scorer.nlp, [text]))
    found = {doc[q.start : q.end].text: q for q in find_quantities(doc)}
    assert words in found, found
    quantity = found[words]
    assert quantity.low == pytest.approx(low)
    assert quantity.high == pytest.approx(high)
    assert (quantity.kind, quantity.bound) == (kind, bound)


@pytest.mark.parametrize("text", ["He came second.", "The 3rd of the sisters came.", "Nobody came.", "On the 18th it rained."])
def test_ordinals_and_words_are_no_quantities(scorer: Scorer, text: str) -> None:
    assert find_quantities(next(parsing.parse(scorer.nlp, [text]))) == ()


def test_counted_noun(scorer: Scorer) -> None:
    doc = next(parsing.parse(scorer.nlp, ["Thousands of angry ferry passengers met 30 of the drivers."]))
    first, second = find_quantities(doc)
    assert first.head is not None and doc[first.head].text == "passengers"
    assert not first.of
    assert second.head is not None and doc[second.head].text == "drivers"
    assert second.of


def _count(value: float, **fields: Any) -> Quantity:
    return Quantity(0, 1, fields.pop("low", value), fields.pop("high", value), value, "count", **fields)


@pytest.mark.parametrize(("one", "other", "agree"), [(48, 50, True), (3492, 3500, True), (45, 54, False), (500, 4000, False)])
def test_rounded_figures_agree(one: float, other: float, agree: bool) -> None:
    assert _count(one).compatible(_count(other)) is agree
    assert _count(other).compatible(_count(one)) is agree


def test_bounds_agree_with_what_they_allow() -> None:
    assert _count(300, high=math.inf, bound="at least").compatible(_count(450))
    assert not _count(300, high=math.inf, bound="at least").compatible(_count(150))


NUMERALS = st.sampled_from(
    "1.2 million half a few hundred dozens of between 10 and 20 500 to 4,000 % $ €5bn three times -fold 2015 May 3 - – so "
    "thousands at least more than third quarter ,".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(NUMERALS, max_size=14).map(" ".join))
def test_any_text_gives_ordered_ranges(scorer: Scorer, text: str) -> None:
    doc = next(parsing.parse(scorer.nlp, [text]))
    reached = 0
    for quantity in find_quantities(doc):
        assert reached <= quantity.start < quantity.end <= len(doc)
        assert quantity.low <= quantity.high
        reached = quantity.end
