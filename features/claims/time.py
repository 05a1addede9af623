"""A time as a text names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Granularity = Literal["day", "week", "month", "year", "decade"]


@dataclass(frozen=True, slots=True)
class Time:
    """A time as written: code points ``start`` to ``end``; ``first`` and ``last`` day, both included, None if unknown.

    ``weekday`` (0 is Monday), ``day``, ``month`` and ``year`` are the parts that the words themselves name.
    """

    start: int
    end: int
    granularity: Granularity
    first: date | None = None
    last: date | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
