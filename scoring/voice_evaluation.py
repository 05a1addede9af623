"""Measuring the instruments of the author's voice on labelled sentences: hedging, weasels, whose voice.

A gold file is ``.jsonl`` or ``.jsonl.gz``. Corpora of single sentences carry ``label`` (0 or 1), with ``doc`` where the
sentences of a document follow one another. News sentences labelled under our guide carry ``author_hedge``, ``weasel``,
``commentary`` and ``voice``, with the sentence before in ``prev``; what is ``null``, because the annotators did not
agree, is left out.

The scores written with ``predictions`` are decision scores: the calibrated probability, moved in log-odds so that the
model's threshold lies at 0.5.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from ..features.hedging import hedge_evidence, weasel_evidence
from ..features.hedging import models as hedging
from ..features.labelled import LabelsError, documents, read_labelled, read_rows
from ..features.voices import silence_sources
from .figure import Figure

if TYPE_CHECKING:
    from spacy.language import Language


Task = Literal["hedging", "weasel"]
Numbers = npt.NDArray[np.float64]
_NEWS_LABEL: dict[str, str] = {"hedging": "author_hedge", "weasel": "weasel"}
_KIND = {"hedging": hedging.HEDGE, "weasel": hedging.WEASEL}
_EVIDENCE = {"hedging": hedge_evidence, "weasel": weasel_evidence}
_SAMPLES = 1000


def evaluate_sentences(
    task: Task, gold: Path, predictions: Path | None = None, pipeline: Language | None = None, *, voices: bool = True
) -> dict[str, Figure]:
    """Score ``gold`` and compare: AUC, precision, recall and F1 of the positive class, mean F1 of both classes.

    Without ``voices`` every word is taken for the author's, which tells for news sentences.
    """
    rows, labels = read_labelled(gold, "label", _NEWS_LABEL[task])
    scores = decision_scores(task, rows, pipeline or _pipeline(), news="label" not in rows[0], voices=voices)
    if predictions is not None:
        _write(predictions, rows, scores)
    return figures(scores, labels)


def decision_scores(
    task: Task, rows: Sequence[Mapping[str, Any]], pipeline: Language, news: bool, voices: bool = True
) -> Numbers:
    """One score from 0 to 1 a row; from 0.5 on it counts as positive."""
    model = hedging.shipped(_KIND[task])
    probability = np.zeros(len(rows))
    for labelled in documents(rows, pipeline):
        document, starts = labelled.document, labelled.starts
        if not voices:
            silence_sources(document)
        probability[list(labelled.items)] = (
            hedging.news_probabilities(document, starts, model, _EVIDENCE[task](document))
            if news
            else hedging.probabilities(document, starts, model)
        )
    return decision(probability, 0.5 if news else model.threshold)


def decision(probability: Numbers, threshold: float) -> Numbers:
    """Probabilities moved in log-odds so that ``threshold`` comes to lie at 0.5."""
    inside = np.clip(probability, 1e-6, 1 - 1e-6)
    return np.asarray(1 / (1 + np.exp(-(np.log(inside / (1 - inside)) - np.log(threshold / (1 - threshold))))))


def evaluate_voice(gold: Path, predictions: Path | None = None, pipeline: Language | None = None) -> dict[str, Figure]:
    """Accuracy of author, source or mixed on news sentences labelled ``voice``."""
    rows = [_with_breaks(row) for row in read_rows(gold, "id", "text") if row.get("voice") is not None]
    if not rows:
        raise LabelsError(f"{gold}: no row has a voice; give sentences labelled author, source or mixed")
    right, found = [], []
    for labelled in documents(rows, pipeline or _pipeline()):
        for item, start, end in zip(labelled.items, labelled.starts.tolist(), labelled.ends.tolist(), strict=True):
            voice = labelled.document.voice(start, end)
            found.append(voice)
            right.append(voice == rows[item]["voice"])
    if predictions is not None:
        lines = [json.dumps({"id": row["id"], "voice": voice}) for row, voice in zip(rows, found, strict=True)]
        predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return {"accuracy": figure(lambda chosen: float(np.array(right)[chosen].mean()), len(right))}


def _with_breaks(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with its line breaks back: cutting out the sentences turned every one into two spaces."""
    return {**row, **{key: re.sub(" {2,}", "\n\n", row[key]) for key in ("prev", "text") if row.get(key)}}


def figures(scores: Numbers, labels: npt.NDArray[np.bool_]) -> dict[str, Figure]:
    """The figures of decision scores against labels, each with its interval."""

    def counted(name: str) -> Callable[[npt.NDArray[np.int64]], float]:
        return lambda chosen: _rates(scores[chosen] >= 0.5, labels[chosen])[name]

    names = ("precision", "recall", "f1", "macro_f1")
    return {
        "auc": figure(lambda chosen: auc(scores[chosen], labels[chosen]), len(labels)),
        **{name: figure(counted(name), len(labels)) for name in names},
    }


def _rates(found: npt.NDArray[np.bool_], labels: npt.NDArray[np.bool_]) -> dict[str, float]:
    both, some, gold = (int(np.count_nonzero(mask)) for mask in (found & labels, found, labels))
    neither = len(labels) - some - gold + both
    negative = 2 * neither / max(2 * neither + (some - both) + (gold - both), 1)
    f1 = 2 * both / max(some + gold, 1)
    return {"precision": both / max(some, 1), "recall": both / max(gold, 1), "f1": f1, "macro_f1": (f1 + negative) / 2}


def auc(scores: Numbers, labels: npt.NDArray[np.bool_]) -> float:
    """Area under the ROC curve, ties counting half; 0.5 when all labels are the same."""
    positive = int(labels.sum())
    if positive in (0, len(labels)):
        return 0.5
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    return float((ranks[labels].sum() - positive * (positive + 1) / 2) / (positive * (len(labels) - positive)))


def figure(measure: Callable[[npt.NDArray[np.int64]], float], count: int) -> Figure:
    """``measure`` of all of ``count`` items, with a 95% bootstrap interval over items."""
    generator = np.random.default_rng(0)
    samples = [measure(generator.integers(0, count, count)) for _ in range(_SAMPLES)]
    low, high = np.quantile(samples, (0.025, 0.975))
    return Figure(measure(np.arange(count)), float(low), float(high))


def _write(path: Path, rows: Sequence[Mapping[str, Any]], scores: Numbers) -> None:
    lines = (json.dumps({"id": row["id"], "score": round(float(score), 6)}) for row, score in zip(rows, scores, strict=True))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _pipeline() -> Language:
    from .parsing import load_pipeline

    return load_pipeline()
