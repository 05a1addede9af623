"""Fitting the commentary model to sentences labelled with the writer's own subjectivity.

Cross-validation keeps documents together. What the neighbours tell is fitted to out-of-fold scores, as they are at
work. liblinear is deterministic: the same data give the same file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models import bag, files
from ..attributions.finder import shipped_model
from ..labelled import check_kinds, digest, documents, read_labelled
from ..voices import silence_sources
from . import word_training
from .model import BITS, COMMENTARY_MODEL, FEWEST, CommentaryModel, others, sentence_sets
from .thresholds import best_threshold, macro_f1, precise_threshold, precision_recall
from .word_training import Words, encode_words
from .words import of_sentences

if TYPE_CHECKING:
    from spacy.language import Language

FOLDS = 5
STRENGTH = 6.0
"""scikit-learn's C."""
NEWS_WEIGHT = 3.0
"""A sentence labelled under our own guide for news counts as much as so many of the large corpus."""
_ENOUGH = 200
"""Sentences in documents that are needed to learn what neighbours tell."""
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_UNFITTED = CommentaryModel(bag.Bag(np.zeros(1, np.float32), np.zeros(0, np.float32), 0.0), (1.0, 0.0), (1.0, 0.0, 0.0), 0.5)


@dataclass(frozen=True)
class Material:
    """Encoded sentences, their labels, the number of the document each is of, how much each counts, and marked words."""

    sets: bag.Sets
    labels: Flags
    document: npt.NDArray[np.int64]
    weight: Floats
    words: Words

    def part(self, chosen: npt.NDArray[np.int64]) -> Material:
        """The sentences numbered ``chosen``, in ascending order."""
        sets, words = bag.subset(self.sets, chosen), self.words.part(chosen, len(self.labels))
        return Material(sets, self.labels[chosen], self.document[chosen], self.weight[chosen], words)

    @property
    def all_marked(self) -> bool:
        """Whether words were marked in every sentence."""
        return len(np.unique(self.words.sentence)) >= len(self.labels)


FIELDS = "label", "commentary"


def encode(path: Path, pipeline: Language, weight: float = 1.0, voices: bool = True) -> Material:
    """Read and encode labelled sentences (``text``, ``label`` or ``commentary``, ``doc``); documents keep their order.

    Without ``voices`` every word is taken for the author's: for measuring what the voice layer is worth.
    """
    rows, told = read_labelled(path, *FIELDS)
    sets, words = [], []
    items: list[int] = []
    numbers: list[int] = []
    for number, labelled in enumerate(documents(rows, pipeline)):
        if not voices:
            silence_sources(labelled.document)
        sets.append(sentence_sets(labelled.document, labelled.starts, labelled.ends))
        words.append(encode_words(labelled, rows, range(len(items), len(items) + len(labelled.items))))
        items += labelled.items
        numbers += [number] * len(labelled.items)
    return Material(
        bag.stacked(sets), told[items], np.array(numbers), np.full(len(items), weight), word_training.stacked(words)
    )


def check(path: Path, material: Material) -> None:
    """Raise LabelsError unless cross-validation over the documents of ``material``, read from ``path``, sees both kinds."""
    check_kinds(str(path), " or ".join(FIELDS), material.labels, material.document % FOLDS)


def joined(first: Material, second: Material) -> Material:
    """Two sets, one after the other."""
    moved = replace(second.words, sentence=second.words.sentence + len(first.labels))
    return Material(
        bag.stacked([first.sets, second.sets]),
        np.append(first.labels, second.labels),
        np.append(first.document, second.document + first.document.max() + 1),
        np.append(first.weight, second.weight),
        word_training.stacked([first.words, moved]),
    )


def fit(material: Material) -> bag.Bag:
    """The model of whole sentences."""
    return bag.train(material.sets, material.labels, BITS, STRENGTH, material.weight)


def out_of_fold(material: Material, fold: npt.NDArray[np.int64]) -> Floats:
    """Scores of every sentence from a model that saw no sentence of its fold."""
    scores = np.zeros(len(fold))
    for number in np.unique(fold):
        held = np.flatnonzero(fold == number)
        scores[held] = fit(material.part(np.flatnonzero(fold != number))).scores(bag.subset(material.sets, held))
    return scores


def means_of_others(scores: Floats, document: npt.NDArray[np.int64]) -> Floats:
    """For each sentence the mean score of its document's other sentences."""
    means = np.zeros(len(scores))
    for number in np.unique(document):
        members = np.flatnonzero(document == number)
        means[members] = others(scores[members])
    return means


