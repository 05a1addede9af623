"""When an article was written, and which time a sentence of it tells of."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from ..claims.article_date import article_date
from ..memory import per_document

if TYPE_CHECKING:
    from ..document import Document, Sentence

_YEAR = re.compile(r"(?<![\d$€£.,#/-])(1[789]\d\d|20\d\d)(?:-(\d\d))?(?=s?\b)(?![,.]?\d|%)")
_AHEAD = frozenset("will would plan plans planned goal target expected next could may shall set".split())
_UP_TO = re.compile(r"\b(?:by|until|till|through|to)(?: the end of)? $", re.IGNORECASE)
_PAST = frozenset(get_string_id(tag) for tag in ("VBD", "VBN"))
BYGONE = frozenset("former then ex old once".split())
"""Words before a name or a body that put it in an earlier time."""
_OTHER_TIME = BYGONE | frozenset(
    "formerly late ago previous previously earlier historic history historical historian historians decade decades "
    "century centuries era predecessor predecessors successor anniversary when during after before since under war wars "
    "signed assassinated founded born died legacy biography memoir memoirs veteran first last had crisis film movie novel "
    "book series story played actor anthem remember remembered memory like".split()
)
_MARGIN = timedelta(days=45)
"""Offices change hands and articles are printed around the day; nothing is claimed so close to a change."""


@dataclass(frozen=True, slots=True)
class Moment:
    """``day`` is the article's own date, None when unknown; ``after`` a day on or after which it must have been written."""

    day: date | None
    after: date | None

    @property
    def window(self) -> tuple[date, date] | None:
        """The days around the article's own, within which offices and memberships may be told of."""
        return (self.day - _MARGIN, self.day + _MARGIN) if self.day else None


@per_document
def moment_of(document: Document) -> Moment:
    """From the article's own date if it tells it; else from the latest year that a sentence in the past tense names."""
    day = article_date(document)
    if day is not None:
        return Moment(day, day)
    text = document.article.text
    years = []
    for match in _YEAR.finditer(text):
        sentence = sentence_at(document, document.tokens(match.start(), match.end())[0])
        ahead = _UP_TO.search(text, max(0, match.start() - 20), match.start())
        if sentence is not None and not ahead and _told(document, sentence):
            years.append(int(match[1]))
    return Moment(None, date(max(years), 1, 1) if years else None)


def sentence_at(document: Document, token: int) -> Sentence | None:
    """The sentence that holds the token; None in blank space."""
    number = sentence_number(document, token)
    return None if number is None else document.sentences[number]


def sentence_number(document: Document, token: int) -> int | None:
    """The position in ``document.sentences`` of the one that holds the token; None in blank space."""
    number = bisect_right(document.sentences, token, key=lambda sentence: sentence.start) - 1
    return number if number >= 0 and token < document.sentences[number].end else None


def years_in(document: Document, start: int, end: int) -> list[int]:
    """Every year written in tokens ``start`` to ``end``."""
    first, last = document.span(start, end)
    return [int(match[1]) for match in _YEAR.finditer(document.article.text, first, last)]


def times_told(document: Document, start: int, end: int) -> list[tuple[date, date]]:
    """The days that tokens ``start`` to ``end`` can tell of: those around the article's own, and every year they name."""
    moment = moment_of(document)
    if moment.window:
        return [moment.window, *(whole_year(year) for year in years_in(document, start, end))]
    # An article of unknown date is of any day after the last year it tells of; of any day at all if it tells of none.
    return [(moment.after or date(1950, 1, 1), date.max)]


def whole_year(year: int) -> tuple[date, date]:
    """Its first and last day."""
    return date(year, 1, 1), date(year, 12, 31)


def tells_of_other_times(document: Document, sentence: Sentence) -> bool:
    """True when a word of the sentence may take it out of the article's own time."""
    words = {token.lower_ for token in document.doc[sentence.start : sentence.end]}
    return bool(words & _OTHER_TIME) or any(word.endswith(("0s", "0's")) for word in words)


def _told(document: Document, sentence: Sentence) -> bool:
    tokens = range(sentence.start, sentence.end)
    return any(int(document.tag[i]) in _PAST for i in tokens) and not any(document.doc[i].lower_ in _AHEAD for i in tokens)
