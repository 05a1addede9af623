"""What the numeric checks and measures share: an article's quantities, read once, and how two of them stand to each other."""

from __future__ import annotations

import math
from bisect import bisect_right

from .document import Document
from .memory import per_document
from .quantities import Quantity, find_quantities

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


@per_document
def figures(document: Document) -> tuple[Quantity, ...]:
    """The article's quantities outside repeated blocks and furniture."""
    unread = document.region_mask({"repeat", "furniture"})
    return tuple(quantity for quantity in find_quantities(document.doc) if not unread[quantity.start])


@per_document
def sentence_starts(document: Document) -> list[int]:
    """Token index at which each sentence starts."""
    return document.sentence_starts.tolist() or [0]


def sentence_of(document: Document, position: int) -> int:
    """Number of the sentence that holds a token."""
    return max(bisect_right(sentence_starts(document), position) - 1, 0)


def sentence_span(document: Document, number: int) -> tuple[int, int]:
    """Tokens from a sentence's first to past its last."""
    starts = sentence_starts(document)
    return starts[number], starts[number + 1] if number + 1 < len(starts) else len(document.doc)


def words_between(document: Document, first: Quantity, second: Quantity) -> list[str]:
    """The lower-case words and marks between two quantities."""
    return [token.lower_ for token in document.doc[first.end : second.start]]


def shared_nouns(document: Document, first: int, second: int) -> int:
    """How many different nouns two sentences have in common, inflection aside."""
    return len(_nouns(document, first) & _nouns(document, second))


def _nouns(document: Document, number: int) -> set[str]:
    start, end = sentence_span(document, number)
    return {token.lower_.rstrip("s") for token in document.doc[start:end] if token.tag_ in _NOUNS}


def printed_range(quantity: Quantity) -> tuple[float, float]:
    """The values that would be printed like this: half a unit of the last significant digit, three per cent at most."""
    if quantity.bound != "exact" or quantity.value <= 0:
        return quantity.low, quantity.high
    digits = f"{quantity.value:.10g}".replace(".", "").strip("0")
    unit = 10.0 ** (math.floor(math.log10(quantity.value)) - len(digits) + 1)
    slack = min(unit / 2, 0.03 * quantity.value) if quantity.value >= 20 else 0.0
    return quantity.value - slack, quantity.value + slack
