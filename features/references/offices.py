"""Who held an office: "Iraqi Prime Minister Jane Roe" in an article of a day on which somebody else did.

Nothing is said about former, acting, designated or imagined heads, about quotations, or about days near a change of
hands. A name that the rows do not know counts only where the sentence is surely about the article's own days.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..findings import Finding
from .holders import Holder, find_holders, is_excused
from .moment import moment_of, sentence_at, tells_of_other_times, years_in
from .people import fold, may_be, misspelt, name_words

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Fact, Facts
    from .vocabulary import Mention, Vocabulary

_MINISTRIES = ("foreign minister", "defence minister", "defense minister")
_LONG_SURNAME = 5  # letters; shorter ones are many people's
# Titles that name one kind of office wherever they stand; a governor or minister may be anybody's.
_ALONE = frozenset({"president", "prime minister", "secretary of state", "secretary of defense", "defense secretary"})
# Titles that nobody has beside an office of the rows, for those who hold one on the article's day.
_BESIDE = frozenset({*_MINISTRIES, "president", "prime minister", "chancellor", "secretary general"})
_NEWS = frozenset({"said", "told", "announced", "tweeted", "warned", "declared", "added", "insisted", "stressed"})
# Verbs by which the dead and the imagined are told of in the present tense.
_STATIC = frozenset({"be", "remain", "stand", "lie", "rest", "have", "appear", "feature", "play", "come", "become"})
_PAST_GRACE = timedelta(days=365)
_HISTORY = timedelta(days=20 * 365)  # who left so long ago is told of as history
_BEFORE = 2  # sentences before, whose years may be those told of
# Titles that clubs, companies and universities give too.
_COMMON = frozenset({"president", "chancellor", "secretary general"})
# Americans keep their title by courtesy, so a past one is no error.
_KEPT = " of the United States"
_US = "President of the United States"


def check_offices(document: Document, facts: Facts, vocabulary: Vocabulary, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding for each name with an office that the facts contradict."""
    seen: set[tuple[str | None, tuple[str, ...]]] = set()
    for holder in find_holders(document, vocabulary, mentions):
        if (holder.office, holder.words) in seen or is_excused(document, holder):
            continue
        finding = _judge(document, facts, holder) if holder.office else _alone(document, facts, holder, mentions)
        if finding is not None:
            seen.add((holder.office, holder.words))
            yield finding


def _judge(document: Document, facts: Facts, holder: Holder) -> Finding | None:
    assert holder.office is not None
    rows = facts.about("office", holder.office)
    moment = moment_of(document)
    sentence = sentence_at(document, holder.start)
    assert sentence is not None
    same = [row for row in rows if may_be(holder.words, (row.subject, *row.also))]
    window = moment.window
    if window is None:
        if same:
            return _spelling(document, holder, same)
        return _known_elsewhere(document, facts, holder)
    place = document.sentences.index(sentence)
    years = years_in(document, document.sentences[max(0, place - _BEFORE)].start, sentence.end)
    spans = [window, *((date(year, 1, 1), date(year, 12, 31)) for year in years)]
    here = [row for row in same if any(row.holds(*span) for span in spans)]
    if here:
        return _spelling(document, holder, here)
    day = moment.day
    assert day is not None
    stable = [row for row in rows if row.holds(*window)]
    if len({row.subject for row in stable}) != 1 or not all(facts.known_on("office", holder.office, end) for end in window):
        return None
    if same:
        if all(row.first > day for row in same):
            # A father may have held it before the tables begin.
            exact = any(name_words(name) == holder.words for row in same for name in (row.subject, *row.also))
            return _finding(document, holder, stable[0], 0.8) if exact and len(holder.words) > 1 and not years else None
        left = max(row.last for row in same if row.first <= day)
        if holder.office.endswith(_KEPT) or not day - _HISTORY < left <= day - _PAST_GRACE or not _of_today(document, holder):
            return None
        return _finding(document, holder, stable[0], 0.8)
    elsewhere = _known_elsewhere(document, facts, holder)
    if elsewhere is not None:
        return elsewhere
    if len(holder.words) >= 2 and not years and _of_today(document, holder):
        return _finding(document, holder, stable[0], 0.7)
    return None


