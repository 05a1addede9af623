"""Fitting the hedge and the weasel model to labelled sentences.

Every figure and every number that is tuned comes from cross-validation in which neighbouring sentences, which are of one
document, stay together. Seeds are fixed and nothing runs in parallel: the same data give the same file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ...models import bag, files
from ...models import noisy_or as noisy_or_model
from ..labelled import Row, check_kinds, digest, documents, read_labelled
from .author_hedges import hedge_evidence
from .models import BITS, HEDGE, WEASEL, CueModel, encoded_words, noisy_or, own_chances, sentence_sets
from .weasels import weasel_evidence

if TYPE_CHECKING:
    from spacy.language import Language

FOLDS = 5
NEIGHBOURS = 20
"""Sentences that stand together in the file and go into one fold."""
SHARE = {WEASEL: 0.5, HEDGE: 0.0}
"""Part of the whole-sentence half in the log-odds: it helps where the telling words are vague quantities."""

NEWS_LABEL = {HEDGE: "author_hedge", WEASEL: "weasel"}
EVIDENCE = {HEDGE: hedge_evidence, WEASEL: weasel_evidence}


@dataclass(frozen=True)
class Material:
    """Encoded sentences: instances of the noisy-or, sets for the bag, labels."""

    words: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int64]
    sets: bag.Sets
    labels: npt.NDArray[np.bool_]

    def part(self, chosen: npt.NDArray[np.int64]) -> Material:
        """The sentences numbered ``chosen``, in ascending order."""
        ends = np.append(self.starts[1:], len(self.words))
        members, begins = noisy_or_model.members(self.starts[chosen], ends[chosen])
        return Material(self.words[members], begins, bag.subset(self.sets, chosen), self.labels[chosen])


def encode(paths: Sequence[Path], pipeline: Language) -> Material:
    """Read and encode labelled sentences (``text``, ``label``), in order."""
    read = [read_labelled(path, "label") for path in paths]
    labels = np.concatenate([labels for _, labels in read])
    check_kinds(", ".join(map(str, paths)), "label", labels, folds(len(labels)))
    words, sets = [], []
    for rows, _ in read:
        singles = [{"id": row["id"], "text": row["text"]} for row in rows]
        for labelled in documents(singles, pipeline, batch_size=256):
            words.append(encoded_words(labelled.document))
            sets.append(sentence_sets(labelled.document, labelled.starts))
    starts = np.cumsum([0, *(len(rows) for rows in words)])[:-1]
    return Material(np.concatenate(words), starts, bag.stacked(sets), labels)


def fit(material: Material, kind: str) -> CueModel:
    """A model that is not yet calibrated (slope 1, intercept 0)."""
    words = noisy_or_model.train(material.words, material.starts, material.labels, BITS)
    share = SHARE[kind]
    sentences = bag.train(material.sets, material.labels, BITS, strength=8.0) if share else None
    return CueModel(words, sentences, share, 1.0, 0.0, 0.5)


def folds(count: int) -> npt.NDArray[np.int64]:
    """The fold of each of ``count`` sentences."""
    return np.arange(count) // NEIGHBOURS % FOLDS


def out_of_fold(material: Material, kind: str) -> npt.NDArray[np.float64]:
    """Log-odds of every sentence from a model that saw neither it nor its neighbours."""
    fold = folds(len(material.labels))
    scores = np.zeros(len(fold))
    for number in np.unique(fold):
        model = fit(material.part(np.flatnonzero(fold != number)), kind)
        held = material.part(np.flatnonzero(fold == number))
        scores[fold == number] = model.log_odds(model.words.chances(held.words), held.starts, held.sets)
    return scores


def calibrated(model: CueModel, scores: npt.NDArray[np.float64], labels: npt.NDArray[np.bool_]) -> CueModel:
    """The model with slope, intercept and threshold that suit its out-of-fold ``scores`` (Platt 1999)."""
    from sklearn.linear_model import LogisticRegression

    line = LogisticRegression(C=1e6).fit(scores[:, None], labels)
    slope, intercept = float(line.coef_[0, 0]), float(line.intercept_[0])
    probability = 1 / (1 + np.exp(-(slope * scores + intercept)))
    return CueModel(model.words, model.sentences, model.share, slope, intercept, best_threshold(probability, labels))


def best_threshold(probability: npt.NDArray[np.float64], labels: npt.NDArray[np.bool_]) -> float:
    """The probability, in steps of 0.01, at which F1 is highest."""
    steps = [percent / 100 for percent in range(5, 95)]

    def worth(step: float) -> tuple[float, float]:
        return f1(probability >= step, labels), -step

    return max(steps, key=worth)


def f1(found: npt.NDArray[np.bool_], labels: npt.NDArray[np.bool_]) -> float:
    """Harmonic mean of precision and recall."""
    both, either = int((found & labels).sum()), int(found.sum()) + int(labels.sum())
    return 2 * both / max(either, 1)


def read_news(kind: str, path: Path) -> tuple[list[dict[str, Any]], npt.NDArray[np.bool_]]:
    """News sentences labelled ``author_hedge`` or ``weasel``, and the labels."""
    rows, labels = read_labelled(path, NEWS_LABEL[kind])
    check_kinds(str(path), NEWS_LABEL[kind], labels)
    return rows, labels


def news_line(
    kind: str, model: CueModel, rows: Sequence[Row], labels: npt.NDArray[np.bool_], pipeline: Language
) -> tuple[float, float, float]:
    """Weights of rules and words, and the intercept, fitted to news sentences of ``read_news``."""
    from sklearn.linear_model import LogisticRegression

    table = []
    items: list[int] = []
    for labelled in documents(rows, pipeline):
        document, starts = labelled.document, labelled.starts
        chances = own_chances(document, model)[starts[0] :]
        rules = noisy_or(document, starts, EVIDENCE[kind](document))
        words = noisy_or_model.log_odds(noisy_or_model.joined(chances, starts - starts[0]))
        table.append(np.column_stack([rules, words]))
        items += labelled.items
    line = LogisticRegression(C=30.0).fit(np.concatenate(table), labels[items])
    return float(line.coef_[0, 0]), float(line.coef_[0, 1]), float(line.intercept_[0])


def train(kind: str, paths: Sequence[Path], news: Path, pipeline: Language, output: Path) -> dict[str, float]:
    """Fit the ``kind`` of model (``hedge`` or ``weasel``) and write it to ``output``; returns cross-validated figures.

    ``news`` holds labelled news sentences; only the three numbers that join rules and words are fitted to them.
    """
    sentences = read_news(kind, news)
    material = encode(paths, pipeline)
    scores = out_of_fold(material, kind)
    model = calibrated(fit(material, kind), scores, material.labels)
    model = replace(model, news=news_line(kind, model, *sentences, pipeline))
    probability = 1 / (1 + np.exp(-(model.slope * scores + model.intercept)))
    figures = {"f1": round(f1(probability >= model.threshold, material.labels), 4), "sentences": len(scores)}
    note = {"trained_on": {path.name: digest(path) for path in (*paths, news)}, "cross_validated": figures, "folds": FOLDS}
    files.save(output, kind, model.arrays(), note)
    return figures
