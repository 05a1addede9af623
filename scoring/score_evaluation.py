"""How well the two scores tell what people judged, on outlets the weights have not seen, beside what simpler models reach."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ..features.labelled import LabelsError
from ..models.scorecard import ScoreCard
from . import score_figures as measures
from .argument_words import style_of
from .corpora import BY_NAME
from .feature_table import FeatureTable, measure_table
from .figure import Figure
from .folds import TooFew, folds
from .labelled_articles import Judged, read_judged
from .score_baselines import length_only, outlet_only, words_only
from .score_intervals import held_by_other_outlets
from .training import Data, calibrated

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
FULL = (
    "AUC",
    "within outlets",
    "accuracy",
    "macro-F1",
    "Brier",
    "calibration error",
    "calibration error, base rate known",
    "slope",
)
_PAIR = ("politifact", "buzzfeed")
FEWEST_VERDICTS = 20
_LOOSE = 4.0  # times a weight's sd: the prior is on the whole verdict, not on one criterion


@dataclass
class Evaluation:
    """Figures by corpus, method and measure; ``files`` has the SHA-256 of the data."""

    files: dict[str, str] = field(default_factory=dict)
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    figures: dict[str, dict[str, dict[str, Figure]]] = field(default_factory=dict)
    intervals: dict[str, Figure] = field(default_factory=dict)
    """By score: the share of articles on whose scores two cards, fitted to other outlets each, agree within their 90%."""

    def add(self, corpus: str, method: str, figures: dict[str, Figure]) -> None:
        """Enter the figures of one method on one corpus."""
        self.figures.setdefault(corpus, {}).setdefault(method, {}).update(figures)

    def data(self) -> dict[str, Any]:
        """Everything as plain data, rounded to the digits that are told."""
        return {
            "files": self.files,
            "counts": {name: list(each) for name, each in self.counts.items()},
            "figures": {
                corpus: {method: {name: _plain(figure) for name, figure in found.items()} for method, found in methods.items()}
                for corpus, methods in self.figures.items()
            },
            "intervals": {score: _plain(figure) for score, figure in self.intervals.items()},
        }


def evaluate_scores(
    paths: Sequence[Path], priors: dict[str, ScoreCard], jobs: int = 1, kept: Path | None = None, baselines: bool = True
) -> Evaluation:
    """Fit the cards again by nested cross-validation over outlets, and leaving whole corpora out, and measure them."""
    judged, files = read_judged(paths)
    table = measure_table([each.article for each in judged], jobs, kept)
    evaluation = Evaluation(files)
    style = style_of(judged, table)
    for score, card in priors.items():
        places = np.array([place for place, each in enumerate(judged) if each.purpose == score and table.judged[place]])
        if len(places):
            data = Data([judged[place] for place in places.tolist()], table.rows(places), card, style)
            _score(evaluation, data, baselines)
            with suppress(TooFew):  # half of the outlets may not do
                evaluation.intervals[score] = held_by_other_outlets(data)
            if score == "reliability":
                _control(evaluation, data, judged, table)
    if not evaluation.figures:
        raise LabelsError(
            f"{', '.join(files)}: none of the {len(judged):,} judged articles can be scored; add some that are English prose "
            "of 80 words or more, with a judgement of reliability or bias"
        )
    return evaluation


def out_of_fold(data: Data) -> Floats:
    """Calibrated log-odds of every article from the articles of other outlets; everything is fitted within each fold."""
    everything = np.arange(len(data.judged))
    scores = np.zeros(len(everything))
    for test in folds(data.groups, data.labels, data.sources):
        scores[test] = calibrated(data, np.setdiff1d(everything, test)).log_odds(data)[test]
    return scores


def without_corpus(data: Data, corpus: str) -> Floats:
    """Log-odds of the articles of ``corpus`` from all other corpora, their shared outlets left out as well."""
    test = data.corpora == corpus
    groups = np.array(data.groups)
    train = np.flatnonzero(~test & ~np.isin(groups, groups[test]))
    return np.asarray(calibrated(data, train).log_odds(data)[test])


def _score(evaluation: Evaluation, data: Data, baselines: bool) -> None:
    scores = out_of_fold(data)
    corpora = sorted(set(data.corpora.tolist()), key=list(BY_NAME).index)
    groups = np.array(data.groups)
    for corpus in corpora:
        own = np.flatnonzero(data.corpora == corpus)
        labels, outlets = data.labels[own], groups[own].tolist()
        evaluation.counts[corpus] = (len(own), int(labels.sum()))
        evaluation.add(corpus, "score", described(scores[own], labels, outlets))
        _criteria(evaluation, corpus, data, own, scores)
        if len(corpora) > 1:
            with suppress(TooFew):  # the others alone may not do
                moved = without_corpus(data, corpus)
                evaluation.add(corpus, "corpus left out", {"AUC": _auc(moved, labels, outlets)})
        if baselines:
            texts = [
                f"{each.article.title or ''}\n{each.article.text}" for each in (data.judged[place] for place in own.tolist())
            ]
            evaluation.add(corpus, "outlet only", {"AUC": _auc(outlet_only(labels, outlets), labels, outlets)})
            with suppress(TooFew):  # one corpus alone may not do
                for name, found in (
                    ("length only", length_only(data.table.lengths[own], labels, outlets)),
                    ("TF-IDF", words_only(texts, labels, outlets)),
                ):
                    evaluation.add(corpus, name, {"AUC": _auc(found, labels, outlets)})
    pair = np.flatnonzero(np.isin(data.corpora, _PAIR))
    if set(_PAIR) <= set(corpora):
        name = " + ".join(_PAIR)
        evaluation.counts[name] = (len(pair), int(data.labels[pair].sum()))
        evaluation.add(name, "score", described(scores[pair], data.labels[pair], groups[pair].tolist()))


def described(scores: Floats, labels: Floats, groups: Sequence[str]) -> dict[str, Figure]:
    """Every measure of log-odds against verdicts, with intervals over outlets."""
    chances = 1 / (1 + np.exp(-scores))
    group = np.asarray(groups)
    by_name = {
        "AUC": lambda at: measures.auc(scores[at], labels[at]),
        "accuracy": lambda at: measures.accuracy(chances[at], labels[at]),
        "macro-F1": lambda at: measures.macro_f1(chances[at], labels[at]),
        "Brier": lambda at: measures.brier(chances[at], labels[at]),
        "calibration error": lambda at: measures.calibration_error(chances[at], labels[at]),
        "calibration error, base rate known": lambda at: measures.calibration_error_at_base_rate(scores[at], labels[at]),
        "slope": lambda at: measures.slope(scores[at], labels[at]),
        "within outlets": lambda at: measures.within_outlets(scores[at], labels[at], group[at].tolist()),
    }
    return {name: measures.with_interval(by_name[name], groups) for name in FULL}


def _auc(scores: Floats, labels: Floats, groups: Sequence[str]) -> Figure:
    return measures.with_interval(lambda at: measures.auc(scores[at], labels[at]), groups)


def _rank(scores: Floats, amounts: Floats, groups: Sequence[str]) -> Figure:
    return measures.with_interval(lambda at: measures.rank_correlation(scores[at], amounts[at]), groups)


def _criteria(evaluation: Evaluation, corpus: str, data: Data, own: Places, scores: Floats) -> None:
    """Single criteria of health reviewers: the score's AUC, and that of a card fitted to the criterion alone."""
    judged = [data.judged[place] for place in own.tolist()]
    groups = np.array(data.groups)[own].tolist()
    for name in dict.fromkeys(name for each in judged for name in each.criteria):
        known = np.array([place for place, each in enumerate(judged) if name in each.criteria])
        values = np.array([judged[place].criteria[name] for place in known.tolist()])
        outlets = [groups[place] for place in known.tolist()]
        found = scores[own][known]
        if name == "criteria met":
            evaluation.add(corpus, "score", {"Spearman with criteria met": _rank(found, values, outlets)})
        elif min(values.sum(), len(values) - values.sum()) >= FEWEST_VERDICTS:
            fitted = _fitted_to(data, own[known], values)
            evaluation.add(
                corpus, f"criterion: {name}", {"AUC": _auc(found, values, outlets), "fitted": _auc(fitted, values, outlets)}
            )


