"""Score cards fitted to people's judgements: several corpora at once, around the documented prior, signs held.

The weights are shared; every corpus has an intercept of its own, because how many of its articles are good says how it was
collected. A corpus counts for at most ``CAP`` articles. Features that hardly ever leave their reference in the data keep
their prior weight: a conflict is too rare there to be judged by it. The slope of the log-odds is set by cross-validation
grouped by outlet, so that the probabilities are calibrated on outlets the weights have not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..models.scorecard import ScoreCard
from .argument_words import ARGUMENT, Style
from .feature_table import FeatureTable
from .labelled_articles import Judged

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
CAP = 500
FOLDS = 5
RARE = 0.05
_HELD = 1e-3


@dataclass(frozen=True)
class Data:
    """Judged articles with their features, the card to fit, and what the list of argument words is fitted to.

    Without ``style`` the list that is shipped counts, as the table was measured.
    """

    judged: Sequence[Judged]
    table: FeatureTable
    card: ScoreCard
    style: Style | None = None

    @property
    def groups(self) -> list[str]:
        """The outlet of every article; a corpus does not matter: the same outlet in two is one group."""
        return [each.group for each in self.judged]

    @property
    def corpora(self) -> npt.NDArray[np.str_]:
        """The corpus of every article."""
        return np.array([each.corpus for each in self.judged])

    @property
    def labels(self) -> Floats:
        """The verdicts."""
        return np.array([each.label for each in self.judged])

    @property
    def targets(self) -> Floats:
        """What is fitted."""
        return np.array([each.target for each in self.judged])


def folds(groups: Sequence[str], labels: Floats, count: int = FOLDS) -> list[Places]:
    """The test articles of each fold: no outlet in two, both verdicts as even as can be."""
    from sklearn.model_selection import StratifiedGroupKFold

    split = StratifiedGroupKFold(count, shuffle=True, random_state=0).split(labels, labels > 0.5, np.asarray(groups))
    return [test for _, test in split]


def distances(card: ScoreCard, table: FeatureTable, argument: Floats | None = None) -> Floats:
    """Every article's distance from the reference in every term, in scales; 0 where a value is missing."""
    columns = []
    for term in card.terms:
        values = argument if term.feature == ARGUMENT and argument is not None else table.column(term.feature)
        counted = np.clip(values, term.low, term.high) if term.low is not None or term.high is not None else values
        usual = np.log2(1 + term.reference) if term.curve == "log" else term.reference
        shown = np.log2(1 + np.maximum(counted, 0)) if term.curve == "log" else counted
        columns.append(np.nan_to_num((shown - usual) / term.scale))
    return np.array(columns).T


def fit(
    data: Data, train: Places, argument: Floats | None = None, weight: Floats | None = None
) -> tuple[Floats, dict[str, float]]:
    """The weights of the card's terms and the intercept of each corpus, fitted to the articles ``train``."""
    from ..models.logistic import SignConstrainedLogisticRegression

    terms = data.card.terms
    away = distances(data.card, data.table, argument)[train]
    corpora = data.corpora[train]
    names = sorted(set(corpora.tolist()))
    own = np.array([[corpus == name for name in names[1:]] for corpus in corpora], dtype=float).reshape(len(train), -1)
    share = balance(corpora) if weight is None else balance(corpora) * weight[train]
    target = data.targets[train]
    held = (np.abs(away) > 1e-9).mean(axis=0) < RARE
    model = SignConstrainedLogisticRegression(
        signs=[int(np.sign(term.weight)) for term in terms] + [0] * own.shape[1],
        prior=[term.weight for term in terms] + [0.0] * own.shape[1],
        prior_sd=[_HELD if rare else term.sd for term, rare in zip(terms, held, strict=True)] + [3.0] * own.shape[1],
    )
    # A target between 0 and 1 is both verdicts, each with its share.
    design = np.vstack([np.hstack([away, own])] * 2)
    verdict = np.repeat([1, 0], len(train))
    sample = np.concatenate([share * target, share * (1 - target)])
    counted = sample > 0
    model.fit(design[counted], verdict[counted], sample_weight=sample[counted])
    base = float(model.intercept_[0])
    offsets = [0.0, *model.coef_[0][len(terms) :].tolist()]
    return model.coef_[0][: len(terms)], {name: base + offset for name, offset in zip(names, offsets, strict=True)}


def balance(corpora: npt.NDArray[np.str_]) -> Floats:
    """The weight of each article: 1 in a small corpus, less in one of more than ``CAP``."""
    count = {name: int((corpora == name).sum()) for name in set(corpora.tolist())}
    return np.array([min(count[name], CAP) / count[name] for name in corpora.tolist()])


@dataclass(frozen=True)
class Fitted:
    """Weights, the intercept of each corpus, and the slope and baseline that calibrate them, from articles ``train``."""

    weights: Floats
    intercepts: dict[str, float]
    slope: float
    baseline: float
    argument: Floats | None

    def log_odds(self, data: Data) -> Floats:
        """The calibrated log-odds of every article of ``data``."""
        away = distances(data.card, data.table, self.argument)
        return np.asarray(self.slope * (away @ self.weights) + self.baseline)


def argument_values(data: Data, train: Places) -> Floats | None:
    """The argument feature of every article, by a list that saw no outlet outside ``train``.

    None if the card has no such term or keeps the list that is shipped.
    """
    if data.style is None or all(term.feature != ARGUMENT for term in data.card.terms):
        return None
    words = data.style.without(unseen(data, train)).fit()
    return np.array([words.value(each) for each in data.table.words])


def unseen(data: Data, train: Places) -> set[str]:
    """The outlets that ``train`` has no article of."""
    groups = np.array(data.groups)
    return set(groups.tolist()) - set(groups[train].tolist())


def calibrated(data: Data, train: Places) -> Fitted:
    """Fit to ``train``, and calibrate by cross-validation within it."""
    argument = argument_values(data, train)
    groups = data.groups
    sums = np.zeros(len(data.judged))
    away = distances(data.card, data.table, argument)
    for test in folds([groups[place] for place in train.tolist()], data.labels[train]):
        weights, _ = fit(data, np.setdiff1d(train, train[test]), argument)
        sums[train[test]] = away[train[test]] @ weights
    slope, levels = _slope(sums[train], data.labels[train], data.corpora[train])
    weights, intercepts = fit(data, train, argument)
    return Fitted(weights, intercepts, slope, float(np.mean(list(levels.values()))), argument)


def _slope(sums: Floats, labels: Floats, corpora: npt.NDArray[np.str_]) -> tuple[float, dict[str, float]]:
    """The slope shared by all corpora, and the level of each, that make ``sums`` log-odds."""
    from ..models.logistic import SignConstrainedLogisticRegression

    names = sorted(set(corpora.tolist()))
    own = np.array([[corpus == name for name in names[1:]] for corpus in corpora], dtype=float).reshape(len(sums), -1)
    model = SignConstrainedLogisticRegression(signs=[1] + [0] * own.shape[1], prior=[1.0] + [0.0] * own.shape[1], prior_sd=3.0)
    model.fit(np.column_stack([sums, own]), labels > 0.5, sample_weight=balance(corpora))
    base = float(model.intercept_[0])
    levels = {name: base + offset for name, offset in zip(names, [0.0, *model.coef_[0][1:].tolist()], strict=True)}
    return float(model.coef_[0][0]), levels
