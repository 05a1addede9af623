"""Conflicting numbers: one figure given twice with different values.

Two numbers for the same noun are hardly ever a conflict: they are of different days, groups or kinds. Only two cases are
shown: the same digits with another scale ("$382 billion" and "$382 million" in one story), which editors are warned of
(Cohn 1989, News & Numbers); and a sentence told twice in the same words but for its figure. Rounded and approximate
figures, ranges and bounds agree with whatever they allow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ..base import Extractor, Measurement
from ..document import Document
from ..figures import figures, sentence_of, sentence_span
from ..findings import Finding
from ..quantities import Quantity
from .reporting import FORMULA, UNIT, measurement, shown
from .restatements import find_restatements, stem

NAME = "consistency.conflicting_numbers"
_SCALE_WORDS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_SCALE_STEPS = frozenset({1e3, 1e6})
_WINDOW = 8  # tokens either side in which two figures must have words in common


def measure(document: Document) -> Measurement:
    """One finding a pair of figures, on the later; ``others`` is the earlier."""
    found = [q for q in figures(document) if q.kind in ("count", "money", "percent")]
    if len(found) < 2:
        return Measurement(0.0)
    return measurement(NAME, [*_scale_slips(document, found), *_told_twice(document, found)])


def _scale_slips(document: Document, found: Sequence[Quantity]) -> Iterator[Finding]:
    scaled = [
        q for q in found if q.value >= 1000 and _SCALE_WORDS & set(_words(document, q.start, q.end)) and q.bound == "exact"
    ]
    for first, second in combinations(scaled[:40], 2):
        ratio = max(first.value, second.value) / min(first.value, second.value)
        if ratio not in _SCALE_STEPS or first.kind != second.kind or first.unit != second.unit:
            continue
        digits = len(f"{first.value:.10g}".replace(".", "").strip("0"))
        if _common_words(document, first, second) >= (1 if digits > 1 else 3):
            yield _finding(document, first, second, "the same digits on another scale", 0.8)


def _told_twice(document: Document, found: Sequence[Quantity]) -> Iterator[Finding]:
    """A sentence and its repetition, say in a quotation, with one figure that differs."""
    for pair in find_restatements(document):
        first = [q for q in found if pair.first[0] <= q.start < pair.first[1]]
        second = [q for q in found if pair.second[0] <= q.start < pair.second[1]]
        if len(first) != len(second):
            continue
        differing = [(a, b) for a, b in zip(first, second, strict=True) if a.kind == b.kind and not a.compatible(b)]
        # All other words must be the same: a comparison of two groups names its groups.
        if len(differing) == 1 and min(len(pair.only_first), len(pair.only_second)) <= 1:
            yield _finding(document, *differing[0], "a sentence with otherwise the same words", 0.75)


def _words(document: Document, start: int, end: int) -> list[str]:
    return [token.lower_ for token in document.doc[start:end]]


def _common_words(document: Document, first: Quantity, second: Quantity) -> int:
    """How many nouns and adjectives stand near both figures; the noun that both count weighs double."""
    same_head = (
        first.head is not None
        and second.head is not None
        and _stem_at(document, first.head) == _stem_at(document, second.head)
    )
    return len(_near(document, first) & _near(document, second)) + same_head


def _near(document: Document, quantity: Quantity) -> set[str]:
    start, end = sentence_span(document, sentence_of(document, quantity.start))
    start, end = max(start, quantity.start - _WINDOW), min(end, quantity.end + _WINDOW)
    return {
        stem(token.lower_)
        for token in document.doc[start:end]
        if token.tag_[:2] in ("NN", "JJ") and not quantity.start <= token.i < quantity.end
    }


def _stem_at(document: Document, position: int) -> str:
    return stem(document.doc[position].lower_)


def _finding(document: Document, first: Quantity, second: Quantity, reason: str, confidence: float) -> Finding:
    text = document.article.text
    here, there = document.span(second.start, second.end), document.span(first.start, first.end)
    message = f"“{shown(text[here[0] : here[1]])}” here and “{shown(text[there[0] : there[1]])}” elsewhere: {reason}"
    return Finding("number", "conflict", *here, message, confidence, (there,))


CONFLICTING_NUMBERS = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a pair of figures",
    source="Cohn (1989), News & Numbers; Maier (2002), Numbers in the News, Journalism Studies 3(4)",
    fires=[
        "The harbour will cost $382 million to rebuild, the mayor said. Critics of the $382 billion harbour disagree.",
        "The storm destroyed 45 wooden houses along the western shore of the island. On Monday the governor said in a "
        "speech: “The storm destroyed 54 wooden houses along the western shore of the island.”",
    ],
    silent=[
        "The harbour will cost $382 million, the mayor said. The state pays about $700 million, the city $16 million.",
        "The storm destroyed 45 houses on the western shore and 54 houses on the eastern shore. In 2010 it was 12.",
    ],
    measure=measure,
    reliability="lowers",
)
