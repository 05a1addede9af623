"""When an article was written, and which time a sentence of it tells of."""

from __future__ import annotations

import re
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
_OTHER_TIME = frozenset(
    "former formerly ex then late ago previous previously earlier once historic history historical historian historians "
    "decade decades century centuries era predecessor predecessors successor anniversary when during after before since "
    "under war wars signed assassinated founded born died legacy biography memoir memoirs veteran first last had "
    "crisis film movie novel book series story played actor anthem old remember remembered memory like".split()
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
    """The sentence that holds the token."""
    return next((sentence for sentence in document.sentences if sentence.start <= token < sentence.end), None)


def years_in(document: Document, start: int, end: int) -> list[int]:
    """Every year written in tokens ``start`` to ``end``."""
    first, last = document.span(start, end)
    return [int(match[1]) for match in _YEAR.finditer(document.article.text, first, last)]


def tells_of_other_times(document: Document, sentence: Sentence) -> bool:
    """True when a word of the sentence may take it out of the article's own time."""
    words = {token.lower_ for token in document.doc[sentence.start : sentence.end]}
    return bool(words & _OTHER_TIME) or any(word.endswith(("0s", "0's")) for word in words)


def _told(document: Document, sentence: Sentence) -> bool:
    tokens = range(sentence.start, sentence.end)
    return any(int(document.tag[i]) in _PAST for i in tokens) and not any(document.doc[i].lower_ in _AHEAD for i in tokens)
