"""Days known exactly, to the month or to the year, as reference rows write them: 2020-05-07, 2020-05, 2020."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@lru_cache(maxsize=4096)
def first_day(text: str) -> date:
    """The earliest day that ``text`` can mean. Raises ValueError for anything but YYYY, YYYY-MM and YYYY-MM-DD."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


@lru_cache(maxsize=4096)
def last_day(text: str) -> date:
    """The latest day that ``text`` can mean. Raises ValueError as ``first_day`` does."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def in_words(text: str) -> str:
    """The day as a reader writes it: "7 May 2020", "May 2020", "2020"."""
    year, month, day = _parts(text)
    names = "January February March April May June July August September October November December".split()
    return " ".join(str(part) for part in (day, names[month - 1] if month else None, year) if part)


def _parts(text: str) -> tuple[int, int | None, int | None]:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no day; write 2020-05-07, 2020-05 or 2020")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    date(year, month or 1, day or 1)  # raises ValueError for a day that is none
    return year, month, day
