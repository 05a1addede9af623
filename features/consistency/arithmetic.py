"""Arithmetic: multiples, percentages, shares and parts that do not follow from the figures beside them.

Editors are told to redo every sum in a story (Cohn 1989, News & Numbers), and mathematical errors are a studied kind
(Maier 2002, "Numbers in the News"). Only figures that the sentence itself ties together are recomputed, each within what
its rounding allows; "threefold more" may mean three or four times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..base import Extractor, Measurement
from ..document import Document
from ..figures import figures, printed_range, sentence_of, shared_nouns, words_between
from ..findings import Finding
from ..quantities import Quantity
from .reporting import FORMULA, UNIT, measurement, shown

NAME = "consistency.arithmetic"
_PLAIN = ("count", "money")
_RISES = frozenset(
    "increase increased increases increasing rise rose risen rises rising grow grew grown growth gain gained up jump jumped "
    "climb climbed surge surged soared more higher raise raised raises".split()
)
_FALLS = frozenset(
    "decrease decreased decreases decline declined declines fall fell fallen falls drop dropped drops down cut cuts lower "
    "reduce reduced reduces reduction shrank shrunk less fewer plunged plunge slashed".split()
)
_PEOPLE = frozenset(
    "people persons men women children boys girls adults civilians soldiers officers students workers passengers members "
    "victims patients residents refugees migrants protesters troops employees inmates prisoners voters".split()
)
_APPOSED = 10  # tokens between two figures, the counted noun included
_OR = frozenset(
    {"(", ",", "or", "–", "—", "-", "--", "about", "roughly", "nearly", "some", "just", "over", "under", "that", "is", "only"}
)


@dataclass(frozen=True, slots=True)
class Change:
    """From one figure to another: "from 500 to 4,000", "to 120 from 100"."""

    before: Quantity
    after: Quantity

    @property
    def start(self) -> int:
        return min(self.before.start, self.after.start)

    @property
    def end(self) -> int:
        return max(self.before.end, self.after.end)

    def factors(self) -> tuple[float, float]:
        """Smallest and largest factor of change that the rounding of the two figures allows."""
        (low_before, high_before), (low_after, high_after) = printed_range(self.before), printed_range(self.after)
        return low_after / high_before, high_after / max(low_before, 1e-9)


def measure(document: Document) -> Measurement:
    """One finding a figure that does not follow; ``others`` are the figures it was computed from."""
    found = figures(document)
    if len(found) < 2:
        return Measurement(0.0)
    changes = list(_changes(document, found))
    return measurement(
        NAME,
        [
            *_multiples(document, found, changes),
            *_percentages(document, found, changes),
            *_shares(document, found),
            *_parts(document, found),
        ],
    )


def _changes(document: Document, found: Sequence[Quantity]) -> Iterator[Change]:
    for first, second in pairwise(found):
        if first.kind != second.kind or first.kind not in (*_PLAIN, "percent") or not 0 <= second.start - first.end <= 4:
            continue
        lead = document.doc[first.start - 1].lower_ if first.start else ""
        link = words_between(document, first, second)
        verb = document.doc[first.start - 2].lower_ if first.start > 1 else ""
        if verb.startswith(("rang", "var", "anywhere", "any", "age")):
            continue  # "range from 11 to 30" is no change
        if lead == "from" and link[-1:] == ["to"] and first.low > 0:
            yield Change(first, second)
        elif lead == "to" and link[-1:] == ["from"] and second.low > 0:
            yield Change(second, first)


def _multiples(document: Document, found: Sequence[Quantity], changes: Sequence[Change]) -> Iterator[Finding]:
    """An "eightfold increase" from 500 to 4,000."""
    for multiple in found:
        if multiple.kind != "multiple" or not _tells_change(document, multiple):
            continue
        here = sentence_of(document, multiple.start)
        own = [change for change in changes if sentence_of(document, change.start) == here]
        near = [change for change in changes if _same_matter(document, here, change)]
        candidates = own or near
        if len(candidates) != 1:
            continue
        low, high = candidates[0].factors()
        # k times more can be read as k + 1 times as many; a fall may be told by the inverse ("threefold decline").
        readings = [multiple.low, multiple.low + 1] if multiple.low >= 2 else [multiple.low]
        if multiple.bound != "exact":
            low, high = 0.8 * low, 1.25 * high
        if not any(0.93 * low <= k <= 1.07 * high or 0.93 * low <= 1 / k <= 1.07 * high for k in readings):
            factor = candidates[0].after.value / candidates[0].before.value
            yield _wrong(
                document, multiple, f"is {factor:.3g} times", candidates[0].start, candidates[0].end, 0.85 if own else 0.7
            )


def _tells_change(document: Document, multiple: Quantity) -> bool:
    words = [token.lower_ for token in document.doc[multiple.start : min(multiple.end + 2, len(document.doc))]]
    if "times" in words or words[0] in ("twice", "thrice"):
        before = {token.lower_ for token in document.doc[max(0, multiple.start - 4) : multiple.start]}
        return bool(before & (_RISES | _FALLS)) and not {"the", "a", "per", "in"} & set(words[-2:])
    return words[0] not in ("double", "triple") or bool({"from", "increase"} & set(words))


def _same_matter(document: Document, sentence: int, change: Change) -> bool:
    """True when a change two sentences away at most is told with three or more of the same nouns."""
    other = sentence_of(document, change.start)
    return abs(other - sentence) <= 2 and shared_nouns(document, sentence, other) >= 3


def _percentages(document: Document, found: Sequence[Quantity], changes: Sequence[Change]) -> Iterator[Finding]:
    """ "Rose 50 percent, from 20 to 30"."""
    for change in changes:
        if change.before.kind not in _PLAIN or change.before.bound != "exact" or change.after.bound != "exact":
            continue
        here = sentence_of(document, change.start)
        beside = [
            q
            for q in found
            if q.kind == "percent"
            and q.unit == "%"
            and q.bound in ("exact", "about")
            and sentence_of(document, q.start) == here
        ]
        if len(beside) != 1 or sum(sentence_of(document, other.start) == here for other in changes) > 1:
            continue
        percent = beside[0]
        gap = max(change.start - percent.end, percent.start - change.end)
        near = {token.lower_ for token in document.doc[max(0, percent.start - 6) : percent.end + 4]}
        if gap > 8 or not near & (_RISES | _FALLS) or percent.of:
            continue
        low, high = sorted(abs(factor - 1) * 100 for factor in change.factors())
        slack = 1.0 + 0.03 * percent.value + (2.0 if percent.bound == "about" else 0.0)
        if not low - slack <= percent.value <= high + slack:
            exact = abs(change.after.value / change.before.value - 1) * 100
            yield _wrong(document, percent, f"is a change of {exact:.3g} percent", change.start, change.end, 0.8)


def _shares(document: Document, found: Sequence[Quantity]) -> Iterator[Finding]:
    """ "45 of the 90, or 50 percent" and "a third of the 90 workers, or 30"."""
    for three in zip(found, found[1:], found[2:], strict=False):
        parts = _part_whole_share(document, *three)
        if parts is None or any(q.bound not in ("exact", "about") for q in three):
            continue
        part, whole, share = parts
        stated = share.value / 100 if share.kind == "percent" else share.value
        loose = share.kind == "fraction" or any(q.bound == "about" for q in three)
        slack = (0.052 if loose else 0.012) + 0.5 / max(whole.value, 1.0)
        if whole.value > 0 and abs(part.value / whole.value - stated) > slack:
            start, end = min(part.start, whole.start), max(part.end, whole.end)
            yield _wrong(document, share, f"is {100 * part.value / whole.value:.3g} percent", start, end, 0.8)


def _part_whole_share(
    document: Document, first: Quantity, second: Quantity, third: Quantity
) -> tuple[Quantity, Quantity, Quantity] | None:
    """Which of three neighbouring figures is a part, which the whole and which the share, if they are these."""
    kinds = (first.kind, second.kind, third.kind)
    if _joined_by_of(document, first, second) and _apposed(document, second, third):
        if kinds in (("count", "count", "percent"), ("count", "count", "fraction")):
            return first, second, third
        if kinds in (("percent", "count", "count"), ("fraction", "count", "count")):
            return third, second, first
    if kinds in (("percent", "count", "count"), ("fraction", "count", "count")):
        return (second, third, first) if _joined_by_of(document, second, third) and _apposed(document, first, second) else None
    return None


def _joined_by_of(document: Document, part: Quantity, whole: Quantity) -> bool:
    if whole.start - part.end > 4:
        return False
    words = words_between(document, part, whole)
    return "of" in words and set(words) <= {"of", "out", "the", "all", "its", "their", "those", "these"}


def _apposed(document: Document, first: Quantity, second: Quantity) -> bool:
    """True when nothing but the counted noun and "or", a comma or a bracket stands between the figures."""
    if second.start - first.end > _APPOSED:
        return False
    words = words_between(document, first, second)
    if first.head is not None:
        words = [token.lower_ for token in document.doc[first.head + 1 : second.start]] if first.head < second.start else words
    marks = {"(", "or", "–", "—", "--"}
    return 0 < len(words) <= 4 and set(words) <= _OR and bool(marks & set(words))


def _parts(document: Document, found: Sequence[Quantity]) -> Iterator[Finding]:
    """ "12 people, 15 of whom …" and "12 workers, including 15 women": a part that is larger than its whole."""
    doc = document.doc
    for whole, part in pairwise(found):
        if (whole.kind, part.kind, whole.bound) != ("count", "count", "exact") or whole.head is None:
            continue
        near = part.start - whole.head <= 6 and sentence_of(document, whole.start) == sentence_of(document, part.start)
        if not near or doc[whole.head].lower_ not in _PEOPLE:
            continue
        of_whom = [token.lower_ for token in doc[part.end : part.end + 2]] in (["of", "whom"], ["of", "them"])
        people = part.head is not None and doc[part.head].lower_ in _PEOPLE
        included = "including" in words_between(document, whole, part) and people
        if (of_whom or included) and part.low > whole.high:
            yield _wrong(document, part, f"is only {whole.value:,.0f}", whole.start, whole.head + 1, 0.8)


def _wrong(document: Document, figure: Quantity, truth: str, start: int, end: int, confidence: float) -> Finding:
    text = document.article.text
    first, last = document.span(figure.start, figure.end)
    other = document.span(start, end)
    message = f"“{shown(text[first:last])}” does not follow from “{shown(text[other[0] : other[1]])}”, which {truth}"
    return Finding("arithmetic", "conflict", first, last, message, confidence, (other,))


ARITHMETIC = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a figure that does not follow from those beside it",
    source="Maier (2002), Numbers in the News, Journalism Studies 3(4); Cohn (1989), News & Numbers",
    fires=[
        "The mayor announced a tenfold increase in ferry passengers, from 500 a day to 4,000.",
        "The council said 45 of the 90 ferries, or 30 percent, were out of service.",
        "Fares rose 10 percent, from $20 to $30, in a year.",
    ],
    silent=[
        "The mayor announced an eightfold increase in ferry passengers, from 500 a day to 4,000.",
        "The council said 45 of the 90 ferries, or half, were out of service. Fares rose 50 percent, from $20 to $30.",
    ],
    measure=measure,
    reliability="lowers",
)
