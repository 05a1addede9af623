"""A score card with weights, their uncertainty, baseline and limit of strangeness, fitted to judged articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ..models.scorecard import ScoreCard, Term
from .training import RARE, Data, Fitted, calibrated, distances, fit

Floats = npt.NDArray[np.float64]
REPLICATES = 40


def train_card(data: Data, origin: str) -> ScoreCard:
    """The card with weights, their uncertainty, baseline and limit of strangeness fitted to all of ``data``."""
    everything = np.arange(len(data.judged))
    fitted = calibrated(data, everything)
    spread, level = _bootstrap(data, fitted)
    terms = tuple(
        replace(term, weight=_round(fitted.slope * weight), sd=_round(max(sd, 0.01)), prior=term.weight)
        for term, weight, sd in zip(data.card.terms, fitted.weights.tolist(), spread.tolist(), strict=True)
    )
    card = replace(data.card, terms=terms, baseline=_round(fitted.baseline), baseline_sd=_round(level), origin=origin)
    return replace(card, farthest=_round(_farthest(card, data)))


def _bootstrap(data: Data, fitted: Fitted) -> tuple[Floats, float]:
    """Standard deviation of every weight, and of the baseline, over samples of outlets drawn with replacement."""
    groups = np.array(data.groups)
    outlets = sorted(set(groups.tolist()))
    generator = np.random.default_rng(0)
    everything = np.arange(len(groups))
    weights, levels = [], []
    for _ in range(REPLICATES):
        drawn = generator.choice(len(outlets), len(outlets))
        times = dict(zip(outlets, np.bincount(drawn, minlength=len(outlets)).tolist(), strict=True))
        found, intercepts = fit(
            data, everything, fitted.argument, np.array([times[group] for group in groups.tolist()], dtype=float)
        )
        weights.append(fitted.slope * found)
        levels.append(np.mean(list(intercepts.values())))
    prior = np.array([term.sd for term in data.card.terms])
    held = (np.abs(distances(data.card, data.table)) > 1e-9).mean(axis=0) < RARE
    return np.where(held, prior, np.std(weights, axis=0)), float(np.std(levels))


def _farthest(card: ScoreCard, data: Data) -> float:
    """Half as much again as the distance that 99.8% of the articles stay within: an extreme article is still an article."""
    found = [strangeness(card.terms, row, data.table.names) for row in data.table.values]
    return 1.5 * float(np.quantile(found, 0.998))


def strangeness(terms: Sequence[Term], row: Floats, names: Sequence[str]) -> float:
    """Root mean square distance of an article's measured values from the references, in scales."""
    values = {name: value for name, value in zip(names, row.tolist(), strict=True) if not np.isnan(value)}
    away = [term.strangeness(values[term.feature]) for term in terms if term.feature in values and term.weight]
    return float(np.sqrt(np.mean(np.square(away)))) if away else 0.0


def _round(number: float) -> float:
    return round(float(number), 4) + 0.0