def build(material: Material) -> tuple[CommentaryModel, Floats]:
    """The whole model, and the out-of-fold scores of the sentences that everything after the weights is fitted to.

    Where only some of the sentences have marked words, the words do not count for the sentences.
    """
    fold = material.document % FOLDS
    scores = out_of_fold(material, fold)
    words = material.words
    joint: tuple[float, ...] = ()
    told = word_training.out_of_fold(words, fold)
    if material.all_marked:
        joint = line(np.column_stack([scores, of_sentences(told, words.sentence, len(scores))]), material.labels)
    model = replace(_UNFITTED, sentences=fit(material), joint=joint)
    scores = model.joined(scores, told, words.sentence)
    model = calibrated(model, scores, material)
    if words.labels.any():
        model = replace(model, words=word_training.finished(words, told, scores))
    return model, scores


def line(columns: Floats, labels: Flags) -> tuple[float, ...]:
    """Weights and intercept of a logistic regression."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=1.0).fit(columns, labels)
    return (*fitted.coef_[0].tolist(), float(fitted.intercept_[0]))


def calibrated(model: CommentaryModel, scores: Floats, material: Material) -> CommentaryModel:
    """The model with the lines fitted that turn out-of-fold scores into log-odds, alone and among others."""
    from sklearn.linear_model import LogisticRegression

    line = LogisticRegression(C=1e6).fit(scores[:, None], material.labels)
    alone = (float(line.coef_[0, 0]), float(line.intercept_[0]))
    among = (alone[0], 0.0, alone[1])
    large = np.bincount(material.document)[material.document] >= FEWEST
    if large.sum() >= _ENOUGH and 0 < material.labels[large].mean() < 1:
        both = np.column_stack([scores, means_of_others(scores, material.document)])[large]
        line = LogisticRegression(C=1e6).fit(both, material.labels[large])
        among = (*line.coef_[0].tolist(), float(line.intercept_[0]))
    model = replace(model, alone=alone, among=among)
    # Articles, where there are enough, are what a threshold is for.
    chosen = large if large.mean() > 0.5 else ~large
    chance = 1 / (1 + np.exp(-in_documents(model, scores, material.document)))
    single = precise_threshold(chance[~large], material.labels[~large])
    return replace(model, threshold=best_threshold(chance[chosen], material.labels[chosen]), news_threshold=single)


def in_documents(model: CommentaryModel, scores: Floats, document: npt.NDArray[np.int64]) -> Floats:
    """Log-odds of every sentence among those of its document."""
    odds = np.zeros(len(scores))
    for number in np.unique(document):
        members = np.flatnonzero(document == number)
        odds[members] = model.log_odds(scores[members])
    return odds


def train(path: Path, news: Path | None, pipeline: Language, output: Path) -> dict[str, float]:
    """Fit the commentary model, write it to ``output``, and return cross-validated figures on the sentences of ``path``.

    ``path`` holds labelled sentences, by document if they have a ``doc``; ``news``, if given, single sentences of news,
    labelled ``commentary``. Loaded words are learned from the rows that mark them.
    """
    material = encode(path, pipeline)
    check(path, material)
    if news is not None:
        material = joined(material, encode(news, pipeline, NEWS_WEIGHT))
    model, scores = build(material)
    figures = figures_of(model, scores, material)
    note = {
        "trained_on": {item.name: digest(item) for item in (path, news) if item is not None},
        "voices_heard_with": shipped_model().digest,
        "cross_validated": figures,
        "folds": FOLDS,
    }
    files.save(output, COMMENTARY_MODEL, model.arrays(), note)
    return figures


def figures_of(model: CommentaryModel, scores: Floats, material: Material) -> dict[str, float]:
    """Cross-validated figures: of the sentences that come in documents, and of single ones."""
    from sklearn.metrics import roc_auc_score

    large = np.bincount(material.document)[material.document] >= FEWEST
    odds, figures = in_documents(model, scores, material.document), {"sentences": float(len(scores))}
    for name, chosen, threshold in (("", large, model.threshold), ("single_", ~large, model.news_threshold)):
        labels, found = material.labels[chosen], 1 / (1 + np.exp(-odds[chosen])) >= threshold
        if labels.any() and not labels.all():
            precision, recall = precision_recall(found, labels)
            figures |= {f"{name}auc": round(float(roc_auc_score(labels, odds[chosen])), 4)}
            figures |= {f"{name}macro_f1": round(macro_f1(found, labels), 4)}
            figures |= {f"{name}precision": round(precision, 4), f"{name}recall": round(recall, 4)}
    return figures
