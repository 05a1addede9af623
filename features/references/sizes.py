"""How many members a body has: "500 NATO members", "NATO's 35 member states", "the 28-member European Union".

"Five NATO members" may be some of them: such a number is wrong only above the greatest that there ever was in the time
told of. "All 30 NATO members" are all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..dates import MONTHS
from ..findings import Finding, Reference
from .days import in_words
from .memberships import EXCUSES, after_body, times_told
from .moment import moment_of, sentence_at
from .vocabulary import Mention

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Facts

_LONG = timedelta(days=730)
"""Figures of members are quoted from older texts; a figure that was right within two years is let pass."""
_MONTHS = frozenset(name[:3].lower() for name in MONTHS)
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "HYPH"})
_NUMBERS = {word: number for number, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), 3)}


def check_sizes(document: Document, facts: Facts, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding a number of members that the body never had."""
    for mention in mentions:
        if mention.role == "place" and (facts.about("member", mention.name) or facts.about("count", mention.name)):
            yield from _sizes(document, facts, mention)


def _sizes(document: Document, facts: Facts, body: Mention) -> Iterator[Finding]:
    """ "500 NATO members", "NATO's 35 member states", "the 35-member NATO", "the 35 members of NATO"."""
    doc = document.doc
    found = _number_near(document, body)
    sentence = sentence_at(document, body.start)
    if found is None or sentence is None or document.quoted[body.start]:
        return
    number, start, end, whole = found
    around = {doc[i].lower_ for i in range(max(sentence.start, start - 3), min(sentence.end, end + 2))}
    days = [day for span in times_told(document, sentence.start, sentence.end) for day in _sampled(*span)]
    sizes = {size for day in days if (size := facts.size(body.name, day))}
    if not sizes or around & EXCUSES or (number <= max(sizes) if not whole else number in sizes):
        return
    reference = _size_reference(facts, body.name, moment_of(document).day, max(sizes))
    printed = " ".join(document.article.text[slice(*document.span(start, end))].split())
    message = f"“{printed}”: {reference.statement} ({reference.source})"
    yield Finding("reference_count", "conflict", *document.span(start, end), message, 0.8, reference=reference)


def _number_near(document: Document, body: Mention) -> tuple[int, int, int, bool] | None:
    """The number of members given for the body, its tokens, and whether it must be the number of all of them."""
    doc = document.doc
    end = after_body(document, body.end)
    before = body.start - 1
    named = end is not None and (doc[end - 1].lower_ != "member" or end == len(doc) or doc[end].tag_ not in _NOMINAL)
    if end is not None and named and before > 0 and (number := _number(doc[before].text)) is not None:
        dated = doc[before - 1].lower_.rstrip(".")[:3] in _MONTHS
        return (
            None
            if dated or _is_year(number)
            else (number, before, end, doc[before - 1].lower_ == "all" and _closed(document, end))
        )
    after = body.end
    if after < len(doc) and doc[after].tag_ in _NOMINAL:
        return None  # "the 47-member UN Human Rights Council", "a six-member EU panel"
    if after + 2 < len(doc) and doc[after].tag_ == "POS" and (number := _number(doc[after + 1].text)) is not None:
        end = after_body(document, after + 2)
        # "NATO's 30 members" are all of them; "NATO's five biggest members", "NATO's three members on the Black Sea" are not.
        return (number, body.start, end, True) if end and _closed(document, end) else None
    if before > 1 and doc[before].lower_ in ("member", "nation", "country") and doc[before - 1].text == "-":
        number = _number(doc[before - 2].text)
        return (number, before - 2, body.end, True) if number is not None else None
    match = re.fullmatch(r"(\w+)[-‑](?:member|nation)", doc[before].text) if body.start else None
    number = _number(match[1]) if match else None
    return (number, before, body.end, True) if number is not None else None


def _closed(document: Document, end: int) -> bool:
    """False when words follow that pick out some of the members."""
    return end >= len(document.doc) or document.doc[end].tag_ not in ("IN", "WDT", "WP", "VBG", "VBN", "TO")


def _is_year(number: int) -> bool:
    return 1900 <= number <= 2100


def _number(text: str) -> int | None:
    plain = text.replace(",", "")
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 7 else _NUMBERS.get(text.lower())


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
    if day is None:
        source = (*counts, *facts.about("member", body))[0]
        return Reference(f"{body} never had more than {most} members", source.source, source.url)
    counted = next((row for row in counts if row.holds(day, day)), None)
    if counted is not None:
        return counted.reference
    source = facts.about("member", body)[0]
    return Reference(f"{body} had {facts.size(body, day)} members on {in_words(day.isoformat())}", source.source, source.url)