def _alone(document: Document, facts: Facts, holder: Holder, mentions: Sequence[Mention]) -> Finding | None:
    """A title without a place before somebody who never had it, and who holds another office on the article's day."""
    window, sentence = moment_of(document).window, sentence_at(document, holder.start)
    if window is None or sentence is None or holder.title not in (*_BESIDE, *_ALONE):
        return None
    if years_in(document, sentence.start, sentence.end) or tells_of_other_times(document, sentence):
        return None
    called = [row for row in facts.by_surname(holder.words[-1]) if may_be(holder.words, (row.subject, *row.also))]
    now = [row for row in called if row.first <= window[0] and row.last >= window[1]]
    if not now or len({row.subject for row in called}) > 1 or _bears(facts, holder.title, {row.of for row in called}):
        return None
    # Prime ministers often keep a ministry for themselves.
    if holder.title in _MINISTRIES and not all(row.of.startswith("President of") for row in now):
        return None
    # British ministers are secretaries of state too.
    if "secretary" in holder.title and any("Secretary" in row.of for row in now):
        return None
    if holder.title in _COMMON and not any(row.of == _US or _is_named(mentions, row) for row in now):
        return None
    # A surname stands for whoever the article names in full; only titles of politics are plain without.
    named = any(name in document.article.text for row in now for name in (row.subject, *row.also))
    plain = holder.title in (*_MINISTRIES, "prime minister", "secretary general") and len(holder.words[-1]) >= _LONG_SURNAME
    return _finding(document, holder, now[-1], 0.8) if named or plain else None


def _known_elsewhere(document: Document, facts: Facts, holder: Holder) -> Finding | None:
    """A person of the rows, named in full, who never held this office nor another with the title."""
    if len(holder.words) < 2:
        return None
    wanted = " ".join(holder.words)
    for name, offices in facts.offices.items():
        if " ".join(name_words(name)) == wanted:
            if holder.office in offices or _bears(facts, holder.title, offices):
                return None
            held = [row for office in sorted(offices) for row in facts.about("office", office)]
            row = next(row for row in held if name in (row.subject, *row.also))
            return _finding(document, holder, row, 0.85)
    return None


def _is_named(mentions: Sequence[Mention], row: Fact) -> bool:
    """True when the article names the country or body whose office it is, so that the bearer is no namesake."""
    return any(mention.role in ("place", "adjective") and row.of.endswith(mention.name) for mention in mentions)


def _bears(facts: Facts, title: str, offices: Collection[str]) -> bool:
    words = {fold(word).replace("-", " ") for office in offices for word in (*facts.titles.get(office, ()), office)}
    return title in words or any(word.startswith(f"{title} of ") for word in words)


def _of_today(document: Document, holder: Holder) -> bool:
    """True when the person does something now, or spoke in the news, and nothing in the sentence tells of another time."""
    sentence = sentence_at(document, holder.start)
    if sentence is None or tells_of_other_times(document, sentence) or not sentence.body:
        return False
    doc = document.doc
    for i in range(holder.start, holder.end):
        verb = int(document.head[i])
        if doc[i].dep_ == "nsubj" and not holder.start <= verb < holder.end:
            present = doc[verb].tag_ in ("VBZ", "VBP") and doc[verb].lemma_ not in _STATIC
            return present or doc[verb].lower_ in _NEWS
    return False


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


def _finding(document: Document, holder: Holder, row: Fact, confidence: float) -> Finding:
    message = f"“{_printed(document, holder)}”: {row.statement} ({row.source})"
    span = document.span(holder.start, holder.end)
    return Finding("reference_office", "conflict", *span, message, confidence, reference=row.reference)


def _printed(document: Document, holder: Holder) -> str:
    start, end = document.span(holder.start, holder.end)
    return " ".join(document.article.text[start:end].split())
