"""A logistic regression over hashed features: one weight a bucket, trained by AdaGrad on mini-batches.

J. Duchi, E. Hazan and Y. Singer (2011), Adaptive subgradient methods, JMLR 12. The order of the examples comes from a
fixed seed and nothing runs in parallel, so the same data give the same weights.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Buckets = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]


def train(
    rows: Buckets,
    labels: npt.NDArray[np.bool_],
    bits: int,
    *,
    epochs: int = 6,
    rate: float = 0.06,
    ridge: float = 3e-6,
    batch: int = 4096,
    seed: int = 0,
) -> Floats:
    """Fit weights, shape (2^bits,), that make ``hashing.sums`` the log-odds of ``labels``.

    ``ridge`` is the L2 penalty per example. The weights of the last two thirds of the steps are averaged (Polyak).
    """
    from scipy.sparse import csr_matrix

    size = 1 << bits
    weights = np.zeros(size, dtype=np.float32)
    total = np.zeros(size, dtype=np.float64)
    squares = np.full(size, 1e-8, dtype=np.float32)
    generator = np.random.default_rng(seed)
    averaged = 0
    for epoch in range(epochs):
        order = generator.permutation(len(rows))
        for start in range(0, len(rows), batch):
            chosen = order[start : start + batch]
            part = np.ascontiguousarray(rows[chosen])
            matrix = csr_matrix(
                (np.ones(part.size, dtype=np.float32), part.ravel(), np.arange(0, part.size + 1, part.shape[1])),
                shape=(len(part), size),
            )
            probability = 1 / (1 + np.exp(-(matrix @ weights)))
            gradient = matrix.T @ (probability - labels[chosen]).astype(np.float32) / len(part)
            gradient += np.float32(ridge) * weights
            squares += gradient * gradient
            weights -= np.float32(rate) * gradient / np.sqrt(squares)
        if epoch >= epochs // 3:
            total += weights
            averaged += 1
    return (total / averaged).astype(np.float32)
