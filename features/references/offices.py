"""Who held an office: "Iraqi Prime Minister Jane Roe" in an article of a day on which somebody else did.

Nothing is said about former, acting, designated or imagined heads, about quotations, or about days near a change of
hands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from ..findings import Finding
from .acting import acts_now
from .bare_titles import other_office
from .excuses import is_excused
from .holders import Holder, find_holders
from .moment import moment_of, sentence_number, times_told
from .people import may_be, misspelt, name_words
from .strangers import known_elsewhere, stranger

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Fact, Facts
    from .vocabulary import Mention, Vocabulary

_PAST_GRACE = timedelta(days=365)
_HISTORY = timedelta(days=20 * 365)  # who left so long ago is told of as history
_BEFORE = 2  # sentences before, whose years may be those told of
_KEPT = " of the United States"
"""Americans keep their title by courtesy, so a past one is no error."""


def check_offices(document: Document, facts: Facts, vocabulary: Vocabulary, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding for each name with an office that the facts contradict."""
    seen: set[tuple[str | None, tuple[str, ...]]] = set()
    for holder in find_holders(document, vocabulary, mentions):
        if (holder.office, holder.words) in seen or is_excused(document, holder):
            continue
        if holder.office:
            finding = _judge(document, facts, holder, facts.about("office", holder.office))
        else:
            finding = _finding(document, holder, other_office(document, facts, holder, mentions), 0.8)
        if finding is not None:
            seen.add((holder.office, holder.words))
            yield finding


def _judge(document: Document, facts: Facts, holder: Holder, rows: Sequence[Fact]) -> Finding | None:
    same = [row for row in rows if may_be(holder.words, (row.subject, *row.also))]
    if not same:
        row = known_elsewhere(document, facts, holder)
        return _finding(document, holder, row, 0.85) or _finding(
            document, holder, stranger(document, facts, holder, rows), 0.7
        )
    if moment_of(document).day is None:
        return _spelling(document, holder, same)
    number = sentence_number(document, holder.start)
    assert number is not None
    spans = times_told(document, document.sentences[max(0, number - _BEFORE)].start, document.sentences[number].end)
    here = [row for row in same if any(row.holds(*span) for span in spans)]
    if here:
        return _spelling(document, holder, here)
    return _finding(document, holder, _successor(document, facts, holder, same, years=len(spans) > 1), 0.8)


def _successor(document: Document, facts: Facts, holder: Holder, same: Sequence[Fact], years: bool) -> Fact | None:
    """Who holds the office now, where the person of ``same`` had left it before, or had not yet come to it."""
    assert holder.office is not None
    day, window = moment_of(document).day, moment_of(document).window
    assert day is not None and window is not None
    rows = facts.about("office", holder.office)
    now = [row for row in rows if row.holds(*window)]
    if len({row.subject for row in now}) != 1 or not facts.covers("office", holder.office, *window):
        return None
    if all(row.first > day for row in same):
        # A father may have held it before the tables begin.
        exact = any(name_words(name) == holder.words for row in same for name in (row.subject, *row.also))
        return now[0] if exact and len(holder.words) > 1 and not years else None
    left = max(row.last for row in same if row.first <= day)
    history = not day - _HISTORY < left <= day - _PAST_GRACE
    return None if history or holder.office.endswith(_KEPT) or not acts_now(document, holder) else now[0]


def _spelling(document: Document, holder: Holder, rows: Sequence[Fact]) -> Finding | None:
    """A slip in the name of the right person, where there is one right spelling."""
    names = [name for row in rows for name in (row.subject, *row.also)]
    if not all(row.spelling for row in rows) or len({row.subject for row in rows}) > 1:
        return None
    wrong = misspelt(holder.words, names)
    if wrong is None:
        return None
    printed = _printed(document, holder)
    message = f"“{printed}”: the name is spelt {rows[-1].subject} by {rows[-1].source}"
    return Finding(
        "reference_spelling", "conflict", *document.span(holder.start, holder.end), message, 0.85, reference=rows[-1].reference
    )


def _finding(document: Document, holder: Holder, row: Fact | None, confidence: float) -> Finding | None:
    if row is None:
        return None
    message = f"“{_printed(document, holder)}”: {row.statement} ({row.source})"
    span = document.span(holder.start, holder.end)
    return Finding("reference_office", "conflict", *span, message, confidence, reference=row.reference)


def _printed(document: Document, holder: Holder) -> str:
    start, end = document.span(holder.start, holder.end)
    return " ".join(document.article.text[start:end].split())
