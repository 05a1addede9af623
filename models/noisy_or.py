"""Noisy-or over the instances of a bag: the bag is positive unless every instance fails to make it so.

P(bag) = 1 − Π (1 − σ(bias + Σ weights of the instance's buckets)). Fitted to labels of bags alone, it still says which
instance did it (multiple-instance learning; Maron & Lozano-Pérez 1998, Diverse density, for noisy-or). AdaGrad on mini-batches
(Duchi, Hazan & Singer 2011); the order comes from a fixed seed and nothing runs in parallel, so the same data give the
same weights.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Buckets = npt.NDArray[np.int32]
Starts = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

_LARGEST = np.float32(1 - 1e-6)


@dataclass(frozen=True)
class NoisyOr:
    """One weight a bucket, and the log-odds of an instance that has none."""

    weights: Floats
    bias: float

    def chances(self, rows: Buckets) -> Floats:
        """The chance of each instance, shape (rows,), to make its bag positive by itself."""
        logits = self.weights[rows].sum(axis=1, dtype=np.float32) + np.float32(self.bias)
        return np.asarray(np.minimum(1 / (1 + np.exp(-logits)), _LARGEST), dtype=np.float32)


def joined(chances: Floats, starts: Starts) -> Floats:
    """The chance of each bag; bag ``i`` holds the instances from ``starts[i]`` to the next start. None may be empty."""
    return (1 - np.exp(np.add.reduceat(np.log1p(-chances), starts))).astype(np.float32)


def log_odds(chances: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """log p / (1 − p), with p kept away from 0 and 1."""
    inside = np.clip(chances.astype(np.float64), 1e-6, 1 - 1e-6)
    return np.asarray(np.log(inside / (1 - inside)))


def train(
    rows: Buckets,
    starts: Starts,
    labels: npt.NDArray[np.bool_],
    bits: int,
    *,
    bias: float = -4.0,
    epochs: int = 8,
    rate: float = 0.08,
    ridge: float = 3e-5,
    batch: int = 256,
    seed: int = 0,
) -> NoisyOr:
    """Fit to ``rows``, shape (instances, templates), in bags that begin at ``starts`` and have ``labels``.

    ``bias`` is where the instances' common log-odds starts: few instances are positive. ``ridge`` is the L2 penalty a
    step. The weights of the last two thirds of the epochs are averaged (Polyak).
    """
    weights = np.zeros(1 << bits, dtype=np.float32)
    squares = np.full(1 << bits, 1e-6, dtype=np.float32)
    total = np.zeros(1 << bits, dtype=np.float64)
    bias_squares, bias_total, averaged = 1e-6, 0.0, 0
    ends = np.append(starts[1:], len(rows))
    generator = np.random.default_rng(seed)
    for epoch in range(epochs):
        order = generator.permutation(len(labels))
        for first in range(0, len(labels), batch):
            bags = np.sort(order[first : first + batch])
            chosen, begins = members(starts[bags], ends[bags])
            used = rows[chosen]
            logits = weights[used].sum(axis=1, dtype=np.float32) + np.float32(bias)
            chances = np.minimum(1 / (1 + np.exp(-logits)), _LARGEST)
            none = np.exp(np.add.reduceat(np.log1p(-chances), begins))
            # −log P(label): with no positive instance wanted each pays its chance; else all gain by what is missing.
            pull = np.where(labels[bags], -none / np.maximum(1 - none, 1e-6), 1.0)
            gradient = (np.repeat(pull, ends[bags] - starts[bags]) * chances / len(bags)).astype(np.float32)
            touched, where = np.unique(used.ravel(), return_inverse=True)
            change = np.bincount(where.ravel(), np.repeat(gradient, rows.shape[1])).astype(np.float32)
            change += np.float32(ridge) * weights[touched]
            squares[touched] += change * change
            weights[touched] -= np.float32(rate) * change / np.sqrt(squares[touched])
            step = float(gradient.sum())
            bias_squares += step * step
            bias -= rate * step / bias_squares**0.5
        if epoch >= epochs // 3:
            total += weights
            bias_total += bias
            averaged += 1
    return NoisyOr((total / averaged).astype(np.float32), bias_total / averaged)


def members(starts: Starts, ends: Starts) -> tuple[Starts, Starts]:
    """Instances of the bags, one after the other, and where each bag begins among them."""
    lengths = ends - starts
    begins = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    return np.repeat(starts - begins, lengths) + np.arange(lengths.sum()), begins
