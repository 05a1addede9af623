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

    The same recursions as ``marginals``, faster: rows are laid out step by step, so that each step reads one block, and
    probabilities are multiplied as they are, scaled every few steps (Rabiner 1989).
    """
    steps = list(_steps(starts))
    index = np.concatenate([starts[active] + step for step, active in steps])
    ends = np.cumsum([len(active) for _, active in steps]).tolist()
    blocks = list(zip(ends, [0, *ends], ends[1:], strict=False))  # of each step but the first: begin, begin before, end
    best = scores[index]
    emitted = np.exp(best - best.max(axis=1, keepdims=True), dtype=np.float64)
    changes = chain.transitions[edges[index]]
    moves = np.exp(changes, dtype=np.float64)
    forward, backward = emitted.copy(), np.ones_like(emitted)
    back = np.zeros(emitted.shape, dtype=np.int64)
    for step, (begin, previous, end) in enumerate(blocks):
        before = slice(previous, previous + end - begin)
        block = forward[begin:end]
        block *= np.matmul(forward[before, None, :], moves[begin:end])[:, 0]
        if step % _RESCALE == 0:
            block /= block.sum(axis=1, keepdims=True)
        reached = best[before, :, None] + changes[begin:end]
        reached.argmax(axis=1, out=back[begin:end])
        best[begin:end] += reached.max(axis=1)
    for step, (begin, previous, end) in enumerate(reversed(blocks)):
        before = slice(previous, previous + end - begin)
        ahead = (backward[begin:end] * emitted[begin:end])[:, :, None]
        block = backward[before]
        np.matmul(moves[begin:end], ahead, out=block[:, :, None])
        if step % _RESCALE == 0:
            block /= block.sum(axis=1, keepdims=True)
    pointers = np.empty_like(back)
    pointers[index] = back
    ends_best = np.empty_like(best)
    ends_best[index] = best
    labels = _trace(pointers.tolist(), ends_best[starts[1:] - 1].argmax(axis=1).tolist(), starts.tolist())
    chances = np.empty_like(scores)
    chances[index] = forward * backward / (forward * backward).sum(axis=1, keepdims=True)
    return labels, chances


def _trace(pointers: list[list[int]], last: list[int], starts: list[int]) -> Integers:
    """Follow the pointers of every sequence back from its last label."""
    labels = [0] * starts[-1]
    for start, end, label in zip(starts, starts[1:], last, strict=False):
        for row in range(end - 1, start - 1, -1):
            labels[row] = label
            label = pointers[row][label]
    return np.array(labels, dtype=np.int64)


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
