"""What is said of a score against verdicts: how well it tells them apart, and whether its probabilities are true."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from .figure import Figure

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
REPLICATES = 300
_BINS = 10
FEWEST_WITHIN = 10
"""Articles an outlet needs, with two of each verdict, to be counted within outlets."""


def auc(scores: Floats, labels: Floats) -> float:
    """Chance that a good article scores above a bad one, ties counted half; NaN without both."""
    good, bad = scores[labels > 0.5], scores[labels <= 0.5]
    if not len(good) or not len(bad):
        return float("nan")
    order = np.sort(bad)
    below = np.searchsorted(order, good, "left") + np.searchsorted(order, good, "right")
    return float(below.sum() / (2 * len(good) * len(bad)))


def accuracy(chances: Floats, labels: Floats) -> float:
    """Share of verdicts that a chance of one half or more tells."""
    return float(((chances >= 0.5) == (labels > 0.5)).mean())


def macro_f1(chances: Floats, labels: Floats) -> float:
    """Mean F1 of both verdicts at a chance of one half."""
    found, true = chances >= 0.5, labels > 0.5
    both = [(2 * (found & true).sum(), found.sum() + true.sum()), (2 * (~found & ~true).sum(), (~found).sum() + (~true).sum())]
    return float(np.mean([hits / total if total else 0.0 for hits, total in both]))


def brier(chances: Floats, labels: Floats) -> float:
    """Mean squared difference of chance and verdict."""
    return float(((chances - labels) ** 2).mean())


def calibration_error(chances: Floats, labels: Floats) -> float:
    """Expected calibration error: the mean gap of chance and frequency in ten bins of equally many articles."""
    bins = np.array_split(np.argsort(chances, kind="stable"), min(_BINS, len(chances)))
    return float(sum(len(each) * abs(chances[each].mean() - labels[each].mean()) for each in bins) / len(chances))


def calibration_error_at_base_rate(scores: Floats, labels: Floats) -> float:
    """The calibration error of log-odds once they are moved by one number, so that their mean chance is the share of good.

    What is left when only the corpus's base rate is known: whether the differences between articles are the right ones.
    """
    low, high = -20.0, 20.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if _chances(scores + middle).mean() > labels.mean() else (middle, high)
    return calibration_error(_chances(scores + low), labels)


def slope(scores: Floats, labels: Floats) -> float:
    """By how much log-odds must be stretched to fit the verdicts, with an intercept of their own (Cox 1958).

    1: right; below 1: the score is too sure; above 1: too cautious. Newton's method; NaN where verdicts cannot fix it.
    """
    design = np.column_stack([scores, np.ones(len(scores))])
    theta = np.zeros(2)
    for _ in range(30):
        chances = _chances(design @ theta)
        hessian = (design.T * (chances * (1 - chances))) @ design
        if np.linalg.det(hessian) < 1e-9:
            return float("nan")
        theta = theta + np.linalg.solve(hessian, design.T @ (labels - chances))
    return float(theta[0])


def _chances(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=float)


def rank_correlation(scores: Floats, amounts: Floats) -> float:
    """Spearman's correlation, ties at their mean rank."""
    return float(np.corrcoef(_ranks(scores), _ranks(amounts))[0, 1])


def _ranks(values: Floats) -> Floats:
    order = np.sort(values)
    return np.asarray((np.searchsorted(order, values, "left") + np.searchsorted(order, values, "right")) / 2, dtype=float)


def within_outlets(scores: Floats, labels: Floats, groups: Sequence[str]) -> float:
    """AUC inside outlets, each weighted by its articles; NaN if no outlet has enough of both verdicts."""
    group = np.asarray(groups)
    found = []
    for name in sorted(set(group.tolist())):
        own = group == name
        good = int((labels[own] > 0.5).sum())
        if own.sum() >= FEWEST_WITHIN and 2 <= good <= own.sum() - 2:
            found.append((auc(scores[own], labels[own]), int(own.sum())))
    if not found:
        return float("nan")
    values, counts = np.array(found).T
    return float((values * counts).sum() / counts.sum())


def with_interval(measure: Callable[[Places], float], groups: Sequence[str], seed: int = 0) -> Figure:
    """A figure with its 95% interval over samples of outlets drawn with replacement; ``measure`` gets positions."""
    group = np.asarray(groups)
    outlets = [np.flatnonzero(group == name) for name in sorted(set(group.tolist()))]
    generator = np.random.default_rng(seed)
    drawn = [
        measure(np.concatenate([outlets[each] for each in generator.choice(len(outlets), len(outlets))]))
        for _ in range(REPLICATES)
    ]
    known = [value for value in drawn if not np.isnan(value)]
    low, high = np.quantile(known, (0.025, 0.975)) if known else (float("nan"), float("nan"))
    return Figure(measure(np.arange(len(group))), float(low), float(high))
