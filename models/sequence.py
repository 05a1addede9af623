"""A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001), in numpy.

A sequence is a run of rows; each row has buckets of a weight table (one column of weights per label) and a kind of edge
to the row before it, which picks the matrix of transition weights. Sequences are worked on side by side, the longest
ones first, so that each step of the recursions is one array operation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]

_RESCALE = 8  # steps: in double precision nothing vanishes in so few


@dataclass(frozen=True)
class Chain:
    """``weights``: (buckets, labels); ``transitions``: (edge kinds, labels before, labels); all natural logarithms."""

    weights: Floats
    transitions: Floats


def _steps(starts: Integers) -> Iterator[tuple[int, Integers]]:
    """Yield for each step t the numbers of the sequences longer than t, longest first."""
    lengths = np.diff(starts)
    order = np.argsort(-lengths, kind="stable")
    sizes = np.searchsorted(-lengths[order], -np.arange(int(lengths.max(initial=0))))
    for step, size in enumerate(sizes.tolist()):
        yield step, order[:size]


def _log_sum(values: Floats, axis: int) -> Floats:
    top = values.max(axis=axis, keepdims=True)
    total: Floats = (np.log(np.exp(values - top).sum(axis=axis, keepdims=True)) + top).squeeze(axis)
    return total


def marginals(chain: Chain, scores: Floats, edges: Integers, starts: Integers) -> tuple[Floats, Floats, Floats]:
    """Forward-backward: label probabilities (rows, labels), pair probabilities (rows, before, label), log Z per sequence."""
    forward = np.array(scores)
    backward = np.zeros_like(scores)
    pairs = np.zeros((len(scores), scores.shape[1], scores.shape[1]), dtype=np.float32)
    steps = list(_steps(starts))
    for step, active in steps[1:]:
        row = starts[active] + step
        joint = forward[row - 1][:, :, None] + chain.transitions[edges[row]]
        forward[row] += _log_sum(joint, 1)
    for step, active in reversed(steps[1:]):
        row = starts[active] + step
        ahead = (backward[row] + scores[row])[:, None, :] + chain.transitions[edges[row]]
        backward[row - 1] = _log_sum(ahead, 2)
    ends = starts[1:] - 1
    total = _log_sum(forward[ends], 1)
    normal = np.repeat(total, np.diff(starts))
    inner = np.ones(len(scores), dtype=np.bool_)
    inner[starts[:-1]] = False
    row = np.flatnonzero(inner)
    log_pairs = (
        forward[row - 1][:, :, None]
        + chain.transitions[edges[row]]
        + (scores[row] + backward[row] - normal[row][:, None])[:, None, :]
    )
    pairs[row] = np.exp(log_pairs)
    return np.exp(forward + backward - normal[:, None]), pairs, total


def decode(chain: Chain, scores: Floats, edges: Integers, starts: Integers) -> tuple[Integers, Floats]:
    """The most probable labelling of every sequence (Viterbi), and each row's label probabilities (rows, labels).

    The same recursions as ``marginals``, faster: rows are laid out step by step, so that each step reads one block, with
    the labels before the rows, so that each operation runs along many rows; and probabilities are multiplied as they are,
    scaled every few steps (Rabiner 1989).
    """
    steps = list(_steps(starts))
    index = np.concatenate([starts[active] + step for step, active in steps])
    sizes = [len(active) for _, active in steps]
    ends = np.cumsum(sizes).tolist()
    blocks = list(zip(ends, [0, *ends], ends[1:], strict=False))  # of each step but the first: begin, begin before, end
    best = np.ascontiguousarray(scores[index].T)
    emitted = np.exp(best - best.max(axis=0), dtype=np.float64)
    kinds = edges[index]
    changes = np.ascontiguousarray(chain.transitions.transpose(1, 2, 0))  # label before, label, kind of edge
    moves = np.exp(changes, dtype=np.float64)
    forward, backward = emitted.copy(), np.ones_like(emitted)
    for step, (begin, previous, end) in enumerate(blocks):
        before = slice(previous, previous + end - begin)
        kind = kinds[begin:end]
        block = forward[:, begin:end]
        block *= (forward[:, None, before] * moves.take(kind, axis=2)).sum(axis=0)
        if step % _RESCALE == 0:
            block /= block.sum(axis=0)
        best[:, begin:end] += (best[:, None, before] + changes.take(kind, axis=2)).max(axis=0)
    for step, (begin, previous, end) in enumerate(reversed(blocks)):
        before = slice(previous, previous + end - begin)
        ahead = backward[:, begin:end] * emitted[:, begin:end]
        block = (moves.take(kinds[begin:end], axis=2) * ahead).sum(axis=1)
        if step % _RESCALE == 0:
            block /= block.sum(axis=0)
        backward[:, before] = block
    labels = np.empty(len(scores), dtype=np.int64)
    labels[index] = _trace(best, changes, kinds, sizes)
    chances = np.empty_like(scores)
    forward *= backward
    chances[index] = (forward / forward.sum(axis=0)).T
    return labels, chances


def _trace(best: Floats, changes: Floats, kinds: Integers, sizes: list[int]) -> Integers:
    """The labels of rows laid out step by step: those of the last rows, and back from each the one it was reached from."""
    labels = np.empty(best.shape[1], dtype=np.int64)
    end, reached = best.shape[1], 0
    for size in reversed(sizes):
        block = slice(end - size, end)
        value = best[:, block]
        if reached:
            following = slice(end, end + reached)
            value = value.copy()
            value[:, :reached] += changes[:, labels[following], kinds[following]]
        labels[block] = value.argmax(axis=0)
        end, reached = end - size, size
    return labels


def train(
    rows: npt.NDArray[np.int32],
    edges: Integers,
    starts: Integers,
    labels: Integers,
    shape: tuple[int, int, int],
    *,
    epochs: int = 8,
    rate: float = 0.08,
    ridge: float = 1e-5,
    batch: int = 256,
    seed: int = 0,
) -> Chain:
    """Fit by AdaGrad on mini-batches of sequences. ``shape``: bits of the table, labels, edge kinds.

    ``ridge`` is the L2 penalty per sequence. Weights are averaged over the last two thirds of the epochs.
    """
    from scipy.sparse import csr_matrix

    bits, label_count, kinds = shape
    size = 1 << bits
    weights = np.zeros((size, label_count), dtype=np.float32)
    transitions = np.zeros((kinds, label_count, label_count), dtype=np.float32)
    squares, transition_squares = np.full_like(weights, 1e-8), np.full_like(transitions, 1e-8)
    sum_weights, sum_transitions, averaged = np.zeros_like(weights), np.zeros_like(transitions), 0
    generator = np.random.default_rng(seed)
    count = len(starts) - 1
    for epoch in range(epochs):
        order = generator.permutation(count)
        for begin in range(0, count, batch):
            chosen = order[begin : begin + batch]
            lengths = starts[chosen + 1] - starts[chosen]
            part_starts = np.append(0, np.cumsum(lengths))
            index = np.arange(part_starts[-1]) + np.repeat(starts[chosen] - part_starts[:-1], lengths)
            part, part_edges, gold = np.ascontiguousarray(rows[index]), edges[index], labels[index]
            matrix = csr_matrix(
                (np.ones(part.size, dtype=np.float32), part.ravel(), np.arange(0, part.size + 1, part.shape[1])),
                shape=(len(part), size),
            )
            chain = Chain(weights, transitions)
            expected, pairs, _ = marginals(chain, matrix @ weights, part_edges, part_starts)
            expected[np.arange(len(gold)), gold] -= 1
            gradient = matrix.T @ expected / len(chosen) + np.float32(ridge) * weights
            inner = np.ones(len(gold), dtype=np.bool_)
            inner[part_starts[:-1]] = False
            row = np.flatnonzero(inner)
            pairs[row, gold[row - 1], gold[row]] -= 1
            pair_gradient = np.stack([pairs[part_edges == kind].sum(axis=0) for kind in range(kinds)]) / len(chosen)
            squares += gradient * gradient
            transition_squares += pair_gradient * pair_gradient
            weights -= np.float32(rate) * gradient / np.sqrt(squares)
            transitions -= np.float32(rate) * pair_gradient / np.sqrt(transition_squares)
        if epoch >= epochs // 3:
            sum_weights += weights
            sum_transitions += transitions
            averaged += 1
    return Chain((sum_weights / averaged).astype(np.float32), (sum_transitions / averaged).astype(np.float32))
