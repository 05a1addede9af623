"""Numbers and dates between articles: what is a conflict, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from wellsourced.features.document import Document
from wellsourced.scoring.comparing.alignment import Coverage
from wellsourced.scoring.comparing.background import shipped
from wellsourced.scoring.comparing.comparison import Comparison
from wellsourced.scoring.comparing.dates import dates
from wellsourced.scoring.comparing.numbers import numbers
from wellsourced.scoring.comparing.sketch import sketch_of

Read = Callable[..., Document]

STORY = (
    "The harbour council of Brellmouth voted on Monday to rebuild the old pier. The storm destroyed 45 wooden houses on the "
    "western shore in March. Mayor Rosa Trelander said the pier would cost $4.2 million. She was elected in 2015."
)
WITNESS = (
    "Brellmouth will get its pier back. The council voted on Monday to rebuild it. The storm destroyed {houses} wooden houses "
    "on the western shore in March, and the fishermen lost {boats}. The pier would cost {money}, the mayor said."
)


def coverage(read_document: Read, *texts: str) -> Coverage:
    sketches = [replace(sketch_of(read_document(text)), id=str(number)) for number, text in enumerate(texts)]
    return Coverage(sketches, shipped())


def conflicts(found: list[Comparison]) -> set[frozenset[str]]:
    return {frozenset((each.here.value, each.there.value)) for each in found if each.grade == "conflict"}


def told(houses: str = "45", boats: str = "three boats", money: str = "$4.2 million") -> str:
    return WITNESS.format(houses=houses, boats=boats, money=money)


@pytest.mark.parametrize(
    ("other", "wrong"),
    [
        (told(houses="95"), {frozenset({"45", "95"})}),
        (told(houses="450"), {frozenset({"45", "450"})}),
        (told(), set()),
        (told(houses="about 50"), set()),
        (told(houses="more than 40"), set()),
        (told(houses="forty-five"), set()),
        (told(money="$4 million"), set()),
        (told(boats="12 boats"), {frozenset({"12", "three"})}),
    ],
)
def test_numbers(read_document: Read, other: str, wrong: set[frozenset[str]]) -> None:
    assert conflicts(list(numbers(coverage(read_document, STORY, other, told())))) == wrong


SENTENCE = "Warden Ilsa Korrun, 52, received {award} after a {count} inquiry into the Dunmere flood, the county clerk wrote."


@pytest.mark.parametrize(
    ("award", "count", "wrong"),
    [
        ("at least four medals", "10-day", {frozenset({"at least nine", "at least four"})}),
        ("at least eight medals", "10-day", set()),
        ("dozens of medals", "10-day", set()),
        ("one of the medals", "10-day", set()),
        ("at least nine medals", "300-page", set()),
        ("at least nine medals", "30-day", {frozenset({"10", "30"})}),
    ],
)
def test_bounds_and_measures(read_document: Read, award: str, count: str, wrong: set[frozenset[str]]) -> None:
    usual = SENTENCE.format(award="at least nine medals", count="10-day")
    other = "The county thanks a warden. " + SENTENCE.format(award=award, count=count)
    assert conflicts(list(numbers(coverage(read_document, usual, other)))) == wrong


def test_a_shared_number_is_a_point(read_document: Read) -> None:
    found = list(numbers(coverage(read_document, STORY, told(houses="about 45"))))
    assert {(each.here.value, each.grade) for each in found} >= {("45", "agree")}


def test_a_conflict_shows_both_sides(read_document: Read) -> None:
    event = coverage(read_document, STORY, told(houses="95"))
    (conflict, *_) = [each for each in numbers(event) if each.grade == "conflict"]
    for side in (conflict.here, conflict.there):
        assert event.sketches[side.article].text[side.start : side.end] == side.value
        assert side.value in conflict.message and side.value in conflict.mirrored
    assert 0.5 < conflict.confidence < 1


VOTE = "The harbour council of Brellmouth voted on {day} to rebuild the old pier that the storm destroyed in {month}."


@pytest.mark.parametrize(
    ("day", "month", "wrong"),
    [
        ("Monday", "March 2019", set()),
        ("Thursday", "March 2019", {frozenset({"Monday", "Thursday"})}),
        ("Monday", "May 2019", {frozenset({"March 2019", "May 2019"})}),
        ("Monday", "2019", set()),
        ("Monday", "March", set()),
        ("Monday, May 6, 2019,", "March 2019", set()),
    ],
)
def test_dates(read_document: Read, day: str, month: str, wrong: set[frozenset[str]]) -> None:
    usual = VOTE.format(day="Monday", month="March 2019")
    other = "Brellmouth gets its pier back. " + VOTE.format(day=day, month=month)
    event = coverage(read_document, usual + " Mayor Rosa Trelander was glad.", other, usual + " The fishermen waited long.")
    assert conflicts(list(dates(event))) == wrong


def test_one_article_alone_has_nothing_to_compare(read_document: Read) -> None:
    event = coverage(read_document, STORY)
    assert list(numbers(event)) == list(dates(event)) == []
