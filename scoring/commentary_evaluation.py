"""Measuring commentary on labelled sentences, and, where annotators marked them, the words that carry it.

Either a fitted model is judged, or the machinery itself, fitted and judged by cross-validation within the labels of any
corpus. Nothing is kept then, so corpora whose terms forbid passing on what was fitted to them can be measured on too.

Annotators mark words, not places: a word is right if the sentence's marks hold it, and counts once a sentence.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ..features.commentary import model as commentary
from ..features.commentary import training, word_training
from ..features.commentary.word_training import Words, encode_words
from ..features.labelled import documents, read_labelled
from ..features.voices import silence_sources
from .figure import Figure
from .voice_evaluation import decision, figure, figures

if TYPE_CHECKING:
    from spacy.language import Language

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Judged:
    """Decision scores, 0 to 1, of sentences and of their marked or unmarked words; from 0.5 on they count as positive."""

    rows: list[dict[str, Any]]
    labels: npt.NDArray[np.bool_]
    sentences: Numbers
    words: Words
    chances: Numbers

    def figures(self) -> dict[str, Figure]:
        """Figures of sentences; of words too where any was marked."""
        return figures(self.sentences, self.labels) | (
            word_figures(self.chances, self.words, len(self.rows)) if self.words.labels.any() else {}
        )

    def write(self, path: Path) -> None:
        """One object a row: ``id``, ``score``, and the words found as ``[start, end, score]`` in its ``text``."""
        found: list[list[list[float]]] = [[] for _ in self.rows]
        for index in np.flatnonzero(self.chances >= 0.5).tolist():
            start, end = self.words.spans[index].tolist()
            found[int(self.words.sentence[index])].append([start, end, round(float(self.chances[index]), 4)])
        lines = (
            json.dumps({"id": row["id"], "score": round(float(score), 6), "words": words})
            for row, score, words in zip(self.rows, self.sentences, found, strict=True)
        )
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def evaluate_commentary(
    gold: Path,
    predictions: Path | None = None,
    pipeline: Language | None = None,
    *,
    voices: bool = True,
    weights: Path | None = None,
    folds: int | None = None,
) -> dict[str, Figure]:
    """Judge the shipped model, the one in the file ``weights``, or with ``folds`` the machinery fitted to ``gold`` itself.

    Without ``voices`` every word is taken for the author's.
    """
    from .parsing import load_pipeline

    pipeline = pipeline or load_pipeline()
    if folds is not None:
        judged = cross_validated(gold, folds, pipeline, voices)
    else:
        judged = by_model(gold, commentary.read_model(weights) if weights else commentary.shipped(), pipeline, voices)
    if predictions is not None:
        judged.write(predictions)
    return judged.figures()


def by_model(gold: Path, model: commentary.CommentaryModel, pipeline: Language, voices: bool = True) -> Judged:
    """What a fitted model and the rules find."""
    rows, labels = read_labelled(gold, *training.FIELDS)
    chances, scores, words = np.zeros(len(rows)), np.zeros(len(rows)), []
    news = "label" not in rows[0]
    for labelled in documents(rows, pipeline):
        if not voices:
            silence_sources(labelled.document)
        document, items = labelled.document, list(labelled.items)
        chances[items] = commentary.probabilities(document, labelled.starts, labelled.ends, model)
        scores[items] = commentary.sentence_scores(document, labelled.starts, labelled.ends, model)
        words.append(encode_words(labelled, rows, labelled.items))
    of_words = word_training.stacked(words)
    threshold = model.news_threshold if news else model.threshold
    return Judged(rows, labels, decision(chances, threshold), of_words, _word_decisions(model, of_words, scores))


def _word_decisions(model: commentary.CommentaryModel, words: Words, scores: Numbers) -> Numbers:
    if model.words is None:
        return np.zeros(len(words.labels))
    odds = model.words.log_odds(model.words.scores(words.rows), words.sentence, scores)
    return decision(1 / (1 + np.exp(-odds)), model.words.threshold)


def cross_validated(gold: Path, folds: int, pipeline: Language, voices: bool = True) -> Judged:
    """What models find in each fold that saw none of its documents; their thresholds, too, come from the other folds."""
    rows, _ = read_labelled(gold, *training.FIELDS)
    material = training.encode(gold, pipeline, voices=voices)
    sentences, chances = np.zeros(len(material.labels)), np.zeros(len(material.words.labels))
    fold = material.document % folds
    for number in np.unique(fold):
        held = np.flatnonzero(fold == number)
        rest = material.part(np.flatnonzero(fold != number))
        training.check(gold, rest)
        model, _ = training.build(rest)
        part = material.part(held)
        words = model.words.scores(part.words.rows) if model.words else np.zeros(0)
        scores = model.joined(model.sentences.scores(part.sets), words, part.words.sentence)
        odds = training.in_documents(model, scores, part.document)
        sentences[held] = decision(1 / (1 + np.exp(-odds)), model.threshold)
        chances[np.isin(material.words.sentence, held)] = _word_decisions(model, part.words, scores)
    return Judged(rows, material.labels, sentences, material.words, chances)


def word_figures(chances: Numbers, words: Words, count: int) -> dict[str, Figure]:
    """Precision, recall and F1 of the words of ``count`` sentences, each word counted once a sentence."""
    # The first template of a word's row is its lower-case form.
    keys, first = np.unique((words.sentence << 32) | words.rows[:, 0], return_inverse=True)
    found, marked = (np.bincount(first.ravel(), flags) > 0 for flags in (chances >= 0.5, words.labels))
    sentence = keys >> 32
    both, some, gold = (np.bincount(sentence, flags, minlength=count) for flags in (found & marked, found, marked))

    def rates(chosen: Places) -> tuple[float, float, float]:
        right, shown, wanted = float(both[chosen].sum()), float(some[chosen].sum()), float(gold[chosen].sum())
        return right / max(shown, 1), right / max(wanted, 1), 2 * right / max(shown + wanted, 1)

    names = ("words_precision", "words_recall", "words_f1")
    return {name: figure(partial(_entry, rates, place), count) for place, name in enumerate(names)}


def _entry(rates: Callable[[Places], tuple[float, ...]], place: int, chosen: Places) -> float:
    return rates(chosen)[place]
