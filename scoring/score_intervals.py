"""Whether the scores' 90% intervals hold when the weights are fitted to other outlets."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..models.scorecard import Z90
from .card_training import train_card
from .figure import Figure
from .score_figures import with_interval
from .training import Data, argument_values, distances, unseen

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
FEWEST_OUTLETS = 20
DEALS = 5


def held_by_other_outlets(data: Data) -> Figure:
    """Share of articles whose scores by two cards differ by no more than the cards' intervals allow, at 90%.

    The outlets are dealt at random to two halves and a card is fitted to each, so that nothing is shared between them; the
    mean of ``DEALS`` deals, as one alone says little: the error of a baseline moves all articles together. Uncertainty of a
    short text is left out: both cards read the same text. NaN with fewer than ``FEWEST_OUTLETS``.
    """
    outlets = np.unique(data.groups)
    if len(outlets) < FEWEST_OUTLETS:
        return Figure(np.nan, np.nan, np.nan)
    generator = np.random.default_rng(0)
    held = np.zeros(len(data.judged))
    for _ in range(DEALS):
        first = np.isin(data.groups, generator.permutation(outlets)[: len(outlets) // 2])
        one, other = _scored(data, np.flatnonzero(first)), _scored(data, np.flatnonzero(~first))
        held += np.abs(one[0] - other[0]) <= Z90 * np.sqrt(one[1] + other[1])
    return with_interval(lambda at: float(held[at].mean() / DEALS), data.groups)


def _scored(data: Data, train: Places) -> tuple[Floats, Floats]:
    """Log-odds of all articles by a card fitted to ``train``, and their variances; a missing value is one scale away."""
    style = data.style and data.style.without(unseen(data, train))
    own = Data([data.judged[place] for place in train.tolist()], data.table.rows(train), data.card, style)
    card = train_card(own, "")
    away = distances(card, data.table, argument_values(data, train))
    missing = np.column_stack([np.isnan(data.table.column(term.feature)) for term in card.terms])
    weights, sds = np.array([[term.weight, term.sd] for term in card.terms]).T
    return card.baseline + away @ weights, card.baseline_sd**2 + np.where(missing, 1.0, away) ** 2 @ sds**2
