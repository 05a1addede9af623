"""How many members a body has, against its list of members or the number that a row gives.

"Five NATO members" may be some of them: such a number is wrong only above the greatest that there ever was in the time
told of. "All 30 NATO members" are all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..findings import Finding, Reference
from .days import in_words
from .facts import members
from .member_numbers import member_number
from .memberships import EXCUSES
from .moment import moment_of, sentence_at, times_told
from .vocabulary import Mention

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Facts

_LONG = timedelta(days=730)
"""Figures of members are quoted from older texts; a figure that was right within two years is let pass."""


def check_sizes(document: Document, facts: Facts, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding a number of members that the body never had."""
    for mention in mentions:
        if mention.role == "place" and (facts.about("member", mention.name) or facts.about("count", mention.name)):
            yield from _sizes(document, facts, mention)


def _sizes(document: Document, facts: Facts, body: Mention) -> Iterator[Finding]:
    found = member_number(document, body)
    sentence = sentence_at(document, body.start)
    if found is None or sentence is None or document.quoted[body.start]:
        return
    day = moment_of(document).day
    if day and not (facts.covers("member", body.name, day, day) or facts.covers("count", body.name, day, day)):
        return
    number, start, end, whole = found
    inside = range(body.start, body.end)
    near = range(max(sentence.start, start - 3), min(sentence.end, end + 2))
    around = {document.doc[i].lower_ for i in near if i not in inside}
    days = [day for span in times_told(document, sentence.start, sentence.end) for day in _sampled(*span)]
    sizes = {size for day in days if (size := facts.size(body.name, day))}
    if not sizes or around & EXCUSES or (number <= max(sizes) if not whole else number in sizes):
        return
    reference = _size_reference(facts, body.name, day, max(sizes))
    printed = " ".join(document.article.text[slice(*document.span(start, end))].split())
    message = f"“{printed}”: {reference.statement} ({reference.source})"
    yield Finding("reference_count", "conflict", *document.span(start, end), message, 0.8, reference=reference)


def _sampled(start: date, end: date) -> Iterator[date]:
    """Days through a span widened by two years, a month apart; no span goes beyond 2062."""
    day = max(start, date(1950, 1, 1)) - _LONG if start.year > 1952 else date(1950, 1, 1)
    last = min(end, date(2060, 1, 1)) + _LONG
    while day <= last:
        yield day
        day += timedelta(days=30)


def _size_reference(facts: Facts, body: str, day: date | None, most: int) -> Reference:
    """The size on the article's day, or the greatest there was where the day is not known."""
    counts = facts.about("count", body)
    counted = [row for row in counts if day and row.holds(day, day)] or [row for row in counts if int(row.subject) == most]
    if counted:
        return counted[0].reference
    source = facts.about("member", body)[0]
    if day is None:
        return Reference(f"{body} never had more than {members(most)}", source.source, source.url)
    size = members(facts.size(body, day) or most)
    return Reference(f"{body} had {size} on {in_words(day.isoformat())}", source.source, source.url)
