"""Calendar dates: how they are written, and what the calendar says about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellsourced.features.dates import MONTHS, CalendarDate, find_dates, published

# text, words of the date, month, day, year, weekday (0 is Monday)
TABLE: list[tuple[str, str, int, int | None, int | None, int | None]] = [
    ("It began on Tuesday, March 5, 2019, at noon.", "Tuesday, March 5, 2019", 3, 5, 2019, 1),
    ("It began on Weds. 6 March.", "Weds. 6 March", 3, 6, None, 2),
    ("It began on Thursday the 5th of May 2016.", "Thursday the 5th of May 2016", 5, 5, 2016, 3),
    ("It ends by May 1 this year.", "May 1", 5, 1, None, None),
    ("It began in February 2020.", "February 2020", 2, None, 2020, None),
    ("It began on Dec. 3rd, 2001.", "Dec. 3rd, 2001", 12, 3, 2001, None),
    ("It began on Sat Sept. 14.", "Sat Sept. 14", 9, 14, None, 5),
]


@pytest.mark.parametrize(("text", "words", "month", "day", "year", "weekday"), TABLE)
def test_table(text: str, words: str, month: int, day: int | None, year: int | None, weekday: int | None) -> None:
    (found,) = find_dates(text)
    assert text[found.start : found.end] == words
    assert (found.month, found.day, found.year, found.weekday) == (month, day, year, weekday)
    assert found.granularity == ("month" if day is None else "day")


@pytest.mark.parametrize(
    "text", ["It may rain.", "They march on Monday.", "May is here.", "The Marches, 12 percent", "June 12 percent"]
)
def test_no_date(text: str) -> None:
    assert all(found.day is None and found.year is None for found in find_dates(text))


def test_impossible_days() -> None:
    assert not CalendarDate(0, 1, month=2, day=30).possible
    assert not CalendarDate(0, 1, month=2, day=29, year=2019).possible
    assert CalendarDate(0, 1, month=2, day=29).possible
    assert CalendarDate(0, 1, month=2, day=29, year=2020).possible


@pytest.mark.parametrize("iso", [None, "", "soon", "2019-13-01"])
def test_unknown_publication_date(iso: str | None) -> None:
    assert published(iso) is None


@given(st.dates(), st.booleans())
def test_a_written_date_is_read_back(day: object, month_first: bool) -> None:
    from datetime import date

    assert isinstance(day, date)
    if not 1500 <= day.year <= 2099:
        return
    month = MONTHS[day.month - 1]
    text = f"On {day:%A}, {month} {day.day}, {day.year}." if month_first else f"On {day:%A} {day.day} {month} {day.year}."
    (found,) = find_dates(text)
    assert found.in_year(day.year) == day
    assert found.weekday == day.weekday()


@given(st.text())
def test_any_text(text: str) -> None:
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
