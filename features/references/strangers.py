"""Names that the rows of an office do not know: when is it certain that they never held it?

A name of the tables that never had the title is wrong at any time. Somebody unknown is wrong only where rows say for every
day that the article can tell of who held the office, where the name shares nothing with that holder's, and where the
sentence is about the article's own days. An article that speaks of a film or a novel may mean its president.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..speakers.lexicons import GIVEN_NAMES
from .acting import acts_today
from .moment import moment_of, sentence_at, tells_of_other_times, whole_year, years_in
from .people import fold, name_words

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Fact, Facts
    from .holders import Holder

_NO_NAME = re.compile(r"[^\w\s.'’–-]|[\d_]")
_FICTION = frozenset(
    "film films movie movies novel novels fiction fictional sitcom thriller starring plot screenplay satire satirical parody "
    "dystopian drama protagonist netflix".split()
)


def known_elsewhere(document: Document, facts: Facts, holder: Holder) -> Fact | None:
    """What a person of the rows, named in full, held instead of this office.

    Who holds an office now may hold another after the day to which the rows were checked, so that a date is needed, unless
    both are of countries. Somebody with the same title elsewhere counts only where grammar leaves no doubt that this office is
    meant, and not where the words of two phrases may have met ("In Russia President Obama said").
    """
    if len(holder.words) < 2:
        return None
    held = _held_by(facts, holder)
    offices = {row.of for row in held}
    if holder.office is None or not held or holder.office in offices:
        return None
    if bears(facts, holder.title, offices) and not _is_plain(document, holder):
        return None
    window = moment_of(document).window
    covered = window is not None and facts.covers("office", holder.office, *window)
    return min(held, key=lambda row: row.of) if covered or _is_foreign(facts, holder.office, offices) else None


def _is_foreign(facts: Facts, office: str, others: Collection[str]) -> bool:
    """True for an office of one country and others of other countries: whatever may come, nobody goes from those to this."""
    place, *places = (of.rpartition(" of ")[2].removeprefix("the ") for of in (office, *others))
    return place not in places and all(facts.about("capital", each) for each in (place, *places))


def bears(facts: Facts, title: str, offices: Collection[str]) -> bool:
    """True when one of the offices goes by the title."""
    words = {fold(word).replace("-", " ") for office in offices for word in (*facts.titles.get(office, ()), office)}
    return title in words or any(word.startswith(f"{title} of ") for word in words)


def _is_plain(document: Document, holder: Holder) -> bool:
    sentence = sentence_at(document, holder.start)
    return holder.form != "noun" and sentence is not None and not tells_of_other_times(document, sentence)


def stranger(document: Document, facts: Facts, holder: Holder, rows: Sequence[Fact]) -> Fact | None:
    """The row of who held the office, where it is certain that this unknown person did not."""
    moment = moment_of(document)
    if holder.office is None or moment.after is None or len(holder.words) < 2 or _held_by(facts, holder):
        return None
    start, end = moment.window or (moment.after, date.max)
    holders = [row for row in rows if row.holds(start, end)]
    if len({row.subject for row in holders}) != 1 or not _cover(facts, document, holder.office, start, end):
        return None
    theirs = {word for row in holders for name in (row.subject, *row.also) for word in name_words(name)}
    if not theirs.isdisjoint(holder.words) or not _is_person(document, holder):
        return None
    words = {token.lower_ for token in document.doc}
    return holders[0] if words.isdisjoint(_FICTION) and acts_today(document, holder) else None


def _held_by(facts: Facts, holder: Holder) -> list[Fact]:
    """The offices, of all in the rows, that somebody of exactly this name held."""
    called = facts.by_surname(holder.words[-1])
    return [row for row in called if any(name_words(name) == holder.words for name in (row.subject, *row.also))]


def _cover(facts: Facts, document: Document, office: str, start: date, end: date) -> bool:
    """True when the rows leave no day open: not from ``start`` to ``end``, nor in any earlier year that the article names."""
    years = (whole_year(year) for year in set(years_in(document, 0, len(document.doc))))
    spans = [(first, min(last, end)) for first, last in years if first < start]
    return all(facts.covers("office", office, *span) for span in ((start, end), *spans))


def _is_person(document: Document, holder: Holder) -> bool:
    """False for what may belong to the place before it ("of France Galop", "of Hull, East Riding,") or say what it is.

    There the name must begin with a given name, or its last word must stand alone elsewhere, as people's surnames do.
    """
    doc, (start, end) = document.doc, holder.name
    if _NO_NAME.search(doc[start:end].text):
        return False
    trails = holder.form == "loose" or (holder.form == "is" and end == holder.end)
    if not trails or doc[start].lower_ in GIVEN_NAMES:
        return True
    surname = doc[end - 1].text
    return any(doc[i].text == surname and doc[i - 1].tag_ != "NNP" for i in (*range(1, start), *range(end, len(doc))))
