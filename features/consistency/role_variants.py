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
from .reporting import FORMULA, UNIT, measurement

NAME = "consistency.role_variants"
# The last word of an office, by the words that may stand before it; "" is the word alone.
_OFFICES: dict[str, dict[str, str]] = {
    "president": {"": "president"},
    "minister": dict.fromkeys(("defense", "defence"), "defence minister")
    | {"prime": "prime minister", "foreign": "foreign minister"},
    "premier": {"": "prime minister"},
    "chancellor": {"": "chancellor"},
    "senator": {"": "senator"},
    "sen.": {"": "senator"},
    "governor": {"": "governor"},
    "gov.": {"": "governor"},
    "mayor": {"": "mayor"},
    "ambassador": {"": "ambassador"},
    "general": {"secretary": "secretary-general", "attorney": "attorney general"},
    "king": {"": "king"},
    "pope": {"": "pope"},
    "judge": {"": "judge"},
}
_OFFICE_IDS = frozenset(get_string_id(word) for word in _OFFICES)
_OTHER_TIMES = frozenset(
    "former ex then late future next acting deputy vice incoming outgoing one-time onetime elect old freshman assistant "
    "lieutenant lt lt. ex-president candidate aspiring would-be potential".split()
)


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
    before = doc[position - 1].lower_ if position else ""
    start = position
    if before in ("-", "‑") and position > 1:
        before, start = doc[position - 2].lower_, position - 1
    forms = _OFFICES[doc[position].lower_]
    office = forms.get(before) or forms.get("")
    if office is None:
        return None
    start = start - 1 if before in forms else position
    earlier = {doc[i].lower_ for i in range(max(0, start - 3), start)}
    end = position + 1
    names = []
    while end < len(doc) and doc[end].tag_ == "NNP" and doc[end].text[0].isupper():
        names.append(doc[end].lower_)
        end += 1
    if not names or earlier & _OTHER_TIMES or len(names) > 4:
        return None
    return names[-1], _Use(office, start, position + 1, names[0] if len(names) > 1 else None)


def _disagreements(document: Document, name: str, uses: list[_Use]) -> list[Finding]:
    """Offices of one surname other than the usual one, unless their first names make them two people."""
    counts = Counter(use.office for use in uses)
    (usual, times), *others = counts.most_common()
    if not others or len({use.first_name for use in uses if use.first_name}) > 1:
        return []
    spans = tuple(document.span(use.start, use.end) for use in uses if use.office == usual)[:3]
    found = []
    for use in uses:
        if use.office != usual and counts[use.office] == 1:
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
