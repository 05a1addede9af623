"""Borders: "Iraq's border with Egypt", "the Turkish-Lebanese border", "Poland, which borders Spain".

Only a border that the words give to two countries is checked, and only where both are in the table with their neighbours.
Borders at sea and those of other times are let pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..findings import Finding, Reference
from .facts import with_article
from .moment import BYGONE, sentence_at, years_in
from .vocabulary import Mention

if TYPE_CHECKING:
    from ..document import Document
    from .facts import Facts

_BORDERS = frozenset({"border", "borders", "frontier"})
_WITH = ("'s border with", "’s border with", "'s borders with", "’s borders with", "'s frontier with", "’s frontier with")
_HAS = ("borders", ", bordering", ", which borders", "shares a border with", ", which shares a border with", *_WITH)
_OTHER = BYGONE | frozenset(
    "maritime sea naval strait water waters coast air no not never n't neither without if would historic until later".split()
)
_RECENT = 1995  # a sentence that names an earlier year may tell of earlier borders


def check_borders(document: Document, facts: Facts, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding a pair of countries that are said to share a border, and do not."""
    if "border" not in document.article.text and "frontier" not in document.article.text:
        return
    seen = set()
    for one, other, start, end in _claims(document, mentions):
        pair = frozenset({one, other})
        if len(pair) < 2 or pair in seen or not facts.apart(one, other) or _is_excused(document, start):
            continue
        seen.add(pair)
        printed = " ".join(document.article.text[slice(*document.span(start, end))].split())
        row = facts.about("border", one)[0]
        reference = Reference(f"{with_article(one)} and {with_article(other)} share no border", row.source, row.url)
        message = f"“{printed}”: {reference.statement} ({row.source})"
        yield Finding("reference_border", "conflict", *document.span(start, end), message, 0.8, reference=reference)


def _claims(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[str, str, int, int]]:
    """Two countries that are given a common border, and the tokens that say so."""
    doc = document.doc
    lands = [mention for mention in mentions if mention.role in ("place", "adjective") and _is_whole(document, mention)]
    starts: Mapping[int, Mention] = {mention.start: mention for mention in lands}
    for first in lands:
        joint = doc[first.end].text if first.end < len(doc) else ""
        second = starts.get(first.end + 1)
        if joint in ("-", "–", "/") and second and _names_border(document, second.end):
            yield first.name, second.name, first.start, second.end + 1
        if first.role != "place":
            continue
        between = (doc[first.start - 2].lower_, doc[first.start - 1].lower_) if first.start > 1 else ("", "")
        behind = _place_at(document, starts, first.end + 1)
        if between[0] in _BORDERS and between[1] == "between" and joint == "and" and behind:
            yield first.name, behind.name, first.start - 2, behind.end
        for size in range(1, 6):
            if " ".join(token.lower_ for token in doc[first.end : first.end + size]) in _HAS:
                other = _place_at(document, starts, first.end + size)
                if other:
                    yield first.name, other.name, first.start, other.end


def _names_border(document: Document, position: int) -> bool:
    """True for "the Turkish-Lebanese border"; "the US-Israel border deal" is a deal."""
    doc = document.doc
    on = position + 1 < len(doc) and doc[position + 1].tag_ in ("NN", "NNS")
    return position < len(doc) and doc[position].lower_ in _BORDERS and not on


def _place_at(document: Document, starts: Mapping[int, Mention], position: int) -> Mention | None:
    """The country at ``position``, or behind "the" there; None where it is only part of a name ("Mexico City")."""
    doc = document.doc
    if position < len(doc) and doc[position].lower_ == "the":
        position += 1
    found = starts.get(position)
    if found is None or found.role != "place":
        return None
    goes_on = found.end < len(doc) and (doc[found.end].tag_ in ("NNP", "NNPS", "POS") or doc[found.end].text in "-–")
    return None if goes_on else found


def _is_whole(document: Document, mention: Mention) -> bool:
    """False for "New Mexico", "Northern Ireland"."""
    return not mention.start or document.doc[mention.start - 1].tag_ not in ("NNP", "NNPS")


def _is_excused(document: Document, position: int) -> bool:
    sentence = sentence_at(document, position)
    if sentence is None or document.quoted[position]:
        return True
    words = {document.doc[i].lower_ for i in range(sentence.start, sentence.end)}
    return (
        not words.isdisjoint(_OTHER)
        or "?" in words
        or any(y < _RECENT for y in years_in(document, sentence.start, sentence.end))
    )
