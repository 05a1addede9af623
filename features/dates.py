"""Calendar dates in a text: weekdays, days, months and years, each as exactly as it is written.

Only what stands in the text is read ("Tuesday, 5 March", "March 5, 2019", "Feb. 28", "in March 2019"); what "on the 18th"
or "last month" mean is left to ``features.claims``, which knows the article's own date. Numeric dates (3/5/2019) are
left out: which number is the month depends on the country.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Granularity = Literal["day", "month", "year"]

MONTHS = tuple("January February March April May June July August September October November December".split())
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
MONTH_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
MONTH_NUMBER |= {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)} | {"sept": 9}
WEEKDAY_NUMBER = {name.lower(): number for number, name in enumerate(WEEKDAYS)}
WEEKDAY_NUMBER |= {short: number for number, short in enumerate("mon tue wed thu fri sat sun".split())}
WEEKDAY_NUMBER |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?P<weekday>(?:Mon|Tues?|Wed(?:nes)?s?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\.?,?\s+(?:the\s+)?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
# Anchored at the month, the only part that every form has; no \b before it, so that the search stays one quick scan.
_MONTH_NAME = re.compile(rf"{_MONTH}(?![a-z])")
_AFTER = re.compile(rf"(?:[^\S\n]+{_DAY}\b(?!\s*(?:%|percent\b|million\b|years?\b)))?(?:,?[^\S\n]+(?:of\s+)?{_YEAR}\b)?")
_BEFORE = re.compile(rf"{_WEEKDAY}(?:(?<!\d){_DAY}[^\S\n]+(?:of[^\S\n]+)?)?$")
_FIRST_NEWSPAPER, _LATEST = 1600, 2200


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as written: code points ``start`` to ``end``; parts that are not written are None, ``weekday`` 0 is Monday."""

    start: int
    end: int
    month: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None

    @property
    def granularity(self) -> Granularity:
        """How exactly the date is written; a day without a year is a day still."""
        return "month" if self.day is None else "day"

    @property
    def possible(self) -> bool:
        """False for a day that the month does not have; 29 February passes unless the year is written and has none."""
        if self.day is None:
            return True
        return 1 <= self.day <= monthrange(2000 if self.year is None else self.year, self.month)[1]

    def in_year(self, year: int) -> date | None:
        """The day in ``year``, None when it is no day or there is none such in that year."""
        if self.day is None or not 1 <= self.day <= monthrange(year, self.month)[1]:
            return None
        return date(year, self.month, self.day)


@lru_cache(maxsize=4)  # several readers ask for the dates of one text in turn
def find_dates(text: str) -> tuple[CalendarDate, ...]:
    """Every date with a month in ``text``, in order. "May" and "March" count only with a day or a year."""
    return tuple(_dates(text))


def _dates(text: str) -> Iterator[CalendarDate]:
    for match in _MONTH_NAME.finditer(text):
        if match.start() and text[match.start() - 1].isalnum():
            continue
        before = _BEFORE.search(text, max(0, match.start() - 24), match.start())
        after = _AFTER.match(text, match.end())
        day = (after and after["day"]) or (before and before["day"])
        year = after and after["year"]
        if not day and not year:
            continue
        if after and after["day"] and before and before["day"]:
            before = None  # "5 March 6": the first number is something else's
        start = before.start() if before and (before["day"] or before["weekday"]) else match.start()
        weekday = before and before["weekday"]
        yield CalendarDate(
            start,
            after.end() if after and (after["day"] or after["year"]) else match.end(),
            MONTH_NUMBER[match["month"].rstrip(".").lower()],
            int(day) if day else None,
            int(year) if year else None,
            WEEKDAY_NUMBER[_stem(weekday)] if weekday else None,
        )


def _stem(weekday: str) -> str:
    lowered = weekday.lower()
    return lowered if lowered in WEEKDAY_NUMBER else lowered.removesuffix("day")


def published(iso: str | None) -> date | None:
    """An article's own date from its ISO text; None when there is none, or no date on which there was a newspaper."""
    try:
        day = date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
    # Programs write the first or last day they know (0001-01-01, 9999-12-31) where they have no date.
    return day if day is not None and _FIRST_NEWSPAPER <= day.year <= _LATEST else None
