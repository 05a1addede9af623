"""Bodies and states that have ended, told of as if they still acted: "troops of the League of Nations left in 2017".

Nearly every mention of them is history. So an alarm needs the present tense with the body as the one who acts, or, for
what ended a lifetime ago, a sentence about a later year in which the body is where or by whom something is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..findings import Finding
from .moment import BYGONE, moment_of, sentence_at, tells_of_other_times, years_in
from .vocabulary import Mention

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Fact, Facts

_GRACE = 3  # years in which an ended body is still spoken of
_LIFETIME = 60
_PLACE_OR_AGENT = frozenset({"in", "by", "with", "from", "at"})
_ACTS = frozenset(
    "says plans wants demands urges announces warns insists offers supports opposes rejects backs calls votes denies".split()
)
_STATIONED = frozenset(
    "stationed deployed based sent approved signed agreed held arrested announced met voted launched adopted trained".split()
)


def check_endings(document: Document, facts: Facts, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding a body, on its first use as something that still exists."""
    seen = set()
    for mention in mentions:
        rows = facts.about("existence", mention.name) if mention.role == "place" else ()
        if not rows or mention.name in seen or document.quoted[mention.start]:
            continue
        row = rows[-1]
        confidence = _confidence(document, mention, row)
        if confidence:
            seen.add(mention.name)
            span = document.span(mention.start, mention.end)
            message = f"“{document.article.text[slice(*span)]}” as if it still existed: {row.statement} ({row.source})"
            yield Finding("reference_ended", "conflict", *span, message, confidence, reference=row.reference)


def _confidence(document: Document, mention: Mention, row: Fact) -> float:
    moment = moment_of(document)
    sentence = sentence_at(document, mention.start)
    ended = row.last.year + _GRACE
    if sentence is None or moment.after is None or moment.after.year <= ended:
        return 0.0
    years = years_in(document, sentence.start, sentence.end)
    if any(year <= ended for year in years):
        return 0.0
    doc = document.doc
    around = {doc[i].lower_ for i in range(max(sentence.start, mention.start - 4), mention.start)}
    if around & (BYGONE | {"defunct", "called", "like", "as", "than"}):
        return 0.0
    if mention.start and doc[mention.start - 1].tag_ == "NN":
        return 0.0  # "the band Yugoslavia"
    inside = range(mention.start, mention.end)
    head = next((i for i in inside if int(document.head[i]) not in inside), mention.start)
    governor = doc[int(document.head[head])]
    if doc[head].dep_ == "nsubj" and (governor.lower_ in _ACTS or any(child.lower_ == "will" for child in governor.lefts)):
        return 0.0 if tells_of_other_times(document, sentence) else 0.75
    old = moment.after.year - row.last.year > _LIFETIME and any(year - row.last.year > _LIFETIME for year in years)
    if old and governor.lower_ in _PLACE_OR_AGENT and governor.head.lower_ in _STATIONED:
        return 0.7
    return 0.0