def _fitted_to(data: Data, places: Places, values: Floats) -> Floats:
    """Out-of-fold log-odds of the same features fitted to other verdicts, for which the prior says little."""
    own = [data.judged[place] for place in places.tolist()]
    loose = replace(data.card, terms=tuple(replace(term, sd=_LOOSE * term.sd) for term in data.card.terms))
    renewed = [
        Judged(each.corpus, each.purpose, each.article, each.group, value, value)
        for each, value in zip(own, values.tolist(), strict=True)
    ]
    return out_of_fold(Data(renewed, data.table.rows(places), loose))


def _control(evaluation: Evaluation, data: Data, judged: Sequence[Judged], table: FeatureTable) -> None:
    """The negative control: articles no card was fitted to, whose truth no style can tell."""
    places = np.array([place for place, each in enumerate(judged) if each.purpose == "control" and table.judged[place]])
    if not len(places):
        return
    fitted = calibrated(data, np.arange(len(data.judged)))
    control = Data([judged[place] for place in places.tolist()], table.rows(places), data.card)
    name = control.judged[0].corpus
    labels = control.labels
    evaluation.counts[name] = (len(places), int(labels.sum()))
    evaluation.add(name, "score", {"AUC": _auc(fitted.log_odds(control), labels, control.groups)})


def _plain(figure: Figure) -> dict[str, float | None]:
    return {key: None if np.isnan(value) else round(value, 4) for key, value in asdict(figure).items()}
