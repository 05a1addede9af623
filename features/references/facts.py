"""Facts with the time in which they hold, and the questions that the checks ask of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from ..findings import Reference
from .days import first_day, in_words, last_day
from .people import name_words

Kind = Literal["office", "member", "existence", "count", "capital"]
KINDS: tuple[Kind, ...] = ("office", "member", "existence", "count", "capital")


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: ``subject`` held ``of`` (an office), belonged to it (a body), existed, numbered its members, is its capital.

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

    def holds(self, start: date, end: date) -> bool:
        """True when it may have held on some day from ``start`` to ``end``."""
        return self.first <= end and self.last >= start

    @property
    def statement(self) -> str:
        """The fact as a sentence without its full stop."""
        of, time = _with_article(self.of), self._time()
        if self.kind == "office":
            return f"{self.subject} {'was' if self.until else 'has been'} {self.of}{time}"
        if self.kind == "member":
            return f"{_with_article(self.subject)} {'was' if self.until else 'has been'} a member of {of}{time}"
        if self.kind == "existence":
            return f"{_with_article(self.subject)} existed{time}"
        if self.kind == "count":
            return f"{of} {'had' if self.until else 'has had'} {self.subject} members{time}"
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


def _with_article(name: str) -> str:
    return f"the {name}" if name.startswith(_THE) else name


class Facts:
    """A set of facts, indexed by what they are about. ``titles`` gives the words for an office, ``digests`` each file's."""

    def __init__(self, rows: Iterable[Fact], titles: dict[str, tuple[str, ...]], digests: dict[str, str]) -> None:
        self.rows = tuple(rows)
        self.titles = titles
        self.digests = digests
        about: dict[tuple[Kind, str], list[Fact]] = defaultdict(list)
        for row in self.rows:
            about[row.kind, row.of or row.subject].append(row)
        self._about = dict(about)

    def about(self, kind: Kind, of: str) -> Sequence[Fact]:
        """The rows of one office, body or country, in the order of the files."""
        return self._about.get((kind, of), ())

    def known_on(self, kind: Kind, of: str, day: date) -> bool:
        """True when some row of ``of`` holds on ``day`` and the rows were checked up to that day."""
        rows = self.about(kind, of)
        limits = [last_day(row.as_of) if row.as_of else date.max for row in rows]
        return bool(rows) and day <= max(limits) and any(row.holds(day, day) for row in rows)

    def size(self, body: str, day: date) -> int | None:
        """How many members ``body`` had on ``day``; None when it is not known."""
        counted = [int(row.subject) for row in self.about("count", body) if row.holds(day, day)]
        if counted:
            return counted[0]
        members = {row.subject for row in self.about("member", body) if row.holds(day, day)}
        return len(members) or None

    @cached_property
    def offices(self) -> dict[str, frozenset[str]]:
        """Every name in the rows → the offices that its bearers ever held."""
        held: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            if row.kind == "office":
                for name in (row.subject, *row.also):
                    held[name].add(row.of)
        return {name: frozenset(offices) for name, offices in held.items()}

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
