"""Role variants: one person with two offices that nobody holds at once.

"President" here and "Prime Minister" there before one name is a slip, unless one of them is past ("former", "then") or the
names are two people's. Wrong titles are among the errors that sources report (Maier 2005).
Ranks, party posts and seats in parliament go with other offices and are left out. The office that stands before the name
most often, or first, is taken for the usual one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..document import Document
from ..findings import Finding
from ..offices import HEADS, exclude, office_before
from .reporting import FORMULA, UNIT, measurement

NAME = "consistency.role_variants"
_OFFICE_IDS = frozenset(get_string_id(word) for word in HEADS)


@dataclass(frozen=True, slots=True)
class _Use:
    """An office before a name: tokens ``start`` to ``end`` (exclusive) of the office, and the first name, if any."""

    office: str
    start: int
    end: int
    first_name: str | None


def measure(document: Document) -> Measurement:
    """One finding an office that disagrees with the person's usual one; ``others`` are uses of that."""
    people: dict[str, list[_Use]] = {}
    unread = None
    for position, word in enumerate(document.lower.tolist()):
        if word in _OFFICE_IDS:
            unread = document.region_mask({"repeat", "furniture"}) if unread is None else unread
            use = None if unread[position] else _use_at(document, position)
            if use is not None:
                people.setdefault(use[0], []).append(use[1])
    findings = [finding for name, uses in people.items() for finding in _disagreements(document, name, uses)]
    return measurement(NAME, findings)


def _use_at(document: Document, position: int) -> tuple[str, _Use] | None:
    """The surname and the use, when the office at ``position`` stands directly before a name."""
    doc = document.doc
    first = max(0, position - 6)
    office = office_before([token.lower_ for token in doc[first : position + 1]], position + 1 - first)
    end = position + 1
    names = []
    while end < len(doc) and doc[end].tag_ == "NNP" and doc[end].text[0].isupper():
        names.append(doc[end].lower_)
        end += 1
    if office is None or not names or len(names) > 4 or names[-1] in HEADS:
        return None
    return names[-1], _Use(office.name, first + office.start, position + 1, names[0] if len(names) > 1 else None)


def _disagreements(document: Document, name: str, uses: list[_Use]) -> list[Finding]:
    """Offices of one surname other than the usual one, unless their first names make them two people."""
    counts = Counter(use.office for use in uses)
    (usual, times), *others = counts.most_common()
    if not others or len({use.first_name for use in uses if use.first_name}) > 1:
        return []
    spans = tuple(document.span(use.start, use.end) for use in uses if use.office == usual)[:3]
    found = []
    for use in uses:
        if exclude(use.office, usual) and counts[use.office] == 1:
            start, end = document.span(use.start, use.end)
            printed = document.article.text[start:end]
            message = (
                f"“{printed}” before {name.title()}, who is {usual} {'once' if times == 1 else f'{times} times'} elsewhere"
            )
            found.append(Finding("role_variant", "conflict", start, end, message, 0.6 if times == 1 else 0.75, spans))
    return found


ROLE_VARIANTS = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one an office",
    source="Maier (2005), Accuracy Matters, Journalism & Mass Communication Quarterly 82(3); AP Stylebook, titles",
    fires=[
        "President Karim Dalawi spoke first. The plan of President Dalawi is new. Later Prime Minister Dalawi left.",
        "Mayor Rosa Trelander opened the pier. Governor Trelander thanked the workers. Mayor Trelander will return in May.",
    ],
    silent=[
        "President Karim Dalawi spoke first. President Dalawi, then Prime Minister Dalawi, had begun the plan in 2010.",
        "President Karim Dalawi met Prime Minister Omar Dalawi, his brother. President Dalawi smiled, President Dalawi left.",
    ],
    measure=measure,
    reliability="lowers",
)
