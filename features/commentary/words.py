"""Which words carry the author's view: every word gets a chance to be loaded, by what it is and by where it stands.

A word is seen with its neighbours, its place in the tree, its beginning and ending (*un-*, *-ish*, *-ously*) and how
warm or cold readers find it. Then it is weighed in its sentence: the same word is likelier to be loaded in a sentence that
reads as opinion and has no more loaded words beside it.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ...models.hashing import Column, buckets, join, sums
from ..word_features import columns, word_buckets
from .valence import valences

if TYPE_CHECKING:
    from ..document import Document

BITS = 18
_CONTEXT = 23  # templates of word_buckets
_AFFIX = (2, 3, 4, 5)  # letters
TEMPLATES = _CONTEXT + 2 * len(_AFFIX) + 8
_LONG = 4  # words; a quotation of fewer may hold a word at arm's length
Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
Rows = npt.NDArray[np.int32]


@dataclass(frozen=True)
class WordModel:
    """``weights`` and ``bias`` give each word's own log-odds; ``line`` weighs it in its sentence.

    ``line`` holds the weights of the word's log-odds, of its sentence's, of the log of the loaded words expected beside it
    and of those expected in the whole sentence, and the intercept. ``threshold`` is the probability from which a word is
    marked (half the best F1 in cross-validation).
    """

    weights: npt.NDArray[np.float32]
    bias: float
    line: tuple[float, ...]
    threshold: float

    def scores(self, rows: Rows) -> Floats:
        """The log-odds of words by themselves."""
        return np.asarray(sums(self.weights, rows) + self.bias, dtype=np.float64)

    def log_odds(self, scores: Floats, sentence: Places, sentence_scores: Floats) -> Floats:
        """The log-odds of words in their sentences; word ``i`` stands in sentence number ``sentence[i]``."""
        return np.asarray(in_sentence(scores, sentence, sentence_scores) @ np.array(self.line[:4]) + self.line[4])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What goes into the file."""
        return {
            "word_weights": self.weights.astype(np.float16),
            "word_numbers": np.array([self.bias, *self.line, self.threshold]),
        }


def word_model(arrays: Mapping[str, npt.NDArray[Any]]) -> WordModel | None:
    """The word model in a file's arrays, if they hold one."""
    if "word_weights" not in arrays:
        return None
    bias, *line, threshold = arrays["word_numbers"].tolist()
    return WordModel(arrays["word_weights"].astype(np.float32), bias, tuple(line), threshold)


def word_rows(document: Document, places: Places) -> Rows:
    """Bucket numbers of what is seen of the tokens at ``places``, shape (places, TEMPLATES)."""
    affixes = np.array([_affixes(document.doc[place].lower_) for place in places.tolist()], dtype=np.uint64)
    affixes = affixes.reshape(len(places), 2 * len(_AFFIX))
    seen = columns(document)
    lower, tag, dep, suffix = (column[places] for column in (seen.lower, seen.tag, seen.dep, seen.suffix))
    rating = (np.rint(valences(document)[places]) + 8).astype(np.uint64)
    spoken = (document.quoted | document.source_voice)[places].astype(np.uint64)
    lexical = [
        *affixes.T,
        rating,
        join(rating, spoken),
        join(rating, tag),
        join(rating, dep),
        join(tag, dep, spoken),
        join(seen.beside(seen.lower, -1, places), suffix, tag),
        join(lower, spoken),
        join(tag, _quotation_lengths(document)[places]),
    ]
    return np.concatenate([word_buckets(document, BITS, places), buckets(lexical, BITS, _CONTEXT)], axis=1)


def _quotation_lengths(document: Document) -> Column:
    """For each token the number of words, at most ``_LONG``, of the quotation it stands in; 0 outside."""
    lengths = np.zeros(len(document.doc), dtype=np.uint64)
    for quotation in document.quotations.quotations:
        start, end = document.tokens(quotation.start, quotation.end)
        lengths[start:end] = min(int(np.count_nonzero(document.word[start:end])), _LONG)
    return lengths


@lru_cache(maxsize=50_000)
def _affixes(word: str) -> tuple[int, ...]:
    beginnings = (zlib.crc32(word[:letters].encode()) for letters in _AFFIX)
    endings = (zlib.crc32(word[-letters:].encode()) for letters in _AFFIX)
    return (*beginnings, *endings)


def in_sentence(scores: Floats, sentence: Places, sentence_scores: Floats) -> Floats:
    """What ``WordModel.line`` weighs, shape (words, 4)."""
    chances = 1 / (1 + np.exp(-scores))
    expected = np.bincount(sentence, chances, minlength=len(sentence_scores))[sentence]
    return np.column_stack([scores, sentence_scores[sentence], np.log(expected - chances + 0.02), expected])


def of_sentences(scores: Floats, sentence: Places, count: int) -> Floats:
    """What the words tell of their sentences, shape (count, 3).

    The highest log-odds among a sentence's words; the log-odds that any is loaded (noisy-or); how many are to be expected.
    """
    highest = np.full(count, -9.0)
    np.maximum.at(highest, sentence, scores)
    chances = 1 / (1 + np.exp(-scores))
    none = np.exp(np.bincount(sentence, np.log1p(-np.minimum(chances, 1 - 1e-6)), minlength=count))
    some = np.clip(1 - none, 1e-4, 1 - 1e-4)
    return np.column_stack([highest, np.log(some / (1 - some)), np.bincount(sentence, chances, minlength=count)])
