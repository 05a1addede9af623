"""A title without a place: "Prime Minister Trump" where somebody else's president is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .moment import moment_of, sentence_at, tells_of_other_times, years_in
from .people import may_be
from .strangers import bears

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Fact, Facts
    from .holders import Holder
    from .vocabulary import Mention

_MINISTRIES = ("foreign minister", "defence minister", "defense minister")
_LONG_SURNAME = 5  # letters; shorter ones are many people's
# Titles that name one kind of office wherever they stand; a governor or minister may be anybody's.
_ALONE = frozenset({"president", "prime minister", "secretary of state", "secretary of defense", "defense secretary"})
# Titles that nobody has beside an office of the rows, for those who hold one on the article's day.
_BESIDE = frozenset({*_MINISTRIES, "president", "prime minister", "chancellor", "secretary general"})
# Titles that clubs, companies and universities give too.
_COMMON = frozenset({"president", "chancellor", "secretary general"})
_US = "President of the United States"


def other_office(document: Document, facts: Facts, holder: Holder, mentions: Sequence[Mention]) -> Fact | None:
    """What somebody holds on the article's day who never had the title that the text gives without a place."""
    window, sentence = moment_of(document).window, sentence_at(document, holder.start)
    if window is None or sentence is None or holder.title not in (*_BESIDE, *_ALONE):
        return None
    if years_in(document, sentence.start, sentence.end) or tells_of_other_times(document, sentence):
        return None
    called = [row for row in facts.by_surname(holder.words[-1]) if may_be(holder.words, (row.subject, *row.also))]
    now = [row for row in called if row.first <= window[0] and row.checked >= window[1]]
    if not now or len({row.subject for row in called}) > 1 or bears(facts, holder.title, {row.of for row in called}):
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
    return now[-1] if named or plain else None


def _is_named(mentions: Sequence[Mention], row: Fact) -> bool:
    """True when the article names the country or body whose office it is, so that the bearer is no namesake."""
    return any(mention.role in ("place", "adjective") and row.of.endswith(mention.name) for mention in mentions)
