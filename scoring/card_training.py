"""A score card with weights, their uncertainty, baseline and limit of strangeness, fitted to judged articles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ..models.scorecard import ScoreCard
from .training import Data, Fitted, calibrated, distances, too_rare

Floats = npt.NDArray[np.float64]
PARTS = 30


def train_card(data: Data, origin: str) -> ScoreCard:
    """The card with weights, their uncertainty, baseline and limit of strangeness fitted to all of ``data``."""
    everything = np.arange(len(data.judged))
    fitted = calibrated(data, everything)
    spread, level = _errors(data, fitted)
    terms = tuple(
        replace(term, weight=_round(fitted.slope * weight), sd=_round(max(sd, 0.01)), prior=term.weight)
        for term, weight, sd in zip(data.card.terms, fitted.weights.tolist(), spread.tolist(), strict=True)
    )
    card = replace(data.card, terms=terms, baseline=_round(fitted.baseline), baseline_sd=_round(level), origin=origin)
    return replace(card, farthest=_round(_farthest(card, data)))


def _errors(data: Data, fitted: Fitted) -> tuple[Floats, float]:
    """Standard deviation of every weight, and of the baseline, by a delete-a-group jackknife over outlets (Kott 2001).

    The outlets are dealt to ``PARTS`` parts; list of argument words (if it is fitted to the data), weights, slope and baseline
    are fitted again without each. Errors of terms go together, which a standard deviation for each cannot tell: all are scaled
    so that the variance of a score that follows from them is, on the mean of the articles, the variance of the scores
    themselves. Where the data leave the weight at its prior, as too rare, or at 0, as its sign forbids more, the jackknife
    would call it certain: it has the prior's standard deviation instead, times the slope, which comes on top.
    """
    groups, outlets = np.array(data.groups), np.unique(data.groups)
    parts = min(PARTS, len(outlets))
    dealt = np.random.default_rng(0).permutation(len(outlets)) % parts
    part = dealt[np.searchsorted(outlets, groups)]
    without = [calibrated(data, np.flatnonzero(part != number)) for number in range(parts)]
    away = distances(data.card, data.table, fitted.argument)
    design = np.column_stack([away, np.ones(len(away))])
    moved = [_numbers(each) - _numbers(fitted) for each in without]
    variances = (1 - 1 / parts) * np.square(moved).sum(axis=0)
    scores_moved = [each.log_odds(data) - fitted.log_odds(data) for each in without]
    of_scores = (1 - 1 / parts) * np.square(scores_moved).sum(axis=0)
    found = np.sqrt(variances * of_scores.mean() / (np.square(design) @ variances).mean())
    prior = fitted.slope * np.array([term.sd for term in data.card.terms])
    return np.where(too_rare(away) | (fitted.weights == 0), prior, found[:-1]), float(found[-1])


def _numbers(fitted: Fitted) -> Floats:
    return np.append(fitted.slope * fitted.weights, fitted.baseline)


def _farthest(card: ScoreCard, data: Data) -> float:
    """Half as much again as the distance that 99.8% of the articles stay within: an extreme article is still an article."""
    rows = (
        {name: None if np.isnan(value) else value for name, value in zip(data.table.names, row, strict=True)}
        for row in data.table.values.tolist()
    )
    return 1.5 * float(np.quantile([card.strangeness(row) for row in rows], 0.998))


def _round(number: float) -> float:
    return round(float(number), 4) + 0.0
