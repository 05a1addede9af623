"""When an article was written: the days on which two articles can be of one happening.

Where an article does not say, its times do, by the conventions of news writing (AP Stylebook, "months", "years"): a year is
given only where it is not the current one; a month without a year is of the last twelve, or of the next few; a day named in
the opening is the day of the news. What two articles tell of one happening, one of them with the year, dates both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ...features.claims import Time
from ...features.dates import MONTHS, published
from .sketch import Sketch, bare_stem

_SAME_DAYS = 4
"""News of one event appears within these many days of each other."""
_YEAR = frozenset(range(1, 13))
_OPENING = 3  # sentences
_SHARED = 4  # words by which two sentences tell of one happening
_COMING = 8  # months in which a month without a year lies ahead
_MONTHS = frozenset(map(bare_stem, MONTHS))
_AHEAD = frozenset({"will", "shall", "'ll", "’ll", "wo", "until", "till"})


@dataclass(frozen=True, slots=True)
class Happening:
    """Something told with its month: the words of its sentence, and the year if that is given (0 if not)."""

    month: int
    year: int
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Dating:
    """The first and the last day on which an article can have been written, and the months it can be from.

    ``day`` is the month and day that its opening names, if the year is not known.
    """

    first: date = date.min
    last: date = date.max
    months: frozenset[int] = _YEAR
    day: tuple[int, int] | None = None
    happenings: tuple[Happening, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last


def dating_of(sketch: Sketch) -> Dating:
    """The day on which an article was published, else what its times allow."""
    day = published(sketch.published)
    if day is not None:
        return Dating(day, day, frozenset({day.month}))
    dating = Dating()
    happenings = []
    starts = [sketch.offsets[line.start] for line in sketch.lines]
    opening = [index for index, line in enumerate(sketch.lines) if line.body][:_OPENING]
    for time in sketch.times if sketch.lines else ():  # where all is captions nothing is read
        index = max(0, bisect_right(starts, time.start) - 1)
        line = sketch.lines[index]
        ahead = not _AHEAD.isdisjoint(word.lower() for word in sketch.words[line.start : line.end])
        dating = _narrowed(dating, time, ahead, index in opening)
        if time.month and not ahead:
            words = frozenset(stem for stem in sketch.stems[line.start : line.end] if stem.isalpha()) - _MONTHS
            happenings.append(Happening(time.month, time.year or 0, words))
    return replace(dating, happenings=tuple(happenings))


def _narrowed(dating: Dating, time: Time, ahead: bool, opening: bool) -> Dating:
    """What one time as written leaves of the days."""
    if not time.month:
        return dating
    if time.year and ahead:
        return replace(dating, last=min(dating.last, date(time.year - 1, 12, 31)))
    if time.year and time.year < date.max.year:
        return replace(dating, first=max(dating.first, date(time.year + 1, 1, 1)))
    if ahead:
        return replace(dating, months=dating.months & {(time.month - back - 1) % 12 + 1 for back in range(_COMING + 1)})
    if time.day and opening:
        months = dating.months & {time.month, time.month % 12 + 1}
        return replace(dating, months=months, day=dating.day or (time.month, time.day))
    return dating


def settled(dating: Dating, others: Sequence[Dating]) -> Dating:
    """The dating of an article beside articles on the same subject: a year that one of them gives holds for all."""
    if dating.known:
        return dating
    dated = [happening for other in others for happening in other.happenings if happening.year]
    for happening in dating.happenings:
        for other in dated if not happening.year else ():
            if happening.month == other.month and len(happening.words & other.words) >= _SHARED:
                first, last = date(other.year, happening.month, 1), date(other.year, 12, 31)
                dating = replace(dating, first=max(dating.first, first), last=min(dating.last, last))
    if dating.day and dating.first > date.min:
        dating = _from_day(dating, *dating.day)
    # Conventions are broken now and then: what contradicts itself tells nothing.
    return dating if dating.first <= dating.last and dating.months else Dating()


def _from_day(dating: Dating, month: int, day: int) -> Dating:
    """A day without a year is the soonest after all that the article gives with a year."""
    year = dating.first.year + ((month, day) < (dating.first.month, dating.first.day))
    try:
        news = date(year, month, day)
    except ValueError:  # 29 February
        return dating
    return replace(dating, first=news, last=min(dating.last, news + timedelta(31)))


def same_days(one: Dating, two: Dating) -> bool:
    """Whether two articles can be from the same days."""
    first, last = max(one.first, two.first), min(one.last, two.last)
    if one.known and two.known:
        return first.toordinal() - last.toordinal() <= _SAME_DAYS
    return first <= last and bool(one.months & two.months)
