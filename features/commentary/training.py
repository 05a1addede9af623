"""Fitting the commentary model to sentences labelled with the writer's own subjectivity.

Cross-validation keeps documents together. What the neighbours tell is fitted to out-of-fold scores, as they are at
work. liblinear is deterministic: the same data give the same file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ...models import bag, files
from ..labelled import digest, documents, read_rows
from .model import BITS, COMMENTARY_MODEL, FEWEST, CommentaryModel, others, sentence_sets

if TYPE_CHECKING:
    from spacy.language import Language

FOLDS = 5
STRENGTH = 6.0
"""scikit-learn's C."""


@dataclass(frozen=True)
class Material:
    """Encoded sentences, their labels, and the number of the document each is of."""

    sets: bag.Sets
    labels: npt.NDArray[np.bool_]
    document: npt.NDArray[np.int64]


def encode(paths: Sequence[Path], pipeline: Language, deaf: bool = False) -> Material:
    """Read and encode labelled sentences (``text``, ``label`` or ``commentary``, ``doc``), documents in their order."""
    sets, labels, numbers, total, count = [], [], [], 0, 0
    for path in paths:
        rows = [row for row in read_rows(path) if label(row) is not None]
        for labelled in documents(rows, pipeline):
            encoded = sentence_sets(labelled.document, labelled.starts, labelled.ends, deaf)
            sets.append(bag.Sets(encoded.rows + total, encoded.buckets, encoded.dense))
            labels += [bool(label(rows[item])) for item in labelled.items]
            numbers += [count] * len(labelled.items)
            total += len(labelled.items)
            count += 1
    joined = bag.Sets(
        np.concatenate([part.rows for part in sets]),
        np.concatenate([part.buckets for part in sets]),
        np.concatenate([part.dense for part in sets]),
    )
    return Material(joined, np.array(labels), np.array(numbers))


def label(row: Row) -> int | None:
    """1 or 0; None where the annotators did not agree."""
    value: int | None = row["label"] if "label" in row else row["commentary"]
    return value


def repeated(material: Material, times: int) -> Material:
    """The sentences ``times`` times over: the weight of a small set beside a large one."""
    size, documents_in_it = len(material.labels), int(material.document.max()) + 1
    return joined([
        Material(material.sets, material.labels, material.document) for _ in range(times)
    ], [0] * times) if size and documents_in_it else material


def out_of_fold(material: Material, folds: int = FOLDS) -> npt.NDArray[np.float64]:
    """Scores of every sentence from a model that saw no sentence of its document."""
    fold = material.document % folds
    scores = np.zeros(len(fold))
    for number in range(folds):
        seen, held = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        model = bag.train(bag.subset(material.sets, seen), material.labels[seen], BITS, STRENGTH)
        scores[held] = model.scores(bag.subset(material.sets, held))
    return scores


def means_of_others(scores: npt.NDArray[np.float64], document: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """For each sentence the mean score of its document's other sentences."""
    means = np.zeros(len(scores))
    for number in np.unique(document):
        members = np.flatnonzero(document == number)
        means[members] = others(scores[members])
    return means


def calibrated(sentences: bag.Bag, scores: npt.NDArray[np.float64], material: Material) -> CommentaryModel:
    """The model with the lines fitted that turn scores into log-odds, alone and among others."""
    from sklearn.linear_model import LogisticRegression

    alone = LogisticRegression(C=1e6).fit(scores[:, None], material.labels)
    sizes = np.bincount(material.document)[material.document]
    large = sizes >= FEWEST
    both = np.column_stack([scores, means_of_others(scores, material.document)])[large]
    among = LogisticRegression(C=1e6).fit(both, material.labels[large])
    return CommentaryModel(
        sentences,
        (float(alone.coef_[0, 0]), float(alone.intercept_[0])),
        (float(among.coef_[0, 0]), float(among.coef_[0, 1]), float(among.intercept_[0])),
        best_threshold(among.predict_proba(both)[:, 1], material.labels[large]),
    )


def best_threshold(probability: npt.NDArray[np.float64], labels: npt.NDArray[np.bool_]) -> float:
    """The probability, in steps of 0.01, at which the mean F1 of both classes is highest."""
    steps = np.arange(0.05, 0.95, 0.01)
    return float(round(max(steps, key=lambda step: (macro_f1(probability >= step, labels), -step)), 2))


def macro_f1(found: npt.NDArray[np.bool_], labels: npt.NDArray[np.bool_]) -> float:
    """Mean of the F1 of both classes."""
    values = []
    for yes, gold in ((found, labels), (~found, ~labels)):
        values.append(2 * np.count_nonzero(yes & gold) / max(np.count_nonzero(yes) + np.count_nonzero(gold), 1))
    return float(np.mean(values))


def auc(scores: npt.NDArray[np.float64], labels: npt.NDArray[np.bool_]) -> float:
    """Area under the ROC curve (ties count half)."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(labels, scores))


def train(paths: Sequence[Path], pipeline: Language, output: Path) -> dict[str, float]:
    """Fit the commentary model, write it to ``output``, and return cross-validated figures."""
    material = encode(paths, pipeline)
    scores = out_of_fold(material)
    model = calibrated(bag.train(material.sets, material.labels, BITS, STRENGTH), scores, material)
    figures = figures_of(model, scores, material)
    note = {"trained_on": {path.name: digest(path) for path in paths}, "cross_validated": figures, "folds": FOLDS}
    files.save(output, COMMENTARY_MODEL, model.arrays(), note)
    return figures


def figures_of(model: CommentaryModel, scores: npt.NDArray[np.float64], material: Material) -> dict[str, float]:
    """Cross-validated figures: each sentence by itself, and among the others of its document."""
    among = np.zeros(len(scores))
    for number in np.unique(material.document):
        members = np.flatnonzero(material.document == number)
        among[members] = model.log_odds(scores[members])
    found = 1 / (1 + np.exp(-among)) >= model.threshold
    return {
        "sentences": len(scores),
        "auc_alone": round(auc(scores, material.labels), 4),
        "auc": round(auc(among, material.labels), 4),
        "macro_f1": round(macro_f1(found, material.labels), 4),
    }
