"""Whose words are counted: the author's own, or those of sources; and what is found in each sentence.

Headlines are read as the author's. Furniture, captions, bylines and repeated blocks are nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from .memory import per_document

if TYPE_CHECKING:
    from .base import Measurement
    from .document import Document, TokenArray
    from .evidence import Evidence

SHORT = 100
"""Rates are not taken over fewer words than this, so that one hit in a short text does not look like a habit."""


@per_document
def read(document: Document) -> TokenArray:
    """True for the tokens that are read at all: body and the first headline."""
    mask: TokenArray = document.body | document.headline
    return mask


@per_document
def own(document: Document) -> TokenArray:
    """True for the tokens in the author's own voice: read, not quoted, in no source's mouth."""
    mask: TokenArray = read(document) & ~document.quoted & ~document.source_voice
    return mask


@per_document
def borrowed(document: Document) -> TokenArray:
    """True for the tokens in a source's voice: read, and quoted or the content of an attribution."""
    mask: TokenArray = read(document) & (document.quoted | document.source_voice)
    return mask


def silence_sources(document: Document) -> None:
    """Take every word of a document that nobody has read yet for the author's: to measure what hearing voices is worth."""
    nobody = np.zeros(len(document.doc), dtype=bool)
    document.quoted = nobody
    document.__dict__["source_voice"] = nobody


def rate(evidence: Iterable[Evidence], words: int) -> float:
    """Sum of strengths for 100 words: 100 × Σ strength ÷ max(words, SHORT)."""
    return 100.0 * sum(item.strength for item in evidence) / max(words, SHORT)


def own_rate(document: Document, evidence: tuple[Evidence, ...]) -> Measurement:
    """The rate of ``evidence`` among the author's own words; missing when the author says nothing."""
    return _measured(evidence, int((own(document) & document.word).sum()), "no words in the author's own voice")


def borrowed_rate(document: Document, evidence: tuple[Evidence, ...]) -> Measurement:
    """The rate of ``evidence`` among the words of sources; missing when no source speaks."""
    return _measured(evidence, int((borrowed(document) & document.word).sum()), "no words of a source")


def _measured(evidence: tuple[Evidence, ...], words: int, missing: str) -> Measurement:
    from .base import Measurement

    if words == 0 and not evidence:
        return Measurement(None, missing=missing)
    return Measurement(rate(evidence, words), evidence)


@per_document
def sentence_probabilities(document: Document) -> list[tuple[float, float, float]]:
    """For each sentence of the document: how surely it holds commentary, an author's hedge, a weasel (0–1).

    One entry a sentence of ``document.sentences``. The probabilities come from the fitted models and the evidence of the
    rules together and are calibrated on news; what is not read (furniture, captions, repeats) has none.
    """
    from .commentary import model as commentary
    from .hedging import hedge_evidence, weasel_evidence
    from .hedging import models as hedging

    sentences = document.sentences
    if not sentences:
        return []
    starts, _, scores = commentary.scored(document)
    table = np.zeros((len(sentences), 3))
    is_read = np.logical_or.reduceat(read(document) & document.word, starts)
    body = np.array([sentence.body for sentence in sentences])
    model = commentary.shipped()
    logits = model.log_odds(scores)
    logits[body] = model.log_odds(scores[body])
    table[is_read, 0] = commentary.with_rules(document, starts, logits)[is_read]
    pairs = ((hedging.HEDGE, hedge_evidence), (hedging.WEASEL, weasel_evidence))
    for column, (kind, evidence) in enumerate(pairs, start=1):
        found = hedging.news_probabilities(document, starts, hedging.shipped(kind), evidence(document))
        table[is_read, column] = found[is_read]
    return [(float(row[0]), float(row[1]), float(row[2])) for row in table]
