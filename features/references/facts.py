"""Facts with the time in which they hold, and the questions that the checks ask of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from ..findings import Reference
from .days import first_day, in_words, last_day
from .people import name_words

Kind = Literal["office", "member", "existence", "count", "capital", "border"]
_DAY = timedelta(days=1)
_ENOUGH = 3
"""A shorter list of members is taken for a part of them, and not counted."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: ``subject`` held ``of`` (an office), belonged to it (a body), existed, numbered its members, is its capital, or
    borders on it.

    ``since`` and ``until`` are days as written (see ``days``), empty for "always" and "still". ``also`` are other names
    of the subject. ``as_of`` is the day to which an open row was checked, empty for no limit. ``spelling`` is False where
    names are romanised, so that no spelling of them is the right one.
    """

    kind: Kind
    subject: str
    of: str
    since: str
    until: str
    source: str
    url: str | None = None
    also: tuple[str, ...] = ()
    as_of: str = ""
    spelling: bool = True

    @property
    def first(self) -> date:
        """The earliest day on which it may have held."""
        return first_day(self.since) if self.since else date.min

    @property
    def last(self) -> date:
        """The latest day on which it may have held."""
        return last_day(self.until) if self.until else date.max

    @property
    def checked(self) -> date:
        """The latest day for which it says something: the last day, or for an open row the day it was checked."""
        return last_day(self.as_of) if self.as_of and not self.until else self.last

    def holds(self, start: date, end: date) -> bool:
        """True when it may have held on some day from ``start`` to ``end``."""
        return self.first <= end and self.last >= start

    @property
    def statement(self) -> str:
        """The fact as a sentence without its full stop."""
        of, time = with_article(self.of), self._time()
        if self.kind == "office":
            return f"{self.subject} {'was' if self.until else 'has been'} {self.of}{time}"
        if self.kind == "member":
            return f"{with_article(self.subject)} {'was' if self.until else 'has been'} a member of {of}{time}"
        if self.kind == "existence":
            return f"{with_article(self.subject)} existed{time}"
        if self.kind == "count":
            return f"{of} {'had' if self.until else 'has had'} {members(int(self.subject))}{time}"
        if self.kind == "border":
            return f"{with_article(self.subject)} and {of} share a border"
        return f"the capital of {of} is {self.subject}{time}"

    def _time(self) -> str:
        if self.since and self.until:
            return f" from {in_words(self.since)} to {in_words(self.until)}"
        if self.since:
            return f" since {in_words(self.since)}"
        return f" until {in_words(self.until)}" if self.until else ""

    @property
    def reference(self) -> Reference:
        """The row as findings carry it."""
        return Reference(self.statement, self.source, self.url)


_THE = ("United ", "Soviet", "European ", "Netherlands", "Philippines", "Czech Republic", "League", "Warsaw", "Arab League",
        "African Union", "UN Sec", "Gulf Coop", "G7", "eurozone", "Five Eyes", "Ottoman", "Organi")  # fmt: skip


def with_article(name: str) -> str:
    """The name as a sentence needs it: the United Kingdom, Iraq."""
    return f"the {name}" if name.startswith(_THE) else name


def members(number: int) -> str:
    """The number with its noun: 1 member, 12 members."""
    return f"{number} member{'' if number == 1 else 's'}"


class Facts:
    """A set of facts, indexed by what they are about. ``titles`` gives the words for an office, ``digests`` each file's."""

    def __init__(self, rows: Iterable[Fact], titles: dict[str, tuple[str, ...]], digests: dict[str, str]) -> None:
        self.rows = tuple(rows)
        self.titles = titles
        self.digests = digests
        about: dict[tuple[Kind, str], list[Fact]] = defaultdict(list)
        for row in self.rows:
            about[row.kind, row.of or row.subject].append(row)
            if row.kind == "border":
                about[row.kind, row.subject].append(row)
        self._about = dict(about)

    def about(self, kind: Kind, of: str) -> Sequence[Fact]:
        """The rows of one office, body or country, in the order of the files."""
        return self._about.get((kind, of), ())

    def covers(self, kind: Kind, of: str, start: date, end: date) -> bool:
        """True when rows of ``of`` say something about every day from ``start`` to ``end``."""
        day = start
        for row in sorted(self.about(kind, of), key=lambda row: row.first):
            if row.first > day:
                return False
            if row.checked >= end:
                return True
            day = max(day, row.checked + _DAY)
        return False

    def apart(self, one: str, other: str) -> bool:
        """True for two countries of which the rows give neighbours, but not each other."""
        near = [row for row in self.about("border", one) if other in (row.subject, row.of)]
        return not near and bool(self.about("border", one)) and bool(self.about("border", other))

    def size(self, body: str, day: date) -> int | None:
        """How many members ``body`` had on ``day``; None when it is not known, or told by fewer than three rows of members."""
        counted = [int(row.subject) for row in self.about("count", body) if row.holds(day, day)]
        if counted:
            return counted[0]
        rows = self.about("member", body)
        return len({row.subject for row in rows if row.holds(day, day)}) or None if len(rows) >= _ENOUGH else None

    def by_surname(self, surname: str) -> Sequence[Fact]:
        """The offices held by people whose folded last name is ``surname``."""
        return self._surnames.get(surname, ())

    @cached_property
    def _surnames(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = defaultdict(list)
        for row in self.rows:
            if row.kind == "office":
                for last in {name_words(name)[-1] for name in (row.subject, *row.also)}:
                    found[last].append(row)
        return dict(found)

    def __add__(self, other: Facts) -> Facts:
        titles = self.titles | {office: (*self.titles.get(office, ()), *words) for office, words in other.titles.items()}
        return Facts((*self.rows, *other.rows), titles, self.digests | other.digests)
