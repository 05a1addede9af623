"""The noisy-or learner and the bag of features: on made data, with known answers."""

from __future__ import annotations

import numpy as np
import pytest

from wellsourced.models import bag, noisy_or

BITS = 8


def made() -> tuple[noisy_or.Buckets, noisy_or.Starts, np.ndarray]:
    """300 bags of five instances; a bag is positive when one of them has bucket 7."""
    generator = np.random.default_rng(1)
    rows = generator.integers(10, 200, (1500, 3)).astype(np.int32)
    telling = generator.random(300) < 0.4
    rows[np.flatnonzero(telling) * 5 + 2, 0] = 7
    return rows, np.arange(0, 1500, 5), telling


def test_it_finds_the_telling_instance() -> None:
    rows, starts, labels = made()
    model = noisy_or.train(rows, starts, labels, BITS, epochs=20, batch=16)
    chances = model.chances(rows)
    assert ((noisy_or.joined(chances, starts) > 0.5) == labels).mean() > 0.95
    best = chances.reshape(300, 5).argmax(axis=1)
    assert (best[labels] == 2).mean() > 0.95


def test_training_is_deterministic() -> None:
    first, second = (noisy_or.train(*made(), BITS, epochs=3) for _ in range(2))
    assert first.weights.tobytes() == second.weights.tobytes()
    assert first.bias == second.bias


def test_joined_is_noisy_or() -> None:
    chances = np.array([0.5, 0.5, 0.1], dtype=np.float32)
    assert noisy_or.joined(chances, np.array([0, 2])) == pytest.approx([0.75, 0.1], abs=1e-6)


def sets() -> bag.Sets:
    rows = np.array([0, 0, 0, 1, 2, 2])
    return bag.Sets(rows, np.array([3, 3, 4, 4, 3, 5], dtype=np.int32), np.zeros((3, 1), dtype=np.float32))


def test_a_set_counts_each_feature_once() -> None:
    rows, buckets, values = sets().present(BITS)
    assert rows.tolist() == [0, 0, 1, 2, 2]
    assert buckets.tolist() == [3, 4, 4, 3, 5]
    assert values == pytest.approx([2**-0.5, 2**-0.5, 1, 2**-0.5, 2**-0.5])


def test_subset_and_stacked_are_inverse() -> None:
    whole = sets()
    halves = [bag.subset(whole, np.array([0])), bag.subset(whole, np.array([1, 2]))]
    again = bag.stacked(halves)
    assert again.rows.tolist() == whole.rows.tolist()
    assert again.buckets.tolist() == whole.buckets.tolist()


def test_bag_scores_are_what_scikit_learn_says() -> None:
    model = bag.train(sets(), np.array([True, False, True]), BITS, strength=100.0)
    scores = model.scores(sets())
    assert scores[0] > scores[1]
    assert scores[2] > scores[1]
