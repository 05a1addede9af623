"""Times: how news writes when something happened, and which days that means on a given day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.features.claims import article_date, find_times
from wellsourced.features.claims.resolving import day_of_month, month_day, shifted, weekday
from wellsourced.features.document import Document

Read = Callable[..., Document]
FRIDAY = "2021-02-19"

# text of an article of Friday, 19 February 2021; words of the time; granularity; first day; last day
TABLE: list[tuple[str, str, str, str, str]] = [
    ("She spoke on the 18th about it.", "the 18th", "day", "2021-02-18", "2021-02-18"),
    ("She spoke on the 25th about it.", "the 25th", "day", "2021-01-25", "2021-01-25"),
    ("She will speak on the 25th about it.", "the 25th", "day", "2021-02-25", "2021-02-25"),
    ("She spoke on Friday.", "Friday", "day", "2021-02-19", "2021-02-19"),
    ("She spoke on Tuesday evening.", "Tuesday", "day", "2021-02-16", "2021-02-16"),
    ("She will speak on Monday.", "Monday", "day", "2021-02-22", "2021-02-22"),
    ("She speaks next Tuesday.", "next Tuesday", "day", "2021-02-23", "2021-02-23"),
    ("It began earlier this month.", "earlier this month", "month", "2021-02-01", "2021-02-28"),
    ("They agreed to leave by May 1 this year.", "May 1 this year", "day", "2021-05-01", "2021-05-01"),
    ("They agreed on May 1 last year.", "May 1 last year", "day", "2020-05-01", "2020-05-01"),
    ("They met on Dec. 30.", "Dec. 30", "day", "2020-12-30", "2020-12-30"),
    ("They met last week.", "last week", "week", "2021-02-08", "2021-02-14"),
    ("They met last year.", "last year", "year", "2020-01-01", "2020-12-31"),
    ("They met in 2018.", "2018", "year", "2018-01-01", "2018-12-31"),
    ("They met in February 2020.", "February 2020", "month", "2020-02-01", "2020-02-29"),
    ("They met in December.", "December", "month", "2020-12-01", "2020-12-31"),
    ("They will meet in December.", "December", "month", "2021-12-01", "2021-12-31"),
    ("They met three days ago.", "three days ago", "day", "2021-02-16", "2021-02-16"),
    ("They met yesterday.", "yesterday", "day", "2021-02-18", "2021-02-18"),
    ("It was built in the 1990s.", "1990s", "decade", "1990-01-01", "1999-12-31"),
    ("He spoke on the 18th. He said the day before that it rained.", "the day before", "day", "2021-02-17", "2021-02-17"),
    ("He spoke on Monday. They left the following day.", "the following day", "day", "2021-02-16", "2021-02-16"),
    ("He spoke on Monday. They left the same day.", "the same day", "day", "2021-02-15", "2021-02-15"),
]


@pytest.mark.parametrize(("text", "words", "granularity", "first", "last"), TABLE)
def test_table(read_document: Read, text: str, words: str, granularity: str, first: str, last: str) -> None:
    found = {text[time.start : time.end]: time for time in find_times(read_document(text, published=FRIDAY))}
    time = found[words]
    assert time.granularity == granularity
    assert (str(time.first), str(time.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "The fire broke out on the 18th floor.",
        "They march on, and it may rain.",
        "The last day of talks was long.",
        "It seats 1800 people and cost 2,018 crowns.",
        "The Sun rises; it sat there.",
        "A man in his 40s was held, and temperatures are in the low 80s.",
    ],
)
def test_no_time(read_document: Read, text: str) -> None:
    assert find_times(read_document(text, published=FRIDAY)) == ()


def test_without_the_articles_date_a_time_keeps_its_parts(read_document: Read) -> None:
    (friday,) = find_times(read_document("She spoke on Friday."))
    assert (friday.first, friday.weekday) == (None, 4)


@pytest.mark.parametrize(
    ("text", "fields", "day"),
    [
        ("It rained.", {"published": "2021-02-19T08:00:00Z"}, date(2021, 2, 19)),
        ("It rained.", {"url": "https://news.example/2021/02/19/rain.html"}, date(2021, 2, 19)),
        ("Rain in Hull\n\nFebruary 19, 2021\n\nIt rained in Hull.", {}, date(2021, 2, 19)),
        ("It rained in Hull on February 19, 2021, as never before.", {}, None),
        ("It rained.", {"url": "https://news.example/2021/19/39/rain.html"}, None),
        ("It rained on the last day of the year.", {"published": "0001-01-01"}, None),
        ("It rained on the last day of the year.", {"published": "9999-12-31"}, None),
    ],
)
def test_the_articles_own_date(read_document: Read, text: str, fields: dict[str, str], day: date | None) -> None:
    assert article_date(read_document(text, **fields)) == day


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6), st.integers(1, 31), st.integers(-20, 20))
def test_any_day_resolves_to_days_in_order(today: date, number: int, day: int, steps: int) -> None:
    past, future = weekday(number, today, "past"), weekday(number, today, "future")
    assert past[0] <= today <= future[0]
    assert {past[0].weekday(), future[0].weekday()} == {number}
    found = day_of_month(day, today, "past")
    assert found is None or found[0] <= today
    near = month_day(2, day, today)
    assert near is None or abs((near[0] - today).days) <= 183
    for unit in ("day", "week", "month", "year"):
        first, last = shifted(unit, steps, today)  # type: ignore[arg-type]
        assert first <= last
