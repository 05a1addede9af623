"""Fitting the commentary model to sentences labelled with the writer's own subjectivity.

Cross-validation keeps documents together. What the neighbours tell is fitted to out-of-fold scores, as they are at
work. liblinear is deterministic: the same data give the same file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models import bag, files
from ..attributions.finder import shipped_model
from ..labelled import Row, digest, documents, read_rows
from .model import BITS, COMMENTARY_MODEL, FEWEST, CommentaryModel, others, sentence_sets

if TYPE_CHECKING:
    from spacy.language import Language

FOLDS = 5
STRENGTH = 6.0
"""scikit-learn's C."""
PRECISION = 0.75
NEWS_WEIGHT = 3.0
"""A sentence labelled under our own guide for news counts as much as so many of the large corpus."""
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Material:
    """Encoded sentences, their labels, the number of the document each is of, and how much each counts."""

    sets: bag.Sets
    labels: Flags
    document: npt.NDArray[np.int64]
    weight: Floats


def label(row: Row) -> int | None:
    """1 or 0; None where the annotators did not agree."""
    value: int | None = row["label"] if "label" in row else row["commentary"]
    return value


def encode(path: Path, pipeline: Language, weight: float = 1.0, deaf: bool = False) -> Material:
    """Read and encode labelled sentences (``text``, ``label`` or ``commentary``, ``doc``); documents keep their order."""
    rows = [row for row in read_rows(path) if label(row) is not None]
    sets, labels, numbers = [], [], []
    for number, labelled in enumerate(documents(rows, pipeline)):
        sets.append(sentence_sets(labelled.document, labelled.starts, labelled.ends, deaf))
        labels += [bool(label(rows[item])) for item in labelled.items]
        numbers += [number] * len(labelled.items)
    return Material(bag.stacked(sets), np.array(labels), np.array(numbers), np.full(len(labels), weight))


def joined(first: Material, second: Material) -> Material:
    """Two sets, one after the other."""
    return Material(
        bag.stacked([first.sets, second.sets]),
        np.append(first.labels, second.labels),
        np.append(first.document, second.document + first.document.max() + 1),
        np.append(first.weight, second.weight),
    )


def fit(material: Material, chosen: npt.NDArray[np.int64] | None = None) -> bag.Bag:
    """A model of the sentences numbered ``chosen``, or of all."""
    chosen = np.arange(len(material.labels)) if chosen is None else chosen
    return bag.train(bag.subset(material.sets, chosen), material.labels[chosen], BITS, STRENGTH, material.weight[chosen])


def out_of_fold(material: Material, folds: int = FOLDS) -> Floats:
    """Scores of every sentence from a model that saw no sentence of its document."""
    fold = material.document % folds
    scores = np.zeros(len(fold))
    for number in range(folds):
        held = np.flatnonzero(fold == number)
        scores[held] = fit(material, np.flatnonzero(fold != number)).scores(bag.subset(material.sets, held))
    return scores


def means_of_others(scores: Floats, document: npt.NDArray[np.int64]) -> Floats:
    """For each sentence the mean score of its document's other sentences."""
    means = np.zeros(len(scores))
    for number in np.unique(document):
        members = np.flatnonzero(document == number)
        means[members] = others(scores[members])
    return means


def calibrated(sentences: bag.Bag, scores: Floats, material: Material) -> CommentaryModel:
    """The model with the lines fitted that turn out-of-fold scores into log-odds, alone and among others."""
    from sklearn.linear_model import LogisticRegression

    alone = LogisticRegression(C=1e6).fit(scores[:, None], material.labels)
    large = np.bincount(material.document)[material.document] >= FEWEST
    both = np.column_stack([scores, means_of_others(scores, material.document)])[large]
    among = LogisticRegression(C=1e6).fit(both, material.labels[large])
    news = 1 / (1 + np.exp(-alone.decision_function(scores[~large][:, None])))
    return CommentaryModel(
        sentences,
        (float(alone.coef_[0, 0]), float(alone.intercept_[0])),
        (float(among.coef_[0, 0]), float(among.coef_[0, 1]), float(among.intercept_[0])),
        best_threshold(among.predict_proba(both)[:, 1], material.labels[large]),
        precise_threshold(news, material.labels[~large]),
    )


