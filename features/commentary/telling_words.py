"""Telling words: in sentences that read as the author's own view, the words that carry it.

A statistical model finds them, where the lists of loaded words end. Source: Spinde et al. (2021), Neural media bias detection
using distant supervision with BABE, for what annotators mark; Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..memory import per_document
from ..voices import own, own_rate, sentence_probabilities
from .kinds import commentary_evidence
from .model import scored, shipped, words_of
from .valence import valences
from .words import word_rows

if TYPE_CHECKING:
    from ..document import Document
    from ..evidence import Evidence

NAME = "commentary.telling_words"
_COMMENT = 0.5
"""The probability from which a sentence is taken for commentary."""
_SURE = 0.5
"""The chance from which a word is shown: higher than the model's own threshold, for false alarms cost more than misses."""
_FELT = 1.0
"""How warm or cold readers must find a word (of 4)."""
_TAGS = np.array([get_string_id(tag) for tag in "NN NNS JJ JJR JJS RB VB VBD VBG VBN VBP VBZ".split()], dtype=np.uint64)
_NOTE = "The sentence reads as the author's own view, and this word, which readers find warm or cold, carries it."


@per_document
def telling_evidence(document: Document) -> tuple[Evidence, ...]:
    """Words that no rule has marked yet, in the author's own voice, by position."""
    model, (starts, ends, scores) = shipped(), scored(document)
    if model.words is None or not len(starts):
        return ()
    candidate = (np.abs(valences(document)) >= _FELT) & own(document) & np.isin(document.tag.astype(np.uint64), _TAGS)
    chances = np.array([row[0] for row in sentence_probabilities(document)])
    chosen = np.flatnonzero((chances >= _COMMENT) & np.logical_or.reduceat(candidate, starts))
    if not len(chosen):
        return ()
    starts, ends, scores = starts[chosen], ends[chosen], scores[chosen]
    places, sentence = words_of(document, starts, ends)
    odds = model.words.log_odds(model.words.scores(word_rows(document, places)), sentence, scores)
    telling = 1 / (1 + np.exp(-odds))
    kept = np.flatnonzero((telling >= _SURE) & candidate[places])
    marked = [(item.start, item.end) for item in commentary_evidence(document)]
    found = [
        document.evidence(NAME, place, place + 1, "model.word", _NOTE, float(chance))
        for place, chance in zip(places[kept].tolist(), telling[kept].tolist(), strict=True)
    ]
    return tuple(item for item in found if all(item.end <= start or item.start >= end for start, end in marked))


def measure(document: Document) -> Measurement:
    """Telling words for 100 of the author's words."""
    return own_rate(document, telling_evidence(document))


TELLING_WORDS = Extractor(
    name=NAME,
    unit="telling words / 100 words of the author",
    formula="100 × Σ chance of words that carry the author's view, beyond those of the lists ÷ max(author's words, 100)",
    source="Spinde et al. 2021; Recasens et al. 2013",
    fires=[
        "It is a cruel and pointless law, an insult dreamed up by frightened little men.",
        "The senator is a pathetic and dishonest coward who deserves only contempt.",
    ],
    silent=[
        "The law was passed on Monday by 40 votes to 12.",
        "“It is a cruel and pointless law,” the captain said.",
    ],
    measure=measure,
    reliability="lowers",
    bias="raises",
    version=2,
)
