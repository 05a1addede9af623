"""When: every time a text names, as exactly as it is written, resolved to days where the article's own date allows.

"On the 18th", "Friday", "earlier this month", "May 1 this year", "the day before", "two weeks ago", "in 2018". A general
date library resolves the first and gets the fourth and the fifth wrong, and keeps no granularity, so the few forms that
news uses are read here. An unresolved time keeps its parts, so that "Friday" still differs from "Monday".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from ..dates import MONTH_NUMBER, WEEKDAY_NUMBER, CalendarDate, find_dates
from ..document import Document
from ..figures import sentence_of, sentence_span
from ..known_words import among
from ..memory import per_document
from . import resolving
from .article_date import article_date
from .resolving import Days, Direction, Unit
from .time import Granularity, Time

_UNITS: dict[str, Unit] = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
                           "year": "year", "years": "year"}  # fmt: skip
_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"this": 0, "last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1, "same": 0}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
           "ten": 10, "twelve": 12}  # fmt: skip
_AHEAD = frozenset(
    "will would shall next coming upcoming until till by scheduled expected plans planned set due 'll ’ll starts".split()
)
_BEFORE_YEAR = frozenset("in since by until till of during from after before early late mid through around to and for".split())
_BEFORE_MONTH = frozenset("in since by until till last this next early late mid- of during from through every".split())
_ADJECTIVE = get_string_id("JJ")
_ORDINAL = re.compile(r"([1-9]|[12]\d|3[01])(?:st|nd|rd|th)$")
_NUMBER = re.compile(r"(?<![\w.,$€£])\d{1,4}(?:st|nd|rd|th|s|(?<=\d{4}))\b")
_DECADE = re.compile(r"['’]?((?:1[5-9]|20)?\d0)s$")
_TRIGGERS = np.array(
    sorted(
        get_string_id(word)
        for word in {*_UNITS, *_TODAY, *WEEKDAY_NUMBER, *MONTH_NUMBER, *(f"{month}." for month in MONTH_NUMBER)}
        - {"mon", "sat", "sun", "wed", "thu"}
    ),
    dtype=np.uint64,
)


@per_document
def find_times(document: Document) -> tuple[Time, ...]:
    """Every time named in the article, in order, never overlapping."""
    today = article_date(document)
    text = document.article.text
    found = [_calendar(document, written, today) for written in find_dates(text)]
    covered = {index for time in found for index in range(*document.tokens(time.start, time.end))}
    reader = _Reader(document, today)
    for index in np.flatnonzero(among(document.lower, _TRIGGERS) | _numbers(document)).tolist():
        if index not in covered:
            time = reader.read(index)
            if time is not None:
                covered.update(range(*document.tokens(time.start, time.end)))
                found.append(time)
    found.sort(key=lambda time: time.start)
    return tuple(_chained(document, found))


def _numbers(document: Document) -> NDArray[Any]:
    """Tokens of digits that may be a year, a decade or an ordinal."""
    starts = [match.start() for match in _NUMBER.finditer(document.article.text)]
    places = np.searchsorted(document.offsets, starts)
    mask = np.zeros(len(document.doc) + 1, dtype=bool)
    mask[places] = True
    return mask[:-1]


def _calendar(document: Document, written: CalendarDate, today: date | None) -> Time:
    """A date with a month; "this year" and "last year" behind it give its year."""
    end, year = written.end, written.year
    if year is None:
        behind = re.compile(r",? (this|last|next) year\b").match(document.article.text, end)
        if behind:
            end, year = behind.end(), today.year + _STEPS[behind[1]] if today else None
    time = Time(
        written.start,
        end,
        written.granularity,
        weekday=written.weekday,
        day=written.day,
        month=written.month,
        year=written.year,
    )
    days: Days | None = None
    if not written.possible:
        return time
    if written.day is None:
        days = resolving.month_span(year, written.month) if year else None
    elif year:
        day = written.in_year(year)
        days = (day, day) if day else None
    elif today:
        days = resolving.month_day(written.month, written.day, today)
    return time if days is None else replace(time, first=days[0], last=days[1])


class _Reader:
    """Reads the time that a word is the core of."""

    def __init__(self, document: Document, today: date | None) -> None:
        self.document, self.today = document, today

    def word(self, index: int) -> str:
        return self.document.doc[index].lower_ if 0 <= index < len(self.document.doc) else ""

    def direction(self, index: int) -> Direction:
        """Future when a word of the sentence before the time looks ahead."""
        start = max(index - 12, sentence_span(self.document, sentence_of(self.document, index))[0])
        return "future" if any(self.word(place) in _AHEAD for place in range(start, index)) else "past"

    def time(self, first: int, last: int, granularity: Granularity, days: Days | None, **parts: int | None) -> Time:
        start, end = self.document.span(first, last + 1)
        low, high = days if days else (None, None)
        return Time(start, end, granularity, low, high, **parts)

    def read(self, index: int) -> Time | None:
        word, today = self.word(index), self.today
        if word in _TODAY:
            return self.time(index, index, "day", resolving.shifted("day", _TODAY[word], today) if today else None)
        if word in _UNITS:
            return self.unit(index, _UNITS[word])
        if word in WEEKDAY_NUMBER and self.document.doc[index].is_title:
            return self.weekday(index, WEEKDAY_NUMBER[word])
        if word.rstrip(".") in MONTH_NUMBER and self.document.doc[index].is_title:
            return self.month(index, MONTH_NUMBER[word.rstrip(".")])
        ordinal, decade = _ORDINAL.match(word), _DECADE.match(word)
        if ordinal and self.word(index - 1) == "the" and self.word(index - 2) in ("on", "by", "until", "since", "of"):
            if self.document.doc[index + 1 : index + 2].text[:1].isalpha() and self.document.tag[index] == _ADJECTIVE:
                return None  # "on the 18th floor"
            day = int(ordinal[1])
            days = resolving.day_of_month(day, today, self.direction(index)) if today else None
            return self.time(index - 1, index, "day", days, day=day)
        # "In his 40s" is an age, and temperatures are in the 80s without "the" as often as with it.
        if decade and (len(decade[1]) == 4 or word[0] in "'’" or self.word(index - 1) in ("the", "'", "’")):
            year = int(decade[1]) + (1900 if len(decade[1]) == 2 else 0)
            return self.time(index, index, "decade", (date(year, 1, 1), date(year + 9, 12, 31)), year=year)
        if len(word) == 4 and word.isdigit() and 1500 <= int(word) <= 2100 and self.word(index - 1) in _BEFORE_YEAR:
            counted = self.document.doc[index + 1 : index + 2].text.isalpha() and self.document.doc[index].dep_ == "nummod"
            return None if counted else self.time(index, index, "year", resolving.year_span(int(word)), year=int(word))
        return None

    def weekday(self, index: int, number: int) -> Time:
        before = self.word(index - 1)
        first = index - 1 if before in ("last", "this", "next") else index
        direction: Direction = "future" if before == "next" else self.direction(index)
        days = resolving.weekday(number, self.today, direction) if self.today else None
        if before == "last" and days and days[0] == self.today:
            days = days[0] - timedelta(7), days[0] - timedelta(7)
        return self.time(first, index, "day", days, weekday=number)

    def month(self, index: int, number: int) -> Time | None:
        before = self.word(index - 1)
        if before not in _BEFORE_MONTH:
            return None
        first = index - 1 if before in ("last", "this", "next") else index
        direction: Direction = "future" if before == "next" else self.direction(index)
        days = resolving.bare_month(number, self.today, direction) if self.today else None
        return self.time(first, index, "month", days, month=number)

    def unit(self, index: int, unit: Unit) -> Time | None:
        """This week, earlier this month, the day before, two years ago."""
        before, after, today = self.word(index - 1), self.word(index + 1), self.today
        if after == "ago" or (after in ("before", "earlier", "later", "after") and unit == "day" and before == "the"):
            if after != "ago":  # told from the day named before it
                return self.time(index - 1, index + 1, "day", None)
            count = int(before) if before.isdigit() and len(before) < 3 else _COUNTS.get(before)
            if count is None:
                return None
            return self.time(index - 1, index + 1, unit, resolving.shifted(unit, -count, today) if today else None)
        if before in ("previous", "following", "same", "next") and unit == "day" and self.word(index - 2) == "the":
            return self.time(index - 2, index, "day", None)
        if before not in ("this", "last", "next") or self.document.doc[index].tag_ == "NNS":
            return None
        if before == "last" and self.word(index - 2) in ("the", "his", "her", "its", "their"):
            return None  # "the last day of talks"
        first = index - 1 - (self.word(index - 2) in ("earlier", "later", "late", "early"))
        return self.time(first, index, unit, resolving.shifted(unit, _STEPS[before], today) if today else None)


def _chained(document: Document, found: list[Time]) -> list[Time]:
    """ "The day before" and "the same day" are told from the day named last before them."""
    told: date | None = None
    chained = []
    for time in found:
        words = document.article.text[time.start : time.end].lower()
        if time.first is None and told is not None and words.startswith("the ") and "day" in words.split():
            step = -1 if {"before", "earlier", "previous"} & set(words.split()) else 0 if "same" in words else 1
            time = replace(time, first=told + timedelta(step), last=told + timedelta(step))
        if time.granularity == "day" and time.first is not None:
            told = time.first
        chained.append(time)
    return chained
