"""Calendar: days that do not exist, weekdays that do not fall on their dates, spans that end before they begin.

Dates are among the easiest facts to check (Maier 2005 counts wrong times and dates as kinds of their own). A date without
a year is taken for the one nearest to the article's own date; where that is unknown, two such dates must still agree with
each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from ..base import Extractor, Measurement
from ..dates import WEEKDAYS, CalendarDate, find_dates, published
from ..document import Document
from ..findings import Finding
from .reporting import FORMULA, UNIT, measurement, shown

NAME = "consistency.calendar"
_NEAR = timedelta(days=150)  # farther from the article's date a missing year is a guess
# Begins with the first year, a rare character, so that the search is one quick scan; the word before it is looked at after.
_SPAN = re.compile(r"((?:1[5-9]|20)\d\d)\s+(?:to|and|until|through|till)\s+((?:1[5-9]|20)\d\d)\b(?!\s*B\.?C)")
_AGE = re.compile(r",\s(\d{1,3}),\s(?:who\s)?was\sborn\s(?:[A-Z]?[\w,.’']+\s){0,6}?((?:19|20)\d\d)\b")


def measure(document: Document) -> Measurement:
    """One finding a date or span; two dates that disagree are one finding, on the later."""
    text = document.article.text
    today = published(document.article.published)
    dates = find_dates(text)
    findings = [*_impossible(text, dates), *_weekdays(text, dates, today), *_spans(text), *_ages(text, today)]
    return measurement(NAME, findings)


def _impossible(text: str, dates: Sequence[CalendarDate]) -> Iterator[Finding]:
    for day in dates:
        if not day.possible:
            message = f"there is no “{shown(text[day.start : day.end])}” in the calendar"
            yield Finding("impossible_date", "conflict", day.start, day.end, message, 0.9)


def _weekdays(text: str, dates: Sequence[CalendarDate], today: date | None) -> Iterator[Finding]:
    named = [day for day in dates if day.weekday is not None and day.day is not None and day.possible]
    unsettled = []
    for day in named:
        meant = day.in_year(day.year) if day.year else _nearest(day, today)
        if meant is None:
            unsettled.append(day)
        elif meant.weekday() != day.weekday:
            year = "" if day.year else f" {meant.year}"
            message = f"“{shown(text[day.start : day.end])}”{year} was a {WEEKDAYS[meant.weekday()]}"
            yield Finding("weekday", "conflict", day.start, day.end, message, 0.9 if day.year else 0.75)
    for first, second in combinations(unsettled[:10], 2):
        if not _agree(first, second):
            message = (
                f"“{shown(text[second.start : second.end])}” and “{shown(text[first.start : first.end])}” "
                "cannot both be right in any one year"
            )
            yield Finding("weekday", "conflict", second.start, second.end, message, 0.75, ((first.start, first.end),))
            return


def _nearest(day: CalendarDate, today: date | None) -> date | None:
    """The day that a date without a year means in an article of ``today``."""
    if today is None:
        return None
    days = [meant for year in (today.year - 1, today.year, today.year + 1) if (meant := day.in_year(year))]
    nearest = min(days, key=lambda meant: abs(meant - today), default=None)
    return nearest if nearest is not None and abs(nearest - today) <= _NEAR else None


def _agree(first: CalendarDate, second: CalendarDate) -> bool:
    """True when some year, or two neighbouring ones, has both weekdays on these days."""
    for year in range(2000, 2028):  # the calendar repeats every 28 years
        here = first.in_year(year)
        if here is not None and here.weekday() == first.weekday:
            for other in (year - 1, year, year + 1):
                there = second.in_year(other)
                near = there is not None and abs(there - here) <= 2 * _NEAR
                if there is not None and near and there.weekday() == second.weekday:
                    return True
    return False


def _spans(text: str) -> Iterator[Finding]:
    for match in _SPAN.finditer(text):
        before = text[max(0, match.start() - 9) : match.start()].lower().split()
        if int(match[1]) > int(match[2]) and before[-1:] in (["from"], ["between"]):
            message = f"the span “{shown(match[0])}” ends before it begins"
            yield Finding("reversed_span", "conflict", match.start(1), match.end(2), message, 0.8)


def _ages(text: str, today: date | None) -> Iterator[Finding]:
    if today is None or "born" not in text:
        return
    for match in _AGE.finditer(text):
        age, born = int(match[1]), int(match[2])
        if today.year - born - age not in (0, 1):
            message = (
                f"born in {match[2]}, a person is {today.year - born - 1} or {today.year - born} in {today.year}, not {age}"
            )
            yield Finding("age", "conflict", match.start(1), match.end(1), message, 0.7, (match.span(2),))


CALENDAR = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a date, span or age that the calendar rules out",
    source="AP Stylebook, dates; Gregorian calendar; Maier (2005): times and dates among newspapers' factual errors",
    fires=[
        "The pier was closed on February 30, the harbour master said.",
        "The council met on Sunday, March 5, 2019, and voted to rebuild the pier.",
        "She led the company from 2015 to 2012 and lives in Leeds.",
    ],
    silent=[
        "The council met on Tuesday, March 5, 2019, and voted. It meets again on Thursday, March 7.",
        "The pier may close on February 29. He led the company from 2012 to 2015, in May and in March.",
    ],
    measure=measure,
    reliability="lowers",
)