def best_threshold(probability: Floats, labels: Flags) -> float:
    """The probability, in steps of 0.01, at which the mean F1 of both classes is highest."""
    steps = [percent / 100 for percent in range(5, 95)]

    def worth(step: float) -> tuple[float, float]:
        return macro_f1(probability >= step, labels), -step

    return max(steps, key=worth)


def precise_threshold(probability: Floats, labels: Flags) -> float:
    """The probability, in steps of 0.01, at which F1 is highest among those with enough precision; 0.5 if there is none."""
    rates = {step: precision_recall(probability >= step, labels) for step in (percent / 100 for percent in range(5, 95))}
    enough = {step: 2 * p * r / (p + r) for step, (p, r) in rates.items() if p >= PRECISION and r > 0}
    return max(enough, key=lambda step: (enough[step], -step), default=0.5)


def precision_recall(found: Flags, labels: Flags) -> tuple[float, float]:
    """Precision and recall of the positive class."""
    both = int((found & labels).sum())
    return both / max(int(found.sum()), 1), both / max(int(labels.sum()), 1)


def macro_f1(found: Flags, labels: Flags) -> float:
    """Mean of the F1 of both classes."""
    values = []
    for yes, gold in ((found, labels), (~found, ~labels)):
        both, either = int((yes & gold).sum()), int(yes.sum()) + int(gold.sum())
        values.append(2 * both / max(either, 1))
    return sum(values) / 2


def train(path: Path, news: Path, pipeline: Language, output: Path) -> dict[str, float]:
    """Fit the commentary model, write it to ``output``, and return cross-validated figures on the sentences of ``path``.

    ``path`` holds documents labelled sentence by sentence; ``news`` single sentences of news, labelled ``commentary``.
    """
    material = joined(encode(path, pipeline), encode(news, pipeline, NEWS_WEIGHT))
    scores = out_of_fold(material)
    model = calibrated(fit(material), scores, material)
    figures = figures_of(model, scores, material)
    note = {
        "trained_on": {item.name: digest(item) for item in (path, news)},
        "voices_heard_with": shipped_model().digest,
        "cross_validated": figures,
        "folds": FOLDS,
    }
    files.save(output, COMMENTARY_MODEL, model.arrays(), note)
    return figures


def figures_of(model: CommentaryModel, scores: Floats, material: Material) -> dict[str, float]:
    """Cross-validated figures on the sentences that come in documents, each by itself and among the others."""
    from sklearn.metrics import roc_auc_score

    large = np.bincount(material.document)[material.document] >= FEWEST
    among = np.zeros(len(scores))
    for number in np.unique(material.document[large]):
        members = np.flatnonzero(material.document == number)
        among[members] = model.log_odds(scores[members])
    figures = {
        "sentences": len(scores),
        "auc_alone": round(float(roc_auc_score(material.labels[large], scores[large])), 4),
        "auc": round(float(roc_auc_score(material.labels[large], among[large])), 4),
        "macro_f1": round(macro_f1(1 / (1 + np.exp(-among[large])) >= model.threshold, material.labels[large]), 4),
    }
    if not large.all():
        single, labels = model.alone[0] * scores[~large] + model.alone[1], material.labels[~large]
        precision, recall = precision_recall(1 / (1 + np.exp(-single)) >= model.news_threshold, labels)
        figures |= {"news_auc": round(float(roc_auc_score(labels, single)), 4)}
        figures |= {"news_precision": round(precision, 4), "news_recall": round(recall, 4)}
    return figures
