"""What the score is held against: models that know only the length, only the outlet, or only the words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .folds import folds

Floats = npt.NDArray[np.float64]


def length_only(lengths: npt.NDArray[np.int64], labels: Floats, groups: Sequence[str]) -> Floats:
    """Log-odds from the logarithm of the length alone, outlets unseen."""
    from sklearn.linear_model import LogisticRegression

    table = np.log1p(lengths.astype(float))[:, None]
    scores = np.zeros(len(labels))
    for test in folds(groups, labels):
        train = np.setdiff1d(np.arange(len(labels)), test)
        scores[test] = LogisticRegression().fit(table[train], labels[train] > 0.5).decision_function(table[test])
    return scores


def outlet_only(labels: Floats, groups: Sequence[str]) -> Floats:
    """The mean verdict on the outlet's other articles, the overall mean counted as one article: it knows mastheads only."""
    group = np.asarray(groups)
    mean = labels.mean()
    scores = np.full(len(labels), mean)
    for name in set(group.tolist()):
        own = group == name
        scores[own] = (labels[own].sum() - labels[own] + mean) / own.sum()
    return scores


def words_only(texts: Sequence[str], labels: Floats, groups: Sequence[str]) -> Floats:
    """Log-odds from TF-IDF of words and word pairs (at most 100,000), outlets unseen."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    scores = np.zeros(len(labels))
    for test in folds(groups, labels):
        train = np.setdiff1d(np.arange(len(labels)), test)
        vectors = TfidfVectorizer(ngram_range=(1, 2), min_df=2, max_features=100_000, sublinear_tf=True)
        model = make_pipeline(vectors, LogisticRegression(C=10, max_iter=1000))
        model.fit([texts[place] for place in train.tolist()], labels[train] > 0.5)
        scores[test] = model.decision_function([texts[place] for place in test.tolist()])
    return scores
