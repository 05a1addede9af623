"""Fitting the model of loaded words to words that were marked in labelled sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ...models import bag, hashed_linear
from ..labelled import Labelled, Row
from .model import words_of
from .words import BITS, TEMPLATES, Floats, Places, Rows, WordModel, in_sentence, word_rows

STRENGTH = 7.0
"""scikit-learn's C of the liblinear half."""


@dataclass(frozen=True)
class Words:
    """The encoded words of the sentences in which words were marked: word ``i`` stands in sentence ``sentence[i]``.

    ``spans`` holds each word's code points in the text of its sentence's row.
    """

    rows: Rows
    sentence: Places
    spans: Places
    labels: npt.NDArray[np.bool_]

    def part(self, chosen: Places, count: int) -> Words:
        """The words of the sentences numbered ``chosen``, of ``count``, renumbered from 0."""
        number = np.full(count, -1)
        number[chosen] = np.arange(len(chosen))
        kept = number[self.sentence] >= 0
        return replace(self.only(kept), sentence=number[self.sentence[kept]])

    def only(self, kept: npt.NDArray[np.bool_]) -> Words:
        """The words for which ``kept`` is True."""
        return Words(self.rows[kept], self.sentence[kept], self.spans[kept], self.labels[kept])


def marked(row: Row) -> list[str] | None:
    """The words that annotators marked in a row's text (``biased_words`` or ``loaded``); None where nobody was asked."""
    found: list[str] | None = row.get("biased_words", row.get("loaded"))
    return found


def encode_words(labelled: Labelled, rows: Sequence[Row], numbers: Sequence[int]) -> Words:
    """The words of a document's sentences that have marks; ``numbers`` are the sentences'."""
    places, sentence = words_of(labelled.document, labelled.starts, labelled.ends)
    asked = np.array([marked(rows[item]) is not None for item in labelled.items])
    places, sentence = places[asked[sentence]], sentence[asked[sentence]]
    labels = np.zeros(len(labelled.document.doc), dtype=bool)
    for item, start, end in zip(labelled.items, labelled.starts.tolist(), labelled.ends.tolist(), strict=True):
        for place in _marked_tokens(labelled, start, end, marked(rows[item]) or ()):
            labels[place] = True
    offsets, ends = labelled.document.offsets, labelled.document.ends
    spans = np.column_stack([offsets[places], ends[places]]) - offsets[labelled.starts[sentence]][:, None]
    return Words(word_rows(labelled.document, places), np.array(numbers, np.int64)[sentence], spans, labels[places])


def _marked_tokens(labelled: Labelled, start: int, end: int, phrases: Sequence[str]) -> set[int]:
    """The tokens of every printing of a phrase in tokens ``start`` to ``end``, whatever its case."""
    document = labelled.document
    text = document.article.text[document.offsets[start] : document.ends[end - 1]]
    found: set[int] = set()
    for phrase in (phrase.strip(" '\"“”‘’.,;:!?") for phrase in phrases):
        for hit in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE) if phrase else ():
            first, last = (int(document.offsets[start]) + position for position in hit.span())
            found.update(range(*document.tokens(first, last)))
    return found


def stacked(parts: Sequence[Words]) -> Words:
    """The words of all parts, one after the other."""
    if not parts:
        return Words(
            np.zeros((0, TEMPLATES), np.int32), np.zeros(0, np.int64), np.zeros((0, 2), np.int64), np.zeros(0, dtype=bool)
        )
    return Words(
        np.concatenate([part.rows for part in parts]),
        np.concatenate([part.sentence for part in parts]),
        np.concatenate([part.spans for part in parts]),
        np.concatenate([part.labels for part in parts]),
    )


def fit_words(words: Words) -> tuple[npt.NDArray[np.float32], float]:
    """Weights and bias: the mean of two logistic regressions, which err differently (AdaGrad averaged, and liblinear)."""
    steps = hashed_linear.train(words.rows, words.labels, BITS, rate=0.05, ridge=1e-4, batch=1024)
    count, templates = words.rows.shape
    rows = np.repeat(np.arange(count), templates)
    exact = bag.train(bag.Sets(rows, words.rows.ravel(), np.zeros((count, 1), np.float32)), words.labels, BITS, STRENGTH)
    return (steps + exact.weights / np.sqrt(templates).astype(np.float32)) / 2, exact.intercept / 2


def out_of_fold(words: Words, fold: Places) -> Floats:
    """Scores of every word from weights that saw no word of its fold; ``fold`` is of the sentences."""
    scores = np.zeros(len(words.labels))
    place = fold[words.sentence]
    for number in np.unique(place):
        held = place == number
        weights, bias = fit_words(words.only(~held))
        scores[held] = WordModel(weights, bias, (), 0.5).scores(words.rows[held])
    return scores


def finished(words: Words, scores: Floats, sentence_scores: Floats) -> WordModel:
    """The word model, its line and threshold fitted to out-of-fold scores of words and sentences."""
    from sklearn.linear_model import LogisticRegression

    line = LogisticRegression(C=1.0).fit(in_sentence(scores, words.sentence, sentence_scores), words.labels)
    numbers = (*line.coef_[0].tolist(), float(line.intercept_[0]))
    model = WordModel(*fit_words(words), numbers, 0.5)
    chances = 1 / (1 + np.exp(-model.log_odds(scores, words.sentence, sentence_scores)))
    return WordModel(model.weights, model.bias, numbers, best_f1(chances, words.labels) / 2)


def best_f1(chances: Floats, labels: npt.NDArray[np.bool_]) -> float:
    """The highest F1 at any threshold; half of it is the threshold to expect it at (Lipton, Elkan & Naryanaswamy 2014)."""
    right = np.cumsum(labels[np.argsort(-chances, kind="stable")])
    return float(np.max(2 * right / (np.arange(1, len(labels) + 1) + labels.sum())))
