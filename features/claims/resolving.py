"""From a time as written to days in the calendar, given the day on which the article was written.

What a reader does: a weekday is the last one before the article unless the sentence looks ahead, a day without a year is the
nearest one, "last year" is the calendar year before. All functions are pure and return first and last day, both included.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Days = tuple[date, date]
Direction = Literal["past", "future"]
Unit = Literal["day", "week", "month", "year"]

_NEAR = 183  # days; a date without a year is the nearest one


def month_span(year: int, month: int) -> Days:
    """All days of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_span(year: int) -> Days:
    """All days of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def weekday(number: int, today: date, direction: Direction) -> Days:
    """The weekday ``number`` (0 is Monday) of the six days before ``today`` or today itself; looking ahead, of those after."""
    back = (today.weekday() - number) % 7
    day = today - timedelta(back) if direction == "past" or back == 0 else today + timedelta(7 - back)
    return day, day


def month_day(month: int, day: int, today: date) -> Days | None:
    """A day without a year: the one nearest to ``today``; None for a day that no such month has."""
    days = [
        date(year, month, day)
        for year in (today.year - 1, today.year, today.year + 1)
        if 1 <= day <= monthrange(year, month)[1]
    ]
    near = min(days, key=lambda candidate: abs(candidate - today), default=None)
    return (near, near) if near is not None and abs(near - today).days <= _NEAR else None


def day_of_month(day: int, today: date, direction: Direction) -> Days | None:
    """ "On the 18th": of this month, or of the one before (after) when this month's is still to come (is past)."""
    year, month = today.year, today.month
    if direction == "past" and day > today.day:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    elif direction == "future" and day < today.day:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day), date(year, month, day)


def bare_month(month: int, today: date, direction: Direction) -> Days:
    """A month without a year: this year's if it has begun, else last year's; looking ahead, the next to come."""
    year = today.year
    if direction == "past" and month > today.month:
        year -= 1
    elif direction == "future" and month < today.month:
        year += 1
    return month_span(year, month)


def shifted(unit: Unit, steps: int, today: date) -> Days:
    """The calendar day, week (from Monday), month or year that lies ``steps`` from today's; 0 is this one."""
    if unit == "day":
        day = today + timedelta(steps)
        return day, day
    if unit == "week":
        monday = today - timedelta(today.weekday()) + timedelta(7 * steps)
        return monday, monday + timedelta(6)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + steps
        return month_span(months // 12, months % 12 + 1)
    return year_span(today.year + steps)
