"""Score cards fitted to people's judgements: several corpora at once, around the documented prior, signs held.

The weights are shared; every corpus has an intercept of its own, because how many of its articles are good says how it was
collected. A corpus counts for at most ``CAP`` articles. Features that have one and the same value in nearly all articles keep
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
from .folds import TooFew, folds
from .labelled_articles import Judged

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
CAP = 500
_RARE = 0.05
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

    @property
    def sources(self) -> list[str]:
        """What messages name: the files of the articles, or the corpus where no file is known."""
        return list(dict.fromkeys(each.file or each.corpus for each in self.judged))


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


def fit(data: Data, train: Places, argument: Floats | None = None) -> Floats:
    """The weights of the card's terms, fitted to the articles ``train`` with an intercept for each corpus. Raises TooFew."""
    from ..models.logistic import SignConstrainedLogisticRegression

    terms = data.card.terms
    away = distances(data.card, data.table, argument)[train]
    own = _intercepts(data.corpora[train])
    share = balance(data.corpora[train])
    target = data.targets[train]
    free = np.where(too_rare(away), _HELD, [term.sd for term in terms])
    sds = np.append(free, np.full(own.shape[1], 3.0))
    prior = np.append([term.weight for term in terms], np.zeros(own.shape[1]))
    # In units of its prior sd each weight has a prior sd of 1, with which the solver needs far fewer steps.
    signs = np.sign(prior).astype(int).tolist()
    model = SignConstrainedLogisticRegression(signs=signs, prior=(prior / sds).tolist(), prior_sd=1.0)
    # A target between 0 and 1 is both verdicts, each with its share.
    design = np.vstack([np.hstack([away, own]) * sds] * 2)
    verdict = np.repeat([1, 0], len(train))
    sample = np.concatenate([share * target, share * (1 - target)])
    counted = sample > 0
    if len(set(verdict[counted].tolist())) < 2:
        raise TooFew(np.array(data.groups)[train].tolist(), data.labels[train], data.sources)
    model.fit(design[counted], verdict[counted], sample_weight=sample[counted])
    weights: Floats = (model.coef_[0] * sds)[: len(terms)]
    return weights


def _intercepts(corpora: npt.NDArray[np.str_]) -> Floats:
    """A column for each corpus but the first: 1 for its articles."""
    return np.asarray(corpora[:, None] == np.unique(corpora)[1:], dtype=np.float64)


def too_rare(away: Floats) -> npt.NDArray[np.bool_]:
    """Of every term, whether too few articles leave its commonest value to judge it by them; ``away`` is of ``distances``."""
    commonest = np.array([np.unique(column, return_counts=True)[1].max() for column in away.T])
    return np.asarray(1 - commonest / len(away) < _RARE)


def balance(corpora: npt.NDArray[np.str_]) -> Floats:
    """The weight of each article: 1 in a small corpus, less in one of more than ``CAP``."""
    count = {name: int((corpora == name).sum()) for name in set(corpora.tolist())}
    return np.array([min(count[name], CAP) / count[name] for name in corpora.tolist()])


@dataclass(frozen=True)
class Fitted:
    """Weights, and the slope and baseline that calibrate them, from articles ``train``.

    They are calibrated by weights that saw no article of an outlet, on its articles; but the list of argument words behind
    ``argument`` was fitted to all of ``train``, and so has seen these outlets.
    """

    weights: Floats
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
    for test in folds([groups[place] for place in train.tolist()], data.labels[train], data.sources):
        sums[train[test]] = away[train[test]] @ fit(data, np.setdiff1d(train, train[test]), argument)
    slope, baseline = _calibration(data, train, sums)
    return Fitted(fit(data, train, argument), slope, baseline, argument)


def _calibration(data: Data, train: Places, sums: Floats) -> tuple[float, float]:
    """The slope shared by all corpora, and the mean of their levels, that make the ``sums`` of articles ``train`` log-odds.

    Raises TooFew.
    """
    from ..models.logistic import SignConstrainedLogisticRegression

    verdict = data.labels[train] > 0.5
    if verdict.all() or not verdict.any():
        raise TooFew(np.array(data.groups)[train].tolist(), data.labels[train], data.sources)
    own = _intercepts(data.corpora[train])
    model = SignConstrainedLogisticRegression(signs=[1] + [0] * own.shape[1], prior=[1.0] + [0.0] * own.shape[1], prior_sd=3.0)
    model.fit(np.column_stack([sums[train], own]), verdict, sample_weight=balance(data.corpora[train]))
    slope, *offsets = model.coef_[0].tolist()
    return slope, float(model.intercept_[0]) + sum(offsets) / (len(offsets) + 1)
