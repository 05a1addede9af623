"""Which two figures of a sentence say together how large an effect is: shares, rates, or counts of the same thing."""

from __future__ import annotations

from itertools import pairwise

from ..document import Document
from ..figures import figures, sentence_of, words_between
from ..lexicon import words
from ..memory import per_document
from ..quantities import Quantity

_SHARES = frozenset({"percent", "fraction"})
_RANGE = frozenset({"to", "-", "–", "—", "or"})
_LINKS = frozenset({"and", "to", "but", ",", "compared", "versus", "vs", "vs.", "than", "against", "while", "whereas"})
_COMPARED = frozenset({"compared", "versus", "vs", "vs."})
_OF_A_NUMBER = frozenset({"in", "of", "out", "the", "every", "all", "per", "each", "those", "these"})
_NEAR = 4  # tokens between the parts of a rate: "six patients out of the 10"
_TIMES = frozenset(f"{time}{s}" for time in ("minute", "hour", "day", "week", "month", "year", "decade") for s in ("", "s"))


@per_document
def figure_pairs(document: Document) -> tuple[tuple[Quantity, Quantity], ...]:
    """The first pair of each body sentence, in order."""
    found: dict[int, tuple[Quantity, Quantity]] = {}
    counted = [each for each in figures(document) if document.body[each.start] and each.kind in {"count", *_SHARES}]
    for first, second in pairwise(counted):
        sentence = sentence_of(document, first.start)
        if sentence not in found and sentence == sentence_of(document, second.start) and _compare(document, first, second):
            found[sentence] = first, second
    return tuple(found.values())


def _compare(document: Document, first: Quantity, second: Quantity) -> bool:
    between = words_between(document, first, second)
    if (len(between) < 2 and _RANGE.issuperset(between)) or (between == ["and"] and _follows(document, first, "between")):
        return False  # "20% to 25%": one figure
    if first.kind in _SHARES and second.kind in _SHARES:
        return not _LINKS.isdisjoint(between)
    if any(_is_time(document, figure) for figure in (first, second)):
        return False
    if first.kind == second.kind and _is_rate(document, first, second, between):
        return True
    return not _COMPARED.isdisjoint(between) or (between[-1:] == ["to"] and _follows(document, first, "from"))


def _is_rate(document: Document, first: Quantity, second: Quantity, between: list[str]) -> bool:
    """Whether it is "30 in 100 patients" or "two of the 12 women", and not "one of three studies"."""
    rest = [word for word in between if word not in _OF_A_NUMBER]
    if not between or len(between) > _NEAR or len(rest) > 1 or rest == between or first.value > second.value:
        return False
    people = words("health.people")
    if not people.issuperset(rest):
        return False
    head = document.doc[second.head].lower_ if second.head is not None else None
    return "of" not in between or (first.value > 1 if head is None else head in people)


def _follows(document: Document, figure: Quantity, word: str) -> bool:
    return any(token.lower_ == word for token in document.doc[max(figure.start - 2, 0) : figure.start])


def _is_time(document: Document, figure: Quantity) -> bool:
    head = document.doc[figure.head].lower_ if figure.head is not None else ""
    return bool(_TIMES & {head, figure.unit})
