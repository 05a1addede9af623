"""A logistic regression over sets of hashed features of any size, with a few dense columns beside them.

Each set is scaled to length 1 (every feature present counts 1 / √size), so long sets do not shout down short ones. Fitted
by scikit-learn's liblinear (Fan et al. 2008), which is deterministic; scoring needs numpy alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Sets:
    """Feature ``buckets[i]`` is present in set ``rows[i]`` (repeats count once); ``dense`` has one row a set."""

    rows: Places
    buckets: npt.NDArray[np.int32]
    dense: Floats

    def present(self, bits: int) -> tuple[Places, Places, Floats]:
        """The distinct (set, bucket) pairs, and each one's value 1 / √(distinct buckets of the set)."""
        keys = np.sort((self.rows << bits) | self.buckets)
        keys = keys[np.append(True, keys[1:] != keys[:-1])] if len(keys) else keys
        rows, buckets = keys >> bits, keys & ((1 << bits) - 1)
        sizes = np.bincount(rows, minlength=len(self.dense))
        return rows, buckets, (1 / np.sqrt(np.maximum(sizes, 1)))[rows].astype(np.float32)


@dataclass(frozen=True)
class Bag:
    """Weights of buckets and of dense columns, and the intercept."""

    weights: Floats
    dense: Floats
    intercept: float

    def scores(self, sets: Sets) -> npt.NDArray[np.float64]:
        """The log-odds of each set."""
        bits = int(self.weights.size).bit_length() - 1
        rows, buckets, values = sets.present(bits)
        summed = np.bincount(rows, self.weights[buckets] * values, minlength=len(sets.dense))
        return np.asarray(summed + sets.dense @ self.dense.astype(np.float64) + self.intercept)


def train(
    sets: Sets,
    labels: npt.NDArray[np.bool_],
    bits: int,
    strength: float = 6.0,
    weight: npt.NDArray[np.float64] | None = None,
) -> Bag:
    """Fit to ``labels``; ``strength`` is scikit-learn's C, the inverse of the L2 penalty; ``weight`` is of the sets.

    Needs scikit-learn.
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.linear_model import LogisticRegression

    rows, buckets, values = sets.present(bits)
    sparse = csr_matrix((values, (rows, buckets)), shape=(len(sets.dense), 1 << bits))
    model = LogisticRegression(C=strength, solver="liblinear", max_iter=300)
    model.fit(hstack([sparse, csr_matrix(sets.dense)]).tocsr(), labels, sample_weight=weight)
    weights = model.coef_[0].astype(np.float32)
    return Bag(weights[: 1 << bits], weights[1 << bits :], float(model.intercept_[0]))


def subset(sets: Sets, chosen: Places) -> Sets:
    """The sets numbered ``chosen``, in ascending order, renumbered from 0."""
    number = np.full(len(sets.dense), -1, dtype=np.int64)
    number[chosen] = np.arange(len(chosen))
    kept = number[sets.rows] >= 0
    return Sets(number[sets.rows[kept]], sets.buckets[kept], sets.dense[chosen])


def stacked(parts: Sequence[Sets]) -> Sets:
    """The sets of all parts, one after the other."""
    before = np.cumsum([0, *(len(part.dense) for part in parts)])
    return Sets(
        np.concatenate([part.rows + first for part, first in zip(parts, before, strict=False)]),
        np.concatenate([part.buckets for part in parts]),
        np.concatenate([part.dense for part in parts]),
    )
